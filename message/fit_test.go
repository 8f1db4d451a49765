package message_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/imagemap"
	"github.com/linemsg/linemsg/message/length"
	"github.com/linemsg/linemsg/message/template"
)

// Which texts Fit may shorten is a mark of their rules.
func TestFitMarks(t *testing.T) {
	texts, others := make(map[string]bool), make(map[string]bool)
	for _, r := range message.Ledger() {
		if r.Rule == fault.TooLong {
			name := r.Object + " " + r.Field
			if strings.HasPrefix(r.Object, "action.") && r.Field == "label" {
				name = "action label"
			}
			if r.People {
				texts[name] = true
			} else {
				others[name] = true
			}
		}
	}
	sorted := func(set map[string]bool) (names []string) {
		for name := range set {
			names = append(names, name)
		}
		slices.Sort(names)
		return names
	}
	assert.Equal(t, []string{
		"action label", "action.message text", "action.postback displayText", "action.postback fillInText", "action.postback text",
		"imagemap.action.clipboard label", "imagemap.action.message label", "imagemap.action.message text",
		"imagemap.action.uri label", "imagemap.video.externalLink label",
		"message.flex altText", "message.imagemap altText", "message.location address", "message.location title",
		"message.template altText", "message.text text", "message.textV2 text",
		"sender name", "template.buttons text", "template.buttons title",
		"template.carousel.column text", "template.carousel.column title", "template.confirm text",
	}, sorted(texts))
	assert.Equal(t, []string{
		"action.clipboard clipboardText", "action.datetimepicker data", "action.postback data",
		"action.uri uri", "action.uri.altUri desktop",
		"flex.icon url", "flex.image url", "flex.video previewUrl", "flex.video url",
		"imagemap.action.clipboard clipboardText", "imagemap.action.uri linkUri",
		"imagemap.video originalContentUrl", "imagemap.video previewImageUrl", "imagemap.video.externalLink linkUri",
		"message.audio originalContentUrl", "message.coupon deliveryTag",
		"message.image originalContentUrl", "message.image previewImageUrl", "message.imagemap baseUrl",
		"message.video originalContentUrl", "message.video previewImageUrl", "message.video trackingId",
		"quickReply.item imageUrl", "request.multicast customAggregationUnits", "request.push customAggregationUnits", "sender iconUrl",
		"template.buttons thumbnailImageUrl", "template.carousel.column thumbnailImageUrl", "template.image_carousel.column imageUrl",
	}, sorted(others))
}

const fourPeople = "👨‍👩‍👧‍👦" // 1 grapheme cluster, 7 code points, 11 UTF-16 code units

// userTexts are texts over every limit, in all kinds of characters.
var userTexts = map[string]string{
	"ASCII":     strings.Repeat("hello ", 1000),
	"kana":      strings.Repeat("こんにちは", 1200),
	"astral":    strings.Repeat("𠀋👋", 2600),
	"family":    strings.Repeat(fourPeople, 600),
	"combining": strings.Repeat("e\u0301\u0302", 2000),
	"newlines":  strings.Repeat("\r\n", 3000),
	"one":       "e" + strings.Repeat("\u0301", 6000),
	"invalid":   strings.Repeat("\xff", 6000),
}

// everything has all texts for people that messages have.
func everything(s string) []message.Message {
	actions := []action.Action{
		&action.Message{Label: s, Text: s}, &action.Postback{Label: s, Data: "buy", DisplayText: s},
		&action.Postback{Label: s, Data: "ask", Text: s, InputOption: action.OpenKeyboard, FillInText: s},
		&action.URI{Label: s, URI: "https://example.com/"},
	}
	return []message.Message{
		&message.Text{Text: s, Sender: &message.Sender{Name: s}, QuickReply: message.QuickReplies(append(actions, &action.Camera{Label: s})...)},
		&message.TextV2{Text: s},
		&message.Location{Title: s, Address: s},
		&message.Imagemap{
			AltText: s, BaseURL: "https://example.com/a", BaseSize: imagemap.Size{Width: 1040, Height: 520},
			Video: &imagemap.Video{
				OriginalContentURL: "https://example.com/a.mp4", PreviewImageURL: "https://example.com/a.jpg",
				Area: imagemap.Area{Width: 9, Height: 9}, ExternalLink: &imagemap.ExternalLink{LinkURI: "https://example.com/", Label: s},
			},
			Actions: []imagemap.Action{
				&imagemap.Message{Label: s, Text: s, Area: imagemap.Area{Width: 9, Height: 9}},
				&imagemap.URI{Label: s, LinkURI: "https://example.com/", Area: imagemap.Area{Width: 9, Height: 9}},
			},
		},
		&message.Flex{AltText: s, Contents: &flex.Bubble{Body: flex.NewBox(flex.Vertical, &flex.Button{Action: actions[0]})}},
	}
}

