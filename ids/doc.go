// Package ids defines a type for each identifier of the LINE Platform, so that a
// group ID in a multicast does not compile.
//
//	func target(s string) (ids.ChatID, error) {
//		id, err := ids.ParseUserID(s)
//		if err != nil {
//			return "", err // ids.ParseUserID("@brown"): a LINE ID, not a user ID (U and 32 hexadecimal digits)
//		}
//		return id.Chat(), nil // for the "to" of a push message
//	}
//
// Start with [UserID], [ParseUserID], [ChatID] and [AccessToken].
//
// # String types
//
// Most types are string types; two are numbers. A constant needs no call, a map
// can have one as its key, and encoding/json and database/sql read and write
// them. A string type can also hold a malformed value: an ID from LINE stays
// unchanged, and an ID from a program is checked where it is used.
//
// # Common methods
//
// For a type X, these have no comment at each type:
//
//   - ParseX returns an [*Error] if the text does not have the form of X.
//   - MustParseX panics where ParseX returns an error. It is for constants and
//     tests.
//   - Check returns the error that ParseX would return. A number must be
//     positive.
//   - String and MarshalText return the text unchanged, even if it is
//     malformed. The number types have no MarshalText, because LINE has them as
//     numbers in JSON.
//   - UnmarshalText accepts what ParseX accepts. After an error the value is
//     unchanged.
//   - Scan and Value are for database/sql, see below.
//
// A conversion such as ids.UserID(source.UserId) checks nothing. Use it for
// webhooks whose signature was verified: even LINE's own samples contain
// placeholders there. Call Check later if needed.
//
// How strict a check is depends on what is known of the form:
//
//   - documented: LINE documents the form, or the developer chooses the text
//     within documented bounds. ParseX accepts that form only.
//   - observed: all samples have one form, but LINE does not document it.
//     ParseX accepts any nonempty valid UTF-8 without control characters.
//     Plausible reports whether the text has the form of the samples. If not,
//     warn, but do not refuse it.
//   - opaque: tokens and secrets. As observed, but without white space.
//
// A well-formed identifier need not exist. No endpoint of the Messaging API
// reports whether a user is a friend; follow and unfollow events do.
//
// Parsing a well-formed text does not allocate. An error costs more, because it
// describes the text.
//
// # Storing
//
// The zero value of every string type is the empty text, which is not an
// identifier. Value stores it as NULL, and Scan reads NULL as "". In JSON it is
// "", which UnmarshalText refuses, so use omitzero for a field that may be
// absent.
//
// Scan accepts text that ParseX accepts. [ChannelID], [MessageID], [PackageID],
// [ProviderID] and [StickerID] also accept nonnegative integers, because a
// database may store their digits as a number. The number types store 0 as
// NULL.
//
// # Tokens and secrets
//
// [ReplyToken], [QuoteToken], [MarkAsReadToken], [LinkToken], [Nonce],
// [ChannelSecret] and [AccessToken] hide their text from fmt and slog, and so
// does [PhoneNumberHash]. They have the methods Format, GoString and LogValue,
// and no String. Under every verb they are printed as
//
//	[reply token, 32 bytes, sha256 f759b500]
//
// The digits are the first of the SHA-256 sum of the text. They tell two tokens
// apart, and identify a token that you have. A phone number hash is printed
// without them. The text itself is string(t). It is still printed
//
//   - from an unexported field of a struct, because fmt calls no methods there;
//   - from a struct behind a pointer in a slice, a map or a struct, under a
//     verb such as %s that does not apply to pointers: fmt prints the struct
//     without calling its methods;
//   - under %p and %w, which fmt does not pass to the type and go vet reports;
//   - by panic(t), because the Go runtime prints the text;
//   - by MarshalText and therefore encoding/json, which slog's JSON handler
//     uses for slices, maps and structs.
//
// So a struct that contains one needs its own Format and LogValue methods. The
// messages and requests of package message have them.
//
// # Where to find them
//
// In the LINE Developers Console, the Basic settings tab of a channel shows the
// channel ID, the channel secret and "Your user ID". The Settings tab of a
// provider shows the provider ID to Admins; others can use
// [ProviderIDFromConsoleURL]. LINE Official Account Manager shows Admins the
// channel ID under Settings, Messaging API. Webhooks contain the IDs of users,
// groups and rooms. There is no list of groups, so store their IDs.
package ids
