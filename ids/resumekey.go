package ids

import "database/sql/driver"

// A ResumeKey is your own name for a batch operation on rich menus, to resume
// it by: 1 to 100 of a-z, A-Z, 0-9, _ and - (documented). It is the
// resumeRequestKey of the batch and lives 14 days.
//
// See https://developers.line.biz/en/reference/messaging-api/#batch-control-rich-menus-of-users.
type ResumeKey string

var resumeKeyForm = form{
	typ: "ResumeKey", name: "a resume key",
	words: "1 to 100 of a-z, A-Z, 0-9, _ and -",
	rule:  pattern{min: 1, max: 100, quick: made(kebabs), char: func(_ int, c rune) bool { return alnum(c) || c == '_' || c == '-' }},
}

// ParseResumeKey takes 1 to 100 of a-z, A-Z, 0-9, _ and - and nothing else; the
// [*Error] says what is wrong.
func ParseResumeKey(s string) (ResumeKey, error) { return parse[ResumeKey](&resumeKeyForm, s) }

// MustParseResumeKey is for constants and tests: it panics where
// [ParseResumeKey] has an error.
func MustParseResumeKey(s string) ResumeKey { return must(ParseResumeKey(s)) }

// Check returns the error [ParseResumeKey] would have.
func (id ResumeKey) Check() error { return check(&resumeKeyForm, id) }

// String returns the text as it stands.
func (id ResumeKey) String() string { return string(id) }

// MarshalText returns the text as it stands, valid or not.
func (id ResumeKey) MarshalText() ([]byte, error) { return []byte(id), nil }

// UnmarshalText takes what [ParseResumeKey] takes; an error leaves id alone.
func (id *ResumeKey) UnmarshalText(text []byte) error { return set(&resumeKeyForm, id, string(text)) }

// Scan takes text from a database by the rule of [ParseResumeKey], and NULL as
// "".
func (id *ResumeKey) Scan(src any) error { return scan(&resumeKeyForm, id, src) }

// Value returns the text, or NULL for "".
func (id ResumeKey) Value() (driver.Value, error) { return value(id) }
