package publish

import (
	"math"
	"regexp"
	"slices"
	"strings"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/length"
)

// text returns the schema of a text.
func (b *builder) text(s *schema.Shape, m *schema.Member) object {
	names := []string{"string"}
	if m.Coerced { // LINE reads the text of a number or a boolean
		words, pattern := b.form(s, m)
		if words == nil && !slices.Contains(textual, pattern) {
			names = append(names, "number")
		}
		if words == nil && (matches(pattern, "true") || matches(pattern, "false")) {
			names = append(names, "boolean")
		}
	}
	return append(object{{"type", types(m, names...)}}, b.texts(s, m, m.Empty)...)
}

// texts returns the constraints of a text that may be empty, other than its type.
func (b *builder) texts(s *schema.Shape, m *schema.Member, empty bool) object {
	var def object
	t := m.Text
	words, pattern := b.form(s, m)
	if !empty && words == nil {
		def = def.with("minLength", 1)
	}
	// A text has at most as many code points as UTF-16 code units. A grapheme cluster can have any number of them.
	if t.Max > 0 && (t.Unit == length.UTF16 || t.Unit == length.CodePoint) {
		def = def.with("maxLength", t.Max)
	}
	if pattern != "" && empty {
		pattern = "^$|" + pattern
	}
	list := object{{"enum", words}}
	switch {
	case words == nil && pattern == "":
	case words == nil:
		def = def.with("pattern", pattern)
	case pattern != "": // which is only about strings
		def = def.with("anyOf", []object{list, {{"pattern", pattern}}})
	case empty: // so is maxLength
		def = def.with("anyOf", []object{list, {{"maxLength", 0}}})
	case m.Null:
		def = def.with("anyOf", []object{list, {{"type", "null"}}})
	default:
		def = append(def, list...)
	}
	return def
}

// Patterns of forms.
const (
	hasScheme = "^[A-Za-z][A-Za-z0-9+.-]*:"
	isHTTPS   = "^[Hh][Tt][Tt][Pp][Ss]:"
	numeral   = "^[0-9+.eE-]+$" // what LINE may read as a number
)

// textual are patterns that the text of a number does not match.
var textual = []string{hasScheme, isHTTPS}

func matches(pattern, s string) bool {
	return pattern == "" || regexp.MustCompile(pattern).MatchString(s)
}

// patterns are the patterns of forms by their names in descriptions.
var patterns = map[string]string{
	"https":               isHTTPS,
	"http|https|line|tel": hasScheme, // LINE accepts further schemes at some places
	"digits":              "^[0-9]+$",
	"#RRGGBB":             "^#[0-9A-Fa-f]{6}$",
	"#RRGGBB|#RRGGBBAA":   "^#([0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})$",
	"{number}%":           `^[0-9]+(\.[0-9]+)?%$`,
	"{width}:{height}":    `^[0-9]+(\.[0-9]+)?:[0-9]+(\.[0-9]+)?$`,

	"jp_01..jp_47|tw_01..tw_22|th_01..th_08": "^[a-z]{2}_[0-9]{2}$", // and those of OpenAPI files, which are warnings
}

// form returns the words and the pattern of the form of a text. A text has the form if it is one of the words or
// matches the pattern.
func (b *builder) form(s *schema.Shape, m *schema.Member) (words []string, pattern string) {
	form := m.Text.Form
	switch {
	case form == nil || form.Warn:
		return nil, ""
	case form.Words != nil:
		return form.Words, ""
	case strings.HasPrefix(form.Name, "^"):
		return nil, form.Name
	case form.Takes != nil: // an id; the table has its pattern
		for _, r := range b.rowsOf(s, m.Name) {
			if r.Constraint == "pattern" && strings.HasPrefix(r.Values, "^") {
				return nil, r.Values
			}
		}
	}
	for _, r := range form.Rows {
		switch {
		case r.Severity != fault.SeverityError:
		case r.Rule == fault.BadFormat && strings.HasPrefix(r.Text, "^"):
			pattern = r.Text
		case r.Rule == fault.NotOneOf:
			words = r.Words
		}
	}
	if pattern != "" {
		return words, pattern
	}
	pattern, ok := patterns[form.Name]
	if !ok {
		panic("publish: the form " + form.Name + " of " + s.Object + "." + m.Name + " has no pattern")
	}
	return nil, pattern
}

// numberValue returns the schema of a number.
func numberValue(m *schema.Member) object {
	n := m.Number
	names := []string{"number"}
	if n.Integer {
		names = []string{"integer"}
	}
	var def object
	if m.Coerced {
		names = append(names, "string")
		def = def.with("pattern", numeral)
	}
	var bounds object
	if n.Lo > math.MinInt32 {
		bounds = bounds.with("minimum", n.Lo)
	}
	if n.Hi < math.MaxInt32 {
		bounds = bounds.with("maximum", n.Hi)
	}
	if n.Or != 0 {
		bounds = object{{"anyOf", []object{{{"const", n.Or}}, bounds}}}
	}
	return append(append(object{{"type", types(m, names...)}}, def...), bounds...)
}
