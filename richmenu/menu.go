package richmenu

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

const (
	// MaxAreas is the maximum number of areas in a menu.
	MaxAreas = 20
	// MaxName is the maximum length of the name of a menu, in grapheme clusters.
	MaxName = 300
	// MaxChatBarText is the maximum length of the text on the chat bar, in grapheme clusters.
	MaxChatBarText = 14
)

// RichMenu is the body of POST /v2/bot/richmenu and POST /v2/bot/richmenu/validate: a menu without its image. The
// menu in a response also has an ID; see [Response].
//
// Source: https://developers.line.biz/en/reference/messaging-api/#rich-menu-object
type RichMenu struct {
	Size        Size   // of the image, in whose pixels bounds are given
	Selected    bool   // true: the menu is open when a user opens the chat
	Name        string // not shown to users; 1 to 300 grapheme clusters
	ChatBarText string // on the bar that opens and closes the menu; 1 to 14 grapheme clusters
	Areas       []Area // at most 20; a menu without areas only shows its image

	Extra map[string]json.RawMessage // JSON members without a field
}

func (m *RichMenu) describe(f *schema.Fields) {
	f.Struct("richmenu", "a rich menu", "rich-menu-object", &m.Extra)
	m.describeMembers(f)
}

// Describe describes a menu. It is for the packages of this module.
func Describe(m *RichMenu, f *schema.Fields) { m.describe(f) }

func (m *RichMenu) describeMembers(f *schema.Fields) {
	schema.One(f, "size", &m.Size, schema.Values((*Size).describe), schema.Always)
	f.Bool("selected", &m.Selected, schema.Always)
	f.String("name", &m.Name, schema.Graphemes(1, MaxName).Quoted().ForPeople())
	f.String("chatBarText", &m.ChatBarText, schema.Graphemes(1, MaxChatBarText).Quoted().ForPeople())
	schema.List(f, "areas", &m.Areas, schema.Values((*Area).describe), schema.Items(0, MaxAreas, "areas"))

	f.Rule("areas", fault.Required, "missing", func(x schema.Finder) { x.If(m.Areas == nil && !x.Held("areas")) })
	f.Lint("areas", fault.Doubtful, "empty, so a tap on the menu does nothing", func(x schema.Finder) {
		x.If(m.Areas != nil && len(m.Areas) == 0)
	})
	f.Lint("areas", fault.OutOfRange, "each area is inside the menu", m.lintOutside)
	f.Lint("areas", fault.Doubtful, "no two areas overlap", m.lintOverlaps)
	f.Lint("areas", fault.Doubtful, "no gaps between the areas", m.lintGaps)
}
