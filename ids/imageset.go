package ids

import "database/sql/driver"

// An ImageSetID is shared by images that were sent together: 64 upper-case
// hexadecimal digits (observed). It is the imageSet.id of a webhook, absent for
// an image sent alone.
//
// See https://developers.line.biz/en/reference/messaging-api/#wh-image.
type ImageSetID string

var upperHex = letters(digits + "ABCDEF")

var imageSetForm = form{
	typ: "ImageSetID", name: "an image set ID",
	rule: anyText,
	seen: pattern{min: 64, max: 64, in: &upperHex},
}

// ParseImageSetID accepts any nonempty valid UTF-8 without control characters.
func ParseImageSetID(s string) (ImageSetID, error) { return parse[ImageSetID](&imageSetForm, s) }

// Plausible reports whether id has the form of the samples: 64 upper-case
// hexadecimal digits.
func (id ImageSetID) Plausible() bool { return imageSetForm.seen.matches(string(id)) }

func MustParseImageSetID(s string) ImageSetID          { return must(ParseImageSetID(s)) }
func (id ImageSetID) Check() error                     { return check(&imageSetForm, id) }
func (id ImageSetID) String() string                   { return string(id) }
func (id ImageSetID) MarshalText() ([]byte, error)     { return []byte(id), nil }
func (id *ImageSetID) UnmarshalText(text []byte) error { return set(&imageSetForm, id, string(text)) }
func (id *ImageSetID) Scan(src any) error              { return scan(&imageSetForm, id, src) }
func (id ImageSetID) Value() (driver.Value, error)     { return value(id) }
