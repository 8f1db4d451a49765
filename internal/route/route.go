// Package route lists the endpoints of the Messaging API that have a request body, with the type of each body. Package
// guard checks requests with it, and package linetest its calls.
package route

import (
	"net/url"
	"slices"
	"strings"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/audience"
	"github.com/linemsg/linemsg/message/coupon"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/narrowcast"
	"github.com/linemsg/linemsg/message/notification"
	"github.com/linemsg/linemsg/richmenu"
)

// The hosts of the Messaging API.
const (
	API  = "api.line.me"
	Data = "api-data.line.me"
)

// Route is an endpoint that has a request body.
type Route struct {
	Endpoint string      // method and path: POST /v2/bot/message/reply
	Host     string      // API or Data
	New      func() Body // returns a value for the JSON of the body; nil for an image
}

// Body is a request body that can decode and check itself.
type Body interface {
	UnmarshalJSON(b []byte) error
	Lint() []fault.Violation
	Validate() error
}

// routes is the table. To cover an endpoint, add a line.
var routes = []Route{
	{"POST /v2/bot/message/reply", API, body[message.Reply]},
	{"POST /v2/bot/message/push", API, body[message.Push]},
	{"POST /v2/bot/message/multicast", API, body[message.Multicast]},
	{"POST /v2/bot/message/narrowcast", API, body[narrowcast.Request]},
	{"POST /v2/bot/message/broadcast", API, body[message.Broadcast]},
	{"POST /v2/bot/message/validate/reply", API, validation(message.ForReply)},
	{"POST /v2/bot/message/validate/push", API, validation(message.ForPush)},
	{"POST /v2/bot/message/validate/multicast", API, validation(message.ForMulticast)},
	{"POST /v2/bot/message/validate/narrowcast", API, validation(message.ForNarrowcast)},
	{"POST /v2/bot/message/validate/broadcast", API, validation(message.ForBroadcast)},
	{"POST /bot/pnp/push", API, body[notification.Flexible]},
	{"POST /v2/bot/message/pnp/templated/push", API, body[notification.Templated]},
	{"POST /v2/bot/chat/loading/start", API, body[message.LoadingAnimation]},
	{"POST /v2/bot/chat/markAsRead", API, body[message.MarkAsRead]},
	//lint:ignore SA1019 LINE has deprecated it, and bots call it
	{"POST /v2/bot/message/markAsRead", API, body[message.MarkChatAsRead]},
	{"POST /v2/bot/richmenu", API, body[richmenu.RichMenu]},
	{"POST /v2/bot/richmenu/validate", API, body[richmenu.RichMenu]},
	{"POST /v2/bot/richmenu/{richMenuId}/content", Data, nil},
	{"POST /v2/bot/richmenu/bulk/link", API, body[richmenu.BulkLink]},
	{"POST /v2/bot/richmenu/bulk/unlink", API, body[richmenu.BulkUnlink]},
	{"POST /v2/bot/richmenu/batch", API, body[richmenu.Batch]},
	{"POST /v2/bot/richmenu/validate/batch", API, body[richmenu.Batch]},
	{"POST /v2/bot/richmenu/alias", API, body[richmenu.Alias]},
	{"POST /v2/bot/richmenu/alias/{richMenuAliasId}", API, body[richmenu.AliasUpdate]},
	{"POST /v2/bot/coupon", API, body[coupon.Request]},
	{"POST /v2/bot/audienceGroup/upload", API, body[audience.Upload]},
	{"PUT /v2/bot/audienceGroup/upload", API, body[audience.Add]},
	{"POST /v2/bot/audienceGroup/click", API, body[audience.Click]},
	{"POST /v2/bot/audienceGroup/imp", API, body[audience.Impression]},
	{"PUT /v2/bot/audienceGroup/{audienceGroupId}/updateDescription", API, body[audience.Rename]},
}

func body[T any, P interface {
	*T
	Body
}]() Body {
	return P(new(T))
}

// validation returns a function that returns a body whose messages are checked for e.
func validation(e message.Endpoint) func() Body {
	return func() Body { return &message.Validation{For: e} }
}

// All returns all routes.
func All() []Route { return slices.Clone(routes) }

// Find returns the route of a request. An empty host is a server with the endpoints of all hosts.
func Find(method, host string, u *url.URL) (r Route, ok bool) {
	path := strings.Split(u.EscapedPath(), "/")
	for _, r := range routes {
		if host != "" && host != r.Host {
			continue
		}
		if of, pattern, _ := strings.Cut(r.Endpoint, " "); of == method {
			if _, ok := Match(pattern, path); ok {
				return r, true
			}
		}
	}
	return Route{}, false
}

// Match reports whether the segments of an escaped path match a pattern, and returns the values of its parameters.
func Match(pattern string, path []string) (values map[string]string, ok bool) {
	if strings.Count(pattern, "/") != len(path)-1 {
		return nil, false
	}
	i := -1
	for p := range strings.SplitSeq(pattern, "/") {
		i++
		name, param := strings.CutPrefix(p, "{")
		if !param {
			if p != path[i] {
				return nil, false
			}
			continue
		}
		v, err := url.PathUnescape(path[i])
		if err != nil || v == "" {
			return nil, false
		}
		if values == nil {
			values = make(map[string]string)
		}
		values[strings.TrimSuffix(name, "}")] = v
	}
	return values, true
}
