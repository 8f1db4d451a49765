package message

import (
	"encoding/json"
	"strings"

	"github.com/linemsg/linemsg/internal/media"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Sender is the name and icon shown with a message in place of those of the account.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#icon-nickname-switch
type Sender struct {
	Name    string // at most 20 UTF-16 code units, without certain words, such as LINE
	IconURL string // https, PNG, square, at most 1 MB; at most 2000 UTF-16 code units

	Extra map[string]json.RawMessage // JSON members without a field
}

func (s *Sender) describe(f *schema.Fields) {
	f.Struct("sender", "a sender", "icon-nickname-switch", &s.Extra)
	f.String("name", &s.Name, schema.UTF16(0, MaxSenderName).Quoted().Shown())
	f.Lint("name", fault.Doubtful, "certain words, such as LINE, are refused", func(x schema.Finder) {
		if namesLINE(s.Name) {
			x.Say("names with certain words, such as LINE, are refused: " + schema.Quote(s.Name))
		}
	})
	media.URL(f, "iconUrl", &s.IconURL, media.Icon, schema.Optional)
}

// namesLINE reports whether name has the word LINE, which AIRLINE does not. How LINE looks for it is not known.
func namesLINE(name string) bool {
	for word := range strings.FieldsFuncSeq(name, func(r rune) bool { return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') }) {
		if word == "LINE" {
			return true
		}
	}
	return false
}
