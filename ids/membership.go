package ids

import (
	"database/sql/driver"
	"strconv"
)

// A MembershipPlanID identifies a membership plan: the membershipId in events,
// lists and paths. It is a number in JSON (documented, without a range). 0 is
// not a plan.
//
// See https://developers.line.biz/en/docs/messaging-api/use-membership-features/.
type MembershipPlanID int64

// ParseMembershipPlanID parses s, which must be a positive decimal number
// without sign, space or leading zero.
func ParseMembershipPlanID(s string) (MembershipPlanID, error) {
	return parseNumber[MembershipPlanID]("ParseMembershipPlanID", s)
}

func MustParseMembershipPlanID(s string) MembershipPlanID { return must(ParseMembershipPlanID(s)) }
func (id MembershipPlanID) Check() error                  { return checkNumber("MembershipPlanID", id) }
func (id MembershipPlanID) String() string                { return strconv.FormatInt(int64(id), 10) }
func (id *MembershipPlanID) Scan(src any) error           { return scanNumber("MembershipPlanID", id, src) }
func (id MembershipPlanID) Value() (driver.Value, error)  { return numberValue(id) }
