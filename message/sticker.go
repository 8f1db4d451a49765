package message

import (
	"encoding/json"
	"strconv"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Sticker is a sticker from LINE's list for bots. LINE refuses other stickers, even those that users can send.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#sticker-message
type Sticker struct {
	PackageID  ids.PackageID
	StickerID  ids.StickerID
	QuoteToken ids.QuoteToken // of the quoted message; only in a [Reply] or [Push] to the same chat
	QuickReply *QuickReply
	Sender     *Sender

	Extra map[string]json.RawMessage // JSON members without a field
}

func (m *Sticker) describe(f *schema.Fields) {
	f.Kind("message", "sticker", "sticker-message", &m.Extra)
	f.String("packageId", (*string)(&m.PackageID), schema.Free().Required().Is(digits))
	f.Lint("packageId", fault.NotListed, "not in the list of packages that bots can send", func(x schema.Finder) {
		if m.PackageID != "" && m.StickerID != "" && !m.sendable() {
			x.Say("sticker " + schema.Quote(string(m.StickerID)) + " of package " + schema.Quote(string(m.PackageID)) +
				" is not in the list of stickers that bots can send; the list may have grown")
		}
	})
	f.String("stickerId", (*string)(&m.StickerID), schema.Free().Required().Is(digits))
	describeQuote(f, &m.QuoteToken)
	describeCommon(f, &m.QuickReply, &m.Sender)
}

var digits = &schema.Ext{Form: &schema.Form{
	Name: "digits", Rule: fault.BadFormat,
	Check: func(say schema.Finder, s string) {
		for i := range len(s) {
			if s[i] < '0' || s[i] > '9' {
				say.Error(fault.BadFormat, schema.Quote(s)+" is not a sticker or package ID, must be digits")
				return
			}
		}
	},
}}

// sendable reports whether the sticker is in LINE's list for bots. The ids of a package have no gaps.
//
// Source: https://developers.line.biz/en/docs/messaging-api/sticker-list/
func (m *Sticker) sendable() bool {
	pack, _ := strconv.Atoi(string(m.PackageID)) // 0 and the greatest int are not in the list
	id, _ := strconv.Atoi(string(m.StickerID))
	for _, p := range stickerList {
		if p.pack == pack && p.first <= id && id <= p.last {
			return true
		}
	}
	return false
}

var stickerList = []struct{ pack, first, last int }{
	{446, 1988, 2027},
	{789, 10855, 10894},
	{1070, 17839, 17878},
	{6136, 10551376, 10551399},
	{6325, 10979904, 10979927},
	{6359, 11069848, 11069871},
	{6362, 11087920, 11087943},
	{6370, 11088016, 11088039},
	{6632, 11825374, 11825397},
	{8515, 16581242, 16581265},
	{8522, 16581266, 16581289},
	{8525, 16581290, 16581313},
	{11537, 52002734, 52002773},
	{11538, 51626494, 51626533},
	{11539, 52114110, 52114149},
}
