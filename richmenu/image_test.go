package richmenu_test

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/richmenu"
)

// chunk returns a PNG chunk.
func chunk(name string, data []byte) []byte {
	b := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	b = append(append(b, name...), data...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[4:]))
}

const (
	magic  = "\x89PNG\r\n\x1a\n"
	header = len(magic) + 25 // bytes up to the end of IHDR
)

// ihdr returns a PNG header with these last five bytes: depth, color type, and three that are usually 0.
func ihdr(width, height uint32, kind ...byte) []byte {
	data := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, width), height)
	return chunk("IHDR", append(data, append(kind, 0, 0, 0, 0, 0)[:5]...))
}

// pngFrom returns a PNG with these chunks.
func pngFrom(chunks ...[]byte) []byte { return append([]byte(magic), bytes.Join(chunks, nil)...) }

// bomb returns a PNG of a few bytes with this size in its header.
func bomb(width, height uint32) []byte {
	return pngFrom(ihdr(width, height, 8, 6), chunk("IDAT", make([]byte, 100)), chunk("IEND", nil))
}

// pixels returns n compressed zero bytes.
func pixels(n int) []byte { return compressed(make([]byte, n)) }

func compressed(data []byte) []byte {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = w.Write(data)
	_ = w.Close()
	return b.Bytes()
}

// damaged returns a chunk with a wrong checksum.
func damaged(c []byte) []byte {
	c = bytes.Clone(c)
	c[len(c)-1] ^= 1
	return c
}

// padded returns a PNG of exactly n bytes, with a chunk that decoders ignore.
func padded(image []byte, n int) []byte {
	room := n - len(image) - 12
	extra := chunk("teSt", bytes.Repeat([]byte("x"), room))
	return append(append(append([]byte(nil), image[:header]...), extra...), image[header:]...)
}

func paletted(used bool) image.Image {
	p := image.NewPaletted(image.Rect(0, 0, 800, 270), color.Palette{color.White, color.NRGBA{R: 1, A: 0}})
	if used {
		p.SetColorIndex(5, 0, 1)
	}
	return p
}

// deep is an image of 16 bits per color, with an alpha in its last pixel. The encoder omits the alpha channel of an
// opaque image, so the color model follows the pixel.
func deep(alpha uint16) image.Image {
	img := image.NewNRGBA64(image.Rect(0, 0, 800, 270))
	for i := range img.Pix {
		img.Pix[i] = 0xFF
	}
	img.SetNRGBA64(799, 269, color.NRGBA64{A: alpha})
	return img
}

