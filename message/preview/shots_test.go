package preview_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/preview"
)

func TestShots(t *testing.T) {
	dir := os.Getenv("PV_SHOTS")
	if dir == "" {
		t.Skip()
	}
	var cards []message.Message
	files, _ := filepath.Glob("../flex/testdata/cards/*.json")
	for _, f := range files {
		b, err := os.ReadFile(f)
		require.NoError(t, err)
		c, err := flex.Parse(b)
		if err != nil {
			t.Log(f, err)
		}
		cards = append(cards, &message.Flex{AltText: filepath.Base(f), Contents: c})
	}
	var b strings.Builder
	require.NoError(t, preview.HTML(&b, preview.Options{}, cards...))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "cards.html"), []byte(b.String()), 0o600))
	chromium(t, b.String(), "--screenshot="+filepath.Join(dir, "cards.png"), "--window-size=900,5200")
}
