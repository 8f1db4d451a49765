package linetest

import (
	"encoding/json"
	"fmt"
	"maps"
	"time"

	"github.com/linemsg/linemsg/ids"
)

// Event is a webhook event. There is a function for each event of LINE's reference. A newer one is a literal:
//
//	linetest.Event{Type: "newInSpring", User: user, Members: map[string]any{
//		"newInSpring": map[string]string{"messageId": "325708"},
//	}}
//
// [Server.Webhook] or, before it, [Server.Fill] sets what is empty: ReplyToken, ID, Time, the id, quote token and read
// token of a message, isSelf of a mention, and isUnblocked of a follow event.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#webhook-event-objects
type Event struct {
	Type        string
	User        ids.UserID // the user who caused the event; LINE omits it in some group events
	Chat        ids.ChatID // the group or room; "" for the chat with User
	ReplyToken  ids.ReplyToken
	ID          ids.WebhookEventID
	Time        time.Time
	Redelivered bool           // LINE sends the event again
	Standby     bool           // another module of the account is active, so there is no reply token
	Members     map[string]any // the members of the event's type: message, postback, follow
}

// In returns the event in a group or room.
func (e Event) In(chat ids.ChatID) Event { e.Chat = chat; return e }

// OnStandby returns the event while another module of the account is active. It has no reply token, and this bot must
// not respond to it.
func (e Event) OnStandby() Event { e.Standby, e.ReplyToken = true, ""; return e }

// Redelivery returns the event as LINE sends it again to a bot that may not have received it. Only Redelivered changes;
// the time, the webhook event ID and the reply token stay. To deliver an event twice, set these with [Server.Fill]
// first. Otherwise the event is one whose first delivery was lost.
//
//	e := srv.Fill(linetest.TextEvent(user, "hello"))
//	srv.Deliver(bot, e)
//	srv.Deliver(bot, e.Redelivery())
//
// Source: https://developers.line.biz/en/docs/messaging-api/receiving-messages/#webhook-redelivery
func (e Event) Redelivery() Event { e.Redelivered = true; return e }

// PostbackEvent returns a tap on a postback action.
func PostbackEvent(user ids.UserID, data string) Event {
	return Event{Type: "postback", User: user, Members: map[string]any{"postback": map[string]any{"data": data}}}
}

// DatetimeEvent returns a choice made with a datetime picker action: a date, a time or both, in the format of its mode.
func DatetimeEvent(user ids.UserID, data, picked string) Event {
	mode := "datetime"
	switch len(picked) {
	case len("2006-01-02"):
		mode = "date"
	case len("15:04"):
		mode = "time"
	}
	return Event{Type: "postback", User: user, Members: map[string]any{
		"postback": map[string]any{"data": data, "params": map[string]string{mode: picked}},
	}}
}

// RichMenuSwitchEvent returns a tap on a rich menu switch action that led to the menu of an alias. If the [Server] has
// the alias and its menu, the webhook links that menu to the user; see [Server.RichMenuOf].
func RichMenuSwitchEvent(user ids.UserID, data string, to ids.RichMenuAliasID) Event {
	return Event{Type: "postback", User: user, Members: map[string]any{
		"postback": map[string]any{"data": data, "params": map[string]any{"newRichMenuAliasId": to, "status": "SUCCESS"}},
	}}
}

// FollowEvent returns the event of a user who adds the account as a friend. The [Server] sets isUnblocked to true if the
// user had blocked the account.
func FollowEvent(user ids.UserID) Event {
	return Event{Type: "follow", User: user, Members: map[string]any{"follow": map[string]any{}}}
}

// UnfollowEvent returns the event of a user who blocks the account. It has no reply token.
func UnfollowEvent(user ids.UserID) Event { return Event{Type: "unfollow", User: user} }

// JoinEvent returns the event of the account joining a group or room.
func JoinEvent(chat ids.ChatID) Event { return Event{Type: "join", Chat: chat} }

