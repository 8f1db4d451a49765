package apitest

import (
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"time"
)

// fieldFaults reports the exported fields of a type that are not encoded as the member of their name, or not
// decoded.
func (p Package) fieldFaults(typ reflect.Type) (faults []string) {
	full := p.full(typ)
	whole, err := members(full)
	if err != nil {
		return []string{err.Error()}
	}
	data, _ := json.Marshal(full.Interface())
	back := reflect.New(typ)
	if err := json.Unmarshal(data, back.Interface()); err != nil {
		faults = append(faults, fmt.Sprintf("decoding %s: %v", data, err))
	} else if !reflect.DeepEqual(full.Interface(), back.Interface()) {
		again, _ := json.Marshal(back.Interface())
		faults = append(faults, fmt.Sprintf("%+v was encoded as %s, and decoded as %+v, %s", full.Elem(), data, back.Elem(), again))
	}
	fields := reflect.VisibleFields(typ)
	for _, field := range fields {
		if !field.IsExported() || field.Anonymous || field.Tag.Get("json") == "-" {
			continue
		}
		one := p.full(typ)
		one.Elem().FieldByIndex(field.Index).SetZero()
		rest, err := members(one)
		if err != nil {
			faults = append(faults, fmt.Sprintf("without %s: %v", field.Name, err))
			continue
		}
		var changed []string
		for _, name := range slices.Sorted(maps.Keys(whole)) {
			if string(whole[name]) != string(rest[name]) {
				changed = append(changed, name)
			}
		}
		if len(changed) != 1 || !strings.EqualFold(changed[0], field.Name) {
			faults = append(faults, fmt.Sprintf("%s is encoded as the members %q, must be the member of its name; is it in describe?", field.Name, changed))
		}
	}
	if _, ok := typ.FieldByName("Extra"); !ok && slices.ContainsFunc(fields, reflect.StructField.IsExported) {
		faults = append(faults, "no field Extra for unknown members")
	}
	return faults
}

// members returns the members of the JSON of the value that v points to.
func members(v reflect.Value) (m map[string]json.RawMessage, err error) {
	data, err := json.Marshal(v.Interface())
	if err == nil {
		err = json.Unmarshal(data, &m)
	}
	return m, err
}

// full returns a value with all exported fields set. A type without fields, such as a Raw, is decoded from JSON.
func (p Package) full(typ reflect.Type) reflect.Value {
	v := reflect.New(typ)
	if !p.fill(v.Elem(), 3) {
		if err := json.Unmarshal([]byte(`{"type":"newInSpring","extra":["x"]}`), v.Interface()); err != nil {
			panic(err)
		}
	}
	return v
}

// fill sets v to some value and reports whether it could. deep is the remaining depth.
func (p Package) fill(v reflect.Value, deep int) bool {
	switch v.Kind() {
	case reflect.Struct:
		some := false
		for typ, field := range v.Fields() {
			some = field.CanSet() && typ.Tag.Get("json") != "-" && p.fill(field, deep) || some
		}
		return some
	case reflect.Bool:
		v.SetBool(true)
	case reflect.String:
		v.SetString("x")
	case reflect.Int, reflect.Int64:
		v.SetInt(7)
		if v.Type() == reflect.TypeFor[time.Duration]() {
			v.SetInt(int64(time.Second))
		}
	case reflect.Float64:
		v.SetFloat(7.5)
	case reflect.Pointer, reflect.Interface:
		if deep == 0 {
			return false
		}
		elem := v.Type()
		if v.Kind() == reflect.Interface {
			elem = p.variant(elem)
		}
		one := reflect.New(elem.Elem())
		p.fill(one.Elem(), deep-1)
		v.Set(one)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		if deep == 0 || !p.fill(v.Index(0), deep-1) {
			v.SetLen(0)
		}
	case reflect.Map:
		if v.Type() == reflect.TypeFor[map[string]json.RawMessage]() {
			v.Set(reflect.ValueOf(map[string]json.RawMessage{"extra": json.RawMessage(`["x"]`)}))
			return true
		}
		v.Set(reflect.MakeMap(v.Type()))
		if elem := reflect.New(v.Type().Elem()).Elem(); deep > 0 && p.fill(elem, deep-1) {
			v.SetMapIndex(reflect.ValueOf("x").Convert(v.Type().Key()), elem)
		}
	default:
		panic("apitest: no value for a " + v.Type().String())
	}
	return true
}

// variant returns the first listed type that fits in a slot and has fields.
func (p Package) variant(slot reflect.Type) reflect.Type {
	for _, v := range slices.Concat(p.Wire, p.Parts) {
		typ := reflect.TypeOf(v)
		if typ.Implements(slot) && slices.ContainsFunc(reflect.VisibleFields(typ.Elem()), reflect.StructField.IsExported) {
			return typ
		}
	}
	panic("apitest: no type of Wire and Parts is a " + slot.String())
}
