// Package action defines what a tap does on a button of a template, a quick reply, a Flex component or an area of a rich
// menu.
//
//	q := message.QuickReplies(
//		&action.Message{Label: "Yes", Text: "Yes, please"},
//		&action.Postback{Label: "No", Data: "answer=no", DisplayText: "No, thanks"},
//		&action.Camera{Label: "Show us"},
//	)
//
// Start with [Postback], [URI], [Message] and [Place].
//
// Each place accepts certain types of actions, and has its own limit of the label, which can be required; see [Place].
// An action is checked as part of its message or rich menu. Encoding fails only for values that JSON cannot hold.
// Decoding keeps unknown members in Extra. It keeps an object of an unknown type as a [Raw] and reports it as an error.
//
// Limits of labels, and of texts that a tap sends, are in grapheme clusters; those of data, URIs and clipboard
// texts are in UTF-16 code units (https://developers.line.biz/en/docs/messaging-api/text-character-count/).
//
// Source: https://developers.line.biz/en/reference/messaging-api/#action-objects
package action
