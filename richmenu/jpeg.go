package richmenu

import (
	"bytes"
	"encoding/binary"
	"strconv"
)

var jpegFormat = format{contentType: "image/jpeg", header: jpegHeader, whole: jpegWhole}

// The markers used here.
const (
	jpegSOF0 = 0xC0 // start of a frame, which has the size of the image; so are most to 0xCF
	jpegSOF2 = 0xC2 // the last of the usual ones, with Huffman codes
	jpegDHT  = 0xC4 // not a frame, like JPG and DAC
	jpegJPG  = 0xC8
	jpegDAC  = 0xCC
	jpegRST0 = 0xD0 // of markers without a segment
	jpegSOI  = 0xD8
	jpegEOI  = 0xD9
	jpegSOS  = 0xDA // start of the pixels
	jpegTEM  = 0x01
)

const jpegFrame = 9 // bytes of a frame from its marker to the width

// bare reports whether a marker has no segment.
func bare(marker byte) bool {
	return marker == jpegTEM || marker >= jpegRST0 && marker <= jpegSOI
}

// jpegHeader reads the segments up to the first frame and returns the offset after its marker. It does not decode the
// frame, because LINE may accept kinds of JPEG that the standard library does not.
func jpegHeader(s *source) (h heading, problem string) {
	for at := 2; ; {
		if at > MaxImageBytes-jpegFrame {
			return heading{}, "a JPEG without an image in its first " + strconv.Itoa(MaxImageBytes) + " bytes"
		}
		if !s.need(at + 2) {
			return heading{}, truncated(len(s.data), "the header")
		}
		if s.data[at] != 0xFF {
			return heading{}, corruptAt(at)
		}
		marker := s.data[at+1]
		if marker == 0xFF { // any number of fill bytes may be before a marker
			at++
			continue
		}
		at += 2
		switch {
		case bare(marker):
			continue
		case marker == jpegEOI || marker == jpegSOS || marker == 0:
			return heading{}, "a JPEG without a size"
		}
		if !s.need(at + 2) {
			return heading{}, truncated(len(s.data), "the header")
		}
		n := int(binary.BigEndian.Uint16(s.data[at:]))
		if marker&0xF0 == jpegSOF0 && marker != jpegDHT && marker != jpegJPG && marker != jpegDAC {
			if n < 8 {
				return heading{}, "a JPEG with a corrupt frame header"
			}
			if !s.need(at + 7) {
				return heading{}, truncated(len(s.data), "the header")
			}
			h = heading{width: int(binary.BigEndian.Uint16(s.data[at+5:])), height: int(binary.BigEndian.Uint16(s.data[at+3:])), at: at}
			if h.width == 0 || h.height == 0 {
				return heading{}, "a JPEG without a size"
			}
			return h, ""
		}
		if n < 2 {
			return heading{}, corruptAt(at)
		}
		at += n
	}
}

func corruptAt(at int) string { return "a JPEG that is corrupt at byte " + strconv.Itoa(at) }

// jpegWhole checks that there are pixels and the end marker FF D9, which cannot occur in the pixels. It starts after
// the frame, because the segments before it may contain a thumbnail with its own end.
//
// It does not decode the pixels: decoding a file of 1 MB can cost as much as thousands of images.
func jpegWhole(data []byte, h heading) (problem, transparent string) {
	pixels := jpegScan(data[h.at:])
	if pixels == nil {
		return truncated(len(data), "the image: its pixels are missing"), ""
	}
	end := bytes.Index(pixels, []byte{0xFF, jpegEOI})
	if end < 0 {
		return truncated(len(data), "the image: its end is missing"), ""
	}
	// A Huffman code has at least one bit, for at most 32 by 32 pixels.
	least := 1
	if data[h.at-1] <= jpegSOF2 {
		least = max(least, (h.width/32)*(h.height/32)/8)
	}
	if end < least {
		return "a JPEG with " + strconv.Itoa(end) + " bytes of pixels, too few for " + strconv.Itoa(h.width) + "x" + strconv.Itoa(h.height), ""
	}
	return "", ""
}

// jpegScan returns what follows the header of the first scan, or nil if there is no scan. rest starts with a segment,
// after its marker.
func jpegScan(rest []byte) []byte {
	for scan := false; len(rest) >= 2; {
		n := int(binary.BigEndian.Uint16(rest))
		if n < 2 || n > len(rest) {
			return nil
		}
		if scan {
			return rest[n:]
		}
		var marker byte
		if marker, rest = jpegNext(rest[n:]); marker == jpegEOI {
			return nil
		}
		scan = marker == jpegSOS
	}
	return nil
}

// jpegNext returns the next marker of a segment, or of the end, and what follows it. Like decoders, it skips bytes that
// belong to no segment.
func jpegNext(rest []byte) (marker byte, after []byte) {
	for i := 1; i < len(rest); i++ {
		if marker = rest[i]; rest[i-1] == 0xFF && marker != 0 && marker != 0xFF && !bare(marker) {
			return marker, rest[i+1:]
		}
	}
	return jpegEOI, nil
}
