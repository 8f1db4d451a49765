// Package preview shows messages before they are sent: as a page for a browser ([HTML]), as a part of another page ([Element]),
// or as a tree for a terminal ([Text]).
//
//	http.HandleFunc("/preview", func(w http.ResponseWriter, r *http.Request) {
//		preview.HTML(w, preview.Options{}, ms...)
//	})
//
// Start with [HTML] and [Text].
//
// A preview shows the messages of a request in order, each with what a user sees (its text, buttons, quick replies, sender and
// notification), and with what only the author should see: how long its texts are and what LINE would refuse. Nothing is sent
// or fetched. A message with faults is drawn as far as possible.
//
// LINE shows the preview of a page below a message with its URL. Options.Links draws that card, and Options.Cards draws cards
// without a message. Package ogp reads a page as LINE would; this package does not import it.
//
// # What is exact
//
// Flex messages have the sizes, paddings, shares and alignments of LINE's documentation and of its Flex Message Simulator, to the
// pixel. LINE does not publish its fonts, its colors in dark mode, how shrink-to-fit and scaling work, or how it draws other
// messages. Its documentation says that a message can look different on each device. The foot of each page lists what is
// approximate. Images, videos and stickers are striped boxes; [Options.Images] replaces those of images.
//
// # Security
//
// Messages can come from anywhere. Each text is escaped for its place. Styles consist of sizes, colors, angles and keywords in the
// forms that LINE documents; any other value is left out, with a finding. The Content-Security-Policy of the page of [HTML] allows
// no scripts, and no styles but those of its own style sheet. At most 10,000 elements of a message are drawn, in at most 100 boxes
// inside each other, even if a box contains itself. A preview shows texts and IDs in full. It shows no tokens, except those in the
// JSON of unknown types.
package preview
