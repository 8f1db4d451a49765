package ids

import "database/sql/driver"

// A RetryKey keeps a repeated push, multicast, narrowcast or broadcast from
// being carried out twice: a UUID of your making, of any version and in either
// case (documented). It is the X-Line-Retry-Key header and works for 24 hours.
// A key that was accepted before gets status 409, and one sent to any other
// endpoint 400.
//
// See https://developers.line.biz/en/docs/messaging-api/retrying-api-request/.
type RetryKey string

var retryKeyForm = form{
	typ: "RetryKey", name: "a retry key",
	words: "32 hexadecimal digits with hyphens, 8-4-4-4-12",
	rule:  uuid(&anyHex),
}

// ParseRetryKey takes a UUID with hyphens and nothing else; the [*Error] says
// what is wrong.
func ParseRetryKey(s string) (RetryKey, error) { return parse[RetryKey](&retryKeyForm, s) }

func MustParseRetryKey(s string) RetryKey            { return must(ParseRetryKey(s)) }
func (id RetryKey) Check() error                     { return check(&retryKeyForm, id) }
func (id RetryKey) String() string                   { return string(id) }
func (id RetryKey) MarshalText() ([]byte, error)     { return []byte(id), nil }
func (id *RetryKey) UnmarshalText(text []byte) error { return set(&retryKeyForm, id, string(text)) }
func (id *RetryKey) Scan(src any) error              { return scan(&retryKeyForm, id, src) }
func (id RetryKey) Value() (driver.Value, error)     { return value(id) }
