package flex_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
)

// The texts of violations. In a message each path begins with messages[0].contents.
func TestTexts(t *testing.T) {
	many := make([]*flex.Bubble, 13)
	for i := range many {
		many[i] = inBody(&flex.Text{Text: "a"})
	}
	var nothing *flex.Text
	yes := &action.Message{Label: "Yes", Text: "Yes"}
	picture := &flex.Image{URL: "https://example.com/a.png"}
	video := &flex.Video{URL: "https://example.com/a.mp4", PreviewURL: "https://example.com/a.jpg", AltContent: picture}
	animated := make([]flex.Component, 11)
	for i := range animated {
		animated[i] = &flex.Image{URL: "https://example.com/a.png", Animated: true}
	}
	box := func(change func(*flex.Box)) flex.Container {
		b := flex.NewBox(flex.Vertical, &flex.Text{Text: "a"})
		change(b)
		return &flex.Bubble{Body: b}
	}
	for _, c := range []struct {
		name string
		c    flex.Container
		want []string
	}{
		{"size without a unit", box(func(b *flex.Box) { b.Margin = "12" }), []string{`body.margin: "12" has no unit; px ("12px") or none, xs, sm, md, lg, xl, xxl`}},
		{"size in another unit", box(func(b *flex.Box) { b.Margin = "1em" }), []string{`body.margin: "1em" is not a size; px ("12px") or none, xs, sm, md, lg, xl, xxl`}},
		{"percentage where there is none", box(func(b *flex.Box) { b.Spacing = flex.Percent(5) }), []string{`body.spacing: "5%" is a percentage; px ("12px") or none, xs, sm, md, lg, xl, xxl`}},
		{"another word", box(func(b *flex.Box) { b.PaddingAll = "medium" }), []string{`body.paddingAll: "medium" is not one of none, xs, sm, md, lg, xl, xxl; or px ("12px"), % ("50%")`}},
		{"word for a width", box(func(b *flex.Box) { b.Width = flex.Full }), []string{`body.width: "full" is not a size; px ("12px") or % ("50%")`}},
		{"number for a width", box(func(b *flex.Box) { b.Width = "80" }), []string{`body.width: "80" has no unit; px ("80px") or % ("50%")`}},
		{"negative corner", box(func(b *flex.Box) { b.CornerRadius = "-4px" }), []string{`body.cornerRadius: "-4px" is negative; px ("12px") or none, xs, sm, md, lg, xl, xxl`}},
		{"negative offset", box(func(b *flex.Box) { b.OffsetTop = "-4px" }), nil},
		{"color by name", box(func(b *flex.Box) { b.BackgroundColor = "red" }), []string{`body.backgroundColor: "red" is not a color; #RRGGBB or #RRGGBBAA`}},
		{"color without #", box(func(b *flex.Box) { b.BackgroundColor = "FF0000" }), []string{`body.backgroundColor: "FF0000" is not a color, it does not start with #; #RRGGBB or #RRGGBBAA`}},
		{"short color", box(func(b *flex.Box) { b.BorderColor = "#F00" }), []string{`body.borderColor: "#F00" is not a color, it has one digit per channel, not two; #RRGGBB or #RRGGBBAA`}},
		{"layout missing", box(func(b *flex.Box) { b.Layout = "" }), []string{"body.layout: missing, must be one of horizontal, vertical, baseline"}},
		{"keyword", inBody(&flex.Text{Text: "a"}, &flex.Text{Text: "a", Align: "right"}), []string{`body.contents[1].align: "right" is not one of start, end, center`}},
		{"no text", inBody(&flex.Text{}), []string{"body.contents[0].text: empty, needs text or contents"}},
		{"negative lines", inBody(&flex.Text{Text: "a", MaxLines: new(-1)}), []string{"body.contents[0].maxLines: -1, must be at least 0"}},
		{"negative share", inBody(&flex.Text{Text: "a", Flex: new(-1)}), []string{"body.contents[0].flex: -1, must be at least 0"}},
		{"nil in a box", &flex.Bubble{Body: &flex.Box{Layout: flex.Vertical, Contents: []flex.Component{
			&flex.Text{Text: "a"}, &flex.Text{Text: "a"}, nil, nothing}}}, []string{"body.contents[2]: nil", "body.contents[3]: nil *flex.Text"}},
		{"13 bubbles", &flex.Carousel{Contents: many}, []string{"contents: 13 bubbles, at most 12"}},
		{"no bubble", &flex.Carousel{}, []string{"contents: empty, needs 1 to 12 bubbles"}},
		{"nil bubble", &flex.Carousel{Contents: []*flex.Bubble{many[0], nil}}, []string{"contents[1]: nil *flex.Bubble"}},
		{"two sizes", &flex.Carousel{Contents: []*flex.Bubble{nil, many[0], {Size: flex.Kilo, Body: many[0].Body}}}, []string{
			"contents[0]: nil *flex.Bubble", `contents[2].size: "kilo", contents[1] has "mega"; all bubbles of a carousel need the same size`}},
		{"size that LINE does not have", &flex.Carousel{Contents: []*flex.Bubble{{Size: "tera", Body: many[0].Body}, many[0], {Size: "mini", Body: many[0].Body}}}, []string{
			`contents[0].size: "tera" is not one of nano, micro, deca, hecto, kilo, mega, giga`,
			`contents[2].size: "mini" is not one of nano, micro, deca, hecto, kilo, mega, giga`}},
		{"no block", &flex.Bubble{}, []string{"no block, needs at least one of header, hero, body, footer"}},
		{"icon in a vertical box", inBody(&flex.Icon{URL: picture.URL}), []string{"body.contents[0]: an icon is allowed only in a baseline box"}},
		{"in a baseline box", &flex.Bubble{Body: flex.NewBox(flex.Baseline, flex.NewBox(flex.Vertical), &flex.Button{Action: yes}, picture, &flex.Separator{})}, []string{
			"body.contents[0]: a box is not allowed in a baseline box, only icon, text, filler",
			"body.contents[1]: a button is not allowed in a baseline box, only icon, text, filler",
			"body.contents[2]: an image is not allowed in a baseline box, only icon, text, filler",
			"body.contents[3]: a separator is not allowed in a baseline box, only icon, text, filler"}},
		{"below a baseline box", &flex.Bubble{Body: flex.NewBox(flex.Baseline, flex.NewBox(flex.Vertical, picture))}, []string{
			"body.contents[0]: a box is not allowed in a baseline box, only icon, text, filler"}},
		{"button without an action", inBody(&flex.Button{}), []string{"body.contents[0].action: missing"}},
		{"button with a nil action", inBody(&flex.Button{Action: (*action.URI)(nil)}), []string{"body.contents[0].action: missing"}},
		{"label too long", inBody(&flex.Button{Action: &action.Message{Label: letters(41), Text: "a"}}), []string{
			`body.contents[0].action.label: 41 grapheme clusters, at most 40 in a Flex button: "` + letters(40) + `…"`}},
		{"no label", inBody(&flex.Button{Action: &action.Message{Text: "a"}}), []string{"body.contents[0].action.label: empty, needs 1 to 40 grapheme clusters"}},
		{"no label needed", inBody(&flex.Text{Text: "a", Action: &action.Message{Text: "a"}}), nil},
		{"camera", inBody(&flex.Button{Action: &action.Camera{Label: "a"}}), []string{"body.contents[0].action: camera is allowed only in a quick reply"}},
		{"message at a video", &flex.Bubble{Hero: &flex.Video{URL: video.URL, PreviewURL: video.PreviewURL, AltContent: picture, Action: yes}}, []string{
			"hero.action: message is not allowed in a Flex video, only uri"}},
		{"video in a carousel", &flex.Carousel{Contents: []*flex.Bubble{{Hero: video}}}, []string{"contents[0].hero: a video is not allowed in a carousel"}},
		{"video in a small bubble", &flex.Bubble{Size: flex.Hecto, Hero: video}, []string{"hero: a video needs a bubble of size kilo, mega or giga"}},
		{"video in a video", &flex.Bubble{Hero: &flex.Video{URL: video.URL, PreviewURL: video.PreviewURL, AltContent: video}}, []string{
			"hero.altContent: video is allowed only in a hero block"}},
		{"video alone", &flex.Bubble{Hero: &flex.Video{}}, []string{
			"hero.url: empty, needs 1 to 2000 UTF-16 code units", "hero.previewUrl: empty, needs 1 to 2000 UTF-16 code units", "hero.altContent: missing"}},
		{"http", inBody(&flex.Image{URL: "http://shop.example/a.png"}), []string{`body.contents[0].url: http, must be https: "http://shop.example/a.png"`}},
		{"ratio", inBody(&flex.Image{URL: picture.URL, AspectRatio: "16/9"}), []string{`body.contents[0].aspectRatio: "16/9" is not an aspect ratio, must be width:height, as in "20:13"`}},
		{"ratio of 0", inBody(&flex.Image{URL: picture.URL, AspectRatio: "0:1"}), []string{`body.contents[0].aspectRatio: "0:1": width and height must be 1 to 100000 each`}},
		{"high ratio", inBody(&flex.Image{URL: picture.URL, AspectRatio: "1:4"}), []string{`body.contents[0].aspectRatio: "1:4": the height must be at most 3 times the width`}},
		{"gradient", box(func(b *flex.Box) { b.Background = &flex.LinearGradient{Angle: "90", StartColor: "#FFFFFF"} }), []string{
			`body.background.angle: "90" has no unit, must be 0deg to below 360deg, as in "90deg"`, "body.background.endColor: missing or empty"}},
		{"gradient all round", box(func(b *flex.Box) {
			b.Background = &flex.LinearGradient{Angle: "360deg", StartColor: "#FFFFFF", EndColor: "#FFFFFF", CenterColor: "#FFFFFF", CenterPosition: flex.Px(3)}
		}), []string{
			`body.background.angle: "360deg", must be 0deg to below 360deg`, `body.background.centerPosition: "3px" is not a percentage, must be 0% to 100%, as in "50%"`}},
		{"animated", inBody(animated...), []string{"11 animated images, at most 10 a message"}},
		{"animated in all bubbles", &flex.Carousel{Contents: []*flex.Bubble{inBody(animated[:6]...), inBody(animated[:5]...)}}, []string{"11 animated images, at most 10 a message"}},
		{"ten animated", &flex.Carousel{Contents: []*flex.Bubble{inBody(animated[:5]...), inBody(animated[:5]...)}}, nil},
		{"not UTF-8", inBody(&flex.Text{Text: "a\xffb"}), []string{"body.contents[0].text: invalid UTF-8: byte 0xff at offset 1"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, orNil(texts(fault.Violations(c.c.Validate()))))
		})
	}
}

