package message_test

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/facts"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
)

// The tables of facts state what LINE's reference states. The descriptions, and the results for bodies made from
// the table, must agree.

func TestFactsLedger(t *testing.T) {
	facts.Load(t, "testdata/facts").CheckLedger(t, message.Ledger())
}

func TestFactsBehavior(t *testing.T) {
	s := facts.Load(t, "testdata/facts")
	s.CheckBehavior(t, readBody)
	s.CheckMutations(t, readBody)
	s.CheckCanaries(t, readBody)
}

// request has the methods of all request bodies.
type request interface {
	json.Unmarshaler
	Lint() []fault.Violation
	Validate() error
	AppendJSON(b []byte) ([]byte, error)
}

// newRequest returns an empty request body of a type.
func newRequest(as string) request {
	switch as {
	case "reply":
		return new(message.Reply)
	case "push":
		return new(message.Push)
	case "multicast":
		return new(message.Multicast)
	case "broadcast":
		return new(message.Broadcast)
	case "validate":
		return new(message.Validation)
	case "liffSend":
		return new(message.LIFFSend)
	case "liffShare":
		return new(message.LIFFShare)
	case "loadingAnimation":
		return new(message.LoadingAnimation)
	case "markAsRead":
		return new(message.MarkAsRead)
	case "markChatAsRead":
		return new(message.MarkChatAsRead)
	}
	return nil
}

// readBody decodes a body, checks it and encodes it.
func readBody(as, _ string, body []byte) facts.Answer {
	r := newRequest(as)
	a := facts.Answer{Decoded: r.UnmarshalJSON(body)}
	a.Found, a.Invalid = r.Lint(), r.Validate()
	a.Encoded, a.Err = r.AppendJSON(nil)
	return a
}

// The list of stickers in the code must be the list in the table.
func TestFactsStickers(t *testing.T) {
	data, err := os.ReadFile("testdata/facts/stickers.tsv")
	require.NoError(t, err)
	var want [][3]int
	for i, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		if i == 0 {
			continue
		}
		var pack, first, last, count int
		_, err := fmt.Sscan(line, &pack, &first, &last, &count)
		require.NoError(t, err, line)
		require.Equal(t, count, last-first+1, "ids run without gaps: %s", line)
		want = append(want, [3]int{pack, first, last})
	}
	assert.Equal(t, want, message.StickerList())

	for _, p := range want {
		for id, listed := range map[int]bool{p[1] - 1: false, p[1]: true, p[2]: true, p[2] + 1: false} {
			m := message.Sticker{PackageID: ids.PackageID(strconv.Itoa(p[0])), StickerID: ids.StickerID(strconv.Itoa(id))}
			assert.NoError(t, m.Validate(), "a sticker that is not listed may be new")
			assert.Equal(t, listed, len(m.Lint()) == 0, "sticker %d of package %d", id, p[0])
		}
	}
}

// A sticker of which an id is missing is not one that is not listed.
func TestStickerWithoutAnID(t *testing.T) {
	for _, m := range []message.Sticker{{}, {PackageID: "446"}, {StickerID: "1988"}} {
		for _, v := range m.Lint() {
			assert.Equal(t, fault.Required, v.Rule, "%+v", m)
		}
	}
}

// An index that is not a number is that fault only: it is not the index 0.
func TestIndexThatIsNotANumber(t *testing.T) {
	emoji := func(index string) string {
		return `{"index":` + index + `,"productId":"5ac1bfd5040ab15980c9b435","emojiId":"001"}`
	}
	for indexes, want := range map[[2]string]int{
		{"0", "0"}: 1, {"0", "2"}: 0, {"0", "true"}: 0, {"true", "0"}: 0, {"true", "true"}: 0, {"2", "2"}: 1,
	} {
		var m message.Text
		_ = m.UnmarshalJSON([]byte(`{"type":"text","text":"$ $","emojis":[` + emoji(indexes[0]) + "," + emoji(indexes[1]) + `]}`))
		same := 0
		for _, v := range m.Lint() {
			if strings.Contains(v.Detail, "is also the index of emojis[0]") {
				same++
			}
		}
		assert.Equal(t, want, same, indexes)
	}
}

// Lint warns of an altText without letters, digits and symbols above U+2190.
func TestAltTextOfSigns(t *testing.T) {
	const nothing = "not descriptive"
	for alt, want := range map[string]bool{
		"---": true, "*": true, "†": true, "\u218f": true, "←": false, "★": false, "😀": false, "a": false, "5": false, "あ": false, "...": true,
		"alt text": true, "Alt Text!": true, "alt texts": false,
		"\u3164": true, strings.Repeat("-", 1500): true, strings.Repeat("-", 1499) + "a": false,
	} {
		m := message.Flex{AltText: alt, Contents: &flex.Bubble{Body: flex.NewBox(flex.Vertical, &flex.Text{Text: "a"})}}
		says := slices.ContainsFunc(m.Lint(), func(v fault.Violation) bool { return v.Path == "altText" && strings.HasPrefix(v.Detail, nothing) })
		assert.Equal(t, want, says, alt)
	}
}

