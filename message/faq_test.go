package message_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/length"
)

// Rules from LINE's FAQ (https://developers.line.biz/en/faq/) that a message can follow or break.

func TestFAQLinkNeedsItsScheme(t *testing.T) {
	err := message.Validate(replyOf(&action.URI{Label: "a", URI: "example.com/a"}))
	assert.ErrorIs(t, err, fault.BadURI)
	assert.Equal(t, fault.Path("messages[0].quickReply.items[0].action.uri"), fault.Violations(err)[0].Path)
	assert.NoError(t, message.Validate(replyOf(&action.URI{Label: "a", URI: "https://example.com/a"})))
}

func TestFAQMediaIsHTTPSAndLinksNeedNotBe(t *testing.T) {
	assert.ErrorIs(t, message.Validate(&message.Image{OriginalContentURL: "http://e.com/a.jpg", PreviewImageURL: "https://e.com/a.jpg"}), fault.NotHTTPS)
	for uri, want := range map[string]bool{"http://example.com/page/222": true, "ftp://e.com": false, "tel:09001234567": true} {
		err := message.Validate(replyOf(&action.URI{Label: "a", URI: uri}))
		assert.Equal(t, want, err == nil, "%s: %v", uri, err)
	}
}

// The phone makes links of words and numbers; the package does not.
func TestFAQTextIsNotRewritten(t *testing.T) {
	const text = "Call 0312345678 or example.com"
	b, err := json.Marshal(&message.Text{Text: text})
	require.NoError(t, err)
	assert.Equal(t, `{"type":"text","text":"`+text+`"}`, string(b))
}

func TestFAQFilesCannotBeSent(t *testing.T) {
	ms, err := message.Parse(`{"type":"file","fileName":"a.pdf"}`)
	require.ErrorIs(t, err, fault.NotSendable)
	assert.ErrorIs(t, message.Validate(ms...), fault.NotSendable)
	assert.NoError(t, message.Validate(replyOf(&action.URI{Label: "Price list", URI: "https://e.com/a.pdf"})))
}

func TestFAQOnlyStickersOfTheList(t *testing.T) {
	for _, c := range []struct {
		pack    ids.PackageID
		sticker ids.StickerID
		want    []fault.Rule
	}{
		{"446", "1988", nil},
		{"abc", "1", []fault.Rule{fault.BadFormat}},
		{"1", "1", []fault.Rule{fault.NotListed}},
	} {
		var rules []fault.Rule
		m := &message.Sticker{PackageID: c.pack, StickerID: c.sticker}
		for _, v := range m.Lint() {
			if v.Severity == fault.SeverityError || c.want[0] == fault.NotListed {
				rules = append(rules, v.Rule)
			}
		}
		assert.Equal(t, c.want, rules, "%s/%s", c.pack, c.sticker)
	}
}

func TestFAQContentTypes(t *testing.T) {
	for header, want := range map[string]message.ContentKind{
		"image/jpeg": message.ContentImage, "Image/JPEG": message.ContentImage, "video/mp4": message.ContentVideo,
		"audio/x-m4a": message.ContentAudio, "text/plain": message.ContentFile, "text/plain; charset=utf-8": message.ContentFile,
		"application/pdf": message.ContentFile, "image/png; q": message.ContentImage, "audio/x-m4a; codecs=\"mp4a.40.2\"": message.ContentAudio,
	} {
		kind, ok := message.ContentKindOf(header)
		assert.Equal(t, want, kind, header)
		assert.True(t, ok, header)
	}
	for _, header := range []string{"", " ", "jpeg", "image", "/", "image/", "/jpeg", "image/a/b", "image/png; q=1; q=2", ";;"} {
		kind, ok := message.ContentKindOf(header)
		assert.Equal(t, message.ContentFile, kind, "%q", header)
		assert.False(t, ok, "%q", header)
	}
}

// LINE counts people, not message objects, and not people whom the messages cannot reach.
func TestFAQPeopleCount(t *testing.T) {
	four := []message.Message{&message.Text{Text: "1"}, &message.Text{Text: "2"}, &message.Text{Text: "3"}, &message.Text{Text: "4"}}
	to := []ids.UserID{"U1", "U2", "U3", "U4", "U5"}
	for name, c := range map[string]struct {
		request interface{ QuotaUse() (int, bool) }
		n       int
		known   bool
	}{
		"five people, four objects":  {&message.Multicast{To: to, Messages: four}, 5, true},
		"one person, three objects":  {&message.Push{To: userID.Chat(), Messages: four[:3]}, 1, true},
		"a group":                    {&message.Push{To: groupID, Messages: four}, 0, false},
		"a person named twice":       {&message.Multicast{To: append(to, "U1"), Messages: four}, 5, true},
		"everybody":                  {&message.Broadcast{Messages: four}, 0, false},
		"an answer":                  {&message.Reply{Messages: four}, 0, true},
		"nobody":                     {&message.Multicast{}, 0, true},
		"no request: nil push":       {(*message.Push)(nil), 0, false},
		"no request: nil multicast":  {(*message.Multicast)(nil), 0, false},
		"no request: nil broadcast":  {(*message.Broadcast)(nil), 0, false},
		"no request: nil reply, ...": {(*message.Reply)(nil), 0, true},
	} {
		n, known := c.request.QuotaUse()
		assert.Equal(t, c.n, n, name)
		assert.Equal(t, c.known, known, name)
	}
}

