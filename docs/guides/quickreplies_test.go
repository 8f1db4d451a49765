package guides_test

import (
	"fmt"
	"net/url"
	"strings"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
)

// Product is a product of the shop, as its owner has entered it.
type Product struct{ ID, Name string }

func choose(products []Product) *message.Text {
	var buttons []action.Action
	for _, p := range products[:min(len(products), message.MaxQuickReplies)] {
		buttons = append(buttons, &action.Postback{
			Label:       p.Name,
			Data:        url.Values{"buy": {p.ID}}.Encode(),
			DisplayText: p.Name,
		})
	}
	return &message.Text{Text: "What would you like?", QuickReply: message.QuickReplies(buttons...)}
}

func Example_fit() {
	m := choose([]Product{
		{"17", "Coffee"},
		{"18", "家族👨‍👩‍👧‍👦のための、とても大きなチーズケーキの詰め合わせ"},
	})
	for _, change := range message.Fit(m) {
		fmt.Println(change)
	}
	for _, item := range m.QuickReply.Items {
		fmt.Println(item.Action.(*action.Postback).Label)
	}
	fmt.Println(message.Validate(m))
	// Output:
	// warning: messages[0].quickReply.items[1].action.label: 26 grapheme clusters, at most 20; shortened
	// Coffee
	// 家族👨‍👩‍👧‍👦のための、とても大き…
	// <nil>
}

func Example_data() {
	m := choose([]Product{{ID: strings.Repeat("x", 301), Name: "Coffee"}})
	fmt.Println(message.Fit(m))
	fmt.Println(message.Validate(m))
	// Output:
	// []
	// messages[0].quickReply.items[0].action.data: 305 UTF-16 code units, at most 300
}

func Example_label() {
	fmt.Println(action.InQuickReply.MaxLabel(), action.InFlexButton.MaxLabel(), action.InImageCarousel.MaxLabel())
	fmt.Println(action.InImageCarousel.FitLabel("ブレンドコーヒー（深煎り）"))
	// Output:
	// 20 40 12
	// ブレンドコーヒー（深煎…
}