// A wrong index is reported with the first ten places of "$", in UTF-16 code units.
func TestPlacesOfDollars(t *testing.T) {
	for n, want := range map[int]string{
		0:  `(the text has no "$")`,
		1:  `(the text has "$" at 2)`,
		2:  `(the text has "$" at 2 and 5)`,
		10: `(the text has "$" at 2, 5, 8, 11, 14, 17, 20, 23, 26 and 29)`,
		11: `(the text has "$" at 2, 5, 8, 11, 14, 17, 20, 23, 26, 29 and 1 more)`,
		20: `(the text has "$" at 2, 5, 8, 11, 14, 17, 20, 23, 26, 29 and 10 more)`,
	} {
		m := message.Text{Text: strings.Repeat("𠮷$", n) + "a", Emojis: []message.TextEmoji{{Index: 3 * n, ProductID: "5ac1bfd5040ab15980c9b435", EmojiID: "001"}}}
		assert.EqualError(t, m.Validate(), fmt.Sprintf(`emojis[0].index: "a" at UTF-16 index %d, must be "$" %s`, 3*n, want))
	}
}

// AltText keeps a text of 1500 UTF-16 code units, and cuts a longer one between grapheme clusters, with room for the ellipsis.
func TestAltText(t *testing.T) {
	for _, c := range []struct {
		unit string
		n    int
		kept int // of n; the rest is an ellipsis
	}{
		{"a", 1500, 1500}, {"a", 1501, 1499},
		{"あ", 1500, 1500}, {"あ", 1501, 1499},
		{"𠮷", 750, 750}, {"𠮷", 751, 749},
		{"か\u3099", 750, 750}, {"か\u3099", 751, 749},
		{"👨‍👩‍👧", 187, 187}, {"👨‍👩‍👧", 188, 187}, // 8 units each
	} {
		want := strings.Repeat(c.unit, c.kept)
		if c.kept < c.n {
			want += "…"
		}
		assert.Equal(t, want, message.AltText(" \n"+strings.Repeat(c.unit, c.n)+"\u3000"), "%d %s", c.n, c.unit)
	}
	assert.Equal(t, "Your order: 2 caps", message.AltText("\tYour  order:\r\n\u30002 caps\n"))
}

// A text with LINE emoji is near the limit by its UTF-16 code units, not by its bytes or clusters.
func TestTextNearTheLimit(t *testing.T) {
	for _, c := range []struct {
		letter string
		n      int
		want   bool
	}{
		{"a", 4979, false}, {"a", 4980, true}, {"a", 4999, true}, {"a", 5000, false}, {"あ", 2000, false}, {"あ", 4979, false}, {"あ", 4980, true},
		{"𠀋", 2489, false}, {"𠀋", 2490, true}, {"𠀋", 2499, true}, {"👨‍👩‍👧‍👦", 452, false}, {"👨‍👩‍👧‍👦", 453, true}, {"か\u3099", 2490, true},
	} {
		m := message.Text{Text: "$" + strings.Repeat(c.letter, c.n), Emojis: []message.TextEmoji{{ProductID: "5ac1bfd5040ab15980c9b435", EmojiID: "001"}}}
		near := slices.ContainsFunc(m.Lint(), func(v fault.Violation) bool { return v.Rule == fault.NearLimit && v.Unit == "UTF-16 code units" })
		assert.Equal(t, c.want, near, "%d %s", c.n, c.letter)
	}
}

// LINE emoji as private code points are named in texts of both kinds.
func TestPrivateEmoji(t *testing.T) {
	const want = "U+100000 is a LINE emoji"
	for _, m := range []message.Message{&message.Text{Text: "a\U000FFFFD\U00100000"}, &message.TextV2{Text: "a\U00100000"}} {
		says := slices.ContainsFunc((&message.Reply{ReplyToken: "a", Messages: []message.Message{m}}).Lint(), func(v fault.Violation) bool {
			return v.Path == "messages[0].text" && v.Rule == fault.Deprecated && strings.HasPrefix(v.Detail, want)
		})
		assert.True(t, says, "%T", m)
	}
}

