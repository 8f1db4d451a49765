package schema

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/internal/jsontree"
	"github.com/linemsg/linemsg/message/fault"
)

// fit is how LINE's server reads a JSON value of another type than the documented one.
//
// It was measured. Outside Flex, LINE reads a number or a boolean as a string, a numeric string as a number, and
// "true" and "false", in any case, as booleans. Flex, and the strings of templates and rich menus, accept only the
// documented type, but not their actions. A null is an absent value outside Flex and in actions, and refused in the
// rest of Flex. An empty text is not an absent value.
//
// A value that LINE refuses stays in Extra, except that null for a list outside Flex is an empty list. If LINE reads
// a value as the documented type, the field has it and the encoder writes only the field. Extra then keeps the
// original JSON for the checker. A field that is set replaces a null or an empty text in Extra.
type fit uint8

const (
	fits    fit = iota
	wrong       // refused
	coerced     // read as the documented type
	void        // null, or an empty text
)

// fitOf returns how LINE reads raw, a value of type got, where it documents want.
func (f *Fields) fitOf(got, want jsontree.Kind, raw string) fit {
	switch {
	case got == jsontree.Null, got == jsontree.String && want == jsontree.String && raw == `""`:
		return void
	case got == want:
		return fits
	case f.strict():
		return wrong
	}
	switch want {
	case jsontree.String:
		if !f.obj.exact() && (got == jsontree.Number || got == jsontree.Bool) {
			return coerced
		}
	case jsontree.Number:
		if got == jsontree.String && numeral(unquoted(raw)) {
			return coerced
		}
	case jsontree.Bool:
		if got == jsontree.String && isTruth(unquoted(raw)) {
			return coerced
		}
	}
	return wrong
}

// exact reports whether the strings of the object accept no other JSON type.
func (o *object) exact() bool {
	return strings.HasPrefix(o.name, "template") || strings.HasPrefix(o.name, "richmenu")
}

// refusesVoid reports whether LINE refuses null, or an empty text, for an absent value.
func (f *Fields) refusesVoid(kind jsontree.Kind) bool {
	return f.strict() || kind == jsontree.String && strings.HasPrefix(f.obj.name, "template")
}

// numeral reports whether s is a number.
func numeral(s string) bool {
	if strings.Trim(s, "0123456789+-.eE") != "" { // such as 0x1p-2, Inf or NaN
		return false
	}
	_, err := strconv.ParseFloat(s, 64)
	return err == nil
}

// unquoted returns the text of a JSON string, and other JSON unchanged.
func unquoted(raw string) string {
	if raw == "" || raw[0] != '"' {
		return raw
	}
	var s string
	_ = json.Unmarshal([]byte(raw), &s) // valid, because it was parsed before
	return s
}

// given returns the JSON in x for a field.
func given(x Extra, name string) (raw string, ok bool) {
	value, ok := x[name]
	return strings.Trim(string(value), " \t\r\n"), ok
}

// overNull reports whether a field is always written, and so replaces a null in Extra.
func (f *Fields) overNull(name string, need Presence) bool {
	if need != Always || !f.hasX {
		return false
	}
	raw, _ := given(*f.obj.x, name)
	return raw == "null"
}

// scalar returns the text of a string, or the JSON of a number or a boolean.
func (f *Fields) scalar(n int32) string {
	if f.tree.Nodes[n].Kind == jsontree.String {
		return f.tree.Str(n)
	}
	return f.tree.Raw(n)
}

// extraOf returns the JSON in Extra for a field. It also records the names of the fields of an object with Extra.
func (f *Fields) extraOf(name string) (raw string, ok bool) {
	f.names = append(f.names, name)
	return given(*f.obj.x, name)
}