func orNil(s []string) []string {
	if len(s) == 0 {
		return nil
	}
	return s
}

// Types and members that LINE does not know, which only JSON can have.
func TestTextsOfJSON(t *testing.T) {
	in := func(component string) string {
		return `{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[` + component + `]}}`
	}
	for _, c := range []struct{ name, json, want string }{
		{"misspelt property", `{"type":"bubble","body":{"type":"box","layout":"vertical","sapcing":"md","contents":[]}}`, "body.sapcing: unknown property of a box; did you mean spacing?"},
		{"property of a bubble", `{"type":"bubble","colour":"#FFFFFF","body":{"type":"box","layout":"vertical","contents":[]}}`, "colour: unknown property of a bubble"},
		{"property of another kind", in(`{"type":"text","text":"a","backgroundColor":"#FFFFFF"}`), "body.contents[0].backgroundColor: unknown property of a text"},
		{"flex of an icon", `{"type":"bubble","body":{"type":"box","layout":"baseline","contents":[{"type":"icon","url":"https://example.com/a.png","flex":1}]}}`, "body.contents[0].flex: unknown property of an icon"},
		{"type of styles", `{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[]},"styles":{"type":"styles"}}`, "styles.type: unknown property of a bubble style"},
		{"span", in(`{"type":"span","text":"a"}`), "body.contents[0].type: span is allowed only in the contents of a text"},
		{"video", in(`{"type":"video"}`), "body.contents[0].type: video is allowed only in a hero block"},
		{"bubble in a box", in(`{"type":"bubble"}`), "body.contents[0].type: bubble is not allowed here, a box contains box, button, image, icon, text, separator, filler"},
		{"unknown kind", in(`{"type":"imgae","url":"https://example.com/a.png"}`), `body.contents[0].type: "imgae" is not a known Flex type, so nothing in it was checked; did you mean "image"?`},
		{"no type", in(`{"text":"a"}`), "body.contents[0].type: missing"},
		{"text as hero", `{"type":"bubble","hero":{"type":"text","text":"a"}}`, "hero.type: text is not allowed here, a hero block is a box, an image or a video"},
		{"whole message", `{"type":"flex","altText":"a","contents":{}}`, "type: flex is a whole message, not a Flex container; read it with message.Parse"},
		{"box", `{"type":"box","layout":"vertical","contents":[]}`, "type: box is not allowed here, a Flex message needs a bubble or a carousel"},
		{"background", `{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[],"background":{"type":"text"}}}`, "body.background.type: text is not allowed here, a background is a linearGradient"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := flex.Parse(c.json)
			var all []fault.Violation
			for _, l := range fault.Merge([]byte(c.json), err, fault.Violations(got.Validate())) {
				all = append(all, l.Violation)
			}
			assert.Equal(t, []string{c.want}, texts(all))
		})
	}
}

