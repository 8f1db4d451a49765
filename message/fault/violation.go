package fault

import (
	"log/slog"
	"strconv"
	"strings"
)

// Severity says what LINE does.
type Severity uint8

const (
	// SeverityError is for what LINE refuses: its reference says so, or its server was seen to.
	SeverityError Severity = iota
	// SeverityWarning is for what LINE takes, but ignores, has deprecated, or may refuse.
	SeverityWarning
)

// String gives "error" or "warning".
func (s Severity) String() string {
	if s == SeverityWarning {
		return "warning"
	}
	return "error"
}

// MarshalText gives the same words for JSON and logs.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Violation is one finding. Its text is made when it is printed.
type Violation struct {
	Path     Path
	Rule     Rule
	Severity Severity
	Unit     string // what Limit and Got count: "UTF-16 code units", "grapheme clusters", "messages"; may be empty
	Limit    int    // the bound, where the rule has one
	Got      int    // what was found, in Unit, where the rule counts
	Detail   string // what numbers do not say
	Doc      string // the page of LINE's documentation that has the rule; may be empty
	Object   string // what has the property, by family and kind: message.text, flex.bubble, action.uri; may be empty
	Value    string // the whole text that has not the form asked for: a URI, an id, a keyword; for [NotHere] the type of an action; else empty
}

// Error gives place and text in one line: messages[0].text: empty, needs 1 to 5000 UTF-16 code units.
// A warning begins with "warning: ".
func (v Violation) Error() string {
	var b strings.Builder
	if v.Severity == SeverityWarning {
		b.WriteString("warning: ")
	}
	if v.Path != "" {
		b.WriteString(v.Path.short())
		b.WriteString(": ")
	}
	b.WriteString(v.Text())
	return b.String()
}

// Text says what was found and what holds there, without place and severity.
func (v Violation) Text() string {
	if v.Limit == 0 && v.Detail != "" {
		return v.Detail
	}
	switch v.Rule {
	case TooLong, TooMany, TooLarge:
		if v.Got == 0 && v.Detail != "" { // LINE does not say how much it found
			return v.Detail
		}
		return counted(v.Got, v.Unit) + ", at most " + strconv.Itoa(v.Limit) + v.tail()
	case TooShort, TooFew:
		return counted(v.Got, v.Unit) + ", at least " + strconv.Itoa(v.Limit) + v.tail()
	case Required:
		if v.Detail != "" {
			return v.Detail
		}
		if v.Limit > 0 && v.Unit != "" {
			return "empty, needs 1 to " + counted(v.Limit, v.Unit) + v.tail()
		}
		return "missing"
	}
	if v.Detail != "" {
		return v.Detail
	}
	return strings.ReplaceAll(string(v.Rule), "_", " ")
}

func (v Violation) tail() string {
	if v.Detail == "" || v.Detail[0] == ':' || v.Detail[0] == ';' {
		return v.Detail
	}
	return " " + v.Detail
}

// counted writes a count with its unit, a plural: 1 message, 2 messages, no messages.
func counted(n int, unit string) string {
	if unit == "" {
		unit = "items"
	}
	switch n {
	case 0:
		return "no " + unit
	case 1:
		return "1 " + strings.TrimSuffix(unit, "s")
	}
	return strconv.Itoa(n) + " " + unit
}

// Is reports whether target is the rule of v, for errors.Is.
func (v Violation) Is(target error) bool {
	r, ok := target.(Rule)
	return ok && r == v.Rule
}

// LogValue gives the parts of v as attributes.
func (v Violation) LogValue() slog.Value {
	attrs := []slog.Attr{
		slog.String("path", v.Path.short()),
		slog.String("rule", string(v.Rule)),
		slog.String("severity", v.Severity.String()),
		slog.String("text", v.Text()),
	}
	if v.Limit != 0 || v.Got != 0 {
		attrs = append(attrs, slog.Int("limit", v.Limit), slog.Int("got", v.Got))
	}
	if v.Unit != "" {
		attrs = append(attrs, slog.String("unit", v.Unit))
	}
	return slog.GroupValue(attrs...)
}
