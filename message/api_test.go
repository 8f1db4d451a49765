package message_test

import (
	"testing"

	"github.com/linemsg/linemsg/internal/apitest"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/imagemap"
	"github.com/linemsg/linemsg/message/template"
)

func TestAPI(t *testing.T) {
	apitest.Package{
		Wire: []any{
			new(message.Coupon),
			new(message.Flex),
			new(message.Imagemap),
			new(message.Location),
			new(message.Image),
			new(message.Video),
			new(message.Audio),
			new(message.QuickReply),
			new(message.QuickReplyItem),
			new(message.Raw),
			new(message.Reply),
			new(message.Push),
			new(message.Multicast),
			new(message.Broadcast),
			new(message.Validation),
			new(message.LIFFSend),
			new(message.LIFFShare),
			new(message.LoadingAnimation),
			new(message.MarkAsRead),
			new(message.MarkChatAsRead),
			new(message.ChatReference),
			new(message.Sender),
			new(message.Sticker),
			new(message.Template),
			new(message.Text),
			new(message.TextEmoji),
			new(message.TextV2),
			new(message.Mention),
			new(message.MentionUser),
			new(message.MentionAll),
			new(message.Emoji),
		},
		Others: []any{
			new(message.Batch),
			new(message.Composer),
			new(message.MentionComposer),
			new(message.Messages),
		},
		Funcs: []any{
			message.Validate,
			message.Lint,
			message.Fit,
			message.Checked[*message.Text],
			message.CheckedRequest[message.Push],
			message.FromSDK[message.Push],
			message.All[message.Message],
			message.Parse[string],
			message.QuickReplies,
			message.NewRaw[string],
		},
		Parts: []any{new(action.URI), new(flex.Bubble), new(flex.Text), new(flex.Image), new(flex.LinearGradient), new(imagemap.URI), new(template.Confirm)},
	}.Check(t)
}
