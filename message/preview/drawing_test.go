package preview_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/imagemap"
	"github.com/linemsg/linemsg/message/preview"
	"github.com/linemsg/linemsg/message/template"
)

// In a row a component without flex has the share of one with flex 1, unless its box has a size. In a column only flex gives a share.
func TestShares(t *testing.T) {
	for name, c := range map[string]struct {
		layout flex.Layout
		c      flex.Component
		want   string
	}{
		"row":                    {flex.Horizontal, &flex.Text{Text: "a"}, "{flex:1 0 0px;}"},
		"row, flex 1":            {flex.Horizontal, &flex.Text{Text: "a", Flex: new(1)}, "{flex:1 0 0px;}"},
		"row, flex 2":            {flex.Horizontal, &flex.Text{Text: "a", Flex: new(2)}, "{flex:2 0 0px;}"},
		"row, flex 0":            {flex.Horizontal, &flex.Text{Text: "a", Flex: new(0)}, ""},
		"row, box":               {flex.Horizontal, &flex.Box{Layout: flex.Vertical}, "{flex:1 0 0px;}"},
		"row, box of a width":    {flex.Horizontal, &flex.Box{Layout: flex.Vertical, Width: "9px"}, ""},
		"row, box of a height":   {flex.Horizontal, &flex.Box{Layout: flex.Vertical, Height: "9px"}, ""},
		"row, box of both":       {flex.Horizontal, &flex.Box{Layout: flex.Vertical, Width: "9px", Height: "9px"}, ""},
		"baseline, icon":         {flex.Baseline, &flex.Icon{URL: "u"}, ""},
		"row, separator":         {flex.Horizontal, &flex.Separator{}, ""},
		"column":                 {flex.Vertical, &flex.Text{Text: "a"}, ""},
		"column, flex 1":         {flex.Vertical, &flex.Text{Text: "a", Flex: new(1)}, "{flex:1 0 auto;}"},
		"column, filler":         {flex.Vertical, &flex.Filler{}, "{flex:1 0 auto;}"},
		"column, filler, flex 2": {flex.Vertical, &flex.Filler{Flex: new(2)}, "{flex:2 0 auto;}"},
	} {
		page := body(t, flex.NewBox(c.layout, c.c))
		if c.want == "" {
			assert.NotContains(t, page, "{flex:", name)
		} else {
			assert.Contains(t, page, c.want, name)
		}
	}
}

// A negative flex is noted.
func TestNegativeFlex(t *testing.T) {
	for n, want := range map[int]bool{-2: true, -1: true, 0: false, 1: false} {
		page := render(t, preview.Options{Findings: []fault.Violation{}}, &message.Flex{AltText: "a", Contents: &flex.Bubble{
			Body: flex.NewBox(flex.Horizontal, &flex.Text{Text: "a", Flex: &n}),
		}})
		assert.Equal(t, want, strings.Contains(page, fmt.Sprintf("&#34;%d&#34; is not drawn", n)), n)
	}
}

// A gradient is drawn only if all of it is known.
func TestGradients(t *testing.T) {
	for want, g := range map[string]*flex.LinearGradient{
		"{background:linear-gradient(90deg,#000000,#ffffff);}":                {Angle: "90deg", StartColor: "#000000", EndColor: "#ffffff"},
		"{background:linear-gradient(90deg,#000000,#00ff00 50%,#ffffff);}":    {Angle: "90deg", StartColor: "#000000", CenterColor: "#00ff00", EndColor: "#ffffff"},
		"{background:linear-gradient(0.5deg,#000000,#00ff00 10.5%,#ffffff);}": {Angle: "0.5deg", StartColor: "#000000", CenterColor: "#00ff00", CenterPosition: "10.5%", EndColor: "#ffffff"},
		"no angle":       {StartColor: "#000000", EndColor: "#ffffff"},
		"a wrong center": {Angle: "90deg", StartColor: "#000000", CenterColor: "green", EndColor: "#ffffff"},
		"no end":         {Angle: "90deg", StartColor: "#000000"},
	} {
		page := body(t, &flex.Box{Layout: flex.Vertical, Background: g})
		if strings.HasPrefix(want, "{") {
			assert.Contains(t, page, want)
		} else {
			assert.NotContains(t, page, "{background:linear-gradient(", want)
		}
	}
}

// A tooltip says what a tap does, below what it says already.
func TestTooltips(t *testing.T) {
	a := &action.Message{Label: "a", Text: "b"}
	does := strings.ReplaceAll(preview.Tap(a), `"`, "&#34;")
	assert.Contains(t, body(t, flex.NewBox(flex.Vertical, &flex.Text{Text: "c", Action: a})), ` title="`+does+`"`)
	assert.Contains(t, body(t, flex.NewBox(flex.Vertical, &flex.Image{URL: "u", Action: a})), ` title="u (100 x 100 px)`+"\n"+does+`"`)
}

