package facts

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/length"
)

// trials returns the cases of a row at each place of its object.
func (s *Suite) trials(r Row) []trial {
	var out []trial
	for _, p := range s.places(r.Object) {
		if r.Slot() != "" && r.Slot() != p.slot {
			continue
		}
		m := &maker{s: s, r: r, p: p, body: p.body, at: p.at.Join(fault.Path(r.Property))}
		if property, value, ok := r.when(); ok {
			m.body = with(m.body, p.at.Join(fault.Path(property)), value)
		}
		if r.each() {
			m.at += "[0]"
		}
		m.make()
		out = append(out, m.out...)
		if r.Property == "(placement)" {
			break // one trial of an object covers all places
		}
	}
	return out
}

// maker makes trials of one row at one place.
type maker struct {
	s    *Suite
	r    Row
	p    place
	body any
	at   fault.Path // of the property
	out  []trial
}

func (m *maker) make() {
	r := m.r
	switch {
	case r.Constraint == "childOf" && r.Property == "(placement)":
		m.placements()
	case r.Property == "(body size)" && r.Constraint == "other":
		m.bytes()
	case r.Constraint == "requires" && strings.HasPrefix(r.Values, "request."):
		m.requests()
	case !isName(r.Property):
	case r.Constraint == "type":
		m.types()
	case r.Constraint == "required":
		m.required()
	case r.Constraint == "length":
		m.length()
	case r.Constraint == "items":
		m.items()
	case r.Constraint == "range":
		m.numbers()
	case r.Constraint == "enum":
		m.words()
	default:
		for _, i := range idioms {
			if i.constraint == r.Constraint && i.values == r.Values {
				m.idiom(i)
			}
		}
	}
}

// take adds a value that LINE accepts. never has rules it must not break, not even as warnings.
func (m *maker) take(name string, value any, never ...fault.Rule) {
	m.out = append(m.out, trial{name, m.p, with(m.body, m.at, value), want{at: m.at, never: never}})
}

// refuse adds a value that breaks a rule, with the severity of the row.
func (m *maker) refuse(name string, value any, rule fault.Rule) *want {
	return m.refuseBody(name, with(m.body, m.at, value), m.at, rule)
}

func (m *maker) refuseBody(name string, body any, at fault.Path, rule fault.Rule) *want {
	m.out = append(m.out, trial{name, m.p, body, want{at: at, rule: rule, severity: severity(m.r.Level)}})
	return &m.out[len(m.out)-1].want
}

// types adds a value of each other JSON type. A type that LINE refuses must be reported once and kept. A type that
// it reads as the documented type must be a warning, and encoded in the documented type.
func (m *maker) types() {
	kind, _, _ := strings.Cut(m.r.Type, "(")
	values := map[string]any{"string": "x", "number": json.Number("7"), "boolean": true, "array": []any{}, "object": map[string]any{}}
	switch kind {
	case "integer":
		kind = "number"
		m.refuse("1.5 for a whole number", json.Number("1.5"), fault.WrongType).keeps = true
	case "map":
		kind = "object"
	}
	if _, ok := values[kind]; !ok {
		return
	}
	for _, other := range []string{"string", "number", "boolean", "array", "object"} {
		switch {
		case other == kind:
		case kind == "string" && (other == "number" || other == "boolean") && m.r.Property != "type":
			m.convert(other+" for string", values[other], textOfScalar)
		default:
			m.refuse(other+" for "+kind, values[other], fault.WrongType).keeps = true
		}
	}
	switch kind {
	case "number":
		m.convert("number in a string", "7", numberInText)
	case "boolean":
		m.convert("true in a string", "true", wordOfBool)
		m.convert("false in a string", "false", wordOfBool)
		m.convert("True in a string", "True", wordOfBool)
	}
	if inner := m.r.sum(); kind == "array" {
		value := values["number"]
		at := m.at + "[0]"
		m.refuseBody("number as item of "+inner, with(m.body, at, value), at, fault.WrongType).keeps = true
	}
	if m.r.Required == "no" && m.r.Property != "type" {
		if kind != "array" || m.p.Strict {
			m.absent("null", nil, nullAsAbsent)
		} else {
			m.take("null", nil, fault.Empty)
		}
		if kind == "string" {
			m.absent("empty", "", emptyText)
		}
	}
}

// convert adds a value of another JSON type. The value that LINE reads in it may break other rules of the property.
func (m *maker) convert(name string, value any, row string) {
	w := m.refuse(name, value, fault.WrongType)
	w.severity = severity(conversion(m.p.object, row))
	w.keeps, w.also = w.severity == fault.SeverityError, w.severity == fault.SeverityWarning
}

