package linetest

import (
	"net/http"
	"time"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/lineerror"
	"github.com/linemsg/linemsg/message/narrowcast"
)

func reply(s *Server, x *exchange, b *message.Reply) answer {
	token, ok := s.replyTokens[b.ReplyToken]
	if !ok || token.used {
		return refuse(http.StatusBadRequest, lineerror.InvalidReplyToken)
	}
	token.used = true
	s.arrive(token.chat, b.Messages)
	return s.sentAnswer(x, b.Messages)
}

func push(s *Server, x *exchange, b *message.Push) answer {
	if !s.count(s.reach(b.To)) {
		return refuse(http.StatusTooManyRequests, lineerror.MonthlyLimit).expected()
	}
	s.arrive(b.To, b.Messages)
	return s.sentAnswer(x, b.Messages)
}

// sentAnswer returns the answer with the IDs of messages, in order.
func (s *Server) sentAnswer(x *exchange, ms []message.Message) answer {
	for _, m := range ms {
		id := s.nextMessageID()
		x.call.Sent = append(x.call.Sent, id)
		x.sent = append(x.sent, quotable(id, m))
	}
	return object(http.StatusOK, body{SentMessages: x.sent})
}

func multicast(s *Server, _ *exchange, b *message.Multicast) answer {
	var reached []ids.UserID
	seen := make(map[ids.UserID]bool, len(b.To))
	for _, id := range b.To {
		if !seen[id] && !s.blocked[id] {
			reached = append(reached, id)
		}
		seen[id] = true
	}
	return s.sendToAll(reached, b.Messages, done())
}

func broadcast(s *Server, _ *exchange, b *message.Broadcast) answer {
	return s.sendToAll(s.friends, b.Messages, done())
}

func narrow(s *Server, x *exchange, b *narrowcast.Request) answer {
	var reached []ids.UserID
	if b.Recipient == nil && b.Filter == nil && b.Limit == nil {
		reached = s.friends
	}
	a := s.sendToAll(reached, b.Messages, accepted())
	if a.status == http.StatusAccepted {
		s.narrowcasts[x.call.RequestID] = progress{at: time.Now(), people: len(reached)}
	}
	return a
}

// sendToAll counts and sends messages to users. It returns fine, or the answer if the quota does not allow them.
func (s *Server) sendToAll(users []ids.UserID, ms []message.Message, fine answer) answer {
	if !s.count(len(users)) {
		return refuse(http.StatusTooManyRequests, lineerror.MonthlyLimit).expected()
	}
	for _, id := range users {
		s.arrive(id.Chat(), ms)
	}
	return fine
}

// arrive adds messages to a chat, unless it is that of a user who has blocked the account.
func (s *Server) arrive(chat ids.ChatID, ms []message.Message) {
	if user, ok := chat.User(); ok && s.blocked[user] {
		return
	}
	s.chats[chat] = append(s.chats[chat], ms...)
}

// progress is an accepted narrowcast, which is done at once.
type progress struct {
	at     time.Time
	people int
}

func narrowcastProgress(s *Server, x *exchange) answer {
	id := x.query("requestId")
	if id == "" {
		return say(http.StatusBadRequest, badRequestID)
	}
	p, ok := s.narrowcasts[ids.RequestID(id)]
	if !ok {
		return refuse(http.StatusNotFound, lineerror.NotFound).expected()
	}
	return object(http.StatusOK, struct {
		Phase         string `json:"phase"`
		SuccessCount  int    `json:"successCount"`
		FailureCount  int    `json:"failureCount"`
		TargetCount   int    `json:"targetCount"`
		AcceptedTime  string `json:"acceptedTime"`
		CompletedTime string `json:"completedTime"`
	}{"succeeded", p.people, 0, p.people, moment(p.at), moment(p.at)})
}
