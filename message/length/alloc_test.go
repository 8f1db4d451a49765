//go:build !race

package length_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestNothingAllocates(t *testing.T) {
	for _, sample := range samples {
		for _, u := range units {
			text := sized(u, sample.text, 500)
			for name, f := range map[string]func(){
				"Count":      func() { u.Count(text) },
				"Fits":       func() { u.Fits(text, 500) },
				"Fits not":   func() { u.Fits(text, 499) },
				"Cut":        func() { u.Cut(text, 400) },
				"Offset":     func() { u.Offset(text, len(text)) },
				"ByteOffset": func() { u.ByteOffset(text, 500) },
				"Slice":      func() { u.Slice(text, 0, 500) },
			} {
				assert.Zero(t, testing.AllocsPerRun(10, f), "%s, %s, %s", name, u, sample.name)
			}
		}
	}
}
