// Package linemsg is the map of a library that composes messages for the LINE Messaging API, and says before
// anything is sent what LINE would refuse in them. It has no code; import the packages below it. The library sends
// nothing, stores nothing and keeps no state. It is unofficial, and not affiliated with LY Corporation.
//
// # Packages
//
// Start with [github.com/linemsg/linemsg/message].
//
//   - [github.com/linemsg/linemsg/message]: message objects, quick replies, senders, the bodies of requests
//   - [github.com/linemsg/linemsg/message/flex]: Flex containers and components
//   - [github.com/linemsg/linemsg/message/template]: buttons, confirm, carousel, image carousel
//   - [github.com/linemsg/linemsg/message/imagemap]: images with areas, and a video
//   - [github.com/linemsg/linemsg/message/action]: what a tap does, and how long a label may be at each place
//   - [github.com/linemsg/linemsg/message/narrowcast]: the body of a narrowcast: recipients, filters, limit
//   - [github.com/linemsg/linemsg/message/length]: text in LINE's units: count, fit, cut, truncate, split
//   - [github.com/linemsg/linemsg/message/linetest]: a stand-in for LINE's servers in the tests of a bot
//   - [github.com/linemsg/linemsg/message/fault]: what every check answers: paths, rules, violations
//   - [github.com/linemsg/linemsg/message/lineerror]: LINE's own answers to a fault, read and written
//   - [github.com/linemsg/linemsg/ids]: a type for each identifier and token
//   - [github.com/linemsg/linemsg/richmenu]: rich menus: grids, coverage, images, pictures, tabs
//   - [github.com/linemsg/linemsg/ogp]: the URL preview that LINE would show
//
// The folder examples holds programs to run: check, order, richmenu, urlpreview, linkcard, and sdkbot, a bot that sends
// through the official SDK.
//
// # Terminology
//
// Where LINE has a word, it is LINE's:
//
//   - A message object is one of the 1 to 5 messages of a request: a text, a sticker, a Flex message.
//   - An action is what happens when a user taps a button, a quick reply or an area.
//   - A bubble is one card of a Flex message; a carousel is a row of them.
//
// The others are ours:
//
//   - A kind is the word in the member "type" of a wire object, by which LINE tells variants apart.
//   - A slot is a place where an action or a component can stand: a button of a template, a quick reply. What may
//     stand there, and how long its label may be, is a matter of the slot.
//   - A rule is something that LINE asks of a value, with a stable code, such as too_long.
//   - A violation is one finding of a check: a place, a rule, a severity, what was found and what holds there.
//   - A severity is error where LINE refuses the request, and warning where LINE takes it although it is deprecated,
//     ignored, cut, or near a limit that cannot be measured from outside.
//   - A unit is what a limit on a text counts: UTF-16 code units, grapheme clusters or code points.
//
// # Security considerations
//
// JSON and texts may come from anywhere. Decoding takes time and memory in proportion to its input, with bounds on
// size and depth; a check ends also for a value that holds itself. Neither panics; only functions named Must do.
// Encoding never writes to the value, so one message may be encoded from many goroutines.
//
// Tokens and secrets of package ids hide their text from fmt and log/slog; encoding writes them out in full. Violations
// quote labels, URLs and identifiers, which their author wrote, cut to 40 grapheme clusters. They never quote tokens or
// the text of a message. A message that passes every check is one that LINE takes, not one that is safe: whose text
// it carries, and where its links lead, is for the program to decide.
package linemsg