// LeaveEvent returns the event of the account being removed from a group or room. It has no reply token.
func LeaveEvent(chat ids.ChatID) Event { return Event{Type: "leave", Chat: chat} }

// MemberJoinedEvent returns the event of users joining a group or room that the account is in.
func MemberJoinedEvent(chat ids.ChatID, users ...ids.UserID) Event {
	return Event{Type: "memberJoined", Chat: chat, Members: map[string]any{"joined": map[string]any{"members": sources(users)}}}
}

// MemberLeftEvent returns the event of users leaving a group or room that the account is in. It has no reply token.
func MemberLeftEvent(chat ids.ChatID, users ...ids.UserID) Event {
	return Event{Type: "memberLeft", Chat: chat, Members: map[string]any{"left": map[string]any{"members": sources(users)}}}
}

func sources(users []ids.UserID) []map[string]any {
	list := make([]map[string]any, len(users))
	for i, id := range users {
		list[i] = map[string]any{"type": "user", "userId": id}
	}
	return list
}

// MessageID returns the ID of the message in the event, or "". The [Server] issues it; see [Server.Fill].
func (e Event) MessageID() ids.MessageID {
	if m, ok := e.Members["message"].(map[string]any); ok && m["id"] != nil {
		return ids.MessageID(fmt.Sprint(m["id"]))
	}
	return ""
}

// details are the members of an event that the server looks at.
type details struct {
	Message struct {
		ID, Type        string
		ContentProvider struct{ Type string }
	}
	Unsend       struct{ MessageID string }
	Joined, Left struct{ Members []struct{ UserID string } }
	Postback     struct {
		Params struct{ NewRichMenuAliasID, Status string }
	}
}

// details reads the members of the event, in which a test may have any Go types.
func (e Event) details() (d details) {
	data, err := json.Marshal(e.Members)
	if err != nil || json.Unmarshal(data, &d) != nil {
		return details{}
	}
	return d
}

// switched returns the alias that a rich menu switch led to. It returns "" for another event or a failed switch.
func (e Event) switched(d details) ids.RichMenuAliasID {
	if p := d.Postback.Params; e.Type == "postback" && p.Status == "SUCCESS" {
		return ids.RichMenuAliasID(p.NewRichMenuAliasID)
	}
	return ""
}

// repliable reports whether LINE issues a reply token for e.
func (e Event) repliable() bool {
	switch e.Type {
	case "message", "messageEdited", "follow", "join", "memberJoined", "postback", "videoPlayComplete", "beacon", "accountLink", "membership":
		return !e.Standby && (e.User != "" || e.Chat != "") // an account link that failed has no source
	}
	return false
}

// chat returns the chat that a reply to e goes to.
func (e Event) chat() ids.ChatID {
	if e.Chat != "" {
		return e.Chat
	}
	return e.User.Chat()
}

// MarshalJSON returns the event as JSON of a webhook.
func (e Event) MarshalJSON() ([]byte, error) {
	out := make(map[string]any, len(e.Members)+7)
	maps.Copy(out, e.Members)
	out["type"], out["timestamp"], out["webhookEventId"] = e.Type, e.Time.UnixMilli(), e.ID
	out["deliveryContext"] = map[string]bool{"isRedelivery": e.Redelivered}
	out["mode"] = "active"
	if e.Standby {
		out["mode"] = "standby"
	}
	if e.ReplyToken != "" {
		out["replyToken"] = e.ReplyToken
	}
	if e.User != "" || e.Chat != "" {
		out["source"] = e.source()
	}
	return json.Marshal(out)
}

func (e Event) source() map[string]any {
	source := map[string]any{}
	if e.User != "" {
		source["userId"] = e.User
	}
	switch e.Chat.Kind() {
	case ids.KindGroup:
		source["type"], source["groupId"] = "group", e.Chat
	case ids.KindRoom:
		source["type"], source["roomId"] = "room", e.Chat
	default:
		source["type"] = "user"
		if e.User == "" {
			source["userId"] = e.Chat
		}
	}
	return source
}
