package richmenu

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/png"
	"math"
	"strconv"
)

const pngMagic = "\x89PNG\r\n\x1a\n"

var pngFormat = format{contentType: "image/png", header: pngHeader, whole: pngWhole}

const (
	pngIHDR  = len(pngMagic) // where the header chunk begins
	pngFrame = 12            // bytes of a chunk around its data: length, name, checksum
)

// pngHeader reads the chunk IHDR.
func pngHeader(s *source) (width, height, at int, problem string) {
	const end = pngIHDR + pngFrame + 13
	if !s.need(end) {
		return 0, 0, 0, truncated(len(s.data), "the header")
	}
	chunk := s.data[pngIHDR:end]
	if string(chunk[:8]) != "\x00\x00\x00\rIHDR" {
		return 0, 0, 0, "a PNG without a header"
	}
	w, h := binary.BigEndian.Uint32(chunk[8:]), binary.BigEndian.Uint32(chunk[12:])
	if w == 0 || h == 0 || w > math.MaxInt32 || h > math.MaxInt32 {
		return 0, 0, 0, "a PNG whose header is broken"
	}
	return int(w), int(h), end, ""
}

func truncated(at int, within string) string {
	return "the file ends after " + strconv.Itoa(at) + " bytes, within " + within
}

// pngWhole walks over the chunks, and decodes an image that may be transparent.
func pngWhole(data []byte, _ int) (problem, transparent string) {
	alpha := data[pngIHDR+17]&4 != 0 // the colour type says so
	for at, last := len(pngMagic), ""; last != "IEND"; {
		rest := data[at:]
		if len(rest) < pngFrame {
			if last == "" || len(rest) > 0 {
				return truncated(len(data), "a chunk"), ""
			}
			return truncated(len(data), "the image: the chunk IEND is missing"), ""
		}
		n := int64(binary.BigEndian.Uint32(rest))
		last = string(rest[4:8])
		if n > int64(len(rest)-pngFrame) {
			return truncated(len(data), "the chunk "+strconv.Quote(last)), ""
		}
		body := rest[4 : 8+n]
		if crc32.ChecksumIEEE(body) != binary.BigEndian.Uint32(rest[8+n:]) {
			return "the chunk " + strconv.Quote(last) + " at byte " + strconv.Itoa(at) + " is broken: its checksum does not fit", ""
		}
		alpha = alpha || last == "tRNS"
		at += pngFrame + int(n)
	}
	if !alpha {
		return "", ""
	}
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return "a PNG that cannot be decoded (" + err.Error() + ")", ""
	}
	if at := firstClear(img); at >= 0 {
		wide := img.Bounds().Dx()
		return "", "transparent pixels, the first at " + strconv.Itoa(at%wide) + "," + strconv.Itoa(at/wide)
	}
	return "", ""
}

// firstClear gives the number of the first pixel that is not opaque, -1 where there is none. The decoder gives
// what may be transparent as one of three types.
func firstClear(img image.Image) int {
	switch img := img.(type) {
	case *image.NRGBA:
		for i := 3; i < len(img.Pix); i += 4 {
			if img.Pix[i] != 0xFF {
				return i / 4
			}
		}
	case *image.NRGBA64:
		for i := 6; i+1 < len(img.Pix); i += 8 {
			if img.Pix[i] != 0xFF || img.Pix[i+1] != 0xFF {
				return i / 8
			}
		}
	case *image.Paletted:
		for i, index := range img.Pix {
			if int(index) < len(img.Palette) && !opaque(img.Palette[index]) {
				return i
			}
		}
	}
	return -1
}

func opaque(c color.Color) bool {
	_, _, _, a := c.RGBA()
	return a == math.MaxUint16
}
