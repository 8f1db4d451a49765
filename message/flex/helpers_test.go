package flex_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
)

func typeName(v any) string { return fmt.Sprintf("%T", v) }

func mustJSON(tb testing.TB, c flex.Container) []byte {
	tb.Helper()
	b, err := c.AppendJSON(nil)
	require.NoError(tb, err)
	return b
}

func has(vs []fault.Violation, r fault.Rule) bool {
	return slices.ContainsFunc(vs, func(v fault.Violation) bool { return v.Rule == r })
}

// texts returns the violations as they are printed.
func texts(vs []fault.Violation) []string {
	out := make([]string, len(vs))
	for i, v := range vs {
		out[i] = v.Error()
	}
	return out
}

// inBody returns a bubble with these components.
func inBody(items ...flex.Component) *flex.Bubble {
	return &flex.Bubble{Body: flex.NewBox(flex.Vertical, items...)}
}

// letters returns n letters of text.
func letters(n int) string { return strings.Repeat("a", n) }
