package ids

import "database/sql/driver"

// A PackageID names a set of stickers: digits (observed). Only sets of the
// sticker list can be sent; users send any.
//
// See https://developers.line.biz/en/docs/messaging-api/sticker-list/.
type PackageID string

var packageForm = form{
	typ: "PackageID", name: "a package ID",
	rule:   anyText,
	seen:   someDigits,
	digits: true,
}

// ParsePackageID takes any text but the empty one, and no control characters or
// invalid UTF-8.
func ParsePackageID(s string) (PackageID, error) { return parse[PackageID](&packageForm, s) }

// MustParsePackageID is for constants and tests: it panics where
// [ParsePackageID] has an error.
func MustParsePackageID(s string) PackageID { return must(ParsePackageID(s)) }

// Check returns the error [ParsePackageID] would have.
func (id PackageID) Check() error { return check(&packageForm, id) }

// Plausible reports whether id looks like all samples do: digits.
func (id PackageID) Plausible() bool { return packageForm.seen.matches(string(id)) }

// String returns the text as it stands.
func (id PackageID) String() string { return string(id) }

// MarshalText returns the text as it stands, valid or not.
func (id PackageID) MarshalText() ([]byte, error) { return []byte(id), nil }

// UnmarshalText takes what [ParsePackageID] takes; an error leaves id alone.
func (id *PackageID) UnmarshalText(text []byte) error { return set(&packageForm, id, string(text)) }

// Scan takes text and non-negative integers from a database by the rule of
// [ParsePackageID], and NULL as "".
func (id *PackageID) Scan(src any) error { return scan(&packageForm, id, src) }

// Value returns the text, or NULL for "".
func (id PackageID) Value() (driver.Value, error) { return value(id) }

// A StickerID names a sticker: digits (observed). A sticker message takes it
// together with its [PackageID].
//
// See https://developers.line.biz/en/reference/messaging-api/#sticker-message.
type StickerID string

var stickerForm = form{
	typ: "StickerID", name: "a sticker ID",
	rule:   anyText,
	seen:   someDigits,
	digits: true,
}

// ParseStickerID takes any text but the empty one, and no control characters or
// invalid UTF-8.
func ParseStickerID(s string) (StickerID, error) { return parse[StickerID](&stickerForm, s) }

// MustParseStickerID is for constants and tests: it panics where
// [ParseStickerID] has an error.
func MustParseStickerID(s string) StickerID { return must(ParseStickerID(s)) }

// Check returns the error [ParseStickerID] would have.
func (id StickerID) Check() error { return check(&stickerForm, id) }

// Plausible reports whether id looks like all samples do: digits.
func (id StickerID) Plausible() bool { return stickerForm.seen.matches(string(id)) }

// String returns the text as it stands.
func (id StickerID) String() string { return string(id) }

// MarshalText returns the text as it stands, valid or not.
func (id StickerID) MarshalText() ([]byte, error) { return []byte(id), nil }

// UnmarshalText takes what [ParseStickerID] takes; an error leaves id alone.
func (id *StickerID) UnmarshalText(text []byte) error { return set(&stickerForm, id, string(text)) }

// Scan takes text and non-negative integers from a database by the rule of
// [ParseStickerID], and NULL as "".
func (id *StickerID) Scan(src any) error { return scan(&stickerForm, id, src) }

// Value returns the text, or NULL for "".
func (id StickerID) Value() (driver.Value, error) { return value(id) }
