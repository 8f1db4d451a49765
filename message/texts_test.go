package message_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
)

const (
	userID  = ids.UserID("U8189cf6745fc0d808977bdb0b9f22995")
	groupID = "C4af4980629f1d2c3b4a5968778695a4b"
)

// replyOf returns a text message with a quick reply of these actions.
func replyOf(actions ...action.Action) *message.Text {
	return &message.Text{Text: "Shall we?", QuickReply: message.QuickReplies(actions...)}
}

// The texts of findings are part of the contract, word by word: place, what was found, what is allowed. They never
// contain users' text.
func TestTexts(t *testing.T) {
	emoji := message.TextEmoji{Index: 3, ProductID: "5ac1bfd5040ab15980c9b435", EmojiID: "001"}
	heart := &message.Emoji{ProductID: "5ac1bfd5040ab15980c9b435", EmojiID: "215"}
	six := make([]message.Message, 6)
	for i := range six {
		six[i] = &message.Text{Text: "a"}
	}
	eleven := "ask mum" + strings.Repeat("か\u3099", 2) + strings.Repeat("👨‍👩‍👧‍👦", 2) // 11 clusters of 25 code points

	for name, c := range map[string]struct {
		ms   []message.Message
		want string
	}{
		"label too long": {
			[]message.Message{replyOf(&action.Message{Label: "Confirm and pay later", Text: "a"})},
			`messages[0].quickReply.items[0].action.label: 21 grapheme clusters, at most 20 in a quick reply: "Confirm and pay later"`,
		},
		"label long in code points": {
			[]message.Message{replyOf(&action.Camera{Label: "a"}, &action.Camera{Label: "a"}, &action.Camera{Label: eleven})},
			`warning: messages[0].quickReply.items[2].action.label: 11 grapheme clusters but 25 code points; the server has been seen to count code points (20)`,
		},
		"label missing": {
			[]message.Message{replyOf(&action.Camera{})},
			`messages[0].quickReply.items[0].action.label: empty, needs 1 to 20 grapheme clusters`,
		},
		"label of white space": {
			[]message.Message{replyOf(&action.Message{Label: "\u3000", Text: "a"})},
			`warning: messages[0].quickReply.items[0].action.label: only white space, which shows nothing`,
		},
		"label of two lines": {
			[]message.Message{replyOf(&action.Message{Label: "Buy\nit", Text: "a"})},
			`warning: messages[0].quickReply.items[0].action.label: has a line break, but is shown on one line`,
		},
		"text of white space": {
			[]message.Message{&message.Text{Text: " \n"}},
			`warning: messages[0].text: only white space, which shows nothing`,
		},
		"empty text": {
			[]message.Message{&message.Text{}},
			`messages[0].text: empty, needs 1 to 5000 UTF-16 code units`,
		},
		"text too long is not quoted": {
			[]message.Message{&message.Text{Text: strings.Repeat("secret", 1000)}},
			`messages[0].text: 6000 UTF-16 code units, at most 5000`,
		},
		"http image": {
			[]message.Message{&message.Image{OriginalContentURL: "http://shop.example/a.png", PreviewImageURL: "https://shop.example/b.png"}},
			`messages[0].originalContentUrl: http, must be https: "http://shop.example/a.png"`,
		},
		"image without a scheme": {
			[]message.Message{&message.Image{OriginalContentURL: "shop.example/a.png", PreviewImageURL: "https://shop.example/b.png"}},
			`messages[0].originalContentUrl: no scheme in "shop.example/a.png", must be https`,
		},
		"image missing": {
			[]message.Message{&message.Image{OriginalContentURL: "https://shop.example/a.png"}},
			`messages[0].previewImageUrl: empty, needs 1 to 2000 UTF-16 code units`,
		},
		"URI without scheme": {
			[]message.Message{replyOf(&action.URI{Label: "Cart", URI: "/cart"})},
			`messages[0].quickReply.items[0].action.uri: no scheme in "/cart"; https, http, line or tel`,
		},
		"URI too long": {
			[]message.Message{replyOf(&action.URI{Label: "Cart", URI: "https://shop.example/" + strings.Repeat("a", 1015)})},
			`messages[0].quickReply.items[0].action.uri: 1036 UTF-16 code units, at most 1000 (percent-encoded)`,
		},
		"emoji index": {
			[]message.Message{&message.Text{Text: "Note: $ pay $", Emojis: []message.TextEmoji{emoji}}},
			`messages[0].emojis[0].index: "e" at UTF-16 index 3, must be "$" (the text has "$" at 6 and 12)`,
		},
		"emoji index, one dollar": {
			[]message.Message{&message.Text{Text: "Note: $", Emojis: []message.TextEmoji{emoji}}},
			`messages[0].emojis[0].index: "e" at UTF-16 index 3, must be "$" (the text has "$" at 6)`,
		},
		"emoji index, no dollar": {
			[]message.Message{&message.Text{Text: "Note", Emojis: []message.TextEmoji{emoji}}},
			`messages[0].emojis[0].index: "e" at UTF-16 index 3, must be "$" (the text has no "$")`,
		},
		"two emojis at one index": {
			[]message.Message{&message.Text{Text: "$ and $", Emojis: []message.TextEmoji{
				{ProductID: emoji.ProductID, EmojiID: "001"}, {Index: 6, ProductID: emoji.ProductID, EmojiID: "001"}, {ProductID: emoji.ProductID, EmojiID: "002"},
			}}},
			`warning: messages[0].emojis[2].index: 0 is also the index of emojis[0]`,
		},
		"one emoji 20 times near the limit": {
			[]message.Message{&message.TextV2{
				Text: strings.Repeat("a", 4640) + strings.Repeat("{heart}", 20), Substitution: map[string]message.Substitution{"heart": heart},
			}},
			`warning: messages[0].text: 4780 UTF-16 code units with 20 LINE emoji, which count as alternative texts that LINE does not publish; at most 5000`,
		},
		"one emoji 21 times": {
			[]message.Message{&message.TextV2{Text: strings.Repeat("{heart}", 21), Substitution: map[string]message.Substitution{"heart": heart}}},
			`warning: messages[0].substitution: 21 LINE emojis, at most 20 a message, if each use of a name counts, which LINE does not document`,
		},
		"an unfilled placeholder": {
			[]message.Message{&message.Flex{AltText: "Order", Contents: &flex.Bubble{Body: flex.NewBox(flex.Vertical, &flex.Text{Text: "Hello {{ name }}"})}}},
			`warning: messages[0].contents.body.contents[0].text: {{name}} was not filled`,
		},
		"an unfilled placeholder of several words": {
			[]message.Message{&message.Flex{AltText: "Order", Contents: &flex.Bubble{Body: flex.NewBox(flex.Vertical, &flex.Text{Text: "Hello {{your name}}"})}}},
			`warning: messages[0].contents.body.contents[0].text: {{…}} was not filled`,
		},
		"placeholder": {
			[]message.Message{&message.TextV2{
				Text:         "Hello {nmae} {name} {heart}",
				Substitution: map[string]message.Substitution{"name": heart, "heart": heart},
			}},
			`messages[0].text: {nmae} has no substitution (defined: heart, name)`,
		},
		"brace": {
			[]message.Message{&message.TextV2{Text: "Hello, dear a {"}},
			`messages[0].text: "{" at UTF-16 index 14 is not closed; a literal brace is "{{"`,
		},
		"closing brace, counted in UTF-16": {
			[]message.Message{&message.TextV2{Text: "𠀋}"}},
			`messages[0].text: "}" at UTF-16 index 2 has no "{"; a literal brace is "}}"`,
		},
		"six messages": {
			six,
			`messages: 6 messages, at most 5 a request`,
		},
		"no message": {
			nil,
			`messages: empty, needs 1 to 5 messages`,
		},
		"nil": {
			[]message.Message{&message.Text{Text: "a"}, &message.Text{Text: "a"}, nil},
			`messages[2]: nil`,
		},
		"typed nil": {
			[]message.Message{(*message.Text)(nil)},
			`messages[0]: nil *message.Text`,
		},
		"keyword": {
			[]message.Message{replyOf(&action.DatetimePicker{Label: "When", Data: "when", Mode: "noon"})},
			`messages[0].quickReply.items[0].action.mode: "noon" is not one of date, time, datetime`,
		},
		"form of a date": {
			[]message.Message{replyOf(&action.DatetimePicker{Label: "When", Data: "when", Mode: action.Date, Min: "2024-2-9"})},
			`messages[0].quickReply.items[0].action.min: "2024-2-9" is not of the form YYYY-MM-DD, as mode date requires`,
		},
		"rich menu switch in a quick reply": {
			[]message.Message{replyOf(&action.RichMenuSwitch{RichMenuAliasID: "a", Data: "a"})},
			`messages[0].quickReply.items[0].action: richmenuswitch is allowed only in a rich menu`,
		},
		"quick reply lost": {
			[]message.Message{replyOf(&action.Camera{Label: "a"}), &message.Text{Text: "a"}},
			`warning: messages[0].quickReply: not shown, LINE shows only that of the last message`,
		},
		"fourteen quick replies": {
			[]message.Message{replyOf(make14()...)},
			`messages[0].quickReply.items: 14 buttons, at most 13`,
		},
		"sender too long is quoted: the author wrote it": {
			[]message.Message{&message.Text{Text: "a", Sender: &message.Sender{Name: "Cony of the customer service"}}},
			`messages[0].sender.name: 28 UTF-16 code units, at most 20: "Cony of the customer service"`,
		},
		"sticker": {
			[]message.Message{&message.Sticker{PackageID: "1", StickerID: "1"}},
			`warning: messages[0].packageId: sticker "1" of package "1" is not in the list of stickers that bots can send; the list may have grown`,
		},
		"sticker ids": {
			[]message.Message{&message.Sticker{PackageID: "abc", StickerID: "1"}},
			`messages[0].packageId: "abc" is not a sticker or package ID, must be digits`,
		},
		"sound without duration": {
			[]message.Message{&message.Audio{OriginalContentURL: "https://shop.example/a.m4a"}},
			`messages[0].duration: missing, must be positive (milliseconds)`,
		},
		"place off the map": {
			[]message.Message{&message.Location{Title: "a", Address: "a", Latitude: 91}},
			`warning: messages[0].latitude: 91, should be -90 to 90`,
		},
		"delivery tag": {
			[]message.Message{&message.Coupon{CouponID: "01JYNW8JMQVFBNWF1APF8Z3FS7", DeliveryTag: "a-b"}},
			`messages[0].deliveryTag: "a-b": wrong character "-" at character 2, not a delivery tag (1 to 30 of a-z, A-Z, 0-9 and _)`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, v := range message.Lint(c.ms...) {
				got = append(got, v.Error())
			}
			if name == "sticker ids" { // a malformed ID is not in the list either
				require.NotEmpty(t, got)
				got = got[:1]
			}
			assert.Equal(t, []string{c.want}, got)
		})
	}
}

