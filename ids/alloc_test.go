//go:build !race

package ids_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/linemsg/linemsg/ids"
)

// The race detector allocates, hence the build tag.
func TestParseUserIDDoesNotAllocate(t *testing.T) {
	s := "U" + hex32
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		id, err := ids.ParseUserID(s)
		if err != nil || id.Check() != nil {
			t.Error("refused")
		}
	}))
}
