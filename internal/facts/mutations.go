package facts

import (
	"encoding/json"
	"fmt"
	"math/big"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/linemsg/linemsg/message/fault"
)

// mutants are values that a property may have by mistake.
var mutants = []any{
	nil, "", " ", "a", "\x00", "5", "0", "-0", "+5", " 5 ", "05", "5.", "1e3", "1.5", "123456789012345678.0", "0x10", "NaN", "1e400", strings.Repeat("9", 30),
	"true", "false", "True", "null", true, false, json.Number("0"), json.Number("-0"), json.Number("-1"), json.Number("5"), json.Number("5.0"),
	json.Number("1e3"), json.Number("1.5"), json.Number("1e400"), json.Number("1e999999999"),
	json.Number("123456789012345678.0"), json.Number("9007199254740993.0"), json.Number("1e18"), json.Number("1e-400"), json.Number(strings.Repeat("9", 30)),
	[]any{}, []any{nil}, []any{"a"}, []any{""}, []any{json.Number("7")}, []any{map[string]any{}}, []any{[]any{}},
	map[string]any{}, map[string]any{"type": "x"}, map[string]any{"type": nil}, map[string]any{"a": nil}, map[string]any{"a": map[string]any{}},
}

// CheckMutations tries many values, mostly wrong ones, for each property of each object. Nothing may be lost or
// changed without a finding, nothing may be reported twice, and the encoding must decode to the same value.
func (s *Suite) CheckMutations(t *testing.T, read Reader) {
	t.Helper()
	seen := make(map[string]bool) // an object at one path is the same in each request
	for _, object := range s.names() {
		whole := map[string]bool{} // the properties; true for whole numbers
		for _, r := range Rows(object) {
			if isName(r.Property) {
				whole[r.Property] = whole[r.Property] || strings.HasPrefix(r.Type, "integer")
			}
		}
		for _, p := range s.places(object) {
			for property := range whole {
				at := p.at.Join(fault.Path(property))
				name := p.Object + p.slot + string(at)
				if seen[name] {
					continue
				}
				seen[name] = true
				m := mutation{read: read, place: p, changed: at, whole: whole[property], others: mustParse(text(without(p.body, at)))}
				write := template(p.body, at)
				for _, m.value = range mutants {
					m.body = write(text(m.value))
					m.check(t)
				}
			}
		}
	}
}

// mutation is a body with a value at a place.
type mutation struct {
	read Reader
	place
	changed fault.Path
	whole   bool // the property is a whole number
	others  any  // the body without it
	value   any
	body    []byte
}

func (m mutation) check(t *testing.T) {
	t.Helper()
	wrong := func(format string, args ...any) {
		t.Helper()
		t.Errorf("%s %s %s: "+format+"\n%.1500s", append([]any{m.as, m.slot, m.changed}, append(args, m.body)...)...)
	}
	a := m.read(m.as, m.slot, m.body)
	checkSeverities(t, a)
	if a.Err != nil {
		wrong("not encoded: %v", a.Err)
		return
	}
	found := fault.Merge(m.body, a.Decoded, a.Found)
	named := slices.ContainsFunc(found, func(l fault.Located) bool { return strings.HasPrefix(string(l.Path), string(m.changed)) })
	out := mustParse(a.Encoded)
	if is := at(out, m.changed); !named && (!same(m.value, is) || m.whole && !sameNumber(m.value, is)) {
		wrong("became, without a finding,\n%.1500s", a.Encoded)
	}
	if !same(m.others, without(out, m.changed)) {
		wrong("other members became\n%.1500s", a.Encoded)
	}
	for i, l := range found {
		if i > 0 && l.Violation == found[i-1].Violation {
			wrong("found twice: %v", l)
		}
	}
	again := m.read(m.as, m.slot, a.Encoded)
	if again.Err != nil || string(again.Encoded) != string(a.Encoded) {
		wrong("encoded is\n%.1500s\nand then %v\n%.1500s", a.Encoded, again.Err, again.Encoded)
	}
	if again.Decoded == nil && again.Invalid == nil && slices.ContainsFunc(fault.Violations(a.Decoded), notMissing) {
		wrong("refused, %v, but not as it was encoded\n%.1500s", a.Decoded, a.Encoded)
	}
	was, is := texts(slices.DeleteFunc(found, mended)), texts(fault.Merge(a.Encoded, again.Decoded, again.Found))
	if a.Decoded == nil && !slices.Equal(was, is) {
		wrong("found\n%v\nbut in what was encoded\n%v", was, is)
	}
}

// notMissing excludes what is always written, even if it was missing.
func notMissing(v fault.Violation) bool { return v.Rule != fault.Required }

// mended reports whether encoding repairs the finding: a value that LINE reads from another JSON type.
func mended(l fault.Located) bool {
	return l.Rule == fault.WrongType && l.Severity == fault.SeverityWarning
}

func texts(found []fault.Located) []string {
	var out []string
	for _, l := range found {
		out = append(out, fmt.Sprint(l.Violation, l.Severity))
	}
	slices.Sort(out)
	return out
}

// sameNumber compares numbers with more digits than a float64 has.
func sameNumber(in, out any) bool {
	a, ok := in.(json.Number)
	b, both := out.(json.Number)
	if !ok || !both {
		return true
	}
	x, _, errX := big.ParseFloat(a.String(), 10, 256, big.ToNearestEven)
	y, _, errY := big.ParseFloat(b.String(), 10, 256, big.ToNearestEven)
	return errX == nil && errY == nil && x.Cmp(y) == 0
}

// same compares decoded with encoded JSON. false and null may be omitted, and a number may be written differently.
func same(in, out any) bool {
	switch in := in.(type) {
	case nil:
		return out == nil
	case bool:
		return in == (out == true)
	case json.Number:
		n, ok := out.(json.Number)
		a, _ := in.Float64()
		b, _ := n.Float64()
		return ok && a == b
	case []any:
		list, ok := out.([]any)
		return ok && slices.EqualFunc(in, list, same)
	case map[string]any:
		m, ok := out.(map[string]any)
		for name := range m {
			if _, was := in[name]; !was {
				return false
			}
		}
		for name, value := range in {
			ok = ok && same(value, m[name])
		}
		return ok
	}
	return reflect.DeepEqual(in, out)
}
