//go:build !race

package imagemap_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/schema"
)

// Checking a valid message does not allocate, nor does appending it to a buffer with enough capacity.
func TestNothingIsAllocated(t *testing.T) {
	m := new(message)
	require.NoError(t, m.UnmarshalJSON(documented(t)))
	buf := make([]byte, 0, 16<<10)
	assert.Zero(t, testing.AllocsPerRun(100, func() { _, _ = schema.Append(buf, m, (*message).describe) }), "Append")
	assert.Zero(t, testing.AllocsPerRun(100, func() { _ = m.Validate() }), "Validate")
}