// Parse and Validate refuse a whole message in the same words, which name the right function.
func TestWholeMessages(t *testing.T) {
	for kind, want := range map[string]string{
		"flex": "flex is", "text": "text is a component or", "textV2": "textV2 is", "sticker": "sticker is",
		"image": "image is a component or", "video": "video is a component or", "audio": "audio is",
		"location": "location is", "imagemap": "imagemap is", "template": "template is", "coupon": "coupon is",
	} {
		want = "type: " + want + " a whole message, not a Flex container; read it with message.Parse"
		text := `{"type":"` + kind + `"}`
		c, err := flex.Parse(text)
		require.EqualError(t, err, want)
		require.ErrorIs(t, err, fault.NotHere)
		require.EqualError(t, c.Validate(), want)
		assert.Len(t, fault.Merge([]byte(text), err, c.Lint()), 1, "it is reported once")
		assert.JSONEq(t, text, string(c.(*flex.Raw).JSON()))
		assert.PanicsWithError(t, "flex.MustParse: "+want, func() { flex.MustParse(text) })
	}
}

// Parse reports bad JSON with its path.
func TestParseTexts(t *testing.T) {
	for in, want := range map[string]string{
		`{"type":"bubble","body":{"type":"box","layout":"vertical"}}`:                          "body.contents: missing, may be empty",
		`{"type":"bubble","size":7}`:                                                           "size: a number, must be a string",
		`{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[null]}}`:        "body.contents[0]: null, must be an object",
		`{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[],"flex":1.5}}`: "body.flex: 1.5, must be a whole number",
		`{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[]},"hero":[]}`:  "hero: an array, must be an object",
		`{"type":"carousel","contents":[{"type":"carousel"}]}`:                                 `contents[0].type: "carousel", must be "bubble"`,
		`{"type":"bubble","size":"mega","size":"giga"}`:                                        "size: appears twice in this object",
		`[]`:       "an array, must be an object",
		`"bubble"`: "a string, must be an object",
	} {
		_, err := flex.Parse(in)
		assert.EqualError(t, err, want, in)
	}
	_, err := flex.Parse(`{"type":"bubble"`)
	assert.ErrorIs(t, err, fault.Syntax)
	assert.PanicsWithError(t, "flex.MustParse: an array, must be an object", func() { flex.MustParse(`[]`) })
}

