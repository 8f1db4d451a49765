package message_test

import (
	"fmt"
	"strings"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
)

// found is a place that a user has found. Its texts come from a database and can have any length.
type found struct{ name, address, note string }

// answerFound returns the messages for a place.
func answerFound(p found) []message.Message {
	return []message.Message{
		&message.Location{Title: p.name, Address: p.address, Latitude: 35.65910807942215, Longitude: 139.70372892916203},
		&message.Text{Text: p.note, QuickReply: message.QuickReplies(
			&action.Postback{Label: p.name, Data: "place=17", DisplayText: "More about " + p.name},
		)},
	}
}

// Fit shortens the texts of users and databases, so that a long one does not lose the whole reply.
func ExampleFit() {
	ms := answerFound(found{
		name:    "カフェ ヒカリエ 渋谷駅東口店 二階テラス席",
		address: "東京都渋谷区渋谷二丁目21番1号",
		note:    strings.Repeat("とても静かな喫茶店です。", 500),
	})
	for _, v := range message.Fit(ms...) {
		fmt.Println(v)
	}
	fmt.Println(message.Validate(ms...))
	// Output:
	// warning: messages[1].text: 6000 UTF-16 code units, at most 5000; shortened
	// warning: messages[1].quickReply.items[0].action.label: 22 grapheme clusters, at most 20; shortened
	// <nil>
}
