package fault

import (
	"errors"
	"log/slog"
	"strconv"
	"strings"
)

// Error holds the findings of a check or a decode, in the order of the body.
type Error struct {
	Violations []Violation
	More       int // number of findings that were not kept
}

const shown = 10 // violations in the text of an Error

// Error returns one line for a single violation. For several it returns their number, an indented line for each of
// the first ten, and the number of the rest.
func (e *Error) Error() string {
	if e == nil {
		return "no violations"
	}
	n := len(e.Violations) + e.More
	if n == 1 && e.More == 0 {
		return e.Violations[0].Error()
	}
	if n == 0 {
		return "no violations"
	}
	var b strings.Builder
	b.WriteString(counted(n, "violations"))
	b.WriteByte(':')
	for i, v := range e.Violations {
		if i == shown {
			break
		}
		b.WriteString("\n\t")
		b.WriteString(v.Error())
	}
	if rest := n - min(shown, len(e.Violations)); rest > 0 {
		b.WriteString("\n\tand " + strconv.Itoa(rest) + " more")
	}
	return b.String()
}

// Unwrap returns the violations. With it errors.Is finds a [Rule] and errors.As a [Violation].
func (e *Error) Unwrap() []error {
	if e == nil {
		return nil
	}
	errs := make([]error, len(e.Violations))
	for i, v := range e.Violations {
		errs[i] = v
	}
	return errs
}

// LogValue returns the number of violations and the first ten.
func (e *Error) LogValue() slog.Value {
	if e == nil {
		return slog.Value{}
	}
	attrs := []slog.Attr{slog.Int("count", len(e.Violations)+e.More)}
	for i, v := range e.Violations {
		if i == shown {
			break
		}
		attrs = append(attrs, slog.Any(strconv.Itoa(i), v))
	}
	return slog.GroupValue(attrs...)
}

// Attr returns err as an attribute for log/slog, with its text and its violations. It also finds those of wrapped errors,
// which slog.Any would log as one text:
//
//	slog.Error("not sent", fault.Attr("err", err)) // err.message=… err.count=1 err.0.path=messages[0].text …
//
// For an error without violations it is slog.Any.
func Attr(key string, err error) slog.Attr {
	found := Violations(err)
	if len(found) == 0 {
		return slog.Any(key, err)
	}
	all := Error{Violations: found}
	if e, ok := errors.AsType[*Error](err); ok && e != nil {
		all.More = e.More
	}
	attrs := []slog.Attr{slog.String("message", err.Error())}
	return slog.Attr{Key: key, Value: slog.GroupValue(append(attrs, all.LogValue().Group()...)...)}
}

// IsUnreadable reports whether err is about a JSON text that could not be read at all: it is not valid JSON or UTF-8, is
// nested too deeply, or is larger than LINE accepts. It is false for an error of Validate.
func IsUnreadable(err error) bool {
	for _, v := range Violations(err) {
		switch v.Rule {
		case Syntax, BadText, TooDeep, TooLarge:
			return v.Path == "" && v.Object == "" // an object that was read has a name
		}
	}
	return false
}

// Violations returns the violations in err. It also finds them in wrapped errors, such as those of the official SDK
// and encoding/json. It returns nil if there are none.
func Violations(err error) []Violation {
	switch e := err.(type) { //nolint:errorlint // each case unwraps itself
	case nil:
		return nil
	case *Error:
		if e == nil {
			return nil
		}
		return e.Violations
	case Violation:
		return []Violation{e}
	case interface{ Unwrap() error }:
		return Violations(e.Unwrap())
	case interface{ Unwrap() []error }:
		var all []Violation
		for _, inner := range e.Unwrap() {
			all = append(all, Violations(inner)...)
		}
		return all
	}
	return nil
}
