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
	jpegDHT             = 0xC4       // not a frame, though among them; so are JPG and DAC
	jpegJPG             = 0xC8
	jpegDAC             = 0xCC
	jpegSOI             = 0xD8
	jpegEOI             = 0xD9
	jpegSOS             = 0xDA // start of the pixels
	jpegTEM             = 0x01
)

// jpegHeader goes over the segments up to the first frame. It decodes nothing, as LINE may read kinds of JPEG
// that the standard library does not.
func jpegHeader(s *source) (width, height, at int, problem string) {
	for at = 2; ; {
		for { // any number of fill bytes may stand before a marker
			if !s.need(at + 2) {
				return 0, 0, 0, truncated(len(s.data), "the header")
			}
			if s.data[at] != 0xFF {
				return 0, 0, 0, "a JPEG that is broken at byte " + strconv.Itoa(at)
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
				return 0, 0, 0, "a JPEG whose frame is broken"
			}
			if !s.need(at + 7) {
				return 0, 0, 0, truncated(len(s.data), "the header")
			}
			height = int(binary.BigEndian.Uint16(s.data[at+3:]))
			width = int(binary.BigEndian.Uint16(s.data[at+5:]))
			if width == 0 || height == 0 {
				return 0, 0, 0, "a JPEG without a size"
			}
			return width, height, at + n, ""
		}
		if n < 2 {
			return 0, 0, 0, "a JPEG that is broken at byte " + strconv.Itoa(at)
		}
		at += n
	}
}

// jpegWhole looks for the end of the image; FF D9 stands for nothing else among the pixels. What stands before
// the frame may hold a small image of its own, with an end.
func jpegWhole(data []byte, at int) (problem, transparent string) {
	data = data[min(at, len(data)):]
	start := bytes.Index(data, []byte{0xFF, jpegSOS})
	if start < 0 || !bytes.Contains(data[start:], []byte{0xFF, jpegEOI}) {
		return truncated(at+len(data), "the image: its end is missing"), ""
	}
	return "", ""
}