// The objects of one request arrive in the order of the array.
func TestFAQOrderIsKept(t *testing.T) {
	var ms []message.Message
	for _, s := range []string{"1", "2", "3", "2", "1"} {
		ms = append(ms, &message.Text{Text: s})
	}
	b, err := (&message.Reply{ReplyToken: "a", Messages: ms}).AppendJSON(nil)
	require.NoError(t, err)
	assert.Equal(t, `{"replyToken":"a","messages":[{"type":"text","text":"1"},{"type":"text","text":"2"},{"type":"text","text":"3"},{"type":"text","text":"2"},{"type":"text","text":"1"}]}`, string(b))
}

// LINE keeps the order within one request only, so a long list is sent in as few requests as possible.
func TestFAQSevenObjectsAreTwoRequests(t *testing.T) {
	ms := make([]message.Message, 7)
	for i := range ms {
		ms[i] = &message.Text{Text: string(rune('1' + i))}
	}
	var sizes []int
	var order string
	for batch := range slices.Chunk(ms, message.MaxPerRequest) {
		require.NoError(t, message.Validate(batch...))
		sizes = append(sizes, len(batch))
		for _, m := range batch {
			order += m.(*message.Text).Text
		}
	}
	assert.Equal(t, []int{5, 2}, sizes)
	assert.Equal(t, "1234567", order)
}

func TestFAQTextCountsInUTF16(t *testing.T) {
	for text, want := range map[string]bool{
		strings.Repeat("a", 5000): true, strings.Repeat("a", 5001): false,
		strings.Repeat("👋", 2500): true, strings.Repeat("👋", 2501): false,
		strings.Repeat("👋", 2499) + "ab": true, strings.Repeat("👋", 2500) + "a": false,
	} {
		assert.Equal(t, want, (&message.Text{Text: text}).Validate() == nil, "%d", length.UTF16.Count(text))
		assert.Equal(t, want, (&message.TextV2{Text: text}).Validate() == nil, "%d", length.UTF16.Count(text))
	}
	for text, units := range map[string]int{"a": 1, "あ": 1, "\n": 1, "\r\n": 2, "邊": 1, "𠀋": 2, "👋": 2, "👋🏻": 4} {
		assert.Equal(t, units, length.UTF16.Count(text), "%q", text)
	}
}

func TestFAQLabelsCountInGraphemeClusters(t *testing.T) {
	for name, c := range map[string]struct {
		action action.Action
		taken  bool
	}{
		"label, 20":              {&action.Camera{Label: strings.Repeat("👋🏻", 20)}, true},
		"label, 21":              {&action.Camera{Label: strings.Repeat("👋🏻", 21)}, false},
		"message text, 300":      {&action.Message{Label: "a", Text: strings.Repeat("👋🏻", 300)}, true},
		"message text, 301":      {&action.Message{Label: "a", Text: strings.Repeat("👋🏻", 301)}, false},
		"displayText, 300":       {&action.Postback{Label: "a", Data: "a", DisplayText: strings.Repeat("👋🏻", 300)}, true},
		"displayText, 301":       {&action.Postback{Label: "a", Data: "a", DisplayText: strings.Repeat("👋🏻", 301)}, false},
		"fillInText, 300":        {&action.Postback{Label: "a", Data: "a", InputOption: action.OpenKeyboard, FillInText: strings.Repeat("👋🏻", 300)}, true},
		"fillInText, 301":        {&action.Postback{Label: "a", Data: "a", InputOption: action.OpenKeyboard, FillInText: strings.Repeat("👋🏻", 301)}, false},
		"data, 300 in UTF-16":    {&action.Postback{Label: "a", Data: strings.Repeat("👋", 150)}, true},
		"data, 302 in UTF-16":    {&action.Postback{Label: "a", Data: strings.Repeat("👋", 151)}, false},
		"clipboard, 1000 UTF-16": {&action.Clipboard{Label: "a", ClipboardText: strings.Repeat("👋", 500)}, true},
		"clipboard, 1002 UTF-16": {&action.Clipboard{Label: "a", ClipboardText: strings.Repeat("👋", 501)}, false},
	} {
		assert.Equal(t, c.taken, message.Validate(replyOf(c.action)) == nil, name)
	}
}

// A LINE emoji counts as its alternative text, such as (love), which LINE does not publish. So a text near the
// limit is doubtful.
func TestFAQEmojiCountAsTheirTexts(t *testing.T) {
	emojis := []message.TextEmoji{{Index: 0, ProductID: "5ac1bfd5040ab15980c9b435", EmojiID: "001"}}
	for n, want := range map[int]bool{10: false, 4900: false, 4990: true, 5000: true} {
		m := &message.Text{Text: "$" + strings.Repeat("a", n-1), Emojis: emojis}
		assert.NoError(t, m.Validate(), "%d", n)
		near := slices.ContainsFunc(m.Lint(), func(v fault.Violation) bool { return v.Rule == fault.NearLimit })
		assert.Equal(t, want, near, "%d", n)
	}
}

// Text to be shared must be percent-encoded UTF-8.
func TestFAQSharedText(t *testing.T) {
	for text, want := range map[string]string{
		"Hi there!": "https://line.me/R/share?text=Hi%20there%21",
		"こんにちは":     "https://line.me/R/share?text=%E3%81%93%E3%82%93%E3%81%AB%E3%81%A1%E3%81%AF",
	} {
		assert.Equal(t, want, action.ShareText(text))
		assert.Empty(t, message.Lint(replyOf(&action.URI{Label: "Share", URI: action.ShareText(text)})))
	}
	_, err := action.EncodeURI("https://line.me/R/share?text=\x82\xb1") // Shift_JIS
	assert.Error(t, err)
	assert.Error(t, message.Validate(replyOf(&action.URI{Label: "Share", URI: action.ShareText("\x82\xb1")})))
}
