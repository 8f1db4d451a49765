package soak

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/internal/facts"
	"github.com/linemsg/linemsg/message/fault"
)

// Fault is the expected violation of a broken body.
type Fault struct {
	Row        facts.Row // the broken row; the zero Row for a wrong JSON type or an unknown member
	At         fault.Path
	Rule       fault.Rule
	Limit, Got int  // not checked if Limit is 0
	Also       bool // the change may break other rules too
}

// breaker breaks a row in one object.
type breaker struct {
	*generator
	b *Body
	s site
	o *object
	r facts.Row
}

// Break changes the body in one place so that it breaks one row of level error. It returns false if it finds no suitable row.
func (b *Body) Break() (f Fault, ok bool) {
	g := b.g
	names := make(map[string][]site)
	for _, s := range b.sites {
		names[s.object+"@"+s.slot] = append(names[s.object+"@"+s.slot], s)
	}
	keys := slices.Sorted(maps.Keys(names))
	for range 100 {
		sites := names[keys[g.r.IntN(len(keys))]]
		s := sites[g.r.IntN(len(sites))]
		x := &breaker{generator: g, b: b, s: s, o: model()[s.object]}
		if g.r.IntN(10) == 0 {
			f, ok = x.anyJSON()
		} else if len(x.o.errors) > 0 {
			x.r = x.o.errors[g.r.IntN(len(x.o.errors))]
			f, ok = x.row()
		}
		if ok {
			f.Row = x.r
			return f, true
		}
	}
	return f, false
}

// BreakRow is like Break for a given row. It returns false, and does not change the body, if no object of the body is suitable.
func (b *Body) BreakRow(row facts.Row) (f Fault, ok bool) {
	for _, s := range b.sites {
		if o := model()[s.object]; slices.Contains(o.errors, row) {
			x := &breaker{generator: b.g, b: b, s: s, o: o, r: row}
			if f, ok = x.row(); ok {
				f.Row = row
				return f, true
			}
		}
	}
	return f, false
}

// Rows returns the rows of level error that can be broken.
func Rows() []facts.Row {
	var rows []facts.Row
	for _, name := range slices.Sorted(maps.Keys(model())) {
		for _, r := range model()[name].errors {
			if !slices.Contains(rows, r) {
				rows = append(rows, r)
			}
		}
	}
	return rows
}

// found returns a fault at a member of the object, or at the object itself if name is empty.
func (x *breaker) found(rule fault.Rule, name string, steps ...fault.Step) (Fault, bool) {
	p := slices.Clone(x.s.at)
	if name != "" {
		p = p.member(name)
	}
	return Fault{At: append(p, steps...).String(), Rule: rule}, true
}

// also is like found, but allows other faults.
func (x *breaker) also(rule fault.Rule, name string, steps ...fault.Step) (Fault, bool) {
	f, ok := x.found(rule, name, steps...)
	f.Also = true
	return f, ok
}

// anyJSON sets a member to a value of a wrong JSON type. In a Flex object, it may add an unknown member instead.
func (x *breaker) anyJSON() (Fault, bool) {
	if strings.HasPrefix(x.s.object, "flex.") && x.once(4) {
		x.s.value["newInSpring"] = true
		return x.found(fault.UnknownProperty, "newInSpring")
	}
	m := x.o.members[x.generator.r.IntN(len(x.o.members))]
	v := x.s.value[m.name]
	if m.name == "type" || v == nil || m.required != "yes" && x.once(2) {
		return Fault{}, false
	}
	wrong := any([]any{})
	switch v.(type) {
	case []any, map[string]any:
		wrong = json.Number("7")
	}
	x.s.value[m.name] = wrong
	return x.also(fault.WrongType, m.name)
}

// once returns true with a probability of 1 in n.
func (x *breaker) once(n int) bool { return x.generator.r.IntN(n) == 0 }

// related has the rows that other rows depend on, such as those about the indexes of emojis or the contents of a box.
var related = []string{
	"message.text text required", "flex.box layout required", "flex.box layout enum", "richmenu.size width range", "richmenu.size height range",
}