func make14() []action.Action {
	list := make([]action.Action, 14)
	for i := range list {
		list[i] = &action.Camera{Label: "a"}
	}
	return list
}

// An ID set to "" is not reported as missing.
func TestTextsOfEmptyIDs(t *testing.T) {
	for text, want := range map[string][]string{
		`{"type":"sticker","packageId":"","stickerId":""}`: {"messages[0].packageId: missing or empty", "messages[0].stickerId: missing or empty"},
		`{"type":"coupon","couponId":""}`:                  {"messages[0].couponId: missing or empty"},
		`{"type":"text","text":"$","emojis":[{"index":0,"productId":"","emojiId":""}]}`: {
			"messages[0].emojis[0].productId: missing or empty", "messages[0].emojis[0].emojiId: missing or empty",
		},
		`{"type":"textV2","text":"{a}","substitution":{"a":{"type":"mention","mentionee":{"type":"user","userId":""}}}}`: {
			"messages[0].substitution.a.mentionee.userId: missing or empty",
		},
	} {
		ms, err := message.Parse(text)
		require.NoError(t, err)
		var got []string
		for _, v := range fault.Violations(message.Validate(ms...)) {
			got = append(got, v.Error())
		}
		assert.Equal(t, want, got)
	}
	var push message.Push
	require.NoError(t, push.UnmarshalJSON([]byte(`{"to":"","messages":[{"type":"text","text":"a"}]}`)))
	require.EqualError(t, push.Validate(), "to: missing or empty")
	var multicast message.Multicast
	require.NoError(t, multicast.UnmarshalJSON([]byte(`{"to":[""],"messages":[{"type":"text","text":"a"}]}`)))
	require.EqualError(t, multicast.Validate(), "to[0]: empty")
}