// absent adds a null or empty value, which must be kept.
func (m *maker) absent(name string, value any, row string) {
	w := m.refuse(name, value, fault.Empty)
	w.severity = severity(conversion(m.p.object, row))
	w.keeps, w.also, w.orMissing = true, true, true
}

// required tests a property that is missing, null or, for a text, empty. LINE treats all of them alike.
func (m *maker) required() {
	m.refuseBody("missing", without(m.body, m.at), m.at, fault.Required)
	m.refuse("null", nil, fault.Required)
	if strings.HasPrefix(m.r.Type, "string") {
		m.refuse("empty", "", fault.Required)
	}
}

// alphabets has the characters of texts whose length is tested, because a unit is not always a character.
var alphabets = []struct{ name, cluster string }{
	{"ASCII", "a"},
	{"kana", "あ"},
	{"astral kanji", "𠀋"},
	{"family emoji", "👨‍👩‍👧‍👦"},
	{"combining", "か\u3099"},
}

// length adds texts at the limit and one unit above.
func (m *maker) length() {
	limit, err := strconv.Atoi(m.r.Max)
	if err != nil {
		return // only a lower bound
	}
	unit := map[string]length.Unit{"utf16": length.UTF16, "grapheme": length.Grapheme}[m.r.Unit]
	letters := alphabets
	start, fixed := m.p.Fill[m.r.Property]
	for _, other := range Rows(m.r.Object) {
		if other.Property != m.r.Property {
			continue
		}
		if other.Constraint == "url" && !fixed {
			start, letters = "https://example.com/", alphabets[:1]
		}
		if other.Constraint == "pattern" && strings.HasPrefix(other.Values, "^") || fixed {
			letters = alphabets[:1]
		}
	}
	for _, l := range letters {
		body := start + fill(l.cluster, unit, limit-unit.Count(start))
		m.take(l.name+" at the limit", body, fault.TooLong)
		near := &m.out[len(m.out)-1].want.near
		*near = unit == length.Grapheme && length.CodePoint.Count(body) > limit
		w := m.refuse(l.name+" over the limit", start+fill(l.cluster, unit, limit+1-unit.Count(start)), fault.TooLong)
		w.unit, w.limit, w.got = unit.String(), limit, limit+1
	}
}

// fill returns a text of n units. It ends in letters if n is not a multiple of the cluster.
func fill(cluster string, unit length.Unit, n int) string {
	size := unit.Count(cluster)
	return strings.Repeat(cluster, n/size) + strings.Repeat("a", n%size)
}

// items adds lists at both bounds and one item outside. It repeats the first item of the body.
func (m *maker) items() {
	lo, _ := strconv.Atoi(m.r.Min)
	hi, bounded := math.MaxInt, false
	if m.r.Max != "" {
		hi, _ = strconv.Atoi(m.r.Max)
		bounded = true
	}
	list := at(m.body, m.at)
	if item, ok := m.p.Items[m.r.Property]; ok && strings.HasPrefix(m.r.Type, "map") {
		list = map[string]any{"k": item}
	} else if ok {
		list = []any{item}
	}
	of := func(n int) any { return repeated(list, n) }
	if of(1) == nil {
		return // the body has no such list; it needs a case in cases.json
	}
	m.take(fmt.Sprint(max(lo, 1)), of(max(lo, 1)))
	switch {
	case lo == 1:
		m.refuse("none", of(0), fault.Required)
	case lo > 1:
		w := m.refuse(fmt.Sprint(lo-1), of(lo-1), fault.TooFew)
		w.limit, w.got = lo, lo-1
	}
	if bounded {
		m.take(fmt.Sprint(hi), of(hi), fault.TooMany)
		w := m.refuse(fmt.Sprint(hi+1), of(hi+1), fault.TooMany)
		w.limit, w.got = hi, hi+1
	}
}

// repeated returns a list, or a map with new names, with n copies of the first item.
func repeated(list any, n int) any {
	switch list := list.(type) {
	case []any:
		if len(list) == 0 {
			return nil
		}
		out := make([]any, n)
		for i := range out {
			out[i] = list[0]
		}
		return out
	case map[string]any:
		for _, one := range list {
			out := make(map[string]any, n)
			for i := range n {
				out["k"+strconv.Itoa(i)] = one
			}
			return out
		}
	}
	return nil
}

