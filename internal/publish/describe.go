package publish

import (
	"slices"
	"strings"

	"github.com/linemsg/linemsg/internal/facts"
	"github.com/linemsg/linemsg/internal/schema"
)

// rowsOf returns the rows of the table about a property of an object at its place. A row of the family of the object,
// such as message, is about each of its types.
func (b *builder) rowsOf(s *schema.Shape, property string) []facts.Row {
	objects := []string{s.Object}
	if family, _, ok := strings.Cut(s.Object, "."); ok && s.Kind != "" {
		objects = append(objects, family)
	}
	if s.Object == "richmenu.response" { // a menu with an ID
		objects = append(objects, "richmenu")
	}
	var rows []facts.Row
	for _, o := range objects {
		for _, r := range b.rows[o] {
			if r.Property == property && (r.Slot() == "" || r.Slot() == s.Slot) {
				rows = append(rows, r)
			}
		}
	}
	return rows
}

// requires reports whether the table requires a member under all conditions.
func (b *builder) requires(s *schema.Shape, property string) bool {
	return slices.ContainsFunc(b.rowsOf(s, property), func(r facts.Row) bool {
		return r.Constraint == "required" && r.Required == "yes" && r.Level == facts.Error && r.Condition == ""
	})
}

// annotations returns the description of a member, and whether it is deprecated.
func (b *builder) annotations(s *schema.Shape, m *schema.Member) object {
	var o object
	if text := b.describe(s, m); text != "" {
		o = o.with("description", text)
	}
	if slices.ContainsFunc(b.rowsOf(s, m.Name), func(r facts.Row) bool {
		return r.Constraint == "deprecated" && r.Values == "" && r.Condition == ""
	}) {
		o = o.with("deprecated", true)
	}
	return o
}

// describe returns the rules of a member as the table has them, and the address of LINE's page.
func (b *builder) describe(s *schema.Shape, m *schema.Member) string {
	rows := b.rowsOf(s, m.Name)
	words, _ := []string(nil), ""
	if m.Text != nil {
		words, _ = b.form(s, m)
	}
	texts, page := phrases(rows, len(words) > 0), s.Doc
	for _, r := range rows {
		if r.Anchor != "" {
			page = anchor(r.Anchor)
			break
		}
	}
	return strings.Join(append(texts, page), " ")
}

// describeObject returns what an object is, its rules, and the address of LINE's page.
func (b *builder) describeObject(s *schema.Shape) string {
	_, noun, ok := strings.Cut(s.Noun, " ") // without the article
	if !ok {
		noun = s.Noun
	}
	texts := []string{strings.ToUpper(noun[:1]) + noun[1:] + "."}
	seen := map[string]bool{}
	for _, r := range b.rows[s.Object] {
		if strings.HasPrefix(r.Property, "(") && !seen[r.Property] && !(r.Property == "(placement)" && s.Slot != "") {
			seen[r.Property] = true
			texts = append(texts, phrases(b.rowsOf(s, r.Property), false)...)
		}
	}
	if s.Doc != "" {
		texts = append(texts, s.Doc)
	}
	return strings.Join(texts, " ")
}

// phrases returns sentences for rows of level error and warn. listed states that a closed list is not needed.
func phrases(rows []facts.Row, listed bool) []string {
	var out []string
	for _, r := range rows {
		if r.Level != facts.Error && r.Level != facts.Warn || listed && r.Constraint == "enum" && r.Level == facts.Error {
			continue
		}
		text := phrase(r)
		if text == "" {
			continue
		}
		if strings.HasPrefix(r.Property, "(") && r.Property != "(placement)" {
			text = strings.Trim(r.Property, "()") + ": " + text
		}
		if when := r.Condition; when != "" && r.Slot() == "" && !strings.HasPrefix(when, "allowed ") {
			text += " (" + when + ")"
		}
		if r.Level == facts.Warn {
			text = "warning: " + text
		}
		if r.Constraint != "other" || r.Level == facts.Warn { // it can begin with the name of a member
			text = strings.ToUpper(text[:1]) + text[1:]
		}
		text += "."
		if !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	return out
}

// units are the names of units in texts.
var units = map[string]string{
	"utf16": "UTF-16 code units", "grapheme": "grapheme clusters", "bytes": "bytes", "items": "items", "px": "px", "percent": "percent",
}

// phrase returns what a row requires, without its condition.
func phrase(r facts.Row) string {
	switch values := strings.ReplaceAll(r.Values, "|", ", "); r.Constraint {
	case "required":
		return "required"
	case "length", "items", "range":
		switch text := span(r); {
		case r.Values == "":
			return text
		case strings.Contains(r.Values, "|"): // the span and something else
			return values
		default:
			return strings.TrimSpace(text + " " + values)
		}
	case "enum":
		return "one of " + values
	case "url":
		return "a URL of scheme " + values
	case "pattern", "format":
		return "of the form " + r.Values
	case "childOf":
		if strings.HasPrefix(r.Property, "(") || strings.HasPrefix(r.Condition, "effective") {
			return "allowed only in " + values
		}
		return "contains only " + values
	case "exclusive":
		if r.Values == "not allowed" {
			return r.Values
		}
		return "not together with " + values
	case "requires":
		if strings.HasPrefix(r.Values, "request.") {
			return "allowed only in " + values
		}
		return "needs " + values
	case "deprecated":
		return strings.TrimSpace("deprecated " + r.Values)
	case "unique":
		return "unique"
	case "other":
		if r.Max != "" || r.Min != "" {
			return span(r)
		}
		return r.Values
	}
	return ""
}

// span returns the bounds of a row with their unit.
func span(r facts.Row) string {
	var text string
	switch lo, hi := r.Min, r.Max; {
	case lo == "" && hi == "":
		return ""
	case lo == "" || lo == "0" && hi != "":
		text = "at most " + hi
	case hi == "":
		text = "at least " + lo
	case lo == hi:
		text = lo
	default:
		text = lo + " to " + hi
	}
	unit := units[r.Unit]
	if strings.HasSuffix(text, " 1") {
		unit = strings.TrimSuffix(unit, "s")
	}
	return strings.TrimSpace(text + " " + unit)
}