// TestLengthsOfNames tests names that the author chooses, with ASCII letters and a limit in UTF-16 code units, at
// the limit and one above.
func TestLengthsOfNames(t *testing.T) {
	const family = "👨‍👩‍👧‍👦" // 11 UTF-16 code units
	for name, c := range map[string]struct {
		max  int
		path string
		with func(s string) error
	}{
		"tracking ID": {100, "messages[0].trackingId", func(s string) error {
			return message.Validate(&message.Video{
				OriginalContentURL: "https://shop.example/a.mp4", PreviewImageURL: "https://shop.example/b.png", TrackingID: ids.TrackingID(s),
			})
		}},
		"delivery tag": {30, "messages[0].deliveryTag", func(s string) error {
			return message.Validate(&message.Coupon{CouponID: "01JYNW8JMQVFBNWF1APF8Z3FS7", DeliveryTag: ids.DeliveryTag(s)})
		}},
		"aggregation unit": {30, "customAggregationUnits[0]", func(s string) error {
			return (&message.Push{
				To: userID.Chat(), Messages: []message.Message{&message.Text{Text: "a"}}, CustomAggregationUnits: []ids.AggregationUnit{ids.AggregationUnit(s)},
			}).Validate()
		}},
	} {
		t.Run(name, func(t *testing.T) {
			for text, rule := range map[string]fault.Rule{
				strings.Repeat("a", c.max):                                "",
				strings.Repeat("a", c.max-1) + "/":                        fault.BadFormat,
				strings.Repeat("a", c.max+1):                              fault.TooLong,
				strings.Repeat("/", c.max+1):                              fault.TooLong,
				"あ":                                                       fault.BadFormat,
				strings.Repeat("あ", c.max/3):                              fault.BadFormat, // as many bytes as the limit
				strings.Repeat("あ", c.max/3+1):                            fault.BadFormat, // more
				strings.Repeat("あ", c.max):                                fault.BadFormat,
				strings.Repeat("あ", c.max+1):                              fault.TooLong,
				strings.Repeat("𠀋", c.max/2):                              fault.BadFormat,
				strings.Repeat("𠀋", c.max/2) + "a":                        fault.TooLong,
				strings.Repeat(family, 2) + strings.Repeat("a", c.max-22): fault.BadFormat,
				strings.Repeat(family, 2) + strings.Repeat("a", c.max-21): fault.TooLong,
			} {
				err := c.with(text)
				if rule == "" {
					assert.NoError(t, err, text)
					continue
				}
				var e *fault.Error
				require.ErrorAs(t, err, &e, text)
				require.Len(t, e.Violations, 1, "%s: %v", text, err)
				assert.Equal(t, rule, e.Violations[0].Rule, text)
				assert.Equal(t, c.path, string(e.Violations[0].Path), text)
			}
		})
	}
}

