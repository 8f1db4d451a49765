package publish

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/linemsg/linemsg/internal/facts"
	"github.com/linemsg/linemsg/message/fault"
)

// ConformanceVersion is the version of the format of docs/conformance.
const ConformanceVersion = 1

// Conformance returns a file of docs/conformance: vectors for checks in other languages, from the tests of a package.
// root is the root of the module.
func Conformance(t *testing.T, s Suite, root string) []byte {
	t.Helper()
	documents := map[string]Document{}
	for _, d := range Documents() {
		documents[d.Name] = d
	}
	var list []object
	inputs := map[string]bool{}
	pick := picker{rows: map[string]string{}, vectors: map[string]bool{}}
	for _, v := range facts.Load(t, s.Dir(root)).Vectors(t) {
		name, body := s.Document(v)
		d, ok := documents[name]
		if !ok {
			if v.As != "holder" {
				t.Errorf("%s: no document for the body %s", s.Name, v.As)
			}
			continue
		}
		text := Encode(body)
		if !pick.takes(v) || inputs[name+string(text)] { // another row may have the same body
			continue
		}
		inputs[name+string(text)] = true
		one := object{{"name", vectorName(v)}, {"for", name}, {"input", Pack(body)}}
		list = append(list, append(one, verdict(d.Check(text))...))
	}
	return lines(object{
		{"description", "Vectors for checks of LINE messages in other languages. README.md in this folder explains the members."},
		{"version", ConformanceVersion},
		{"vectors", list},
	}, "vectors")
}

// picker picks vectors, so that the files stay small: all for the first of the rows that state the same, and one refused
// for each of the others, with one accepted if the row has bounds.
type picker struct {
	rows    map[string]string // what a row states, to the first row that states it
	vectors map[string]bool   // by name
}

func (p picker) takes(v facts.Vector) bool {
	if v.Row.Constraint == "type" { // too many, and the JSON Schema has the types
		return false
	}
	name := vectorName(v)
	if p.vectors[name] {
		return false
	}
	if v.Row.Object != "" {
		same := facts.Row{Constraint: v.Row.Constraint, Unit: v.Row.Unit, Min: v.Row.Min, Max: v.Row.Max, Values: v.Row.Values}
		if v.Row.Constraint == "enum" {
			same.Values = ""
		}
		key := fmt.Sprintf("%+v", same)
		first, ok := p.rows[key]
		if !ok {
			p.rows[key] = v.About()
		} else if verdict := v.About() + " " + strconv.FormatBool(v.Breaks != ""); first != v.About() {
			if p.vectors[verdict] || v.Breaks == "" && v.Row.Min == "" && v.Row.Max == "" {
				return false
			}
			p.vectors[verdict] = true
		}
	}
	p.vectors[name] = true
	return true
}

// vectorName names a vector. Vectors of one row that differ only in their place have the same name, unless the row is
// about the request.
func vectorName(v facts.Vector) string {
	name := v.About()
	if name == "" {
		name = v.Object
	}
	name += ": " + v.Name
	if strings.HasPrefix(v.Row.Values, "request.") {
		name += " in " + v.As
	}
	return strings.Join(strings.Fields(name), " ")
}

const most = 20 // findings of a vector, if only warnings follow

// verdict returns the verdict and the findings of a check. The errors come first, because only warnings may be left out.
func verdict(found []fault.Violation) object {
	o := object{{"verdict", "accepted"}}
	if Refused(found) {
		o[0].value = "refused"
	}
	list := []object{}
	slices.SortStableFunc(found, func(a, b fault.Violation) int { return int(a.Severity) - int(b.Severity) })
	for i, v := range found {
		if i == most && v.Severity == fault.SeverityWarning {
			return append(o, object{{"findings", list}, {"more", len(found) - i}}...)
		}
		one := object{{"path", v.Path}, {"rule", v.Rule}, {"severity", v.Severity}}
		if v.Limit != 0 || v.Got != 0 {
			one = append(one, object{{"unit", v.Unit}, {"limit", v.Limit}, {"got", v.Got}}...)
		}
		list = append(list, one)
	}
	return o.with("findings", list)
}

