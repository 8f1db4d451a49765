package facts

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/linemsg/linemsg/message/fault"
)

// Bodies are edited as decoded by encoding/json: maps, slices, and numbers as they are written.

func parse(data []byte) (any, error) {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		return nil, err
	}
	return v, nil
}

func mustParse(data []byte) any {
	v, err := parse(data)
	if err != nil {
		panic(fmt.Sprintf("facts: %v in %.200s", err, data))
	}
	return v
}

func text(v any) []byte {
	b, err := json.Marshal(v)
	if err != nil {
		panic("facts: " + err.Error())
	}
	return b
}

func clone(v any) any {
	switch v := v.(type) {
	case map[string]any:
		m := make(map[string]any, len(v))
		for k, one := range v {
			m[k] = clone(one)
		}
		return m
	case []any:
		list := make([]any, len(v))
		for i, one := range v {
			list[i] = clone(one)
		}
		return list
	}
	return v
}

// with returns a copy of root with value at p. It creates missing objects on the way. An index one past the end of
// an array extends it.
func with(root any, p fault.Path, value any) any {
	return edit(clone(root), slices.Collect(p.Steps()), func(any) (any, bool) { return clone(value), true })
}

// template returns a function that writes root with a value, given as JSON, at p.
func template(root any, p fault.Path) func(value []byte) []byte {
	const here = `"the value is here"`
	before, after, _ := strings.Cut(string(text(with(root, p, strings.Trim(here, `"`)))), here)
	return func(value []byte) []byte { return slices.Concat([]byte(before), value, []byte(after)) }
}

// without returns a copy of root without the value at p.
func without(root any, p fault.Path) any {
	return edit(clone(root), slices.Collect(p.Steps()), func(any) (any, bool) { return nil, false })
}

func edit(v any, steps []fault.Step, change func(any) (any, bool)) any {
	if len(steps) == 0 {
		v, _ = change(v)
		return v
	}
	s := steps[0]
	if s.Name == "" {
		list, _ := v.([]any)
		for len(list) <= s.Index {
			list = append(list, nil)
		}
		if len(steps) == 1 {
			one, keep := change(list[s.Index])
			if !keep {
				return slices.Delete(list, s.Index, s.Index+1)
			}
			list[s.Index] = one
			return list
		}
		list[s.Index] = edit(list[s.Index], steps[1:], change)
		return list
	}
	m, ok := v.(map[string]any)
	if !ok {
		m = map[string]any{}
	}
	if len(steps) == 1 {
		one, keep := change(m[s.Name])
		if !keep {
			delete(m, s.Name)
			return m
		}
		m[s.Name] = one
		return m
	}
	m[s.Name] = edit(m[s.Name], steps[1:], change)
	return m
}

func at(root any, p fault.Path) any {
	for s := range p.Steps() {
		switch v := root.(type) {
		case map[string]any:
			root = v[s.Name]
		case []any:
			if s.Index >= len(v) {
				return nil
			}
			root = v[s.Index]
		default:
			return nil
		}
	}
	return root
}
