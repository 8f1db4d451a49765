package notification_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/imagemap"
	"github.com/linemsg/linemsg/message/notification"
)

const hash ids.PhoneNumberHash = "d41e0ad70dddfeb68f149ad6fc61574b9c5780ab7bcb2fba5517771ffbb2409c"

// A phone number in the place of its hash is the likeliest mistake, and must not get into a log.
func TestFindingsHideThePhoneNumber(t *testing.T) {
	const number = "+818011112222"
	for _, b := range []body{&notification.Flexible{To: number}, &notification.Templated{To: number, TemplateKey: "a"}} {
		for _, v := range b.Lint() {
			assert.NotContains(t, fmt.Sprintf("%+v %#v", v, v), "11112222")
		}
		require.ErrorIs(t, b.Validate(), fault.BadFormat)
		assert.NotContains(t, b.Validate().Error(), "11112222")
		encoded, err := b.AppendJSON(nil)
		require.NoError(t, err)
		again := newBody("pnpTemplated")
		require.NoError(t, again.UnmarshalJSON(encoded))
		assert.NotContains(t, fmt.Sprint(again.Lint(), again), "11112222")
	}
}

// The pages of findings are those of LINE notification messages.
func TestDocs(t *testing.T) {
	for want, b := range map[string]body{
		"https://developers.line.biz/en/reference/line-notification-messages/#send-line-notification-message-flexible":       &notification.Flexible{To: hash},
		"https://developers.line.biz/en/reference/line-notification-messages/#send-line-notification-message-template":       &notification.Templated{To: hash},
		"https://developers.line.biz/en/reference/line-notification-messages/#send-line-notification-message-template-items": &notification.Templated{To: hash, TemplateKey: "a", Body: &notification.Body{Items: []notification.Item{{Content: "a"}}}},
	} {
		found := fault.Violations(b.Validate())
		require.Len(t, found, 1)
		assert.Equal(t, want, found[0].Doc)
	}
}

// Of a list that is too long only that is reported, in linear time.
func TestManyItems(t *testing.T) {
	items := slices.Repeat([]notification.Item{{ItemKey: "a", Content: "a"}}, 20_000)
	items[0].ItemKey = "b"
	b := &notification.Templated{To: hash, TemplateKey: "a", Body: &notification.Body{Items: items}}
	found := fault.Violations(b.Validate())
	require.Len(t, found, 1+notification.MaxItems-2)
	assert.Equal(t, fault.TooMany, found[0].Rule)
}

// LINE permits no images in a notification message, and an imagemap message is one.
func TestImagemap(t *testing.T) {
	m := &message.Imagemap{AltText: "a", BaseURL: "https://example.com/a", BaseSize: imagemap.Size{Width: 1040, Height: 1040}}
	const warning = "LINE permits no images in a LINE notification message"
	texts := func(found []fault.Violation) (all []string) {
		for _, v := range found {
			all = append(all, v.Text())
		}
		return all
	}
	b := &notification.Flexible{To: hash, Messages: []message.Message{m}}
	assert.Contains(t, texts(b.Lint()), warning)
	assert.NotContains(t, texts(message.Lint(m)), warning)
	m.BaseURL = ""
	assert.NotContains(t, texts(b.Lint()), warning, "without a URL only the URL is reported")
}

// An emphasized item is the only place of the lower limit.
func TestLimitsOfContents(t *testing.T) {
	for _, letter := range []string{"a", "か", "𠀋"} {
		long := strings.Repeat(letter, 16)
		b := &notification.Templated{To: hash, TemplateKey: "a", Body: &notification.Body{
			EmphasizedItem: &notification.Item{ItemKey: "a", Content: long}, Items: []notification.Item{{ItemKey: "b", Content: long}},
		}}
		found := fault.Violations(b.Validate())
		require.Len(t, found, 1)
		assert.Equal(t, fault.Path("body.emphasizedItem.content"), found[0].Path)
	}
}

// Encoding again changes nothing, and nothing panics.
func FuzzBodies(f *testing.F) {
	full, err := (&notification.Flexible{To: hash, Messages: []message.Message{&message.Text{Text: "か\u3099𠀋"}}, NotificationDisabled: true}).AppendJSON(nil)
	require.NoError(f, err)
	f.Add(full)
	for _, s := range []string{
		`{}`, `null`, `[]`, `{"to":7,"templateKey":null,"body":{}}`, `{"body":{"emphasizedItem":{},"items":[null,{}],"buttons":[7]}}`,
		`{"to":"` + string(hash) + `","templateKey":"a","body":{"emphasizedItem":{"itemKey":"a","content":"a"},"items":[{"itemKey":"a","content":""}],"buttons":[{"buttonKey":"a","url":"x"}]}}`,
		`{"to":"+81","messages":[{"type":"image"},{"type":"flex","contents":{"type":"bubble","hero":{"type":"image","url":"https://a"}}}]}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, as := range []string{"pnpFlexible", "pnpTemplated"} {
			first := newBody(as)
			decoded := first.UnmarshalJSON(data)
			fault.Merge(data, decoded, first.Lint())
			once, err := first.AppendJSON(nil)
			if err != nil {
				require.Error(t, decoded)
				continue
			}
			require.True(t, json.Valid(once))
			second := newBody(as)
			again := second.UnmarshalJSON(once)
			if decoded == nil {
				require.NoError(t, again)
			}
			twice, err := second.AppendJSON(nil)
			require.NoError(t, err)
			assert.Equal(t, string(once), string(twice))
		}
	})
}