// Names of members that stand for long texts and lists. No object of LINE has a member that begins with a dollar sign.
const (
	textKey   = "$repeat"
	timesKey  = "$times"
	beforeKey = "$before"
	afterKey  = "$after"
	itemKey   = "$item"
)

const packed = 120 // texts and items with fewer bytes are written as they are

// Pack replaces long texts and lists that repeat something.
func Pack(v any) any {
	switch v := v.(type) {
	case string:
		return packText(v)
	case []any:
		list := make([]any, len(v))
		for i, one := range v {
			list[i] = Pack(one)
		}
		if len(v) > 2 && len(Encode(list)) > packed && allEqual(list) {
			return object{{itemKey, list[0]}, {timesKey, len(v)}}
		}
		return list
	case map[string]any:
		o := object{}
		for _, name := range slices.Sorted(maps.Keys(v)) {
			o = o.with(name, Pack(v[name]))
		}
		return o
	}
	return v
}

func allEqual(list []any) bool {
	first := Encode(list[0])
	return !slices.ContainsFunc(list, func(one any) bool { return !bytes.Equal(Encode(one), first) })
}

// packText returns s, or its longest repetition with what is before and after it.
func packText(s string) any {
	if len(s) < packed {
		return s
	}
	const longest = 32 // bytes of a repeated part
	start, size, times := 0, 0, 0
	for at := 0; at < len(s) && at < packed && size*times < len(s)/2; at++ {
		if !utf8.RuneStart(s[at]) {
			continue
		}
		for n := 1; n <= longest && at+2*n <= len(s) && size*times < len(s)/2; n++ {
			if at+n < len(s) && !utf8.RuneStart(s[at+n]) {
				continue
			}
			part, k := s[at:at+n], 1
			for strings.HasPrefix(s[at+k*n:], part) {
				k++
			}
			if k*n > size*times {
				start, size, times = at, n, k
			}
		}
	}
	if size*times < packed/2 {
		return s
	}
	o := object{{textKey, s[start : start+size]}, {timesKey, times}}
	if start > 0 {
		o = o.with(beforeKey, s[:start])
	}
	if end := start + size*times; end < len(s) {
		o = o.with(afterKey, packText(s[end:]))
	}
	return o
}

// Unpack reverses [Pack] for JSON as encoding/json decodes it.
func Unpack(v any) (any, error) {
	switch v := v.(type) {
	case []any:
		list := make([]any, len(v))
		for i, one := range v {
			var err error
			if list[i], err = Unpack(one); err != nil {
				return nil, err
			}
		}
		return list, nil
	case map[string]any:
		if v[timesKey] != nil {
			return unpackOne(v)
		}
		out := make(map[string]any, len(v))
		for name, one := range v {
			var err error
			if out[name], err = Unpack(one); err != nil {
				return nil, err
			}
		}
		return out, nil
	}
	return v, nil
}

func unpackOne(v map[string]any) (any, error) {
	number, _ := v[timesKey].(json.Number)
	times, err := number.Int64()
	if err != nil {
		return nil, fmt.Errorf("publish: Unpack: %v times: %w", v[timesKey], err)
	}
	if item, ok := v[itemKey]; ok {
		one, err := Unpack(item)
		return slices.Repeat([]any{one}, int(times)), err
	}
	after := ""
	if v[afterKey] != nil {
		rest, err := Unpack(v[afterKey])
		if err != nil {
			return nil, err
		}
		after, _ = rest.(string)
	}
	before, _ := v[beforeKey].(string)
	part, ok := v[textKey].(string)
	if !ok {
		return nil, fmt.Errorf("publish: Unpack: nothing to repeat in %v", v)
	}
	return before + strings.Repeat(part, int(times)) + after, nil
}
