// Package markdown converts Markdown, such as the answer of a language model, to LINE messages.
//
//	ms, err := markdown.Messages(answer, markdown.Options{})
//	if err != nil { … }
//	for batch := range slices.Chunk(ms, message.MaxPerRequest) { … } // a reply, then pushes
//
// LINE does not interpret Markdown: users see the asterisks, bars and backticks. It refuses a text of more than 5,000 UTF-16
// code units, and with it the whole request. The messages of this package are always valid. They contain all of the text, in
// the order of the source.
//
// Start with [Messages] and [Options]. [Stream] is for an answer that is still being written.
//
// # Text messages
//
// By default everything becomes text that is easy to read on a phone:
//
//	## Heading          a line, with a blank line around it
//	- item, 1. item     • item, 1. item, indented where they are nested
//	- [x] task          ☑ task
//	> quote             │ quote
//	[label](URL)        label (URL), or the URL alone if the label is the same
//	**bold** *italic*   bold italic, or 「bold」; see Emphasis
//	~~deleted~~         ~~deleted~~, because the text without the tildes would mean the opposite
//	| A | B |           lines "left: right" for two columns, or a group of lines "column: cell" for each row
//	```go … ```         [go], and the code unchanged
//	---                 ──────────
//	<b>HTML</b>         its text; <br> is a line break, a link or an image is shown with its URL
//	$x^2$, \[ … \]      unchanged
//	[^1]                [1], and "[1] text" where the footnote was written
//
// Line breaks are kept, as in a chat. Emphasis is also recognized next to Japanese, Chinese, Korean and Thai text, where
// CommonMark does not recognize it: **「重要」**です. A name in angle brackets that is not an element of HTML is text, as in
// List<String>. A reference such as [label][name] is resolved. A number, as in [1] or [1][2], is text, because models cite
// sources with it. A name such as __init__ is text too. Blank lines within a list are those of the source.
//
// A new message begins, in order of preference, at a heading, a paragraph, a list item or a table row, or after a sentence. A
// grapheme cluster or a URL is never divided, unless it is longer than a message. Code that fits in one message is not divided,
// and it stays with the paragraph before it if both fit. The paragraphs of a list item or a footnote stay together, with its
// mark, if all of them fit in one message. A list in an item can begin a new message.
//
// # Flex messages
//
// With [FlexTables], [FlexCode] and [FlexSections] these blocks become cards. A section is a heading with all that is below it, up
// to the next heading of the same or a higher level. A table or code in a list or a quote becomes part of a card only within a
// section; elsewhere it is text, as the list is.
//
// Spans show what is bold, italic, underlined and deleted. A tap on code copies it, if it has at most 1,000 UTF-16 code units.
// Code is not shown in a monospace font, because LINE has none. A table of more than four columns becomes groups of lines. Text
// in a Flex message cannot be selected, and only a whole component can be tapped, so the URL of a link is on a separate line below
// the paragraph. The altText is the beginning of the text, up to 1,500 UTF-16 code units.
//
// A card that is too large for one bubble becomes a carousel of bubbles with the same title, or several carousels. The header of a
// table is repeated in each bubble. A row that is too large for a bubble becomes paragraphs. A list item or a footnote is in one
// bubble, with all that is below its mark, unless it is too large for one.
//
// # Security
//
// The source is not trusted. Time and memory are linear in its length. Lists and quotes nested deeper than 32 levels, tables of
// more than 64 columns, and links and emphasis beyond some hundreds in one paragraph are shown as text. A paragraph of more than
// 8 KiB is read in parts, so it may need more messages than its length requires. A URL becomes an action only if it is https,
// http, tel, mailto or line, and has at most 1,000 UTF-16 code units. It becomes an image only if it is https and has at most
// 2,000. Any other URL, such as javascript:, is text.
package markdown
