package message_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/length"
)

func ExampleText_Split() {
	long := &message.Text{
		Text:       strings.Repeat("A line of the story.\n", 400),
		QuickReply: message.QuickReplies(&action.Message{Label: "More", Text: "more"}),
	}
	for i, m := range long.Split() {
		one := m.(*message.Text)
		fmt.Println(i, length.UTF16.Count(one.Text), one.QuickReply != nil)
	}
	// Output:
	// 0 4998 false
	// 1 3402 true
}

func TestSplitOfAShortTextIsOneMessage(t *testing.T) {
	m := &message.Text{Text: "short", QuoteToken: "q", QuickReply: message.QuickReplies(&action.Message{Label: "a", Text: "a"})}
	assert.Equal(t, []message.Message{m}, m.Split())
	empty := &message.Text{QuoteToken: "q"}
	assert.Equal(t, []message.Message{empty}, empty.Split())
	many := &message.TextV2{Substitution: make(map[string]message.Substitution)}
	for i := range 25 {
		name := fmt.Sprintf("u%d", i%20)
		many.Text += "{" + name + "}"
		many.Substitution[name] = &message.Mention{Mentionee: &message.MentionUser{UserID: brown}}
	}
	assert.Equal(t, []message.Message{many}, many.Split(), "20 names of mentions")
	v2 := &message.TextV2{Text: "{{{a}}} {{", Substitution: map[string]message.Substitution{"a": &heart}}
	assert.Equal(t, []message.Message{v2}, v2.Split())
}

func TestSplitPutsTokenReplyAndSenderWhereTheyWork(t *testing.T) {
	m := &message.Text{
		Text: strings.Repeat("長い話。", 3000), QuoteToken: "quote",
		QuickReply: message.QuickReplies(&action.Message{Label: "a", Text: "a"}), Sender: &message.Sender{Name: "Brown"},
	}
	parts := m.Split()
	require.Len(t, parts, 3)
	for i, p := range parts {
		one := p.(*message.Text)
		assert.Equal(t, i == 0, one.QuoteToken == "quote")
		assert.Equal(t, i == 2, one.QuickReply != nil)
		assert.Equal(t, "Brown", one.Sender.Name)
		assert.NoError(t, one.Validate())
	}
}

// A token that LINE reads from a number is in the field, and Extra does not restore the number.
func TestSplitOfATokenThatIsANumber(t *testing.T) {
	ms, err := message.Parse(`{"type":"text","text":"` + strings.Repeat("長い話。", 3000) + `","quoteToken":123}`)
	require.NoError(t, err)
	for i, p := range ms[0].(*message.Text).Split() {
		b, err := json.Marshal(p)
		require.NoError(t, err)
		assert.Equal(t, i == 0, strings.Contains(string(b), `"quoteToken":"123"`))
		assert.Equal(t, i == 0, strings.Contains(string(b), "quoteToken"))
	}
}

func TestSplitKeepsEmojiWithTheirDollar(t *testing.T) {
	for _, letter := range []string{"あ", "𠮷", "か\u3099", "👨‍👩‍👧"} {
		text, emojis := "", []message.TextEmoji(nil)
		for i := range 50 {
			text += strings.Repeat(letter, 150/length.UTF16.Count(letter))
			emojis = append(emojis, message.TextEmoji{Index: length.UTF16.Count(text), ProductID: heart.ProductID, EmojiID: ids.EmojiID(fmt.Sprint(i))})
			text += "$"
		}
		emojis[3], emojis[30] = emojis[30], emojis[3] // in any order
		m := &message.Text{Text: text, Emojis: emojis}
		joined, n := "", 0
		for _, p := range m.Split() {
			one := p.(*message.Text)
			require.NoError(t, one.Validate(), letter)
			joined += one.Text
			for _, e := range one.Emojis {
				assert.Equal(t, ids.EmojiID(fmt.Sprint(n)), e.EmojiID, letter)
				n++
			}
		}
		assert.Equal(t, text, joined)
		assert.Equal(t, len(emojis), n)
	}
}

