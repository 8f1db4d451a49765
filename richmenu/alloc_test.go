//go:build !race

package richmenu_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/richmenu"
)

// The race detector makes sync.Pool drop values, hence the build tag.
func TestDoesNotAllocate(t *testing.T) {
	for name, b := range map[string]richmenu.Body{
		"menu":        full(),
		"response":    &richmenu.Response{RichMenuID: menuA, RichMenu: *full()},
		"alias":       &richmenu.Alias{RichMenuAliasID: "tab-a", RichMenuID: menuA},
		"update":      &richmenu.AliasUpdate{RichMenuID: menuA},
		"batch":       &richmenu.Batch{Operations: []richmenu.Operation{&richmenu.UnlinkAll{}}, ResumeRequestKey: "spring"},
		"bulk link":   &richmenu.BulkLink{RichMenuID: menuA, UserIDs: users(30)},
		"bulk unlink": &richmenu.BulkUnlink{UserIDs: users(30)},
		"operations":  &richmenu.Batch{Operations: unlinks(30)},
	} {
		t.Run(name, func(t *testing.T) {
			buf, err := b.AppendJSON(nil)
			require.NoError(t, err)
			assert.Zero(t, testing.AllocsPerRun(100, func() { _, _ = b.AppendJSON(buf[:0]) }), "AppendJSON")
			assert.Zero(t, testing.AllocsPerRun(100, func() { _ = b.Validate() }), "Validate")
			assert.Zero(t, testing.AllocsPerRun(100, func() { _ = b.Lint() }), "Lint")
		})
	}
}