func TestTextsOfRequests(t *testing.T) {
	hello := []message.Message{&message.Text{Text: "Hello"}}
	for name, c := range map[string]struct {
		request interface{ Lint() []fault.Violation }
		want    string
	}{
		"group ID in a multicast": {
			&message.Multicast{To: []ids.UserID{userID, userID, userID, groupID}, Messages: hello},
			`to[3]: "C4af4980629…" is a group ID; a multicast accepts only user IDs`,
		},
		"reply token": {&message.Reply{Messages: hello}, `replyToken: missing or empty`},
		"quote token in a broadcast": {
			&message.Broadcast{Messages: []message.Message{&message.Text{Text: "a", QuoteToken: "q3Plxr4AgKd"}}},
			`messages[0].quoteToken: a quote token is allowed only in a reply or a push`,
		},
		"mention in a broadcast": {
			&message.Broadcast{Messages: []message.Message{message.Compose("Hi ").Mention(userID).TextV2()}},
			`messages[0].substitution.user1: a mention is allowed only in a reply or a push`,
		},
		"mention in a push to a user": {
			&message.Push{To: userID.Chat(), Messages: []message.Message{message.Compose("Hi ").Mention(userID).TextV2()}},
			`warning: messages[0].substitution.user1: a mention in a push to a user; LINE requires a group or room`,
		},
		"tracking ID toward a group": {
			&message.Push{To: groupID, Messages: []message.Message{&message.Video{
				OriginalContentURL: "https://shop.example/a.mp4", PreviewImageURL: "https://shop.example/b.png", TrackingID: "a",
			}}},
			`messages[0].trackingId: not allowed in a push to a group or room`,
		},
		"two aggregation units": {
			&message.Push{To: groupID, Messages: hello, CustomAggregationUnits: []ids.AggregationUnit{"a", "b"}},
			`customAggregationUnits: 2 units, at most 1`,
		},
		"nil request": {(*message.Push)(nil), `nil *message.Push`},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, v := range c.request.Lint() {
				got = append(got, v.Error())
			}
			assert.Equal(t, []string{c.want}, got)
		})
	}
}

