// Package imagemap is what an imagemap message is made of: an image, areas of it that can be tapped, and
// perhaps a video. A message.Imagemap carries them.
//
//	actions := []imagemap.Action{
//		&imagemap.URI{LinkURI: "https://example.com/menu", Area: imagemap.Area{Width: 520, Height: 1040}},
//		&imagemap.Message{Text: "Opening hours?", Area: imagemap.Area{X: 520, Width: 520, Height: 1040}},
//	}
//
// LINE asks for the image by its width, which it appends to the base URL of the message: see [ImageURLs].
// Areas are in pixels of an image that is 1040 wide, whatever the phone shows. Phones were seen to load the pictures of
// image messages when the chat is opened (chatwoot/chatwoot#13949), and likely do the same here: the base URL must not expire.
//
// Texts and labels are counted in UTF-16 code units.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#imagemap-message
package imagemap
