package ids

import "database/sql/driver"

// A ResumeKey is a name you choose for a batch operation on rich menus, to
// resume it later: 1 to 100 of a-z, A-Z, 0-9, _ and - (documented). It is the
// resumeRequestKey of the batch and is valid for 14 days.
//
// See https://developers.line.biz/en/reference/messaging-api/#batch-control-rich-menus-of-users.
type ResumeKey string

var resumeKeyLetters = letters(digits + lower + upper + "_-")

var resumeKeyForm = form{
	typ: "ResumeKey", name: "a resume key",
	words: "1 to 100 of a-z, A-Z, 0-9, _ and -",
	rule:  pattern{min: 1, max: 100, in: &resumeKeyLetters},
}

// ParseResumeKey parses s, which must be 1 to 100 of a-z, A-Z, 0-9, _ and -.
func ParseResumeKey(s string) (ResumeKey, error) { return parse[ResumeKey](&resumeKeyForm, s) }

func MustParseResumeKey(s string) ResumeKey           { return must(ParseResumeKey(s)) }
func (id ResumeKey) Check() error                     { return check(&resumeKeyForm, id) }
func (id ResumeKey) String() string                   { return string(id) }
func (id ResumeKey) MarshalText() ([]byte, error)     { return []byte(id), nil }
func (id *ResumeKey) UnmarshalText(text []byte) error { return set(&resumeKeyForm, id, string(text)) }
func (id *ResumeKey) Scan(src any) error              { return scan(&resumeKeyForm, id, src) }
func (id ResumeKey) Value() (driver.Value, error)     { return value(id) }
