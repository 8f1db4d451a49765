package ids

import "database/sql/driver"

// A PackageID identifies a set of stickers: digits (observed). Bots can send
// only sets of the sticker list; users can send any.
//
// See https://developers.line.biz/en/docs/messaging-api/sticker-list/.
type PackageID string

var packageForm = form{
	typ: "PackageID", name: "a package ID",
	rule:   anyText,
	seen:   someDigits,
	digits: true,
}

// ParsePackageID accepts any nonempty valid UTF-8 without control characters.
func ParsePackageID(s string) (PackageID, error) { return parse[PackageID](&packageForm, s) }

// Plausible reports whether id has the form of the samples: digits.
func (id PackageID) Plausible() bool { return packageForm.seen.matches(string(id)) }

func MustParsePackageID(s string) PackageID           { return must(ParsePackageID(s)) }
func (id PackageID) Check() error                     { return check(&packageForm, id) }
func (id PackageID) String() string                   { return string(id) }
func (id PackageID) MarshalText() ([]byte, error)     { return []byte(id), nil }
func (id *PackageID) UnmarshalText(text []byte) error { return set(&packageForm, id, string(text)) }
func (id *PackageID) Scan(src any) error              { return scan(&packageForm, id, src) }
func (id PackageID) Value() (driver.Value, error)     { return value(id) }

// A StickerID identifies a sticker within its [PackageID]: digits (observed). A
// sticker message needs both.
//
// See https://developers.line.biz/en/reference/messaging-api/#sticker-message.
type StickerID string

var stickerForm = form{
	typ: "StickerID", name: "a sticker ID",
	rule:   anyText,
	seen:   someDigits,
	digits: true,
}

// ParseStickerID accepts any nonempty valid UTF-8 without control characters.
func ParseStickerID(s string) (StickerID, error) { return parse[StickerID](&stickerForm, s) }

// Plausible reports whether id has the form of the samples: digits.
func (id StickerID) Plausible() bool { return stickerForm.seen.matches(string(id)) }

func MustParseStickerID(s string) StickerID           { return must(ParseStickerID(s)) }
func (id StickerID) Check() error                     { return check(&stickerForm, id) }
func (id StickerID) String() string                   { return string(id) }
func (id StickerID) MarshalText() ([]byte, error)     { return []byte(id), nil }
func (id *StickerID) UnmarshalText(text []byte) error { return set(&stickerForm, id, string(text)) }
func (id *StickerID) Scan(src any) error              { return scan(&stickerForm, id, src) }
func (id StickerID) Value() (driver.Value, error)     { return value(id) }