func TestImages(t *testing.T) {
	compact := richmenu.CompactSmall
	good := pngOf(t, opaque(800, 270))
	goodJPEG := jpegOf(t, opaque(800, 270))
	var asGIF bytes.Buffer
	require.NoError(t, gif.Encode(&asGIF, paletted(false), nil))
	broken := bytes.Clone(good)
	broken[header+20] ^= 1
	thumb := append([]byte{0xFF, 0xD8, 0xFF, 0xE1, 0, 12, 0xFF, 0xDA, 0, 0, 0xFF, 0xD9, 0, 0, 0, 0}, goodJPEG[2:]...)
	progressive := bytes.Clone(goodJPEG)
	progressive[bytes.Index(progressive, []byte{0xFF, 0xC0})+1] = 0xC9 // arithmetic coding, which Go does not read

	for _, c := range []struct {
		name  string
		data  []byte
		menu  richmenu.Size
		want  []string // errors
		warns []string
	}{
		{"a PNG", good, compact, nil, nil},
		{"a JPEG", goodJPEG, compact, nil, nil},
		{"a JPEG of a kind that Go does not read", progressive, compact, nil, nil},
		{"of no menu", good, richmenu.Size{}, nil, nil},
		{"one transparent pixel", pngOf(t, withClear(opaque(800, 270), 12, 7)), compact, nil, []string{
			"warning: richmenu.CheckImage: transparent pixels, the first at 12,7; LINE does not show transparency in a menu",
		}},
		{"a transparent color", pngOf(t, paletted(true)), compact, nil, []string{
			"warning: richmenu.CheckImage: transparent pixels, the first at 5,0; LINE does not show transparency in a menu",
		}},
		{"16 bits per color", pngOf(t, deep(0xFFFF)), compact, nil, nil},
		{"16 bits per color, nearly opaque", pngOf(t, deep(0xFFFE)), compact, nil, []string{
			"warning: richmenu.CheckImage: transparent pixels, the first at 799,269; LINE does not show transparency in a menu",
		}},
		{"an unused transparent color", pngOf(t, paletted(false)), compact, nil, nil},
		{"another size than the menu", pngOf(t, opaque(2500, 1684)), richmenu.Large, nil, []string{
			"warning: richmenu.CheckImage: 2500x1684, the menu is 2500x1686",
		}},
		{"another height than the menu", good, richmenu.Size{Width: 800, Height: 271}, nil, []string{
			"warning: richmenu.CheckImage: 800x270, the menu is 800x271",
		}},
		{"of a menu without a height", good, richmenu.Size{Width: 800}, nil, []string{"warning: richmenu.CheckImage: 800x270, the menu is 800x0"}},
		{"of a menu without a width", good, richmenu.Size{Height: 270}, nil, []string{"warning: richmenu.CheckImage: 800x270, the menu is 0x270"}},
		{"at the least", pngOf(t, opaque(800, 250)), richmenu.Size{}, nil, nil},
		{"at the limit of the ratio", pngOf(t, opaque(1450, 1000)), richmenu.Size{}, nil, nil},
		{"too narrow", pngOf(t, opaque(799, 250)), richmenu.Size{}, []string{"richmenu.CheckImage: 799x250: the width must be 800 to 2500 px"}, nil},
		{"too low", pngOf(t, opaque(800, 249)), richmenu.Size{}, []string{"richmenu.CheckImage: 800x249: the height must be at least 250 px"}, nil},
		{"too high", jpegOf(t, opaque(1450, 1001)), richmenu.Size{}, []string{
			"richmenu.CheckImage: 1450x1001: width / height is 1.448, at least 1.45; at this width a height of at most 1000",
		}, nil},
		{"1,000,000 bytes", padded(good, 1_000_000), compact, nil, nil},
		{"1,000,001 bytes", padded(good, 1_000_001), compact, nil, []string{
			"warning: richmenu.CheckImage: 1000001 bytes; at most 1 MB, and LINE does not document whether that is 1000000 or 1048576",
		}},
		{"1 MiB", padded(good, 1<<20), compact, nil, []string{
			"warning: richmenu.CheckImage: 1048576 bytes; at most 1 MB, and LINE does not document whether that is 1000000 or 1048576",
		}},
		{"one byte more", padded(good, 1<<20+1), compact, []string{
			"richmenu.CheckImage: 1048577 bytes, at most 1048576 (and 0 unread)",
		}, nil},
		{"much more", padded(good, 3<<20), compact, []string{
			"richmenu.CheckImage: 1048577 bytes, at most 1048576 (and 2097151 unread)",
		}, nil},
		{"too narrow and too heavy", padded(pngOf(t, opaque(300, 300)), 2<<20), compact, []string{
			"richmenu.CheckImage: 300x300: the width must be 800 to 2500 px",
			"richmenu.CheckImage: 300x300: width / height is 1.000, at least 1.45",
			"richmenu.CheckImage: 1048577 bytes, at most 1048576 (and 1048575 unread)",
		}, []string{"warning: richmenu.CheckImage: 300x300, the menu is 800x270"}},

		{"a GIF", asGIF.Bytes(), compact, []string{"richmenu.CheckImage: image/gif, must be image/jpeg or image/png"}, nil},
		{"a WebP", []byte("RIFF\x24\x00\x00\x00WEBPVP8 \x18\x00"), compact, []string{"richmenu.CheckImage: image/webp, must be image/jpeg or image/png"}, nil},
		{"a HEIC", []byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"), compact, []string{"richmenu.CheckImage: image/heic, must be image/jpeg or image/png"}, nil},
		{"an SVG", []byte(`<svg xmlns="http://www.w3.org/2000/svg"/>`), compact, []string{"richmenu.CheckImage: image/svg+xml, must be image/jpeg or image/png"}, nil},
		{"nothing", nil, compact, []string{"richmenu.CheckImage: empty, must be image/jpeg or image/png"}, nil},
		{"a word", []byte("x\x1b["), compact, []string{`richmenu.CheckImage: "x\x1b[", must be image/jpeg or image/png`}, nil},
		{"something else", []byte("Lorem ipsum dolor"), compact, []string{"richmenu.CheckImage: unknown image format, must be image/jpeg or image/png"}, nil},

		{"a bomb", bomb(100_000, 100_000), compact, []string{
			"richmenu.CheckImage: 100000x100000: the width must be 800 to 2500 px",
			"richmenu.CheckImage: 100000x100000: width / height is 1.000, at least 1.45",
		}, []string{"warning: richmenu.CheckImage: 100000x100000, the menu is 800x270"}},
		{"a bomb of a possible width", bomb(2500, 1<<31-1), richmenu.Size{}, []string{
			"richmenu.CheckImage: 2500x2147483647: width / height is 0.000, at least 1.45; at this width a height of at most 1724",
		}, nil},
		{"an impossible size", bomb(0, 270), compact, []string{"richmenu.CheckImage: a PNG with a corrupt header"}, nil},
		{"garbage after a valid header", bomb(800, 270), compact, []string{
			"richmenu.CheckImage: a PNG that cannot be decoded (zlib: invalid header)",
		}, nil},
		{"a PNG cut in its header", good[:20], compact, []string{"richmenu.CheckImage: the file ends after 20 bytes, within the header"}, nil},
		{"a PNG without a header", append([]byte(magic), chunk("IDAT", make([]byte, 20))...), compact, []string{"richmenu.CheckImage: a PNG without a header"}, nil},
		{"a PNG cut in the pixels", good[:len(good)/2], compact, []string{
			`richmenu.CheckImage: the file ends after ` + number(len(good)/2) + ` bytes, within the chunk "IDAT"`,
		}, nil},
		{"a PNG without an end", good[:len(good)-12], compact, []string{
			"richmenu.CheckImage: the file ends after " + number(len(good)-12) + " bytes, within the image: the chunk IEND is missing",
		}, nil},
		{"a corrupt PNG", broken, compact, []string{
			`richmenu.CheckImage: wrong checksum of the chunk "IDAT" at byte 33`,
		}, nil},
		{"a JPEG cut in its header", goodJPEG[:30], compact, []string{"richmenu.CheckImage: the file ends after 30 bytes, within the header"}, nil},
		{"a JPEG cut in the pixels", goodJPEG[:len(goodJPEG)-40], compact, []string{
			"richmenu.CheckImage: the file ends after " + number(len(goodJPEG)-40) + " bytes, within the image: its end is missing",
		}, nil},
		{"a JPEG with a small image in it", thumb, compact, nil, nil},
		{"a truncated corrupt PNG", thumb[:len(thumb)-40], compact, []string{
			"richmenu.CheckImage: the file ends after " + number(len(thumb)-40) + " bytes, within the image: its end is missing",
		}, nil},
		{"a JPEG without an image", []byte("\xff\xd8\xff\xd9"), compact, []string{"richmenu.CheckImage: a JPEG without a size"}, nil},
		{"a bomb of the greatest size", bomb(1<<31-1, 1<<31-1), richmenu.Size{}, []string{
			"richmenu.CheckImage: 2147483647x2147483647: the width must be 800 to 2500 px",
			"richmenu.CheckImage: 2147483647x2147483647: width / height is 1.000, at least 1.45",
		}, nil},
		{"wider", bomb(1<<31, 270), compact, []string{"richmenu.CheckImage: a PNG with a corrupt header"}, nil},
		{"higher", bomb(800, 1<<31), compact, []string{"richmenu.CheckImage: a PNG with a corrupt header"}, nil},
		{"of no height", bomb(800, 0), compact, []string{"richmenu.CheckImage: a PNG with a corrupt header"}, nil},
		{"of one pixel", bomb(1, 1), richmenu.Size{}, []string{
			"richmenu.CheckImage: 1x1: the width must be 800 to 2500 px",
			"richmenu.CheckImage: 1x1: the height must be at least 250 px",
			"richmenu.CheckImage: 1x1: width / height is 1.000, at least 1.45",
		}, nil},
		{"a corrupt JPEG", []byte("\xff\xd8\xff\xe0\x00\x04abXYZ"), compact, []string{"richmenu.CheckImage: a JPEG that is corrupt at byte 8"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			info, err := richmenu.CheckImage(bytes.NewReader(c.data), c.menu)
			assert.Equal(t, c.want, texts(fault.Violations(err)))
			assert.Equal(t, c.warns, texts(info.Warnings))
			assert.Equal(t, min(len(c.data), richmenu.MaxImageBytes+1), max(info.Bytes, min(len(c.data), richmenu.MaxImageBytes+1)))
			again, errAgain := richmenu.CheckImage(iotest.OneByteReader(bytes.NewReader(c.data[:min(len(c.data), 1000)])), c.menu)
			if len(c.data) <= 1000 {
				assert.Equal(t, info, again, "independent of the size of reads")
				assert.Equal(t, texts(fault.Violations(err)), texts(fault.Violations(errAgain)))
			}
		})
	}
}

func number(n int) string { return strconv.Itoa(n) }

// counting counts the bytes read.
type counting struct {
	r io.Reader
	n int
}

func (c *counting) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += n
	return n, err
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { return len(p), nil }

func TestNoMoreIsReadThanIsNeeded(t *testing.T) {
	for _, c := range []struct {
		name string
		head string
		most int
	}{
		{"no image", "GIF89a", 32},
		{"a PNG without a header", magic, 64},
		{"a corrupt JPEG", "\xff\xd8\xff\xe0\x00\x04ab", 64},
		{"an image without an end", string(bomb(800, 270)[:100]), richmenu.MaxImageBytes + 1},
		{"a JPEG header without an end", "\xff\xd8" + strings.Repeat("\xff\xe0\xff\xff"+strings.Repeat("x", 0xFFFD), 40), richmenu.MaxImageBytes + 1},
		{"fill bytes without an end", "\xff\xd8" + strings.Repeat("\xff", 3<<20), richmenu.MaxImageBytes + 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := &counting{r: io.MultiReader(strings.NewReader(c.head), zeros{})}
			_, err := richmenu.CheckImage(r, richmenu.Size{})
			require.Error(t, err)
			assert.LessOrEqual(t, r.n, c.most)
		})
	}
}