// Carousels and bubbles of the size giga are as wide as the chat.
func TestWideMessages(t *testing.T) {
	for want, contents := range map[bool][]message.Message{
		true: {
			&message.Flex{Contents: &flex.Bubble{Size: flex.Giga}}, &message.Flex{Contents: &flex.Carousel{}},
			&message.Template{Template: &template.Carousel{}}, &message.Template{Template: &template.ImageCarousel{}},
		},
		false: {
			&message.Flex{Contents: &flex.Bubble{Size: flex.Mega}}, &message.Flex{Contents: &flex.Bubble{}},
			&message.Template{Template: &template.Buttons{}}, &message.Template{Template: &template.Confirm{}}, &message.Text{},
		},
	} {
		for _, m := range contents {
			assert.Equal(t, want, strings.Contains(render(t, preview.Options{}, m), `class="pv-bubble-place pv-wide"`), "%T", m)
		}
	}
}

// A chat is 375 px wide, with 7 px at each side of a bubble. A slide of a carousel takes eight tenths of it.
func TestWidthOfBubbles(t *testing.T) {
	b := &flex.Bubble{Size: flex.Giga, Hero: &flex.Image{URL: "u", Size: flex.Full}}
	assert.Contains(t, render(t, preview.Options{}, &message.Flex{Contents: b}), "361 x 361 px")
	assert.Contains(t, render(t, preview.Options{}, &message.Flex{Contents: &flex.Carousel{Contents: []*flex.Bubble{b}}}), "300 x 300 px")
}

// The name above a message is that of its sender, or of the account.
func TestNames(t *testing.T) {
	const name = `<div class="pv-name">`
	assert.Contains(t, render(t, preview.Options{}, &message.Text{Text: "a"}), name+"Account<")
	assert.Contains(t, render(t, preview.Options{Account: "Brown"}, &message.Text{Text: "a"}), name+"Brown<")
	page := render(t, preview.Options{Account: "Brown"}, &message.Text{Text: "a", Sender: &message.Sender{Name: "Cony"}})
	assert.Contains(t, page, ">Cony<")
	assert.NotContains(t, page, "Brown")
}

// A notification line stands above each message that has an altText, even an empty one.
func TestNotices(t *testing.T) {
	for _, m := range []message.Message{&message.Imagemap{}, &message.Template{}, &message.Flex{}} {
		assert.Contains(t, render(t, preview.Options{}, m), `class="pv-notice`, "%T", m)
	}
	assert.NotContains(t, render(t, preview.Options{}, &message.Text{Text: "a"}), `class="pv-notice`)
}

// The action of a video has a label, and the default action of a template is that of the texts above the buttons.
func TestActionsBesideContent(t *testing.T) {
	open := &action.URI{Label: "Open", URI: "https://example.com/"}
	video := flex.Video{URL: "v", PreviewURL: "p", AltContent: flex.NewBox(flex.Vertical)}
	assert.NotContains(t, render(t, preview.Options{}, &message.Flex{Contents: &flex.Bubble{Hero: &video}}), `class="pv-tag`)
	video.Action = open
	assert.Contains(t, render(t, preview.Options{}, &message.Flex{Contents: &flex.Bubble{Hero: &video}}), `class="pv-tag pv-tap`)
	buttons := template.Buttons{Text: "a"}
	page := render(t, preview.Options{Findings: []fault.Violation{}}, &message.Template{Template: &buttons})
	assert.Contains(t, page, `<div class="pv-head">`)
	assert.NotContains(t, page, ".defaultAction")
	buttons.DefaultAction = open
	page = render(t, preview.Options{}, &message.Template{Template: &buttons})
	assert.Regexp(t, `<div id="messages\[0\]\.template\.defaultAction" class="pv-head pv-tap"`, page)
}

// An area without a size is drawn without one.
func TestEmptyArea(t *testing.T) {
	for _, area := range []imagemap.Area{{}, {Width: -1, Height: -1}} {
		page := render(t, preview.Options{}, &message.Imagemap{
			BaseSize: imagemap.Size{Width: 1040, Height: 1040}, Actions: []imagemap.Action{&imagemap.URI{Area: area, LinkURI: "u"}},
		})
		assert.Contains(t, page, "{left:0%;top:0%;width:0%;height:0%;}")
	}
}

// A location has all digits of its degrees.
func TestDegrees(t *testing.T) {
	page := render(t, preview.Options{}, &message.Location{Latitude: 35.6591, Longitude: -0.000125})
	assert.Contains(t, page, "latitude 35.6591<")
	assert.Contains(t, page, "longitude -0.000125<")
}

