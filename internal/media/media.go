// Package media has what LINE asks of the URLs of pictures, videos and sounds, wherever they stand: https
// with TLS 1.2 or later, at most 2000 UTF-16 code units, percent-encoded. LINE does not fetch them when it
// takes a message, so what cannot be shown or played fails only on the phone. What the ending of a file
// gives away is a warning.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#url-encoding
package media

import (
	"path"
	"strings"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// MaxURL is the limit of a URL, in UTF-16 code units.
const MaxURL = 2000

// Format is what LINE shows or plays at a place.
type Format struct {
	plays string   // in texts
	fails []string // endings of files that it does not show or play
}

// The formats. Icons are PNG, though no page says what becomes of JPEG.
var (
	Picture = &Format{"JPEG or PNG", []string{
		".gif", ".webp", ".avif", ".heic", ".heif", ".svg", ".bmp", ".tif", ".tiff", ".ico", ".pdf", ".mp4",
	}}
	Icon = &Format{"PNG", []string{
		".gif", ".webp", ".avif", ".heic", ".heif", ".svg", ".bmp", ".tif", ".tiff", ".ico", ".pdf", ".mp4",
	}}
	Video = &Format{"MP4", []string{
		".mov", ".avi", ".webm", ".mkv", ".m3u8", ".wmv", ".flv", ".mpg", ".mpeg", ".ogv", ".gif",
	}}
	Sound = &Format{"MP3 or M4A", []string{
		".wav", ".ogg", ".oga", ".opus", ".aac", ".flac", ".wma", ".aif", ".aiff", ".amr", ".mid", ".webm",
	}}
)

// URL describes a URL of a format.
func URL(f *schema.Fields, name string, p *string, format *Format, need schema.Need) {
	rule := schema.HTTPS(MaxURL)
	if need {
		rule = rule.Required()
	}
	f.String(name, p, rule)
	f.Lint(name, fault.Doubtful, "a file that does not show or play", func(x schema.Fail) {
		if ending := format.fault(*p); ending != "" {
			x.Say(ending + " does not show or play, LINE takes " + format.plays + " here")
		}
	})
}

// fault gives the ending of a file that does not show or play.
func (format *Format) fault(text string) string {
	if end := strings.IndexAny(text, "?#"); end >= 0 {
		text = text[:end]
	}
	got := path.Ext(text)
	for _, ending := range format.fails {
		if strings.EqualFold(got, ending) {
			return ending
		}
	}
	return ""
}
