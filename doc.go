// Package linemsg is the overview of a library that composes messages for the LINE Messaging API and reports, before
// anything is sent, what LINE would refuse. It has no code; import the packages below. The library sends nothing, stores
// nothing and keeps no state. It is unofficial and not affiliated with LY Corporation.
//
// # Packages
//
// Start with [github.com/linemsg/linemsg/message]. The guides in docs/guides have one task each, such as testing a bot.
//
//   - [github.com/linemsg/linemsg/message]: message objects, quick replies, senders, request bodies
//   - [github.com/linemsg/linemsg/message/flex]: Flex containers and components
//   - [github.com/linemsg/linemsg/message/template]: buttons, confirm, carousel, image carousel
//   - [github.com/linemsg/linemsg/message/imagemap]: images with tappable areas, and a video
//   - [github.com/linemsg/linemsg/message/action]: what a tap does, and how long a label can be in each place
//   - [github.com/linemsg/linemsg/message/narrowcast]: the body of a narrowcast: recipients, filters, limit
//   - [github.com/linemsg/linemsg/message/audience]: the bodies that create and change audiences, and a check of files
//   - [github.com/linemsg/linemsg/message/coupon]: the body that creates a coupon
//   - [github.com/linemsg/linemsg/message/notification]: LINE notification messages, sent to a phone number
//   - [github.com/linemsg/linemsg/message/length]: text in LINE's units: count, fit, cut, truncate, split
//   - [github.com/linemsg/linemsg/message/markdown]: Markdown, such as the answer of a language model, as messages
//   - [github.com/linemsg/linemsg/message/guard]: an http.RoundTripper that checks the requests of an existing client
//   - [github.com/linemsg/linemsg/message/preview]: messages as a page, or as a tree in a terminal
//   - [github.com/linemsg/linemsg/message/linetest]: a simulation of LINE's servers for tests of a bot
//   - [github.com/linemsg/linemsg/message/fault]: the results of checks: paths, rules, violations
//   - [github.com/linemsg/linemsg/message/lineerror]: LINE's error responses, parsed and built
//   - [github.com/linemsg/linemsg/ids]: a type for each identifier and token
//   - [github.com/linemsg/linemsg/richmenu]: rich menus: grids, coverage, images, pictures, tabs
//   - [github.com/linemsg/linemsg/ogp]: the URL preview LINE would show
//
// The folder examples has programs to run: hello, linecheck, preview, markdown, order, richmenu, urlpreview, linkcard, and
// sdkbot, a bot that sends with the official SDK.
//
// # Terminology
//
// These are LINE's terms:
//
//   - A message object is one of the 1 to 5 messages of a request: a text, a sticker, a Flex message.
//   - An action is what happens when a user taps a button, a quick reply or an area.
//   - A bubble is one card of a Flex message; a carousel is a row of bubbles.
//
// These are ours:
//
//   - A kind is the value of the member "type", which distinguishes the variants of an object.
//   - A slot is a place for an action or a component, such as a button of a template or a quick reply. It determines
//     what is allowed there and how long a label can be.
//   - A rule is a requirement of LINE's on a value. It has a stable code, such as too_long.
//   - A violation is one finding of a check: a place, a rule, a severity, what was found and what is allowed.
//   - A severity is error if LINE refuses the request, and warning if LINE accepts it but the value is deprecated,
//     ignored, cut, or near a limit that cannot be measured from outside.
//   - A unit is what a limit on a text counts: UTF-16 code units, grapheme clusters or code points.
//
// # Security considerations
//
// JSON and texts can be untrusted. Decoding takes time and memory linear in its input, with bounds on size and depth. A
// check terminates even for a value that contains itself. Neither panics; only functions named Must do. Encoding never
// writes to the value, so many goroutines can encode one message.
//
// Tokens and secrets of package ids hide their text from fmt and log/slog, but are encoded in full. Violations quote
// labels, URLs and identifiers, cut to 40 grapheme clusters. They never quote tokens or the text of a message. A
// message that passes every check is accepted by LINE, but not necessarily safe: the program decides whose text it
// sends and where links lead.
package linemsg
