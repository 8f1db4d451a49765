package lineerror_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/lineerror"
	"github.com/linemsg/linemsg/richmenu"
)

// Texts of this module replace those that have never been seen, and are reported as such.
func TestUnknownTexts(t *testing.T) {
	for name, s := range map[string]struct {
		request  string
		to       body
		property string
	}{
		"a menu switch":    {messages(flexed(bubble(button(`{"type":"richmenuswitch","label":"a","richMenuAliasId":"a","data":"d"}`)))), nil, "/body/contents/0/action"},
		"a hero":           {messages(flexed(`{"type":"bubble","hero":` + fine + `}`)), nil, "/hero"},
		"an icon's url":    {messages(flexed(bubble(strings.Replace(box(`{"type":"icon"}`), "vertical", "baseline", 1)))), nil, "/body/contents/0/contents/0/url"},
		"a label of 21":    {messages(buttons(`"text":"a"`, `{"type":"message","label":"`+strings.Repeat("a", 21)+`","text":"a"}`)), nil, "template/actions/0/label"},
		"an altText":       {messages(`{"type":"flex","altText":"` + strings.Repeat("a", 1501) + `","contents":` + bubble(fine) + `}`), nil, "messages[0].altText"},
		"an imagemap":      {messages(`{"type":"imagemap","altText":"a","baseUrl":"https://shop.example/m","baseSize":{"width":-1,"height":1040},"actions":[]}`), nil, "messages[0].baseSize.width"},
		"a sticker":        {messages(`{"type":"sticker","packageId":"a","stickerId":"1"}`), nil, "messages[0].packageId"},
		"a moment":         {messages(buttons(`"text":"a"`, `{"type":"datetimepicker","label":"a","data":"d","mode":"date","initial":"1"}`)), nil, "template/actions/0/initial"},
		"chatBarText":      {strings.Replace(menu(`"name":"n","selected":true,`+areas(tap)), `"c"`, `"`+strings.Repeat("c", 15)+`"`, 1), new(richmenu.RichMenu), "chatBarText"},
		"a heavy bubble":   {messages(flexed(bubble(`{"type":"text","text":"` + strings.Repeat("a", 31000) + `"}`))), nil, "/"},
		"bubbles of sizes": {messages(flexed(carousel(bubble(fine), strings.Replace(bubble(fine), `"body"`, `"size":"nano","body"`, 1)))), nil, "/contents/1/size"},
		"postback data":    {messages(quick(`{"type":"postback","label":"a"}`)), nil, "messages[0].quickReply.items[0].action.data"},
		"an area action":   {menu(`"name":"n","selected":true,` + areas(`{"type":"postback"}`)), new(richmenu.RichMenu), "areas[0].action.data"},
		"a repeated name":  {menu(`"name":"n","selected":true,` + areas(`{"type":"message","text":"a","text":"b"}`)), new(richmenu.RichMenu), "areas[0].action.text"},
	} {
		t.Run(name, func(t *testing.T) {
			if s.to == nil {
				s.to = new(message.Validation)
			}
			err := check(s.request, s.to)
			require.Len(t, fault.Violations(err), 1)
			v := fault.Violations(err)[0]
			texts, known := lineerror.Text(v)
			assert.False(t, known)
			assert.Equal(t, s.property, lineerror.Property(v))
			require.Len(t, texts, 1)
			assert.Contains(t, texts[0], v.Text())

			var got struct {
				Details []struct{ Message, Property string }
			}
			require.NoError(t, json.Unmarshal(lineerror.ResponseTo([]byte(s.request), err), &got))
			require.Len(t, got.Details, 1)
			assert.Equal(t, texts[0], got.Details[0].Message)
			assert.Equal(t, s.property, got.Details[0].Property)
		})
	}
}

// Texts for an optional member that is an empty text. Templates have two details.
func TestEmpty(t *testing.T) {
	for path, want := range map[fault.Path]struct {
		property string
		texts    []string
	}{
		"messages[1].template.thumbnailImageUrl":            {"template/thumbnailImageUrl", []string{"must be non-empty text", "invalid uri scheme"}},
		"messages[1].template.columns[2].thumbnailImageUrl": {"template/columns/2/thumbnailImageUrl", []string{"must be non-empty text", "invalid uri scheme"}},
		"messages[1].template.title":                        {"template/title", []string{"must be non-empty text"}},
		"messages[1].template.columns[2].title":             {"template/columns/2/title", []string{"must be non-empty text"}},
	} {
		t.Run(string(path), func(t *testing.T) {
			v := fault.Violation{Path: path, Rule: fault.Empty, Detail: "empty"}
			texts, known := lineerror.Text(v)
			assert.Equal(t, want.texts, texts)
			assert.True(t, known)
			s := served{message: deepAnswer(1)}
			for _, text := range want.texts {
				s.details = append(s.details, [2]string{text, want.property})
			}
			answer := s.wire(t)
			assert.Equal(t, answer, string(lineerror.Response(v)))
			parsed := fault.Violations(lineerror.Parse(answer))
			require.Len(t, parsed, len(want.texts))
			for i, p := range parsed {
				assert.Equal(t, path, p.Path)
				assert.Equal(t, fault.Empty, p.Rule)
				assert.Equal(t, want.texts[i], p.Text())
			}
		})
	}
	// A label is not optional.
	parsed := lineerror.Parse(served{message: deepAnswer(0), details: [][2]string{{"must be non-empty text", "template/actions/0/label"}}}.wire(t))
	require.ErrorIs(t, parsed, fault.Required)
	require.NotErrorIs(t, parsed, fault.Empty)
	// In Flex the text is not known.
	texts, known := lineerror.Text(fault.Violation{Path: "messages[0].contents.hero.size", Rule: fault.Empty, Detail: "empty", Object: "flex.image"})
	assert.Equal(t, []string{"empty"}, texts)
	assert.False(t, known)
}

// An empty url is not a missing one: the server's text for it is not known.
func TestEmptyURL(t *testing.T) {
	request := messages(flexed(hero("")))
	answer := string(lineerror.ResponseTo([]byte(request), check(request, new(message.Validation))))
	assert.Contains(t, answer, "/hero/url")
	assert.NotContains(t, answer, "must be specified")
}

// Some texts are recorded only in part: one without its end, one without its surroundings.
func TestKnownInPart(t *testing.T) {
	for part, v := range map[string]fault.Violation{
		"Too large flex message": {Path: "messages[0].contents", Rule: fault.TooLarge, Unit: "bytes of JSON", Limit: 30, Got: 31, Object: "flex.bubble"},
		"^#[A-Fa-f0-9]{6}$":      {Path: "messages[0].template.imageBackgroundColor", Rule: fault.BadFormat, Detail: "not a color", Value: "red"},
	} {
		texts, known := lineerror.Text(v)
		assert.False(t, known)
		require.Len(t, texts, 1)
		assert.Contains(t, texts[0], part)
		assert.Contains(t, texts[0], v.Text())

		// The recorded part is enough to parse it, and it is written again as it was parsed.
		answer := string(lineerror.Response(v))
		parsed := lineerror.Parse(answer)
		require.Len(t, fault.Violations(parsed), 1)
		assert.Equal(t, v.Path, fault.Violations(parsed)[0].Path)
		assert.Equal(t, v.Rule, fault.Violations(parsed)[0].Rule)
		assert.Equal(t, answer, string(lineerror.Response(parsed)))
		_, known = lineerror.Text(fault.Violations(parsed)[0])
		assert.False(t, known)
	}
}
