package richmenu_test

import (
	"bytes"
	"slices"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/richmenu"
)

// A decoded menu is checked, drawn, encoded, decoded and encoded again. Nothing may panic, and the second encoding
// must equal the first.
func FuzzRichMenu(f *testing.F) {
	for _, s := range documented(f) {
		f.Add([]byte(s.JSON))
	}
	for _, s := range []string{
		`{}`, `null`, `[]`, `{"size":[],"areas":{}}`, `{"areas":[null,{"bounds":{"x":-1,"width":1e9}}]}`,
		`{"size":{"width":2147483647,"height":1},"areas":[{"bounds":{"x":2147483647,"y":1,"width":2147483647,"height":9}}]}`,
		`{"selected":null,"areas":[{"bounds":{},"action":{"type":"camera"}}]}`,
		`{"areas":[{"action":{"type":"uri","uri":0}}]}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var m richmenu.RichMenu
		_ = m.UnmarshalJSON(data)
		found := texts(asEncoded(m.Lint()))
		first, err := m.AppendJSON(nil)
		require.NoError(t, err)
		var again richmenu.RichMenu
		_ = again.UnmarshalJSON(first)
		assert.Equal(t, found, texts(again.Lint()))
		second, err := again.AppendJSON(nil)
		require.NoError(t, err)
		assert.Equal(t, string(first), string(second))
		wellFormed(t, m.SVG())
		if len(m.Areas) < 4 {
			m.Draw(opaque(40, 27), nil)
		}
	})
}

// asEncoded leaves out findings that encoding repairs: values in another JSON type that LINE accepts.
func asEncoded(found []fault.Violation) []fault.Violation {
	return slices.DeleteFunc(found, func(v fault.Violation) bool {
		return v.Rule == fault.WrongType && v.Severity == fault.SeverityWarning
	})
}

func FuzzBatch(f *testing.F) {
	for _, s := range documented(f) {
		f.Add([]byte(s.JSON))
	}
	f.Add([]byte(`{"operations":[{"type":"link","from":1},null,{"type":"unlinkAll"},{"type":"x"}],"resumeRequestKey":[]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var b richmenu.Batch
		_ = b.UnmarshalJSON(data)
		_ = b.Lint()
		first, err := b.AppendJSON(nil)
		require.NoError(t, err)
		var again richmenu.Batch
		_ = again.UnmarshalJSON(first)
		second, err := again.AppendJSON(nil)
		require.NoError(t, err)
		assert.Equal(t, string(first), string(second))
	})
}

// Nothing may panic, and the result must not depend on how the bytes arrive.
func FuzzCheckImage(f *testing.F) {
	small := richmenu.CompactSmall
	jpg, png := jpegOf(f, opaque(800, 270)), pngOf(f, withClear(opaque(800, 270), 1, 1))
	for _, data := range [][]byte{jpg, png, jpg[:200], png[:60], bomb(1<<31-1, 1), bomb(800, 270), pngOf(f, paletted(true)), []byte("GIF89a")} {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		info, err := richmenu.CheckImage(bytes.NewReader(data), small)
		halves, errHalves := richmenu.CheckImage(iotest.HalfReader(bytes.NewReader(data)), small)
		assert.Equal(t, info.ContentType, halves.ContentType)
		assert.Equal(t, texts(info.Warnings), texts(halves.Warnings))
		assert.Equal(t, texts(fault.Violations(err)), texts(fault.Violations(errHalves)))
		if err == nil {
			assert.NotEmpty(t, info.ContentType)
			assert.True(t, info.Width >= 800 && info.Width <= 2500 && info.Height >= 250 && 20*info.Width >= 29*info.Height)
		}
	})
}

// A grid fills its rectangle exactly.
func FuzzGrid(f *testing.F) {
	f.Add(0, 0, 2500, 1686, 2, 3, 212)
	f.Add(-5, 7, 800, 551, 7, 11, -1)
	f.Add(0, 0, 1, 1, 1, 1, 1)
	f.Fuzz(func(t *testing.T, x, y, width, height, rows, cols, top int) {
		b := richmenu.Bounds{X: x % 5000, Y: y % 5000, Width: width % 3000, Height: height % 3000}
		upper, lower := b.CutTop(top)
		assert.Equal(t, b.Height, upper.Height+lower.Height)
		if grid := b.Grid(rows, cols); grid != nil && rows*cols <= 400 {
			assert.Len(t, grid, rows*cols)
			assert.True(t, tiles(grid, b), "%v in %d rows of %d", b, rows, cols)
		}
		for _, layout := range []richmenu.Layout{b.Columns(rows, cols, 1), b.Rows(rows, cols, 1)} {
			assert.True(t, layout == nil || tiles(layout, b))
			for _, tile := range layout {
				assert.True(t, tile.Width > 0 && tile.Height > 0)
			}
		}
		for _, name := range richmenu.Templates() {
			name.In(b)
		}
		(richmenu.Bounds{X: x, Y: y, Width: width, Height: height}).Columns(rows, cols)
	})
}