type stuck struct{}

func (stuck) Read([]byte) (int, error) { return 0, nil }

func TestErrorsOfTheReader(t *testing.T) {
	cause := errors.New("the cable is out")
	good := pngOf(t, opaque(800, 270))
	for n := range 60 {
		_, err := richmenu.CheckImage(io.MultiReader(bytes.NewReader(good[:n]), iotest.ErrReader(cause)), richmenu.Size{})
		require.ErrorIs(t, err, cause)
		assert.EqualError(t, err, "richmenu.CheckImage: the cable is out")
	}
	_, err := richmenu.CheckImage(stuck{}, richmenu.Size{})
	assert.ErrorIs(t, err, io.ErrNoProgress)
}

func TestImageInfo(t *testing.T) {
	data := jpegOf(t, opaque(800, 270))
	info, err := richmenu.CheckImage(bytes.NewReader(data), richmenu.CompactSmall)
	require.NoError(t, err)
	assert.Equal(t, richmenu.ImageInfo{ContentType: "image/jpeg", Width: 800, Height: 270, Bytes: len(data)}, info)
	assert.Equal(t, richmenu.CompactSmall, info.Size())

	_, err = richmenu.CheckImage(strings.NewReader(magic), richmenu.Size{})
	require.ErrorIs(t, err, fault.BadFormat)
	for _, v := range fault.Violations(err) {
		assert.True(t, strings.HasSuffix(v.Doc, "#upload-rich-menu-image-requirements"))
	}
}

