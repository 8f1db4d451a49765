package ids

import "database/sql/driver"

// A ProductID names a set of LINE emojis: 24 hexadecimal digits in lower case
// (observed).
//
// See https://developers.line.biz/en/docs/messaging-api/emoji-list/.
type ProductID string

var productForm = form{
	typ: "ProductID", name: "a product ID",
	rule: anyText,
	seen: pattern{min: 24, max: 24, char: func(_ int, c rune) bool { return lowerHex(c) }},
}

// ParseProductID takes any text but the empty one, and no control characters or
// invalid UTF-8.
func ParseProductID(s string) (ProductID, error) { return parse[ProductID](&productForm, s) }

// MustParseProductID is for constants and tests: it panics where
// [ParseProductID] has an error.
func MustParseProductID(s string) ProductID { return must(ParseProductID(s)) }

// Check returns the error [ParseProductID] would have.
func (id ProductID) Check() error { return check(&productForm, id) }

// Plausible reports whether id looks like all samples do: 24 hexadecimal digits
// in lower case.
func (id ProductID) Plausible() bool { return productForm.seen.matches(string(id)) }

// String returns the text as it stands.
func (id ProductID) String() string { return string(id) }

// MarshalText returns the text as it stands, valid or not.
func (id ProductID) MarshalText() ([]byte, error) { return []byte(id), nil }

// UnmarshalText takes what [ParseProductID] takes; an error leaves id alone.
func (id *ProductID) UnmarshalText(text []byte) error { return set(&productForm, id, string(text)) }

// Scan takes text from a database by the rule of [ParseProductID], and NULL as
// "".
func (id *ProductID) Scan(src any) error { return scan(&productForm, id, src) }

// Value returns the text, or NULL for "".
func (id ProductID) Value() (driver.Value, error) { return value(id) }

// An EmojiID names a LINE emoji within its [ProductID]: three digits, with
// zeros in front (observed), so it is no number.
//
// See https://developers.line.biz/en/docs/messaging-api/emoji-list/.
type EmojiID string

var emojiForm = form{
	typ: "EmojiID", name: "an emoji ID",
	rule: anyText,
	seen: pattern{min: 3, max: 3, char: func(_ int, c rune) bool { return digit(c) }},
}

// ParseEmojiID takes any text but the empty one, and no control characters or
// invalid UTF-8.
func ParseEmojiID(s string) (EmojiID, error) { return parse[EmojiID](&emojiForm, s) }

// MustParseEmojiID is for constants and tests: it panics where [ParseEmojiID]
// has an error.
func MustParseEmojiID(s string) EmojiID { return must(ParseEmojiID(s)) }

// Check returns the error [ParseEmojiID] would have.
func (id EmojiID) Check() error { return check(&emojiForm, id) }

// Plausible reports whether id looks like all samples do: three digits.
func (id EmojiID) Plausible() bool { return emojiForm.seen.matches(string(id)) }

// String returns the text as it stands.
func (id EmojiID) String() string { return string(id) }

// MarshalText returns the text as it stands, valid or not.
func (id EmojiID) MarshalText() ([]byte, error) { return []byte(id), nil }

// UnmarshalText takes what [ParseEmojiID] takes; an error leaves id alone.
func (id *EmojiID) UnmarshalText(text []byte) error { return set(&emojiForm, id, string(text)) }

// Scan takes text from a database by the rule of [ParseEmojiID], and NULL as
// "".
func (id *EmojiID) Scan(src any) error { return scan(&emojiForm, id, src) }

// Value returns the text, or NULL for "".
func (id EmojiID) Value() (driver.Value, error) { return value(id) }
