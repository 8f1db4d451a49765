package message

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/internal/slot"
	"github.com/linemsg/linemsg/message/fault"
)

// Endpoint is a way of sending messages. It is the last segment of the path of its validate endpoint:
//
//	path := "/v2/bot/message/validate/" + string(message.ForMulticast)
//
// Source: https://developers.line.biz/en/reference/messaging-api/#validate-message-objects-of-reply-message
type Endpoint string

// The endpoints that send messages. Only a reply and a push accept mentions and quote tokens.
const (
	ForReply      Endpoint = "reply"
	ForPush       Endpoint = "push"
	ForMulticast  Endpoint = "multicast"
	ForNarrowcast Endpoint = "narrowcast"
	ForBroadcast  Endpoint = "broadcast"
)

var (
	endpoints = []string{string(ForReply), string(ForPush), string(ForMulticast), string(ForNarrowcast), string(ForBroadcast)}
	toMany    = endpoints[2:]
)

// Validation is the body of POST /v2/bot/message/validate/reply, validate/push, validate/multicast,
// validate/narrowcast and validate/broadcast. LINE checks the messages and does not send them.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#validate-message-objects-of-reply-message
type Validation struct {
	// For is the endpoint of the messages. The checks are then those of the request of that endpoint, as far as
	// they concern messages. With the zero value, mentions and quote tokens are accepted. For is not part of the
	// body, so decoding does not change it.
	For Endpoint `json:"-"`

	Messages []Message // 1 to 5

	Extra map[string]json.RawMessage // JSON members without a field
}

func (r *Validation) describe(f *schema.Fields) {
	f.Struct("request.validate", "a validation", "validate-message-objects-of-reply-message", &r.Extra)
	f.Rule("", fault.NotOneOf, "For is empty or an endpoint", func(x schema.Finder) {
		if r.For != "" && !slices.Contains(endpoints, string(r.For)) {
			x.Say("For: " + schema.Quote(string(r.For)) + " is not one of " + strings.Join(endpoints, ", "))
		}
	})
	schema.Weighed(f, r, (*Validation).describe, schema.Body, func() {
		f.Within(schema.NoReply, slices.Contains(toMany, string(r.For)), func() { Describe(f, &r.Messages, slot.AnyMessage) })
	})
}
