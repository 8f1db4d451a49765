// Package template defines LINE's message templates: buttons, confirm, carousel and image carousel. A
// message.Template contains one of them.
//
//	t := &template.Confirm{Text: "Cancel the order?", Actions: []action.Action{
//		&action.Postback{Label: "Yes", Data: "cancel=1042"},
//		&action.Message{Label: "No", Text: "Keep it"},
//	}}
//	if err := t.Validate(); err != nil { … }
//
// Start with [Buttons], [Confirm], [Carousel] and [ImageCarousel].
//
// Validate returns a *[fault.Error] with everything LINE refuses; Lint returns warnings too. Fit shortens texts that
// are over their limits, as message.Fit does. Paths begin at the template, as in actions[0].label; in a message they
// begin with messages[0].template. Encoding fails only for values that JSON cannot hold. Decoding keeps unknown members in
// Extra. It keeps an object of an unknown type as a [Raw] and reports it as an error.
//
// Limits of titles, texts and labels are in grapheme clusters, those of URLs in UTF-16 code units
// (https://developers.line.biz/en/docs/messaging-api/text-character-count/).
//
// All columns of a [Carousel] need the same number of actions. If one column has an image, all need one; the
// same is true of titles.
//
// Image URLs should not expire: phones have been seen to load the pictures of image messages when the chat is
// opened (chatwoot/chatwoot#13949), and probably do the same for templates.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#template-messages
package template
