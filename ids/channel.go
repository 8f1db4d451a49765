package ids

import "database/sql/driver"

// A ChannelID names a channel: ten digits in every sample (observed). It is the
// client_id of OAuth, iss and sub of a JWT, and the first part of a [LIFFID].
// The console shows it under Basic settings, LINE Official Account Manager
// under Settings, Messaging API (to Admins).
//
// See https://developers.line.biz/en/docs/basics/channel-access-token/.
type ChannelID string

var channelForm = form{
	typ: "ChannelID", name: "a channel ID",
	rule:   anyText,
	seen:   pattern{min: 10, max: 10, char: func(_ int, c rune) bool { return digit(c) }},
	digits: true,
}

// ParseChannelID takes any text but the empty one, and no control characters or
// invalid UTF-8.
func ParseChannelID(s string) (ChannelID, error) { return parse[ChannelID](&channelForm, s) }

// MustParseChannelID is for constants and tests: it panics where
// [ParseChannelID] has an error.
func MustParseChannelID(s string) ChannelID { return must(ParseChannelID(s)) }

// Check returns the error [ParseChannelID] would have.
func (id ChannelID) Check() error { return check(&channelForm, id) }

// Plausible reports whether id looks like all samples do: ten digits.
func (id ChannelID) Plausible() bool { return channelForm.seen.matches(string(id)) }

// String returns the text as it stands.
func (id ChannelID) String() string { return string(id) }

// MarshalText returns the text as it stands, valid or not.
func (id ChannelID) MarshalText() ([]byte, error) { return []byte(id), nil }

// UnmarshalText takes what [ParseChannelID] takes; an error leaves id alone.
func (id *ChannelID) UnmarshalText(text []byte) error { return set(&channelForm, id, string(text)) }

// Scan takes text and non-negative integers from a database by the rule of
// [ParseChannelID], and NULL as "".
func (id *ChannelID) Scan(src any) error { return scan(&channelForm, id, src) }

// Value returns the text, or NULL for "".
func (id ChannelID) Value() (driver.Value, error) { return value(id) }
