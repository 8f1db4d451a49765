package main

import (
	"reflect"
	"strings"

	"github.com/go-playground/validator/v10"
)

// The plain tree is what a program without a library would have: structs with tags for encoding/json, which sonic reads
// too, and for go-playground/validator. The validator's max counts code points, unlike LINE.

type plainPush struct {
	To       string `json:"to" validate:"len=33,startswith=U"`
	Messages []any  `json:"messages" validate:"min=1,max=5,dive"`
}

type plainText struct {
	Type string `json:"type"`
	Text string `json:"text" validate:"required,max=5000"`
}

type plainImageMessage struct {
	Type     string `json:"type"`
	Original string `json:"originalContentUrl" validate:"required,max=2000,url,startswith=https://"`
	Preview  string `json:"previewImageUrl" validate:"required,max=2000,url,startswith=https://"`
}

type plainFlex struct {
	Type     string       `json:"type"`
	AltText  string       `json:"altText" validate:"required,max=1500"`
	Contents *plainBubble `json:"contents" validate:"required"`
}

type plainTemplate struct {
	Type     string        `json:"type"`
	AltText  string        `json:"altText" validate:"required,max=1500"`
	Template *plainButtons `json:"template" validate:"required"`
}

type plainButtons struct {
	Type        string `json:"type"`
	Thumbnail   string `json:"thumbnailImageUrl,omitempty" validate:"omitempty,max=2000,url,startswith=https://"`
	AspectRatio string `json:"imageAspectRatio,omitempty" validate:"omitempty,oneof=rectangle square"`
	ImageSize   string `json:"imageSize,omitempty" validate:"omitempty,oneof=cover contain"`
	Title       string `json:"title,omitempty" validate:"max=40"`
	Text        string `json:"text" validate:"required,max=60"`
	Actions     []any  `json:"actions" validate:"min=1,max=4,dive"`
}

type plainSticker struct {
	Type       string           `json:"type"`
	PackageID  string           `json:"packageId" validate:"required,number"`
	StickerID  string           `json:"stickerId" validate:"required,number"`
	QuickReply *plainQuickReply `json:"quickReply,omitempty"`
}

type plainQuickReply struct {
	Items []plainItem `json:"items" validate:"min=1,max=13,dive"`
}

type plainItem struct {
	Type   string `json:"type"`
	Action any    `json:"action" validate:"required"`
}

type plainMessageAction struct {
	Type  string `json:"type"`
	Label string `json:"label,omitempty" validate:"required,max=20"`
	Text  string `json:"text" validate:"required,max=300"`
}

type plainPostback struct {
	Type        string `json:"type"`
	Label       string `json:"label,omitempty" validate:"required,max=20"`
	Data        string `json:"data" validate:"required,max=300"`
	DisplayText string `json:"displayText,omitempty" validate:"max=300"`
}

type plainURI struct {
	Type  string `json:"type"`
	Label string `json:"label,omitempty" validate:"required,max=20"`
	URI   string `json:"uri" validate:"required,max=1000,uri"`
}

type plainBubble struct {
	Type   string      `json:"type"`
	Hero   *plainImage `json:"hero,omitempty"`
	Body   *plainBox   `json:"body,omitempty"`
	Footer *plainBox   `json:"footer,omitempty"`
}

type plainBox struct {
	Type     string `json:"type"`
	Layout   string `json:"layout" validate:"oneof=horizontal vertical baseline"`
	Contents []any  `json:"contents" validate:"dive"`
	Flex     *int   `json:"flex,omitempty" validate:"omitempty,min=0"`
	Spacing  string `json:"spacing,omitempty" validate:"omitempty,oneof=none xs sm md lg xl xxl"`
	Margin   string `json:"margin,omitempty" validate:"omitempty,oneof=none xs sm md lg xl xxl"`
	Color    string `json:"backgroundColor,omitempty" validate:"omitempty,hexcolor"`
	Action   any    `json:"action,omitempty"`
}

type plainComponentText struct {
	Type   string `json:"type"`
	Text   string `json:"text" validate:"required"`
	Flex   *int   `json:"flex,omitempty" validate:"omitempty,min=0"`
	Margin string `json:"margin,omitempty" validate:"omitempty,oneof=none xs sm md lg xl xxl"`
	Size   string `json:"size,omitempty" validate:"omitempty,oneof=xxs xs sm md lg xl xxl 3xl 4xl 5xl"`
	Align  string `json:"align,omitempty" validate:"omitempty,oneof=start end center"`
	Wrap   bool   `json:"wrap,omitempty"`
	Weight string `json:"weight,omitempty" validate:"omitempty,oneof=regular bold"`
	Color  string `json:"color,omitempty" validate:"omitempty,hexcolor"`
	Action any    `json:"action,omitempty"`
}

type plainImage struct {
	Type        string `json:"type"`
	URL         string `json:"url" validate:"required,max=2000,url,startswith=https://"`
	Flex        *int   `json:"flex,omitempty" validate:"omitempty,min=0"`
	Size        string `json:"size,omitempty" validate:"omitempty,oneof=xxs xs sm md lg xl xxl 3xl 4xl 5xl full"`
	AspectRatio string `json:"aspectRatio,omitempty" validate:"omitempty,contains=:"`
	AspectMode  string `json:"aspectMode,omitempty" validate:"omitempty,oneof=cover fit"`
	Action      any    `json:"action,omitempty"`
}

