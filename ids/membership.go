package ids

import (
	"database/sql/driver"
	"strconv"
)

// A MembershipPlanID names a plan of a membership, the membershipId of events,
// lists and paths. It is a number in JSON (documented; its range is not). 0 is
// no plan.
//
// See https://developers.line.biz/en/docs/messaging-api/use-membership-features/.
type MembershipPlanID int64

// ParseMembershipPlanID takes a positive decimal number without sign, space or
// leading zero.
func ParseMembershipPlanID(s string) (MembershipPlanID, error) {
	return parseNumber[MembershipPlanID]("ParseMembershipPlanID", s)
}

// MustParseMembershipPlanID is for constants and tests: it panics where
// [ParseMembershipPlanID] has an error.
func MustParseMembershipPlanID(s string) MembershipPlanID { return must(ParseMembershipPlanID(s)) }

// Check returns an [*Error] unless id is positive.
func (id MembershipPlanID) Check() error { return checkNumber("MembershipPlanID", id) }

// String returns the number in decimal.
func (id MembershipPlanID) String() string { return strconv.FormatInt(int64(id), 10) }

// Scan takes integers and text from a database by the rule of
// [ParseMembershipPlanID], and NULL as 0.
func (id *MembershipPlanID) Scan(src any) error { return scanNumber("MembershipPlanID", id, src) }

// Value returns the number, or NULL for 0.
func (id MembershipPlanID) Value() (driver.Value, error) { return numberValue(id) }
