// Package ids gives each identifier of the LINE Platform a type of its own, so
// that a group ID in a multicast does not compile.
//
//	func target(s string) (ids.ChatID, error) {
//		id, err := ids.ParseUserID(s)
//		if err != nil {
//			return "", err // ids.ParseUserID("@brown"): a LINE ID, not a user ID (U and 32 hexadecimal digits)
//		}
//		return id.Chat(), nil // what a push message takes as "to"
//	}
//
// # Plain strings
//
// Nearly all of them are string types, and two are numbers. A constant needs no
// call, a map takes one as a key, and encoding/json and database/sql read and
// write them. Unlike a struct with a hidden text, a string type can hold what is
// not well-formed: what LINE has sent stays as it was, and what a program made is
// checked where it is used.
//
// # Methods that all have
//
// For a type X, the methods without a comment of their own are:
//
//   - ParseX takes text of the form of X, and returns an [*Error] for other text.
//   - MustParseX is for constants and tests: it panics where ParseX has an error.
//   - Check returns the error that ParseX would have. A number must be positive.
//   - String and MarshalText return the text as it is, valid or not.
//   - UnmarshalText takes what ParseX takes; an error leaves the value alone.
//   - Scan and Value are for database/sql, see below.
//
// A conversion such as ids.UserID(source.UserId) checks nothing: it is the way
// for what LINE has signed, where even the samples of the reference hold
// placeholders. Check tells later what ParseX would have said.
//
// How strict a check is depends on what is known of the form:
//
//   - documented: LINE states the form, or the developer chooses the text
//     within stated bounds. ParseX takes that form only.
//   - observed: all samples look alike, but LINE promises nothing. ParseX takes
//     any text that is not empty, is valid UTF-8 and has no control characters.
//     Plausible tells whether it looks like the samples: warn, do not refuse.
//   - opaque: tokens and secrets. As observed, and no white space either.
//
// A well-formed identifier need not exist. Whether a user is a friend, no
// endpoint of the Messaging API tells: follow and unfollow events do.
//
// What is well-formed is parsed without allocation. An error costs more: it says
// what the text looks like.
//
// # Storing
//
// The empty text is the zero value of every string type and is no identifier.
// Value stores it as NULL, and Scan reads NULL as "". In JSON it is "", which
// UnmarshalText refuses: use omitzero for a field that may be absent.
//
// Scan takes text that ParseX takes. [ChannelID], [MessageID], [PackageID],
// [ProviderID] and [StickerID] also take non-negative integers, which a database
// may have made of their digits. The types that are numbers store 0 as NULL.
//
// # Tokens and secrets
//
// [ReplyToken], [QuoteToken], [MarkAsReadToken], [LinkToken], [Nonce],
// [ChannelSecret] and [AccessToken] hide their text from fmt and slog: they have
// Format, GoString and LogValue in place of String, and so has
// [PhoneNumberHash]. They are printed, whatever the verb, as
//
//	[reply token, 32 bytes, sha256 f759b500]
//
// with the first digits of the SHA-256 sum of the text, by which two of them
// can be told apart and one in hand be found again. A phone number hash is
// printed without the sum. The text itself is string(t). It still gets out
//
//   - of a struct's unexported field, since fmt calls no methods there;
//   - of a struct that fmt meets as a pointer inside a slice, a map or a struct,
//     under a verb that pointers do not take, such as %s: it then prints the
//     struct and calls no method in it;
//   - under the verbs %p and %w, which fmt does not leave to the type, and go vet
//     refuses;
//   - of panic(t) with the token itself, whose text the Go runtime prints;
//   - from MarshalText and so from encoding/json, also where slog's JSON handler
//     hands it a slice, a map or a struct.
//
// So give a struct that holds one a Format and a LogValue method of its own. The
// messages and requests of package message have them.
//
// # Where to find them
//
// In the LINE Developers Console, a channel's Basic settings tab shows the
// channel ID, the channel secret and "Your user ID"; a provider's Settings tab
// shows the provider ID (to its Admins; see [ProviderIDFromConsoleURL] for all
// others). LINE Official Account Manager shows the channel ID to Admins under
// Settings, Messaging API. The IDs of users, groups and rooms come with
// webhooks. Groups cannot be listed, so store what you see.
package ids
