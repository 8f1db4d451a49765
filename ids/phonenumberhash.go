package ids

import (
	"crypto/sha256"
	"database/sql/driver"
	"encoding/hex"
	"fmt"
	"log/slog"
	"strings"
)

// A PhoneNumberHash is the SHA-256 sum of a phone number: 64 hexadecimal digits
// (documented). It is the "to" of a LINE notification message, an option for
// corporate customers. Make it with [HashPhoneNumber].
//
// There are so few phone numbers that one can be found from its hash. So a hash
// hides its text from fmt and slog like a token, and no part of a sum of it is
// printed. LINE's examples are in lower case.
//
// See https://developers.line.biz/en/docs/partner-docs/line-notification-messages/technical-specs/#phone-number-hashed.
type PhoneNumberHash string

var phoneNumberHashForm = form{
	typ: "PhoneNumberHash", name: "a phone number hash",
	words:     "64 hexadecimal digits, see HashPhoneNumber",
	rule:      pattern{min: 64, max: 64, in: &anyHex},
	secret:    true,
	guessable: true,
}

// phoneNumberForm is E.164: at most 15 digits, the first of them not 0.
var phoneNumberForm = form{
	name:  "an E.164 phone number",
	words: "+, country code and number: 2 to 15 digits, such as +818000001234",
	rule:  pattern{min: 3, max: 16, head: append(exactly("+"), oneOf("123456789")...), in: &digit, more: trunkZero},
}

// trunkZero finds the 0 of national numbers, +81 080…, in the countries of LINE notification messages. Nobody has such
// a number, so LINE would find no user.
func trunkZero(s string) string {
	for _, code := range []string{"+81", "+66", "+886"} { // Japan, Thailand, Taiwan
		if strings.HasPrefix(s, code+"0") {
			return "a 0 after the country code " + code
		}
	}
	return ""
}

// HashPhoneNumber returns the hash of a phone number in E.164 form:
// +818000001234. It changes nothing in the number before hashing it. Any other
// form is an error, such as a number with hyphens, with white space, or with the
// 0 of national numbers after the country code of Japan, Thailand or Taiwan,
// since LINE would find no user for its hash. The error does not show the number.
func HashPhoneNumber(number string) (PhoneNumberHash, error) {
	if why := phoneNumberForm.fault(number); why != "" {
		return "", &Error{Func: "HashPhoneNumber", Reason: why, hidden: true}
	}
	sum := sha256.Sum256([]byte(number))
	return PhoneNumberHash(hex.EncodeToString(sum[:])), nil
}

// ParsePhoneNumberHash parses s, which must be 64 hexadecimal digits in either
// case. The error does not show s.
func ParsePhoneNumberHash(s string) (PhoneNumberHash, error) {
	return parse[PhoneNumberHash](&phoneNumberHashForm, s)
}

func MustParsePhoneNumberHash(s string) PhoneNumberHash { return must(ParsePhoneNumberHash(s)) }
func (h PhoneNumberHash) Check() error                  { return check(&phoneNumberHashForm, h) }
func (h PhoneNumberHash) Format(s fmt.State, _ rune)    { format(&phoneNumberHashForm, h, s) }
func (h PhoneNumberHash) GoString() string              { return redacted(&phoneNumberHashForm, h) }
func (h PhoneNumberHash) LogValue() slog.Value          { return logValue(&phoneNumberHashForm, h) }
func (h PhoneNumberHash) MarshalText() ([]byte, error)  { return []byte(h), nil }
func (h *PhoneNumberHash) UnmarshalText(text []byte) error {
	return set(&phoneNumberHashForm, h, string(text))
}
func (h *PhoneNumberHash) Scan(src any) error          { return scan(&phoneNumberHashForm, h, src) }
func (h PhoneNumberHash) Value() (driver.Value, error) { return value(h) }
