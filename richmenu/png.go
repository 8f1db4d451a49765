package richmenu

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"math"
	"strconv"
)

const pngMagic = "\x89PNG\r\n\x1a\n"

var pngFormat = format{contentType: "image/png", header: pngHeader, whole: pngWhole}

const (
	pngIHDR  = len(pngMagic) // offset of the header chunk
	pngFrame = 12            // bytes of a chunk without its data: length, name, checksum
)

// pngHeader reads the chunk IHDR.
func pngHeader(s *source) (h heading, problem string) {
	const end = pngIHDR + pngFrame + 13
	if !s.need(end) {
		return heading{}, truncated(len(s.data), "the header")
	}
	chunk := s.data[pngIHDR:end]
	if string(chunk[:8]) != "\x00\x00\x00\rIHDR" {
		return heading{}, "a PNG without a header"
	}
	if !intact(chunk, 13) {
		return heading{}, damaged("IHDR", pngIHDR)
	}
	width, height := binary.BigEndian.Uint32(chunk[8:]), binary.BigEndian.Uint32(chunk[12:])
	depth, colorType := chunk[16], chunk[17]
	if width == 0 || height == 0 || width > math.MaxInt32 || height > math.MaxInt32 || chunk[18] != 0 || chunk[19] != 0 || chunk[20] > 1 {
		return heading{}, "a PNG with a corrupt header"
	}
	if colorType >= byte(len(pngDepths)) || !bytes.Contains(pngDepths[colorType], []byte{depth}) {
		return heading{}, "a PNG with invalid color type " + strconv.Itoa(int(colorType)) + " and depth " + strconv.Itoa(int(depth))
	}
	return heading{int(width), int(height), end}, ""
}

// The color types.
const (
	pngGray       = 0
	pngColor      = 2
	pngIndexed    = 3
	pngGrayAlpha  = 4
	pngColorAlpha = 6
)

// pngDepths has the depths of each color type.
var pngDepths = [...][]byte{pngGray: {1, 2, 4, 8, 16}, pngColor: {8, 16}, pngIndexed: {1, 2, 4, 8}, pngGrayAlpha: {8, 16}, pngColorAlpha: {8, 16}}

// intact reports whether the checksum of a chunk with n bytes of data is right.
func intact(chunk []byte, n int) bool {
	return crc32.ChecksumIEEE(chunk[4:8+n]) == binary.BigEndian.Uint32(chunk[8+n:])
}

func damaged(name string, at int) string {
	return "wrong checksum of the chunk " + strconv.Quote(name) + " at byte " + strconv.Itoa(at)
}

func truncated(at int, within string) string {
	return "the file ends after " + strconv.Itoa(at) + " bytes, within " + within
}

// pngWhole decompresses the pixels, which is the only way to know that they are complete.
func pngWhole(data []byte, _ heading) (problem, transparent string) {
	img, problem := pngChunks(data)
	if problem != "" {
		return problem, ""
	}
	at, err := img.firstClear()
	switch {
	case err != nil:
		return "a PNG that cannot be decoded (" + err.Error() + ")", ""
	case at != none:
		return "", "transparent pixels, the first at " + strconv.Itoa(at%img.width) + "," + strconv.Itoa(at/img.width)
	}
	return "", ""
}

// pngImage is a PNG with the required chunks.
type pngImage struct {
	width, height, depth int
	colorType            byte
	interlaced           bool
	clear                []byte // tRNS: the alpha of the first colors of a palette, or the transparent color
	pixels               []byte // the file from the first IDAT chunk
}

// pngChunks finds the chunks that make the pixels. It ignores all others, even if they are corrupt or in a wrong
// place, as decoders do.
func pngChunks(data []byte) (img *pngImage, problem string) {
	header := data[pngIHDR+8:]
	colorType := header[9]
	img = &pngImage{
		width: int(binary.BigEndian.Uint32(header)), height: int(binary.BigEndian.Uint32(header[4:])),
		depth: int(header[8]), colorType: colorType, interlaced: header[12] == 1,
	}
	colors, alpha := 0, false // of PLTE and tRNS so far
	for at := len(pngMagic); ; {
		rest := data[at:]
		if len(rest) == 0 {
			return nil, truncated(len(data), "the image: the chunk IEND is missing")
		}
		if len(rest) < pngFrame {
			return nil, truncated(len(data), "a chunk")
		}
		size := int64(binary.BigEndian.Uint32(rest))
		name := string(rest[4:8])
		if size > int64(len(rest)-pngFrame) {
			return nil, truncated(len(data), "the chunk "+strconv.Quote(name))
		}
		n := int(size)
		chunk := rest[:n+pngFrame]
		critical := name[0]&0x20 == 0 // an upper-case letter
		sound := (critical || name == "tRNS") && intact(chunk, n)
		if critical && !sound {
			return nil, damaged(name, at)
		}
		switch name {
		case "IHDR":
			if at != pngIHDR {
				return nil, "a PNG with two headers"
			}
		case "PLTE": // only a hint unless the pixels are indexes
			switch {
			case colorType != pngIndexed || img.pixels != nil:
			case colors != 0:
				return nil, "a PNG with two palettes"
			case n%3 != 0 || n == 0 || n/3 > 1<<img.depth:
				return nil, "a PNG that cannot be decoded (png: invalid format: bad PLTE length)"
			default:
				colors = n / 3
			}
		case "tRNS":
			if sound && !alpha && img.pixels == nil &&
				(colorType == pngGray && n == 2 || colorType == pngColor && n == 6 || colorType == pngIndexed && n > 0 && n <= colors) {
				alpha, img.clear = true, chunk[8:8+n]
			}
		case "IDAT":
			if colorType == pngIndexed && colors == 0 {
				return nil, "a PNG without a palette, the chunk PLTE is missing"
			}
			if img.pixels == nil {
				img.pixels = rest
			}
		case "IEND":
			switch {
			case img.pixels == nil:
				return nil, "a PNG without pixels, the chunk IDAT is missing"
			case n != 0:
				return nil, "a PNG that cannot be decoded (png: invalid format: bad IEND length)"
			}
			return img, ""
		}
		at += len(chunk)
	}
}
