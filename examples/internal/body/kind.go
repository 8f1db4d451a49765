package body

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/audience"
	"github.com/linemsg/linemsg/message/coupon"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/narrowcast"
	"github.com/linemsg/linemsg/message/notification"
	"github.com/linemsg/linemsg/richmenu"
)

// kind is a kind of content that a file can have.
type kind struct {
	name  string
	is    func(members) bool
	check func(data []byte) findings
}

// The kinds that are Flex containers.
const (
	bubble   = "Flex bubble"
	carousel = "Flex carousel"
)

// kinds are tried in this order. Each has a name, a test to recognize it, and the type that checks it.
var kinds = []kind{
	{bubble, typed("bubble"), object[flex.Bubble]},
	{carousel, typed("carousel"), object[flex.Carousel]},
	{"message", has("type"), messages},
	{"reply request", has("replyToken"), object[message.Reply]},
	{"notification template", has("templateKey"), object[notification.Templated]},
	{"notification request", hash("to"), object[notification.Flexible]},
	{"multicast request", array("to"), object[message.Multicast]},
	{"push request", has("to", "customAggregationUnits"), object[message.Push]},
	{"narrowcast request", has("recipient", "filter", "limit"), object[narrowcast.Request]},
	{"loading animation", has("chatId", "loadingSeconds"), object[message.LoadingAnimation]},
	{"mark as read", has("markAsReadToken"), object[message.MarkAsRead]},
	//lint:ignore SA1019 LINE has deprecated it, and files with it exist
	{"mark as read (older)", has("chat"), object[message.MarkChatAsRead]},
	{"coupon", has("reward", "acquisitionCondition", "maxUseCountPerTicket"), object[coupon.Request]},
	{"audience addition", has("audienceGroupId"), object[audience.Add]},
	{"audience upload", has("audiences", "isIfaAudience", "uploadDescription"), object[audience.Upload]},
	{"click audience", has("clickUrl"), object[audience.Click]},
	{"click or impression audience", has("requestId"), object[audience.Impression]}, // these two bodies have the same rules
	{"audience upload or rename", only("description"), object[audience.Rename]},     // so have these
	{"rich menu", has("size", "areas", "chatBarText"), menu},
	{"rich menu batch", has("operations"), object[richmenu.Batch]},
	{"rich menu list", has("richmenus"), listed[richmenu.Response]("richmenus")},
	{"rich menu alias list", has("aliases"), listed[richmenu.Alias]("aliases")},
	{"rich menu alias", has("richMenuAliasId"), object[richmenu.Alias]},
	{"rich menu bulk link", both("richMenuId", "userIds"), object[richmenu.BulkLink]},
	{"rich menu bulk unlink", has("userIds"), object[richmenu.BulkUnlink]},
	{"rich menu alias update", has("richMenuId"), object[richmenu.AliasUpdate]},
	{"validate request", only("messages"), object[message.Validation]},
	{"broadcast request", has("messages", "notificationDisabled"), object[message.Broadcast]},
}

// expected is the error for a file of an unknown kind.
const expected = "not a known kind of object; expected a request body with messages, an array of " +
	"messages, a message or Flex container (an object with type), a coupon, an audience, a loading animation, a mark as " +
	"read, a rich menu (with size and areas), or an alias, link, batch or list of rich menus"

// findings are the results of a check.
type findings struct {
	list []fault.Located
	more int // errors beyond those that the library keeps
}

// checked is a type that can decode and check itself.
type checked[T any] interface {
	*T
	json.Unmarshaler
	Lint() []fault.Violation
	Validate() error
}

// object checks a request body, a container, a menu.
func object[T any, P checked[T]](data []byte) findings {
	v := P(new(T))
	// UnmarshalJSON decodes what it can, so the faults of both it and Lint count.
	err := v.UnmarshalJSON(data)
	return merge(data, err, v.Lint(), v.Validate())
}

// menu checks a rich menu. One returned by LINE also has an ID.
func menu(data []byte) findings {
	var m members
	if json.Unmarshal(data, &m) == nil && has("richMenuId")(m) {
		return object[richmenu.Response](data)
	}
	return object[richmenu.RichMenu](data)
}

// listed checks each item of a list that LINE returns.
func listed[T any, P checked[T]](name string) func(data []byte) findings {
	return func(data []byte) findings {
		var m members
		var items []json.RawMessage
		if json.Unmarshal(data, &m) != nil || json.Unmarshal(m[name], &items) != nil || items == nil {
			return merge(data, nil, []fault.Violation{{Path: fault.Path(name), Rule: fault.WrongType, Detail: "must be an array"}}, nil)
		}
		var found []fault.Violation
		more := 0
		for i, item := range items {
			here := []fault.Step{{Name: name}, {Index: i}}
			if item[0] != '{' {
				found = append(found, fault.Violation{Path: fault.PathOf(here...), Rule: fault.WrongType, Detail: "must be an object"})
				continue
			}
			one := object[T, P](item)
			more += one.more
			for _, v := range one.list {
				v.Path = fault.PathOf(slices.AppendSeq(here, v.Path.Steps())...)
				found = append(found, v.Violation)
			}
		}
		return findings{fault.Merge(data, nil, found), more}
	}
}

// messages checks messages that are not in a request.
func messages(data []byte) findings {
	ms, err := message.Parse(data)
	return merge(data, err, message.Lint(ms...), message.Validate(ms...))
}

// merge returns the faults of a decode and of a check in one list, with lines and columns. A decode and Lint keep
// 1,000 errors; the error of Validate has the number of the others.
func merge(data []byte, decoded error, linted []fault.Violation, invalid error) findings {
	return findings{fault.Merge(data, decoded, linted), max(more(decoded), more(invalid))}
}

func more(err error) int {
	if e, ok := errors.AsType[*fault.Error](err); ok {
		return e.More
	}
	return 0
}

// members are the members of the object in a file.
type members map[string]json.RawMessage

func recognize(data []byte) (k kind, ok bool) {
	if bytes.HasPrefix(bytes.TrimLeft(data, " \t\r\n"), []byte("[")) {
		return kind{name: "array of messages", check: messages}, true
	}
	var m members
	if err := json.Unmarshal(data, &m); err != nil {
		return kind{}, false
	}
	for _, k := range kinds {
		if k.is(m) {
			return k, true
		}
	}
	return kind{}, false
}

// has recognizes a kind by any of these members.
func has(names ...string) func(members) bool {
	return func(m members) bool {
		for _, name := range names {
			if _, ok := m[name]; ok {
				return true
			}
		}
		return false
	}
}

// both recognizes a kind by two members.
func both(one, other string) func(members) bool {
	return func(m members) bool { return has(one)(m) && has(other)(m) }
}

// only recognizes a kind by its only member.
func only(name string) func(members) bool {
	return func(m members) bool { return len(m) == 1 && has(name)(m) }
}

// array recognizes a kind by a member that is an array.
func array(name string) func(members) bool {
	return func(m members) bool { return bytes.HasPrefix(m[name], []byte("[")) }
}

// hash recognizes a kind by a member that is the hash of a phone number.
func hash(name string) func(members) bool {
	return func(m members) bool {
		var h ids.PhoneNumberHash
		return json.Unmarshal(m[name], &h) == nil
	}
}

// typed recognizes a kind by its type.
func typed(name string) func(members) bool {
	return func(m members) bool {
		var s string
		return json.Unmarshal(m["type"], &s) == nil && s == name
	}
}
