package message

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"github.com/linemsg/linemsg/message/length"
)

// Split splits a text that is too long for one message into several within LINE's limits. The joined texts are the
// original text. A message ends at the end of a paragraph if possible, else of a sentence, else of a word, and
// never inside a grapheme cluster. Each "$" keeps its emoji; a message has at most 20 emoji.
//
// The first message has the quote token and the last one the quick reply. All have the sender and Extra. Split can
// return more than five messages; see [MaxPerRequest].
//
// A text with LINE emoji is split into shorter messages, because each emoji counts as an alternative text that LINE
// does not publish.
func (m *Text) Split() []Message {
	if m == nil {
		return nil
	}
	emojis := slices.Clone(m.Emojis)
	slices.SortStableFunc(emojis, func(a, b TextEmoji) int { return cmp.Compare(a.Index, b.Index) })
	pieces, _ := split(m.Text, dollars(m.Text, emojis))
	var out []Message
	from := 0 // offset of piece, in UTF-16 code units
	for n, piece := range pieces {
		one := &Text{Text: piece, Sender: m.Sender, Extra: maps.Clone(m.Extra)}
		to := from + length.UTF16.Count(piece)
		k := len(emojis) // the last message keeps emoji beyond the end of the text
		if n < len(pieces)-1 {
			k, _ = slices.BinarySearchFunc(emojis, to, func(e TextEmoji, at int) int { return cmp.Compare(e.Index, at) })
		}
		for _, e := range emojis[:k] {
			e.Index -= from
			one.Emojis = append(one.Emojis, e)
		}
		from, emojis = to, emojis[k:]
		out = append(out, one)
	}
	out[0].(*Text).QuoteToken = m.QuoteToken
	out[len(out)-1].(*Text).QuickReply = m.QuickReply
	return out
}

// dollars returns the places of emojis, which are sorted by index, in one pass over the text.
func dollars(text string, emojis []TextEmoji) []atom {
	atoms := make([]atom, 0, len(emojis))
	at, unit := 0, 0
	for _, e := range emojis {
		n, ok := length.UTF16.ByteOffset(text[at:], e.Index-unit)
		if !ok {
			continue
		}
		at, unit = at+n, e.Index
		atoms = append(atoms, atom{at, min(at+1, len(text)), "emoji", ""})
	}
	return atoms
}

// Split splits a text that is too long for one message, like [Text.Split]. It does not split placeholders and
// doubled braces. Each message has the substitutions that its text uses; the last one also has those that no text
// uses.
func (m *TextV2) Split() []Message {
	if m == nil {
		return nil
	}
	atoms := m.atoms()
	named := make(map[string]bool)
	for _, a := range atoms {
		named[a.name] = true
	}
	var out []Message
	pieces, _ := split(m.Text, atoms)
	for _, piece := range pieces {
		one := &TextV2{Text: piece, Sender: m.Sender, Extra: maps.Clone(m.Extra)}
		for b := range braces(piece) {
			if s, ok := m.Substitution[b.name]; ok && b.paired {
				one.put(b.name, s)
			}
		}
		out = append(out, one)
	}
	last := out[len(out)-1].(*TextV2)
	for name, s := range m.Substitution {
		if !named[name] {
			last.put(name, s)
		}
	}
	out[0].(*TextV2).QuoteToken = m.QuoteToken
	last.QuickReply = m.QuickReply
	return out
}

// atoms returns the placeholders and doubled braces, in the order of the text.
func (m *TextV2) atoms() []atom {
	var atoms []atom
	end := 0
	for b := range braces(m.Text) {
		if b.paired && isKey(b.name) {
			kind := ""
			if s := m.Substitution[b.name]; s != nil {
				kind = s.GetType()
			}
			atoms = append(atoms, doubled(m.Text, end, b.at)...)
			end = b.at + len(b.name) + 2
			atoms = append(atoms, atom{b.at, end, kind, b.name})
		}
	}
	return append(atoms, doubled(m.Text, end, len(m.Text))...)
}

func (m *TextV2) put(name string, s Substitution) {
	if m.Substitution == nil {
		m.Substitution = make(map[string]Substitution)
	}
	m.Substitution[name] = s
}

// atom is a byte range that must not be split. A message has at most 20 different names of a kind. The empty kind
// is not counted.
type atom struct {
	start, end int
	kind, name string
}

// doubled returns the doubled braces in text[from:to].
func doubled(text string, from, to int) (atoms []atom) {
	for i := from; i+1 < to; i++ {
		if c := text[i]; (c == '{' || c == '}') && text[i+1] == c {
			atoms = append(atoms, atom{start: i, end: i + 2})
			i++
		}
	}
	return atoms
}

// split splits text into pieces that fit in a message. atoms are in the order of the text. searched is an upper
// bound of the number of UTF-16 code units that were searched for a good end of a piece.
//
// The time is linear in the length of the text. The search for an end reads at most limit units per piece, and
// every piece has at least half of that, or ends at an atom that is found without a search. The last piece is not
// searched.
func split(text string, atoms []atom) (pieces []string, searched int) {
	limit := MaxText
	for _, a := range atoms {
		if a.kind == "emoji" {
			limit = MaxText - maxOfOneKind*assumedAltText
			break
		}
	}
	for from := 0; from < len(text); {
		end := len(text)
		if at := crowded(from+3*limit, atoms); at > 0 && length.UTF16.Fits(text[from:at], limit/2) {
			end = at
		} else if !length.UTF16.Fits(text[from:], limit) {
			searched += limit
			for piece := range length.UTF16.Split(text[from:], limit) {
				end = from + len(piece)
				break
			}
		}
		end, atoms = keepWhole(from, end, atoms)
		pieces = append(pieces, text[from:end])
		from = end
	}
	if pieces == nil {
		pieces = []string{text}
	}
	return pieces, searched
}

// crowded returns the start of the first atom before end that would be the 21st of its kind, or 0.
func crowded(end int, atoms []atom) int {
	count := make(map[string]map[string]bool)
	for i, a := range atoms {
		switch {
		case a.start >= end:
			return 0
		case tooMany(count, a, i):
			return a.start
		}
	}
	return 0
}

// keepWhole moves the end of a piece before the first atom that it would split or that would be the 21st of its
// kind. rest are the atoms from there on.
func keepWhole(from, end int, atoms []atom) (to int, rest []atom) {
	count := make(map[string]map[string]bool)
	for i, a := range atoms {
		many := tooMany(count, a, i)
		if a.start > from && (many || a.end > end) {
			return min(end, a.start), atoms[i:]
		}
		end = max(end, a.end) // the piece may begin with an atom longer than it
	}
	return end, nil
}

// tooMany counts a, and reports whether its kind would have too many names. Every atom without a name counts.
func tooMany(count map[string]map[string]bool, a atom, i int) bool {
	if a.kind == "" {
		return false
	}
	names := count[a.kind]
	if names == nil {
		names = make(map[string]bool)
		count[a.kind] = names
	}
	name := a.name
	if name == "" {
		name = strconv.Itoa(i)
	}
	if !names[name] && len(names) == maxOfOneKind {
		return true
	}
	names[name] = true
	return false
}