// A complete PNG has a possible header, all pixels, and a palette if needed. Each case has a size that LINE accepts.
func TestIncompletePNGs(t *testing.T) {
	end := chunk("IEND", nil)
	gray := chunk("IDAT", pixels(270*801))
	half := chunk("IDAT", pixels(270 * 801)[:20])
	palette := chunk("PLTE", make([]byte, 6))
	cut := compressed(append(make([]byte, 270*801-1), 0xFF)) // the checksum ends with a zero byte
	cut = cut[:len(cut)-1]
	for _, c := range []struct {
		name string
		data []byte
		want string // beginning of the error, after the place
	}{
		{"gray", pngFrom(ihdr(800, 270, 8, 0), gray, end), ""},
		{"a header and an end", pngFrom(ihdr(800, 270, 8, 2), end), "a PNG without pixels, the chunk IDAT is missing"},
		{"half of the pixels", pngFrom(ihdr(800, 270, 8, 0), half, end), "a PNG that cannot be decoded (png: invalid format: not enough pixel data)"},
		{"pixels of a smaller image", pngFrom(ihdr(800, 270, 8, 0), chunk("IDAT", pixels(100*801)), end), "a PNG that cannot be decoded (png: invalid format: not enough pixel data)"},
		{"garbage for pixels", pngFrom(ihdr(800, 270, 8, 0), chunk("IDAT", []byte("garbage")), end), "a PNG that cannot be decoded (zlib: invalid header)"},
		{"an empty chunk for pixels", pngFrom(ihdr(800, 270, 8, 0), chunk("IDAT", nil), end), "a PNG that cannot be decoded ("},
		{"color type 1", pngFrom(ihdr(800, 270, 8, 1), gray, end), "a PNG with invalid color type 1 and depth 8"},
		{"color type 2 of depth 3", pngFrom(ihdr(800, 270, 3, 2), gray, end), "a PNG with invalid color type 2 and depth 3"},
		{"indexed of depth 16", pngFrom(ihdr(800, 270, 16, 3), palette, gray, end), "a PNG with invalid color type 3 and depth 16"},
		{"another compression", pngFrom(ihdr(800, 270, 8, 0, 1), gray, end), "a PNG with a corrupt header"},
		{"another filter", pngFrom(ihdr(800, 270, 8, 0, 0, 1), gray, end), "a PNG with a corrupt header"},
		{"another interlace", pngFrom(ihdr(800, 270, 8, 0, 0, 0, 2), gray, end), "a PNG with a corrupt header"},
		{"a corrupt header", pngFrom(damaged(ihdr(800, 270, 8, 0)), gray, end), `wrong checksum of the chunk "IHDR" at byte 8`},
		{"two headers", pngFrom(ihdr(800, 270, 8, 0), ihdr(800, 270, 8, 0), gray, end), "a PNG with two headers"},
		{"indexed without a palette", pngFrom(ihdr(800, 270, 8, 3), gray, end), "a PNG without a palette, the chunk PLTE is missing"},
		{"a palette after the pixels", pngFrom(ihdr(800, 270, 8, 3), gray, palette, end), "a PNG without a palette, the chunk PLTE is missing"},
		{"two palettes", pngFrom(ihdr(800, 270, 8, 3), palette, palette, gray, end), "a PNG with two palettes"},
		{"an empty palette", pngFrom(ihdr(800, 270, 8, 3), chunk("PLTE", nil), gray, end), "a PNG that cannot be decoded (png: invalid format: bad PLTE length)"},
		{"a palette of three colors for one bit", pngFrom(ihdr(800, 270, 1, 3), chunk("PLTE", make([]byte, 9)), chunk("IDAT", pixels(270*101)), end), "a PNG that cannot be decoded (png: invalid format: bad PLTE length)"},
		{"a palette of half a color", pngFrom(ihdr(800, 270, 8, 3), chunk("PLTE", make([]byte, 5)), gray, end), "a PNG that cannot be decoded (png: invalid format: bad PLTE length)"},
		{"an end with data", pngFrom(ihdr(800, 270, 8, 0), gray, chunk("IEND", []byte("x"))), "a PNG that cannot be decoded (png: invalid format: bad IEND length)"},
		{"pixels without the end of their checksum", pngFrom(ihdr(800, 270, 8, 0), chunk("IDAT", cut), end), "a PNG that cannot be decoded (png: invalid format: unexpected EOF)"},
		{"a corrupt end", pngFrom(ihdr(800, 270, 8, 0), gray, damaged(end)), `wrong checksum of the chunk "IEND" at byte `},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := richmenu.CheckImage(bytes.NewReader(c.data), richmenu.CompactSmall)
			if c.want == "" {
				require.NoError(t, err)
				return
			}
			require.ErrorIs(t, err, fault.BadFormat)
			assert.True(t, strings.HasPrefix(err.Error(), "richmenu.CheckImage: "+c.want), "%v", err)
		})
	}

	// Nothing is read after a bad header.
	r := &counting{r: io.MultiReader(bytes.NewReader(pngFrom(ihdr(800, 270, 8, 1))), zeros{})}
	_, err := richmenu.CheckImage(r, richmenu.Size{})
	require.Error(t, err)
	assert.LessOrEqual(t, r.n, 64)
}

