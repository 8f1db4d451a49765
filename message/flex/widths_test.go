package flex_test

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
)

// widths returns the estimated width and the room in the only warning of a kind, and whether there is one.
func widths(t *testing.T, c flex.Container, kind string) (wide, room int, ok bool) {
	t.Helper()
	for _, v := range c.Lint() {
		if m := regexp.MustCompile(`^about (\d+) px wide` + kind + `.*at most (\d+) px`).FindStringSubmatch(v.Detail); m != nil {
			require.False(t, ok, "two warnings")
			wide, _ = strconv.Atoi(m[1])
			room, _ = strconv.Atoi(m[2])
			ok = true
		}
	}
	return wide, room, ok
}

const alone, inTotal = ",", " in total"

// The room in a body is the width of the bubble without its padding.
func TestRoomOfBubbles(t *testing.T) {
	for size, want := range map[flex.BubbleSize]int{
		flex.Nano: 100, flex.Micro: 140, flex.Deca: 192, flex.Hecto: 213, flex.Kilo: 234, flex.Mega: 260, flex.Giga: 460, "": 260,
	} {
		b := inBody(&flex.Text{Text: strings.Repeat("あ", 100)})
		b.Size = size
		_, room, ok := widths(t, b, alone)
		assert.True(t, ok, size)
		assert.Equal(t, want, room, size)
	}
}

func TestWidthOfSizes(t *testing.T) {
	text := map[flex.Size]int{
		flex.XXS: 11, flex.XS: 13, flex.SM: 14, flex.MD: 16, flex.LG: 19, flex.XL: 22, flex.XXL: 29, flex.XL3: 35, flex.XL4: 48, flex.XL5: 74,
		"": 16, "15px": 15,
	}
	for size, px := range text {
		wide, _, ok := widths(t, inBody(&flex.Text{Text: strings.Repeat("あ", 100), Size: size}), alone)
		assert.True(t, ok, size)
		assert.InDelta(t, 95*px, wide, 1, size)
	}
	images := map[flex.Size]int{
		flex.XXS: 40, flex.XS: 60, flex.SM: 80, flex.MD: 100, flex.LG: 120, flex.XL: 140, flex.XXL: 160, flex.XL3: 180, flex.XL4: 200, flex.XL5: 220,
		"15px": 15, "10%": 26,
	}
	for size, px := range images {
		wide, _, ok := widths(t, rowOf("", slices.Repeat([]flex.Component{picture(size, "")}, 20)...), inTotal)
		assert.True(t, ok, size)
		assert.Equal(t, 20*px, wide, size)
	}
	spaces := map[flex.Size]int{flex.None: 0, flex.XS: 2, flex.SM: 4, flex.MD: 8, flex.LG: 12, flex.XL: 16, flex.XXL: 20, "7px": 7}
	for size, px := range spaces {
		wide, _, ok := widths(t, rowOf("", slices.Repeat([]flex.Component{picture("40px", size)}, 20)...), inTotal)
		assert.True(t, ok, size)
		assert.Equal(t, 20*40+20*px, wide, "margin %s", size)
		wide, _, ok = widths(t, rowOf(size, slices.Repeat([]flex.Component{picture("40px", "")}, 20)...), inTotal)
		assert.True(t, ok, size)
		assert.Equal(t, 20*40+19*px, wide, "spacing %s is between components", size)
	}
}

func picture(size, margin flex.Size) flex.Component {
	return &flex.Image{URL: "https://example.com/a.png", Size: size, Margin: margin, Flex: new(0)}
}

// rowOf is a row in a bubble of 260 px.
func rowOf(spacing flex.Size, items ...flex.Component) *flex.Bubble {
	b := flex.NewBox(flex.Horizontal, items...)
	b.Spacing = spacing
	return inBody(b)
}

