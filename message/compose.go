package message

import (
	"slices"
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message/length"
)

// Composer builds a [Text] or a [TextV2] from words and LINE emoji. A mention turns it into a [MentionComposer],
// because only TextV2 has mentions. A nil Composer is empty.
type Composer struct{ last *part }

// MentionComposer builds a [TextV2] from words, LINE emoji and mentions. A nil MentionComposer is empty.
type MentionComposer struct{ last *part }

// Compose starts a text:
//
//	message.Compose("Welcome, ").Mention(id).Add("! ").Emoji(heart).TextV2()
//
// It escapes braces and computes the indexes of emoji, so users see the words unchanged. Each method returns a new
// composer, so several texts can share a beginning. The time of a call does not depend on the length of the
// beginning.
func Compose(text string) *Composer { return new(Composer).Add(text) }

// part is what one call added, after the parts before it.
type part struct {
	before *part
	text   string
	put    Substitution // nil for words
}

func (c *MentionComposer) add(p part) *MentionComposer {
	if c != nil {
		p.before = c.last
	}
	return &MentionComposer{&p}
}

// parts returns what the calls added, first to last.
func (c *MentionComposer) parts() []*part {
	var list []*part
	if c != nil {
		for p := c.last; p != nil; p = p.before {
			list = append(list, p)
		}
	}
	slices.Reverse(list)
	return list
}

// Add appends words.
func (c *Composer) Add(text string) *Composer { return (*Composer)((*MentionComposer)(c).Add(text)) }

// Emoji appends a LINE emoji.
func (c *Composer) Emoji(e Emoji) *Composer { return (*Composer)((*MentionComposer)(c).Emoji(e)) }

// Mention appends a mention of a member of the chat.
func (c *Composer) Mention(id ids.UserID) *MentionComposer { return (*MentionComposer)(c).Mention(id) }

// MentionAll appends a mention of all members of the chat.
func (c *Composer) MentionAll() *MentionComposer { return (*MentionComposer)(c).MentionAll() }

// Add appends words.
func (c *MentionComposer) Add(text string) *MentionComposer { return c.add(part{text: text}) }

// Emoji appends a LINE emoji.
func (c *MentionComposer) Emoji(e Emoji) *MentionComposer { return c.add(part{put: &e}) }

// Mention appends a mention of a member of the chat.
func (c *MentionComposer) Mention(id ids.UserID) *MentionComposer {
	return c.add(part{put: &Mention{Mentionee: &MentionUser{UserID: id}}})
}

// MentionAll appends a mention of all members of the chat.
func (c *MentionComposer) MentionAll() *MentionComposer {
	return c.add(part{put: &Mention{Mentionee: new(MentionAll)}})
}

// Text returns the text as a [Text], with a "$" and an index for each emoji.
func (c *Composer) Text() *Text {
	m, at := new(Text), 0
	var b strings.Builder
	for _, p := range (*MentionComposer)(c).parts() {
		text := p.text
		if e, ok := p.put.(*Emoji); ok {
			m.Emojis = append(m.Emojis, TextEmoji{Index: at, ProductID: e.ProductID, EmojiID: e.EmojiID, Extra: e.Extra})
			text = "$"
		}
		b.WriteString(text)
		at += length.UTF16.Count(text)
	}
	m.Text = b.String()
	return m
}

// TextV2 returns the text as a [TextV2], with placeholders such as {emoji1}, {emoji2}, {user1} and {all}.
func (c *Composer) TextV2() *TextV2 { return (*MentionComposer)(c).TextV2() }

// TextV2 returns the text as a [TextV2], with placeholders such as {emoji1}, {emoji2}, {user1} and {all}.
func (c *MentionComposer) TextV2() *TextV2 {
	m := new(TextV2)
	var b strings.Builder
	keys := make(map[any]string)  // the placeholders by what they stand for, so that repeated ones share one
	count := make(map[string]int) // of placeholders, by kind
	for _, p := range c.parts() {
		if p.put == nil {
			b.WriteString(braceEscape.Replace(p.text))
			continue
		}
		key, same := "all", any(nil)
		switch put := p.put.(type) {
		case *Emoji:
			key, same = "emoji", [...]string{string(put.ProductID), string(put.EmojiID)}
			if len(put.Extra) > 0 { // perhaps another one
				same = p
			}
		case *Mention:
			if user, ok := put.Mentionee.(*MentionUser); ok {
				key, same = "user", user.UserID
			}
		}
		if known, ok := keys[same]; ok {
			key = known
		} else {
			if same != nil {
				count[key]++
				key += strconv.Itoa(count[key])
			}
			keys[same] = key
			m.put(key, clone(p.put))
		}
		b.WriteString("{" + key + "}")
	}
	m.Text = b.String()
	return m
}

// clone copies a substitution, so that texts with a common beginning do not share it.
func clone(put Substitution) Substitution {
	switch put := put.(type) {
	case *Emoji:
		return new(*put)
	case *Mention:
		if user, ok := put.Mentionee.(*MentionUser); ok {
			return &Mention{Mentionee: new(*user)}
		}
		return &Mention{Mentionee: new(MentionAll)}
	}
	return put
}

var braceEscape = strings.NewReplacer("{", "{{", "}", "}}")
