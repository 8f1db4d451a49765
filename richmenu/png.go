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
	if !intact(chunk, 13) {
		return 0, 0, 0, damaged("IHDR", pngIHDR)
	}
	w, h := binary.BigEndian.Uint32(chunk[8:]), binary.BigEndian.Uint32(chunk[12:])
	depth, colour := chunk[16], chunk[17]
	if w == 0 || h == 0 || w > math.MaxInt32 || h > math.MaxInt32 || chunk[18] != 0 || chunk[19] != 0 || chunk[20] > 1 {
		return 0, 0, 0, "a PNG whose header is broken"
	}
	if colour >= byte(len(pngDepths)) || !bytes.Contains(pngDepths[colour], []byte{depth}) {
		return 0, 0, 0, "a PNG of colour type " + strconv.Itoa(int(colour)) + " and depth " + strconv.Itoa(int(depth)) + ", which there is not"
	}
	return int(w), int(h), end, ""
}

// The colour types that are told apart here.
const (
	pngGrey    = 0
	pngColour  = 2
	pngIndexed = 3
)

// pngDepths are the depths of each colour type.
var pngDepths = [...][]byte{pngGrey: {1, 2, 4, 8, 16}, pngColour: {8, 16}, pngIndexed: {1, 2, 4, 8}, 4: {8, 16}, 6: {8, 16}}

// intact reports whether the checksum of a chunk fits, whose data is of n bytes.
func intact(chunk []byte, n int) bool {
	return crc32.ChecksumIEEE(chunk[4:8+n]) == binary.BigEndian.Uint32(chunk[8+n:])
}

func damaged(name string, at int) string {
	return "the chunk " + strconv.Quote(name) + " at byte " + strconv.Itoa(at) + " is broken: its checksum does not fit"
}

func truncated(at int, within string) string {
	return "the file ends after " + strconv.Itoa(at) + " bytes, within " + within
}

// pngWhole decodes the image: the only way to know that its pixels are there.
func pngWhole(data []byte, _ int) (problem, transparent string) {
	plain, problem := pngPlain(data)
	if problem != "" {
		return problem, ""
	}
	img, err := png.Decode(bytes.NewReader(plain))
	if err != nil {
		return "a PNG that cannot be decoded (" + err.Error() + ")", ""
	}
	if at := firstClear(img); at >= 0 {
		wide := img.Bounds().Dx()
		return "", "transparent pixels, the first at " + strconv.Itoa(at%wide) + "," + strconv.Itoa(at/wide)
	}
	return "", ""
}

// pngPlain walks over the chunks and gives the image with those alone that make its pixels. What else there is has no
// say: decoders pass over a chunk that they need not understand, also one that is damaged or stands at a wrong place,
// while the one of the standard library refuses it, and allocates for each.
func pngPlain(data []byte) (plain []byte, problem string) {
	colour := data[pngIHDR+17]
	plain = make([]byte, 0, len(data))
	plain = append(plain, pngMagic...)
	colours, alpha, pixels, after := 0, false, false, false // what was there: PLTE, tRNS, IDAT, something behind IDAT
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
		critical := name[0]&0x20 == 0 // a capital
		sound := (critical || name == "tRNS") && intact(chunk, n)
		if critical && !sound {
			return nil, damaged(name, at)
		}
		keep := false
		switch name {
		case "IHDR":
			if keep = at == pngIHDR; !keep {
				return nil, "a PNG with two headers"
			}
		case "PLTE": // a mere hint, where the pixels are no indexes
			if keep = colour == pngIndexed && !pixels; keep {
				colours = n / 3
			}
		case "tRNS":
			keep = sound && !alpha && !pixels &&
				(colour == pngGrey && n == 2 || colour == pngColour && n == 6 || colour == pngIndexed && n > 0 && n <= colours)
			alpha = alpha || keep
		case "IDAT":
			if colour == pngIndexed && colours == 0 && !pixels {
				return nil, "a PNG without a palette: the chunk PLTE is missing"
			}
			keep, pixels = !after, true
		case "IEND":
			if !pixels {
				return nil, "a PNG without pixels: the chunk IDAT is missing"
			}
			return append(plain, chunk...), ""
		}
		after = after || pixels && name != "IDAT"
		if keep {
			plain = append(plain, chunk...)
		}
		at += len(chunk)
	}
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
