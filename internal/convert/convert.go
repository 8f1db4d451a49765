// Package convert turns request bodies of this module into those of another library, and reports what gets lost.
package convert

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/linemsg/linemsg/message/fault"
)

// Body is a request body of this module.
type Body interface {
	Validate() error
	AppendJSON(buf []byte) ([]byte, error)
}

// Checked validates b and converts it to T. Errors begin with the name of the calling function.
//
// A field of T that is an interface, or a list of one, gets the values of the field of b with the same name, if they
// implement it. The other fields are decoded from JSON. So the values keep their own MarshalJSON, and a decoder of T that
// loses something matters less.
func Checked[T any](name string, b Body) (*T, error) {
	if b == nil {
		return nil, errors.New(name + ": nil")
	}
	if err := b.Validate(); err != nil {
		return nil, err //nolint:wrapcheck // the findings, as Validate returns them
	}
	text, err := b.AppendJSON(nil)
	if err != nil {
		return nil, err //nolint:wrapcheck // an error of this module
	}
	t := new(T)
	shared := sharedFields(reflect.ValueOf(t).Elem(), reflect.ValueOf(b))
	if err := json.Unmarshal(without(text, shared), t); err != nil {
		return nil, fmt.Errorf("%s: %T: %w", name, *t, err)
	}
	for _, s := range shared {
		s.field.Set(s.value)
	}
	again, err := json.Marshal(t)
	if err != nil {
		return nil, fmt.Errorf("%s: %T: %w", name, *t, err)
	}
	before, after := tree(text), tree(again)
	if steps, ok := lost(before, after); ok {
		slices.Reverse(steps)
		return nil, fmt.Errorf("%s: %T loses %q", name, *t, fault.PathOf(steps...))
	}
	if member := unaddressed(before, after); member != "" {
		return nil, fmt.Errorf("%s: %T has %q, %T does not", name, *t, member, b)
	}
	return t, nil
}

// shared is a field of T that gets values of the body.
type shared struct {
	field  reflect.Value
	value  reflect.Value
	member string
}

func sharedFields(to, from reflect.Value) (list []shared) {
	for from.Kind() == reflect.Pointer && !from.IsNil() {
		from = from.Elem()
	}
	if to.Kind() != reflect.Struct || from.Kind() != reflect.Struct {
		return nil
	}
	for i := range to.NumField() {
		f := to.Type().Field(i)
		if !f.IsExported() {
			continue
		}
		v := from.FieldByNameFunc(func(name string) bool { return strings.EqualFold(name, f.Name) })
		if !v.IsValid() {
			continue
		}
		member, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if member == "" {
			member = f.Name
		}
		if v, ok := assignable(v, f.Type); ok {
			list = append(list, shared{to.Field(i), v, member})
		}
	}
	return list
}

// assignable returns v as a value of type t, an interface or a list of one.
func assignable(v reflect.Value, t reflect.Type) (reflect.Value, bool) {
	switch {
	case t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Interface && v.Kind() == reflect.Slice:
		out := reflect.MakeSlice(t, v.Len(), v.Len())
		for i := range v.Len() {
			e, ok := assignable(v.Index(i), t.Elem())
			if !ok {
				return v, false
			}
			out.Index(i).Set(e)
		}
		return out, true
	case t.Kind() != reflect.Interface || v.Kind() != reflect.Interface || v.IsNil():
		return v, false
	}
	return v.Elem(), v.Elem().Type().Implements(t)
}

// without returns an object without the members of shared fields.
func without(text []byte, list []shared) []byte {
	if len(list) == 0 {
		return text
	}
	var members map[string]json.RawMessage
	_ = json.Unmarshal(text, &members) // valid JSON of an object
	for _, s := range list {
		delete(members, s.member)
	}
	rest, _ := json.Marshal(members)
	return rest
}

// unaddressed returns a member that says for whom a request is, and that only after has.
func unaddressed(before, after any) string {
	b, _ := before.(map[string]any)
	a, _ := after.(map[string]any)
	for _, name := range []string{"to", "replyToken"} {
		if _, ok := a[name]; ok && b[name] == nil {
			return name
		}
	}
	return ""
}

// tree decodes valid JSON, with numbers as they are written.
func tree(text []byte) (v any) {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	_ = d.Decode(&v)
	return v
}

// lost finds a value in before that is not in after, and returns its steps in reverse order. It ignores additional
// values in after.
func lost(before, after any) (steps []fault.Step, found bool) {
	switch b := before.(type) {
	case map[string]any:
		a, ok := after.(map[string]any)
		if !ok {
			return nil, true
		}
		for _, name := range slices.Sorted(maps.Keys(b)) {
			if steps, found = lost(b[name], a[name]); found {
				return append(steps, fault.Step{Name: name}), true
			}
		}
		return nil, false
	case []any:
		a, ok := after.([]any)
		if !ok || len(a) != len(b) {
			return nil, true
		}
		for i := range b {
			if steps, found = lost(b[i], a[i]); found {
				return append(steps, fault.Step{Index: i}), true
			}
		}
		return nil, false
	}
	return nil, before != after
}
