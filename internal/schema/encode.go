package schema

import (
	"encoding/json"
	"errors"
	"slices"
	"sync"

	"github.com/linemsg/linemsg/internal/jsontree"
	"github.com/linemsg/linemsg/message/fault"
)

// encoder writes JSON.
type encoder struct {
	buf    []byte
	bad    bool     // JSON cannot represent the value
	brief  bool     // stop after LINE's limit
	closed bool     // a complete value was written in place of the members
	over   []string // members of Extra not to be written, because their field is
}

// Append appends the JSON of v. If JSON cannot represent v, it returns b unchanged and an error with the place:
// invalid UTF-8, NaN and infinities, too deep nesting, or an Extra that is not valid JSON or repeats a field.
func Append[T any](b []byte, v *T, describe func(*T, *Fields)) ([]byte, error) {
	if v == nil {
		return append(b, "null"...), nil
	}
	f := get(encoding)
	f.buf = b
	encode(f, v, describe)
	out, bad := f.buf, f.bad
	put(f)
	if bad {
		return b, refuse(v, describe)
	}
	return out, nil
}

// Marshal is like [Append] but returns a new slice.
func Marshal[T any](v *T, describe func(*T, *Fields)) ([]byte, error) {
	scratch := buffers.Get().(*[]byte)
	defer buffers.Put(scratch)
	b, err := Append((*scratch)[:0], v, describe)
	if err != nil {
		return nil, err
	}
	*scratch = b
	return slices.Clone(b), nil
}

var buffers = sync.Pool{New: func() any { b := make([]byte, 0, 8<<10); return &b }}

// measured calls use with the JSON of v, if v can be encoded. JSON over LINE's limit is cut.
func measured[T any](v *T, describe func(*T, *Fields), use func(b []byte, cut bool)) {
	scratch := buffers.Get().(*[]byte)
	defer buffers.Put(scratch)
	f := get(encoding)
	f.buf, f.brief = (*scratch)[:0], true
	encode(f, v, describe)
	b, bad := f.buf, f.bad
	put(f)
	if cap(b) <= jsontree.MaxBytes { // a larger buffer is not kept
		*scratch = b
	}
	if !bad || len(b) > jsontree.MaxBytes { // otherwise a check explains it
		use(b, bad)
	}
}

// refuse returns the error for a value that could not be encoded.
func refuse[T any](v *T, describe func(*T, *Fields)) error {
	f := get(checking)
	f.unsayable = true
	visit(f, v, describe, nil)
	err := f.violations().err()
	put(f)
	if err == nil {
		return errors.New("schema: cannot be written as JSON")
	}
	return err
}

// unsayable reports whether a rule is about what JSON cannot represent.
func unsayable(r fault.Rule) bool {
	switch r {
	case fault.BadText, fault.WrongType, fault.TooDeep, fault.TooLarge, fault.DuplicateKey, fault.Syntax:
		return true
	}
	return false
}

func encode[T any](f *Fields, v *T, describe func(*T, *Fields)) {
	if !f.openObject() {
		return
	}
	outer, hasX, scope, over := f.obj, f.hasX, f.scope, len(f.over)
	describe(v, f)
	f.closeObject(over)
	f.obj, f.hasX, f.scope = outer, hasX, scope
}

func encodeNode[T Node](f *Fields, v T, kinds *Kinds[T]) {
	if IsNil(v) {
		f.buf = append(f.buf, "null"...)
		return
	}
	if !f.openObject() {
		return
	}
	outer, hasX, scope, over := f.obj, f.hasX, f.scope, len(f.over)
	kinds.describe(v, f)
	f.closeObject(over)
	f.obj, f.hasX, f.scope = outer, hasX, scope
}

// openObject starts an object. It returns false if nothing more can be written.
func (f *Fields) openObject() bool {
	f.depth++
	f.nodes++
	if f.bad || f.brief && len(f.buf) > jsontree.MaxBytes || f.depth > jsontree.MaxDepth || f.nodes > maxObjects {
		f.bad = true
		f.depth--
		return false
	}
	f.buf = append(f.buf, '{')
	return true
}

// closeObject ends an object. f.over[over:] are the members of its Extra not to be written.
func (f *Fields) closeObject(over int) {
	switch {
	case f.closed:
		f.closed = false
	case f.hasX:
		f.extra(*f.obj.x, f.over[over:])
		f.over = f.over[:over]
		fallthrough
	default:
		f.buf = append(f.buf, '}')
	}
	f.depth--
}

