package preview_test

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/imagemap"
	"github.com/linemsg/linemsg/message/preview"
	"github.com/linemsg/linemsg/message/template"
	"github.com/linemsg/linemsg/richmenu"
)

// body returns the page of a bubble with this body.
func body(tb testing.TB, b *flex.Box) string {
	tb.Helper()
	return render(tb, preview.Options{}, &message.Flex{AltText: "a", Contents: &flex.Bubble{Body: b}})
}

func TestShrinkToFit(t *testing.T) {
	const shrinks = `class="[^"]* pv-shrinks`
	for name, c := range map[string]struct {
		layout  flex.Layout
		text    flex.Text
		shrinks bool
		rule    string // a part of the style sheet
	}{
		"not asked for": {flex.Vertical, flex.Text{Text: "abc"}, false, ""},
		"asked for":     {flex.Vertical, flex.Text{Text: "abc", AdjustMode: flex.ShrinkToFit}, true, "font-size:min(16px,calc(100cqi/"},
		"a size":        {flex.Vertical, flex.Text{Text: "abc", Size: "30px", AdjustMode: flex.ShrinkToFit}, true, "font-size:min(30px,calc(100cqi/"},
		"unknown":       {flex.Vertical, flex.Text{Text: "abc", AdjustMode: "grow"}, false, ""},
		"wraps":         {flex.Vertical, flex.Text{Text: "abc", Wrap: true, AdjustMode: flex.ShrinkToFit}, false, ""},
		"empty":         {flex.Vertical, flex.Text{AdjustMode: flex.ShrinkToFit}, false, ""},
		"narrow":        {flex.Vertical, flex.Text{Text: "i", AdjustMode: flex.ShrinkToFit}, true, ""},
		"in a baseline": {flex.Baseline, flex.Text{Text: "abc", AdjustMode: flex.ShrinkToFit}, false, ""},
	} {
		t.Run(name, func(t *testing.T) {
			page := body(t, flex.NewBox(c.layout, &c.text))
			if c.shrinks {
				assert.Regexp(t, shrinks, page)
			} else {
				assert.NotRegexp(t, shrinks, page)
			}
			assert.Contains(t, page, c.rule)
		})
	}
}

// A text of one span shrinks as a text without spans.
func TestShrinkToFitOfSpans(t *testing.T) {
	for _, size := range []flex.Size{"1px", "md", "40px"} {
		text := body(t, flex.NewBox(flex.Vertical, &flex.Text{Text: "abc", Size: size, AdjustMode: flex.ShrinkToFit}))
		_, rule, ok := strings.Cut(text, "{font-size:min(")
		require.True(t, ok)
		rule, _, _ = strings.Cut(rule, "}")
		assert.Contains(t, body(t, flex.NewBox(flex.Vertical, &flex.Text{
			Contents: []flex.Span{{Text: "abc"}}, Size: size, AdjustMode: flex.ShrinkToFit,
		})), "{font-size:min("+rule+"}", size)
	}
}

// Unknown values of a text are noted, and known ones are not, also where they change nothing.
func TestNotesOfTexts(t *testing.T) {
	for _, text := range []flex.Text{
		{Text: "a", LineSpacing: "wide", AdjustMode: "grow"}, {Text: "a", LineSpacing: "9px", AdjustMode: flex.ShrinkToFit},
		{Text: "a", LineSpacing: "wide", AdjustMode: "grow", Wrap: true},
		{Text: "a", LineSpacing: "9px", AdjustMode: flex.ShrinkToFit, Wrap: true},
	} {
		page := render(t, preview.Options{Findings: []fault.Violation{}}, &message.Flex{
			AltText: "a", Contents: &flex.Bubble{Body: flex.NewBox(flex.Vertical, &text)},
		})
		for _, value := range []string{string(text.LineSpacing), string(text.AdjustMode)} {
			known := text.LineSpacing == "9px"
			assert.Equal(t, !known, strings.Contains(page, "&#34;"+value+"&#34; is not drawn"), value)
		}
	}
}

