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
	v2 := &message.TextV2{Text: "{a}", Substitution: map[string]message.Substitution{"a": &heart}}
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
	text, emojis := "", []message.TextEmoji(nil)
	for i := range 50 {
		text += strings.Repeat("あ", 150)
		emojis = append(emojis, message.TextEmoji{Index: length.UTF16.Count(text), ProductID: heart.ProductID, EmojiID: ids.EmojiID(fmt.Sprint(i))})
		text += "$"
	}
	emojis[3], emojis[30] = emojis[30], emojis[3] // in any order
	m := &message.Text{Text: text, Emojis: emojis}
	joined, n := "", 0
	for _, p := range m.Split() {
		one := p.(*message.Text)
		require.NoError(t, one.Validate())
		joined += one.Text
		n += len(one.Emojis)
	}
	assert.Equal(t, text, joined)
	assert.Equal(t, len(emojis), n)
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
