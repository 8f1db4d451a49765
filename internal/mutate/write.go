package main

import (
	"slices"
	"strconv"
	"strings"
)

// switches is an additional file of the package under test, with the functions that mutants call.
const switches = `package NAME

import (
	mutantOS "os"
	mutantConv "strconv"
)

var mutantNumber, _ = mutantConv.Atoi(mutantOS.Getenv("MUTANT"))

func mutantOn(id int) bool { return mutantNumber == id }

func mutantSame(id int, b bool) bool { return b == mutantOn(id) }
func mutantNot(id int, b bool) bool  { return b != mutantOn(id) }

func mutantAnd(id int, a bool, b func() bool) bool {
	if mutantOn(id) {
		return a || b()
	}
	return a && b()
}

func mutantOr(id int, a bool, b func() bool) bool {
	if mutantOn(id) {
		return a && b()
	}
	return a || b()
}

func mutantPick[T any](id int, a, b T) T {
	if mutantOn(id) {
		return b
	}
	return a
}

type mutantNumeric interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr | ~float32 | ~float64
}

func mutantNext[T mutantNumeric](id int, n T) T {
	if mutantOn(id) {
		return n + 1
	}
	return n
}

func mutantLess[T mutantNumeric](id int, a, b T) bool    { return a < b || a == b && mutantOn(id) }
func mutantMore[T mutantNumeric](id int, a, b T) bool    { return a > b || a == b && mutantOn(id) }
func mutantAtMost[T mutantNumeric](id int, a, b T) bool  { return a < b || a == b && !mutantOn(id) }
func mutantAtLeast[T mutantNumeric](id int, a, b T) bool { return a > b || a == b && !mutantOn(id) }

func mutantSum[T mutantNumeric](id int, a, b T) T {
	if mutantOn(id) {
		return a - b
	}
	return a + b
}

func mutantDifference[T mutantNumeric](id int, a, b T) T {
	if mutantOn(id) {
		return a + b
	}
	return a - b
}
`

// switched returns the text of a file with all its mutants, each behind its switch.
func switched(f *file, mutants []*mutant) string {
	var edits []edit
	for _, m := range mutants {
		if m.file == f {
			for _, e := range m.edits {
				e.text = strings.ReplaceAll(e.text, "#", strconv.Itoa(m.id))
				edits = append(edits, e)
			}
		}
	}
	return apply(f.text, edits)
}

// apply returns text with all edits. At one offset, ends of expressions come before beginnings. Inner expressions end first,
// and outer expressions begin first.
func apply(text []byte, edits []edit) string {
	slices.SortStableFunc(edits, func(a, b edit) int {
		if a.from != b.from {
			return a.from - b.from
		}
		endA, endB := strings.ContainsAny(a.text[:1], ",) }"), strings.ContainsAny(b.text[:1], ",) }")
		switch {
		case endA && endB:
			return b.depth - a.depth
		case endA:
			return -1
		case endB:
			return 1
		}
		return a.depth - b.depth
	})
	var out strings.Builder
	last := 0
	for _, e := range edits {
		out.Write(text[last:max(last, e.from)])
		out.WriteString(e.text)
		last = max(last, e.to)
	}
	out.Write(text[last:])
	return out.String()
}
