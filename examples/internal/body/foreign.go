package body

import (
	"bytes"
	"encoding/json"
	"regexp"
	"slices"
	"strings"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
)

// Other JSON has types, messages, sizes and limits too: package.json of a module, a chart, the log of a chat. So a file
// that was not named is for LINE only if most of its members are LINE's, or it contains an object that only LINE has. A
// member that the library recognizes as misspelled counts as LINE's.

// lineOnly are properties of messages that other JSON hardly has.
var lineOnly = has("altText", "packageId", "stickerId", "originalContentUrl", "previewImageUrl", "baseSize", "couponId", "quickReply")

// messageMembers are the properties of messages.
var messageMembers = []string{
	"type", "text", "emojis", "quoteToken", "substitution", "quickReply", "sender", "packageId", "stickerId",
	"originalContentUrl", "previewImageUrl", "trackingId", "duration", "title", "address", "latitude", "longitude", "baseUrl",
	"altText", "baseSize", "video", "actions", "template", "contents", "couponId",
}

// distinctive are members of bodies that other JSON hardly has.
var distinctive = has("replyToken", "notificationDisabled", "customAggregationUnits", "templateKey", "loadingSeconds",
	"markAsReadToken", "acquisitionCondition", "maxUseCountPerTicket", "audienceGroupId", "isIfaAudience", "uploadDescription",
	"clickUrl", "userIds", "richmenus", "richMenuId", "richMenuAliasId")

// foreign reports whether JSON, with the findings of the check of its kind, is not for LINE.
func foreign(k kind, data []byte, found []fault.Located) bool {
	if items, ok := list(data); ok {
		return !slices.ContainsFunc(items, isMessage)
	}
	var m members
	if json.Unmarshal(data, &m) != nil || has("type")(m) {
		return !isMessage(data)
	}
	messages, _ := list(m["messages"])
	if slices.ContainsFunc(messages, isMessage) {
		return false
	}
	unknown := strangers(found, 1)
	if 2*unknown >= len(m) {
		return true
	}
	sure := distinctive(m) || hasID(m)
	switch {
	case has("messages")(m):
		return !sure && !slices.ContainsFunc(messages, isMostly)
	case k.name == "rich menu":
		return !has("areas", "chatBarText")(m)
	case k.name == "rich menu alias list":
		aliases, _ := list(m["aliases"])
		return !slices.ContainsFunc(aliases, isAlias)
	case k.name == "rich menu batch":
		operations, _ := list(m["operations"])
		return !sure && !slices.ContainsFunc(operations, isOperation)
	case k.name == "narrowcast request": // a query can have a filter and a limit
		return !has("recipient")(m)
	}
	return !sure && len(m)-unknown < 2
}

// strangers counts the unknown members at a depth of the path, without those that are misspelled. Members of a body are at
// depth 1, and those of a message at depth 3: messages, [0] and the name.
func strangers(found []fault.Located, depth int) (n int) {
	for _, v := range found {
		if v.Rule == fault.UnknownProperty && !suggests(v.Violation) && len(slices.Collect(v.Path.Steps())) == depth {
			n++
		}
	}
	return n
}

// suggests reports whether a finding names what was probably meant.
func suggests(v fault.Violation) bool { return strings.Contains(v.Text(), "did you mean") }

// isMessage reports whether a value is a message or a Flex container, perhaps a faulty one.
func isMessage(value json.RawMessage) bool {
	var m members
	if json.Unmarshal(value, &m) != nil || m == nil {
		return false
	}
	if isContainer(m, value) || embeds(value) {
		return true
	}
	if !has("type")(m) {
		return only("text")(m) || lineOnly(m) && mostly(m)
	}
	ms, err := message.Parse(value)
	if fault.IsUnreadable(err) { // too large or nested too deeply, so its type is not known
		return lineOnly(m) && mostly(m)
	}
	found := fault.Merge(value, err, message.Lint(ms...))
	for _, v := range found {
		switch {
		case v.Path != "messages[0].type" || v.Rule == fault.NotSendable:
			continue
		case v.Rule == fault.NotHere: // a Flex component
			return typed("box")(m) && has("contents")(m)
		}
		return mostly(m) && (lineOnly(m) || suggests(v.Violation) && len(m) > 1)
	}
	return 2*strangers(found, 3) <= len(m)
}

