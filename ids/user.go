package ids

import (
	"database/sql/driver"
	"slices"
)

// A UserID identifies a person, or a bot, for the channels of one provider: U
// and 32 lower-case hexadecimal digits (documented). It is the source.userId of
// a webhook, the "to" of a push or multicast message, and the sub of LINE
// Login. For a bot it is the destination of a webhook and the userId of Get bot
// info.
//
// It is not the LINE ID by which people find each other ([LINEID]), and not
// derived from a phone number. All channels of a provider see the same user ID;
// other providers see a different one, see [Account]. It survives a change of
// phone and is never reused. Somebody who deletes the account and makes a new
// one, even with the same number, has a new user ID. So it is a safe key within
// a provider.
//
// A module channel, an option for corporate customers, sees another form
// (documented for those of LINE Marketplace): LU, 32 hexadecimal digits, -U and
// 32 more, 68 characters. It is different for each Official Account that the
// module is attached to, even for the same person. LINE documents no such form
// for groups and rooms.
//
// Only follow and unfollow events show whether a user is a friend. The console
// shows your own user ID under Basic settings.
//
// See https://developers.line.biz/en/docs/messaging-api/getting-user-ids/ and
// https://developers.line.biz/en/docs/partner-docs/module-technical-using-messaging-api/#user-id-used-in-module-channel.
type UserID string

var userForm = form{
	typ: "UserID", name: "a user ID",
	words:  "U and 32 hexadecimal digits",
	rule:   pattern{min: 33, max: 33, head: exactly("U"), in: &lowerHex},
	module: &moduleUserForm,
	guess:  true,
}

var moduleUserForm = form{
	name:  "a user ID of a module channel",
	words: "LU, 32 hexadecimal digits, -U and 32 hexadecimal digits",
	rule: pattern{
		min: 68, max: 68,
		head: slices.Concat(exactly("LU"), slices.Repeat([]*alphabet{&lowerHex}, 32), exactly("-U")),
		in:   &lowerHex,
	},
}

// ParseUserID parses s, which must be U and 32 lower-case hexadecimal digits,
// or a user ID of a module channel.
func ParseUserID(s string) (UserID, error) { return parse[UserID](&userForm, s) }

// Chat returns id as the target of a push message.
func (id UserID) Chat() ChatID { return ChatID(id) }

func MustParseUserID(s string) UserID              { return must(ParseUserID(s)) }
func (id UserID) Check() error                     { return check(&userForm, id) }
func (id UserID) String() string                   { return string(id) }
func (id UserID) MarshalText() ([]byte, error)     { return []byte(id), nil }
func (id *UserID) UnmarshalText(text []byte) error { return set(&userForm, id, string(text)) }
func (id *UserID) Scan(src any) error              { return scan(&userForm, id, src) }
func (id UserID) Value() (driver.Value, error)     { return value(id) }
