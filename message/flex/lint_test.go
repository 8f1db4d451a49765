package flex_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
)

// Warnings that the table of facts does not have. Nothing here is an error.
func TestLints(t *testing.T) {
	short := &flex.Text{Text: "a"}
	long := func(change func(*flex.Text)) *flex.Text {
		one := &flex.Text{Text: "A long line of text that has no room in a bubble of this size"}
		change(one)
		return one
	}
	same := func(*flex.Text) {}
	row := func(items ...flex.Component) *flex.Bubble {
		return &flex.Bubble{Body: flex.NewBox(flex.Vertical, flex.NewBox(flex.Horizontal, items...))}
	}
	on := func(ground string, items ...flex.Component) *flex.Bubble {
		b := inBody(items...)
		b.Body.BackgroundColor = ground
		return b
	}
	yes := &action.Message{Label: "Yes", Text: "Yes"}
	styled := func(change func(*flex.Bubble)) *flex.Bubble {
		b := &flex.Bubble{Header: flex.NewBox(flex.Vertical, short), Body: flex.NewBox(flex.Vertical, short), Styles: &flex.Styles{}}
		change(b)
		return b
	}
	for _, c := range []struct {
		name string
		c    flex.Container
		want []string
	}{
		{"cut text", inBody(long(same)), []string{
			"warning: body.contents[0].text: about 343 px wide, at most 260 px available: probably cut off; wrap or adjustMode would show all of it"}},
		{"wrapped text", inBody(long(func(t *flex.Text) { t.Wrap = true })), nil},
		{"shrunk text", inBody(long(func(t *flex.Text) { t.AdjustMode = flex.ShrinkToFit })), nil},
		{"text with a limit of lines", inBody(long(func(t *flex.Text) { t.MaxLines = new(1) })), nil},
		{"text to be filled", inBody(&flex.Text{Text: "{{a}}" + long(same).Text}), nil},
		{"small text", inBody(long(func(t *flex.Text) { t.Size = "10px" })), nil},
		{"the same in a wide bubble", &flex.Bubble{Size: flex.Giga, Body: flex.NewBox(flex.Vertical, long(same))}, nil},
		{"kana", inBody(&flex.Text{Text: "ご注文ありがとうございました。またどうぞ"}), []string{
			"warning: body.contents[0].text: about 303 px wide, at most 260 px available: probably cut off; wrap or adjustMode would show all of it"}},
		{"combining marks and joiners", inBody(&flex.Text{Text: "👨‍👩‍👧‍👦 e\u0301e\u0301e\u0301 family"}), nil},
		{"cut spans", inBody(&flex.Text{Contents: []flex.Span{{Text: "A long line of text", Size: flex.XXL}, {Text: " and what follows it"}}}), []string{
			"warning: body.contents[0].text: about 299 px wide, at most 260 px available: probably cut off; wrap or adjustMode would show all of it"}},
		{"text with a share", row(&flex.Text{Text: "Name of the product", Flex: new(1)}, &flex.Text{Text: "¥1", Flex: new(3)}), []string{
			"warning: body.contents[0].contents[0].text: about 114 px wide, at most 65 px available: probably cut off; wrap or adjustMode would show all of it"}},
		{"text in a box of a width", inBody(&flex.Box{Layout: flex.Vertical, Width: flex.Px(50), Contents: flex.Contents(&flex.Text{Text: "A long line"})}), []string{
			"warning: body.contents[0].contents[0].text: about 63 px wide, at most 50 px available: probably cut off; wrap or adjustMode would show all of it"}},
		{"text without a share", row(&flex.Text{Text: "Name of the product", Flex: new(0)}, &flex.Text{Text: "¥1", Flex: new(3)}), nil},
		{"absolute text", inBody(short, long(func(t *flex.Text) { t.Position, t.OffsetTop, t.OffsetStart = flex.Absolute, "0px", "0px" })), nil},
		{"line break", inBody(&flex.Text{Text: "a\nb"}), []string{"warning: body.contents[0].text: a line break does not start a new line without wrap"}},
		{"line break at the end", inBody(&flex.Text{Text: "a\n"}), nil},
		{"line break in a span", inBody(&flex.Text{Contents: []flex.Span{{Text: "a"}, {Text: "b\nc"}}}), []string{
			"warning: body.contents[0].text: a line break does not start a new line without wrap"}},
		{"wrapped line break", inBody(&flex.Text{Text: "a\nb", Wrap: true}), nil},
		{"text with contents", inBody(&flex.Text{Text: "a", Contents: []flex.Span{{Text: "a"}}}), []string{"warning: body.contents[0].text: not shown when contents is set"}},
		{"crowded row", row(
			&flex.Text{Text: "Name of the product", Flex: new(0)}, &flex.Text{Text: "Name of the producer", Flex: new(0)}, &flex.Separator{}, &flex.Text{Text: "¥120,000", Flex: new(0)}), []string{
			"warning: body.contents[0].contents: about 298 px wide in total, as all have flex 0, at most 260 px available: the last are probably cut off"}},
		{"row that has room", row(&flex.Text{Text: "Name", Flex: new(0)}, &flex.Text{Text: "¥1", Flex: new(0)}), nil},
		{"crowded icons", &flex.Bubble{Body: flex.NewBox(flex.Baseline,
			&flex.Icon{URL: "https://example.com/a.png", Size: "200px"}, &flex.Icon{URL: "https://example.com/a.png", Size: "200px", Margin: flex.MD})}, []string{
			"warning: body.contents: about 408 px wide in total, as all have flex 0, at most 260 px available: the last are probably cut off"}},
		{"low contrast", on("#FFFFFF", &flex.Text{Text: "a", Color: "#EEEEEE"}), []string{
			`warning: body.contents[0].color: "#EEEEEE" on "#FFFFFF" has a contrast of 1.1:1, below 3:1, hard to read`}},
		{"low contrast of a span", on("#FFFFFF", &flex.Text{Contents: []flex.Span{{Text: "a"}, {Text: "b", Color: "#FFFF00"}}}), []string{
			`warning: body.contents[0].contents[1].color: "#FFFF00" on "#FFFFFF" has a contrast of 1:1, below 3:1, hard to read`}},
		{"low contrast of a link", on("#FFFFFF", &flex.Button{Action: yes, Color: "#EEEEEE"}), []string{
			`warning: body.contents[0].color: "#EEEEEE" on "#FFFFFF" has a contrast of 1.1:1, below 3:1, hard to read`}},
		{"color of a button", on("#FFFFFF", &flex.Button{Action: yes, Color: "#EEEEEE", Style: flex.Secondary}), nil},
		{"enough contrast", on("#FFFFFF", &flex.Text{Text: "a", Color: "#949494"}), nil},
		{"contrast with a box around", on("#FFFFFF", flex.NewBox(flex.Vertical, &flex.Text{Text: "a", Color: "#FFFFFF"})), []string{
			`warning: body.contents[0].contents[0].color: "#FFFFFF" on "#FFFFFF" has a contrast of 1:1, below 3:1, hard to read`}},
		{"contrast with the box between", on("#FFFFFF", &flex.Box{Layout: flex.Vertical, BackgroundColor: "#000000", Contents: flex.Contents(&flex.Text{Text: "a", Color: "#FFFFFF"})}), nil},
		{"contrast with what shines through", on("#FFFFFF", &flex.Box{Layout: flex.Vertical, BackgroundColor: "#00000080", Contents: flex.Contents(&flex.Text{Text: "a", Color: "#FFFFFF"})}), nil},
		{"contrast with what is behind", on("#FFFFFF", &flex.Box{Layout: flex.Vertical, BackgroundColor: "#00000000", Contents: flex.Contents(&flex.Text{Text: "a", Color: "#FFFFFF"})}), []string{
			`warning: body.contents[0].contents[0].color: "#FFFFFF" on "#FFFFFF" has a contrast of 1:1, below 3:1, hard to read`}},
		{"contrast in a moved box", on("#FFFFFF", &flex.Box{Layout: flex.Vertical, OffsetStart: "10px", Contents: flex.Contents(&flex.Text{Text: "a", Color: "#FFFFFF"})}), nil},
		{"contrast in an absolute box", on("#FFFFFF", short, &flex.Box{Layout: flex.Vertical, Position: flex.Absolute, OffsetTop: "0px", OffsetStart: "0px",
			Contents: flex.Contents(&flex.Text{Text: "a", Color: "#FFFFFF"})}), nil},
		{"contrast with a gradient", on("#FFFFFF", &flex.Box{Layout: flex.Vertical, Background: &flex.LinearGradient{Angle: "0deg", StartColor: "#000000", EndColor: "#111111"},
			Contents: flex.Contents(&flex.Text{Text: "a", Color: "#FFFFFF"})}), nil},
		{"contrast over a picture", on("#FFFFFF", &flex.Text{Text: "a", Color: "#FFFFFF"},
			&flex.Image{URL: "https://example.com/a.png", Position: flex.Absolute, OffsetTop: "0px", OffsetStart: "0px"}), nil},
		{"contrast of a moved text", on("#FFFFFF", &flex.Text{Text: "a", Color: "#FFFFFF", OffsetTop: "10px"}), nil},
		{"contrast of the default color", on("#111111", short), nil},
		{"contrast on the default color", inBody(&flex.Text{Text: "a", Color: "#FFFFFF"}), nil},
		{"contrast with a style", styled(func(b *flex.Bubble) {
			b.Styles.Body = &flex.BlockStyle{BackgroundColor: "#FFFFFF"}
			b.Body = flex.NewBox(flex.Vertical, &flex.Text{Text: "a", Color: "#FEFEFE"})
		}), []string{`warning: body.contents[0].color: "#FEFEFE" on "#FFFFFF" has a contrast of 1:1, below 3:1, hard to read`}},
		{"empty box", inBody(short, flex.NewBox(flex.Vertical)), []string{"warning: body.contents[1].contents: a box that shows nothing"}},
		{"empty box of a height", inBody(short, &flex.Box{Layout: flex.Vertical, Height: flex.Px(8)}), nil},
		{"empty box of a color", inBody(short, &flex.Box{Layout: flex.Vertical, BackgroundColor: "#FFFFFF"}), nil},
		{"empty box with a share", row(short, &flex.Box{Layout: flex.Vertical, Flex: new(2)}), nil},
		{"filler", inBody(&flex.Filler{}, short), []string{"warning: body.contents[0]: a filler is deprecated, use margin, padding or justifyContent"}},
		{"justified shares", &flex.Bubble{Body: &flex.Box{Layout: flex.Horizontal, JustifyContent: flex.SpaceBetween, Contents: flex.Contents(
			&flex.Text{Text: "a", Flex: new(0)}, short)}}, []string{"warning: body.justifyContent: no effect: contents[1] has a share of the space, all components need flex 0"}},
		{"justified boxes", &flex.Bubble{Body: &flex.Box{Layout: flex.Horizontal, JustifyContent: flex.SpaceBetween, Contents: flex.Contents(
			&flex.Box{Layout: flex.Vertical, Width: "9px", Contents: flex.Contents(short)}, &flex.Box{Layout: flex.Vertical, Height: "9px", Contents: flex.Contents(short)})}}, nil},
		{"justified box with a share", &flex.Bubble{Body: &flex.Box{Layout: flex.Horizontal, JustifyContent: flex.SpaceBetween, Contents: flex.Contents(
			flex.NewBox(flex.Vertical, short))}}, []string{"warning: body.justifyContent: no effect: contents[0] has a share of the space, all components need flex 0"}},
		{"justified column", &flex.Bubble{Body: &flex.Box{Layout: flex.Vertical, JustifyContent: flex.Center, Contents: flex.Contents(short)}}, nil},
		{"separator above the first block", styled(func(b *flex.Bubble) { b.Styles.Header = &flex.BlockStyle{Separator: true} }), []string{
			"warning: styles.header.separator: not drawn, header is the first block"}},
		{"separator above the second block", styled(func(b *flex.Bubble) { b.Styles.Body = &flex.BlockStyle{Separator: true, SeparatorColor: "#FFFFFF"} }), nil},
		{"style of a missing block", styled(func(b *flex.Bubble) { b.Styles.Footer = &flex.BlockStyle{Separator: true} }), []string{"warning: styles.footer: the bubble has no footer"}},
		{"empty style of a missing block", styled(func(b *flex.Bubble) { b.Styles.Footer = &flex.BlockStyle{} }), nil},
		{"color of no separator", styled(func(b *flex.Bubble) { b.Styles.Body = &flex.BlockStyle{SeparatorColor: "#FFFFFF"} }), []string{
			"warning: styles.body.separatorColor: no effect without separator"}},
		{"gravity in a baseline box", &flex.Bubble{Body: flex.NewBox(flex.Baseline, &flex.Text{Text: "a", Gravity: flex.Center, OffsetBottom: "1px"})}, []string{
			"warning: body.contents[0].offsetBottom: not usable in a baseline box", "warning: body.contents[0].gravity: not used in a baseline box"}},
		{"line spacing", inBody(&flex.Text{Text: "a", LineSpacing: "0px", Wrap: true}), []string{`warning: body.contents[0].lineSpacing: "0px" should be above 0`}},
		{"line spacing of one line", inBody(&flex.Text{Text: "a", LineSpacing: "2px"}), []string{`warning: body.contents[0].lineSpacing: no effect without wrap`}},
		{"image without a size", inBody(&flex.Image{URL: "https://example.com/a.png", Size: "0%"}), []string{`warning: body.contents[0].size: "0%" should be above 0`}},
		{"animated JPEG", inBody(&flex.Image{URL: "https://example.com/a.jpg", Animated: true}), []string{`warning: body.contents[0].animated: only an APNG plays, url ends in .jpg`}},
		{"a template that waits for values", inBody(&flex.Text{Text: "Hello {{name}}"}), nil},
		{"absolute without offsets", inBody(short, &flex.Text{Text: "a", Position: flex.Absolute, OffsetTop: "0px"}), []string{
			"warning: body.contents[1].position: absolute needs an offset from top or bottom and one from start or end, otherwise its place differs between phones"}},
		{"first of a block absolute", inBody(&flex.Text{Text: "a", Position: flex.Absolute, OffsetTop: "0px", OffsetStart: "0px"}, short), []string{
			"warning: body.contents[0].position: the first component of a block cannot be absolute"}},
		{"first of a box absolute", inBody(short, flex.NewBox(flex.Vertical, &flex.Text{Text: "a", Position: flex.Absolute, OffsetTop: "0px", OffsetStart: "0px"})), nil},
		{"first of the first box absolute", inBody(flex.NewBox(flex.Vertical, &flex.Text{Text: "a", Position: flex.Absolute, OffsetTop: "0px", OffsetStart: "0px"}), short), nil},
		{"first box of a block absolute", inBody(&flex.Box{Layout: flex.Vertical, Position: flex.Absolute, OffsetTop: "0px", OffsetStart: "0px", Contents: flex.Contents(short)}, short), []string{
			"warning: body.contents[0].position: the first component of a block cannot be absolute"}},
		{"first of a hero absolute", &flex.Bubble{Hero: flex.NewBox(flex.Vertical, &flex.Image{URL: "https://example.com/a.png", Position: flex.Absolute, OffsetTop: "0px", OffsetStart: "0px"}, short)}, []string{
			"warning: hero.contents[0].position: the first component of a block cannot be absolute"}},
		{"absolute hero", &flex.Bubble{Hero: &flex.Image{URL: "https://example.com/a.png", Position: flex.Absolute, OffsetTop: "0px", OffsetStart: "0px"}}, []string{
			"warning: hero.position: the first component of a block cannot be absolute"}},
		{"absolute block", &flex.Bubble{Body: &flex.Box{Layout: flex.Vertical, Position: flex.Absolute, OffsetTop: "0px", OffsetStart: "0px", Contents: flex.Contents(short)}}, []string{
			"warning: body.position: the first component of a block cannot be absolute"}},
		{"center of two colors", inBody(&flex.Box{Layout: flex.Vertical, Height: "1px", Background: &flex.LinearGradient{
			Angle: "0deg", StartColor: "#000000", EndColor: "#FFFFFF", CenterPosition: flex.Percent(10)}}), []string{
			"warning: body.contents[0].background.centerPosition: no effect without centerColor"}},
		{"empty span", inBody(&flex.Text{Contents: []flex.Span{{Text: "a"}, {}}}), []string{
			"warning: body.contents[0].contents[1].text: empty; LINE's reference allows it, its Flex simulator does not"}},
		{"gif", inBody(&flex.Image{URL: "https://example.com/a.GIF?v=2"}), []string{
			"warning: body.contents[0].url: .gif is not shown or played, LINE accepts JPEG or PNG here"}},
		{"decimal height", inBody(&flex.Image{URL: "https://example.com/a.png", AspectRatio: "1:1.5"}), []string{
			`warning: body.contents[0].aspectRatio: "1:1.5" has a decimal height, which LINE's reference does not document`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.NoError(t, c.c.Validate())
			assert.Equal(t, orNil(c.want), orNil(texts(c.c.Lint())))
		})
	}
}

