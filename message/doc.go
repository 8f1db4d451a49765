// Package message composes the message objects of the LINE Messaging API and reports what LINE would refuse
// before anything is sent.
//
//	ms := []message.Message{
//		&message.Text{Text: "Thank you for your order."},
//		&message.Sticker{PackageID: "446", StickerID: "1988",
//			QuickReply: message.QuickReplies(&action.Message{Label: "Thanks", Text: "Thanks!"})},
//	}
//	if err := message.Validate(ms...); err != nil { … }
//
// Start with [Text] and the other types of [Message], [Validate], [Fit] and [CheckedRequest].
//
// The package sends nothing. [CheckedRequest] and [Checked] convert requests and messages for the official SDK, and
// [FromSDK] converts those of the SDK. [Reply], [Push], [Multicast], [Broadcast] and the types of package narrowcast are
// request bodies, also for programs that send requests themselves. [LIFFSend] and [LIFFShare] hold messages that a LIFF
// app sends for its user. LIFF accepts fewer types.
//
// # Order
//
// LINE shows the messages of one request in the order of the request. It promises no order across requests, even
// consecutive ones. This package never reorders, merges or drops messages.
//
// # Checks
//
// Validate returns a *[fault.Error] with everything that LINE refuses. Each finding names its place in LINE's own
// notation. Lint also returns warnings, for what LINE ignores or has deprecated, and for what it may refuse near a limit
// that cannot be measured from outside. LINE accepts or refuses a request as a whole: one bad message loses the others
// too (seen: openclaw/openclaw#131852, #142902). Status 200 from LINE does not mean that a message was delivered. Users
// who blocked the bot or deleted their account receive nothing and cause no error.
//
// [Fit] shortens texts of users and databases that are over their limits, and returns what it changed. Limits that
// callers may need are constants: [MaxText], [MaxAltText] and more in the packages of the other types.
//
// Text is counted in UTF-16 code units (👋 is two). Labels and template texts are counted in grapheme clusters
// (👋🏻 is one). Package length counts both. A LINE emoji counts as its alternative text, which LINE does not
// publish.
//
// # JSON
//
// Every type encodes with MarshalJSON and decodes with UnmarshalJSON or [Parse]. Messages and requests also have
// AppendJSON, which appends to a buffer without allocating and returns the buffer unchanged on an error. Members
// that a type does not know are kept in its Extra and written back. Decoding replaces the value, reports every
// fault with its path, and keeps whatever could be read.
//
// LINE accepts some values in another JSON type than it documents. Outside Flex it reads a number as a text, and
// a string such as "60" as a number. Such a value is decoded into its field and encoded in the documented type.
// Extra keeps the original JSON, and Lint warns about it. Extra also keeps null and the empty text until the field
// is set, because LINE does not treat them as absent everywhere. An escaped lone surrogate becomes U+FFFD, and Lint
// warns about it.
//
// Encoding fails only for values that JSON cannot represent: invalid UTF-8, NaN and infinities, a value that
// contains itself, and an Extra that is not valid JSON or repeats a field. The error names the place. Encoding never
// modifies the value, so any number of goroutines may encode the same message.
//
// # Security
//
// Untrusted JSON is read in linear time, up to 2 MB and 256 levels deep.
//
// Under any verb, fmt and log/slog print only the type and size of a message, of [Messages] and of a request:
//
//	[text message, 78 bytes of JSON]
//	[reply of text, sticker, 180 bytes of JSON]
//
// encoding/json writes everything, because LINE needs it. The JSON handler of slog uses encoding/json for values in a
// slice, a map or a struct. So log a request itself, and a list of messages as Messages:
//
//	slog.Info("sent", "request", reply, "messages", message.Messages(ms))
//
// Parts of a message, such as a [Sender] or an action, are printed whole. They hold no tokens. The documentation of
// package ids lists the ways a token can still be printed.
//
// The text of a finding may quote what a bot's author chooses: labels, names of senders and rich menus, URLs, ids,
// keywords, sizes, colors and numbers, each cut at 40 grapheme clusters and 400 bytes. Its path contains member
// names. A finding never quotes tokens or what users read, write or send: text, altText, title, address,
// displayText, data, fillInText, clipboardText, replyToken, quoteToken and the values of unknown members. From such
// a text it shows at most one character, or a possible placeholder name between braces: at most 20 letters, digits,
// underscores, hyphens and full stops. From a text that is not JSON it shows one character, or a word of another
// notation such as None. Put no secrets into URLs or names. All this holds for every package that returns a
// [fault.Violation], except lineerror, which reads LINE's own error messages.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#message-objects
package message
