package imagemap_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/linemsg/linemsg/message/imagemap"
)

func TestSizeOf(t *testing.T) {
	for _, c := range []struct{ width, height, want int }{
		{1040, 1040, 1040},
		{1040, 585, 585},
		{2080, 1170, 585},
		{520, 100, 200},
		{1000, 333, 346}, // 346.32
		{1000, 334, 347}, // 347.36
		{1, 1, 1040},
		{800, 1, 1},   // 1.3
		{10000, 1, 1}, // at least one pixel
	} {
		assert.Equal(t, imagemap.Size{Width: 1040, Height: c.want}, imagemap.SizeOf(c.width, c.height), "%d x %d", c.width, c.height)
	}
	for _, c := range [][2]int{{0, 0}, {0, 1}, {1, 0}, {-1, 1}, {1, -1}} {
		assert.Equal(t, imagemap.Size{}, imagemap.SizeOf(c[0], c[1]))
	}
}

func TestWidths(t *testing.T) {
	assert.Equal(t, []int{240, 300, 460, 700, 1040}, imagemap.Widths())
	imagemap.Widths()[0] = 1
	assert.Equal(t, 240, imagemap.Widths()[0])
	assert.Equal(t, []string{
		"https://a.example/m/240", "https://a.example/m/300", "https://a.example/m/460", "https://a.example/m/700", "https://a.example/m/1040",
	}, imagemap.ImageURLs("https://a.example/m"))
}