// A message has at most 20 emoji, or mentions. The next one begins the next message.
func TestSplitBeforeTheNextKind(t *testing.T) {
	texts := func(ms []message.Message) (list []string) {
		for _, m := range ms {
			assert.NoError(t, m.Validate())
			switch m := m.(type) {
			case *message.Text:
				list = append(list, m.Text)
			case *message.TextV2:
				list = append(list, m.Text)
			}
		}
		return list
	}
	for _, letter := range []string{"a", "あ", "𠮷", "か\u3099", "👨‍👩‍👧"} {
		old, v2 := new(message.Text), &message.TextV2{Substitution: make(map[string]message.Substitution)}
		for i := range 41 {
			old.Emojis = append(old.Emojis, message.TextEmoji{
				Index: length.UTF16.Count(old.Text + letter), ProductID: heart.ProductID, EmojiID: heart.EmojiID,
			})
			old.Text += letter + "$"
			name := fmt.Sprintf("u%02d", i)
			v2.Substitution[name] = &message.Mention{Mentionee: &message.MentionUser{UserID: brown}}
			v2.Text += letter + "{" + name + "}"
		}
		cut := func(text, sign string) []string {
			first := strings.Repeat(letter+sign, 20) + letter
			second := strings.Repeat(sign+letter, 20)
			assert.Equal(t, text, first+second+sign)
			return []string{first, second, sign}
		}
		assert.Equal(t, cut(old.Text, "$"), texts(old.Split()))
		for i, name := range []string{"u20", "u40"} {
			assert.True(t, strings.HasPrefix(texts(v2.Split())[i+1], "{"+name+"}"), letter)
		}
	}
}

// An emoji behind the end of a message is one of the next message.
func TestSplitBeforeAnEmoji(t *testing.T) {
	for _, letter := range []string{"a", "𠮷"} {
		m := &message.Text{Text: strings.Repeat(letter, 4600/length.UTF16.Count(letter)) + strings.Repeat("$", 41)}
		for i := range 41 {
			m.Emojis = append(m.Emojis, message.TextEmoji{Index: 4600 + i, ProductID: heart.ProductID, EmojiID: heart.EmojiID})
		}
		var emojis []int
		for _, p := range m.Split() {
			assert.NoError(t, p.Validate())
			emojis = append(emojis, len(p.(*message.Text).Emojis))
		}
		assert.Equal(t, []int{0, 20, 20, 1}, emojis, letter)
	}
}

func TestSplitOfBraces(t *testing.T) {
	texts := func(m message.TextV2) (list []string) {
		for _, p := range m.Split() {
			one := p.(*message.TextV2)
			assert.True(t, length.UTF16.Fits(one.Text, message.MaxText))
			list = append(list, one.Text)
		}
		assert.Equal(t, m.Text, strings.Join(list, ""))
		return list
	}
	for _, before := range []string{"", "a", "{a}"} {
		m := message.TextV2{Text: before + strings.Repeat("{{", 6000), Substitution: map[string]message.Substitution{"a": &heart}}
		for _, text := range texts(m) {
			assert.Zero(t, len(strings.TrimPrefix(text, before))%2, "doubled braces stay together after %q", before)
		}
	}
	all := map[string]message.Substitution{"a": &message.Mention{Mentionee: new(message.MentionAll)}}
	long := strings.Repeat("a", 4999)
	for _, end := range []string{"{{", "}}", "{{{a}", "{a}"} {
		assert.Equal(t, []string{long, end}, texts(message.TextV2{Text: long + end, Substitution: all}))
	}
	// A mark belongs to the brace before it, but the brace to its name.
	marks := strings.Repeat("\u0301", 6000)
	var whole []string
	for _, p := range (&message.TextV2{Text: "{a}" + marks, Substitution: all}).Split() {
		whole = append(whole, p.(*message.TextV2).Text)
	}
	assert.Equal(t, "{a}", whole[0])
	// What is not a name can be any text.
	assert.Len(t, texts(message.TextV2{Text: "{" + strings.Repeat("a", 12_000) + "}"}), 3)

	none := (&message.TextV2{Text: "{a} {b} {", Substitution: map[string]message.Substitution{"a": &heart}}).Split()
	assert.Equal(t, map[string]message.Substitution{"a": &heart}, none[0].(*message.TextV2).Substitution)
}

