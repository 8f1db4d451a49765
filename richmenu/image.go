package richmenu

import (
	"errors"
	"fmt"
	"io"
	"strconv"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// MaxImageBytes is the size above which LINE refuses an image, whichever meaning of "1 MB" it uses.
const MaxImageBytes = 1 << 20

const nearImageBytes = 1_000_000

// ImageInfo is the result of [CheckImage].
type ImageInfo struct {
	ContentType   string // for the upload: image/jpeg or image/png; empty for other formats
	Width, Height int    // in pixels; 0 if unknown
	Bytes         int    // bytes read: at most MaxImageBytes + 1
	Warnings      []fault.Violation
}

// Size returns width and height.
func (i ImageInfo) Size() Size { return Size{Width: i.Width, Height: i.Height} }

// CheckImage reads an image and reports whether LINE accepts it for a menu of the given size. The zero Size is for an
// unknown menu.
//
// LINE accepts JPEG and PNG of at most 1 MB, 800 to 2500 pixels wide and at least 250 high, whose width is at least
// 1.45 times the height. For any other image CheckImage returns a *[fault.Error] with all its faults. It wraps an error
// of r. The [ImageInfo] has the warnings: more than 1,000,000 bytes, another size than the menu, and transparent
// pixels, which LINE does not show as transparent.
//
// CheckImage reads at most MaxImageBytes + 1 bytes, and only the first bytes of a file that is not a JPEG or PNG. It
// decompresses a PNG only if its header has an acceptable size, so an image of few bytes and many pixels is refused
// by its header. An incomplete file is an error. JPEGs are not decoded, so missing pixels are found only if there are
// far too few bytes. Faults that decoders ignore are not errors, such as a corrupt chunk of a PNG that is not needed
// for the pixels.
//
// An uploaded image cannot be replaced. LINE accepts one image per menu.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#upload-rich-menu-image-requirements
func CheckImage(r io.Reader, menu Size) (ImageInfo, error) {
	c := imageCheck{source: source{r: r}}
	c.run(menu)
	c.info.Bytes = len(c.source.data)
	if c.source.err != nil {
		return c.info, fmt.Errorf("%s: %w", imagePath, c.source.err)
	}
	if c.errors != nil {
		return c.info, &fault.Error{Violations: c.errors}
	}
	return c.info, nil
}

const (
	imagePath = "richmenu.CheckImage"
	imageDoc  = "https://developers.line.biz/en/reference/messaging-api/#upload-rich-menu-image-requirements"
)

type imageCheck struct {
	source source
	info   ImageInfo
	errors []fault.Violation
}

func (c *imageCheck) fail(v fault.Violation) {
	v.Path, v.Doc = imagePath, imageDoc
	c.errors = append(c.errors, v)
}

func (c *imageCheck) warn(v fault.Violation) {
	v.Path, v.Doc, v.Severity = imagePath, imageDoc, fault.SeverityWarning
	c.info.Warnings = append(c.info.Warnings, v)
}

// format is what a check needs of JPEG or PNG.
type format struct {
	contentType string
	// header returns what the header has, or a problem.
	header func(s *source) (h heading, problem string)
	// whole checks a complete file with a valid header.
	whole func(data []byte, h heading) (problem, transparent string)
}

// heading is the size of an image, and the offset at which whole continues.
type heading struct{ width, height, at int }

func (c *imageCheck) run(menu Size) {
	kind := c.source.sniff()
	var f format
	switch kind {
	case jpegFormat.contentType:
		f = jpegFormat
	case pngFormat.contentType:
		f = pngFormat
	default:
		if c.source.err == nil {
			c.fail(fault.Violation{Rule: fault.BadFormat, Detail: kind + ", must be image/jpeg or image/png"})
		}
		return
	}
	c.info.ContentType = kind

	h, problem := f.header(&c.source)
	c.info.Width, c.info.Height = h.width, h.height
	if c.source.err != nil {
		return
	}
	if problem != "" {
		c.fail(fault.Violation{Rule: fault.BadFormat, Detail: problem})
		return
	}
	c.size(menu)
	possible := c.errors == nil
	c.source.need(MaxImageBytes + 1)
	if c.source.err != nil {
		return
	}
	whole := len(c.source.data) <= MaxImageBytes
	switch {
	case !whole:
		c.fail(fault.Violation{
			Rule: fault.TooLarge, Unit: "bytes", Limit: MaxImageBytes, Got: len(c.source.data), Detail: c.source.rest(),
		})
	case len(c.source.data) > nearImageBytes:
		c.warn(fault.Violation{
			Rule: fault.NearLimit, Unit: "bytes", Limit: nearImageBytes, Got: len(c.source.data),
			Detail: strconv.Itoa(len(c.source.data)) + " bytes; at most 1 MB, and LINE does not document whether that is 1000000 or 1048576",
		})
	}
	if !whole || !possible {
		return
	}
	problem, transparent := f.whole(c.source.data, h)
	if problem != "" {
		c.fail(fault.Violation{Rule: fault.BadFormat, Detail: problem})
	}
	if transparent != "" {
		c.warn(fault.Violation{Rule: fault.Ignored, Detail: transparent + "; LINE does not show transparency in a menu"})
	}
}

// size compares width and height with LINE's limits and with the menu.
func (c *imageCheck) size(menu Size) {
	width, height := c.info.Width, c.info.Height
	found := c.info.Size().String()
	if width < minWidth || width > maxWidth {
		c.fail(fault.Violation{
			Rule: fault.OutOfRange, Detail: found + ": the width must be " + strconv.Itoa(minWidth) + " to " + strconv.Itoa(maxWidth) + " px",
		})
	}
	if height < minHeight {
		c.fail(fault.Violation{Rule: fault.OutOfRange, Detail: found + ": the height must be at least " + strconv.Itoa(minHeight) + " px"})
	}
	if detail := tooHigh(width, height); detail != "" {
		c.fail(fault.Violation{Rule: fault.OutOfRange, Detail: detail})
	}
	if (menu.Width != 0 || menu.Height != 0) && (menu.Width != width || menu.Height != height) {
		c.warn(fault.Violation{Rule: fault.Doubtful, Detail: found + ", the menu is " + menu.String()})
	}
}

// source reads only as much as is requested.
type source struct {
	r    io.Reader
	data []byte
	eof  bool
	err  error
}

// need reads until there are n bytes, the end or an error. It reports whether there are n bytes.
func (s *source) need(n int) bool {
	if s.r == nil {
		s.err = errors.New("nil reader")
	}
	for idle := 0; len(s.data) < n && !s.eof && s.err == nil; {
		const step = 4 << 10
		room := min(max(step, len(s.data)), n-len(s.data)) // double, within limits
		at := len(s.data)
		s.data = append(s.data, make([]byte, room)...)
		got, err := s.r.Read(s.data[at:])
		if got < 0 || got > room {
			got, err = 0, io.ErrNoProgress // an invalid reader
		}
		s.data = s.data[:at+got]
		if idle++; got > 0 {
			idle = 0
		}
		switch {
		case errors.Is(err, io.EOF):
			s.eof = true
		case err != nil:
			s.err = err
		case idle == 100: // the limit of package bufio
			s.err = io.ErrNoProgress
		}
	}
	return len(s.data) >= n
}

// rest describes the bytes of a too large image that were not read.
func (s *source) rest() string {
	if left, ok := s.r.(interface{ Len() int }); ok {
		return "(and " + strconv.Itoa(left.Len()) + " unread)"
	}
	return "(reading stopped there)"
}

// sniff returns the content type according to the first bytes.
func (s *source) sniff() string {
	s.need(32)
	head := string(s.data)
	for _, known := range [...]struct {
		at                 int
		magic, contentType string
	}{
		{0, "\xff\xd8\xff", jpegFormat.contentType},
		{0, pngMagic, pngFormat.contentType},
		{0, "GIF8", "image/gif"},
		{8, "WEBP", "image/webp"},
		{0, "BM", "image/bmp"},
		{4, "ftypavif", "image/avif"},
		{4, "ftypavis", "image/avif"},
		{4, "ftyphei", "image/heic"},
		{4, "ftypmif1", "image/heic"},
		{0, "II*\x00", "image/tiff"},
		{0, "MM\x00*", "image/tiff"},
		{0, "<svg", "image/svg+xml"},
		{0, "%PDF", "application/pdf"},
	} {
		if end := known.at + len(known.magic); len(head) >= end && head[known.at:end] == known.magic {
			return known.contentType
		}
	}
	switch {
	case head == "":
		return "empty"
	case len(head) < 8:
		return schema.Quote(head)
	}
	return "unknown image format"
}