func TestMaxLines(t *testing.T) {
	const clamp = "{-webkit-line-clamp:"
	assert.NotContains(t, body(t, flex.NewBox(flex.Vertical, &flex.Text{Text: "a", Wrap: true, MaxLines: new(0)})), clamp, "0 means all lines")
	assert.Contains(t, body(t, flex.NewBox(flex.Vertical, &flex.Text{Text: "a", Wrap: true, MaxLines: new(1)})), clamp+"1;}")
}

// An image that is not loaded says how large it will be.
func TestSizesInWords(t *testing.T) {
	for name, c := range map[string]struct {
		box  *flex.Box
		want string
	}{
		"a keyword":           {flex.NewBox(flex.Vertical, &flex.Image{URL: "u", Size: "sm", AspectRatio: "3:2"}), "80 x 53 px"},
		"a share of a bubble": {flex.NewBox(flex.Vertical, &flex.Image{URL: "u", Size: "33%", AspectRatio: "3:1"}), "86 x 29 px"},
		"a row":               {flex.NewBox(flex.Horizontal, &flex.Image{URL: "u", Size: "sm"}), "at most 80 x 80 px"},
		"a share of a row":    {flex.NewBox(flex.Horizontal, &flex.Image{URL: "u", Size: "50%", AspectRatio: "2:1"}), "50% of the width, 1:0.5"},
	} {
		t.Run(name, func(t *testing.T) {
			page := body(t, c.box)
			assert.Contains(t, page, ` title="u (`+c.want+`)"`)
			assert.Contains(t, page, ">u\n"+c.want+"<")
		})
	}
	assert.Contains(t, render(t, preview.Options{}, &message.Text{Text: "a", Sender: &message.Sender{IconURL: "u"}}), ` title="u">`)
	narrow := &flex.Box{Layout: flex.Vertical, PaddingStart: "259px", Contents: flex.Contents(&flex.Image{URL: "u", Size: "sm"})}
	assert.Contains(t, body(t, flex.NewBox(flex.Vertical, narrow)), ` title="u (1 x 1 px)"`)
}

