package ids

import "database/sql/driver"

// A RequestID names one call of the API: a UUID in lower case (observed). It is
// the X-Line-Request-Id of every response; the case of the header's name
// varies. With it one asks for the progress of a narrowcast or of a rich menu
// batch (for 14 days), makes a narrowcast to those who got an earlier one or an
// audience of those who clicked, and gets statistics. With status 409,
// X-Line-Accepted-Request-Id names the earlier call that was accepted.
//
// See https://developers.line.biz/en/reference/messaging-api/#response-headers.
type RequestID string

var requestForm = form{
	typ: "RequestID", name: "a request ID",
	rule: anyText,
	seen: uuid(lowerHex, lowerHexes),
}

// ParseRequestID takes any text but the empty one, and no control characters or
// invalid UTF-8.
func ParseRequestID(s string) (RequestID, error) { return parse[RequestID](&requestForm, s) }

// MustParseRequestID is for constants and tests: it panics where
// [ParseRequestID] has an error.
func MustParseRequestID(s string) RequestID { return must(ParseRequestID(s)) }

// Check returns the error [ParseRequestID] would have.
func (id RequestID) Check() error { return check(&requestForm, id) }

// Plausible reports whether id looks like all samples do: a UUID in lower case.
func (id RequestID) Plausible() bool { return requestForm.seen.matches(string(id)) }

// String returns the text as it stands.
func (id RequestID) String() string { return string(id) }

// MarshalText returns the text as it stands, valid or not.
func (id RequestID) MarshalText() ([]byte, error) { return []byte(id), nil }

// UnmarshalText takes what [ParseRequestID] takes; an error leaves id alone.
func (id *RequestID) UnmarshalText(text []byte) error { return set(&requestForm, id, string(text)) }

// Scan takes text from a database by the rule of [ParseRequestID], and NULL as
// "".
func (id *RequestID) Scan(src any) error { return scan(&requestForm, id, src) }

// Value returns the text, or NULL for "".
func (id RequestID) Value() (driver.Value, error) { return value(id) }