// A text is reported from 1.1 times the room, a row too. A room that is not known has no warnings.
func TestJustTooWide(t *testing.T) {
	in := func(width flex.Size, layout flex.Layout, items ...flex.Component) *flex.Bubble {
		b := flex.NewBox(layout, items...)
		b.Width = width
		return inBody(b)
	}
	text := func(size flex.Size) *flex.Text { return &flex.Text{Text: "あ", Size: size} }
	icon := func() flex.Component { return &flex.Icon{URL: "https://example.com/a.png", Size: flex.XL5} }
	for _, c := range []struct {
		name string
		b    *flex.Bubble
		kind string
		want bool
	}{
		{"text at the ratio", in("10px", flex.Vertical, text("11.578947368421053px")), alone, false},
		{"text over the ratio", in("10px", flex.Vertical, text("11.6px")), alone, true},
		{"text in 1 px", in("1px", flex.Vertical, text("")), alone, true},
		{"text in no room", in("0px", flex.Vertical, text("")), alone, false},
		{"text of any number of lines", in("10px", flex.Vertical, &flex.Text{Text: "ああ", MaxLines: new(0)}), alone, true},
		{"text of one line", in("10px", flex.Vertical, &flex.Text{Text: "ああ", MaxLines: new(1)}), alone, false},
		{"row at the ratio", in("10px", flex.Horizontal, picture("5.5px", ""), picture("5.5px", "")), inTotal, false},
		{"row over the ratio", in("10px", flex.Horizontal, picture("5.5px", ""), picture("5.6px", "")), inTotal, true},
		{"row in 1 px", in("1px", flex.Horizontal, picture("5px", ""), picture("5px", "")), inTotal, true},
		{"row in no room", in("0px", flex.Baseline, icon(), icon()), inTotal, false},
		{"row of one", in("50px", flex.Baseline, icon()), inTotal, false},
		{"row of two", in("50px", flex.Baseline, icon(), icon()), inTotal, true},
		{"row with a share", in("50px", flex.Horizontal, picture("60px", ""), picture("60px", ""), &flex.Image{URL: "https://example.com/a.png", Flex: new(1)}), inTotal, false},
	} {
		_, _, ok := widths(t, c.b, c.kind)
		assert.Equal(t, c.want, ok, c.name)
	}
}

// A block that is not a box is one fault: the bubble is not empty beside it.
func TestBlockOfAnotherType(t *testing.T) {
	for _, name := range []string{"header", "hero", "body", "footer"} {
		b := new(flex.Bubble)
		err := b.UnmarshalJSON([]byte(`{"type":"bubble","` + name + `":7}`))
		require.Error(t, err)
		assert.Len(t, fault.Violations(b.Validate()), 1, name)
	}
}

// The texts name the mistake only if it is that one.
func TestMistakesOfFormsAreNamed(t *testing.T) {
	detail := func(c flex.Container) string {
		all := c.Lint()
		require.Len(t, all, 1)
		return all[0].Detail
	}
	for color, want := range map[string]string{
		"#12g":    `"#12g" is not a color; #RRGGBB or #RRGGBBAA`,
		"#123":    `"#123" is not a color, it has one digit per channel, not two; #RRGGBB or #RRGGBBAA`,
		"#1234":   `"#1234" is not a color; #RRGGBB or #RRGGBBAA`,
		"1234567": `"1234567" is not a color; #RRGGBB or #RRGGBBAA`,
		"123456":  `"123456" is not a color, it does not start with #; #RRGGBB or #RRGGBBAA`,
	} {
		assert.Equal(t, want, detail(inBody(&flex.Text{Text: "a", Color: color})))
	}
	for angle, want := range map[string]string{
		"-1deg": `"-1deg" is negative, must be 0deg to below 360deg, as in "90deg"`,
		"right": `"right" is not an angle, must be 0deg to below 360deg, as in "90deg"`,
		"90":    `"90" has no unit, must be 0deg to below 360deg, as in "90deg"`,
	} {
		b := inBody(&flex.Text{Text: "a"})
		b.Body.Background = &flex.LinearGradient{Angle: angle, StartColor: "#000000", EndColor: "#FFFFFF"}
		assert.Equal(t, want, detail(b))
	}
}
