// Package imagemap defines the parts of an imagemap message: the size of its image, areas of the image that can be
// tapped, and optionally a video. A message.Imagemap contains them.
//
//	actions := []imagemap.Action{
//		&imagemap.URI{LinkURI: "https://example.com/menu", Area: imagemap.Area{Width: 520, Height: 1040}},
//		&imagemap.Message{Text: "Opening hours?", Area: imagemap.Area{X: 520, Width: 520, Height: 1040}},
//	}
//
// Start with [URI], [Message], [Area] and [ImageURLs].
//
// LINE requests the image in several widths, which it appends to the base URL of the message: see [ImageURLs].
// Areas are always in pixels of an image 1040 pixels wide. The base URL should not expire: phones have been seen to
// load the pictures of image messages when the chat is opened (chatwoot/chatwoot#13949), and probably do so here.
//
// Limits of texts and labels are in UTF-16 code units. Encoding fails only for values that JSON cannot hold.
// Decoding keeps unknown members in Extra. It keeps an object of an unknown type as a [Raw] and reports it as an error.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#imagemap-message
package imagemap
