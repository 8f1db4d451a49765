package ids

import "database/sql/driver"

// An ImageSetID is common to images sent at once: 64 hexadecimal digits in
// upper case (observed). It is the imageSet.id of a webhook, absent when an
// image is sent alone.
//
// See https://developers.line.biz/en/reference/messaging-api/#wh-image.
type ImageSetID string

var upperHex = letters(digits + "ABCDEF")

var imageSetForm = form{
	typ: "ImageSetID", name: "an image set ID",
	rule: anyText,
	seen: pattern{min: 64, max: 64, in: &upperHex},
}

// ParseImageSetID takes any text but the empty one, and no control characters
// or invalid UTF-8.
func ParseImageSetID(s string) (ImageSetID, error) { return parse[ImageSetID](&imageSetForm, s) }

// Plausible reports whether id looks like the samples do: 64 hexadecimal digits
// in upper case.
func (id ImageSetID) Plausible() bool { return imageSetForm.seen.matches(string(id)) }

func MustParseImageSetID(s string) ImageSetID          { return must(ParseImageSetID(s)) }
func (id ImageSetID) Check() error                     { return check(&imageSetForm, id) }
func (id ImageSetID) String() string                   { return string(id) }
func (id ImageSetID) MarshalText() ([]byte, error)     { return []byte(id), nil }
func (id *ImageSetID) UnmarshalText(text []byte) error { return set(&imageSetForm, id, string(text)) }
func (id *ImageSetID) Scan(src any) error              { return scan(&imageSetForm, id, src) }
func (id ImageSetID) Value() (driver.Value, error)     { return value(id) }
