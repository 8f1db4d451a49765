package length_test

import (
	"testing"

	"github.com/linemsg/linemsg/internal/growth"
	"github.com/linemsg/linemsg/message/length"
)

// TestGrowth checks that work and allocations are linear in the length of the input.
func TestGrowth(t *testing.T) {
	growth.Check(t, growth.Table{
		"Unit.ByteOffset": growth.Text(func(s string) { length.Grapheme.ByteOffset(s, len(s)/2) }),
		"Unit.Offset":     growth.Text(func(s string) { length.Grapheme.Offset(s, len(s)/2) }),
		"Unit.Count":      growth.Text(func(s string) { length.Grapheme.Count(s) }),
		"Unit.Cut":        growth.Text(func(s string) { length.Grapheme.Cut(s, len(s)/2) }),
		"Unit.Fits":       growth.Text(func(s string) { length.Grapheme.Fits(s, len(s)/2) }),
		"Unit.Slice":      growth.Text(func(s string) { length.UTF16.Slice(s, 1, len(s)/4) }),
		"Unit.Truncate":   growth.Text(func(s string) { length.Grapheme.Truncate(s, len(s)/4, "…") }),
		"Unit.Split": growth.Text(func(s string) {
			for range length.UTF16.Split(s, 50) {
			}
		}),
	}, nil)
}