// misfit reports what Extra has for a field: a value that does not fit, a value in another JSON type, or a value that
// belongs in the field. done reports whether to skip the check of the field itself.
func (f *Fields) misfit(name string, want jsontree.Kind, set bool, need Presence) (done bool) {
	raw, ok := f.extraOf(name)
	if !ok {
		return false
	}
	if !json.Valid([]byte(raw)) {
		return !set // unknown reports invalid JSON
	}
	got := kindOf(raw)
	switch fit := f.fitOf(got, want, raw); {
	case fit == coerced:
		f.warn(name, fault.WrongType, shouldBe(got, want))
		return false
	case fit == void && (set || need != Optional && need != unset):
		return false
	case set:
		f.fail(name, fault.DuplicateKey, "set both as a field and in Extra")
	case fit == void:
		f.void(name, got)
	case fit == wrong:
		f.fail(name, fault.WrongType, mustBe(got, want))
	default:
		f.misplaced(name)
	}
	return true
}

// misfitNumber is misfit for a number. why returns what is wrong with one, or "".
func (f *Fields) misfitNumber(name string, set bool, need Presence, why func(text string) (fault.Rule, string)) (done bool) {
	raw, ok := f.extraOf(name)
	if !ok {
		return false
	}
	if fit := f.fitOf(kindOf(raw), jsontree.Number, raw); !set && (fit == fits || fit == coerced) {
		if rule, detail := why(unquoted(raw)); detail != "" {
			f.fail(name, rule, detail)
			return true
		}
	}
	return f.misfit(name, jsontree.Number, set, need)
}

// void reports a null or an empty text in place of an absent value.
func (f *Fields) void(name string, kind jsontree.Kind) {
	what, value := "null", "value"
	if kind == jsontree.String {
		what, value = "empty", "text"
	}
	if f.refusesVoid(kind) {
		f.fail(name, fault.Empty, what+", must be a "+value+" or left out")
	} else {
		f.warn(name, fault.Empty, what+", should be a "+value+" or left out")
	}
}

// misplaced warns about a member in Extra that belongs in its field: it is sent without being checked.
func (f *Fields) misplaced(name string) {
	f.warn(name, fault.Doubtful, "set in Extra, where it is not checked; use its field")
}

func mustBe(got, want jsontree.Kind) string   { return got.String() + ", must be " + want.String() }
func shouldBe(got, want jsontree.Kind) string { return got.String() + ", should be " + want.String() }

// want returns a member with JSON type k. It returns 0 if the member is absent, or if it does not fit, and then Extra
// keeps it.
func (f *Fields) want(name string, k jsontree.Kind) int32 {
	n := f.find(name)
	if n == 0 {
		return 0
	}
	node := &f.tree.Nodes[n]
	if node.Kind == k && node.End-node.Start > 2 { // not an empty text, the usual case
		node.Taken = true
		return n
	}
	switch f.fitOf(node.Kind, k, f.tree.Raw(n)) {
	case fits:
		node.Taken = true
		return n
	case coerced:
		return n
	case void:
		switch {
		case f.refusesVoid(node.Kind):
			f.void(name, node.Kind)
		case k == jsontree.Array: // LINE's SDK for Go writes null for an empty list
			node.Taken = true
		}
	case wrong:
		f.fail(name, fault.WrongType, mustBe(node.Kind, k))
	}
	return 0
}

// held reports whether Extra has a value for a field, such as a decoded value that did not fit.
func (f *Fields) held(name string) bool {
	return f.hasX && Held(*f.obj.x, name)
}

// Held reports whether x has a value for a field that did not fit in it, other than null and an empty text.
func Held(x Extra, name string) bool {
	raw, ok := given(x, name)
	return ok && raw != "null" && raw != `""`
}

// HeldNumber is [Held] for a whole number, which may fit even if it is a string.
func HeldNumber(x Extra, name string) bool {
	raw, _ := given(x, name)
	_, detail := whole(unquoted(raw))
	return Held(x, name) && detail != ""
}

// HeldBool is [Held] for a truth value, which the field holds where a string reads as one.
func HeldBool(x Extra, name string) bool {
	raw, _ := given(x, name)
	return Held(x, name) && !isTruth(unquoted(raw))
}

// isTruth reports whether LINE reads a word as a truth value. Programs in Python send True.
func isTruth(word string) bool {
	word = strings.ToLower(word) // EqualFold accepts a long s
	return word == "true" || word == "false"
}