// The depth of a PNG must be one that its color type allows.
func TestPNGDepths(t *testing.T) {
	allowed := map[int][]int{0: {1, 2, 4, 8, 16}, 2: {8, 16}, 3: {1, 2, 4, 8}, 4: {8, 16}, 6: {8, 16}}
	for colorType := range 9 {
		for depth := range 33 {
			_, err := richmenu.CheckImage(bytes.NewReader(pngFrom(ihdr(800, 270, byte(depth), byte(colorType)), chunk("IEND", nil))), richmenu.CompactSmall)
			want := "richmenu.CheckImage: a PNG without pixels, the chunk IDAT is missing"
			if !slices.Contains(allowed[colorType], depth) {
				want = "richmenu.CheckImage: a PNG with invalid color type " + number(colorType) + " and depth " + number(depth)
			}
			assert.EqualError(t, err, want)
		}
	}
}

// A PNG may be cut anywhere. The error names what is cut, and has no size if that is the header.
func TestPNGsCutAnywhere(t *testing.T) {
	data := pngFrom(ihdr(800, 270, 8, 0), chunk("tEXt", []byte("a text")), chunk("IDAT", pixels(270 * 801)[:9]), chunk("IEND", nil))
	text, idat := header+12+6, header+12+6+12+9
	for n := len(magic); n < len(data); n++ {
		within, width := "a chunk", 800
		switch {
		case n < header:
			within, width = "the header", 0
		case n == header || n == text || n == idat:
			within = "the image: the chunk IEND is missing"
		case n >= header+12 && n < text:
			within = `the chunk "tEXt"`
		case n >= text+12 && n < idat:
			within = `the chunk "IDAT"`
		}
		info, err := richmenu.CheckImage(bytes.NewReader(data[:n]), richmenu.CompactSmall)
		assert.EqualError(t, err, "richmenu.CheckImage: the file ends after "+number(n)+" bytes, within "+within)
		assert.Equal(t, width, info.Width)
	}
}

