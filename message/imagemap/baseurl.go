package imagemap

import (
	"slices"
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/internal/media"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// widths are the widths of the image that a server must provide.
var widths = [...]int{240, 300, 460, 700, Width}

// Widths returns the widths, in pixels, of the image that LINE can request: 240, 300, 460, 700 and 1040.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#base-url
func Widths() []int { return slices.Clone(widths[:]) }

// ImageURLs returns the URLs that LINE can request, in the order of [Widths]. Each must serve a JPEG or PNG of that
// width, of at most 10 MB.
func ImageURLs(baseURL string) []string {
	urls := make([]string, len(widths))
	for i, w := range widths {
		urls[i] = baseURL + "/" + strconv.Itoa(w)
	}
	return urls
}

func describeBaseURL(f *schema.Fields, p *string) {
	f.String("baseUrl", p, schema.HTTPS(media.MaxURL).Required())
	f.Lint("baseUrl", fault.Doubtful, "no image file extension", func(x schema.Finder) {
		if ending := media.Ending(*p); ending != "" {
			x.Say("ends in " + ending + "; LINE does not show an image whose URL has a file extension")
		}
	})
	f.Lint("baseUrl", fault.BadFormat, "LINE appends /1040 and other widths", func(x schema.Finder) {
		if why := unfit(*p); why != "" {
			x.Say(why + "; LINE appends /1040 and other widths to the end")
		}
	})
}

// unfit returns why a width cannot be appended to url, or "".
func unfit(url string) string {
	switch {
	case strings.Contains(url, "#"):
		return "has a fragment"
	case strings.Contains(url, "?"):
		return "has a query"
	case strings.HasSuffix(url, "/"):
		return "ends in a slash"
	}
	for _, w := range widths {
		if end := "/" + strconv.Itoa(w); strings.HasSuffix(url, end) {
			return "ends in " + end
		}
	}
	return ""
}
