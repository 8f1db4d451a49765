// Package template is the templates of LINE: buttons, a question with two answers, and two carousels. A
// message.Template carries one of them.
//
//	t := &template.Confirm{Text: "Cancel the order?", Actions: []action.Action{
//		&action.Postback{Label: "Yes", Data: "cancel=1042"},
//		&action.Message{Label: "No", Text: "Keep it"},
//	}}
//	if err := t.Validate(); err != nil { … }
//
// Titles, texts and labels are counted in grapheme clusters, URLs in UTF-16 code units
// (https://developers.line.biz/en/docs/messaging-api/text-character-count/). What a check says of a template
// by itself has paths from the template: actions[0].label. In a message they begin with
// messages[0].template.
//
// LINE asks that the columns of a [Carousel] are alike: the same number of actions in all of them, and an
// image or a title in all or in none.
//
// Phones were seen to load the pictures of image messages when the chat is opened (chatwoot/chatwoot#13949), and likely do
// the same with those of templates: their URLs must not expire.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#template-messages
package template
