package message

import "github.com/linemsg/linemsg/ids"

// LINE counts a message for each person it reaches. How many message objects a request has does not
// matter. People whom nothing reaches, since they blocked the account or do not exist, do not count, and
// cause no error: so a known number is the most that LINE counts.
//
// Source: https://developers.line.biz/en/docs/messaging-api/pricing/

// QuotaUse is the number of messages LINE counts toward the monthly quota: none, replies are free.
func (r *Reply) QuotaUse() (n int, known bool) { return 0, true }

// QuotaUse is the number of messages LINE counts toward the monthly quota: one for a user. Toward a group
// or room it is the number of members, which is not known here.
func (r *Push) QuotaUse() (n int, known bool) {
	if r == nil || r.To.Kind() != ids.KindUser {
		return 0, false
	}
	return 1, true
}

// QuotaUse is the number of messages LINE counts toward the monthly quota: one for each user. A user named
// twice is counted once here; LINE does not say what it does.
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

// QuotaUse is the number of messages LINE counts toward the monthly quota: one for each friend, which is
// not known here.
func (r *Broadcast) QuotaUse() (n int, known bool) { return 0, false }