// numbers adds both bounds and numbers one outside.
func (m *maker) numbers() {
	if m.r.Unit != "number" && m.r.Unit != "px" {
		return
	}
	for _, b := range []struct {
		text string
		past int
	}{{m.r.Min, -1}, {m.r.Max, +1}} {
		if b.text == "" {
			continue
		}
		n, err := strconv.Atoi(b.text)
		if err != nil {
			return
		}
		m.take(b.text, json.Number(b.text), fault.OutOfRange)
		past := json.Number(strconv.Itoa(n + b.past))
		m.refuse(past.String(), past, fault.OutOfRange)
	}
}

// words adds each word of a closed list, and one that is not in it.
func (m *maker) words() {
	switch {
	case m.r.Property == "type":
		m.kinds(m.at)
	case strings.HasSuffix(m.r.Condition, ".type"):
		m.kindsWithin()
	default:
		for _, word := range m.r.values() {
			m.take(word, word, fault.NotOneOf)
		}
		m.refuse("another word", "nosuchword", fault.NotOneOf)
		m.refuse("capitals", strings.ToUpper(m.r.values()[0])+"X", fault.NotOneOf)
	}
}

// kinds adds the types of a sum or a family, and an unknown one.
func (m *maker) kinds(at fault.Path) {
	for _, kind := range m.r.values() {
		body := with(m.body, at, kind)
		m.out = append(m.out, trial{kind, m.p, body, want{at: at, never: []fault.Rule{fault.UnknownKind, fault.NotOneOf}, also: true}})
	}
	m.refuseBody("another kind", with(m.body, at, "nosuchkind"), at, fault.UnknownKind).keeps = true
}

// kindsWithin adds the types that a property accepts, and the other types of their sum.
func (m *maker) kindsWithin() {
	here := m.at
	if item, ok := m.p.Items[m.r.Property]; ok && strings.HasPrefix(m.r.Type, "map") {
		m.body = with(m.body, here.Join("k"), item)
	}
	if strings.HasPrefix(m.r.Type, "array") {
		here += "[0]"
	}
	if strings.HasPrefix(m.r.Type, "map") {
		for name := range at(m.body, m.at).(map[string]any) {
			here = m.at.Join(fault.Path(name))
		}
	}
	for _, kind := range m.r.values() {
		body := with(m.body, here.Join("type"), kind)
		m.out = append(m.out,
			trial{kind, m.p, body, want{at: here, never: []fault.Rule{fault.NotHere}, also: true}},
			trial{kind + " is known", m.p, body, want{at: here.Join("type"), never: []fault.Rule{fault.UnknownKind}, also: true}})
	}
	for _, r := range Rows(m.r.sum()) {
		if r.Property != "type" || r.Constraint != "enum" {
			continue
		}
		for _, kind := range r.values() {
			if !slices.Contains(m.r.values(), kind) {
				m.refuseBody(kind+" elsewhere", with(m.body, here.Join("type"), kind), here, fault.NotHere).also = true
			}
		}
	}
	m.kinds(here.Join("type"))
}

// requests adds the object, or its property, in each request. The row names the requests that accept it.
func (m *maker) requests() {
	body, here := m.body, m.at
	if isName(m.r.Property) {
		body = with(body, m.at, "q3Plxr4AgKd")
	} else {
		here = m.p.at
	}
	if slices.Contains(m.r.values(), "request."+m.p.as) {
		m.out = append(m.out, trial{"taken", m.p, body, want{at: here, never: []fault.Rule{fault.NotHere}}})
	} else {
		m.refuseBody("refused", body, here, fault.NotHere)
	}
}

// bytes adds a body at the limit and one that is one byte longer.
func (m *maker) bytes() {
	limit, _ := strconv.Atoi(m.r.Max)
	padded := func(n int) any {
		empty := len(text(with(m.body, "padding", "")))
		return with(m.body, "padding", strings.Repeat("a", n-empty))
	}
	m.out = append(m.out, trial{"at the limit", m.p, padded(limit), want{never: []fault.Rule{fault.TooLarge}}})
	m.refuseBody("over the limit", padded(limit+1), "", fault.TooLarge).also = true
}

// placements adds the object at each place to test.
func (m *maker) placements() {
	self := at(m.p.body, m.p.at)
	done := map[string]bool{}
	for i := range m.s.objects {
		for _, p := range m.s.places(m.s.objects[i].Object) {
			if p.slot == "" || done[p.as+p.slot] || family(p.Object) != family(m.r.Object) {
				continue
			}
			done[p.as+p.slot] = true
			w := want{at: p.at}
			if !slices.Contains(m.r.values(), p.slot) {
				w.rule = fault.NotHere
			}
			m.out = append(m.out, trial{"at " + p.slot, p, with(p.body, p.at, self), w})
		}
	}
}

func family(object string) string {
	family, _, _ := strings.Cut(object, ".")
	return family
}
