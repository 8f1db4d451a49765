package ids

import "database/sql/driver"

// An ImageSetID is common to images sent at once: 64 hexadecimal digits in
// upper case (observed). It is the imageSet.id of a webhook, absent when an
// image is sent alone.
//
// See https://developers.line.biz/en/reference/messaging-api/#wh-image.
type ImageSetID string

var imageSetForm = form{
	typ: "ImageSetID", name: "an image set ID",
	rule: anyText,
	seen: pattern{min: 64, max: 64, char: func(_ int, c rune) bool { return upperHex(c) }},
}

// ParseImageSetID takes any text but the empty one, and no control characters
// or invalid UTF-8.
func ParseImageSetID(s string) (ImageSetID, error) { return parse[ImageSetID](&imageSetForm, s) }

// MustParseImageSetID is for constants and tests: it panics where
// [ParseImageSetID] has an error.
func MustParseImageSetID(s string) ImageSetID { return must(ParseImageSetID(s)) }

// Check returns the error [ParseImageSetID] would have.
func (id ImageSetID) Check() error { return check(&imageSetForm, id) }

// Plausible reports whether id looks like the samples do: 64 hexadecimal digits
// in upper case.
func (id ImageSetID) Plausible() bool { return imageSetForm.seen.matches(string(id)) }

// String returns the text as it stands.
func (id ImageSetID) String() string { return string(id) }

// MarshalText returns the text as it stands, valid or not.
func (id ImageSetID) MarshalText() ([]byte, error) { return []byte(id), nil }

// UnmarshalText takes what [ParseImageSetID] takes; an error leaves id alone.
func (id *ImageSetID) UnmarshalText(text []byte) error { return set(&imageSetForm, id, string(text)) }

// Scan takes text from a database by the rule of [ParseImageSetID], and NULL as
// "".
func (id *ImageSetID) Scan(src any) error { return scan(&imageSetForm, id, src) }

// Value returns the text, or NULL for "".
func (id ImageSetID) Value() (driver.Value, error) { return value(id) }