// A component at a place of its own is as wide as its content.
func TestAbsoluteIsFitted(t *testing.T) {
	for position, fitted := range map[flex.Position]bool{flex.Absolute: true, flex.Relative: false, "": false} {
		page := body(t, flex.NewBox(flex.Vertical, &flex.Button{
			Action: &action.Message{Label: "a", Text: "a"}, AdjustMode: flex.ShrinkToFit, Position: position,
		}))
		assert.Equal(t, fitted, strings.Contains(page, "width:min(100%,"), position)
	}
}

// What is around a placeholder is drawn as it is.
func TestAroundPlaceholder(t *testing.T) {
	page := render(t, preview.Options{}, &message.TextV2{Text: "b{name}c {{d}} {e", Substitution: map[string]message.Substitution{
		"name": &message.Mention{Mentionee: &message.MentionAll{}},
	}})
	assert.Contains(t, page, `<div class="pv-run">b</div><div id="messages[0].substitution.name" class="pv-run pv-mention">@All</div><div class="pv-run">c {d} {e</div>`)
}

// What is around a URL in a text is drawn as it is.
func TestAroundURL(t *testing.T) {
	page := render(t, preview.Options{}, &message.Text{Text: "see https://example.com/ or http://example.org."})
	assert.Contains(t, page, `<div class="pv-run">see </div><div class="pv-run pv-url">https://example.com/</div>`+
		`<div class="pv-run"> or </div><div class="pv-run pv-url">http://example.org</div><div class="pv-run">.</div>`)
}

// Spacing is in front of each component but the first one, unless it is a filler or has a margin.
func TestSpacing(t *testing.T) {
	uses := func(page, declaration string) int {
		before, _, ok := strings.Cut(page, "{"+declaration+"}")
		if !ok {
			return 0
		}
		class := before[strings.LastIndexByte(before, '.')+1:]
		return strings.Count(page, " "+class+`"`)
	}
	text, wide := &flex.Text{Text: "a"}, &flex.Text{Text: "a", Margin: "9px"}
	page := body(t, &flex.Box{Layout: flex.Vertical, Spacing: "5px", Contents: flex.Contents(text, text, wide, &flex.Filler{}, text)})
	assert.Equal(t, 2, uses(page, "margin-block-start:5px;"))
	assert.Equal(t, 1, uses(page, "margin-block-start:9px;"))
	zero := &flex.Text{Text: "a", Flex: new(0)}
	page = body(t, &flex.Box{Layout: flex.Horizontal, Spacing: "5px", Contents: flex.Contents(zero, zero, zero)})
	assert.Equal(t, 2, uses(page, "margin-inline-start:5px;"))
	assert.NotContains(t, body(t, flex.NewBox(flex.Vertical, text, text)), "{margin-block-start:")
}

// An image is in the middle of its box, unless it has another place.
func TestAlignOfImages(t *testing.T) {
	for align, want := range map[flex.Align]string{"": "center", flex.Center: "center", flex.Start: "flex-start", flex.End: "flex-end"} {
		page := body(t, flex.NewBox(flex.Vertical, &flex.Image{URL: "u", Align: align}))
		assert.Equal(t, 1, strings.Count(page, "{align-items:"), align)
		assert.Contains(t, page, "{align-items:"+want+";}", align)
	}
}

// The space below a body is smaller if a footer follows.
func TestBodyAboveFooter(t *testing.T) {
	some := flex.NewBox(flex.Vertical)
	for _, c := range []struct {
		bubble flex.Bubble
		footed bool
	}{
		{flex.Bubble{Body: some, Footer: some}, true},
		{flex.Bubble{Body: some}, false},
		{flex.Bubble{Footer: some}, false},
		{flex.Bubble{Header: some}, false},
	} {
		page := render(t, preview.Options{}, &message.Flex{Contents: &c.bubble})
		assert.Equal(t, c.footed, strings.Contains(page, ` pv-footed"`))
	}
}

// LINE shows the quick reply of the last message only.
func TestQuickReplyOfLastMessage(t *testing.T) {
	q := message.QuickReplies(&action.Camera{Label: "c"})
	a, b := &message.Text{Text: "a", QuickReply: q}, &message.Text{Text: "b", QuickReply: q}
	const hidden, shown = `class="pv-quick pv-hidden`, `class="pv-quick"`
	page := render(t, preview.Options{}, a, b, a)
	assert.Equal(t, 2, strings.Count(page, hidden))
	assert.Equal(t, 1, strings.Count(page, shown))
	assert.Less(t, strings.LastIndex(page, hidden), strings.Index(page, shown))
	page = render(t, preview.Options{}, a)
	assert.Zero(t, strings.Count(page, hidden))
	assert.Equal(t, 1, strings.Count(page, shown))
}