// A nil container is absent as a part of a message, and a fault when checked on its own.
func TestNil(t *testing.T) {
	var b *flex.Bubble
	var c *flex.Carousel
	var r *flex.Raw
	for _, one := range []flex.Container{b, c, r} {
		assert.ErrorIs(t, one.Validate(), fault.Nil)
		assert.True(t, has(one.Lint(), fault.Nil))
		out, err := one.AppendJSON([]byte("x"))
		require.NoError(t, err)
		assert.Equal(t, "xnull", string(out))
		assert.Equal(t, one, flex.Clone(one))
		_, err = flex.Fill(one, nil)
		assert.ErrorIs(t, err, fault.Nil)
		for range flex.All[any](one) {
			assert.Fail(t, "a nil contains nothing")
		}
	}
	assert.Nil(t, flex.Clone[flex.Container](nil))
	for range flex.All[any](nil) {
		assert.Fail(t, "a nil contains nothing")
	}
	assert.Equal(t, "bubble", b.GetType())
	assert.Empty(t, r.GetType())

	full := inBody(&flex.Text{Text: "a"})
	full.Header, full.Hero, full.Action = nil, (*flex.Image)(nil), (*action.URI)(nil)
	assert.NoError(t, full.Validate())
	assert.JSONEq(t, `{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[{"type":"text","text":"a"}]}}`, string(mustJSON(t, full)))
}

// A Raw of a known type is a warning, not an error.
func TestRawOfKnownKind(t *testing.T) {
	r, err := flex.NewRaw(`{"type":"text","text":"a"}`)
	require.NoError(t, err)
	b := inBody(r)
	assert.NoError(t, b.Validate())
	assert.Equal(t, []string{"warning: body.contents[0]: raw JSON, so nothing in it was checked; text has a Go type"}, texts(b.Lint()))

	r, err = flex.NewRaw(`{"type":"hologram"}`)
	require.NoError(t, err)
	assert.ErrorIs(t, inBody(r).Validate(), fault.UnknownKind)
	assert.ErrorIs(t, r.Validate(), fault.UnknownKind)
	assert.JSONEq(t, `{"type":"hologram"}`, string(r.JSON()))

	_, err = flex.NewRaw(`{}`)
	assert.ErrorIs(t, err, fault.Required)
	var violation fault.Violation
	assert.ErrorAs(t, err, &violation)
}