// row breaks the row.
func (x *breaker) row() (Fault, bool) {
	f, ok := x.inOneWay()
	f.Also = f.Also || slices.Contains(related, x.r.Object+" "+x.r.Property+" "+x.r.Constraint)
	return f, ok
}

// inOneWay breaks the row as byHand describes, or else as its constraint describes.
func (x *breaker) inOneWay() (Fault, bool) {
	r, v := x.r, x.s.value
	if w, ok := byHand(r); ok {
		return w(x)
	}
	if !holds(r, x.s.slot, v) {
		return not()
	}
	m := x.o.member(r.Property)
	if m == nil {
		return x.foreign()
	}
	switch r.Constraint {
	case "required":
		return x.required(m)
	case "length":
		return x.tooLong(m)
	case "enum":
		return x.otherWord(m)
	case "items":
		return x.items(m)
	case "range":
		return x.beyond(m)
	case "url":
		if r.Values == "https" {
			return x.put(fault.NotHTTPS, "http://example.com/a", "example.com/a", "ftp://example.com/a", "//example.com/a")
		}
		return x.put(fault.BadURI, "ftp://example.com/a", "javascript:alert(1)", "example.com/a", "https://", "https://example.com/|")
	case "pattern":
		if strings.HasPrefix(r.Values, "^") {
			return x.put(fault.BadFormat, "あ", "a b", "a/b")
		}
	case "format":
		switch r.Values {
		case noControl:
			return x.put(fault.BadFormat, "a\nb", "\ta", "あ\x7f", "a\u0085")
		case notOnlySpaces:
			return x.put(fault.BadFormat, " ", "    ")
		}
		return x.put(fault.BadFormat, "#12345", "12 px", "5em", "1/2")
	}
	return Fault{}, false
}

// foreign adds a member that belongs to other objects of the family.
func (x *breaker) foreign() (Fault, bool) {
	if x.r.Constraint != "exclusive" || x.r.Values != "not allowed" {
		return not()
	}
	x.s.value[x.r.Property] = itoa(1)
	return x.found(fault.NotHere, x.r.Property)
}

// put sets the property to one of some texts.
func (x *breaker) put(rule fault.Rule, texts ...string) (Fault, bool) {
	text, name := texts[x.generator.r.IntN(len(texts))], x.r.Property
	if x.o.member(name).kind == "array" {
		list, _ := x.s.value[name].([]any)
		if len(list) == 0 {
			list = []any{nil}
		}
		list[len(list)-1] = text
		x.s.value[name] = list
		return x.found(rule, name, fault.Step{Index: len(list) - 1})
	}
	was := x.s.value[name]
	x.s.value[name] = text
	f, ok := x.found(rule, name)
	f.Also = was == nil // the generator may have left it out for a reason
	return f, ok
}

func (x *breaker) required(m *member) (Fault, bool) {
	switch {
	case x.once(3):
		x.s.value[m.name] = nil
	case x.once(2) && m.kind == "string":
		x.s.value[m.name] = ""
	default:
		delete(x.s.value, m.name)
	}
	return x.found(fault.Required, m.name)
}

func (x *breaker) tooLong(m *member) (Fault, bool) {
	if x.r.Max == "" {
		return Fault{}, false
	}
	start, alphabet := "", alphabets[x.generator.r.IntN(len(alphabets))]
	plain := false
	for _, r := range m.rows {
		plain = plain || r.Constraint == "url" || r.Constraint == "pattern" && r.Values[0] == '^'
	}
	var list []any
	switch v := x.s.value[m.name].(type) {
	case string:
		start = v
	case []any:
		list = v
		start = v[0].(string)
	case nil:
		if _, ok := m.row("url", anyRow); ok {
			start = "https://a.jp/"
		}
		if m.kind == "array" {
			list = []any{nil}
		}
	}
	if plain {
		alphabet = alphabets[0]
	} else if m.controlFree() {
		alphabet = withoutControls(alphabet)
	}
	text := x.filled(start, x.r.Unit, atoi(x.r.Max)+1, alphabet)
	f, _ := x.found(fault.TooLong, m.name)
	f.Limit, f.Got = atoi(x.r.Max), units[x.r.Unit](text)
	f.Also = x.s.value[m.name] == nil
	if list != nil {
		list[0] = text
		x.s.value[m.name] = list
		f.At += "[0]"
		return f, true
	}
	x.s.value[m.name] = text
	return f, true
}

