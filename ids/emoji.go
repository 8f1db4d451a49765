package ids

import "database/sql/driver"

// A ProductID identifies a set of LINE emojis: 24 lower-case hexadecimal digits
// (observed).
//
// See https://developers.line.biz/en/docs/messaging-api/emoji-list/.
type ProductID string

var productForm = form{
	typ: "ProductID", name: "a product ID",
	rule: anyText,
	seen: pattern{min: 24, max: 24, in: &lowerHex},
}

// ParseProductID accepts any nonempty valid UTF-8 without control characters.
func ParseProductID(s string) (ProductID, error) { return parse[ProductID](&productForm, s) }

// Plausible reports whether id has the form of the samples: 24 lower-case
// hexadecimal digits.
func (id ProductID) Plausible() bool { return productForm.seen.matches(string(id)) }

func MustParseProductID(s string) ProductID           { return must(ParseProductID(s)) }
func (id ProductID) Check() error                     { return check(&productForm, id) }
func (id ProductID) String() string                   { return string(id) }
func (id ProductID) MarshalText() ([]byte, error)     { return []byte(id), nil }
func (id *ProductID) UnmarshalText(text []byte) error { return set(&productForm, id, string(text)) }
func (id *ProductID) Scan(src any) error              { return scan(&productForm, id, src) }
func (id ProductID) Value() (driver.Value, error)     { return value(id) }

// An EmojiID identifies a LINE emoji within its [ProductID]: three digits with
// leading zeros (observed), so it is a text and not a number.
//
// See https://developers.line.biz/en/docs/messaging-api/emoji-list/.
type EmojiID string

var emojiForm = form{
	typ: "EmojiID", name: "an emoji ID",
	rule: anyText,
	seen: pattern{min: 3, max: 3, in: &digit},
}

// ParseEmojiID accepts any nonempty valid UTF-8 without control characters.
func ParseEmojiID(s string) (EmojiID, error) { return parse[EmojiID](&emojiForm, s) }

// Plausible reports whether id has the form of the samples: three digits.
func (id EmojiID) Plausible() bool { return emojiForm.seen.matches(string(id)) }

func MustParseEmojiID(s string) EmojiID             { return must(ParseEmojiID(s)) }
func (id EmojiID) Check() error                     { return check(&emojiForm, id) }
func (id EmojiID) String() string                   { return string(id) }
func (id EmojiID) MarshalText() ([]byte, error)     { return []byte(id), nil }
func (id *EmojiID) UnmarshalText(text []byte) error { return set(&emojiForm, id, string(text)) }
func (id *EmojiID) Scan(src any) error              { return scan(&emojiForm, id, src) }
func (id EmojiID) Value() (driver.Value, error)     { return value(id) }
