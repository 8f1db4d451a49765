package apitest

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// panics calls every method on a nil and a zero receiver, and every function with nil and typed nil arguments.
func (p Package) panics(ctx context.Context) (faults []string) {
	p.Args = append(slices.Clone(p.Args), ctx, new(state))
	for _, f := range p.Funcs {
		faults = append(faults, p.call(funcName(f), reflect.ValueOf(f))...)
	}
	for _, one := range slices.Concat(p.Wire, p.Local, p.Others) {
		typ := reflect.TypeOf(one)
		null, zero := reflect.Zero(typ), reflect.New(typ.Elem())
		for i := range typ.NumMethod() {
			name := typ.Method(i).Name
			faults = append(faults, p.call(fmt.Sprintf("new(%v).%s", typ.Elem(), name), zero.Method(i))...)
			if _, byValue := typ.Elem().MethodByName(name); !byValue { // otherwise Go itself panics
				faults = append(faults, p.call(fmt.Sprintf("(%v)(nil).%s", typ, name), null.Method(i))...)
			}
		}
	}
	return faults
}

// call calls f once for each kind of nil that its parameters can have.
func (p Package) call(name string, f reflect.Value) (faults []string) {
	var params [][]reflect.Value
	rounds := 1
	for in := range f.Type().Ins() {
		params = append(params, p.nils(in))
		rounds = max(rounds, len(params[len(params)-1]))
	}
	for round := range rounds {
		args := make([]reflect.Value, len(params))
		for i, values := range params {
			args[i] = values[round%len(values)]
		}
		if what := recovered(f, args); what != nil {
			faults = append(faults, fmt.Sprintf("%s%v panics: %v", name, args, what))
		}
	}
	return faults
}

// nils returns the nil values of a parameter: zero, and typed nils alone and in a list.
func (p Package) nils(typ reflect.Type) []reflect.Value {
	for _, arg := range p.Args {
		if at := reflect.TypeOf(arg); at == typ || typ.Kind() == reflect.Interface && typ.NumMethod() > 0 && at.Implements(typ) {
			return []reflect.Value{reflect.ValueOf(arg)}
		}
	}
	out := []reflect.Value{reflect.Zero(typ)}
	slot := typ
	switch {
	case typ == reflect.TypeFor[[]byte](): // what a nil receiver decodes
		return append(out, reflect.ValueOf([]byte(`{"type":"newInSpring"}`)))
	case typ.Kind() == reflect.Slice:
		slot = typ.Elem()
		out = append(out, reflect.MakeSlice(typ, 1, 1))
	}
	if slot.Kind() != reflect.Interface {
		return out
	}
	for _, v := range slices.Concat(p.Wire, p.Local, p.Others, p.Parts) {
		if null := reflect.Zero(reflect.TypeOf(v)); null.Type().Implements(slot) {
			if typ.Kind() == reflect.Slice {
				null = reflect.Append(reflect.Zero(typ), null)
			}
			out = append(out, null)
		}
	}
	return out
}

// recovered calls f, ranges over the sequences it returns, and returns the value of a panic.
func recovered(f reflect.Value, args []reflect.Value) (what any) {
	defer func() { what = recover() }()
	call := f.Call
	if f.Type().IsVariadic() {
		call = f.CallSlice
	}
	for _, out := range call(args) {
		switch {
		case out.Kind() != reflect.Func || out.IsNil():
		case out.Type().CanSeq():
			for range out.Seq() {
			}
		case out.Type().CanSeq2():
			for range out.Seq2() {
			}
		}
	}
	return nil
}

// state is a fmt.State.
type state struct{ strings.Builder }

func (*state) Width() (int, bool)     { return 0, false } //nolint:revive // required by fmt.State
func (*state) Precision() (int, bool) { return 0, false } //nolint:revive // required by fmt.State
func (*state) Flag(int) bool          { return false }    //nolint:revive // required by fmt.State
