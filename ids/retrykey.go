package ids

import "database/sql/driver"

// A RetryKey prevents a repeated push, multicast, narrowcast or broadcast from
// being sent twice: a UUID you create, of any version and in either case
// (documented). It is the X-Line-Retry-Key header and is valid for 24 hours. A
// key that was accepted before causes status 409, a key sent to any other
// endpoint 400.
//
// See https://developers.line.biz/en/docs/messaging-api/retrying-api-request/.
type RetryKey string

var retryKeyForm = form{
	typ: "RetryKey", name: "a retry key",
	words: "32 hexadecimal digits with hyphens, 8-4-4-4-12",
	rule:  uuid(&anyHex),
}

// ParseRetryKey parses s, which must be a UUID with hyphens.
func ParseRetryKey(s string) (RetryKey, error) { return parse[RetryKey](&retryKeyForm, s) }

func MustParseRetryKey(s string) RetryKey            { return must(ParseRetryKey(s)) }
func (id RetryKey) Check() error                     { return check(&retryKeyForm, id) }
func (id RetryKey) String() string                   { return string(id) }
func (id RetryKey) MarshalText() ([]byte, error)     { return []byte(id), nil }
func (id *RetryKey) UnmarshalText(text []byte) error { return set(&retryKeyForm, id, string(text)) }
func (id *RetryKey) Scan(src any) error              { return scan(&retryKeyForm, id, src) }
func (id RetryKey) Value() (driver.Value, error)     { return value(id) }
