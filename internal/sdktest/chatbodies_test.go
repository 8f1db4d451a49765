package sdktest_test

import (
	"encoding/json"
	"testing"

	"github.com/line/line-bot-sdk-go/v8/linebot/messaging_api"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/notification"
)

// ourBody is a request body of linemsg.
type ourBody interface {
	json.Marshaler
	json.Unmarshaler
	Validate() error
	Lint() []fault.Violation
}

// What the SDK writes for an endpoint is read without unknown members, is accepted, and is written back equal.
func TestBodiesOfTheSDK(t *testing.T) {
	t.Parallel()
	ms := []messaging_api.MessageInterface{
		&messaging_api.TextMessage{Text: "か\u3099𠀋👨‍👩‍👧"},
		&messaging_api.TemplateMessage{AltText: "Menu", Template: &messaging_api.ButtonsTemplate{Text: "Menu", Actions: []messaging_api.ActionInterface{
			&messaging_api.UriAction{Label: "Open", Uri: "https://liff.line.me/1653575653-5xEDvzVq"},
		}}},
	}
	for name, it := range map[string]struct {
		theirs any
		ours   ourBody
	}{
		"PnpMessagesRequest": {&messaging_api.PnpMessagesRequest{
			To: "d41e0ad70dddfeb68f149ad6fc61574b9c5780ab7bcb2fba5517771ffbb2409c", Messages: ms, NotificationDisabled: true,
		}, new(notification.Flexible)},
		"ShowLoadingAnimationRequest":             {&messaging_api.ShowLoadingAnimationRequest{ChatId: brown, LoadingSeconds: 60}, new(message.LoadingAnimation)},
		"ShowLoadingAnimationRequest by default":  {&messaging_api.ShowLoadingAnimationRequest{ChatId: brown}, new(message.LoadingAnimation)},
		"MarkMessagesAsReadByTokenRequest":        {&messaging_api.MarkMessagesAsReadByTokenRequest{MarkAsReadToken: "30yhdy232"}, new(message.MarkAsRead)},
		"MarkMessagesAsReadRequest":               {&messaging_api.MarkMessagesAsReadRequest{Chat: &messaging_api.ChatReference{UserId: brown}}, new(message.MarkChatAsRead)},
		"ValidateMessageRequest":                  {&messaging_api.ValidateMessageRequest{Messages: ms}, new(message.Validation)},
		"ValidateMessageRequest for a LIFF app":   {&messaging_api.ValidateMessageRequest{Messages: ms}, new(message.LIFFSend)},
		"ValidateMessageRequest of a LIFF picker": {&messaging_api.ValidateMessageRequest{Messages: ms}, new(message.LIFFShare)},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b, err := json.Marshal(it.theirs)
			require.NoError(t, err)
			require.NoError(t, json.Unmarshal(b, it.ours))
			require.NoError(t, it.ours.Validate())
			assert.Empty(t, it.ours.Lint(), string(b))
			back, err := json.Marshal(it.ours)
			require.NoError(t, err)
			assert.JSONEq(t, string(b), string(back))
		})
	}
}

// A body that the SDK lets pass is refused here with its place.
func TestBodiesOfTheSDKWithFaults(t *testing.T) {
	t.Parallel()
	for want, it := range map[string]struct {
		theirs any
		ours   ourBody
	}{
		"chat: missing":    {&messaging_api.MarkMessagesAsReadRequest{}, new(message.MarkChatAsRead)},
		"markAsReadToken:": {&messaging_api.MarkMessagesAsReadByTokenRequest{}, new(message.MarkAsRead)},
		"loadingSeconds: 7, must be a multiple of 5": {&messaging_api.ShowLoadingAnimationRequest{ChatId: brown, LoadingSeconds: 7}, new(message.LoadingAnimation)},
		"is a group ID":           {&messaging_api.ShowLoadingAnimationRequest{ChatId: group}, new(message.LoadingAnimation)},
		"not a phone number hash": {&messaging_api.PnpMessagesRequest{To: "+818011112222"}, new(notification.Flexible)},
	} {
		b, err := json.Marshal(it.theirs)
		require.NoError(t, err)
		if err := json.Unmarshal(b, it.ours); err == nil {
			err = it.ours.Validate()
			require.ErrorContains(t, err, want, string(b))
		} else {
			require.ErrorContains(t, err, want, string(b))
		}
	}
}
