package main

import api "github.com/line/line-bot-sdk-go/v8/linebot/messaging_api"

// theirs returns the payload in types of the official SDK. Variants are pointers, as its MarshalJSON methods require.
func theirs() *api.PushMessageRequest {
	quick := new(api.QuickReply)
	for _, r := range replies {
		quick.Items = append(quick.Items, api.QuickReplyItem{Type: "action", Action: &api.MessageAction{Label: r.label, Text: r.text}})
	}
	return &api.PushMessageRequest{To: userID, Messages: []api.MessageInterface{
		&api.TextMessage{Text: greeting},
		&api.ImageMessage{OriginalContentUrl: site + "orders/017.jpg", PreviewImageUrl: site + "orders/017-small.jpg"},
		&api.FlexMessage{AltText: altText, Contents: theirBubble()},
		&api.TemplateMessage{AltText: "ご注文の変更", Template: &api.ButtonsTemplate{
			ThumbnailImageUrl: site + "shop.png", ImageAspectRatio: "rectangle", ImageSize: "cover",
			Title: "喫茶ほし 神保町店", Text: "ご注文の変更はこちらからどうぞ。",
			Actions: []api.ActionInterface{
				&api.PostbackAction{Label: "時間を変える", Data: "order=017&do=time", DisplayText: "時間を変えたい"},
				&api.PostbackAction{Label: "注文を取り消す", Data: "order=017&do=cancel", DisplayText: "取り消したい"},
				&api.UriAction{Label: "地図を見る", Uri: site + "map"},
			},
		}},
		&api.StickerMessage{PackageId: "446", StickerId: "1988", QuickReply: quick},
	}}
}

func theirBubble() *api.FlexBubble {
	items := &api.FlexBox{Layout: "vertical", Margin: "xxl", Spacing: "sm"}
	total := 0
	for _, d := range dishes {
		items.Contents = append(items.Contents, theirRow(d.name, d.yen))
		total += d.yen
	}
	items.Contents = append(items.Contents, &api.FlexSeparator{Margin: "xxl"}, theirRow("合計", total))
	return &api.FlexBubble{
		Hero: &api.FlexImage{Url: site + "receipt.png", Size: "full", AspectRatio: "20:13", AspectMode: "cover"},
		Body: &api.FlexBox{Layout: "vertical", Contents: []api.FlexComponentInterface{
			&api.FlexText{Text: "RECEIPT", Weight: "bold", Color: "#1DB446", Size: "sm"},
			&api.FlexText{Text: "喫茶ほし 神保町店", Weight: "bold", Size: "xxl", Margin: "md"},
			&api.FlexText{Text: place, Size: "xs", Color: "#767676", Wrap: true},
			&api.FlexSeparator{Margin: "xxl"},
			items,
		}},
		Footer: &api.FlexBox{Layout: "vertical", Spacing: "sm", Contents: []api.FlexComponentInterface{
			&api.FlexButton{Style: "primary", Height: "sm", Action: &api.UriAction{Label: "注文を見る", Uri: site + "orders/017"}},
			&api.FlexButton{Style: "link", Height: "sm", Action: &api.PostbackAction{Label: "もう一度注文する", Data: "again=017", DisplayText: "もう一度お願いします"}},
		}},
	}
}

func theirRow(name string, yen int) *api.FlexBox {
	return &api.FlexBox{Layout: "horizontal", Contents: []api.FlexComponentInterface{
		&api.FlexText{Text: name, Size: "sm", Color: "#555555"},
		&api.FlexText{Text: price(yen), Size: "sm", Color: "#111111", Align: "end"},
	}}
}
