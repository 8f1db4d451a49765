package soak

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"

	"github.com/linemsg/linemsg/message/fault"
)

// Accepted returns an error if the library refuses the body, or changes it when it decodes and encodes the body twice.
func (b *Body) Accepted() error {
	data := b.JSON()
	v := Bodies[b.As]()
	if err := v.UnmarshalJSON(data); err != nil {
		return fmt.Errorf("not decoded: %w", err)
	}
	if err := v.Validate(); err != nil {
		return fmt.Errorf("not valid: %w", err)
	}
	for _, l := range v.Lint() {
		if l.Severity == fault.SeverityError {
			return fmt.Errorf("valid for Validate, but not for Lint: %w", l)
		}
	}
	encoded, err := v.AppendJSON(nil)
	if err != nil {
		return fmt.Errorf("not encoded: %w", err)
	}
	d := json.NewDecoder(bytes.NewReader(encoded))
	d.UseNumber()
	var out any
	if err := d.Decode(&out); err != nil {
		return fmt.Errorf("encoded as invalid JSON: %w", err)
	}
	if p, ok := same(b.root, out, nil); !ok {
		return fmt.Errorf("%s: changed, encoded as\n%s", p.String(), encoded)
	}
	again := Bodies[b.As]()
	if err := again.UnmarshalJSON(encoded); err != nil {
		return fmt.Errorf("encoded, but not decoded again: %w", err)
	}
	if !reflect.DeepEqual(v, again) {
		return fmt.Errorf("decoded again as another value, encoded as\n%s", encoded)
	}
	if twice, err := again.AppendJSON(nil); err != nil || !bytes.Equal(encoded, twice) {
		return fmt.Errorf("encoded differently the second time (error: %w):\n%s\nand\n%s", err, encoded, twice)
	}
	return nil
}

// same reports whether a generated value and an encoded one are equal, or returns the path of a difference. A member that is
// false may be absent.
func same(in, out any, p path) (path, bool) {
	switch in := in.(type) {
	case map[string]any:
		m, ok := out.(map[string]any)
		if !ok {
			return p, false
		}
		for name, one := range in {
			other, there := m[name]
			if one == false && !there {
				continue
			}
			if p, ok := same(one, other, append(p, fault.Member(name))); !ok {
				return p, false
			}
		}
		for name := range m {
			if _, ok := in[name]; !ok {
				return append(p, fault.Member(name)), false
			}
		}
		return p, true
	case []any:
		list, ok := out.([]any)
		if !ok || len(list) != len(in) {
			return p, false
		}
		for i := range in {
			if p, ok := same(in[i], list[i], append(p, fault.Step{Index: i})); !ok {
				return p, false
			}
		}
		return p, true
	case json.Number:
		n, ok := out.(json.Number)
		if n == in {
			return p, true
		}
		a, errA := strconv.ParseFloat(string(in), 64)
		b, errB := strconv.ParseFloat(string(n), 64)
		return p, ok && errA == nil && errB == nil && a == b && len(in) < 16
	}
	return p, in == out
}

// Found returns an error unless the library finds the fault of a broken body exactly once, with its path, rule and numbers, and
// finds no other error.
func (b *Body) Found(f Fault) error {
	data := b.JSON()
	v := Bodies[b.As]()
	decoded := v.UnmarshalJSON(data)
	found := fault.Merge(data, decoded, v.Lint())
	if decoded == nil && v.Validate() == nil {
		return fmt.Errorf("accepted, want %s at %s", string(f.Rule), f.At)
	}
	hits, errors := 0, 0
	for _, l := range found {
		if l.Severity != fault.SeverityError {
			continue
		}
		errors++
		if l.Path == f.At && l.Rule == f.Rule {
			hits++
			if f.Limit != 0 && (l.Limit != f.Limit || l.Got != f.Got) {
				return fmt.Errorf("%w: limit %d and length %d, want %d and %d", l, l.Limit, l.Got, f.Limit, f.Got)
			}
		}
	}
	if hits != 1 || errors != 1 && !f.Also {
		return fmt.Errorf("want %s at %s once, found it %d times in %s", string(f.Rule), f.At, hits, fmt.Sprint(found))
	}
	return nil
}
