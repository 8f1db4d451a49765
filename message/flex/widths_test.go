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

// A component has its share of a row, and a box its width without the padding.
func TestRoomOfComponents(t *testing.T) {
	long := func(share *int) flex.Component {
		return &flex.Text{Text: strings.Repeat("あ", 100), Flex: share}
	}
	short := func(share *int) flex.Component { return &flex.Text{Text: "a", Flex: share} }
	box := func(b flex.Box) flex.Component {
		b.Layout, b.Contents = flex.Vertical, append(b.Contents, long(nil))
		return &b
	}
	padded := func(all, start, end flex.Size) *flex.Bubble {
		return inBody(box(flex.Box{PaddingAll: all, PaddingStart: start, PaddingEnd: end}))
	}
	inUnknown := func(c flex.Component) *flex.Bubble {
		return inBody(&flex.Box{Layout: flex.Vertical, PaddingAll: "150px", Contents: flex.Contents(c)})
	}
	for _, c := range []struct {
		name string
		b    *flex.Bubble
		want int // 0: unknown
	}{
		{"one share of four", rowOf("", long(nil), short(new(3))), 65},
		{"two shares of three", rowOf("", long(new(2)), short(nil)), 173},
		{"all shares", rowOf("", long(new(7)), short(new(0))), 260},
		{"no share", rowOf("", long(new(0)), short(nil), short(nil)), 260},
		{"a box with a share", rowOf("", box(flex.Box{Flex: new(2)}), short(nil), short(nil)), 130},
		{"a box with a height has no share", rowOf("", box(flex.Box{Height: "9px"}), short(nil), short(nil)), 260},
		{"an absolute box has no share", rowOf("", short(nil), short(nil), box(flex.Box{Position: flex.Absolute})), 260},
		{"half of the row", rowOf("", box(flex.Box{Width: "50%"}), short(nil), short(nil)), 130},
		{"a maximum width", rowOf("", box(flex.Box{MaxWidth: "40px"}), short(nil)), 40},
		{"no width", inBody(box(flex.Box{Width: "0px"})), 0},
		{"a width in a room that is not known", inUnknown(box(flex.Box{Width: "40px", MaxWidth: "50%"})), 40},
		{"a part of a room that is not known", inUnknown(box(flex.Box{Width: "50%"})), 0},
		{"padding on all sides", padded("10px", "", ""), 240},
		{"padding at the start", padded("", "10px", ""), 250},
		{"padding at the end in place of that on all sides", padded("10px", "", "xl"), 234},
		{"padding at both ends", padded("99px", "10%", "none"), 234},
		{"padding as wide as the box", padded("130px", "", ""), 0},
		{"padding wider than the box", padded("131px", "", ""), 0},
	} {
		_, room, ok := widths(t, c.b, alone)
		assert.Equal(t, c.want > 0, ok, c.name)
		assert.Equal(t, c.want, room, c.name)
	}
}

// A component with flex 0 needs its width if that is known to be its minimum, and otherwise counts as 0.
func TestWidthOfRows(t *testing.T) {
	text := func(one flex.Text) flex.Component {
		one.Flex = new(0)
		return &one
	}
	box := func(one flex.Box) flex.Component {
		one.Layout, one.Flex, one.BackgroundColor = flex.Vertical, new(0), "#000000"
		return &one
	}
	for _, c := range []struct {
		name string
		item flex.Component
		want int
	}{
		{"a text", text(flex.Text{Text: "ああ", Size: "20px"}), 38},
		{"a text that can wrap", text(flex.Text{Text: "ああ", Wrap: true}), 0},
		{"a text that can shrink", text(flex.Text{Text: "ああ", AdjustMode: flex.ShrinkToFit}), 0},
		{"a text that waits for values", text(flex.Text{Text: "あ{{name}}"}), 0},
		{"spans", text(flex.Text{Contents: []flex.Span{{Text: "あ", Size: "20px"}, {Text: "ああ", Size: "40px"}}}), 95},
		{"spans that wait for values", text(flex.Text{Contents: []flex.Span{{Text: "あ"}, {Text: "{{name}}"}}}), 0},
		{"a text as wide as the row", text(flex.Text{Text: strings.Repeat("あ", 100)}), 260},
		{"a picture wider than the row", picture("300px", ""), 260},
		{"a box with a width", box(flex.Box{Width: "60px"}), 60},
		{"a box with a part of the width", box(flex.Box{Width: "50%"}), 130},
		{"a box with a maximum", box(flex.Box{Width: "60px", MaxWidth: "30px"}), 0},
		{"a box", box(flex.Box{}), 0},
		{"a separator", &flex.Separator{}, 0},
	} {
		wide, _, ok := widths(t, rowOf("", picture("150px", ""), picture("150px", ""), c.item), inTotal)
		assert.True(t, ok, c.name)
		assert.Equal(t, 300+c.want, wide, c.name)
	}
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
		"#g23456": `"#g23456" is not a color; #RRGGBB or #RRGGBBAA`,
		"#12345G": `"#12345G" is not a color; #RRGGBB or #RRGGBBAA`,
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
