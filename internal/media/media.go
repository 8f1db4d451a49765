// Package media has what LINE asks of the URLs of pictures, videos and sounds, wherever they stand: https
// with TLS 1.2 or later, at most 2000 UTF-16 code units, percent-encoded. LINE does not fetch them when it
// takes a message, so what cannot be shown or played fails only on the phone. What the ending of a file
// gives away is a warning.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#url-encoding
package media

import (
	"path"
	"slices"
	"strings"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// MaxURL is the limit of a URL, in UTF-16 code units.
const MaxURL = 2000

// Format is what LINE shows or plays at a place.
type Format struct {
	takes string   // in texts
	fits  []string // endings of files that it shows or plays
	maybe []string // endings of which no page says that it does not
}

// The formats.
var (
	Picture = &Format{takes: "JPEG or PNG", fits: slices.Concat(jpeg, png)}
	Icon    = &Format{takes: "PNG", fits: png, maybe: jpeg}
	Video   = &Format{takes: "MP4", fits: []string{".mp4", ".m4v", ".3gp"}}
	Sound   = &Format{takes: "MP3 or M4A", fits: []string{".mp3", ".m4a", ".m4b"}, maybe: []string{".mp4"}}
)

var (
	jpeg = []string{".jpg", ".jpeg", ".jpe", ".jfif"}
	png  = []string{".png", ".apng"}

	// endings are those of pictures, videos and sounds, and of what is sent in the place of one.
	endings = slices.Concat(jpeg, png, []string{
		".gif", ".webp", ".avif", ".heic", ".heif", ".svg", ".bmp", ".tif", ".tiff", ".ico", ".pdf", ".psd", ".jxl",
		".mp4", ".m4v", ".3gp", ".mov", ".avi", ".webm", ".mkv", ".m3u8", ".wmv", ".flv", ".mpg", ".mpeg", ".ogv",
		".mp3", ".m4a", ".m4b", ".wav", ".ogg", ".oga", ".opus", ".aac", ".flac", ".wma", ".aif", ".aiff", ".amr", ".mid", ".midi",
	})
)

// URL describes a URL of a format.
func URL(f *schema.Fields, name string, p *string, format *Format, need schema.Presence) {
	rule := schema.HTTPS(MaxURL)
	if need == schema.Required {
		rule = rule.Required()
	}
	f.String(name, p, rule)
	f.Lint(name, fault.Doubtful, "a file that does not show or play", func(x schema.Finder) {
		if why := format.Fault(*p); why != "" {
			x.Say(why + " here")
		}
	})
}

// Fault says of a URL that ends in the name of a file of another format what LINE takes. A converter behind
// the URL may make another format of it: what the query names counts more than the ending.
func (format *Format) Fault(url string) string {
	ending := Ending(url)
	switch {
	case ending == "" || slices.Contains(format.fits, ending) || format.converted(url):
		return ""
	case slices.Contains(format.maybe, ending):
		return "ends in " + ending + ", LINE asks for " + format.takes
	}
	return ending + " does not show or play, LINE takes " + format.takes
}

// converted reports whether the query of url names one of the formats, as in ?fm=jpg.
func (format *Format) converted(url string) bool {
	_, query, _ := strings.Cut(url, "?")
	return slices.ContainsFunc(strings.FieldsFunc(query, func(r rune) bool { return strings.ContainsRune("&=,_/#", r) }), func(word string) bool {
		return slices.Contains(format.fits, "."+strings.ToLower(word))
	})
}

// Ending is the ending of a picture, video or sound that the path of url has, in lower case, or "".
func Ending(url string) string {
	if end := strings.IndexAny(url, "?#"); end >= 0 {
		url = url[:end]
	}
	_, rest, _ := strings.Cut(url, "://")
	_, file, _ := strings.Cut(rest, "/") // a host may end in .mov
	ending := strings.ToLower(path.Ext(file))
	if !slices.Contains(endings, ending) {
		return ""
	}
	return ending
}
