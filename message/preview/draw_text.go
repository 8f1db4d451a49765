package preview

import (
	"regexp"
	"strings"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
)

func (d *drawing) textMessage(m *message.Text, p fault.Path) *element {
	e := d.name(box("pv-text"), under(p, "text"))
	at := make(map[int]int, len(m.Emojis)) // indexes of emojis, by UTF-16 code unit
	for i, emoji := range m.Emojis {
		if _, ok := at[emoji.Index]; !ok {
			at[emoji.Index] = i
		}
	}
	start, unit := 0, 0
	for i, r := range m.Text {
		if n, ok := at[unit]; ok && r == '$' {
			e.add(words(m.Text[start:i])...)
			emoji := m.Emojis[n]
			e.add(d.name(chip(string(emoji.ProductID), string(emoji.EmojiID)), item(p, "emojis", n)))
			start = i + 1
		}
		unit++
		if r > 0xFFFF {
			unit++
		}
	}
	return e.add(words(m.Text[start:])...)
}

func (d *drawing) textV2Message(m *message.TextV2, p fault.Path) *element {
	e := d.name(box("pv-text"), under(p, "text"))
	named := map[string]bool{}
	var plain strings.Builder
	for rest := m.Text; rest != ""; {
		i := strings.IndexAny(rest, "{}")
		if i < 0 {
			plain.WriteString(rest)
			break
		}
		plain.WriteString(rest[:i])
		brace := rest[i : i+1]
		rest = rest[i+1:]
		name, found := placeholder(rest, m.Substitution)
		switch {
		case strings.HasPrefix(rest, brace): // a literal brace
			plain.WriteString(brace)
			rest = rest[1:]
		case brace == "{" && found:
			e.add(words(plain.String())...)
			plain.Reset()
			s := d.substitution(m.Substitution[name])
			if !named[name] { // a name can occur more than once, an id cannot
				named[name] = true
				s = d.name(s, under(under(p, "substitution"), name))
			}
			e.add(s)
			rest = rest[len(name)+1:]
		default: // message.Lint reports it
			plain.WriteString(brace)
		}
	}
	return e.add(words(plain.String())...)
}

// placeholder returns the name at the beginning of s, up to a closing brace. It reports whether the name has a substitution.
func placeholder(s string, known map[string]message.Substitution) (name string, ok bool) {
	const longest = 20 // bytes of a name
	name, _, closed := strings.Cut(s[:min(len(s), longest+1)], "}")
	_, ok = known[name]
	return name, closed && ok
}

func (d *drawing) substitution(s message.Substitution) *element {
	if schema.IsNil(s) {
		return label("pv-emoji", "nil")
	}
	switch s := s.(type) {
	case *message.Emoji:
		return chip(string(s.ProductID), string(s.EmojiID))
	case *message.Mention:
		return label("pv-run pv-mention", "@"+mentioned(s.Mentionee))
	}
	return label("pv-emoji pv-unknown", "substitution of an unknown type: "+s.GetType())
}

func mentioned(m message.Mentionee) string {
	if schema.IsNil(m) {
		return "nil"
	}
	switch m := m.(type) {
	case *message.MentionUser:
		return string(m.UserID)
	case *message.MentionAll:
		return "All"
	}
	return "mentionee of an unknown type: " + m.GetType()
}

// chip draws a LINE emoji as a label with its ID.
func chip(product, emoji string) *element {
	e := label("pv-emoji", "emoji "+emoji)
	e.Title = "LINE emoji " + emoji + " of product " + product
	return e
}

// address matches a URL, which ends before white space, a quotation mark, an angle bracket, a character that is not ASCII, or
// final punctuation.
var address = regexp.MustCompile(`https?://[^<>"\x00-\x20\x7f-\x{10ffff}]*[^<>"\x00-\x20\x7f-\x{10ffff}.,;:!?']`)

const urlClass = "pv-run pv-url"

// words returns s as elements in a line, with URLs underlined.
func words(s string) []*element {
	var out []*element
	start := 0
	for _, at := range address.FindAllStringIndex(s, -1) {
		if start < at[0] {
			out = append(out, label("pv-run", s[start:at[0]]))
		}
		out = append(out, label(urlClass, s[at[0]:at[1]]))
		start = at[1]
	}
	if start < len(s) {
		out = append(out, label("pv-run", s[start:]))
	}
	return out
}
