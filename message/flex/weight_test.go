package flex_test

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
)

// weighing returns a bubble of n bytes of JSON.
func weighing(tb testing.TB, n int) *flex.Bubble {
	tb.Helper()
	t := &flex.Text{Text: "a", Wrap: true}
	b := inBody(&flex.Text{Text: "Title"}, t)
	t.Text = letters(n - len(mustJSON(tb, b)) + 1)
	require.Len(tb, mustJSON(tb, b), n)
	return b
}

// A bubble has at most 30 KB and a carousel 50, of 1,000 bytes each: LINE has refused a bubble of 30,557.
func TestWeightOfBubble(t *testing.T) {
	for bytes, refused := range map[int]bool{30000: false, 30001: true, 30557: true, 30720: true, 30721: true, 100000: true} {
		b := weighing(t, bytes)
		assert.Equal(t, refused, has(fault.Violations(b.Validate()), fault.TooLarge), "%d bytes", bytes)
		assert.Equal(t, refused, has(b.Lint(), fault.TooLarge), "%d bytes", bytes)
		assert.False(t, has(b.Lint(), fault.NearLimit), "%d bytes", bytes)
	}
	assert.EqualError(t, weighing(t, 30721).Validate(),
		"30721 bytes of JSON, at most 30000; heaviest: body.contents[1] 30617, body.contents[0] 30")
}

func TestWeightOfCarousel(t *testing.T) {
	full := func(n int) *flex.Carousel {
		c := &flex.Carousel{Contents: []*flex.Bubble{weighing(t, 10000), weighing(t, 20000), inBody()}}
		c.Contents[2] = weighing(t, n-len(mustJSON(t, c))+len(mustJSON(t, inBody())))
		require.Len(t, mustJSON(t, c), n)
		return c
	}
	for bytes, refused := range map[int]bool{50000: false, 50001: true, 51200: true, 51201: true} {
		one := full(bytes)
		assert.Equal(t, refused, has(fault.Violations(one.Validate()), fault.TooLarge), "%d bytes", bytes)
		assert.False(t, has(one.Lint(), fault.NearLimit), "%d bytes", bytes)
	}
	assert.EqualError(t, full(51812).Validate(), "51812 bytes of JSON, at most 50000; heaviest: contents[2].body 21752, contents[1].body 19975")

	heavy := &flex.Carousel{Contents: []*flex.Bubble{weighing(t, 200), weighing(t, 31000)}}
	assert.EqualError(t, heavy.Validate(), "contents[1]: 31000 bytes of JSON, at most 30000; heaviest: body.contents[1] 30896, body.contents[0] 30")
	heavy.Contents[0].Hero = &flex.Image{URL: "https://example.com/" + letters(1900)}
	heavy.Contents[1] = weighing(t, 51200)
	vs := fault.Violations(heavy.Validate())
	require.Len(t, vs, 2)
	assert.Contains(t, vs[1].Error(), "heaviest: contents[1].body 51175, contents[0].hero 1945")
	assert.Equal(t, fault.Path(""), vs[1].Path)
	assert.Equal(t, 50000, vs[1].Limit)
}

// The limits count bytes, not characters. encoding/json escapes some characters, which makes the JSON longer.
func TestWeightOfEscapes(t *testing.T) {
	b := weighing(t, 20000)
	text := b.Body.Contents[1].(*flex.Text)
	text.Text = strings.Repeat("あ", 10300)
	assert.ErrorIs(t, b.Validate(), fault.TooLarge)

	text.Text = strings.Repeat("<", 4900)
	assert.NoError(t, b.Validate())
	assert.Empty(t, b.Lint())
	text.Text = strings.Repeat("<", 6000)
	assert.NoError(t, b.Validate())
	assert.Equal(t, []string{"warning: 36141 bytes of JSON if < > & are escaped, as encoding/json does; 6141 unescaped, at most 30000"}, texts(b.Lint()))

	text.Text = strings.Repeat("\x01", 4900) // six bytes each
	assert.NoError(t, b.Validate())
	text.Text = strings.Repeat("\x01", 5200)
	assert.ErrorIs(t, b.Validate(), fault.TooLarge)
}

// Unknown members and types count too.
func TestWeightOfExtra(t *testing.T) {
	b := inBody(&flex.Text{Text: "a", Extra: map[string]json.RawMessage{"nova": json.RawMessage(`"` + letters(31000) + `"`)}})
	assert.ErrorIs(t, b.Validate(), fault.TooLarge)
	hero := &flex.Bubble{Hero: &flex.Image{URL: "https://example.com/a.png", Extra: b.Body.Contents[0].(*flex.Text).Extra}}
	picture, err := json.Marshal(hero.Hero)
	require.NoError(t, err)
	assert.ErrorContains(t, hero.Validate(), "at most 30000; heaviest: hero "+strconv.Itoa(len(picture)))
	c := &flex.Carousel{Extra: map[string]json.RawMessage{"nova": json.RawMessage(`{"body":"` + letters(60000) + `"}`)}}
	assert.ErrorContains(t, c.Validate(), "bytes of JSON, at most 50000\n") // no part of a bubble is the heaviest
	r, err := flex.NewRaw(`{"type":"hologram","nova":"` + letters(31000) + `"}`)
	require.NoError(t, err)
	assert.ErrorIs(t, inBody(r).Validate(), fault.TooLarge)
}

// Without valid JSON there is no size to check.
func TestWeightOfInvalidJSON(t *testing.T) {
	b := weighing(t, 40000)
	b.Body.Contents = append(b.Body.Contents, &flex.Text{Text: "\xff"})
	assert.EqualError(t, b.Validate(), "body.contents[2].text: invalid UTF-8: byte 0xff at offset 0")
	_, err := b.AppendJSON(nil)
	assert.ErrorIs(t, err, fault.BadText)
}
