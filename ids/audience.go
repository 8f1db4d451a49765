package ids

import (
	"database/sql/driver"
	"strconv"
)

// An AudienceGroupID identifies an audience, in a narrowcast and in the
// audience endpoints. It is a 64-bit number in JSON (documented), with 13
// digits in the samples. 0 is not an audience.
//
// See https://developers.line.biz/en/reference/messaging-api/#manage-audience-group.
type AudienceGroupID int64

// ParseAudienceGroupID parses s, which must be a positive decimal number
// without sign, space or leading zero.
func ParseAudienceGroupID(s string) (AudienceGroupID, error) {
	return parseNumber[AudienceGroupID]("ParseAudienceGroupID", s)
}

func MustParseAudienceGroupID(s string) AudienceGroupID { return must(ParseAudienceGroupID(s)) }
func (id AudienceGroupID) Check() error                 { return checkNumber("AudienceGroupID", id) }
func (id AudienceGroupID) String() string               { return strconv.FormatInt(int64(id), 10) }
func (id *AudienceGroupID) Scan(src any) error          { return scanNumber("AudienceGroupID", id, src) }
func (id AudienceGroupID) Value() (driver.Value, error) { return numberValue(id) }