// templates has the texts of templates, with and without what lowers their limits.
func templates(s string) []message.Message {
	column := template.Column{Title: s, Text: s, Actions: []action.Action{&action.Message{Label: s, Text: s}}}
	plain := template.Column{Text: s, Actions: column.Actions}
	wrap := func(t template.Template) message.Message { return &message.Template{AltText: s, Template: t} }
	return []message.Message{
		wrap(&template.Buttons{Title: s, Text: s, Actions: column.Actions}),
		wrap(&template.Buttons{Text: s, Actions: column.Actions}),
		wrap(&template.Confirm{Text: s, Actions: []action.Action{column.Actions[0], column.Actions[0]}}),
		wrap(&template.Carousel{Columns: []template.Column{column, plain}}),
		wrap(&template.ImageCarousel{Columns: []template.ImageColumn{{ImageURL: "https://example.com/a.jpg", Action: &action.Message{Label: s, Text: s}}}}),
	}
}

func TestFit(t *testing.T) {
	for name, s := range userTexts {
		for what, ms := range map[string][]message.Message{"messages": everything(s), "templates": templates(s)} {
			t.Run(name+" in "+what, func(t *testing.T) {
				changed := message.Fit(ms...)
				require.NotEmpty(t, changed)
				for _, v := range changed {
					assert.Equal(t, fault.Shortened, v.Rule)
					assert.Equal(t, fault.SeverityWarning, v.Severity)
					assert.Greater(t, v.Got, v.Limit)
					assert.NotEmpty(t, v.Object)
				}
				for _, v := range message.Lint(ms...) {
					assert.NotContains(t, []fault.Rule{fault.TooLong, fault.NearLimit}, v.Rule, v.Error())
				}
				assert.Empty(t, message.Fit(ms...), "a second Fit has nothing to do")
			})
		}
	}
}

// What fits is not touched, in each unit.
func TestFitAtTheLimit(t *testing.T) {
	for name, c := range map[string]struct {
		fits string
		more string
		want string
		make func(s string) (message.Message, *string)
	}{
		"text": {
			strings.Repeat("𠀋", 2500), "𠀋", strings.Repeat("𠀋", 2499) + "…",
			func(s string) (message.Message, *string) { m := &message.Text{Text: s}; return m, &m.Text },
		},
		"address in kana": {
			strings.Repeat("あ", 100), "あ", strings.Repeat("あ", 99) + "…",
			func(s string) (message.Message, *string) {
				m := &message.Location{Title: "a", Address: s}
				return m, &m.Address
			},
		},
		"address in families": {
			strings.Repeat(fourPeople, 9) + "a", "", strings.Repeat(fourPeople, 9) + "a",
			func(s string) (message.Message, *string) {
				m := &message.Location{Title: "a", Address: s}
				return m, &m.Address
			},
		},
		"alternative text": {
			strings.Repeat("e\u0301", 750), "e\u0301", strings.Repeat("e\u0301", 749) + "…",
			func(s string) (message.Message, *string) { m := &message.Flex{AltText: s}; return m, &m.AltText },
		},
		"confirm": {
			strings.Repeat("👋", 240), "👋", strings.Repeat("👋", 239) + "…",
			func(s string) (message.Message, *string) {
				c := &template.Confirm{Text: s}
				return &message.Template{Template: c}, &c.Text
			},
		},
		"title lowers the limit of the text": {
			strings.Repeat("あ", 60), "あ", strings.Repeat("あ", 59) + "…",
			func(s string) (message.Message, *string) {
				c := &template.Buttons{Title: "a", Text: s}
				return &message.Template{Template: c}, &c.Text
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			m, text := c.make(c.fits)
			assert.Empty(t, m.Fit())
			assert.Equal(t, c.fits, *text)

			m, text = c.make(c.fits + c.more)
			m.Fit()
			assert.Equal(t, c.want, *text)
		})
	}
}

