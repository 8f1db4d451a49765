package ids

import "database/sql/driver"

// A ChannelID identifies a channel: ten digits in every sample (observed). It
// is the client_id of OAuth, iss and sub of a JWT, and the first part of a
// [LIFFID]. The console shows it under Basic settings. LINE Official Account
// Manager shows it to Admins under Settings, Messaging API.
//
// See https://developers.line.biz/en/docs/basics/channel-access-token/.
type ChannelID string

var channelForm = form{
	typ: "ChannelID", name: "a channel ID",
	rule:   anyText,
	seen:   pattern{min: 10, max: 10, in: &digit},
	digits: true,
}

// ParseChannelID accepts any nonempty valid UTF-8 without control characters.
func ParseChannelID(s string) (ChannelID, error) { return parse[ChannelID](&channelForm, s) }

// Plausible reports whether id has the form of the samples: ten digits.
func (id ChannelID) Plausible() bool { return channelForm.seen.matches(string(id)) }

func MustParseChannelID(s string) ChannelID           { return must(ParseChannelID(s)) }
func (id ChannelID) Check() error                     { return check(&channelForm, id) }
func (id ChannelID) String() string                   { return string(id) }
func (id ChannelID) MarshalText() ([]byte, error)     { return []byte(id), nil }
func (id *ChannelID) UnmarshalText(text []byte) error { return set(&channelForm, id, string(text)) }
func (id *ChannelID) Scan(src any) error              { return scan(&channelForm, id, src) }
func (id ChannelID) Value() (driver.Value, error)     { return value(id) }
