package body

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/notification"
)

// A Use is where messages are sent: a value of the flag -for.
type Use struct {
	Name string
	body func(ms []message.Message) linter // has the checks of the messages
}

// linter is a type that can check itself.
type linter interface {
	Lint() []fault.Violation
	Validate() error
}

// Uses are the values of the flag -for.
var Uses = []Use{
	{"reply", validation(message.ForReply)},
	{"push", validation(message.ForPush)},
	{"multicast", validation(message.ForMulticast)},
	{"narrowcast", validation(message.ForNarrowcast)},
	{"broadcast", validation(message.ForBroadcast)},
	{"notification", func(ms []message.Message) linter {
		anyone := ids.PhoneNumberHash(strings.Repeat("0", 64))
		return &notification.Flexible{To: anyone, Messages: ms}
	}},
	{"liff-send", func(ms []message.Message) linter { return &message.LIFFSend{Messages: ms} }},
	{"liff-share", func(ms []message.Message) linter { return &message.LIFFShare{Messages: ms} }},
}

func validation(e message.Endpoint) func(ms []message.Message) linter {
	return func(ms []message.Message) linter { return &message.Validation{For: e, Messages: ms} }
}

// UseNames lists the values of the flag -for.
func UseNames() string {
	var names []string
	for _, u := range Uses {
		names = append(names, u.Name)
	}
	return strings.Join(names, ", ")
}

// UseOf returns the use of a name, or nil.
func UseOf(name string) *Use {
	if i := slices.IndexFunc(Uses, func(u Use) bool { return u.Name == name }); i >= 0 {
		return &Uses[i]
	}
	return nil
}

// InLIFF reports whether a LIFF app sends the messages, to which LINE's servers give other answers than to a bot.
func (u *Use) InLIFF() bool { return u != nil && strings.HasPrefix(u.Name, "liff-") }

// kindOf returns the kind of a file that was recognized as k. A body for something other than a chat is not a push if it is
// for a LINE notification message: its hash of a phone number is wrong.
func (u *Use) kindOf(k kind, data []byte) kind {
	var m members
	if u == nil || u.Name != "notification" || k.name != "push request" || json.Unmarshal(data, &m) != nil || hasID(m) {
		return k
	}
	i := slices.IndexFunc(kinds, func(k kind) bool { return k.name == u.Name+" request" })
	return kinds[i]
}

// checkOf returns the check of the messages in a file for u. It returns nil if the file has no messages, or is the
// request that u is about, which has more to check.
func (u *Use) checkOf(k kind, data []byte) func(data []byte) findings {
	var m members
	switch {
	case u == nil || k.name == u.Name+" request":
		return nil
	case k.name == "Flex bubble":
		return container[flex.Bubble](u)
	case k.name == "Flex carousel":
		return container[flex.Carousel](u)
	case k.name == "message" || bytes.HasPrefix(bytes.TrimLeft(data, " \t\r\n"), []byte("[")):
		return u.messages
	case json.Unmarshal(data, &m) == nil && has("messages")(m):
		return u.messages
	}
	return nil
}

// messages checks the messages of a request, of an array, or one message.
func (u *Use) messages(data []byte) findings {
	ms, err := message.Parse(data)
	b := u.body(ms)
	return merge(data, err, b.Lint(), b.Validate())
}

// container returns a check of a Flex container, which it puts into a message.
func container[T any, P interface {
	*T
	flex.Container
	json.Unmarshaler
}](u *Use) func(data []byte) findings {
	return func(data []byte) findings {
		c := P(new(T))
		err := c.UnmarshalJSON(data)
		b := u.body([]message.Message{&message.Flex{AltText: "a", Contents: c}})
		found := b.Lint()
		for i := range found {
			rest := strings.TrimPrefix(string(found[i].Path), "messages[0].contents")
			found[i].Path = fault.Path(strings.TrimPrefix(rest, "."))
		}
		return merge(data, err, found, b.Validate())
	}
}