func TestFitReports(t *testing.T) {
	m := &message.Text{
		Text:       strings.Repeat("a", 5120),
		QuickReply: message.QuickReplies(&action.Message{Label: strings.Repeat(fourPeople, 3), Text: "x"}),
	}
	var got []string
	for _, v := range message.Fit(new(message.Sticker), m) {
		got = append(got, v.Error())
	}
	assert.Equal(t, []string{
		"warning: messages[1].text: 5120 UTF-16 code units, at most 5000; shortened",
		"warning: messages[1].quickReply.items[0].action.label: 21 code points, at most 20; shortened",
	}, got)
}

// Data, links and ids are never cut: a part of one is another one.
func TestFitKeepsData(t *testing.T) {
	long := strings.Repeat("a", 3000)
	uri := "https://example.com/" + long
	m := &message.Text{Text: "Hello", QuickReply: message.QuickReplies(
		&action.Postback{Label: "a", Data: long},
		&action.URI{Label: "a", URI: uri},
		&action.Clipboard{Label: "a", ClipboardText: long},
		&action.DatetimePicker{Label: "a", Data: long, Mode: action.Date},
		&action.RichMenuSwitch{Label: "a", Data: long, RichMenuAliasID: "a"},
	), Sender: &message.Sender{IconURL: uri}, Extra: map[string]json.RawMessage{"new": json.RawMessage(`"` + long + `"`)}}
	before, err := m.AppendJSON(nil)
	require.NoError(t, err)
	assert.Empty(t, m.Fit())
	after, err := m.AppendJSON(nil)
	require.NoError(t, err)
	assert.Equal(t, string(before), string(after))
	require.ErrorIs(t, m.Validate(), fault.TooLong)
}

func TestFitEmojis(t *testing.T) {
	m := &message.Text{Text: "$" + strings.Repeat("あ", 4990) + "$$" + strings.Repeat("い", 100)}
	for _, at := range []int{4991, 0, 4992} {
		m.Emojis = append(m.Emojis, message.TextEmoji{Index: at, ProductID: "5ac1bfd5040ab15980c9b435", EmojiID: "001"})
	}
	shared := m.Emojis
	var got []string
	for _, v := range m.Fit() {
		got = append(got, v.Error())
	}
	assert.Equal(t, []string{
		"warning: text: 5093 UTF-16 code units, at most 4940; shortened",
		"warning: emojis[0]: removed with the end of the text",
		"warning: emojis[2]: removed with the end of the text",
	}, got)
	assert.Equal(t, "$"+strings.Repeat("あ", 4938)+"…", m.Text)
	assert.Equal(t, []message.TextEmoji{{Index: 0, ProductID: "5ac1bfd5040ab15980c9b435", EmojiID: "001"}}, m.Emojis)
	assert.Equal(t, 4991, shared[0].Index, "another message with the same list keeps it")
	assert.Empty(t, m.Lint())
}

