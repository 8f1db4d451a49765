package linetest

import (
	"net/http"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
)

// reading is a message that the account can mark as read, by its token.
type reading struct {
	chat    ids.ChatID
	message ids.MessageID
	read    bool
}

// LoadingAnimations returns the accepted requests to show a loading animation, in order.
func (s *Server) LoadingAnimations() []message.LoadingAnimation {
	return requests[message.LoadingAnimation](s, StartLoading)
}

// IsRead reports whether the account has marked a message as read, by its token or that of a later message of the same chat.
func (s *Server) IsRead(id ids.MessageID) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i := range s.readings {
		if s.readings[i].message == id {
			return s.readings[i].read
		}
	}
	return false
}

func startLoading(*Server, *exchange, *message.LoadingAnimation) answer { return accepted() }

func markAsRead(s *Server, _ *exchange, b *message.MarkAsRead) answer {
	for i := range s.readings {
		if readTokenOf(i+1) == b.MarkAsReadToken {
			s.markRead(s.readings[i].chat, i+1)
			return done()
		}
	}
	return say(http.StatusBadRequest, badReadToken)
}

// markChatAsRead is the older form, which names a user.
//
//lint:ignore SA1019 LINE has deprecated it, and bots call it
func markChatAsRead(s *Server, _ *exchange, b *message.MarkChatAsRead) answer {
	s.markRead(b.Chat.UserID.Chat(), len(s.readings))
	return done()
}

// markRead marks the first n messages as read, as far as they are in the chat.
func (s *Server) markRead(chat ids.ChatID, n int) {
	for i := range s.readings[:n] {
		if s.readings[i].chat == chat {
			s.readings[i].read = true
		}
	}
}