// Messages are within the limit in UTF-16 code units, whatever the characters and wherever the emoji are.
func TestSplitKeepsToTheLimit(t *testing.T) {
	for name, text := range userTexts {
		m := &message.Text{Text: strings.Repeat("$", 20) + text + "$" + text}
		for i := range 20 {
			m.Emojis = append(m.Emojis, message.TextEmoji{Index: i, ProductID: heart.ProductID, EmojiID: heart.EmojiID})
		}
		m.Emojis = append(m.Emojis, message.TextEmoji{Index: 20 + length.UTF16.Count(text), ProductID: heart.ProductID, EmojiID: heart.EmojiID})
		joined := ""
		for _, p := range m.Split() {
			one := p.(*message.Text)
			if name != "one" { // one cluster over the limit
				assert.True(t, length.UTF16.Fits(one.Text, message.MaxText-20*len(one.Emojis)), name)
			}
			joined += one.Text
		}
		assert.Equal(t, m.Text, joined, name)
	}
}

func TestSplitKeepsWrongIndexes(t *testing.T) {
	m := &message.Text{Text: strings.Repeat("a", 9000), Emojis: []message.TextEmoji{{Index: -5}, {Index: 99999}}}
	parts := m.Split()
	assert.Len(t, parts[0].(*message.Text).Emojis, 1)
	assert.Len(t, parts[len(parts)-1].(*message.Text).Emojis, 1)
}

func TestSplitKeepsPlaceholdersWhole(t *testing.T) {
	subs := map[string]message.Substitution{"unused": &heart}
	text := ""
	for i := range 70 {
		key := fmt.Sprintf("user_%d", i)
		subs[key] = &message.Mention{Mentionee: &message.MentionUser{UserID: brown}}
		text += strings.Repeat("{{x}}", 30) + "{" + key + "}"
	}
	m := &message.TextV2{Text: text, Substitution: subs, QuoteToken: "q"}
	joined, seen := "", map[string]bool{}
	for _, p := range m.Split() {
		one := p.(*message.TextV2)
		require.NoError(t, one.Validate())
		joined += one.Text
		for key := range one.Substitution {
			assert.False(t, seen[key])
			seen[key] = true
		}
	}
	assert.Equal(t, text, joined)
	assert.Len(t, seen, len(subs))
}

func FuzzSplit(f *testing.F) {
	// A long text repeats a short one, because the fuzzer is slow with long inputs.
	f.Add("あ$ 。", 2000, 3, true)
	f.Add("{{a}}{b}", 900, 4999, false)
	f.Add("{", 1, 0, true)
	f.Fuzz(func(t *testing.T, unit string, times, index int, v2 bool) {
		if len(unit) > 100 || times < 0 || times > 3000 {
			return
		}
		text := strings.Repeat(unit, times)
		var m interface{ Split() []message.Message }
		m = &message.Text{Text: text, Emojis: []message.TextEmoji{{Index: index}}}
		if v2 {
			m = &message.TextV2{Text: text, Substitution: map[string]message.Substitution{"a": &heart}}
		}
		joined := ""
		for _, p := range m.Split() {
			switch one := p.(type) {
			case *message.Text:
				joined += one.Text
			case *message.TextV2:
				joined += one.Text
			}
		}
		assert.Equal(t, text, joined)
	})
}

// With emoji close to each other, Split reads a text a few times, not once per message.
func TestSplitReadsATextAFewTimes(t *testing.T) {
	for _, every := range []int{1, 2, 10, 100, 150, 1000} {
		m := &message.Text{Text: strings.Repeat("$"+strings.Repeat("あ", every-1), 50_000/every)}
		for i := 0; i < 50_000; i += every {
			m.Emojis = append(m.Emojis, message.TextEmoji{Index: i, ProductID: "a", EmojiID: "1"})
		}
		assert.LessOrEqual(t, message.SplitSearch(m), 2*50_000, "an emoji at every %d", every)
	}
}
