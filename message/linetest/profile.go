package linetest

import (
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/ids"
)

// Profile is what LINE tells a bot about a user.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#get-profile
type Profile struct {
	UserID        ids.UserID `json:"userId"`
	DisplayName   string     `json:"displayName"`
	PictureURL    string     `json:"pictureUrl,omitempty"`    // "" means none
	StatusMessage string     `json:"statusMessage,omitempty"` // "" means none; not in groups and rooms
	Language      string     `json:"language,omitempty"`      // a BCP 47 tag, such as "ja"; "" means no consent; not in groups and rooms
}

// SetProfile sets the profiles of users, who can then be looked up like a friend. Other users have a profile with a made-up
// display name.
//
// Without it, a profile can be looked up if the user is a friend ([Server.AddFriends], a follow webhook) or has sent a
// message to the account, and has not blocked it. Otherwise the server returns 404, as LINE does, and the test does not
// fail.
func (s *Server) SetProfile(profiles ...Profile) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, p := range profiles {
		s.profiles[p.UserID] = p
		s.known[p.UserID] = true
	}
}

// profileOf returns the profile of a user. One that the test did not set has a made-up name.
func (p *people) profileOf(id ids.UserID) Profile {
	if one, ok := p.profiles[id]; ok {
		return one
	}
	return Profile{UserID: id, DisplayName: "User " + string(id[1:min(5, len(id))]), Language: "en"}
}

func getProfile(s *Server, x *exchange) answer {
	user, a, ok := userIn(x)
	switch {
	case !ok:
		return a
	case s.blocked[user] || !s.known[user] && !slices.Contains(s.friends, user):
		return notFound()
	}
	return object(http.StatusOK, s.profileOf(user))
}

// page returns at most size items from a continuation token on, and the token of the next page, or "" for the last one. ok is
// false for a token that the server did not issue.
func page[T any](all []T, start string, size int) (list []T, next string, ok bool) {
	from := 0
	if start != "" {
		n, err := strconv.Atoi(strings.TrimPrefix(start, nextToken))
		if err != nil || !strings.HasPrefix(start, nextToken) || n < 0 || n > len(all) {
			return nil, "", false
		}
		from = n
	}
	to := min(from+size, len(all))
	if to < len(all) {
		next = nextToken + strconv.Itoa(to)
	}
	return append([]T{}, all[from:to]...), next, true
}

const nextToken = "next-"

func getFollowers(s *Server, x *exchange) answer {
	size := 300
	if limit := x.query("limit"); limit != "" {
		n, err := strconv.Atoi(limit)
		if err != nil || n < 1 || n > 1000 {
			return say(http.StatusBadRequest, badLimit)
		}
		size = n
	}
	list, next, ok := page(s.friends, x.query("start"), size)
	if !ok {
		return say(http.StatusBadRequest, badStart)
	}
	return object(http.StatusOK, struct {
		UserIDs []ids.UserID `json:"userIds"`
		Next    string       `json:"next,omitempty"`
	}{list, next})
}

func getBotInfo(s *Server, _ *exchange) answer {
	return object(http.StatusOK, map[string]any{
		"userId": s.BotUserID, "basicId": "@linetest", "displayName": "linetest", "chatMode": "bot", "markAsReadMode": "auto",
	})
}

func issueLinkToken(s *Server, x *exchange) answer {
	if _, a, ok := userIn(x); !ok {
		return a
	}
	s.linkTokens++
	return object(http.StatusOK, map[string]string{"linkToken": "link-" + strconv.Itoa(s.linkTokens)})
}