// Faults that decoders ignore do not make LINE refuse an image.
func TestPNGsThatDecodersAccept(t *testing.T) {
	end := chunk("IEND", nil)
	gray := chunk("IDAT", pixels(270*801))
	clearGray := chunk("tRNS", []byte{0, 0})
	palette := chunk("PLTE", make([]byte, 6))
	many := bytes.Repeat(chunk("IDAT", nil), 1000)
	interlaced := &rawPNG{width: 800, height: 270, depth: 8, interlace: 1}
	interlaced.each(func(size int) { interlaced.rows = append(interlaced.rows, make([]byte, 1+size)...) })
	for _, c := range []struct {
		name  string
		data  []byte
		clear bool
	}{
		{"an interlaced image", interlaced.bytes(), false},
		{"tRNS", pngFrom(ihdr(800, 270, 8, 0), clearGray, gray, end), true},
		{"tRNS after the pixels", pngFrom(ihdr(800, 270, 8, 0), gray, clearGray, end), false},
		{"corrupt tRNS", pngFrom(ihdr(800, 270, 8, 0), damaged(clearGray), gray, end), false},
		{"tRNS of an odd length", pngFrom(ihdr(800, 270, 8, 0), chunk("tRNS", []byte{0}), gray, end), false},
		{"tRNS of an image with alpha", pngFrom(ihdr(800, 270, 8, 4), clearGray, chunk("IDAT", pixels(270*1601)), end), true},
		{"tRNS before the palette", pngFrom(ihdr(800, 270, 8, 3), chunk("tRNS", []byte{0}), palette, gray, end), false},
		{"an empty tRNS before the palette", pngFrom(ihdr(800, 270, 8, 3), chunk("tRNS", nil), palette, gray, end), false},
		{"tRNS after the palette", pngFrom(ihdr(800, 270, 8, 3), palette, chunk("tRNS", []byte{0}), gray, end), true},
		{"tRNS as long as the palette", pngFrom(ihdr(800, 270, 8, 3), palette, chunk("tRNS", make([]byte, 2)), gray, end), true},
		{"tRNS after an empty one", pngFrom(ihdr(800, 270, 8, 3), palette, chunk("tRNS", nil), chunk("tRNS", []byte{0}), gray, end), true},
		{"tRNS of a color image", pngFrom(ihdr(800, 270, 8, 2), chunk("tRNS", make([]byte, 6)), chunk("IDAT", pixels(270*2401)), end), true},
		{"tRNS of one channel of a color image", pngFrom(ihdr(800, 270, 8, 2), clearGray, chunk("IDAT", pixels(270*2401)), end), false},
		{"tRNS of three channels of a gray image", pngFrom(ihdr(800, 270, 8, 0), chunk("tRNS", make([]byte, 6)), gray, end), false},
		{"a second palette after the pixels", pngFrom(ihdr(800, 270, 8, 3), palette, gray, palette, end), false},
		{"tRNS longer than the palette", pngFrom(ihdr(800, 270, 8, 3), palette, chunk("tRNS", make([]byte, 3)), gray, end), false},
		{"two tRNS", pngFrom(ihdr(800, 270, 8, 0), clearGray, chunk("tRNS", []byte{0, 1}), gray, end), true},
		{"a palette of a gray image", pngFrom(ihdr(800, 270, 8, 0), palette, gray, end), false},
		{"a palette of a color image", pngFrom(ihdr(800, 270, 8, 2), chunk("PLTE", []byte{0}), chunk("IDAT", pixels(270*2401)), end), false},
		{"a corrupt text", pngFrom(ihdr(800, 270, 8, 0), damaged(chunk("tEXt", []byte("a"))), gray, end), false},
		{"chunks after the pixels", pngFrom(ihdr(800, 270, 8, 0), gray, chunk("pHYs", nil), chunk("IDAT", []byte("x")), chunk("IDAT", []byte("y")), end), false},
		{"pixels in many chunks", pngFrom(ihdr(800, 270, 8, 0), many, gray, many, end), false},
		{"bytes after the end", append(pngFrom(ihdr(800, 270, 8, 0), gray, end), "and more"...), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			info, err := richmenu.CheckImage(bytes.NewReader(c.data), richmenu.CompactSmall)
			require.NoError(t, err)
			var want []string
			if c.clear {
				want = []string{"warning: richmenu.CheckImage: transparent pixels, the first at 0,0; LINE does not show transparency in a menu"}
			}
			assert.Equal(t, want, texts(info.Warnings))
		})
	}
}

// The cost of an image depends on its bytes and pixels, not on its chunks.
func TestManyChunks(t *testing.T) {
	alpha := chunk("IDAT", pixels(270*3201))
	few := pngFrom(ihdr(800, 270, 8, 6), alpha, chunk("IEND", nil))
	many := pngFrom(ihdr(800, 270, 8, 6), bytes.Repeat(chunk("tEXt", nil), 60_000), alpha, chunk("IEND", nil))
	cost := func(data []byte) float64 {
		return testing.AllocsPerRun(1, func() { _, _ = richmenu.CheckImage(bytes.NewReader(data), richmenu.CompactSmall) })
	}
	assert.Less(t, cost(many), cost(few)+100)
}

