// Package message composes the message objects of the LINE Messaging API, and says before anything is sent
// what LINE would refuse in them.
//
//	ms := []message.Message{
//		&message.Text{Text: "Thank you for your order."},
//		&message.Sticker{PackageID: "446", StickerID: "1988",
//			QuickReply: message.QuickReplies(&action.Message{Label: "Thanks", Text: "Thanks!"})},
//	}
//	if err := message.Validate(ms...); err != nil { … }
//
// It sends nothing. [Checked] hands messages to the official SDK, in the order given; [Reply], [Push],
// [Multicast], [Broadcast] and package narrowcast are the request bodies for those who post them
// themselves.
//
// # Order
//
// LINE shows the messages of one request in the order of the request. Over several requests no order
// is promised, not even if they are made one after the other. So nothing here sorts, merges or drops:
// slices stay as they are.
//
// # Checks
//
// Validate answers with everything that LINE refuses, as a *[fault.Error] that names each place in LINE's
// own notation. Lint adds warnings: what LINE ignores, has deprecated, or may refuse near a limit that
// cannot be measured from outside. LINE takes or refuses a request as a whole: one bad message loses the others too
// (seen: openclaw/openclaw#131852, #142902). A status of 200 from LINE does not mean that a message was delivered:
// users who blocked the bot, or have deleted their account, get nothing and cause no error.
//
// Text is counted in UTF-16 code units (👋 is two), labels and template texts in grapheme clusters
// (👋🏻 is one); package length counts both. A LINE emoji counts as its alternative text, which LINE does
// not publish.
//
// # JSON
//
// Every type encodes with MarshalJSON or, without an allocation of its own, AppendJSON, and decodes with
// UnmarshalJSON or [Parse]. What a type does not know stays in its Extra and is written back. A
// decode reports every fault it finds, each with its path, and returns what could be read beside them.
//
// LINE's server reads some values of another JSON type than it documents: outside Flex, a number as a text, and a string
// such as "60" as a number. Such a value is in the field, and is encoded in the type documented; Extra keeps what the JSON
// had, so that Lint warns of it. A null and an empty text, which LINE does not take for an absent value everywhere, stay in
// Extra too, until the field is set. An escaped half of a surrogate pair becomes U+FFFD, of which Lint warns.
//
// Encoding fails only where JSON has no words: invalid UTF-8, numbers that are none, a value that holds
// itself, an Extra that is no JSON or repeats a field. It never writes to the value, so one message may be
// encoded from many goroutines.
//
// # Security
//
// Foreign JSON is read in linear time, at most 2 MB of it and 256 levels deep.
//
// fmt and log/slog show of a message, of [Messages] and of a request what it is and how large, under any verb:
//
//	[text message, 78 bytes of JSON]
//	[reply of text, sticker, 180 bytes of JSON]
//
// encoding/json writes everything, since that is what LINE is sent. The JSON handler of slog asks it for what is in a slice,
// a map or a struct, so log a request itself, and a list of messages as Messages:
//
//	slog.Info("sent", "request", reply, "messages", message.Messages(ms))
//
// A part of a message, such as a [Sender] or an action, is shown whole; it holds no token. The comment of package ids says
// where a token still gets out.
//
// The text of a finding may quote what the author of a bot chooses: labels, names of senders and rich menus, URLs, ids,
// keywords, sizes, colours and numbers, each cut at 40 grapheme clusters and 400 bytes. Its path has the names of members.
// It never quotes what users read, write or send, nor a token: text, altText, title, address, displayText, data, fillInText,
// clipboardText, replyToken and quoteToken, and the values of members that a type does not know. Of a text it shows at most
// one character, and what stands between braces where it could be a name: at most 20 letters, digits, _ - and full stops.
// Of a text that is not JSON it shows one character, or a word of other notations such as None. So put no secret into a URL
// or a name. All of this holds for every package that returns a [fault.Violation], except lineerror, which reads LINE's words.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#message-objects
package message
