package body

import (
	"slices"
	"strings"

	"github.com/linemsg/linemsg/internal/jsontree"
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
	tree, err := jsontree.Parse(data)
	t := o.Template
	o.Template = nil
	if err != nil {
		return Examine(file, data, o)
	}
	f := filler{tree: tree, values: t.Values, open: map[int]string{}}
	f.fill(0, nil, false)
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
		s := filler{tree: tree, values: t.Values, open: map[int]string{}, remove: true}
		s.fill(0, nil, false)
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
	for _, v := range fault.Merge(data, nil, found) {
		if text, open := f.open[v.Offset]; open && v.Rule == fault.TooLong {
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
	tree   *jsontree.Tree
	values map[string]string
	remove bool // replaces placeholders without a value by nothing

	out   []byte
	at    int32             // the text before it is in out
	names []string          // of all placeholders
	open  map[int]string    // by offset, texts with a placeholder that has no value
	lacks []fault.Violation // placeholders without a value
}

// text returns the text with the values in place.
func (f *filler) text() []byte { return append(f.out, f.tree.Text[f.at:]...) }

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

// fill replaces the placeholders in a value and all below it. inFlex is false outside of Flex.
func (f *filler) fill(i int32, path []fault.Step, inFlex bool) {
	n := &f.tree.Nodes[i]
	switch n.Kind {
	case jsontree.Object:
		kind := f.tree.Str(f.tree.Member(i, "type"))
		inFlex = inFlex || kind == "flex" || i == 0 && (kind == "bubble" || kind == "carousel")
		for c := f.tree.First(i); c != 0; c = f.tree.Nodes[c].Next {
			if name := f.tree.Nodes[c].Name; name != "type" {
				f.fill(c, append(path, fault.Member(name)), inFlex)
			}
		}
	case jsontree.Array:
		for c, k := f.tree.First(i), 0; c != 0; c, k = f.tree.Nodes[c].Next, k+1 {
			f.fill(c, append(path, fault.Step{Index: k}), inFlex)
		}
	case jsontree.String:
		if s := f.tree.Str(i); inFlex && strings.Contains(s, "{{") {
			f.replace(n, s, path)
		}
	}
}

// replace replaces the placeholders of a string.
func (f *filler) replace(n *jsontree.Node, s string, path []fault.Step) {
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
			f.open[int(n.Start)] = s
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
	f.out = append(f.out, f.tree.Text[f.at:n.Start]...)
	f.out, _ = jsontree.AppendString(f.out, b.String()) // values and templates are JSON, so valid UTF-8
	f.at = n.End
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
