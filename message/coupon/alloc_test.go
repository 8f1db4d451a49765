//go:build !race

package coupon_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The race detector makes sync.Pool drop items, hence the build tag.
func TestDoesNotAllocate(t *testing.T) {
	r := valid(nil)
	buf, err := r.AppendJSON(nil)
	require.NoError(t, err)
	assert.Zero(t, testing.AllocsPerRun(100, func() { _, _ = r.AppendJSON(buf[:0]) }), "AppendJSON")
	assert.Zero(t, testing.AllocsPerRun(100, func() { _ = r.Validate() }), "Validate")
	assert.Zero(t, testing.AllocsPerRun(100, func() { _ = r.Lint() }), "Lint")
}
