package linetest

import (
	"time"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/narrowcast"
)

// WaitReply waits for the next accepted reply, for bots that respond to a webhook in the background. It returns each
// reply once, in order. If none arrives within Patience, it ends the test and logs the calls so far. If the next reply is
// refused and fails the test, it ends the test at once, because no other may follow. After a reply that [Server.Fail] made
// fail, it waits for the bot to try again.
func (s *Server) WaitReply() message.Reply { s.t.Helper(); return wait[message.Reply](s, Reply) }

// WaitPush waits for the next accepted push message, like [Server.WaitReply].
func (s *Server) WaitPush() message.Push { s.t.Helper(); return wait[message.Push](s, Push) }

// WaitMulticast waits for the next accepted multicast, like [Server.WaitReply].
func (s *Server) WaitMulticast() message.Multicast {
	s.t.Helper()
	return wait[message.Multicast](s, Multicast)
}

// WaitNarrowcast waits for the next accepted narrowcast, like [Server.WaitReply].
func (s *Server) WaitNarrowcast() narrowcast.Request {
	s.t.Helper()
	return wait[narrowcast.Request](s, Narrowcast)
}

// WaitBroadcast waits for the next accepted broadcast, like [Server.WaitReply].
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
				s.t.Fatalf("linetest: stopped waiting for %s: it was refused; %s", e, list(s.Calls()))
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
