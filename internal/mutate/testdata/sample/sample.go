// Package sample has one place for each kind of mutant. Half of it is tested.
package sample

import (
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Most is a constant, which cannot be switched.
const Most = 3

// Few reports whether n is in the range from 0 to Most.
func Few(n int) bool { return n >= 0 && n <= Most }

// Negative is not tested at 0.
func Negative(n int) bool { return n < 0 }

// Next is not tested.
func Next(n int) int { return n + 1 }

// Odd has a number that is a key, and one that is a case.
func Odd(n int) bool {
	table := [4]bool{1: true, 3: true}
	switch n {
	case 5:
		return !table[0]
	}
	return table[n%4]
}

// Severity returns the severity of an error. It is tested.
func Severity() fault.Severity { return fault.SeverityError }

// Room returns a slice with a capacity that no test checks.
func Room() []int { return make([]int, 0, 8) }

// Thing is a wire object.
type Thing struct{ A, B string }

func (t *Thing) describe(f *schema.Fields) {
	f.Struct("thing", "a thing", "", nil)
	f.String("a", &t.A, schema.UTF16(1, 5))
	f.String("b", &t.B, schema.UTF16(0, 7))
}

// Validate checks t.
func (t *Thing) Validate() error { return schema.Validate(t, (*Thing).describe) }