func TestJPEGsWithoutPixels(t *testing.T) {
	frame := "\xff\xc0\x00\x0b\x08\x01\x0e\x03\x20\x01\x01\x11\x00" // 800x270, gray
	scan := "\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00"
	good := jpegOf(t, opaque(800, 270))
	at := bytes.Index(good, []byte("\xff\xda")) + 14
	for name, c := range map[string]struct{ data, want string }{
		"no scan":                {"\xff\xd8" + frame + "\xff\xd9", "the file ends after 17 bytes, within the image: its pixels are missing"},
		"a scan of nothing":      {"\xff\xd8" + frame + scan + "\xff\xd9", "a JPEG with 0 bytes of pixels, too few for 800x270"},
		"a scan of three bytes":  {"\xff\xd8" + frame + scan + "abc\xff\xd9", "a JPEG with 3 bytes of pixels, too few for 800x270"},
		"arithmetic, nothing":    {"\xff\xd8" + strings.Replace(frame, "\xc0", "\xc9", 1) + scan + "\xff\xd9", "a JPEG with 0 bytes of pixels, too few for 800x270"},
		"cut and closed":         {string(good[:at+9]) + "\xff\xd9", "a JPEG with 9 bytes of pixels, too few for 800x270"},
		"cut in the scan's head": {"\xff\xd8" + frame + "\xff\xda\x00", "the file ends after 18 bytes, within the image: its pixels are missing"},
		"progressive":            {"\xff\xd8" + strings.Replace(frame, "\xc0", "\xc2", 1) + scan + "abc\xff\xd9", "a JPEG with 3 bytes of pixels, too few for 800x270"},
		"nothing after a scan":   {"\xff\xd8" + frame + scan, "the file ends after 25 bytes, within the image: its end is missing"},
		"a scan of no channels":  {"\xff\xd8" + frame + "\xff\xda\x00\x02", "the file ends after 19 bytes, within the image: its end is missing"},
		"a scan without a head":  {"\xff\xd8" + frame + "\xff\xda\x00\x01\xff\xd9", "the file ends after 21 bytes, within the image: its pixels are missing"},
		"a marker at the end":    {"\xff\xd8" + frame + "\xff", "the file ends after 16 bytes, within the image: its pixels are missing"},
		"a scan in a comment":    {"\xff\xd8" + frame + "\xff\xfe\x00\x12" + scan + "ghijkl\xff\xd9", "the file ends after 37 bytes, within the image: its pixels are missing"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := richmenu.CheckImage(strings.NewReader(c.data), richmenu.CompactSmall)
			assert.EqualError(t, err, "richmenu.CheckImage: "+c.want)
		})
	}

	// A comment between frame and scan may look like a scan.
	comment := "\xff\xfe\x00\x0c" + scan
	place := bytes.Index(good, []byte("\xff\xda"))
	for _, between := range []string{comment, "\xff\xfe\x00\x02", "stray", "\xff\xff\xff", "\xff\x00", "\xff\x01", "\xff\xd0", "\xff\xd8"} {
		data := string(good[:place]) + between + string(good[place:])
		_, err := richmenu.CheckImage(strings.NewReader(data), richmenu.CompactSmall)
		assert.NoError(t, err, "%q", between)
	}
}

// A JPEG needs a byte of pixels, and with Huffman codes a bit for each 32 by 32 pixels.
func TestTheFewestPixelsOfAJPEG(t *testing.T) {
	for _, c := range []struct {
		kind  byte
		least int
	}{{0xC0, 25 * 9 / 8}, {0xC2, 25 * 9 / 8}, {0xC3, 1}, {0xC9, 1}} {
		head := "\xff\xd8\xff" + string([]byte{c.kind}) + "\x00\x0b\x08\x01\x20\x03\x20\x01\x01\x11\x00" + // 800x288
			"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00"
		for n := range 40 {
			_, err := richmenu.CheckImage(strings.NewReader(head+strings.Repeat("a", n)+"\xff\xd9"), richmenu.Size{})
			if n >= c.least {
				assert.NoError(t, err)
			} else {
				assert.EqualError(t, err, "richmenu.CheckImage: a JPEG with "+number(n)+" bytes of pixels, too few for 800x288")
			}
		}
	}
}

// The size of a JPEG is in its first frame. Other segments before it are skipped.
func TestTheFrameOfAJPEG(t *testing.T) {
	const frame = "\x00\x0b\x08\x01\x0e\x03\x20\x01\x01\x11\x00" // 800x270
	for marker := range 256 {
		width, want := 0, ""
		switch {
		case marker == 0xC4, marker == 0xC8, marker == 0xCC: // not frames
			width = 801
		case marker >= 0xC0 && marker <= 0xCF:
			width = 800
		case marker == 0, marker == 0xD9, marker == 0xDA, marker == 0xFF: // the last is a fill byte before 0
			want = "richmenu.CheckImage: a JPEG without a size"
		case marker == 1, marker >= 0xD0 && marker <= 0xD8: // no segment
			want = "richmenu.CheckImage: a JPEG that is corrupt at byte 4"
		default:
			width = 801
		}
		data := "\xff\xd8\xff" + string([]byte{byte(marker)}) + frame + "\xff\xc1" + strings.Replace(frame, "\x20", "\x21", 1)
		info, err := richmenu.CheckImage(strings.NewReader(data), richmenu.Size{})
		assert.Equal(t, width, info.Width, "%#x", marker)
		if width == 0 {
			assert.EqualError(t, err, want, "%#x", marker)
		}
	}

	const start = "\xff\xd8\xff\xc0\x00"
	for _, c := range []struct{ data, want string }{
		{start + "\x07", "a JPEG with a corrupt frame header"},
		{start + "\x07\x08\x01\x0e\x03\x20", "a JPEG with a corrupt frame header"},
		{start + "\x08\x08\x01\x0e\x03", "the file ends after 10 bytes, within the header"},
		{start + "\x08\x08\x01\x0e\x03\x20", "the file ends after 11 bytes, within the image: its pixels are missing"},
		{start + "\x08\x08\x00\x00\x03\x20", "a JPEG without a size"},
		{start + "\x08\x08\x01\x0e\x00\x00", "a JPEG without a size"},
		{start + "\x08\x08\x00\x01\x00\x01", "1x1: the height must be at least 250 px"},
		{"\xff\xd8\xff\xfe\x00", "the file ends after 5 bytes, within the header"},
		{"\xff\xd8\xff\xfe\x00\x01", "a JPEG that is corrupt at byte 4"},
		{"\xff\xd8\xff\xfe\x00\x02\xff", "the file ends after 7 bytes, within the header"},
		{"\xff\xd8\xff\xfe\x00\x02\xff\xd9", "a JPEG without a size"},
	} {
		_, err := richmenu.CheckImage(strings.NewReader(c.data), richmenu.Size{})
		assert.ErrorContains(t, err, "richmenu.CheckImage: "+c.want, "%q", c.data)
	}
}

