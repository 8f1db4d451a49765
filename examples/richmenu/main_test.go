package main

import (
	"bytes"
	"errors"
	"flag"
	"image"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/image/font/gofont/goitalic"

	"github.com/linemsg/linemsg/message/fault"
)

var update = flag.Bool("update", false, "write the golden files")

func TestRun(t *testing.T) {
	const golden = "testdata/output.txt"
	folder := t.TempDir()
	var out bytes.Buffer
	require.NoError(t, run([]string{"-out", folder}, &out))
	got := strings.ReplaceAll(out.String(), filepath.ToSlash(folder), "FOLDER")
	if *update {
		require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), got)

	for _, name := range []string{"tab-menu", "tab-orders"} {
		file, err := os.Open(filepath.Join(folder, name+".png"))
		require.NoError(t, err)
		img, err := png.DecodeConfig(file)
		require.NoError(t, err)
		require.NoError(t, file.Close())
		assert.Equal(t, 2500, img.Width)
		svg, err := os.ReadFile(filepath.Join(folder, name+".svg"))
		require.NoError(t, err)
		picture := filepath.Join("testdata", name+".svg")
		if *update {
			require.NoError(t, os.WriteFile(picture, svg, 0o644))
		}
		want, err := os.ReadFile(picture)
		require.NoError(t, err)
		assert.Equal(t, string(want), string(svg))
	}
}

// A font changes the picture over the image. A file that is not a font is named in the error.
func TestFont(t *testing.T) {
	ttf := filepath.Join(t.TempDir(), "italic.ttf")
	require.NoError(t, os.WriteFile(ttf, goitalic.TTF, 0o644))
	plain, drawn := t.TempDir(), t.TempDir()
	require.NoError(t, run([]string{"-out", plain}, io.Discard))
	require.NoError(t, run([]string{"-out", drawn, "-font", ttf}, io.Discard))
	const name = "tab-menu.png"
	without, err := os.ReadFile(filepath.Join(plain, name))
	require.NoError(t, err)
	with, err := os.ReadFile(filepath.Join(drawn, name))
	require.NoError(t, err)
	assert.NotEqual(t, without, with)

	require.NoError(t, os.WriteFile(ttf, []byte("not a font"), 0o644))
	assert.ErrorContains(t, run([]string{"-out", drawn, "-font", ttf}, io.Discard), "italic.ttf: ")
	assert.ErrorIs(t, run([]string{"-out", drawn, "-font", ttf + "x"}, io.Discard), os.ErrNotExist)
}

func TestNothingIsWrongWithTheTabs(t *testing.T) {
	assert.Empty(t, shop().Lint())
}

func TestAnImageThatLINERefuses(t *testing.T) {
	file := filepath.Join(t.TempDir(), "menu.gif")
	require.NoError(t, os.WriteFile(file, []byte("GIF89a"), 0o644))
	var out bytes.Buffer
	err := run([]string{"-out", t.TempDir(), "-image", file}, &out)
	require.ErrorIs(t, err, fault.BadFormat)
	assert.EqualError(t, err, "richmenu.CheckImage: image/gif, must be image/jpeg or image/png")
	assert.Empty(t, out.String())

	require.ErrorIs(t, run([]string{"-out", t.TempDir(), "-image", filepath.Join(t.TempDir(), "none.png")}, &out), os.ErrNotExist)
	assert.Error(t, run([]string{"-out", filepath.Join(file, "x")}, &out))

	var small bytes.Buffer
	require.NoError(t, png.Encode(&small, image.NewGray(image.Rect(0, 0, 800, 540))))
	file = filepath.Join(t.TempDir(), "menu.png")
	require.NoError(t, os.WriteFile(file, small.Bytes(), 0o644))
	assert.EqualError(t, run([]string{"-out", t.TempDir(), "-image", file}, broken{}), "the printer is out of paper")
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("the printer is out of paper") }
