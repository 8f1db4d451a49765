package schema

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/linemsg/linemsg/internal/jsontree"
	"github.com/linemsg/linemsg/message/fault"
)

// Raw is the JSON of a variant of an unknown type.
type Raw struct{ kind, json string }

// NewRaw returns what of makes of a Raw for the JSON of an object with a type.
func NewRaw[T any, S ~string | ~[]byte](text S, of func(Raw) T) (*T, error) {
	r, err := parseRaw(text)
	if err != nil {
		return nil, err
	}
	return new(of(r)), nil
}

func parseRaw[S ~string | ~[]byte](text S) (Raw, error) {
	t, err := jsontree.Parse(text)
	if err != nil {
		return Raw{}, &fault.Error{Violations: []fault.Violation{unreadable(err, len(text))}}
	}
	if k := t.Nodes[0].Kind; k != jsontree.Object {
		return Raw{}, fault.Violation{Rule: fault.WrongType, Detail: mustBe(k, jsontree.Object)}
	}
	kind := t.Str(t.Member(0, "type")) // empty if it is no string; without one, Str gets the object
	if kind == "" {
		return Raw{}, fault.Violation{Path: "type", Rule: fault.Required, Detail: "missing"}
	}
	return Raw{kind: kind, json: t.Raw(0)}, nil
}

// Kind returns the type of the object.
func (r *Raw) Kind() string {
	if r == nil {
		return ""
	}
	return r.kind
}

// JSON returns the JSON of the object, unchanged.
func (r *Raw) JSON() json.RawMessage { return json.RawMessage(r.json) }

// Describe writes r unchanged and reports that its type is unknown. family and known name the sum. special has the
// violations for known types that are not in the sum.
func (r *Raw) Describe(f *Fields, family string, known []string, special map[string]fault.Violation) {
	f.obj = object{name: family, noun: r.kind, sum: true}
	if family == "Flex" {
		f.scope |= Strict
	}
	f.hasX = false
	switch f.mode {
	case encoding:
		if r.json == "" {
			return
		}
		if int(f.depth)-1+nesting(r.json) > jsontree.MaxDepth {
			f.bad = true
		}
		f.buf = append(f.buf[:len(f.buf)-1], r.json...)
		f.closed = true
	case checking:
		f.bound += len(r.json)
		if int(f.depth)-1+nesting(r.json) > jsontree.MaxDepth {
			f.fail("", fault.TooDeep, tooDeep)
		}
		r.check(f, family, known, special)
	case decoding:
		r.check(f, family, known, special)
	case walking:
		f.showObject(r.kind, r.json)
	case listing:
		f.isRaw(special)
	}
}

func (r *Raw) check(f *Fields, family string, known []string, special map[string]fault.Violation) {
	if v, ok := special[r.kind]; ok {
		f.report("type", v)
		return
	}
	if slices.Contains(known, r.kind) {
		f.warn("", fault.Doubtful, "raw JSON, so nothing in it was checked; "+r.kind+" has a Go type")
		return
	}
	if r.kind != "" {
		detail := Quote(r.kind) + " is not a known " + family + " type, so nothing in it was checked"
		near := closest(r.kind, known)
		if near != "" {
			detail += fmt.Sprintf("; did you mean %q?", near)
		}
		// LINE refuses types it does not know, but a program that makes a Raw may know more than this module, so only
		// a typing error is an error. A type that differs by a digit may be new: textV2 came after text.
		v := fault.Violation{Rule: fault.UnknownKind, Severity: fault.SeverityWarning, Detail: detail, Value: r.kind}
		if slip := near != "" && !strings.ContainsAny(r.kind, "0123456789"); slip || f.mode == decoding || f.scope&Strict != 0 {
			v.Severity = fault.SeverityError
		}
		f.report("type", v)
		return
	}
	if k := kindOf(r.json); k != jsontree.Object && r.json != "" {
		f.fail("", fault.WrongType, mustBe(k, jsontree.Object))
		return
	}
	if t, err := jsontree.Parse(r.json); err == nil {
		if n := t.Member(0, "type"); n != 0 && t.Nodes[n].Kind != jsontree.Null && t.Nodes[n].Kind != jsontree.String {
			f.fail("type", fault.WrongType, mustBe(t.Nodes[n].Kind, jsontree.String))
			return
		}
	}
	f.fail("type", fault.Required, "missing")
}

// DecodeRaw is NewRaw for UnmarshalJSON of v, which contains a Raw. For null it leaves v unchanged.
func DecodeRaw[T any](data []byte, v *T, of func(Raw) T) error {
	if v == nil {
		return IntoNil(v)
	}
	if string(data) == "null" {
		return nil
	}
	raw, err := parseRaw(data)
	if err == nil {
		*v = of(raw)
	}
	return err
}