// Limits and indexes of emoji are in UTF-16 code units, of which 𠀋 has two.
func TestFitEmojisAtTheLimit(t *testing.T) {
	astral := func(n int) string { return strings.Repeat("𠀋", n) }
	for name, c := range map[string]struct {
		text, want string
		at, kept   []int
		first      string
	}{
		"fits":            {"$" + astral(2489) + "a", "$" + astral(2489) + "a", []int{0}, []int{0}, ""},
		"one more":        {"$" + astral(2490), "$" + astral(2489) + "…", []int{0}, []int{0}, "warning: text: 4981 UTF-16 code units, at most 4980; shortened"},
		"before the cut":  {"$" + astral(2478) + "$bbb", "$" + astral(2478) + "$b…", []int{0, 4957}, []int{0, 4957}, "warning: text: 4961 UTF-16 code units, at most 4960; shortened"},
		"first after cut": {"$" + astral(2479) + "$b", "$" + astral(2479) + "…", []int{0, 4959}, []int{0}, "warning: text: 4961 UTF-16 code units, at most 4960; shortened"},
	} {
		t.Run(name, func(t *testing.T) {
			m := &message.Text{Text: c.text}
			for _, at := range c.at {
				m.Emojis = append(m.Emojis, message.TextEmoji{Index: at, ProductID: "5ac1bfd5040ab15980c9b435", EmojiID: "001"})
			}
			changed := m.Fit()
			assert.Equal(t, c.want, m.Text)
			var kept []int
			for _, e := range m.Emojis {
				kept = append(kept, e.Index)
			}
			assert.Equal(t, c.kept, kept)
			if c.first == "" {
				assert.Empty(t, changed)
				return
			}
			require.Len(t, changed, 1+len(c.at)-len(c.kept))
			assert.Equal(t, c.first, changed[0].Error())
		})
	}

	heart := map[string]message.Substitution{"e": &message.Emoji{ProductID: "5ac1bfd5040ab15980c9b435", EmojiID: "001"}}
	m := &message.TextV2{Text: "{e}" + astral(2488) + "a", Substitution: heart}
	assert.Empty(t, m.Fit())
	m.Text += "b"
	changed := m.Fit()
	require.Len(t, changed, 1)
	assert.Equal(t, "warning: text: 4981 UTF-16 code units, at most 4980; shortened", changed[0].Error())
	assert.Equal(t, "{e}"+astral(2488)+"…", m.Text)
}

func TestFitSubstitution(t *testing.T) {
	user := &message.Mention{Mentionee: &message.MentionUser{UserID: brown}}
	for name, c := range map[string]struct {
		text, want string
		removed    []string
	}{
		"placeholder at the cut":   {strings.Repeat("a", 4995) + " {user} and more", strings.Repeat("a", 4995) + "…", []string{"user"}},
		"placeholder ends there":   {strings.Repeat("a", 4993) + "{user}bb", strings.Repeat("a", 4993) + "{user}…", nil},
		"doubled brace at the cut": {strings.Repeat("a", 4998) + "{{bb", strings.Repeat("a", 4998) + "…", nil},
		"doubled brace before":     {strings.Repeat("a", 4997) + "}}bb", strings.Repeat("a", 4997) + "}}…", nil},
		"used in front too":        {"{user}" + strings.Repeat("a", 5000) + "{user}", "{user}" + strings.Repeat("a", 4993) + "…", nil},
	} {
		t.Run(name, func(t *testing.T) {
			all := map[string]message.Substitution{"user": user, "spare": user}
			m := &message.TextV2{Text: c.text, Substitution: all}
			changed := m.Fit()
			require.NotEmpty(t, changed)
			assert.Equal(t, c.want, m.Text)
			var removed []string
			for _, v := range changed[1:] {
				assert.Equal(t, fault.Removed, v.Rule)
				removed = append(removed, strings.TrimPrefix(string(v.Path), "substitution."))
			}
			assert.Equal(t, c.removed, removed)
			assert.Len(t, m.Substitution, 2-len(c.removed))
			assert.Len(t, all, 2, "another message with the same map keeps it")
			require.NoError(t, m.Validate())
		})
	}
}

// An action that two places share is fitted for the narrower one.
func TestFitShared(t *testing.T) {
	a := &action.Message{Label: strings.Repeat("a", 50), Text: "x"}
	m := &message.Flex{
		AltText: "a", Contents: &flex.Bubble{Body: flex.NewBox(flex.Vertical, &flex.Button{Action: a})}, QuickReply: message.QuickReplies(a),
	}
	assert.Len(t, m.Fit(), 2)
	assert.Equal(t, strings.Repeat("a", 19)+"…", a.Label)
	require.NoError(t, m.Validate())
}

