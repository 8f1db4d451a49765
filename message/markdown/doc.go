// Package markdown converts Markdown, such as the answer of a language model, to LINE messages.
//
//	ms, err := markdown.Messages(answer, markdown.Options{})
//	if err != nil { … }
//	for batch := range slices.Chunk(ms, message.MaxPerRequest) { … } // a reply, then pushes
//
// LINE shows the Markdown of a text message as it is typed: asterisks, bars and backticks. It refuses a text of more than
// 5,000 UTF-16 code units, and one bad message loses the whole request. The messages of this package are always valid, and
// contain all of the text, in the order of the source.
//
// Start with [Messages] and [Options]. [Stream] is for an answer that is still being written.
//
// # Text messages
//
// By default everything is text that reads well on a phone:
//
//	## Heading          a line, with a blank line around it
//	- item, 1. item     • item, 1. item, indented where they are nested
//	- [x] task          • ☑ task
//	> quote             │ quote
//	[label](URL)        label (URL), or the URL alone if the label is the same
//	**bold** *italic*   bold italic, or 「bold」; see Emphasis
//	~~deleted~~         ~~deleted~~, because the text would mean the opposite without it
//	| A | B |           lines "left: right" for two columns, or a group of lines "column: cell" for each row
//	```go … ```         [go], and the code as it is
//	---                 ──────────
//	<b>HTML</b>         its text; <br> is a line break, a link or an image is shown with its URL
//	$x^2$, \[ … \]      as it is
//	[^1]                [1], and "[1] text" where the footnote was written
//
// A line break is a line break, as in a chat. Emphasis also works beside Japanese, Chinese, Korean and Thai text, where
// CommonMark does not see it: **「重要」**です. A name in angle brackets that is not an element of HTML is text, as in
// List<String>. A reference such as [label][name] is resolved. A number, as in [1] or [1][2], is text, because models cite
// sources with it. So is the name __init__.
//
// A message ends, in order of preference, in front of a heading, a paragraph, an item of a list or a row of a table, and at the
// end of a sentence, but never inside of a grapheme cluster. Code is not divided if it fits in one message, and stays with
// the paragraph in front of it if both fit.
//
// # Flex messages
//
// With [FlexTables], [FlexCode] and [FlexSections] these blocks become cards. A table has its header again in each bubble, and
// more than four columns become groups of lines. A tap on code copies it; LINE has no font of fixed width. A section is a
// heading with all that is below it, up to the next heading of the same or a higher level. Spans show what is bold, italic,
// underlined and deleted. Text in a Flex message cannot be selected, and only a whole component can be tapped, so the URL of
// a link is below its paragraph. The altText is the beginning of the text.
//
// A card that is too large for a bubble becomes a carousel of bubbles with the same title, and several carousels if need be.
//
// # Security
//
// The source is not trusted. The time and memory are linear in its length. Containers deeper than 32, tables of more than 64
// columns, and constructs in excess of some hundreds in one paragraph are shown as text. A URL becomes an action or an image
// only if LINE accepts it there: https, http, tel and line for an action, https for an image. Any other URL, such as
// javascript:, is text.
package markdown
