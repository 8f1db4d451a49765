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

func (c *Composer) end() *part {
	if c == nil {
		return nil
	}
	return c.last
}

func (c *MentionComposer) end() *part {
	if c == nil {
		return nil
	}
	return c.last
}

// all returns p and the parts before it, first to last.
func (p *part) all() []*part {
	var list []*part
	for ; p != nil; p = p.before {
		list = append(list, p)
	}
	slices.Reverse(list)
	return list
}

// Add appends words.
func (c *Composer) Add(text string) *Composer { return &Composer{&part{before: c.end(), text: text}} }

// Emoji appends a LINE emoji.
func (c *Composer) Emoji(e Emoji) *Composer { return &Composer{&part{before: c.end(), put: &e}} }

// Mention appends a mention of a member of the chat.
func (c *Composer) Mention(id ids.UserID) *MentionComposer {
	return (&MentionComposer{c.end()}).Mention(id)
}

// MentionAll appends a mention of all members of the chat.
func (c *Composer) MentionAll() *MentionComposer { return (&MentionComposer{c.end()}).MentionAll() }

// Add appends words.
func (c *MentionComposer) Add(text string) *MentionComposer {
	return &MentionComposer{&part{before: c.end(), text: text}}
}

// Emoji appends a LINE emoji.
func (c *MentionComposer) Emoji(e Emoji) *MentionComposer {
	return &MentionComposer{&part{before: c.end(), put: &e}}
}

// Mention appends a mention of a member of the chat.
func (c *MentionComposer) Mention(id ids.UserID) *MentionComposer {
	return c.mention(&MentionUser{UserID: id})
}

// MentionAll appends a mention of all members of the chat.
func (c *MentionComposer) MentionAll() *MentionComposer { return c.mention(new(MentionAll)) }

func (c *MentionComposer) mention(m Mentionee) *MentionComposer {
	return &MentionComposer{&part{before: c.end(), put: &Mention{Mentionee: m}}}
}

// Text returns the text as a [Text], with a "$" and an index for each emoji.
func (c *Composer) Text() *Text {
	m, at := new(Text), 0
	var b strings.Builder
	for _, p := range c.end().all() {
		text := p.text
		if e, ok := p.put.(*Emoji); ok {
			m.Emojis = append(m.Emojis, TextEmoji{Index: at, ProductID: e.ProductID, EmojiID: e.EmojiID})
			text = "$"
		}
		b.WriteString(text)
		at += length.UTF16.Count(text)
	}
	m.Text = b.String()
	return m
}

// TextV2 returns the text as a [TextV2], with placeholders such as {emoji1}, {emoji2}, {user1} and {all}.
func (c *Composer) TextV2() *TextV2 { return c.end().textV2() }

// TextV2 returns the text as a [TextV2], with placeholders such as {emoji1}, {emoji2}, {user1} and {all}.
func (c *MentionComposer) TextV2() *TextV2 { return c.end().textV2() }

func (p *part) textV2() *TextV2 {
	m := new(TextV2)
	keys := make(map[string]string) // the placeholder of each substitution, so that repeated ones share it
	var b strings.Builder
	emoji, users := 0, 0
	for _, one := range p.all() {
		if one.put == nil {
			b.WriteString(braceEscape.Replace(one.text))
			continue
		}
		same, key := "", "all"
		switch put := one.put.(type) {
		case *Emoji:
			same = "emoji " + string(put.ProductID) + " " + string(put.EmojiID)
			key = "emoji" + strconv.Itoa(emoji+1)
		case *Mention:
			if user, ok := put.Mentionee.(*MentionUser); ok {
				same = "user " + string(user.UserID)
				key = "user" + strconv.Itoa(users+1)
			}
		}
		if known, ok := keys[same]; ok {
			key = known
		} else {
			keys[same] = key
			if m.Substitution == nil {
				m.Substitution = make(map[string]Substitution)
			}
			m.Substitution[key] = clone(one.put)
			switch one.put.(type) {
			case *Emoji:
				emoji++
			case *Mention:
				if key != "all" {
					users++
				}
			}
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
