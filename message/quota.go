package message

import "github.com/linemsg/linemsg/ids"

// LINE counts one message for each person a request reaches, whatever the number of message objects. It does not
// count people who blocked the account or do not exist, and they cause no error. A known number is therefore an
// upper bound.
//
// Source: https://developers.line.biz/en/docs/messaging-api/pricing/

// QuotaUse returns 0 and true: replies do not count toward the monthly quota.
func (r *Reply) QuotaUse() (n int, known bool) { return 0, true }

// QuotaUse returns the number of messages LINE counts toward the monthly quota: one for a user. For a group or room
// LINE counts the members, and QuotaUse returns false; see [Push.QuotaUseOf].
func (r *Push) QuotaUse() (n int, known bool) {
	if r == nil || r.To.Kind() != ids.KindUser {
		return 0, false
	}
	return 1, true
}

// QuotaUseOf returns the number of messages LINE counts toward the monthly quota if the group or room has that many
// members: one for each of them, whatever the number of message objects. For a user it is 1. GET
// /v2/bot/group/{groupId}/members/count and /v2/bot/room/{roomId}/members/count return the number of members, without
// the account.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#get-members-group-count
func (r *Push) QuotaUseOf(members int) int {
	switch n, known := r.QuotaUse(); {
	case known:
		return n
	case r == nil:
		return 0
	}
	return max(members, 0)
}

// QuotaUse returns the number of messages LINE counts toward the monthly quota: one for each distinct user. LINE does
// not document how it counts duplicates.
func (r *Multicast) QuotaUse() (n int, known bool) {
	if r == nil {
		return 0, false
	}
	seen := make(map[ids.UserID]struct{}, len(r.To))
	for _, id := range r.To {
		seen[id] = struct{}{}
	}
	return len(seen), true
}

// QuotaUse returns 0 and false: LINE counts each friend of the account, and their number is not known.
func (r *Broadcast) QuotaUse() (n int, known bool) { return 0, false }
