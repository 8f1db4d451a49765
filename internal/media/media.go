// Package media has the rules for URLs of pictures, videos and sounds: https with TLS 1.2 or later, at most 2000
// UTF-16 code units, percent-encoded. LINE does not fetch these URLs when it accepts a message, so a wrong format
// shows only on the phone. A file extension of another format is a warning.
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

// MaxURL is the limit of a URL in UTF-16 code units.
const MaxURL = 2000

// Format is the set of file formats that LINE shows or plays at a place.
type Format struct {
	takes string   // for error texts
	fits  []string // file extensions that LINE shows or plays
	maybe []string // file extensions that LINE may show or play
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

	// endings are file extensions of pictures, videos, sounds and similar files.
	endings = slices.Concat(jpeg, png, []string{
		".gif", ".webp", ".avif", ".heic", ".heif", ".svg", ".bmp", ".tif", ".tiff", ".ico", ".pdf", ".psd", ".jxl",
		".mp4", ".m4v", ".3gp", ".mov", ".avi", ".webm", ".mkv", ".m3u8", ".wmv", ".flv", ".mpg", ".mpeg", ".ogv",
		".mp3", ".m4a", ".m4b", ".wav", ".ogg", ".oga", ".opus", ".aac", ".flac", ".wma", ".aif", ".aiff", ".amr", ".mid", ".midi",
	})
)

// URL describes a property that is the URL of a file in format.
func URL(f *schema.Fields, name string, p *string, format *Format, need schema.Presence) {
	rule := schema.HTTPS(MaxURL)
	if need == schema.Required {
		rule = rule.Required()
	}
	f.String(name, p, rule)
	f.Lint(name, fault.Doubtful, "a file that is not shown or played", func(x schema.Finder) {
		if why := format.Fault(*p); why != "" {
			x.Say(why + " here")
		}
	})
	f.Lint(name, fault.Doubtful, "LINE permits no images, videos or audio in a LINE notification message", func(x schema.Finder) {
		x.If(*p != "" && format != Icon && x.Scoped(schema.Notification))
	})
}

// Fault returns what is wrong with a URL whose file extension is of another format, or "". A server can convert
// the file, so a format in the query counts more than the extension.
func (format *Format) Fault(url string) string {
	ending := Ending(url)
	switch {
	case ending == "" || slices.Contains(format.fits, ending) || format.converted(url):
		return ""
	case slices.Contains(format.maybe, ending):
		return "ends in " + ending + ", should be " + format.takes
	}
	return ending + " is not shown or played, LINE accepts " + format.takes
}

// converted reports whether the query of url names an accepted format, as in ?fm=jpg.
func (format *Format) converted(url string) bool {
	_, query, _ := strings.Cut(url, "?")
	return slices.ContainsFunc(strings.FieldsFunc(query, func(r rune) bool { return strings.ContainsRune("&=,_/#", r) }), func(word string) bool {
		return slices.Contains(format.fits, "."+strings.ToLower(word))
	})
}

// Ending returns the file extension in the path of url, in lower case, or "" if it is not one of a picture, video or
// sound.
func Ending(url string) string {
	if end := strings.IndexAny(url, "?#"); end >= 0 {
		url = url[:end]
	}
	_, rest, _ := strings.Cut(url, "://")
	_, file, _ := strings.Cut(rest, "/") // a host can end in .mov
	ending := strings.ToLower(path.Ext(file))
	if !slices.Contains(endings, ending) {
		return ""
	}
	return ending
}
