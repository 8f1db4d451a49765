package schema

import (
	"bytes"
	"maps"
	"reflect"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/linemsg/linemsg/message/fault"
)

// Copy returns a deep copy of v. It stops at the maximum depth, so a value that contains itself is copied to that
// depth.
func Copy[T Node](v T, kinds *Kinds[T]) T {
	if IsNil(v) {
		return v
	}
	f := get(copying)
	c := copyNode(f, v, kinds)
	put(f)
	return c
}

// Fill is like [Copy], and replaces {{name}} with a value in every string field. Placeholders in a value are not
// replaced. The error lists placeholders without a value, values without a placeholder, and too deep nesting.
func Fill[T Node](v T, kinds *Kinds[T], values map[string]string) (T, error) {
	if IsNil(v) {
		return v, fault.Violation{Rule: fault.Nil, Detail: "nil"}
	}
	f := get(copying)
	f.filler = &filler{values, make(map[string]bool, len(values))}
	c := copyNode(f, v, kinds)
	for _, name := range slices.Sorted(maps.Keys(values)) {
		if !f.filler.used[name] && !f.stop {
			f.fail("", fault.BadPlaceholder, "value "+Quote(name)+" is not used in the template")
		}
	}
	err := f.violations().err()
	put(f)
	if err != nil {
		return *new(T), err
	}
	return c, nil
}

// copier copies.
type copier struct {
	filler *filler
}

// filler replaces placeholders.
type filler struct {
	values map[string]string
	used   map[string]bool
}

// filled returns s with its placeholders replaced.
func (f *Fields) filled(name, s string) string {
	if f.filler == nil || !strings.Contains(s, "{{") {
		return s
	}
	var b strings.Builder
	for {
		before, key, after, found := cutName(s)
		if !found {
			b.WriteString(s)
			return b.String()
		}
		value, ok := f.filler.values[key]
		if !ok {
			f.fail(name, fault.BadPlaceholder, "no value for "+placeholder(key))
		}
		f.filler.used[key] = true
		b.WriteString(before)
		b.WriteString(value)
		s = after
	}
}

// cutName cuts s around its first {{name}}.
func cutName(s string) (before, name, after string, found bool) {
	before, rest, opened := strings.Cut(s, "{{")
	inner, after, closed := strings.Cut(rest, "}}")
	if !opened || !closed {
		return s, "", "", false
	}
	i := strings.LastIndex("{{"+inner, "{{") // the innermost pair counts: {{{name}}}
	return before + ("{{" + inner)[:i], strings.TrimSpace(inner[i:]), after, true
}

// unfilled returns the first {{name}} in s, or "". Braces around something unlikely to be a name are text.
func unfilled(s string) string {
	for {
		_, name, after, found := cutName(s)
		switch {
		case !found:
			return ""
		case name == "" || len(name) > 40 || strings.ContainsFunc(name, notInName):
			s = after
		default:
			return placeholder(name)
		}
	}
}

// placeholder returns {{name}} for a finding. It returns {{…}} for more than 20 characters, or for characters that a
// name cannot have, because these may be the user's words.
func placeholder(name string) string {
	const most = 20
	if utf8.RuneCountInString(name) > most || strings.ContainsFunc(name, func(r rune) bool { return r == ' ' || notInName(r) }) {
		return "{{…}}"
	}
	return "{{" + name + "}}"
}

func notInName(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) && !strings.ContainsRune("_-. ", r)
}

func copyNode[T Node](f *Fields, v T, kinds *Kinds[T]) T {
	if IsNil(v) || !f.begin(v) {
		return v
	}
	from := reflect.ValueOf(v).Elem()
	to := reflect.New(from.Type())
	to.Elem().Set(from)
	c := to.Interface().(T)
	outer, hasX := f.obj, f.hasX
	kinds.describe(c, f)
	f.obj, f.hasX = outer, hasX
	f.depth--
	return c
}

func copyNamed[T Node](f *Fields, name string, m map[string]T, kinds *Kinds[T]) map[string]T {
	m = maps.Clone(m)
	f.push(name)
	f.depth++
	mark := len(f.keys)
	for _, k := range sorted(f, m) {
		f.push(k)
		m[k] = copyNode(f, m[k], kinds)
		f.pop()
	}
	f.keys = f.keys[:mark]
	f.depth--
	f.pop()
	return m
}

func copyExtra(x *Extra) {
	c := make(Extra, len(*x))
	for name, raw := range *x {
		c[name] = bytes.Clone(raw)
	}
	*x = c
}
