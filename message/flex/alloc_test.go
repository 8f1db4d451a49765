//go:build !race

package flex_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/flex"
)

// The race detector makes sync.Pool drop items, hence the build tag.
func TestAllocs(t *testing.T) {
	c := realistic(1)
	buf := make([]byte, 0, 64<<10)
	for name, run := range map[string]func(){
		"AppendJSON": func() { buf, _ = c.AppendJSON(buf[:0]) },
		"Validate":   func() { _ = c.Validate() },
		"Lint":       func() { _ = c.Lint() },
	} {
		assert.Zero(t, testing.AllocsPerRun(100, run), name)
	}
	require.NotEmpty(t, buf)
	require.NoError(t, c.Validate())
	require.Empty(t, c.Lint())
	for _, one := range cards(t) {
		card := flex.MustParse(one)
		if card.Validate() != nil {
			continue
		}
		assert.Zero(t, testing.AllocsPerRun(100, func() { _ = card.Validate() }))
		assert.Zero(t, testing.AllocsPerRun(100, func() { buf, _ = card.AppendJSON(buf[:0]) }))
	}
}
