package message_test

import (
	"testing"

	"github.com/linemsg/linemsg/internal/facts"
	"github.com/linemsg/linemsg/message"
)

func TestLimitConstants(t *testing.T) {
	facts.Limits{
		"MaxPerRequest":    {Is: message.MaxPerRequest, Rows: []string{"request.reply messages", "request.push messages", "request.multicast messages", "request.broadcast messages"}},
		"MaxText":          {Is: message.MaxText, Rows: []string{"message.text text", "message.textV2 text"}},
		"MaxAltText":       {Is: message.MaxAltText, Rows: []string{"message.template altText", "message.flex altText", "message.imagemap altText"}},
		"MaxLocationTitle": {Is: message.MaxLocationTitle, Rows: []string{"message.location title"}},
		"MaxAddress":       {Is: message.MaxAddress, Rows: []string{"message.location address"}},
		"MaxSenderName":    {Is: message.MaxSenderName, Rows: []string{"sender name"}},
		"MaxRecipients":    {Is: message.MaxRecipients, Rows: []string{"request.multicast to"}},
		"MaxQuickReplies":  {Is: message.MaxQuickReplies, Rows: []string{"quickReply items"}},
	}.Check(t)
}
