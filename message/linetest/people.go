package linetest

import (
	"net/http"
	"slices"

	"github.com/linemsg/linemsg/ids"
)

// people is what the server knows of those who get messages.
type people struct {
	friends     []ids.UserID // whom a broadcast reaches, in the order they came
	blocked     map[ids.UserID]bool
	members     map[ids.ChatID]int
	narrowcasts map[ids.RequestID]progress
	limit       int // -1: none
	used        int
}

func (p *people) init() {
	p.blocked, p.members = make(map[ids.UserID]bool), make(map[ids.ChatID]int)
	p.narrowcasts = make(map[ids.RequestID]progress)
	p.limit = -1
}

// AddFriends adds friends of the account: those whom a broadcast reaches. The webhook that a user follows does so too; a
// message does not, since LINE lets anybody write to an account.
func (s *Server) AddFriends(users ...ids.UserID) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, id := range users {
		s.befriend(id)
	}
}

func (p *people) befriend(id ids.UserID) {
	delete(p.blocked, id)
	if !slices.Contains(p.friends, id) {
		p.friends = append(p.friends, id)
	}
}

// Block makes users block the account. What is sent to them gets 200, does not arrive and does not count. The webhook
// that a user unfollows does so too. The menu linked to them is linked no more when they come back.
func (s *Server) Block(users ...ids.UserID) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, id := range users {
		s.block(id)
	}
}

func (s *Server) block(id ids.UserID) {
	s.blocked[id] = true
	delete(s.linked, id)
	s.friends = slices.DeleteFunc(s.friends, func(f ids.UserID) bool { return f == id })
}

// SetMembers says how many people a group or room has: what a push to it counts. It is 1 where nobody has said.
func (s *Server) SetMembers(chat ids.ChatID, people int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.members[chat] = people
}

// SetQuota sets how many messages the account may send in the month: 429 beyond. A message counts once for each
// person that gets it, however many objects it has; replies are free. Without a quota there is no limit.
func (s *Server) SetQuota(messages int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.limit = messages
}

// QuotaUsed is how many messages were counted so far.
func (s *Server) QuotaUsed() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.used
}

// audience is how many people a push reaches.
func (p *people) audience(to ids.ChatID) int {
	if user, ok := to.User(); ok {
		if p.blocked[user] {
			return 0
		}
		return 1
	}
	if n, ok := p.members[to]; ok {
		return n
	}
	return 1
}

// count counts messages, if there is quota for all of them.
func (p *people) count(n int) bool {
	if p.limit >= 0 && p.used+n > p.limit {
		return false
	}
	p.used += n
	return true
}

func quota(s *Server, _ *exchange) answer {
	q := struct {
		Type  string `json:"type"`
		Value *int   `json:"value,omitempty"`
	}{Type: "none"}
	if s.limit >= 0 {
		q.Type, q.Value = "limited", &s.limit
	}
	return object(http.StatusOK, q)
}

func quotaConsumption(s *Server, _ *exchange) answer {
	return object(http.StatusOK, map[string]int{"totalUsage": s.used})
}