func (f *Fields) openArray() {
	f.depth++
	f.buf = append(f.buf, '[')
}

func (f *Fields) closeArray() {
	f.depth--
	f.buf = append(f.buf, ']')
}

// comma separates items of an array, and members whose names key does not write.
func (f *Fields) comma() {
	if last := f.buf[len(f.buf)-1]; last != '[' && last != '{' {
		f.buf = append(f.buf, ',')
	}
}

// extra writes the members of x, sorted by name, without those in over.
func (f *Fields) extra(x Extra, over []string) {
	mark := len(f.keys)
	for _, name := range sorted(f, x) {
		if slices.Contains(over, name) {
			continue
		}
		if f.extraFault(x[name]) != nil {
			f.bad = true
			break
		}
		f.comma()
		f.value(name)
		f.buf = append(f.buf, ':')
		f.buf = append(f.buf, x[name]...)
	}
	f.keys = f.keys[:mark]
}

// extraFault returns why a value of Extra cannot be written: it is not valid JSON, or too deep.
func (f *Fields) extraFault(value []byte) error {
	if err := jsontree.Check(value); err != nil {
		return err
	}
	if int(f.depth)+nesting(value) > jsontree.MaxDepth {
		return &jsontree.Error{Reason: jsontree.TooDeep, Detail: tooDeep}
	}
	return nil
}

// nesting returns the depth of arrays and objects in a JSON text.
func nesting[S ~string | ~[]byte](text S) (deepest int) {
	depth := 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '{', '[':
			depth++
			deepest = max(deepest, depth)
		case '}', ']':
			depth--
		case '"':
			for i++; i < len(text) && text[i] != '"'; i++ {
				if text[i] == '\\' {
					i++
				}
			}
		}
	}
	return deepest
}

// inExtra reports whether Extra has the value to write for a field. A field takes precedence over its value in
// another JSON type, and if it is set, over null and the empty text. If both are set otherwise, the value cannot be
// encoded.
func (f *Fields) inExtra(name string, want jsontree.Kind, set bool) bool {
	raw, ok := given(*f.obj.x, name)
	if !ok {
		return false
	}
	fit := f.fitOf(kindOf(raw), want, raw)
	if (fit == coerced && (set || want != jsontree.Number) || fit == void && set) && json.Valid([]byte(raw)) {
		f.over = append(f.over, name)
		return false
	}
	f.bad = f.bad || set
	return true
}

// numberInExtra is inExtra for a number. reads reports whether the field can hold one.
func (f *Fields) numberInExtra(name string, set bool, reads func(text string) bool) bool {
	raw, _ := given(*f.obj.x, name)
	held := f.fitOf(kindOf(raw), jsontree.Number, raw) == coerced && reads(unquoted(raw))
	return f.inExtra(name, jsontree.Number, set || held)
}

// key writes the name of a member. Names of fields need no escapes.
func (f *Fields) key(name string) {
	b := f.buf
	if b[len(b)-1] != '{' {
		b = append(b, ',', '"')
	} else {
		b = append(b, '"')
	}
	b = append(b, name...)
	f.buf = append(b, '"', ':')
}

// member writes a text if it is not empty.
func (f *Fields) member(name, s string) {
	if f.hasX && f.inExtra(name, jsontree.String, s != "") || s == "" {
		return
	}
	f.key(name)
	b, ok := jsontree.AppendRest(append(f.buf, '"'), s)
	if !ok {
		f.bad = true
	}
	f.buf = b
}

func (f *Fields) value(s string) {
	b, ok := jsontree.AppendString(f.buf, s)
	if !ok {
		f.bad = true
	}
	f.buf = b
}

// MarshalList encodes variants as an array. nil becomes null.
func MarshalList[T Node](list []T, kinds *Kinds[T]) ([]byte, error) {
	if list == nil {
		return []byte("null"), nil
	}
	f := get(encoding)
	f.openArray()
	for _, v := range list {
		f.comma()
		encodeNode(f, v, kinds)
	}
	f.closeArray()
	out, bad := f.buf, f.bad
	put(f)
	if bad {
		return nil, refuse(&several[T]{list, kinds}, (*several[T]).describe)
	}
	return out, nil
}

// several is a list as an object, to check it for what cannot be encoded.
type several[T Node] struct {
	list  []T
	kinds *Kinds[T]
}

func (s *several[T]) describe(f *Fields) {
	f.Struct("messages", "a list", "", nil)
	List(f, "messages", &s.list, Variants(s.kinds, nil), Count{})
}
