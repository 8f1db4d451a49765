package fault

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"strconv"
	"strings"
)

// Severity is error or warning. The zero value is SeverityError.
type Severity uint8

const (
	// SeverityError means that LINE refuses the object, according to its reference or as seen from its server.
	SeverityError Severity = iota
	// SeverityWarning means that LINE accepts the object but ignores or has deprecated something, or may refuse it.
	SeverityWarning
)

// String returns "error" or "warning".
func (s Severity) String() string {
	if s == SeverityWarning {
		return "warning"
	}
	return "error"
}

// MarshalText returns the text of String, for JSON and logs.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Violation is one finding.
type Violation struct {
	Path     Path
	Rule     Rule
	Severity Severity
	Unit     string // what Limit and Got count: "UTF-16 code units", "grapheme clusters", "messages"; may be empty
	Limit    int    // the bound, if the rule has one
	Got      int    // what was found, in Unit, if the rule counts
	Detail   string // the text, or what the text adds to the numbers
	Doc      string // URL of the rule in LINE's documentation; may be empty
	Object   string // the object with the property, by family and kind: message.text, flex.bubble, action.uri; may be empty
	Value    string // the whole text without the required form (a URI, an id, a keyword), or the type of an action for [NotHere]; otherwise empty
}

// Error returns the place and text in one line: messages[0].text: empty, needs 1 to 5000 UTF-16 code units.
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

// Text returns what was found and what is required, without place and severity.
func (v Violation) Text() string {
	if v.Limit == 0 && v.Detail != "" {
		return v.Detail
	}
	switch v.Rule {
	case TooLong, TooMany, TooLarge, Shortened:
		if v.Got == 0 && v.Detail != "" { // LINE did not report how much it found
			return v.Detail
		}
		return counted(v.Got, v.Unit) + ", at most " + strconv.Itoa(v.Limit) + v.tail()
	case TooShort, TooFew:
		return counted(v.Got, v.Unit) + ", at least " + strconv.Itoa(v.Limit) + v.tail()
	case Required:
		switch {
		case v.Detail != "":
			return v.Detail
		case v.Unit != "":
			return "empty, needs 1 to " + counted(v.Limit, v.Unit)
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

// counted returns n with its unit, given as a plural: 1 message, 2 messages, no messages.
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

// violationJSON is the JSON of a violation. Its names are also those of the attributes in a log.
type violationJSON struct {
	Path     Path     `json:"path"`
	Rule     Rule     `json:"rule"`
	Severity Severity `json:"severity"`
	Unit     string   `json:"unit"`
	Limit    int      `json:"limit"`
	Got      int      `json:"got"`
	Message  string   `json:"message"`
	Doc      string   `json:"doc"`
}

func (v Violation) json() violationJSON {
	return violationJSON{v.Path, v.Rule, v.Severity, v.Unit, v.Limit, v.Got, v.Text(), v.Doc}
}

// MarshalJSON returns v as an object with the members path, rule, severity, unit, limit, got, message and doc, which are
// always present. message is the text of [Violation.Text], which never quotes a user's text or a token.
func (v Violation) MarshalJSON() ([]byte, error) { return encode(v.json()) }

// encode returns v as JSON without escaping <, > and &.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err //nolint:wrapcheck // cannot fail for the types of this package
}

// LogValue returns the fields of v as attributes, with the names of its JSON. It leaves out doc and what is empty.
func (v Violation) LogValue() slog.Value {
	attrs := []slog.Attr{
		slog.String("path", v.Path.short()),
		slog.String("rule", string(v.Rule)),
		slog.String("severity", v.Severity.String()),
		slog.String("message", v.Text()),
	}
	if v.Limit != 0 || v.Got != 0 {
		attrs = append(attrs, slog.Int("limit", v.Limit), slog.Int("got", v.Got))
	}
	if v.Unit != "" {
		attrs = append(attrs, slog.String("unit", v.Unit))
	}
	return slog.GroupValue(attrs...)
}
