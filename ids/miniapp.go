package ids

import (
	"database/sql/driver"
	"strings"
)

// A MINIAppPath is the custom path of a LINE MINI App, the last part of
// https://miniapp.line.me/{path}: 4 to 29 of a-z, 0-9 and _, not ending in _
// and not only digits (documented). LINE also refuses reserved words and paths
// in use.
//
// See https://developers.line.biz/en/docs/line-mini-app/develop/custom-path/.
type MINIAppPath string

var miniAppLetters = letters(digits + lower + "_")

var miniAppForm = form{
	typ: "MINIAppPath", name: "a LINE MINI App path",
	words: "4 to 29 of a-z, 0-9 and _, no _ at the end, not only digits",
	rule: pattern{
		min: 4, max: 29, in: &miniAppLetters,
		more: func(s string) string {
			if someDigits.matches(s) {
				return "digits only"
			}
			if strings.HasSuffix(s, "_") {
				return "_ at the end"
			}
			return ""
		},
	},
}

// ParseMINIAppPath parses s, which must have the documented form. It cannot
// check whether the path is reserved or in use.
func ParseMINIAppPath(s string) (MINIAppPath, error) { return parse[MINIAppPath](&miniAppForm, s) }

func MustParseMINIAppPath(s string) MINIAppPath         { return must(ParseMINIAppPath(s)) }
func (id MINIAppPath) Check() error                     { return check(&miniAppForm, id) }
func (id MINIAppPath) String() string                   { return string(id) }
func (id MINIAppPath) MarshalText() ([]byte, error)     { return []byte(id), nil }
func (id *MINIAppPath) UnmarshalText(text []byte) error { return set(&miniAppForm, id, string(text)) }
func (id *MINIAppPath) Scan(src any) error              { return scan(&miniAppForm, id, src) }
func (id MINIAppPath) Value() (driver.Value, error)     { return value(id) }
