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

// Call is one request that arrived, and what it was answered.
type Call struct {
	Endpoint Endpoint // the pattern of a path that only [Server.Handle] has; empty where nobody has it
	Method   string
	Path     string // with the query
	Header   http.Header
	Body     []byte

	// Request is the body, decoded: a *message.Reply, *message.Push, *message.Multicast, *message.Broadcast,
	// *message.Validation, *narrowcast.Request, or one of the types of package richmenu; nil where there is none, it
	// cannot be read, or the call was refused before.
	Request any
	// Violations are all that is wrong or doubtful in the body: errors and warnings.
	Violations []fault.Violation

	Accepted  bool   // it was carried out
	Status    int    // of the answer; 0 where there was none
	Answer    []byte // the body of the answer
	RequestID ids.RequestID
	Sent      []ids.MessageID // of a reply or push, in the order of the messages

	refused bool // it broke a rule of LINE's
}

// RetryKey is the retry key of the call; empty where it has none.
func (c Call) RetryKey() ids.RetryKey { return ids.RetryKey(c.Header.Get(retryKeyHeader)) }

// String gives method, path and status: POST /v2/bot/message/push 200.
func (c Call) String() string {
	if c.Status == 0 {
		return c.Method + " " + c.Path + " without an answer"
	}
	return fmt.Sprintf("%s %s %d", c.Method, c.Path, c.Status)
}

// Calls gives all requests that arrived so far, in their order: accepted ones, refused ones and those that
// [Server.Fail] made fail. What it points to is the server's own, and is what the methods below, [Server.Chat] and the
// Wait methods give as well: look, and do not change it.
func (s *Server) Calls() []Call {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.calls)
}

// Endpoints gives the endpoints of all calls so far, in their order, whether they were accepted or not.
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

// Refused gives the calls that broke a rule of LINE's: those that fail the test unless it has allowed them.
func (s *Server) Refused() []Call {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.DeleteFunc(slices.Clone(s.calls), func(c Call) bool { return !c.refused })
}

// Replies gives the replies that were accepted, in their order. What was refused is in [Server.Calls] only; so
// it is for the methods below.
func (s *Server) Replies() []message.Reply { return requests[message.Reply](s, Reply) }

// Pushes gives the push messages that were accepted, in their order.
func (s *Server) Pushes() []message.Push { return requests[message.Push](s, Push) }

// Multicasts gives the multicasts that were accepted, in their order.
func (s *Server) Multicasts() []message.Multicast { return requests[message.Multicast](s, Multicast) }

// Narrowcasts gives the narrowcasts that were accepted, in their order.
func (s *Server) Narrowcasts() []narrowcast.Request {
	return requests[narrowcast.Request](s, Narrowcast)
}

// Broadcasts gives the broadcasts that were accepted, in their order.
func (s *Server) Broadcasts() []message.Broadcast { return requests[message.Broadcast](s, Broadcast) }

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

// acceptedBy gives the body of a call that e accepted.
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

// Chat gives the messages that a chat got, in their order: replies to its events, pushes, multicasts and broadcasts.
// Who has blocked the account gets nothing.
func (s *Server) Chat(id ids.ChatID) []message.Message {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.chats[id])
}

// Texts gives what a list of chats would show of messages: the text, the altText, or the type in brackets, which is nil for
// a nil pointer.
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

// list names calls, for a log.
func list(calls []Call) string {
	if len(calls) == 0 {
		return "nothing arrived"
	}
	lines := make([]string, len(calls))
	for i, c := range calls {
		lines[i] = c.String()
	}
	return "what arrived:\n\t" + strings.Join(lines, "\n\t")
}