// The contrast is that of WCAG: on each line the first color is just below 3:1 and the second one just above.
func TestContrast(t *testing.T) {
	faint := func(color, ground string) bool {
		b := inBody(&flex.Text{Text: "a", Color: color})
		b.Body.BackgroundColor = ground
		return has(b.Lint(), fault.Doubtful)
	}
	for _, c := range []struct{ ground, below, above string }{
		{"#FFFFFF", "#959595", "#949494"},
		{"#000000", "#595959", "#5A5A5A"},
		{"#000000", "#B60000", "#B70000"},
		{"#000000", "#006800", "#006900"},
		{"#000000", "#004ADA", "#004ADB"},
		{"#FFFFFFFF", "#959595ff", "#949494ff"},
	} {
		assert.True(t, faint(c.below, c.ground), "%s on %s", c.below, c.ground)
		assert.True(t, faint(c.ground, c.below), "%s on %s", c.ground, c.below)
		assert.False(t, faint(c.above, c.ground), "%s on %s", c.above, c.ground)
		assert.False(t, faint(c.ground, c.above), "%s on %s", c.ground, c.above)
	}
	for _, color := range []string{"#FFFFFFFE", "#FFFFFFEF", "#FFFFFF00", "#FFFFFG", "#FFFFFFF"} { // what it looks like is not known
		assert.False(t, faint(color, "#FFFFFF"), color)
		assert.False(t, faint("#FFFFFF", color), color)
	}
}
