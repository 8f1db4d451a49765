package richmenu_test

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"image"
	"image/png"
	"math/rand/v2"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/richmenu"
)

// rawPNG is a PNG of any kind. Its rows may be random, because any filter and any bytes are valid.
type rawPNG struct {
	width, height, depth, colorType, interlace int
	palette, clear                             []byte // PLTE and tRNS, or nil
	rows                                       []byte
}

var (
	pngChannels = map[int]int{0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
	pngPasses   = [][4]int{{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}}
)

// each calls do with the number of bytes of each row, without its filter.
func (p *rawPNG) each(do func(size int)) {
	passes := pngPasses
	if p.interlace == 0 {
		passes = [][4]int{{0, 0, 1, 1}}
	}
	for _, pass := range passes {
		width, height := (p.width-pass[0]+pass[2]-1)/pass[2], (p.height-pass[1]+pass[3]-1)/pass[3]
		for range height {
			if width > 0 {
				do((pngChannels[p.colorType]*p.depth*width + 7) / 8)
			}
		}
	}
}

// compressor is shared, because it is large.
var compressor = zlib.NewWriter(nil)

func (p *rawPNG) bytes() []byte {
	var idat bytes.Buffer
	compressor.Reset(&idat)
	_, _ = compressor.Write(p.rows)
	_ = compressor.Close()
	chunks := [][]byte{ihdr(uint32(p.width), uint32(p.height), byte(p.depth), byte(p.colorType), 0, 0, byte(p.interlace))}
	if p.palette != nil {
		chunks = append(chunks, chunk("PLTE", p.palette))
	}
	if p.clear != nil {
		chunks = append(chunks, chunk("tRNS", p.clear))
	}
	half := idat.Len() / 2
	return pngFrom(append(chunks, chunk("IDAT", idat.Bytes()[:half]), chunk("IDAT", idat.Bytes()[half:]), chunk("IEND", nil))...)
}

// agrees compares the result of reading by rows with the result of the standard library.
func agrees(t *testing.T, data []byte, what string) {
	t.Helper()
	problem, transparent := richmenu.PNGWhole(data)
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		assert.NotEmpty(t, problem, "%s: %v", what, err)
		return
	}
	require.Empty(t, problem, what)
	want := ""
	for y := 0; y < img.Bounds().Dy() && want == ""; y++ {
		for x := 0; x < img.Bounds().Dx() && want == ""; x++ {
			if _, _, _, a := img.At(x, y).RGBA(); a != 0xFFFF {
				want = fmt.Sprintf("transparent pixels, the first at %d,%d", x, y)
			}
		}
	}
	assert.Equal(t, want, transparent, what)
}

func randomPNG(r *rand.Rand) *rawPNG {
	kind := [][2]int{{0, 1}, {0, 2}, {0, 4}, {0, 8}, {0, 16}, {2, 8}, {2, 16}, {3, 1}, {3, 2}, {3, 4}, {3, 8}, {4, 8}, {4, 16}, {6, 8}, {6, 16}}[r.IntN(15)]
	p := &rawPNG{width: 1 + r.IntN(19), height: 1 + r.IntN(19), colorType: kind[0], depth: kind[1], interlace: r.IntN(2)}
	filters := 1 + r.IntN(5)
	calm := r.IntN(3) > 0 // else each byte is random
	p.each(func(size int) {
		p.rows = append(p.rows, byte(r.IntN(filters)))
		for i := range size {
			v := byte(r.IntN(256))
			if calm {
				v = 0
				if len(p.rows) <= size+1 && p.colorType >= 4 || r.IntN(200) == 0 {
					v = 0xFF
				}
				if p.colorType >= 4 && i >= pngChannels[p.colorType]*p.depth/8 && p.rows[len(p.rows)-1-i] != 1 {
					v |= byte(r.IntN(50) / 49 * 255)
				}
			}
			p.rows = append(p.rows, v)
		}
	})
	switch {
	case p.colorType == 3:
		p.palette = make([]byte, 3*(1+r.IntN(1<<p.depth)))
		if r.IntN(2) == 0 {
			p.clear = bytes.Repeat([]byte{0xFF}, len(p.palette)/3)
			p.clear[r.IntN(len(p.clear))] = byte(r.IntN(256))
		}
	case p.colorType == 0 && r.IntN(2) == 0:
		p.clear = []byte{byte(r.IntN(2)), byte(r.IntN(1 << min(p.depth, 8)))}
	case p.colorType == 2 && r.IntN(2) == 0:
		p.clear = bytes.Repeat([]byte{byte(r.IntN(2) * 255)}, 6)
	}
	return p
}

func TestPNGsAreReadAsTheStandardLibraryDoes(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	opaque, seethrough := 0, 0
	for range 600 {
		p := randomPNG(r)
		what := fmt.Sprintf("%dx%d, color type %d of depth %d, interlace %d, clear %v", p.width, p.height, p.colorType, p.depth, p.interlace, p.clear)
		data := p.bytes()
		agrees(t, data, what)
		if problem, transparent := richmenu.PNGWhole(data); problem == "" && transparent == "" {
			opaque++
		} else {
			seethrough++
		}
		switch p.rows = append(p.rows, 0); r.IntN(3) {
		case 0: // one byte too many
		case 1:
			p.rows = p.rows[:r.IntN(len(p.rows))]
		default:
			p.rows[0] = 5 // not a filter
		}
		agrees(t, p.bytes(), what+", broken")
	}
	assert.Greater(t, opaque, 120)
	assert.Greater(t, seethrough, 120)
}

// Each filter is undone exactly. The transparent color is the one that comes last in the image, so a wrong byte would
// move it.
func TestFiltersOfPNGs(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for n := range 100 {
		p := &rawPNG{width: 40, height: 40, depth: 8}
		p.each(func(size int) {
			p.rows = append(p.rows, byte(n%5))
			for range size {
				p.rows = append(p.rows, byte(r.IntN(1<<(6+n%3))))
			}
		})
		img, err := png.Decode(bytes.NewReader(p.bytes()))
		require.NoError(t, err)
		pix := img.(*image.Gray).Pix
		last := 0
		for v := range 256 {
			last = max(last, bytes.IndexByte(pix, byte(v)))
		}
		p.clear = []byte{0, pix[last]}
		_, transparent := richmenu.PNGWhole(p.bytes())
		require.Equal(t, fmt.Sprintf("transparent pixels, the first at %d,%d", last%40, last/40), transparent, "filter %d", n%5)
	}
}

func FuzzPNGPixels(f *testing.F) {
	f.Add(uint64(1), []byte("pixels"))
	f.Fuzz(func(t *testing.T, seed uint64, rows []byte) {
		p := randomPNG(rand.New(rand.NewPCG(seed, 0)))
		copy(p.rows, rows)
		agrees(t, p.bytes(), "")
		agrees(t, pngFrom(p.bytes()[len(magic):], rows), "")
	})
}

// Reading a large image needs the memory of its file and a few rows, not of its pixels.
func TestLargePNGsNeedLittleMemory(t *testing.T) {
	p := &rawPNG{width: 2500, height: 1686, depth: 8, colorType: 6}
	p.rows = make([]byte, 1686*10001)
	data := p.bytes()
	require.Less(t, len(data), 100_000)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, err := richmenu.CheckImage(bytes.NewReader(data), richmenu.Large)
	runtime.ReadMemStats(&after)
	require.NoError(t, err)
	assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(500_000))
}
