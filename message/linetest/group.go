package linetest

import (
	"net/http"
	"slices"

	"github.com/linemsg/linemsg/ids"
)

// Group is a group chat or a multi-person chat, a room, that the account is in.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#group
type Group struct {
	ID         ids.ChatID   // of a group or room
	Name       string       // of a group; rooms have none
	PictureURL string       // "" means none
	Members    []ids.UserID // without the account
}

// SetGroup sets a group or room that the account is in. Without it, the server knows the chats of the webhooks that it has
// signed, and in them the users who wrote, joined and did not leave.
//
// The server returns 404 for the summary, members and member profiles of a chat that the account is not in, as LINE does,
// and the test does not fail. The account leaves a chat with a leave webhook or a call that leaves it.
func (s *Server) SetGroup(g Group) {
	s.mu.Lock()
	defer s.mu.Unlock()
	g.Members = slices.Clone(g.Members)
	s.groups[g.ID] = &g
}

// InGroup reports whether the account is in a group or room.
func (s *Server) InGroup(chat ids.ChatID) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.groups[chat] != nil
}

// group returns a chat that the account is in, and adds it if it is new.
func (p *people) group(chat ids.ChatID) *Group {
	g := p.groups[chat]
	if g == nil {
		g = &Group{ID: chat, Name: "Group " + string(chat[1:min(5, len(chat))])}
		p.groups[chat] = g
	}
	return g
}

func (g *Group) join(user ids.UserID) {
	if user != "" && !slices.Contains(g.Members, user) {
		g.Members = append(g.Members, user)
	}
}

func (g *Group) leave(user ids.UserID) {
	g.Members = slices.DeleteFunc(g.Members, func(id ids.UserID) bool { return id == user })
}

// learnGroup updates the chats that the account is in.
func (p *people) learnGroup(e Event, d details) {
	switch {
	case e.Chat == "" || e.Chat.Kind() == ids.KindUser:
		return
	case e.Type == "leave":
		delete(p.groups, e.Chat)
		return
	}
	g := p.group(e.Chat)
	g.join(e.User)
	for _, m := range d.Joined.Members {
		g.join(ids.UserID(m.UserID))
	}
	for _, m := range d.Left.Members {
		g.leave(ids.UserID(m.UserID))
	}
}

// groupIn returns the chat in the path, or the answer if the account is not in it.
func (s *Server) groupIn(x *exchange) (g *Group, a answer, ok bool) {
	id, refusal := ids.ChatID(x.values["groupId"]), badGroupID
	kind := ids.KindGroup
	if id == "" {
		id, refusal, kind = ids.ChatID(x.values["roomId"]), badRoomID, ids.KindRoom
	}
	if id.Check() != nil || id.Kind() != kind {
		return nil, say(http.StatusBadRequest, refusal), false
	}
	g = s.groups[id]
	if g == nil {
		return nil, notFound(), false
	}
	return g, answer{}, true
}

func getGroupSummary(s *Server, x *exchange) answer {
	g, a, ok := s.groupIn(x)
	if !ok {
		return a
	}
	return object(http.StatusOK, struct {
		GroupID    ids.ChatID `json:"groupId"`
		GroupName  string     `json:"groupName"`
		PictureURL string     `json:"pictureUrl,omitempty"`
	}{g.ID, g.Name, g.PictureURL})
}

func getMemberCount(s *Server, x *exchange) answer {
	g, a, ok := s.groupIn(x)
	if !ok {
		return a
	}
	return object(http.StatusOK, map[string]int{"count": s.reach(g.ID)})
}

func getMemberIDs(s *Server, x *exchange) answer {
	g, a, ok := s.groupIn(x)
	if !ok {
		return a
	}
	list, next, ok := page(g.Members, x.query("start"), 100)
	if !ok {
		return say(http.StatusBadRequest, badStart)
	}
	return object(http.StatusOK, struct {
		MemberIDs []ids.UserID `json:"memberIds"`
		Next      string       `json:"next,omitempty"`
	}{list, next})
}

// getMemberProfile serves members who are not friends or have blocked the account, too.
func getMemberProfile(s *Server, x *exchange) answer {
	g, a, ok := s.groupIn(x)
	if !ok {
		return a
	}
	user, a, ok := userIn(x)
	if !ok {
		return a
	}
	if !slices.Contains(g.Members, user) {
		return notFound()
	}
	p := s.profileOf(user)
	return object(http.StatusOK, Profile{UserID: user, DisplayName: p.DisplayName, PictureURL: p.PictureURL})
}

func leaveGroup(s *Server, x *exchange) answer {
	g, a, ok := s.groupIn(x)
	if !ok {
		if a.status == http.StatusNotFound && x.values["roomId"] != "" { // LINE returns 200 for a room that exists
			return done()
		}
		return a
	}
	delete(s.groups, g.ID)
	return done()
}
