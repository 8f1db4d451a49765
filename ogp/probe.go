package ogp

import (
	"bufio"
	"bytes"
	"context"
	"encoding/binary"
	"image"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
)

// maxImageHeader is how many bytes of an image are read for its size. A JPEG can have a preview and a color profile
// before its size.
const maxImageHeader = 512 << 10

// An Image is what a server returned for the image of a preview.
type Image struct {
	// URL is the final URL, after redirects.
	URL string

	// Status is the HTTP status. The fields below it are set only if it is between 200 and 299.
	Status int

	// ContentType is the Content-Type header, without control characters.
	ContentType string

	// Format is the format of the bytes: "jpeg", "png", "gif", "webp", "svg", another name, or "" if they are not an image.
	Format string

	// Width and Height are the size in pixels, or 0 if it is not known. It is read from JPEG, PNG, GIF and WebP.
	Width, Height int

	// Bytes is the length of the file in bytes, from the Content-Length header, or -1 without one.
	Bytes int64
}

// Image requests the image of a preview and returns what it is, under the same rules as Fetch. It reads only the header
// of the file, at most 512 KiB, and does not decode the image. A status that is not a success is not an error: see
// [Image.Findings].
//
// The error is an *[Error]. Its Kind is ErrURL if the preview has no image.
func (c *Client) Image(ctx context.Context, preview Preview) (Image, error) {
	var result Image
	f, done := c.start(ctx, preview.Image)
	defer done()
	f.call = "ogp.Image"
	if preview.Image == "" {
		return result, f.fail(ErrURL, "the preview has no image", nil)
	}
	f.header = f.client.header()
	f.header.Set("Accept", "image/*")
	f.header.Set("Accept-Encoding", "identity")
	err := f.run(func(u *url.URL, response *http.Response) (*url.URL, error) {
		result = Image{URL: u.String(), Status: response.StatusCode}
		if result.isSuccess() {
			result.Bytes = response.ContentLength
			result.ContentType = Rules{NoBidi: true}.clean([]byte(response.Header.Get("Content-Type")), maxReason)
			result.Format, result.Width, result.Height = readImage(&timed{f.ctx, response.Body})
		}
		if f.ctx.Err() != nil {
			return nil, f.failed(f.ctx.Err())
		}
		return nil, nil
	})
	return result, err
}

func (i Image) isSuccess() bool { return i.Status >= 200 && i.Status <= 299 }

// readImage returns the format of an image, and its size if it can be read.
func readImage(body io.Reader) (format string, width, height int) {
	r := bufio.NewReader(io.LimitReader(body, maxImageHeader))
	head, _ := r.Peek(sniffed)
	head = bytes.Clone(head)
	format, isImage := strings.CutPrefix(http.DetectContentType(head), "image/")
	var config image.Config
	var err error
	switch {
	case format == "jpeg":
		config, err = jpeg.DecodeConfig(r)
	case format == "png":
		config, err = png.DecodeConfig(r)
	case format == "gif":
		config, err = gif.DecodeConfig(r)
	case format == "webp":
		config.Width, config.Height = webpSize(head)
	case bytes.Contains(head, []byte("<svg")):
		return "svg", 0, 0
	case bytes.HasPrefix(head[min(4, len(head)):], []byte("ftypavi")):
		return "avif", 0, 0
	case !isImage:
		return "", 0, 0
	}
	if err != nil {
		return format, 0, 0
	}
	return strings.TrimPrefix(format, "x-"), config.Width, config.Height
}

// webpSize returns the size of a WebP file, or zeros. See RFC 9649.
func webpSize(head []byte) (width, height int) {
	if len(head) < 30 {
		return 0, 0
	}
	data := head[20:]
	switch string(head[12:16]) {
	case "VP8 ":
		return int(binary.LittleEndian.Uint16(data[6:]) & 0x3FFF), int(binary.LittleEndian.Uint16(data[8:]) & 0x3FFF)
	case "VP8L":
		bits := binary.LittleEndian.Uint32(data[1:])
		return 1 + int(bits&0x3FFF), 1 + int(bits>>14&0x3FFF)
	case "VP8X":
		return 1 + uint24(data[4:]), 1 + uint24(data[7:])
	}
	return 0, 0
}

func uint24(b []byte) int { return int(b[0]) | int(b[1])<<8 | int(b[2])<<16 }

// Findings returns what is wrong with the image, or nil.
func (i Image) Findings() (list []Finding) {
	add := func(code Code, found, advice string) {
		list = append(list, Finding{Code: code, Part: PartImage, Found: found, Advice: advice})
	}
	if i.Status == 0 {
		return nil
	}
	if strings.HasPrefix(i.URL, "http:") {
		add(CodeHTTPImage, "the image is http, and apps may refuse to load it", "serve the image over https")
	}
	const use = "use a JPEG or PNG"
	switch {
	case !i.isSuccess():
		add(CodeImageStatus, "the server returned status "+statusText(i.Status)+" for the image", "check that the URL opens in a browser that is not logged in")
		return list
	case i.Format == "":
		add(CodeNotImage, "the file is not an image; its Content-Type is "+quote(i.ContentType), use)
		return list
	case i.Format == "svg":
		add(CodeSVG, "the image is an SVG, which LINE may not show", use)
	case i.Format != "jpeg" && i.Format != "png":
		add(CodeImageType, "the image is in the format "+i.Format+", and only JPEG and PNG are known to be shown", use)
	case i.Width == 0:
		add(CodeNotImage, "the header of the "+i.Format+" is damaged or very long", "save the image again")
	}
	if !strings.HasPrefix(mediaTypeOf(i.ContentType), "image/") {
		add(CodeImageType, "the Content-Type of the image is "+quote(i.ContentType), "send the Content-Type of the image")
	}
	if i.Width > 0 && min(i.Width, i.Height) < minSide {
		add(CodeSmallImage, "the image has "+strconv.Itoa(i.Width)+" × "+strconv.Itoa(i.Height)+" pixels",
			"use at least "+strconv.Itoa(minSide)+" × "+strconv.Itoa(minSide)+"; 1200 × 630 is common")
	}
	return list
}