type plainSeparator struct {
	Type   string `json:"type"`
	Margin string `json:"margin,omitempty" validate:"omitempty,oneof=none xs sm md lg xl xxl"`
	Color  string `json:"color,omitempty" validate:"omitempty,hexcolor"`
}

type plainButton struct {
	Type   string `json:"type"`
	Action any    `json:"action" validate:"required"`
	Height string `json:"height,omitempty" validate:"omitempty,oneof=sm md"`
	Style  string `json:"style,omitempty" validate:"omitempty,oneof=primary secondary link"`
	Color  string `json:"color,omitempty" validate:"omitempty,hexcolor"`
}

var validate = func() *validator.Validate {
	v := validator.New(validator.WithRequiredStructEnabled())
	v.RegisterTagNameFunc(func(f reflect.StructField) string {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		return name
	})
	return v
}()

func plain() *plainPush {
	quick := new(plainQuickReply)
	for _, r := range replies {
		quick.Items = append(quick.Items, plainItem{Type: "action", Action: &plainMessageAction{"message", r.label, r.text}})
	}
	return &plainPush{To: userID, Messages: []any{
		&plainText{"text", greeting},
		&plainImageMessage{"image", site + "orders/017.jpg", site + "orders/017-small.jpg"},
		&plainFlex{"flex", altText, plainReceipt()},
		&plainTemplate{"template", "ご注文の変更", &plainButtons{
			Type: "buttons", Thumbnail: site + "shop.png", AspectRatio: "rectangle", ImageSize: "cover",
			Title: "喫茶ほし 神保町店", Text: "ご注文の変更はこちらからどうぞ。",
			Actions: []any{
				&plainPostback{"postback", "時間を変える", "order=017&do=time", "時間を変えたい"},
				&plainPostback{"postback", "注文を取り消す", "order=017&do=cancel", "取り消したい"},
				&plainURI{"uri", "地図を見る", site + "map"},
			},
		}},
		&plainSticker{Type: "sticker", PackageID: "446", StickerID: "1988", QuickReply: quick},
	}}
}

func plainReceipt() *plainBubble {
	items := &plainBox{Type: "box", Layout: "vertical", Margin: "xxl", Spacing: "sm"}
	total := 0
	for _, d := range dishes {
		items.Contents = append(items.Contents, plainRow(d.name, d.yen))
		total += d.yen
	}
	items.Contents = append(items.Contents, &plainSeparator{Type: "separator", Margin: "xxl"}, plainRow("合計", total))
	return &plainBubble{
		Type: "bubble",
		Hero: &plainImage{Type: "image", URL: site + "receipt.png", Flex: new(0), Size: "full", AspectRatio: "20:13", AspectMode: "cover"},
		Body: &plainBox{Type: "box", Layout: "vertical", Contents: []any{
			&plainComponentText{Type: "text", Text: "RECEIPT", Weight: "bold", Color: "#1DB446", Size: "sm"},
			&plainComponentText{Type: "text", Text: "喫茶ほし 神保町店", Weight: "bold", Size: "xxl", Margin: "md"},
			&plainComponentText{Type: "text", Text: place, Size: "xs", Color: "#767676", Wrap: true},
			&plainSeparator{Type: "separator", Margin: "xxl"},
			items,
		}},
		Footer: &plainBox{Type: "box", Layout: "vertical", Spacing: "sm", Contents: []any{
			&plainButton{Type: "button", Style: "primary", Height: "sm", Action: &plainURI{"uri", "注文を見る", site + "orders/017"}},
			&plainButton{Type: "button", Style: "link", Height: "sm", Action: &plainPostback{"postback", "もう一度注文する", "again=017", "もう一度お願いします"}},
		}},
	}
}

func plainRow(name string, yen int) *plainBox {
	return &plainBox{Type: "box", Layout: "horizontal", Contents: []any{
		&plainComponentText{Type: "text", Text: name, Size: "sm", Color: "#555555", Flex: new(0)},
		&plainComponentText{Type: "text", Text: price(yen), Size: "sm", Color: "#111111", Align: "end"},
	}}
}

func plainFaulty() *plainPush {
	push := plain()
	push.To = "brown"
	push.Messages[0].(*plainText).Text = longText
	image := push.Messages[1].(*plainImageMessage)
	image.Original, image.Preview = "http://kissa.example/a.jpg", "kissa.example/b.jpg"
	card := push.Messages[2].(*plainFlex)
	card.AltText = ""
	card.Contents.Body.Layout = "diagonal"
	card.Contents.Body.Contents[0].(*plainComponentText).Color = "green"
	buttons := push.Messages[3].(*plainTemplate).Template
	buttons.Text = ""
	buttons.Actions[0].(*plainPostback).Label = longLabel
	push.Messages[4].(*plainSticker).QuickReply.Items[0].Action.(*plainMessageAction).Text = ""
	return push
}
