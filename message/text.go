package message

import (
	"cmp"
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/length"
)

// Text is a text message. Each LINE emoji replaces a "$" in the text. [TextV2] also has mentions, and uses named
// placeholders.
//
// LINE does not turn words or numbers into links; the phone's operating system may. Markdown is not rendered (reported
// by several bots).
//
// Source: https://developers.line.biz/en/reference/messaging-api/#text-message
type Text struct {
	Text       string         // 1 to 5000 UTF-16 code units; a LINE emoji counts as its alternative text
	Emojis     []TextEmoji    // at most 20
	QuoteToken ids.QuoteToken // of the quoted message; only in a [Reply] or [Push] to the same chat
	QuickReply *QuickReply
	Sender     *Sender

	Extra map[string]json.RawMessage // JSON members without a field
}

func (m *Text) describe(f *schema.Fields) {
	f.Kind("message", "text", "text-message", &m.Extra)
	f.Fitted("text", m.fit)
	f.String("text", &m.Text, schema.UTF16(1, MaxText).Shown())
	f.Lint("text", fault.NearLimit, "LINE emoji count as alternative texts that are not published", func(x schema.Finder) {
		warnNearLimit(x, m.Text, len(m.Emojis))
	})
	f.Lint("text", fault.Deprecated, "LINE emoji as private code points are no longer shown", func(x schema.Finder) {
		warnPrivateEmoji(x, m.Text)
	})
	schema.List(f, "emojis", &m.Emojis, schema.Values((*TextEmoji).describe), schema.Items(0, 20, "emojis"))
	f.Rule("emojis", fault.NotHere, "LINE emoji are not allowed in a message of a LIFF app", func(x schema.Finder) {
		x.If(len(m.Emojis) > 0 && x.Scoped(schema.LIFF))
	})
	f.Rule("emojis", fault.BadIndex, "the text has $ at the index of each emoji", m.checkIndexes)
	f.Lint("emojis", fault.BadIndex, "no two emojis have the same index", m.warnSameIndex)
	describeQuote(f, &m.QuoteToken)
	describeCommon(f, &m.QuickReply, &m.Sender)
}

// TextEmoji is a LINE emoji in place of a "$" in a [Text].
//
// Source: https://developers.line.biz/en/docs/messaging-api/emoji-list/
type TextEmoji struct {
	Index     int // of the "$", in UTF-16 code units from the start of the text
	ProductID ids.ProductID
	EmojiID   ids.EmojiID

	Extra map[string]json.RawMessage // JSON members without a field
}

func (e *TextEmoji) describe(f *schema.Fields) {
	f.Struct("message.text.emoji", "an emoji of a text message", "text-message", &e.Extra)
	schema.Int(f, "index", &e.Index, schema.Between(0, math.MaxInt32), schema.Always)
	f.String("productId", (*string)(&e.ProductID), schema.Free().Required())
	f.String("emojiId", (*string)(&e.EmojiID), schema.Free().Required())
}

// checkIndexes reports each emoji whose index is not that of a "$". It reads the text once, whatever the order of
// the emojis.
func (m *Text) checkIndexes(x schema.Finder) {
	if len(m.Emojis) == 0 || m.Text == "" && x.Held("text") || !utf8.ValidString(m.Text) {
		return // reported for text itself
	}
	var few [maxOfOneKind]int
	order := few[:0]
	for i := range m.Emojis {
		order = append(order, i)
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(m.Emojis[a].Index, m.Emojis[b].Index) })

	rest, unit, dollars := m.Text, 0, ""
	for _, i := range order {
		at := m.Emojis[i].Index
		if at < 0 || at > math.MaxInt32 || at == 0 && schema.HeldNumber(m.Emojis[i].Extra, "index") {
			continue
		}
		r, size := utf8.DecodeRuneInString(rest)
		for size > 0 && unit+utf16.RuneLen(r) <= at {
			rest, unit = rest[size:], unit+utf16.RuneLen(r)
			r, size = utf8.DecodeRuneInString(rest)
		}
		if r == '$' && size > 0 {
			continue
		}
		if dollars == "" {
			dollars = m.whereDollars()
		}
		if size == 0 {
			x.At(i, "index", "UTF-16 index "+strconv.Itoa(at)+` is past the end of the text, must be that of a "$"`+dollars)
		} else {
			x.At(i, "index", schema.Quote(string(r))+" at UTF-16 index "+strconv.Itoa(at)+`, must be "$"`+dollars)
		}
	}
}

// warnSameIndex reports each emoji that has the index of an earlier one.
func (m *Text) warnSameIndex(x schema.Finder) {
	if len(m.Emojis) < 2 {
		return
	}
	at := make(map[int]int, len(m.Emojis))
	for i := range m.Emojis {
		index := m.Emojis[i].Index
		if index == 0 && schema.HeldNumber(m.Emojis[i].Extra, "index") {
			continue
		}
		if first, taken := at[index]; taken {
			x.At(i, "index", strconv.Itoa(index)+" is also the index of emojis["+strconv.Itoa(first)+"]")
		} else {
			at[index] = i
		}
	}
}

// whereDollars returns a note on the first places of "$" in the text.
func (m *Text) whereDollars() string {
	const most = 10
	var at []string
	unit, n := 0, 0
	for _, c := range m.Text {
		if c == '$' {
			if n++; n <= most {
				at = append(at, strconv.Itoa(unit))
			}
		}
		unit += utf16.RuneLen(c)
	}
	switch {
	case n == 0:
		return ` (the text has no "$")`
	case n == 1:
		return ` (the text has "$" at ` + at[0] + ")"
	case n > most:
		return ` (the text has "$" at ` + strings.Join(at, ", ") + " and " + strconv.Itoa(n-most) + " more)"
	}
	return ` (the text has "$" at ` + strings.Join(at[:n-1], ", ") + " and " + at[n-1] + ")"
}

// assumedAltText is the assumed maximum length of the alternative text of a LINE emoji. LINE does not publish
// these texts; the ones in its FAQ and webhook samples, (love) and (brown), are shorter.
const assumedAltText = 20

func warnNearLimit(x schema.Finder, text string, emoji int) {
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

// warnPrivateEmoji reports the first private code point (plane 16); LINE emoji used these until 2022.
func warnPrivateEmoji(x schema.Finder, text string) {
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

// describeQuote describes a quote token, which LINE accepts only in a reply or a push.
func describeQuote(f *schema.Fields, p *ids.QuoteToken) {
	f.String("quoteToken", (*string)(p), schema.Free().Secret())
	f.Rule("quoteToken", fault.NotHere, "a quote token is allowed only in a reply or a push", func(x schema.Finder) {
		x.If(*p != "" && x.Scoped(schema.NoReply))
	})
}
