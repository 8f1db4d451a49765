package message

import (
	"slices"
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message/length"
)

// Composer puts together a text of words and LINE emoji, as a [Text] or a [TextV2]. With a mention it
// becomes a [MentionComposer], since only TextV2 has those. A nil Composer is an empty one.
type Composer struct{ last *part }

// MentionComposer puts together a [TextV2] of words, LINE emoji and mentions. A nil MentionComposer is an empty one.
type MentionComposer struct{ last *part }

// Compose begins a text:
//
//	message.Compose("Welcome, ").Mention(id).Add("! ").Emoji(heart).TextV2()
//
// Braces, dollar signs and indexes are seen to: words come out as they are given. Each step returns a new
// composer, so that one beginning may serve several texts; a step takes the same time however long the
// beginning is.
func Compose(text string) *Composer { return new(Composer).Add(text) }

// part is what a step puts in, behind what the steps before it have put in.
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

// all returns p and the parts before it, from the first to the last.
func (p *part) all() []*part {
	var list []*part
	for ; p != nil; p = p.before {
		list = append(list, p)
	}
	slices.Reverse(list)
	return list
}

// Add puts words next.
func (c *Composer) Add(text string) *Composer { return &Composer{&part{before: c.end(), text: text}} }

// Emoji puts a LINE emoji next.
func (c *Composer) Emoji(e Emoji) *Composer { return &Composer{&part{before: c.end(), put: &e}} }

// Mention puts the mention of a member of the chat next.
func (c *Composer) Mention(id ids.UserID) *MentionComposer {
	return (&MentionComposer{c.end()}).Mention(id)
}

// MentionAll puts the mention of all members of the chat next.
func (c *Composer) MentionAll() *MentionComposer { return (&MentionComposer{c.end()}).MentionAll() }

// Add puts words next.
func (c *MentionComposer) Add(text string) *MentionComposer {
	return &MentionComposer{&part{before: c.end(), text: text}}
}

// Emoji puts a LINE emoji next.
func (c *MentionComposer) Emoji(e Emoji) *MentionComposer {
	return &MentionComposer{&part{before: c.end(), put: &e}}
}

// Mention puts the mention of a member of the chat next.
func (c *MentionComposer) Mention(id ids.UserID) *MentionComposer {
	return c.mention(&MentionUser{UserID: id})
}

// MentionAll puts the mention of all members of the chat next.
func (c *MentionComposer) MentionAll() *MentionComposer { return c.mention(new(MentionAll)) }

func (c *MentionComposer) mention(m Mentionee) *MentionComposer {
	return &MentionComposer{&part{before: c.end(), put: &Mention{Mentionee: m}}}
}

// Text gives the message in the older form: "$" and an index for each emoji.
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

// TextV2 gives the message with named places: emoji1, emoji2, user1, all.
func (c *Composer) TextV2() *TextV2 { return c.end().textV2() }

// TextV2 gives the message with named places: emoji1, emoji2, user1, all.
func (c *MentionComposer) TextV2() *TextV2 { return c.end().textV2() }

func (p *part) textV2() *TextV2 {
	m := new(TextV2)
	keys := make(map[string]string) // of what was put in before, so that it is named once
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

// clone copies what a step put in, so that texts of one beginning share nothing.
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