// otherWord sets the member to a word that is not in the list, or changes the type of an object in it to one that is unknown or
// not allowed there.
func (x *breaker) otherWord(m *member) (Fault, bool) {
	v, r := x.s.value, x.r
	switch {
	case r.Property == "type":
		if x.s.at == nil {
			return Fault{}, false
		}
		v["type"] = "nosuchkind"
		return x.also(fault.UnknownKind, "type")
	case strings.HasSuffix(r.Condition, ".type"):
		child, steps := v[m.name], []fault.Step(nil)
		switch list := child.(type) {
		case []any:
			if len(list) == 0 {
				return Fault{}, false
			}
			child, steps = list[0], []fault.Step{{Index: 0}}
		case map[string]any:
			if m.kind == "map" {
				keys := slices.Sorted(maps.Keys(list))
				if len(keys) == 0 {
					return Fault{}, false
				}
				child, steps = list[keys[0]], []fault.Step{fault.Member(keys[0])}
			}
		case nil:
			return Fault{}, false
		}
		inner := child.(map[string]any)
		family, _, _ := strings.Cut(m.of[0], ".")
		var elsewhere []string
		for name := range model() {
			kind, ok := strings.CutPrefix(name, family+".")
			if ok && family != "flex" && !strings.Contains(kind, ".") && !slices.Contains(words(r), kind) {
				elsewhere = append(elsewhere, kind)
			}
		}
		if len(elsewhere) > 0 && x.once(2) {
			slices.Sort(elsewhere)
			inner["type"] = elsewhere[x.generator.r.IntN(len(elsewhere))]
			return x.also(fault.NotHere, m.name, steps...)
		}
		inner["type"] = "nosuchkind"
		return x.also(fault.UnknownKind, m.name, append(steps, fault.Member("type"))...)
	case r.Condition == "keyword form":
		return x.put(fault.NotOneOf, "nosuchword", "XXL", "huge")
	}
	return x.put(fault.NotOneOf, "nosuchword", strings.ToUpper(words(r)[0])+"X", "あ")
}

// items makes a list too long or too short.
func (x *breaker) items(m *member) (Fault, bool) {
	var list []any
	names, isMap := x.s.value[m.name].(map[string]any)
	if isMap {
		list = slices.Collect(maps.Values(names))
	} else {
		list, _ = x.s.value[m.name].([]any)
	}
	if len(list) == 0 {
		return Fault{}, false
	}
	lo := atoi(zero(x.r.Min))
	var n int
	f, _ := x.also(fault.TooMany, m.name)
	switch {
	case lo > 0 && (x.r.Max == "" || x.once(2)):
		n, f.Limit = lo-1, lo
		f.Rule = fault.TooFew
		if n == 0 {
			f.Rule, f.Limit = fault.Required, 0
		}
	case x.r.Max == "":
		return Fault{}, false
	default:
		n, f.Limit = atoi(x.r.Max)+1, atoi(x.r.Max)
	}
	if f.Limit > 0 {
		f.Got = n
	}
	if isMap {
		out := make(map[string]any, n)
		for i := range n {
			out["k"+strconv.Itoa(i)] = list[0]
		}
		x.s.value[m.name] = out
		return f, true
	}
	out := make([]any, n)
	for i := range out {
		out[i] = list[0]
	}
	x.s.value[m.name] = out
	return f, true
}

// beyond sets the member to a number just outside a bound.
func (x *breaker) beyond(m *member) (Fault, bool) {
	if m.kind == "string" {
		return Fault{}, false
	}
	lo, hi := x.r.Min != "", x.r.Max != ""
	var n int
	if lo && (!hi || x.once(2)) {
		n = atoi(x.r.Min) - 1
	} else {
		n = atoi(x.r.Max) + 1
	}
	x.s.value[m.name] = itoa(n)
	return x.found(fault.OutOfRange, m.name)
}
