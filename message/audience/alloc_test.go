//go:build !race

package audience_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/audience"
)

// The race detector makes sync.Pool drop items, hence the build tag.
func TestDoesNotAllocate(t *testing.T) {
	for _, b := range []body{
		&audience.Upload{Description: "regulars", Audiences: audience.Users(user, other)},
		&audience.Add{AudienceGroupID: 1, Audiences: audience.IFAs(ifa)},
		&audience.Click{Description: "a", RequestID: "5b59509c-c57b-11e9-aa8c-2a2ae2dbcce4", ClickURL: "https://kissa.example/"},
	} {
		buf, err := b.AppendJSON(nil)
		require.NoError(t, err)
		assert.Zero(t, testing.AllocsPerRun(100, func() { _, _ = b.AppendJSON(buf[:0]) }), "AppendJSON")
		assert.Zero(t, testing.AllocsPerRun(100, func() { _ = b.Validate() }), "Validate of %v", b)
	}
}
