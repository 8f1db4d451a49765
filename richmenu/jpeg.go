package richmenu

import (
	"bytes"
	"encoding/binary"
	"strconv"
)

var jpegFormat = format{contentType: "image/jpeg", header: jpegHeader, whole: jpegWhole}

// The markers of a JPEG that tell something here.
const (
	jpegSOF0, jpegSOF15 = 0xC0, 0xCF // start of a frame, with the size of the image
	jpegSOF2            = 0xC2       // the last of those that most files have, with Huffman codes
	jpegDHT             = 0xC4       // not a frame, though among them; so are JPG and DAC
	jpegJPG             = 0xC8
	jpegDAC             = 0xCC
	jpegSOI             = 0xD8
	jpegEOI             = 0xD9
	jpegSOS             = 0xDA // start of the pixels
	jpegTEM             = 0x01
)

// jpegHeader goes over the segments up to the first frame, behind whose marker it ends. It decodes nothing, as LINE
// may read kinds of JPEG that the standard library does not.
func jpegHeader(s *source) (width, height, at int, problem string) {
	for at = 2; ; {
		for { // any number of fill bytes may stand before a marker
			if !s.need(at + 2) {
				return 0, 0, 0, truncated(len(s.data), "the header")
			}
			if s.data[at] != 0xFF {
				return 0, 0, 0, "a JPEG that is corrupt at byte " + strconv.Itoa(at)
			}
			if s.data[at+1] != 0xFF {
				break
			}
			if at++; at > MaxImageBytes {
				return 0, 0, 0, "a JPEG without an image"
			}
		}
		marker := s.data[at+1]
		at += 2
		switch {
		case marker == jpegTEM || marker >= 0xD0 && marker <= jpegSOI:
			continue // without content
		case marker == jpegEOI || marker == jpegSOS || marker == 0:
			return 0, 0, 0, "a JPEG without a size"
		}
		if at > MaxImageBytes {
			return 0, 0, 0, "a JPEG without an image in its first " + strconv.Itoa(MaxImageBytes) + " bytes"
		}
		if !s.need(at + 2) {
			return 0, 0, 0, truncated(len(s.data), "the header")
		}
		n := int(binary.BigEndian.Uint16(s.data[at:]))
		if marker >= jpegSOF0 && marker <= jpegSOF15 && marker != jpegDHT && marker != jpegJPG && marker != jpegDAC {
			if n < 8 {
				return 0, 0, 0, "a JPEG with a corrupt frame header"
			}
			if !s.need(at + 7) {
				return 0, 0, 0, truncated(len(s.data), "the header")
			}
			height = int(binary.BigEndian.Uint16(s.data[at+3:]))
			width = int(binary.BigEndian.Uint16(s.data[at+5:]))
			if width == 0 || height == 0 {
				return 0, 0, 0, "a JPEG without a size"
			}
			return width, height, at, ""
		}
		if n < 2 {
			return 0, 0, 0, "a JPEG that is corrupt at byte " + strconv.Itoa(at)
		}
		at += n
	}
}

// jpegWhole looks for the pixels and the end of the image; FF D9 stands for nothing else among the pixels. What
// stands before the frame may hold a small image of its own, with an end.
//
// It decodes nothing: a file of 1 MB may ask for the work of thousands of images.
func jpegWhole(data []byte, at int) (problem, transparent string) {
	kind, height, width := data[at-1], int(binary.BigEndian.Uint16(data[at+3:])), int(binary.BigEndian.Uint16(data[at+5:]))
	pixels := jpegScan(data[at:])
	if pixels == nil {
		return truncated(len(data), "the image: its pixels are missing"), ""
	}
	end := bytes.Index(pixels, []byte{0xFF, jpegEOI})
	if end < 0 {
		return truncated(len(data), "the image: its end is missing"), ""
	}
	// A Huffman code is of one bit at least, and stands for 32 by 32 pixels at most.
	least := 1
	if kind <= jpegSOF2 {
		least = max(least, (width/32)*(height/32)/8)
	}
	if end < least {
		return "a JPEG with " + strconv.Itoa(end) + " bytes of pixels, too few for " + strconv.Itoa(width) + "x" + strconv.Itoa(height), ""
	}
	return "", ""
}

// jpegScan gives what comes behind the header of the first scan; rest begins with a segment behind its marker. It is
// nil where there is no scan. Like decoders it passes over bytes that belong to no segment.
func jpegScan(rest []byte) []byte {
	for marker := byte(0); len(rest) >= 2; {
		if n := int(binary.BigEndian.Uint16(rest)); n < 2 || n > len(rest) {
			return nil
		} else if rest = rest[n:]; marker == jpegSOS {
			return rest
		}
		for marker = 0; marker == 0 || marker == 0xFF || marker == jpegTEM || marker >= 0xD0 && marker <= jpegSOI; {
			i := bytes.IndexByte(rest, 0xFF)
			if i < 0 || i+1 == len(rest) {
				return nil
			}
			marker = rest[i+1]
			rest = rest[i+1:]
		}
		if marker == jpegEOI {
			return nil
		}
		rest = rest[1:]
	}
	return nil
}