// The width of a box in a column of 260 px is known from its properties. The image in it has half of that width.
func TestSizesInNestedBoxes(t *testing.T) {
	const unknown = "50% of the width, 1:1"
	for name, c := range map[string]struct {
		parent flex.Box
		box    flex.Box
		want   string
	}{
		"no properties":                   {flex.Box{}, flex.Box{}, "130 x 130 px"},
		"width":                           {flex.Box{}, flex.Box{Width: "100px"}, "50 x 50 px"},
		"width in percent":                {flex.Box{}, flex.Box{Width: "50%"}, "65 x 65 px"},
		"maximum width":                   {flex.Box{}, flex.Box{MaxWidth: "100px"}, "50 x 50 px"},
		"larger maximum width":            {flex.Box{}, flex.Box{MaxWidth: "400px"}, "130 x 130 px"},
		"padding":                         {flex.Box{}, flex.Box{PaddingAll: "10px"}, "120 x 120 px"},
		"padding in percent":              {flex.Box{}, flex.Box{PaddingAll: "5%"}, "117 x 117 px"},
		"padding of one side":             {flex.Box{}, flex.Box{PaddingStart: "10px"}, "125 x 125 px"},
		"padding of both sides":           {flex.Box{}, flex.Box{PaddingStart: "10px", PaddingEnd: "30px"}, "110 x 110 px"},
		"another padding for one side":    {flex.Box{}, flex.Box{PaddingAll: "10px", PaddingEnd: "30px"}, "110 x 110 px"},
		"border":                          {flex.Box{}, flex.Box{BorderWidth: "5px"}, "125 x 125 px"},
		"padding leaves 2 px":             {flex.Box{}, flex.Box{PaddingAll: "129px"}, "1 x 1 px"},
		"padding leaves 1 px":             {flex.Box{}, flex.Box{PaddingStart: "259px"}, "0 x 0 px"},
		"padding leaves nothing":          {flex.Box{}, flex.Box{PaddingAll: "130px"}, unknown},
		"absolute":                        {flex.Box{}, flex.Box{Position: flex.Absolute}, unknown},
		"absolute, with width":            {flex.Box{}, flex.Box{Position: flex.Absolute, Width: "100px"}, "50 x 50 px"},
		"fitted":                          {flex.Box{AlignItems: flex.Center}, flex.Box{}, unknown},
		"fitted with flex":                {flex.Box{AlignItems: flex.Center}, flex.Box{Flex: new(1)}, unknown},
		"fitted, with width":              {flex.Box{AlignItems: flex.Center}, flex.Box{Width: "50%"}, "65 x 65 px"},
		"in a row":                        {flex.Box{Layout: flex.Horizontal}, flex.Box{}, unknown},
		"in a row, with width":            {flex.Box{Layout: flex.Horizontal}, flex.Box{Width: "100px"}, "50 x 50 px"},
		"in a row, with width in percent": {flex.Box{Layout: flex.Horizontal}, flex.Box{Width: "50%"}, unknown},
		"in a row, padding in percent":    {flex.Box{Layout: flex.Horizontal}, flex.Box{Width: "100px", PaddingAll: "5%"}, unknown},
	} {
		t.Run(name, func(t *testing.T) {
			outer, inner := c.parent, c.box
			inner.Layout = flex.Vertical
			inner.Contents = []flex.Component{&flex.Image{URL: "u", Size: "50%"}}
			if outer.Layout == "" {
				outer.Layout = flex.Vertical
			}
			outer.Contents = []flex.Component{&inner}
			assert.Contains(t, body(t, &outer), ` title="u (`+c.want+`)"`)
		})
	}
}

// The policy of the page allows the picture of a menu.
func TestPolicyOfMenu(t *testing.T) {
	assert.Contains(t, render(t, preview.Options{Menu: menuOf("a")}), "; img-src data:;")
}

func TestNestedBoxes(t *testing.T) {
	nested := func(n int) *flex.Box {
		b := flex.NewBox(flex.Vertical)
		for range n - 1 {
			b = flex.NewBox(flex.Vertical, b)
		}
		return b
	}
	const ends = "the preview ends here"
	assert.NotContains(t, body(t, nested(preview.MaxBoxes)), ends)
	assert.Contains(t, body(t, nested(preview.MaxBoxes+1)), ends)
}

// JSON of an unknown type has line breaks if it is short.
func TestJSONOfUnknownTypes(t *testing.T) {
	compact := func(bytes int) string {
		return `{"type":"a","b":"` + strings.Repeat("x", bytes-len(`{"type":"a","b":""}`)) + `"}`
	}
	indented := len("{\n  \"type\": \"a\",\n  \"b\": \"\"\n}") - len(`{"type":"a","b":""}`) // bytes more
	for bytes, want := range map[int][2]string{
		2000 - indented:     {"{\n  &#34;type", "x&#34;\n}</div>"},
		2000 - indented + 1: {"{\n  &#34;type", "x&#34;\n… 1 bytes more</div>"},
		2000:                {"{\n  &#34;type", "x… 9 bytes more</div>"},
		2001:                {"{&#34;type", "x&#34;… 1 bytes more</div>"},
	} {
		m, err := message.NewRaw(compact(bytes))
		require.NoError(t, err)
		page := render(t, preview.Options{}, m)
		assert.Contains(t, page, `"pv-json">`+want[0], bytes)
		assert.Contains(t, page, want[1], bytes)
	}
}

