package richmenu

import (
	"bytes"
	"encoding/binary"
	"strconv"
)

var jpegFormat = format{contentType: "image/jpeg", header: jpegHeader, whole: jpegWhole}

// The markers used here.
const (
	jpegSOF0, jpegSOF15 = 0xC0, 0xCF // start of a frame, which has the size of the image
	jpegSOF2            = 0xC2       // the last of the usual ones, with Huffman codes
	jpegDHT             = 0xC4       // in this range but not a frame, like JPG and DAC
	jpegJPG             = 0xC8
	jpegDAC             = 0xCC
	jpegSOI             = 0xD8
	jpegEOI             = 0xD9
	jpegSOS             = 0xDA // start of the pixels
	jpegTEM             = 0x01
)

// jpegHeader reads the segments up to the first frame and returns the offset after its marker. It does not decode the
// frame, because LINE may accept kinds of JPEG that the standard library does not.
func jpegHeader(s *source) (width, height, at int, problem string) {
	for at = 2; ; {
		for { // a marker may follow any number of fill bytes
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
			continue // no content
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

// jpegWhole checks that there are pixels and the end marker FF D9, which cannot occur in the pixels. It starts after
// the frame, because the segments before it may contain a thumbnail with its own end.
//
// It does not decode the pixels: decoding a file of 1 MB can cost as much as thousands of images.
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
	// A Huffman code has at least one bit, for at most 32 by 32 pixels.
	least := 1
	if kind <= jpegSOF2 {
		least = max(least, (width/32)*(height/32)/8)
	}
	if end < least {
		return "a JPEG with " + strconv.Itoa(end) + " bytes of pixels, too few for " + strconv.Itoa(width) + "x" + strconv.Itoa(height), ""
	}
	return "", ""
}

// jpegScan returns what follows the header of the first scan, or nil if there is no scan. rest starts with a segment,
// after its marker. Like decoders, jpegScan skips bytes that belong to no segment.
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
