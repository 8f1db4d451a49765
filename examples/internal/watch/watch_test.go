package watch_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/examples/internal/watch"
)

func TestChanged(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.json")
	other := filepath.Join(t.TempDir(), "b.json")
	names := []string{name}
	var f watch.Files
	assert.True(t, f.Changed(names), "the first time")
	assert.False(t, f.Changed(names), "there is still no file")
	require.NoError(t, os.WriteFile(name, []byte("{}"), 0o644))
	assert.True(t, f.Changed(names), "a new file")
	assert.False(t, f.Changed(names))
	require.NoError(t, os.WriteFile(name, []byte("{ }"), 0o644))
	assert.True(t, f.Changed(names), "another size")
	later := time.Now().Add(time.Hour)
	require.NoError(t, os.Chtimes(name, later, later))
	assert.True(t, f.Changed(names), "another time")
	assert.True(t, f.Changed(append(names, other)), "another name")
	assert.True(t, f.Changed(names), "one name less")
	require.NoError(t, os.Remove(name))
	assert.True(t, f.Changed(names), "no file")
	assert.False(t, f.Changed(names))

	var none watch.Files
	assert.True(t, none.Changed(nil))
	assert.False(t, none.Changed(nil))
}

func TestRepeat(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	looks := 0
	require.NoError(t, watch.Repeat(ctx, time.Microsecond, func() error {
		if looks++; looks == 3 {
			stop()
		}
		return nil
	}))
	assert.GreaterOrEqual(t, looks, 3)
	failed := errors.New("failed")
	assert.Equal(t, failed, watch.Repeat(t.Context(), time.Hour, func() error { return failed }))
}