// A name in braces has at most 20 bytes.
func TestLongestPlaceholder(t *testing.T) {
	for n, want := range map[int]string{20: ">emoji 7<", 21: ">{" + strings.Repeat("n", 21) + "}<"} {
		name := strings.Repeat("n", n)
		page := render(t, preview.Options{}, &message.TextV2{
			Text: "{" + name + "}", Substitution: map[string]message.Substitution{name: &message.Emoji{ProductID: "p", EmojiID: "7"}},
		})
		assert.Contains(t, page, want, n)
	}
}

// A value that several columns share is noted once.
func TestNotedOnce(t *testing.T) {
	m := &message.Template{AltText: "a", Template: &template.Carousel{ImageAspectRatio: "round", Columns: []template.Column{
		{Text: "a", ThumbnailImageURL: "https://a.example/"}, {Text: "b", ThumbnailImageURL: "https://a.example/"},
	}}}
	page := render(t, preview.Options{Findings: []fault.Violation{}}, m)
	assert.Equal(t, 1, strings.Count(page, "&#34;round&#34; is not drawn"))
}

func TestIdentifiers(t *testing.T) {
	for p, want := range map[fault.Path]string{
		"messages[0].substitution.azAZ09_.-$": "messages[0].substitution.azAZ09_.-$",
		"`{@/:\"~ é":                          "~60~7b~40~2f~3a~22~7e~20~c3~a9",
	} {
		assert.Equal(t, want, preview.Identifier(p))
	}
}

// A name can occur more than once, an id cannot.
func TestPlaceholderTwice(t *testing.T) {
	page := render(t, preview.Options{}, &message.TextV2{
		Text: "{a} {a}", Substitution: map[string]message.Substitution{"a": &message.Emoji{ProductID: "p", EmojiID: "7"}},
	})
	assert.Equal(t, 2, strings.Count(page, ">emoji 7<"))
	assert.Equal(t, 1, strings.Count(page, `id="messages[0].substitution.a"`))
}

// A duration is in minutes and seconds, rounded.
func TestDurations(t *testing.T) {
	for duration, want := range map[time.Duration]string{
		0: "0:00", 499 * time.Millisecond: "0:00", 500 * time.Millisecond: "0:01", 9 * time.Second: "0:09", 10 * time.Second: "0:10",
		59 * time.Second: "0:59", 60 * time.Second: "1:00", 119 * time.Second: "1:59", 120 * time.Second: "2:00",
		3661 * time.Second: "61:01", -time.Second: "-1s",
	} {
		assert.Contains(t, render(t, preview.Options{}, &message.Audio{Duration: duration}), ">"+want+"<")
	}
}

// The index of an emoji counts UTF-16 code units, of which a code point has two from U+10000 on.
func TestEmojiAfterLetters(t *testing.T) {
	for before, index := range map[string]int{"": 0, "あ": 1, "\uffff": 1, "\U00010000": 2, "👨‍👩‍👧": 8} {
		page := render(t, preview.Options{}, &message.Text{Text: before + "$", Emojis: []message.TextEmoji{{Index: index, ProductID: "p", EmojiID: "e"}}})
		assert.Contains(t, page, `class="pv-emoji"`, before)
		assert.NotContains(t, page, "$</", before)
	}
}

// The areas of an imagemap are in percent of its size. A size without width or height, or too tall, is drawn as a square.
func TestSizesOfImagemaps(t *testing.T) {
	const square = "{aspect-ratio:1040/1040;}"
	for size, want := range map[[2]int]string{
		{1, 1}: "{aspect-ratio:1/1;}", {1, 49}: "{aspect-ratio:1/49;}", {1, 50}: square,
		{1040, 0}: square, {0, 1040}: square, {1040, 520}: "{aspect-ratio:1040/520;}",
	} {
		m := &message.Imagemap{BaseURL: "https://example.com", BaseSize: imagemap.Size{Width: size[0], Height: size[1]}}
		assert.Contains(t, render(t, preview.Options{}, m), want)
	}
	page := render(t, preview.Options{}, &message.Imagemap{
		BaseSize: imagemap.Size{Width: 1000, Height: 500},
		Actions:  []imagemap.Action{&imagemap.Message{Text: "a", Area: imagemap.Area{X: 100, Y: 100, Width: 300, Height: 200}}},
	})
	assert.Contains(t, page, "{left:10%;top:20%;width:30%;height:40%;}")
}

