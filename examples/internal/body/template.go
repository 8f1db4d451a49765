package body

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"

	"github.com/linemsg/linemsg/examples/internal/tree"
	"github.com/linemsg/linemsg/message/fault"
)

// A Template has the values of the placeholders {{name}} in Flex containers and Flex messages.
//
// The values replace placeholders as those of flex.Fill do: in each string but type, without a change in the values.
type Template struct {
	Values map[string]string
	Open   bool // placeholders without a value are allowed
}

// examineTemplate checks data, which is JSON. It checks the text with the values in place; the places of the findings are
// those in data. What depends on a placeholder without a value is not reported.
func examineTemplate(file string, data []byte, o Options) Report {
	root, err := tree.Parse(data)
	t := o.Template
	o.Template = nil
	if err != nil {
		return Examine(file, data, o)
	}
	f := filler{data: data, values: t.Values, open: map[int]string{}}
	f.fill(root, nil, false, true)
	r := Examine(file, f.text(), o)
	r.Data, r.Names = data, f.names
	if r.Broken || r.Skipped { // filled, it is too large
		for i := range r.Findings {
			r.Findings[i].Offset, r.Findings[i].Line, r.Findings[i].Column = 0, 1, 1
		}
		return r
	}
	var short Report // of the texts without placeholders
	if len(f.open) > 0 {
		s := filler{data: data, values: t.Values, open: map[int]string{}, remove: true}
		s.fill(root, nil, false, true)
		short = Examine(file, s.text(), o)
	}
	var found []fault.Violation
	for _, v := range r.Findings {
		found = append(found, v.Violation)
	}
	if t.Open {
		r.Placeholders = len(f.open)
	} else {
		found = append(found, f.missing(r.Kind)...)
	}
	r.Findings = r.Findings[:0:0]
	all := fault.Merge(data, nil, found)
	keywords := f.openKeywords(all)
	for _, v := range all {
		text, open := f.open[v.Offset]
		if slices.ContainsFunc(keywords, func(object fault.Path) bool { return depends(v.Violation, object) }) {
			continue
		}
		if open && v.Rule == fault.WrongType {
			v.Detail += "; a placeholder is filled with text"
		}
		if open && v.Rule == fault.TooLong {
			i := slices.IndexFunc(short.Findings, func(s fault.Located) bool { return s.Path == v.Path && s.Rule == v.Rule })
			if i < 0 {
				continue
			}
			v.Got, v.Detail = short.Findings[i].Got, "even without its placeholders"
		} else if open && !certain(v.Violation, text) {
			continue
		}
		r.Findings = append(r.Findings, v)
	}
	return r
}

// openKeywords returns the objects with a keyword that has a placeholder without a value, such as the layout of a box.
func (f *filler) openKeywords(found []fault.Located) (objects []fault.Path) {
	for _, v := range found {
		if _, open := f.open[v.Offset]; open && (v.Rule == fault.NotOneOf || v.Rule == fault.NotListed) {
			steps := slices.Collect(v.Path.Steps())
			objects = append(objects, fault.PathOf(steps[:len(steps)-1]...))
		}
	}
	return objects
}

// depends reports whether a finding can depend on a keyword of an object: which property is allowed beside it, and which
// component is allowed in a box.
func depends(v fault.Violation, object fault.Path) bool {
	switch v.Rule {
	case fault.NotHere, fault.Needs, fault.Exclusive, fault.Ignored, fault.Doubtful:
		of, in := slices.Collect(v.Path.Steps()), slices.Collect(object.Steps())
		return len(of) <= len(in)+2 && len(of) >= len(in) && slices.Equal(of[:len(in)], in)
	}
	return false
}

// certain reports whether a finding about a text with placeholders is right for all their values.
func certain(v fault.Violation, text string) bool {
	switch v.Rule {
	case fault.NotHTTPS: // if the scheme is before the first placeholder
		before, _, _, _ := cutName(text)
		return strings.Contains(before, ":")
	case fault.BadPlaceholder:
		return strings.HasPrefix(v.Detail, noValue)
	case fault.TooShort, fault.NearLimit, fault.BadFormat, fault.BadURI, fault.NotOneOf, fault.NotListed, fault.OutOfRange,
		fault.Order, fault.Doubtful:
		return false
	}
	return true // about the property, and not about the text
}

const noValue = "no value for "

// filler replaces placeholders in a JSON text.
type filler struct {
	data   []byte
	values map[string]string
	remove bool // replaces placeholders without a value by nothing

	out   []byte
	at    int               // the text before it is in out
	names []string          // of all placeholders
	open  map[int]string    // by offset, texts with a placeholder that has no value
	lacks []fault.Violation // placeholders without a value
}

// text returns the text with the values in place.
func (f *filler) text() []byte { return append(f.out, f.data[f.at:]...) }

// missing returns a finding for each placeholder without a value, with the paths that a file of this kind has.
func (f *filler) missing(kind string) []fault.Violation {
	var found []fault.Violation
	for _, v := range f.lacks {
		switch kind {
		case "message":
			v.Path = fault.Path("messages[0]." + string(v.Path))
		case "array of messages":
			v.Path = "messages" + v.Path
		}
		found = append(found, v)
	}
	return found
}

// fill replaces the placeholders in a value and all below it. inFlex is false outside of Flex. isRoot is true for a file.
func (f *filler) fill(v *tree.Value, path []fault.Step, inFlex, isRoot bool) {
	if s, ok := v.Text(); ok && inFlex && strings.Contains(s, "{{") {
		f.replace(v, s, path)
	}
	kind, _ := v.Member("type").Text()
	inFlex = inFlex || kind == "flex" || isRoot && (kind == "bubble" || kind == "carousel")
	for i, c := range v.Children {
		switch {
		case v.IsArray():
			f.fill(c, append(path, fault.Step{Index: i}), inFlex, false)
		case c.Name != "type":
			f.fill(c, append(path, fault.Member(c.Name)), inFlex, false)
		}
	}
}

// replace replaces the placeholders of a string.
func (f *filler) replace(v *tree.Value, s string, path []fault.Step) {
	var b strings.Builder
	rest := s
	for {
		before, name, after, found := cutName(rest)
		b.WriteString(before)
		if !found {
			break
		}
		f.names = append(f.names, name)
		value, ok := f.values[name]
		if !ok {
			f.open[v.Start] = s
			f.lacks = append(f.lacks, fault.Violation{
				Path: fault.PathOf(path...), Rule: fault.BadPlaceholder, Detail: noValue + "{{" + Printable(name) + "}}",
			})
			if !f.remove {
				value = "{{" + name + "}}"
			}
		}
		b.WriteString(value)
		rest = after
	}
	var quoted bytes.Buffer
	e := json.NewEncoder(&quoted)
	e.SetEscapeHTML(false)
	_ = e.Encode(b.String()) // cannot fail for a string and a buffer
	f.out = append(append(f.out, f.data[f.at:v.Start]...), bytes.TrimSuffix(quoted.Bytes(), []byte("\n"))...)
	f.at = v.End
}

// cutName cuts s around its first {{name}}, as flex.Fill does. The innermost pair of braces counts, and spaces around the
// name do not.
func cutName(s string) (before, name, after string, found bool) {
	before, rest, opened := strings.Cut(s, "{{")
	inner, after, closed := strings.Cut(rest, "}}")
	if !opened || !closed {
		return s, "", "", false
	}
	if i := strings.LastIndex("{{"+inner, "{{"); i > 0 {
		before, inner = before+("{{" + inner)[:i], inner[i:]
	}
	return before, strings.TrimSpace(inner), after, true
}