// A member that is not in LINE's reference is usually a typing error.
func TestTextsOfUnknownMembers(t *testing.T) {
	for body, want := range map[string]string{
		`{"type":"text","text":"a","quickreply":{}}`:             `warning: messages[0].quickreply: unknown property of a text message; did you mean quickReply?`,
		`{"type":"text","text":"a","qoutetoken":"a"}`:            `warning: messages[0].qoutetoken: unknown property of a text message; did you mean quoteToken?`,
		`{"type":"text","text":"a","sender":{"nmae":"a"}}`:       `warning: messages[0].sender.nmae: unknown property of a sender; did you mean name?`,
		`{"type":"audio","title":"a"}`:                           `warning: messages[0].title: unknown property of an audio message`,
		`{"type":"textv2","text":"a"}`:                           `warning: messages[0].type: "textv2" is not a known message type, so nothing in it was checked; did you mean "textV2"?`,
		`{"type":"file","fileName":"a.pdf"}`:                     `messages[0].type: bots cannot send files, PDF or other; link to the file instead, with a URI action`,
		`{"type":"text","text":"a","quickReply":{"items":[{}]}}`: `messages[0].quickReply.items[0].action: missing`,
	} {
		t.Run(body, func(t *testing.T) {
			ms, _ := message.Parse(body)
			var got []string
			for _, v := range message.Lint(ms...) {
				got = append(got, v.Error())
			}
			assert.Contains(t, got, want)
		})
	}
}