// mostly reports whether most members are those of messages. It is for objects whose type is not known.
func mostly(m members) bool {
	known := 0
	for _, name := range messageMembers {
		if has(name)(m) {
			known++
		}
	}
	return 2*known > len(m)
}

// isMostly reports whether a value is an object whose members are mostly those of messages.
func isMostly(value json.RawMessage) bool {
	var m members
	return json.Unmarshal(value, &m) == nil && mostly(m)
}

// isContainer reports whether an object is a Flex container. A chart can be of type bubble, and a web page can have a carousel.
func isContainer(m members, object []byte) bool {
	for _, k := range kinds {
		if (k.name == bubble || k.name == carousel) && k.is(m) {
			return 2*strangers(k.check(object).list, 1) < len(m)
		}
	}
	return false
}

// embeds reports whether an object contains a Flex container or Flex message, directly or in a list: a message whose type
// is misspelled, or messages in an object that LINE does not have.
func embeds(object []byte) bool {
	var m members
	if json.Unmarshal(object, &m) != nil {
		return false
	}
	for _, value := range m {
		items, ok := list(value)
		if !ok {
			items = []json.RawMessage{value}
		}
		for _, item := range items {
			var inner members
			if json.Unmarshal(item, &inner) != nil {
				continue
			}
			if isContainer(inner, item) || typed("flex")(inner) && has("altText", "contents")(inner) {
				return true
			}
		}
	}
	return false
}

// isAlias reports whether a value is an alias of a rich menu.
func isAlias(value json.RawMessage) bool {
	var m members
	return json.Unmarshal(value, &m) == nil && has("richMenuAliasId", "richMenuId")(m)
}

// isOperation reports whether a value is an operation of a batch of rich menus.
func isOperation(value json.RawMessage) bool {
	var m members
	return json.Unmarshal(value, &m) == nil && (typed("link")(m) || typed("unlink")(m) || typed("unlinkAll")(m))
}

// hasID reports whether a body is for a user, group, room or phone number.
func hasID(m members) bool {
	var chat members
	_ = json.Unmarshal(m["chat"], &chat) // without an object there is no ID in it
	to, _ := list(m["to"])
	return slices.ContainsFunc(append(to, m["to"], m["chatId"], chat["userId"]), func(value json.RawMessage) bool {
		var s string
		if json.Unmarshal(value, &s) != nil {
			return false
		}
		_, notChat := ids.ParseChatID(s)
		_, notPhone := ids.ParsePhoneNumberHash(s)
		return notChat == nil || notPhone == nil
	})
}

// list returns the items of an array. ok is false for another value.
func list(value []byte) (items []json.RawMessage, ok bool) {
	return items, json.Unmarshal(value, &items) == nil && items != nil
}

// foreignText reports whether a text that the library cannot read is for another program: JSON with comments, or a file that
// is too large. A text with a syntax error can be a message that is being edited.
func foreignText(data []byte) bool {
	if len(data) == MaxRead {
		return true
	}
	if !json.Valid(data) {
		data = relaxed(data)
	}
	if !json.Valid(data) {
		return false
	}
	k, ok := recognize(data)
	if !ok {
		return !embeds(data)
	}
	return foreign(k, data, k.check(data).list)
}

var (
	comment = regexp.MustCompile(`"(?:[^"\\]|\\.)*"|//[^\r\n]*|/\*(?s:.*?)\*/`)
	comma   = regexp.MustCompile(`"(?:[^"\\]|\\.)*"|,\s*[}\]]`)
)

// relaxed returns a text without what the JSON of some programs has in addition: a byte order mark, comments, and commas
// after the last item.
func relaxed(data []byte) []byte {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	data = comment.ReplaceAllFunc(data, func(b []byte) []byte {
		if b[0] == '"' {
			return b
		}
		return []byte(" ")
	})
	return comma.ReplaceAllFunc(data, func(b []byte) []byte {
		if b[0] == '"' {
			return b
		}
		return b[len(b)-1:]
	})
}
