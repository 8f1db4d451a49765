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

// redacted describes a token or secret in logs. Tokens have at least 128 random
// bits, so four bytes of the sum do not help to guess one, but the owner of a
// token can find it with
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

// format ignores the verb: every verb would print the secret.
func format[T ~string](f *form, t T, state fmt.State) { io.WriteString(state, redacted(f, t)) }

func logValue[T ~string](f *form, t T) slog.Value { return slog.StringValue(redacted(f, t)) }
