package linetest

import (
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/narrowcast"
)

// Call is a request that arrived and the response to it.
type Call struct {
	Endpoint Endpoint // for a path served only by [Server.Handle], its pattern; "" for an unknown path
	Method   string
	Path     string // with the query
	Header   http.Header
	Body     []byte

	// Request is the decoded body: a *message.Reply, *message.Push or another request of package message, a
	// *narrowcast.Request, or a type of package audience, coupon, notification or richmenu. Of a form with a file it is an
	// *audience.Upload without members. It is nil if there is no body, the body cannot be read, or the call was refused
	// earlier.
	Request any

	// Violations are the errors and warnings found in the body.
	Violations []fault.Violation

	Accepted  bool   // the call was carried out
	Status    int    // of the response; 0 if there was none
	Answer    []byte // the body of the response
	RequestID ids.RequestID
	Sent      []ids.MessageID // of a reply or push, in the order of the messages

	refused bool // it broke one of LINE's rules
}

// RetryKey returns the retry key of the call, or "".
func (c Call) RetryKey() ids.RetryKey { return ids.RetryKey(c.Header.Get(retryKeyHeader)) }

// String returns the method, the path and the status, such as "POST /v2/bot/message/push 200".
func (c Call) String() string {
	if c.Status == 0 {
		return c.Method + " " + c.Path + " (no response)"
	}
	return fmt.Sprintf("%s %s %d", c.Method, c.Path, c.Status)
}

// Calls returns all calls so far, in order: accepted, refused, and failed by [Server.Fail]. The slices and pointers in
// them belong to the server and must not be changed. This also holds for the methods below, [Server.Chat] and the
// Wait methods.
func (s *Server) Calls() []Call {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.calls)
}

// Endpoints returns the endpoints of all calls so far, in order, accepted or not.
//
//	assert.Equal(t, []linetest.Endpoint{linetest.Reply, linetest.Push}, srv.Endpoints())
func (s *Server) Endpoints() []Endpoint {
	s.mu.Lock()
	defer s.mu.Unlock()
	list := make([]Endpoint, len(s.calls))
	for i := range s.calls {
		list[i] = s.calls[i].Endpoint
	}
	return list
}

// Refused returns the calls that broke one of LINE's rules. They fail the test unless it calls [Server.AllowRefusals].
func (s *Server) Refused() []Call {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.DeleteFunc(slices.Clone(s.calls), func(c Call) bool { return !c.refused })
}

// Replies returns the accepted replies, in order. Refused ones are only in [Server.Calls].
func (s *Server) Replies() []message.Reply { return requests[message.Reply](s, Reply) }

// Pushes returns the accepted push messages, in order.
func (s *Server) Pushes() []message.Push { return requests[message.Push](s, Push) }

// Multicasts returns the accepted multicasts, in order.
func (s *Server) Multicasts() []message.Multicast { return requests[message.Multicast](s, Multicast) }

// Narrowcasts returns the accepted narrowcasts, in order.
func (s *Server) Narrowcasts() []narrowcast.Request {
	return requests[narrowcast.Request](s, Narrowcast)
}

// Broadcasts returns the accepted broadcasts, in order.
func (s *Server) Broadcasts() []message.Broadcast { return requests[message.Broadcast](s, Broadcast) }

// requests returns the bodies of the accepted calls to e, in order.
func requests[T any](s *Server, e Endpoint) []T {
	s.mu.Lock()
	defer s.mu.Unlock()
	var list []T
	for i := range s.calls {
		if v, ok := acceptedBy[T](&s.calls[i], e); ok {
			list = append(list, v)
		}
	}
	return list
}

// acceptedBy returns the body of c if it is an accepted call to e.
func acceptedBy[T any](c *Call, e Endpoint) (v T, ok bool) {
	if !c.Accepted || c.Endpoint != e {
		return v, false
	}
	p, ok := c.Request.(*T)
	if !ok {
		return v, false
	}
	return *p, true
}

// Chat returns the messages that a chat received, in order: replies to its events, pushes, multicasts and broadcasts. A
// user who has blocked the account receives none.
func (s *Server) Chat(id ids.ChatID) []message.Message {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.chats[id])
}

// Texts returns what a chat list would show for each message: the text, the altText, or the type in brackets. For nil it is
// "[nil]".
//
//	assert.Equal(t, []string{"Thank you!", "Receipt: ¥450", "[sticker]"}, linetest.Texts(srv.Chat(user.Chat())...))
func Texts(ms ...message.Message) []string {
	texts := make([]string, len(ms))
	for i, m := range ms {
		if schema.IsNil(m) {
			texts[i] = "[nil]"
			continue
		}
		switch m := m.(type) {
		case *message.Text:
			texts[i] = m.Text
		case *message.TextV2:
			texts[i] = m.Text
		case *message.Template:
			texts[i] = m.AltText
		case *message.Flex:
			texts[i] = m.AltText
		case *message.Imagemap:
			texts[i] = m.AltText
		default:
			texts[i] = "[" + m.GetType() + "]"
		}
	}
	return texts
}

// list returns calls as text for the log of a test.
func list(calls []Call) string {
	if len(calls) == 0 {
		return "no calls arrived"
	}
	lines := make([]string, len(calls))
	for i, c := range calls {
		lines[i] = c.String()
	}
	return "calls so far:\n\t" + strings.Join(lines, "\n\t")
}
