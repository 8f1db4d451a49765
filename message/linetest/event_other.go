package linetest

import (
	"encoding/hex"
	"time"

	"github.com/linemsg/linemsg/ids"
)

// VideoPlayCompleteEvent returns the event of a user who has watched a video to its end. The tracking ID is that of the
// video message.
func VideoPlayCompleteEvent(user ids.UserID, id ids.TrackingID) Event {
	return Event{Type: "videoPlayComplete", User: user, Members: map[string]any{
		"videoPlayComplete": map[string]any{"trackingId": id},
	}}
}

// BeaconType is what happened at a LINE Beacon.
type BeaconType string

// The types of beacon events.
const (
	BeaconEnter  BeaconType = "enter"  // the user came near it
	BeaconBanner BeaconType = "banner" // the user tapped its banner
	BeaconStay   BeaconType = "stay"   // the user is still near it
)

// BeaconEvent returns the event of a user near a LINE Beacon. The device message has at most 13 bytes, and can be nil.
func BeaconEvent(user ids.UserID, hwid ids.HWID, what BeaconType, deviceMessage []byte) Event {
	beacon := map[string]any{"hwid": hwid, "type": what}
	if deviceMessage != nil {
		beacon["dm"] = hex.EncodeToString(deviceMessage)
	}
	return Event{Type: "beacon", User: user, Members: map[string]any{"beacon": beacon}}
}

// AccountLinkEvent returns the event of a user who has linked an account of the bot's service.
func AccountLinkEvent(user ids.UserID, nonce ids.Nonce) Event {
	return Event{Type: "accountLink", User: user, Members: map[string]any{"link": map[string]any{"result": "ok", "nonce": nonce}}}
}

// AccountLinkFailedEvent returns the event of an account that could not be linked. It has neither source nor reply token.
func AccountLinkFailedEvent(nonce ids.Nonce) Event {
	return Event{Type: "accountLink", Members: map[string]any{"link": map[string]any{"result": "failed", "nonce": nonce}}}
}

// MembershipChange is what a user did with a membership.
type MembershipChange string

// The changes of a membership.
const (
	MembershipJoined  MembershipChange = "joined"
	MembershipLeft    MembershipChange = "left"
	MembershipRenewed MembershipChange = "renewed"
)

// MembershipEvent returns the event of a user who joins, leaves or renews a membership of the account.
func MembershipEvent(user ids.UserID, what MembershipChange, plan ids.MembershipPlanID) Event {
	return Event{Type: "membership", User: user, Members: map[string]any{
		"membership": map[string]any{"type": what, "membershipId": plan},
	}}
}

// DeliveryEvent returns the event of a LINE notification message that has arrived. The data is the hashed phone number, or
// the text of the X-Line-Delivery-Tag header. It has neither source nor reply token.
//
// Source: https://developers.line.biz/en/docs/partner-docs/line-notification-messages/message-sending-complete-webhook-event/
func DeliveryEvent(data string) Event {
	return Event{Type: "delivery", Members: map[string]any{"delivery": map[string]any{"data": data}}}
}

// AttachedEvent returns the event of a module that is attached to an account. The webhooks of a module have neither source
// nor reply token, unless their functions say so.
//
// Source: https://developers.line.biz/en/reference/partner-docs/#module-channel-specific-webhook-events
func AttachedEvent(bot ids.UserID, scopes ...string) Event {
	return Event{Type: "module", Members: map[string]any{
		"module": map[string]any{"type": "attached", "botId": bot, "scopes": append([]string{}, scopes...)},
	}}
}

// DetachedEvent returns the event of a module that is detached from an account.
func DetachedEvent(bot ids.UserID) Event {
	return Event{Type: "module", Members: map[string]any{"module": map[string]any{"type": "detached", "botId": bot}}}
}

// ActivatedEvent returns the event of a module that has taken over the chat with a user until a time. It has a source.
func ActivatedEvent(user ids.UserID, until time.Time) Event {
	return Event{Type: "activated", User: user, Members: map[string]any{
		"chatControl": map[string]any{"expireAt": until.UnixMilli()},
	}}
}

// DeactivatedEvent returns the event of a module that has given up the chat with a user. It has a source.
func DeactivatedEvent(user ids.UserID) Event { return Event{Type: "deactivated", User: user} }

// BotSuspendedEvent returns the event of an account that is suspended.
func BotSuspendedEvent() Event { return Event{Type: "botSuspended"} }

// BotResumedEvent returns the event of an account that is no longer suspended.
func BotResumedEvent() Event { return Event{Type: "botResumed"} }
