package ids

import "database/sql/driver"

// A RequestID identifies one call of the API: a UUID in lower case (observed).
// It is the X-Line-Request-Id of every response; the case of the header's name
// varies. It is used to get the progress of a narrowcast or, for 14 days, of a
// rich menu batch, to send a narrowcast to recipients of an earlier one, to
// make an audience of people who clicked, and to get statistics. With status
// 409, X-Line-Accepted-Request-Id is the ID of the earlier call that was
// accepted.
//
// See https://developers.line.biz/en/reference/messaging-api/#response-headers.
type RequestID string

var requestForm = form{
	typ: "RequestID", name: "a request ID",
	rule: anyText,
	seen: uuid(&lowerHex),
}

// ParseRequestID accepts any nonempty valid UTF-8 without control characters.
func ParseRequestID(s string) (RequestID, error) { return parse[RequestID](&requestForm, s) }

// Plausible reports whether id has the form of the samples: a UUID in lower
// case.
func (id RequestID) Plausible() bool { return requestForm.seen.matches(string(id)) }

func MustParseRequestID(s string) RequestID           { return must(ParseRequestID(s)) }
func (id RequestID) Check() error                     { return check(&requestForm, id) }
func (id RequestID) String() string                   { return string(id) }
func (id RequestID) MarshalText() ([]byte, error)     { return []byte(id), nil }
func (id *RequestID) UnmarshalText(text []byte) error { return set(&requestForm, id, string(text)) }
func (id *RequestID) Scan(src any) error              { return scan(&requestForm, id, src) }
func (id RequestID) Value() (driver.Value, error)     { return value(id) }