func TestTitleOfPage(t *testing.T) {
	assert.Contains(t, render(t, preview.Options{}), "<title>LINE messages</title>")
	assert.Contains(t, render(t, preview.Options{Title: "Spring"}), "<title>Spring</title>")
}

// A finding about a menu has the path of the menu, also if it is about all of it or about a member whose name is quoted.
func TestPathsInMenu(t *testing.T) {
	page := render(t, preview.Options{Menu: &richmenu.RichMenu{Extra: map[string]json.RawMessage{"a b": json.RawMessage("1")}}})
	for _, path := range []string{`>richMenu`, `>richMenu.name`, `richMenu[&#34;a b&#34;]`} {
		assert.True(t, strings.Contains(page, path+"</a>"), path) //nolint:testifylint // the page is long
	}
}

// A separator stands above each block but the first, if its style says so.
func TestSeparators(t *testing.T) {
	const separator = `class="pv-separator"`
	line := &flex.BlockStyle{Separator: true}
	for want, styles := range []*flex.Styles{{Header: line}, {Body: line}, {Header: line, Body: line, Footer: line}} {
		page := render(t, preview.Options{}, &message.Flex{AltText: "a", Contents: &flex.Bubble{
			Header: flex.NewBox(flex.Vertical), Body: flex.NewBox(flex.Vertical), Footer: flex.NewBox(flex.Vertical), Styles: styles,
		}})
		assert.Equal(t, want, strings.Count(page, separator))
	}
	page := render(t, preview.Options{}, &message.Flex{AltText: "a", Contents: &flex.Bubble{
		Header: flex.NewBox(flex.Vertical), Body: flex.NewBox(flex.Vertical), Styles: &flex.Styles{Body: new(flex.BlockStyle)},
	}})
	assert.Zero(t, strings.Count(page, separator))
}

// A button that is as wide as its label has 16 px of padding on each side of a text of 16 px.
func TestWidthOfFittedButton(t *testing.T) {
	width := func(c flex.Component) float64 {
		page := body(t, &flex.Box{Layout: flex.Vertical, AlignItems: flex.Center, Contents: flex.Contents(c)})
		_, after, ok := strings.Cut(page, "width:min(100%,")
		require.True(t, ok)
		number, _, _ := strings.Cut(after, "px")
		w, err := strconv.ParseFloat(number, 64)
		require.NoError(t, err)
		return w
	}
	text := width(&flex.Text{Text: "茶屋", Size: "16px", AdjustMode: flex.ShrinkToFit})
	button := width(&flex.Button{Action: &action.Message{Label: "茶屋", Text: "a"}, AdjustMode: flex.ShrinkToFit})
	assert.InDelta(t, text+32, button, 0.01)
}

// A button is as wide as its label in a row without flex, and in a column that aligns its items.
func TestFittedButtons(t *testing.T) {
	for name, c := range map[string]struct {
		box    flex.Box
		flex   *int
		fitted bool
	}{
		"column":                   {flex.Box{Layout: flex.Vertical}, nil, false},
		"column, flex":             {flex.Box{Layout: flex.Vertical}, new(1), false},
		"column that aligns":       {flex.Box{Layout: flex.Vertical, AlignItems: flex.Center}, nil, true},
		"column that aligns, flex": {flex.Box{Layout: flex.Vertical, AlignItems: flex.Center}, new(1), true},
		"row":                      {flex.Box{Layout: flex.Horizontal}, nil, false},
		"row, flex":                {flex.Box{Layout: flex.Horizontal}, new(1), false},
		"row, no flex":             {flex.Box{Layout: flex.Horizontal}, new(0), true},
		"row that aligns, flex":    {flex.Box{Layout: flex.Horizontal, AlignItems: flex.Center}, new(1), false},
		"row that aligns, no flex": {flex.Box{Layout: flex.Horizontal, AlignItems: flex.Center}, new(0), true},
		"column that aligns, zero": {flex.Box{Layout: flex.Vertical, AlignItems: flex.Center}, new(0), true},
	} {
		c.box.Contents = flex.Contents(&flex.Button{
			Action: &action.Message{Label: "a", Text: "a"}, AdjustMode: flex.ShrinkToFit, Flex: c.flex,
		})
		assert.Equal(t, c.fitted, strings.Contains(body(t, &c.box), "width:min(100%,"), name)
	}
}

