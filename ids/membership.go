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

func MustParseMembershipPlanID(s string) MembershipPlanID { return must(ParseMembershipPlanID(s)) }
func (id MembershipPlanID) Check() error                  { return checkNumber("MembershipPlanID", id) }
func (id MembershipPlanID) String() string                { return strconv.FormatInt(int64(id), 10) }
func (id *MembershipPlanID) Scan(src any) error           { return scanNumber("MembershipPlanID", id, src) }
func (id MembershipPlanID) Value() (driver.Value, error)  { return numberValue(id) }
