package ids

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"log/slog"
	"strconv"
	"strings"
)

// redacted stands for a token or secret in logs. The sum is over 128 bits and
// more that nobody can guess, so four bytes of it are of no use to a reader,
// yet the owner of a token finds it with
//
//	printf %s "$TOKEN" | sha256sum | cut -c 1-8
func redacted[T ~string](f *form, t T) string {
	_, name, _ := strings.Cut(f.name, " ") // without the article
	if t == "" {
		return "[" + name + ", empty]"
	}
	if f.guessable {
		return "[" + name + ", " + strconv.Itoa(len(t)) + " bytes]"
	}
	sum := sha256.Sum256([]byte(t))
	return "[" + name + ", " + strconv.Itoa(len(t)) + " bytes, sha256 " + hex.EncodeToString(sum[:4]) + "]"
}

// format ignores the verb, flags and width: %x of a secret is a secret.
func format[T ~string](f *form, t T, state fmt.State) { io.WriteString(state, redacted(f, t)) }

func logValue[T ~string](f *form, t T) slog.Value { return slog.StringValue(redacted(f, t)) }
