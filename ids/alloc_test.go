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

func TestCheckDoesNotAllocate(t *testing.T) {
	for _, name := range names {
		k := kinds[name]
		if k.number {
			continue
		}
		for _, s := range vectors(t, k, "valid") {
			id := k.of(s).(checker)
			assert.Zero(t, testing.AllocsPerRun(10, func() {
				if err := id.Check(); err != nil {
					t.Error(err)
				}
			}), "%s %q", name, s)
		}
	}
}