// Several violations are one error: the count, and at most ten lines.
func TestTextsOfSeveral(t *testing.T) {
	err := message.Validate(&message.Text{}, &message.Sticker{}, nil)
	require.Error(t, err)
	assert.Equal(t, `4 violations:
	messages[0].text: empty, needs 1 to 5000 UTF-16 code units
	messages[1].packageId: missing or empty
	messages[1].stickerId: missing or empty
	messages[2]: nil`, err.Error())
}

// Users' texts, tokens and secrets must not appear in logs.
func TestTextsKeepSecrets(t *testing.T) {
	const secret = "hush-hush"
	r := &message.Reply{ReplyToken: secret + "\xff", Messages: []message.Message{
		&message.Text{Text: strings.Repeat(secret, 600), QuoteToken: secret + "\xff"},
		&message.TextV2{Text: "{" + "a" + "} " + strings.Repeat(secret, 600)},
		replyOf(&action.Message{Label: "a", Text: strings.Repeat(secret, 300)}, &action.Postback{Label: "a", Data: strings.Repeat(secret, 300)},
			&action.Clipboard{Label: "a", ClipboardText: strings.Repeat(secret, 300)}),
		&message.Location{Title: strings.Repeat(secret, 30), Address: strings.Repeat(secret, 30)},
	}}
	found := r.Lint()
	assert.NotEmpty(t, found)
	for _, v := range found {
		assert.NotContains(t, v.Error(), secret)
		assert.NotContains(t, v.LogValue().String(), secret)
	}
}

// Findings are in the order of the body: packageId, quickReply, sender, as in LINE's reference and the encoding.
func TestTextsAreInTheOrderOfTheBody(t *testing.T) {
	common := func() (*message.QuickReply, *message.Sender) {
		return message.QuickReplies(&action.Postback{Label: "a", Data: "a", DisplayText: "b", Text: "a", FillInText: "a\xff"}),
			&message.Sender{Name: "LINE", IconURL: "http://example.com/a.png"}
	}
	q, s := common()
	for name, m := range map[string]message.Message{
		"sticker":  &message.Sticker{PackageID: "1", StickerID: "1", QuickReply: q, Sender: s},
		"text":     &message.Text{Text: "$", Emojis: []message.TextEmoji{{Index: 1}}, QuickReply: q, Sender: s},
		"textV2":   &message.TextV2{Text: "{", Substitution: map[string]message.Substitution{"a": &message.Mention{}}, QuoteToken: "a", QuickReply: q, Sender: s},
		"video":    &message.Video{OriginalContentURL: "a", PreviewImageURL: "a", TrackingID: "_", QuickReply: q, Sender: s},
		"audio":    &message.Audio{OriginalContentURL: "https://example.com/a.wav", QuickReply: q, Sender: s},
		"location": &message.Location{Latitude: 91, Longitude: 181, QuickReply: q, Sender: s},
		"coupon":   &message.Coupon{DeliveryTag: "-", QuickReply: q, Sender: s},
	} {
		t.Run(name, func(t *testing.T) {
			order := []string{
				"text", "emojis", "substitution", "packageId", "stickerId", "originalContentUrl", "previewImageUrl", "trackingId", "duration",
				"title", "address", "latitude", "longitude", "couponId", "deliveryTag", "quoteToken", "quickReply", "sender",
			}
			inner := []string{
				"label", "data", "displayText", "text", "inputOption", "fillInText", // of a postback
				"name", "iconUrl", // of a sender
			}
			last, lastInner := -1, -1
			for _, v := range message.Lint(m) {
				steps := slices.Collect(v.Path.Steps())
				here := slices.Index(order, steps[2].Name)
				if here > last {
					lastInner = -1
				}
				assert.GreaterOrEqual(t, here, last, "too late: %v", v)
				last = max(here, last)
				if name := steps[len(steps)-1].Name; steps[2].Name == "quickReply" || steps[2].Name == "sender" {
					assert.GreaterOrEqual(t, slices.Index(inner, name), lastInner, "too late: %v", v)
					lastInner = max(lastInner, slices.Index(inner, name))
				}
			}
		})
	}
}
