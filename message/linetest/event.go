package linetest

import (
	"encoding/json"
	"maps"
	"time"

	"github.com/linemsg/linemsg/ids"
)

// Event is a webhook event as LINE sends it. The functions below make the common ones; any other is a literal:
//
//	linetest.Event{Type: "unsend", User: user, Members: map[string]any{
//		"unsend": map[string]string{"messageId": "325708"},
//	}}
//
// What is left empty of ReplyToken, ID, Time, the id and tokens of a message and the isUnblocked of a follow is filled
// in by the [Server] whose webhook it goes into, or before, by [Server.Fill].
//
// Source: https://developers.line.biz/en/reference/messaging-api/#webhook-event-objects
type Event struct {
	Type        string
	User        ids.UserID // who did it; LINE leaves it out of some events of groups
	Chat        ids.ChatID // the group or room it happened in; empty: the chat with User
	ReplyToken  ids.ReplyToken
	ID          ids.WebhookEventID
	Time        time.Time
	Redelivered bool           // true: LINE sends it again
	Standby     bool           // true: another module of the account is active, so there is no reply token
	Members     map[string]any // what an event of its type has beside these: message, postback, follow
}

// In says that an event happened in a group or room.
func (e Event) In(chat ids.ChatID) Event { e.Chat = chat; return e }

// OnStandby says that another module of the account is active: the event has no reply token, and is not for this bot to
// answer.
func (e Event) OnStandby() Event { e.Standby, e.ReplyToken = true, ""; return e }

// Redelivery is the event as LINE sends it again, to a bot that may not have got it. All but the mark stays: the time, the
// webhook event ID that tells the bot, and the reply token. An event that the bot did get has these from [Server.Fill];
// any other is one whose first delivery was lost.
//
//	e := srv.Fill(linetest.TextEvent(user, "hello"))
//	srv.Deliver(bot, e)
//	srv.Deliver(bot, e.Redelivery())
//
// Source: https://developers.line.biz/en/docs/messaging-api/receiving-messages/#webhook-redelivery
func (e Event) Redelivery() Event { e.Redelivered = true; return e }

// TextEvent is a text message of a user.
func TextEvent(user ids.UserID, text string) Event {
	return messageEvent(user, map[string]any{"type": "text", "text": text})
}

// StickerEvent is a sticker of a user.
func StickerEvent(user ids.UserID, pack ids.PackageID, sticker ids.StickerID) Event {
	return messageEvent(user, map[string]any{
		"type": "sticker", "packageId": pack, "stickerId": sticker, "stickerResourceType": "STATIC",
	})
}

// LocationEvent is a place that a user sends.
func LocationEvent(user ids.UserID, title, address string, latitude, longitude float64) Event {
	return messageEvent(user, map[string]any{
		"type": "location", "title": title, "address": address, "latitude": latitude, "longitude": longitude,
	})
}

// ImageEvent is a picture of a user. Its content is what a handler of GET /v2/bot/message/{messageId}/content says:
// see [Server.Handle].
func ImageEvent(user ids.UserID, id ids.MessageID) Event {
	return messageEvent(user, map[string]any{
		"type": "image", "id": id, "contentProvider": map[string]any{"type": "line"},
	})
}

func messageEvent(user ids.UserID, message map[string]any) Event {
	return Event{Type: "message", User: user, Members: map[string]any{"message": message}}
}

// PostbackEvent is a tap on a postback action.
func PostbackEvent(user ids.UserID, data string) Event {
	return Event{Type: "postback", User: user, Members: map[string]any{"postback": map[string]any{"data": data}}}
}

// DatetimeEvent is a moment picked with a datetime picker action: a date, a time or both, in the layout of its mode.
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

// RichMenuSwitchEvent is a tap on a rich menu switch action that led to the menu of an alias. If the [Server] has the
// alias and its menu, the webhook makes it the menu of the user: see [Server.RichMenuOf].
func RichMenuSwitchEvent(user ids.UserID, data string, to ids.RichMenuAliasID) Event {
	return Event{Type: "postback", User: user, Members: map[string]any{
		"postback": map[string]any{"data": data, "params": map[string]any{"newRichMenuAliasId": to, "status": "SUCCESS"}},
	}}
}

// FollowEvent is a user who adds the account as a friend. Its isUnblocked is filled in by the [Server]: true where the
// user had blocked the account.
func FollowEvent(user ids.UserID) Event {
	return Event{Type: "follow", User: user, Members: map[string]any{"follow": map[string]any{}}}
}

// UnfollowEvent is a user who blocks the account. It has no reply token.
func UnfollowEvent(user ids.UserID) Event { return Event{Type: "unfollow", User: user} }

// JoinEvent is the account joining a group or room.
func JoinEvent(chat ids.ChatID) Event { return Event{Type: "join", Chat: chat} }

// LeaveEvent is the account being removed from a group or room. It has no reply token.
func LeaveEvent(chat ids.ChatID) Event { return Event{Type: "leave", Chat: chat} }

// MemberJoinedEvent is users joining a group or room that the account is in.
func MemberJoinedEvent(chat ids.ChatID, users ...ids.UserID) Event {
	return Event{Type: "memberJoined", Chat: chat, Members: map[string]any{"joined": map[string]any{"members": sources(users)}}}
}

// MemberLeftEvent is users leaving a group or room that the account is in. It has no reply token.
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

// switched is the alias that a rich menu switch led to; empty for other events, and where it failed.
func (e Event) switched() ids.RichMenuAliasID {
	if e.Type != "postback" {
		return ""
	}
	var p struct {
		Params struct {
			NewRichMenuAliasID ids.RichMenuAliasID
			Status             string
		}
	}
	data, err := json.Marshal(e.Members["postback"]) // whatever Go types a test has put there
	if err != nil || json.Unmarshal(data, &p) != nil || p.Params.Status != "SUCCESS" {
		return ""
	}
	return p.Params.NewRichMenuAliasID
}

// repliable reports whether LINE issues a reply token with e.
func (e Event) repliable() bool {
	switch e.Type {
	case "message", "messageEdited", "follow", "join", "memberJoined", "postback", "videoPlayComplete", "beacon", "accountLink", "membership":
		return !e.Standby
	}
	return false
}

// chat is where a reply to e goes.
func (e Event) chat() ids.ChatID {
	if e.Chat != "" {
		return e.Chat
	}
	return e.User.Chat()
}

// MarshalJSON writes the event as it stands in a webhook.
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
