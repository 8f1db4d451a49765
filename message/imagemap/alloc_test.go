//go:build !race

package imagemap_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/schema"
)

// What has no faults costs no allocation to check, and none to append to a buffer with room.
func TestNothingIsAllocated(t *testing.T) {
	m := new(message)
	require.NoError(t, m.UnmarshalJSON(documented(t)))
	buf := make([]byte, 0, 16<<10)
	assert.Zero(t, testing.AllocsPerRun(100, func() { _, _ = schema.Append(buf, m, (*message).describe) }), "Append")
	assert.Zero(t, testing.AllocsPerRun(100, func() { _ = m.Validate() }), "Validate")
}
