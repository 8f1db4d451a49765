package message

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/length"
)

// Text is a text message. LINE emoji stand at "$" signs of the text; [TextV2] has mentions too, and names
// for what it puts in.
//
// LINE makes no links out of words or numbers of a text: the phone's system does, as it likes.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#text-message
type Text struct {
	Text       string         // 1 to 5000 UTF-16 code units; a LINE emoji counts as its alternative text
	Emojis     []TextEmoji    // at most 20
	QuoteToken ids.QuoteToken // of the message quoted; only in a [Reply] or [Push] to the same chat
	QuickReply *QuickReply
	Sender     *Sender

	Extra map[string]json.RawMessage // members that LINE has and this type has not
}

func (m *Text) describe(f *schema.Fields) {
	f.Kind("message", "text", "text-message", &m.Extra)
	f.String("text", &m.Text, schema.UTF16(1, MaxText))
	f.Lint("text", fault.NearLimit, "LINE emoji count as alternative texts that are not published", func(x schema.Fail) {
		warnNearLimit(x, m.Text, len(m.Emojis))
	})
	f.Lint("text", fault.Deprecated, "LINE emoji as private code points are not shown any more", func(x schema.Fail) {
		warnPrivateEmoji(x, m.Text)
	})
	schema.List(f, "emojis", &m.Emojis, (*TextEmoji).describe, schema.Items(0, 20, "emojis"))
	f.Rule("emojis", fault.BadIndex, "the text has $ at the index of each emoji", m.checkIndexes)
	describeQuote(f, &m.QuoteToken)
	describeCommon(f, &m.QuickReply, &m.Sender)
}

// TextEmoji is a LINE emoji in the place of a "$" of a [Text].
//
// Source: https://developers.line.biz/en/docs/messaging-api/emoji-list/
type TextEmoji struct {
	Index     int // of the "$", in UTF-16 code units from the start of the text
	ProductID ids.ProductID
	EmojiID   ids.EmojiID

	Extra map[string]json.RawMessage // members that LINE has and this type has not
}

func (e *TextEmoji) describe(f *schema.Fields) {
	f.Struct("message.text.emoji", "an emoji of a text message", "text-message", &e.Extra)
	f.Int("index", &e.Index, 0, math.MaxInt32)
	f.String("productId", (*string)(&e.ProductID), schema.Free().Required())
	f.String("emojiId", (*string)(&e.EmojiID), schema.Free().Required())
}

// checkIndexes reports each emoji whose index points at no "$".
func (m *Text) checkIndexes(x schema.Fail) {
	for i := range m.Emojis {
		at := m.Emojis[i].Index
		if at < 0 || !utf8.ValidString(m.Text) {
			continue // said elsewhere
		}
		found, ok := length.UTF16.Slice(m.Text, at, 1)
		switch {
		case ok && found == "$":
		case ok:
			x.At(i, "index", schema.Quote(found)+" stands at UTF-16 index "+strconv.Itoa(at)+`, must be "$"`+m.dollars())
		case at >= length.UTF16.Count(m.Text):
			x.At(i, "index", "UTF-16 index "+strconv.Itoa(at)+" is past the end of the text"+`, must be that of a "$"`+m.dollars())
		default:
			found, ok = length.UTF16.Slice(m.Text, at, 2)
			if !ok {
				found, _ = length.UTF16.Slice(m.Text, at-1, 2)
			}
			x.At(i, "index", schema.Quote(found)+" stands at UTF-16 index "+strconv.Itoa(at)+`, must be "$"`+m.dollars())
		}
	}
}

// dollars says where the text has "$".
func (m *Text) dollars() string {
	var at []string
	for i, c := range m.Text {
		if c == '$' {
			at = append(at, strconv.Itoa(length.UTF16.Count(m.Text[:i])))
		}
	}
	switch len(at) {
	case 0:
		return ` (the text has no "$")`
	case 1:
		return ` (the text has "$" at ` + at[0] + ")"
	}
	return ` (the text has "$" at ` + strings.Join(at[:len(at)-1], ", ") + " and " + at[len(at)-1] + ")"
}

// assumedAltText is how much of the limit one LINE emoji may take. LINE publishes none of the texts; those
// its FAQ and webhook samples show, (love) and (brown), are shorter.
const assumedAltText = 20

func warnNearLimit(x schema.Fail, text string, emoji int) {
	if emoji == 0 || len(text) <= MaxText-emoji*assumedAltText {
		return
	}
	if n := length.UTF16.Count(text); n <= MaxText && n+emoji*assumedAltText > MaxText {
		x.Report(fault.Violation{
			Unit: length.UTF16.String(), Limit: MaxText, Got: n,
			Detail: strconv.Itoa(n) + " UTF-16 code units with " + strconv.Itoa(emoji) +
				" LINE emoji, which count as alternative texts that LINE does not publish; at most " + strconv.Itoa(MaxText),
		})
	}
}

// warnPrivateEmoji finds the private code points (plane 16) that LINE emoji had until 2022.
func warnPrivateEmoji(x schema.Fail, text string) {
	const lead = "\xF4" // of plane 16 in UTF-8
	if !strings.Contains(text, lead) {
		return
	}
	for _, r := range text {
		if r >= 0x100000 {
			x.Say("U+" + strings.ToUpper(strconv.FormatInt(int64(r), 16)) + " is a LINE emoji of the kind discontinued in 2022, use emojis")
			return
		}
	}
}

// describeQuote describes a quote token, which LINE takes only where a chat is known.
func describeQuote(f *schema.Fields, p *ids.QuoteToken) {
	f.String("quoteToken", (*string)(p), schema.Free())
	f.Rule("quoteToken", fault.NotHere, "a quote token stands only in a reply or a push", func(x schema.Fail) {
		x.If(*p != "" && x.Scoped(schema.NoReply))
	})
}