func TestFitNothing(t *testing.T) {
	assert.Empty(t, message.Fit())
	assert.Empty(t, message.Fit(nil, (*message.Text)(nil)))
	loop := flex.NewBox(flex.Vertical)
	loop.Contents = append(loop.Contents, loop)
	assert.Empty(t, (&message.Flex{AltText: "a", Contents: &flex.Bubble{Body: loop}}).Fit())
}

func FuzzFit(f *testing.F) {
	f.Add("Hello, {user}! {{", 4990)
	f.Add("$ 👋🏻 }} {e} "+fourPeople, 300)
	f.Fuzz(func(t *testing.T, s string, n int) {
		text := strings.Repeat("a", min(max(n, 0), 5000)) + strings.Repeat(s, 40)
		v2 := &message.TextV2{Text: text, Substitution: map[string]message.Substitution{
			"user": &message.Mention{Mentionee: new(message.MentionAll)}, "e": &message.Emoji{ProductID: "a", EmojiID: "1"},
		}}
		was := v2.Validate()
		changed := v2.Fit()
		assert.Equal(t, len(changed) > 0, v2.Text != text, "%v", changed)
		if len(changed) > 0 {
			head, ok := strings.CutSuffix(v2.Text, schema.Ellipsis)
			assert.True(t, ok)
			assert.True(t, strings.HasPrefix(text, head))
			assert.True(t, length.UTF16.Fits(v2.Text, message.MaxText))
		}
		for _, v := range fault.Violations(v2.Validate()) {
			assert.NotEqual(t, fault.TooLong, v.Rule)
			if v.Rule == fault.BadPlaceholder {
				assert.ErrorIs(t, was, fault.BadPlaceholder, "Fit broke a placeholder: %v", v)
			}
		}
	})
}

// What Fit changed is reported, however many warnings Lint has.
func TestFitReportsBehindManyWarnings(t *testing.T) {
	box := flex.NewBox(flex.Vertical)
	for range 2000 {
		box.Contents = append(box.Contents, new(flex.Filler)) // deprecated
	}
	box.Contents = append(box.Contents, &flex.Button{Action: &action.Message{Label: strings.Repeat("あ", 41), Text: "a"}})
	m := &message.Flex{AltText: "a", Contents: &flex.Bubble{Body: box}}
	changed := message.Fit(m)
	require.Len(t, changed, 1)
	assert.Equal(t, fault.Path("messages[0].contents.body.contents[2000].action.label"), changed[0].Path)
	assert.ErrorIs(t, changed[0], fault.Shortened)
}

func TestFitReportsAtMost1000(t *testing.T) {
	for n, want := range map[int]int{1000: 1000, 1001: 1001, 1500: 1001} {
		box := flex.NewBox(flex.Vertical)
		for range n {
			box.Contents = append(box.Contents, &flex.Button{Action: &action.Message{Label: strings.Repeat("a", 41), Text: "a"}})
		}
		changed := message.Fit(&message.Flex{AltText: "a", Contents: &flex.Bubble{Body: box}})
		require.Len(t, changed, want)
		if n > 1000 {
			assert.ErrorIs(t, changed[1000], fault.More)
			assert.Equal(t, n-1000, changed[1000].Got)
		}
	}
}

// What a LIFF app sends for its user is shortened at the limits of bots.
func TestFitForLIFF(t *testing.T) {
	for _, fit := range []func(ms []message.Message) []fault.Violation{
		func(ms []message.Message) []fault.Violation { return (&message.LIFFSend{Messages: ms}).Fit() },
		func(ms []message.Message) []fault.Violation { return (&message.LIFFShare{Messages: ms}).Fit() },
	} {
		m := &message.Text{Text: userTexts["kana"]}
		changed := fit([]message.Message{m})
		require.Len(t, changed, 1)
		assert.Equal(t, fault.Path("messages[0].text"), changed[0].Path)
		assert.Equal(t, message.MaxText, length.UTF16.Count(m.Text))
	}
}
