package growth //nolint:testpackage // excess is not exported

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestExcess(t *testing.T) {
	assert.Empty(t, excess(Text(func(s string) { _ = strings.Repeat(s, 2) })))
	assert.Empty(t, excess(func(n int) func() {
		return func() {
			var list []int
			for i := range n {
				list = append(list, i)
			}
			_ = len(list)
		}
	}))
	assert.NotEmpty(t, excess(func(n int) func() {
		return func() {
			s := ""
			for range n {
				s += "a"
			}
		}
	}))
}

func TestFunctions(t *testing.T) {
	assert.Equal(t, map[string]bool{"Check": true, "Text": false, "Table.JSON": true}, functions(t))
}
