package message_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
)

const brown ids.UserID = "U8189cf6745fc0d808977bdb0b9f22995"

var heart = message.Emoji{ProductID: "5ac1bfd5040ab15980c9b435", EmojiID: "215"}

func ExampleCompose() {
	m := message.Compose("Welcome, ").Mention(brown).Add("! {50% off} ").Emoji(heart).TextV2()
	fmt.Println(m.Text)

	old := message.Compose("👋 ").Emoji(heart).Add(" costs $5").Text()
	fmt.Println(old.Text, old.Emojis[0].Index)
	// Output:
	// Welcome, {user1}! {{50% off}} {emoji1}
	// 👋 $ costs $5 3
}

func TestComposeNamesTheSameOnce(t *testing.T) {
	star := message.Emoji{ProductID: heart.ProductID, EmojiID: "001"}
	m := message.Compose("").Emoji(heart).Emoji(star).Emoji(heart).MentionAll().Mention(brown).MentionAll().Mention(brown).TextV2()
	assert.Equal(t, "{emoji1}{emoji2}{emoji1}{all}{user1}{all}{user1}", m.Text)
	assert.Len(t, m.Substitution, 4)
	require.NoError(t, m.Validate())
}

// Members that LINE adds to an emoji after this version.
func TestComposeKeepsExtra(t *testing.T) {
	glowing := heart
	glowing.Extra = map[string]json.RawMessage{"glow": json.RawMessage("1")}
	c := message.Compose("").Emoji(heart).Emoji(glowing).Emoji(heart)

	m := c.TextV2()
	assert.Equal(t, "{emoji1}{emoji2}{emoji1}", m.Text)
	assert.Equal(t, map[string]message.Substitution{"emoji1": &heart, "emoji2": &glowing}, m.Substitution)

	old := c.Text()
	require.Len(t, old.Emojis, 3)
	assert.Equal(t, glowing.Extra, old.Emojis[1].Extra)
	assert.Nil(t, old.Emojis[0].Extra)
}

func TestComposeStepsShareTheirBeginning(t *testing.T) {
	begin := message.Compose("a").Add("b")
	one, two := begin.Add("1"), begin.Add("2")
	assert.Equal(t, "ab1", one.Text().Text)
	assert.Equal(t, "ab2", two.Text().Text)
	assert.Equal(t, "ab", begin.Text().Text)
}

func TestComposeKeepsWords(t *testing.T) {
	for _, text := range []string{"", "{", "}", "{}", "{{x}}", "}{", "$ $5", "{user1}"} {
		m := message.Compose(text).Emoji(heart).TextV2()
		require.NoError(t, m.Validate(), text)
		old := message.Compose(text).Emoji(heart).Add(text).Text()
		require.NoError(t, old.Validate(), text)
		assert.Equal(t, text+"$"+text, old.Text)
	}
}

func TestNilComposer(t *testing.T) {
	var words *message.Composer
	assert.Equal(t, "ab", words.Add("ab").Text().Text)
	assert.Equal(t, &message.Text{}, words.Text())
	var mentions *message.MentionComposer
	assert.Equal(t, "{all}", mentions.MentionAll().TextV2().Text)
	assert.Equal(t, &message.TextV2{}, mentions.TextV2())
}

func FuzzCompose(f *testing.F) {
	f.Add("a{b", "}$")
	f.Add("👋🏻{{", "か\u3099")
	f.Fuzz(func(t *testing.T, a, b string) {
		m := message.Compose(a).Emoji(heart).Add(b).TextV2()
		old := message.Compose(a).Emoji(heart).Add(b).Text()
		assert.Equal(t, a+"$"+b, old.Text)
		if err := old.Validate(); err != nil {
			assert.NotContains(t, err.Error(), "emojis")
		}
		if err := m.Validate(); err != nil {
			assert.NotContains(t, err.Error(), "brace")
			assert.NotContains(t, err.Error(), "substitution")
		}
	})
}
