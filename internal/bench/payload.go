package main

import (
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/template"
)

// The payload is a push of five messages: a text, an image, a receipt in Flex, a buttons template, and a sticker with
// quick replies. It is built three times: with our types here, with the SDK's in sdk.go, and with plain structs in
// plain.go. A test compares the three.
const (
	userID  = "U4af4980629f1e5f5c3b1b0a8d7c6e5f4"
	site    = "https://kissa.example/"
	altText = "領収書 2026年4月12日"
	place   = "東京都千代田区神田神保町1-2-3 ほしビル二階"
)

var greeting = "佐藤さくら 様\n\n" +
	"このたびは喫茶ほしのオンライン注文をご利用いただき、誠にありがとうございます 🙏🏻\n" +
	"ご注文の品は4月12日(日)の15時30分にご用意いたします。店頭で注文番号「20260412-017」をお知らせください。\n\n" +
	"お受け取りの時間を変えたいときは、下のボタンからいつでも変更できます。またのご来店を心よりお待ちしております。\n" +
	"Thank you for your order. It will be ready on Sunday, 12 April, at 15:30."

// dishes are the lines of the receipt.
var dishes = []struct {
	name string
	yen  int
}{
	{"ドリップコーヒー", 520}, {"カフェオレ", 580}, {"Basque cheesecake", 600}, {"抹茶ロールケーキ", 640},
	{"厚切りトーストのセット", 780}, {"ナポリタン 大盛り", 1150}, {"本日のスープ", 420}, {"季節の果物のパフェ", 1380}, {"焼き菓子の詰め合わせ", 2400},
}

// A reply is a quick reply button.
type reply struct{ label, text string }

var replies = []reply{{"ありがとう 🙏🏻", "ありがとう"}, {"時間を変える", "受け取りの時間を変えたい"}, {"お店への行き方", "お店はどこですか"}, {"Cancel", "Please cancel my order"}}

func price(yen int) string { return "¥" + strconv.Itoa(yen) }

// ours returns the payload n times in one request. LINE accepts it once; more is for measuring growth.
func ours(n int) *message.Push {
	push := &message.Push{To: userID}
	for range n {
		push.Messages = append(push.Messages, ourMessages()...)
	}
	return push
}

func ourMessages() []message.Message {
	quick := new(message.QuickReply)
	for _, r := range replies {
		quick.Items = append(quick.Items, message.QuickReplyItem{Action: &action.Message{Label: r.label, Text: r.text}})
	}
	return []message.Message{
		&message.Text{Text: greeting},
		&message.Image{OriginalContentURL: site + "orders/017.jpg", PreviewImageURL: site + "orders/017-small.jpg"},
		&message.Flex{AltText: altText, Contents: ourBubble()},
		&message.Template{AltText: "ご注文の変更", Template: &template.Buttons{
			ThumbnailImageURL: site + "shop.png", ImageAspectRatio: "rectangle", ImageSize: "cover",
			Title: "喫茶ほし 神保町店", Text: "ご注文の変更はこちらからどうぞ。",
			Actions: []action.Action{
				&action.Postback{Label: "時間を変える", Data: "order=017&do=time", DisplayText: "時間を変えたい"},
				&action.Postback{Label: "注文を取り消す", Data: "order=017&do=cancel", DisplayText: "取り消したい"},
				&action.URI{Label: "地図を見る", URI: site + "map"},
			},
		}},
		&message.Sticker{PackageID: "446", StickerID: "1988", QuickReply: quick},
	}
}

func ourBubble() *flex.Bubble {
	items := &flex.Box{Layout: flex.Vertical, Margin: flex.XXL, Spacing: flex.SM}
	total := 0
	for _, d := range dishes {
		items.Contents = append(items.Contents, ourRow(d.name, d.yen))
		total += d.yen
	}
	items.Contents = append(items.Contents, &flex.Separator{Margin: flex.XXL}, ourRow("合計", total))
	return &flex.Bubble{
		Hero: &flex.Image{URL: site + "receipt.png", Flex: new(0), Size: flex.Full, AspectRatio: "20:13", AspectMode: flex.Cover},
		Body: &flex.Box{Layout: flex.Vertical, Contents: []flex.Component{
			&flex.Text{Text: "RECEIPT", Weight: flex.Bold, Color: "#1DB446", Size: flex.SM},
			&flex.Text{Text: "喫茶ほし 神保町店", Weight: flex.Bold, Size: flex.XXL, Margin: flex.MD},
			&flex.Text{Text: place, Size: flex.XS, Color: "#767676", Wrap: true},
			&flex.Separator{Margin: flex.XXL},
			items,
		}},
		Footer: &flex.Box{Layout: flex.Vertical, Spacing: flex.SM, Contents: []flex.Component{
			&flex.Button{Style: flex.Primary, Height: flex.SM, Action: &action.URI{Label: "注文を見る", URI: site + "orders/017"}},
			&flex.Button{Style: flex.Link, Height: flex.SM, Action: &action.Postback{Label: "もう一度注文する", Data: "again=017", DisplayText: "もう一度お願いします"}},
		}},
	}
}

func ourRow(name string, yen int) *flex.Box {
	return &flex.Box{Layout: flex.Horizontal, Contents: []flex.Component{
		&flex.Text{Text: name, Size: flex.SM, Color: "#555555", Flex: new(0)},
		&flex.Text{Text: price(yen), Size: flex.SM, Color: "#111111", Align: flex.End},
	}}
}

// Ten faults to plant in the payload. All three trees get the same ones, and each checker finds them.
var (
	longText  = strings.Repeat("ご注文ありがとうございます。", 358) // 5012
	longLabel = "この注文の受け取りの時間を変更したい方はこちら"
	faults    = []string{ // places, in our notation
		"to",
		"messages[0].text",
		"messages[1].originalContentUrl",
		"messages[1].previewImageUrl",
		"messages[2].altText",
		"messages[2].contents.body.layout",
		"messages[2].contents.body.contents[0].color",
		"messages[3].template.text",
		"messages[3].template.actions[0].label",
		"messages[4].quickReply.items[0].action.text",
	}
)

func oursFaulty() *message.Push {
	push := ours(1)
	push.To = "brown"
	push.Messages[0].(*message.Text).Text = longText
	image := push.Messages[1].(*message.Image)
	image.OriginalContentURL, image.PreviewImageURL = "http://kissa.example/a.jpg", "kissa.example/b.jpg"
	card := push.Messages[2].(*message.Flex)
	card.AltText = ""
	body := card.Contents.(*flex.Bubble).Body
	body.Layout = "diagonal"
	body.Contents[0].(*flex.Text).Color = "green"
	buttons := push.Messages[3].(*message.Template).Template.(*template.Buttons)
	buttons.Text = ""
	buttons.Actions[0].(*action.Postback).Label = longLabel
	push.Messages[4].(*message.Sticker).QuickReply.Items[0].Action.(*action.Message).Text = ""
	return push
}
