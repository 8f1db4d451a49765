package linetest

import (
	"net/http"
	"slices"

	"github.com/linemsg/linemsg/ids"
)

// people is what the server knows about the recipients of messages.
type people struct {
	friends     []ids.UserID // the recipients of a broadcast, in the order they were added
	blocked     map[ids.UserID]bool
	known       map[ids.UserID]bool // wrote to the account, or has a profile of the test
	profiles    map[ids.UserID]Profile
	groups      map[ids.ChatID]*Group // that the account is in
	members     map[ids.ChatID]int    // how many, set by the test
	linkTokens  int
	phones      map[ids.PhoneNumberHash]ids.UserID
	narrowcasts map[ids.RequestID]progress
	limit       int // messages in the month; -1 means no limit
	used        int // messages that were counted
}

func (p *people) init() {
	p.blocked, p.members = make(map[ids.UserID]bool), make(map[ids.ChatID]int)
	p.narrowcasts = make(map[ids.RequestID]progress)
	p.known, p.profiles, p.groups = make(map[ids.UserID]bool), make(map[ids.UserID]Profile), make(map[ids.ChatID]*Group)
	p.phones = make(map[ids.PhoneNumberHash]ids.UserID)
	p.limit = -1
}

// AddFriends adds friends of the account, the recipients of a broadcast. A follow webhook does so too. A message does
// not: LINE lets anybody write to an account.
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

// Block makes users block the account, as an unfollow webhook does. A message to them gets 200, but does not arrive and
// does not count. Their rich menu is unlinked, and stays so when they come back.
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

// SetMembers sets the number of people in a group or room, which a push to it counts. The default is the number of members
// that the server knows, see [Server.SetGroup], and at least 1.
func (s *Server) SetMembers(chat ids.ChatID, people int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.members[chat] = people
}

// SetQuota sets how many messages the account may send in the month; further ones get 429. A request counts once for
// each recipient, however many message objects it has. Replies are free. The default is no limit.
func (s *Server) SetQuota(messages int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.limit = messages
}

// QuotaUsed returns how many messages have been counted so far.
func (s *Server) QuotaUsed() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.used
}

// reach returns how many people a push to a chat reaches.
func (p *people) reach(to ids.ChatID) int {
	if user, ok := to.User(); ok {
		if p.blocked[user] {
			return 0
		}
		return 1
	}
	if n, ok := p.members[to]; ok {
		return n
	}
	if g := p.groups[to]; g != nil {
		return max(1, len(g.Members))
	}
	return 1
}

// count counts n messages if the quota allows them, and reports whether it does.
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
