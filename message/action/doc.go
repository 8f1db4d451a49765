// Package action is what a tap does: on a button of a template, a quick reply, a Flex component or an
// area of a rich menu.
//
//	q := message.QuickReplies(
//		&action.Message{Label: "Yes", Text: "Yes, please"},
//		&action.Postback{Label: "No", Data: "answer=no", DisplayText: "No, thanks"},
//		&action.Camera{Label: "Show us"},
//	)
//
// What a place takes is a matter of the place: how long a label may be, whether it must be there at all,
// and which kinds. [Place] answers before anything is composed; a check of the message answers with the
// place named. Labels, and texts that a tap sends, are counted in grapheme clusters; data, URIs and
// clipboard texts in UTF-16 code units
// (https://developers.line.biz/en/docs/messaging-api/text-character-count/).
//
// Source: https://developers.line.biz/en/reference/messaging-api/#action-objects
package action