// A name of a substitution has 1 to 20 letters, digits and underscores of ASCII.
func TestNamesOfSubstitutions(t *testing.T) {
	names := map[string]bool{strings.Repeat("a", 20): true, strings.Repeat("a", 21): false, "": false, "é": false, "あ": false, "１": false, "𠮷": false, "a b": false}
	for c := range rune(utf8.RuneSelf) {
		names[string(c)] = strings.ContainsRune("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz", c)
	}
	for name, want := range names {
		m := message.TextV2{Text: "a", Substitution: map[string]message.Substitution{name: &heart}}
		assert.Equal(t, want, m.Validate() == nil, "%q", name)
		if !strings.ContainsAny(name, "{}") {
			m.Text = "{" + name + "}"
			unnamed := strings.Contains(fmt.Sprint((&message.TextV2{Text: m.Text}).Validate()), "does not start a name")
			assert.Equal(t, !want, unnamed, "%q", name)
		}
	}
}

// A brace without its pair is reported with its index in UTF-16 code units.
func TestPlacesOfBraces(t *testing.T) {
	open := func(at int) string {
		return fmt.Sprintf(`text: "{" at UTF-16 index %d is not closed; a literal brace is "{{"`, at)
	}
	closing := func(at int) string {
		return fmt.Sprintf(`text: "}" at UTF-16 index %d has no "{"; a literal brace is "}}"`, at)
	}
	unnamed := func(at int) string {
		return fmt.Sprintf(`text: "{" at UTF-16 index %d does not start a name of 1 to 20 of 0-9 A-Z a-z _; a literal brace is "{{"`, at)
	}
	for text, want := range map[string][]string{
		"{":               {open(0)},
		"}":               {closing(0)},
		"a{":              {open(1)},
		"a}":              {closing(1)},
		"}{":              {closing(0), open(1)},
		"{{}":             {closing(2)},
		"{{{":             {open(2)},
		"{}":              {unnamed(0)},
		"{}}":             {unnamed(0), closing(2)},
		"𠮷{":              {open(2)},
		"か\u3099}":        {closing(2)},
		"{a}👨‍👩‍👧{あ}{":    {unnamed(11), open(14)},
		"{x}{b}{x}":       {"text: {x} has no substitution (defined: a)", "text: {b} has no substitution (defined: a)"},
		"{{x}} {a} {{ }}": nil,
	} {
		m := message.TextV2{Text: text, Substitution: map[string]message.Substitution{"a": &heart}}
		assert.Equal(t, want, details(m.Validate()), text)
	}
}

// A name without a substitution is reported with the first ten names that have one.
func TestNamesThatAreDefined(t *testing.T) {
	for n, want := range map[int]string{
		0: "none defined", 1: "defined: k00", 10: "defined: k00, k01, k02, k03, k04, k05, k06, k07, k08, k09",
		11: "defined: k00, k01, k02, k03, k04, k05, k06, k07, k08, k09 and 1 more", 12: "defined: k00, k01, k02, k03, k04, k05, k06, k07, k08, k09 and 2 more",
	} {
		m := message.TextV2{Text: "{x}", Substitution: make(map[string]message.Substitution)}
		for i := range n {
			m.Substitution[fmt.Sprintf("k%02d", i)] = &heart
		}
		assert.EqualError(t, m.Validate(), "text: {x} has no substitution ("+want+")")
	}
}

// Names of a textV2 are counted once each, and each use is counted for a warning.
func TestCountsOfNames(t *testing.T) {
	emoji := &message.Emoji{ProductID: "5ac1bfd5040ab15980c9b435", EmojiID: "001"}
	for _, c := range []struct {
		names, used, uses int
		want              []fault.Severity // of too_many
		unused            int
	}{
		{20, 20, 20, nil, 0}, {21, 21, 21, []fault.Severity{fault.SeverityError}, 0}, {25, 20, 20, nil, 5}, {20, 20, 21, []fault.Severity{fault.SeverityWarning}, 0},
		{1, 1, 20, nil, 0}, {1, 1, 21, []fault.Severity{fault.SeverityWarning}, 0}, {1, 0, 0, nil, 1}, {0, 0, 0, nil, 0},
	} {
		m := message.TextV2{Text: "a", Substitution: make(map[string]message.Substitution)}
		for i := range c.names {
			m.Substitution["k"+strconv.Itoa(i)] = emoji
		}
		for i := range c.uses {
			m.Text += "{k" + strconv.Itoa(i%c.used) + "}"
		}
		var many []fault.Severity
		unused := 0
		for _, v := range m.Lint() {
			switch {
			case v.Rule == fault.TooMany:
				many = append(many, v.Severity)
			case v.Detail == "not used in the text":
				unused++
			}
		}
		assert.Equal(t, c.want, many, "%+v", c)
		assert.Equal(t, c.unused, unused, "%+v", c)
	}
}
