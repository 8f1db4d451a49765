package schema

import (
	"fmt"
	"io"
	"log/slog"
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/internal/jsontree"
)

// Format prints a message or a request under any verb: its type, the types of its messages, and its size. Without it,
// fmt would print the struct under a verb that does not apply to pointers, without calling the methods of its fields,
// not even of tokens.
func Format[T any](s fmt.State, v *T, describe func(*T, *Fields)) {
	_, _ = io.WriteString(s, summary(v, describe, messagesOf))
}

// LogValue returns the text that [Format] prints. Without it, slog's JSON handler would write the JSON of v.
func LogValue[T any](v *T, describe func(*T, *Fields)) slog.Value {
	return slog.StringValue(summary(v, describe, messagesOf))
}

// FormatBody is [Format] for a request body without messages. of is what is in it, or empty: 3 user IDs.
func FormatBody[T any](s fmt.State, v *T, describe func(*T, *Fields), of string) {
	_, _ = io.WriteString(s, summary(v, describe, func(*T, func(*T, *Fields)) string { return of }))
}

// LogBody is [LogValue] for a request body without messages.
func LogBody[T any](v *T, describe func(*T, *Fields), of string) slog.Value {
	return slog.StringValue(summary(v, describe, func(*T, func(*T, *Fields)) string { return of }))
}

// FormatList is [Format] for a list of variants. It prints their types.
func FormatList[T Node](s fmt.State, list []T, kinds *Kinds[T]) {
	_, _ = io.WriteString(s, listed(list, kinds))
}

// LogList is [LogValue] for a list of variants.
func LogList[T Node](list []T, kinds *Kinds[T]) slog.Value {
	return slog.StringValue(listed(list, kinds))
}

func listed[T Node](list []T, kinds *Kinds[T]) string {
	return "[list of " + messagesOf(&several[T]{list, kinds}, (*several[T]).describe) + "]"
}

// summary returns [text message, 34 bytes of JSON] or [reply of text, sticker, 180 bytes of JSON]. of returns what is in a
// request.
func summary[T any](v *T, describe func(*T, *Fields), of func(*T, func(*T, *Fields)) string) string {
	f := get(encoding)
	f.brief = true
	f.openObject()
	describe(v, f)
	what, sum := f.obj.text(), f.obj.sum
	f.closeObject(0)
	size, bad := len(f.buf), f.bad
	put(f)

	_, what, _ = strings.Cut(bare(what), " ") // without the article
	if !sum {
		if in := of(v, describe); in != "" {
			what += " of " + in
		}
	}
	switch {
	case size > jsontree.MaxBytes:
		return "[" + what + ", more than " + strconv.Itoa(jsontree.MaxBytes) + " bytes of JSON]"
	case bad:
		return "[" + what + ", cannot be written as JSON]"
	}
	return "[" + what + ", " + strconv.Itoa(size) + " bytes of JSON]"
}

// messagesOf returns the types of the first messages of a request.
func messagesOf[T any](v *T, describe func(*T, *Fields)) string {
	const most = 5
	var kinds []string
	n := 0
	for path, m := range Walk[Node](v, describe) {
		if i, ok := strings.CutPrefix(string(path), "messages["); !ok || strings.IndexByte(i, ']') != len(i)-1 {
			continue
		}
		if n++; n <= most {
			kinds = append(kinds, bare(m.GetType()))
		}
	}
	switch {
	case n == 0:
		return "no messages"
	case n > most:
		return strings.Join(kinds, ", ") + " and " + strconv.Itoa(n-most) + " more"
	}
	return strings.Join(kinds, ", ")
}