// Findings that are not about what is drawn are shown all the same.
func TestFindingsElsewhere(t *testing.T) {
	o := preview.Options{Findings: []fault.Violation{{Path: "richMenu.name", Detail: "one"}, {Path: "to", Detail: "two"}, {Detail: "three"}}}
	page := render(t, o)
	assert.Contains(t, page, "<code>richMenu.name</code>: one")
	assert.Contains(t, page, "<code>to</code>: two")
	o.Menu = menuOf("a")
	page = render(t, o)
	assert.Contains(t, page, ">richMenu.name</a>: one")
	assert.Contains(t, page, "<code>to</code>: two")
	request, _, _ := strings.Cut(page, `<section class="pv-row">`)
	assert.Contains(t, request, "</b> three</li>")
	o = preview.Options{Findings: []fault.Violation{{Path: "messages[0].text", Detail: "one"}, {Path: "messages[1].text", Detail: "two"}}}
	page = render(t, o, &message.Text{Text: "a"})
	assert.Contains(t, page, ">messages[0].text</a>: one")
	assert.Contains(t, page, "<code>messages[1].text</code>: two")
}

// A message is checked also beside a menu. Without messages, a menu is not checked as a request.
func TestFindingsBesideMenu(t *testing.T) {
	o := preview.Options{Menu: menuOf("a")}
	assert.Contains(t, render(t, o, &message.Text{}), ">messages[0].text</a>")
	assert.NotContains(t, render(t, o), "<code>messages</code>")
	assert.Contains(t, render(t, preview.Options{}), "<code>messages</code>")
}

// A message with a quote token quotes another one.
func TestQuotes(t *testing.T) {
	const quote = `class="pv-quote"`
	for quoted, plain := range map[message.Message]message.Message{
		&message.Text{Text: "a", QuoteToken: "q"}:   &message.Text{Text: "a"},
		&message.TextV2{Text: "a", QuoteToken: "q"}: &message.TextV2{Text: "a"},
		&message.Sticker{QuoteToken: "q"}:           &message.Sticker{},
	} {
		assert.Equal(t, 1, strings.Count(render(t, preview.Options{}, quoted), quote))
		assert.Zero(t, strings.Count(render(t, preview.Options{}, plain), quote))
	}
}

// A quick reply has an icon if it has the URL of one.
func TestIconsOfQuickReplies(t *testing.T) {
	q := message.QuickReplies(&action.Camera{Label: "a"}, &action.Camera{Label: "b"})
	q.Items[1].ImageURL = "https://example.com/b.png"
	page := render(t, preview.Options{}, &message.Text{Text: "a", QuickReply: q})
	assert.Equal(t, 1, strings.Count(page, `class="pv-quick-icon`))
	assert.Contains(t, page, `title="https://example.com/b.png`)
}

// The picture of an imagemap is that of the largest width, if there is a base URL.
func TestURLOfImagemap(t *testing.T) {
	page := render(t, preview.Options{}, &message.Imagemap{BaseURL: "https://example.com/map"})
	assert.Contains(t, page, ">https://example.com/map/1040\n")
	assert.NotContains(t, render(t, preview.Options{}, &message.Imagemap{}), ">/1040")
}
