package schema

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/linemsg/linemsg/internal/jsontree"
	"github.com/linemsg/linemsg/message/fault"
)

// Raw is the JSON of a variant that nothing here knows, whole.
type Raw struct{ kind, json string }

// NewRaw takes the JSON of one object that has a type.
func NewRaw[S ~string | ~[]byte](text S) (Raw, error) {
	t, err := jsontree.Parse(text)
	if err != nil {
		return Raw{}, &fault.Error{Violations: []fault.Violation{unreadable(err, len(text))}}
	}
	if k := t.Nodes[0].Kind; k != jsontree.Object {
		return Raw{}, fault.Violation{Rule: fault.WrongType, Detail: mustBe(k, jsontree.Object)}
	}
	n := t.Member(0, "type")
	if n == 0 || t.Nodes[n].Kind != jsontree.String || t.Str(n) == "" {
		return Raw{}, fault.Violation{Path: "type", Rule: fault.Required, Detail: "missing"}
	}
	return Raw{kind: t.Str(n), json: t.Raw(0)}, nil
}

// Kind is the type of the object.
func (r *Raw) Kind() string {
	if r == nil {
		return ""
	}
	return r.kind
}

// JSON is the object as it came.
func (r *Raw) JSON() json.RawMessage { return json.RawMessage(r.json) }

// Describe writes r whole, and reports that nobody here knows it: family and known name its sum, and
// refused has the kinds that are known, and known not to be taken. These are faults of a decode too, unless they are
// deprecated.
func (r *Raw) Describe(f *Fields, family string, known []string, refused map[string]fault.Violation) {
	f.obj = object{name: family, noun: r.kind, sum: true}
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
	case decoding:
		if v, ok := refused[r.kind]; ok && v.Rule != fault.Deprecated {
			f.report("type", v)
		}
	case checking:
		f.bound += len(r.json)
		if int(f.depth)-1+nesting(r.json) > jsontree.MaxDepth {
			f.fail("", fault.TooDeep, tooDeep)
		}
		r.check(f, family, known, refused)
	}
}

func (r *Raw) check(f *Fields, family string, known []string, refused map[string]fault.Violation) {
	if v, ok := refused[r.kind]; ok {
		f.report("type", v)
		return
	}
	if slices.Contains(known, r.kind) {
		f.warn("", fault.Doubtful, "given as raw JSON, nothing in it was checked; "+r.kind+" has a type here")
		return
	}
	if r.kind != "" {
		detail := Quote(r.kind) + " is no " + family + " type known here, nothing in it was checked"
		near := closest(r.kind, known)
		if near != "" {
			detail += fmt.Sprintf("; did you mean %q?", near)
		}
		// A slip of the keyboard is refused. What differs by a digit may be new: textV2 came after text.
		if slip := near != "" && !strings.ContainsAny(r.kind, "0123456789"); slip || f.scope&Strict != 0 {
			f.fail("type", fault.UnknownKind, detail)
		} else {
			f.warn("type", fault.UnknownKind, detail)
		}
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

// DecodeRaw is NewRaw for an UnmarshalJSON. JSON null leaves r as it is.
func DecodeRaw(data []byte, r *Raw) error {
	if string(data) == "null" {
		return nil
	}
	raw, err := NewRaw(data)
	if err == nil {
		*r = raw
	}
	return err
}