// A frame must be in the bytes that LINE accepts, up to the size of the image. No more than one byte after them is read.
func TestAJPEGWithAFarFrame(t *testing.T) {
	for _, c := range []struct {
		at   int
		want string
	}{
		{richmenu.MaxImageBytes - 9, "1048577 bytes, at most 1048576 (reading stopped there)"},
		{richmenu.MaxImageBytes - 8, "a JPEG without an image in its first 1048576 bytes"},
	} {
		const frame = "\xff\xc0\x00\x0b\x08\x01\x0e\x03\x20\x01\x01\x11\x00"
		segments := strings.Repeat("\xff\xe0\xff\xff"+strings.Repeat("x", 0xFFFD), 15)
		rest := c.at - 2 - len(segments) - 4
		segments += "\xff\xe0" + string([]byte{byte((rest + 2) >> 8), byte(rest + 2)}) + strings.Repeat("x", rest)
		for _, before := range []string{segments, strings.Repeat("\xff", c.at-2)} {
			data := &counting{r: io.MultiReader(strings.NewReader("\xff\xd8"+before+frame), zeros{})}
			_, err := richmenu.CheckImage(data, richmenu.Size{})
			require.EqualError(t, err, "richmenu.CheckImage: "+c.want)
			assert.LessOrEqual(t, data.n, richmenu.MaxImageBytes+1)
		}
	}
}

// The error for another format names it, even if there are only the bytes that are typical of it.
func TestOtherFormats(t *testing.T) {
	for magic, want := range map[string]string{
		"GIF8": "image/gif", "12345678WEBP": "image/webp", "BM": "image/bmp", "1234ftypavif": "image/avif", "1234ftypavis": "image/avif",
		"1234ftyphei": "image/heic", "1234ftypmif1": "image/heic", "II*\x00": "image/tiff", "MM\x00*": "image/tiff", "<svg": "image/svg+xml",
		"%PDF": "application/pdf", "GIF": `"GIF"`, "seven b": `"seven b"`, "at least": "unknown image format",
	} {
		_, err := richmenu.CheckImage(strings.NewReader(magic), richmenu.Size{})
		assert.EqualError(t, err, "richmenu.CheckImage: "+want+", must be image/jpeg or image/png")
	}
}

// lazy is a reader that returns nothing several times before each byte.
type lazy struct {
	r    io.Reader
	idle int
	n    int
}

func (l *lazy) Read(p []byte) (int, error) {
	if l.n++; l.n%(l.idle+1) != 0 {
		return 0, nil
	}
	return l.r.Read(p[:1])
}

func TestReadersThatAreIdle(t *testing.T) {
	for idle, want := range map[int]string{
		99:  "richmenu.CheckImage: unknown image format, must be image/jpeg or image/png",
		100: "richmenu.CheckImage: multiple Read calls return no data or error",
	} {
		_, err := richmenu.CheckImage(&lazy{r: strings.NewReader("at least"), idle: idle}, richmenu.Size{})
		assert.EqualError(t, err, want)
	}
}

// broken is a reader that returns an invalid count.
type broken int

func (n broken) Read(p []byte) (int, error) { return len(p) + int(n), nil }

func TestReadersThatMisbehave(t *testing.T) {
	_, err := richmenu.CheckImage(nil, richmenu.Size{})
	require.Error(t, err)
	assert.EqualError(t, err, "richmenu.CheckImage: nil reader")
	for _, n := range []broken{1, 1 << 40, -1 << 40} {
		info, err := richmenu.CheckImage(n, richmenu.Size{})
		require.ErrorIs(t, err, io.ErrNoProgress)
		assert.Zero(t, info.Bytes)
	}
}
