package linetest

import (
	"time"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/narrowcast"
)

// WaitReply waits for the next reply that is accepted, for bots that answer a webhook in the background. Each reply is
// handed out once, in the order they came. If none comes within the Patience of the server the test ends, with a list of
// what came; at once if the next reply is one that fails the test, since that may have been all. One that [Server.Fail]
// made fail may be sent again, and is waited for. So it is for the methods below.
func (s *Server) WaitReply() message.Reply { s.t.Helper(); return wait[message.Reply](s, Reply) }

// WaitPush waits for the next push message that is accepted.
func (s *Server) WaitPush() message.Push { s.t.Helper(); return wait[message.Push](s, Push) }

// WaitMulticast waits for the next multicast that is accepted.
func (s *Server) WaitMulticast() message.Multicast {
	s.t.Helper()
	return wait[message.Multicast](s, Multicast)
}

// WaitNarrowcast waits for the next narrowcast that is accepted.
func (s *Server) WaitNarrowcast() narrowcast.Request {
	s.t.Helper()
	return wait[narrowcast.Request](s, Narrowcast)
}

// WaitBroadcast waits for the next broadcast that is accepted.
func (s *Server) WaitBroadcast() message.Broadcast {
	s.t.Helper()
	return wait[message.Broadcast](s, Broadcast)
}

func wait[T any](s *Server, e Endpoint) (v T) {
	s.t.Helper()
	timer := time.NewTimer(s.Patience)
	defer timer.Stop()
	for {
		s.mu.Lock()
		for i := s.waited[e]; i < len(s.calls); i++ {
			s.waited[e] = i + 1
			if v, ok := acceptedBy[T](&s.calls[i], e); ok {
				s.mu.Unlock()
				return v
			}
			if c := &s.calls[i]; c.Endpoint == e && c.refused && !s.lenient {
				s.mu.Unlock()
				s.t.Fatalf("linetest: not waiting for %s: it was refused; %s", e, list(s.Calls()))
				return v
			}
		}
		changed := s.changed
		s.mu.Unlock()
		select {
		case <-changed:
		case <-timer.C:
			s.t.Fatalf("linetest: no %s within %v; %s", e, s.Patience, list(s.Calls()))
			return v
		case <-s.done:
			return v
		}
	}
}
