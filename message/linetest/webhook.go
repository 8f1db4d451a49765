package linetest

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"time"

	"github.com/linemsg/linemsg/ids"
)

// Sign returns the x-line-signature of a webhook: the HMAC-SHA256 of its body with the channel secret, in Base64.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#signature-validation
func Sign[S ~string](channelSecret S, body []byte) string {
	h := hmac.New(sha256.New, []byte(channelSecret))
	h.Write(body)
	return base64.StdEncoding.EncodeToString(h.Sum(nil))
}

// Webhook returns the request that delivers events to the bot at url, signed with the channel secret. Without events it
// is LINE's test of the webhook URL.
//
// Webhook sets what an event lacks: the ID, the time, the message ID and quote token, whether a follower had blocked the
// account, and the reply token if LINE issues one.
func (s *Server) Webhook(url string, events ...Event) *http.Request {
	s.t.Helper()
	return s.SignedWebhook(url, s.WebhookBody(events...))
}

// WebhookBody returns the body of a webhook, for tests that change it; see [Server.SignedWebhook].
func (s *Server) WebhookBody(events ...Event) []byte {
	s.t.Helper()
	filled := make([]Event, len(events))
	s.mu.Lock()
	for i, e := range events {
		filled[i] = s.fill(e)
		s.learn(filled[i])
	}
	s.mu.Unlock()
	data, err := json.Marshal(struct {
		Destination ids.UserID `json:"destination"`
		Events      []Event    `json:"events"`
	}{s.BotUserID, filled})
	if err != nil {
		s.t.Fatalf("linetest: encoding an event: %v", err)
	}
	return data
}

// SignedWebhook returns a webhook with any body, such as one that is cut off or not JSON. The signature is valid; for an
// invalid one, change the header.
//
//	body := srv.WebhookBody(linetest.TextEvent(user, "hello"))
//	torn := srv.SignedWebhook("https://bot.example/callback", body[:len(body)-2])
func (s *Server) SignedWebhook(url string, body []byte) *http.Request {
	s.t.Helper()
	r, err := http.NewRequestWithContext(s.t.Context(), http.MethodPost, url, bytes.NewReader(body))
	if err != nil {
		s.t.Fatalf("linetest: webhook to %q: %v", url, err)
		return nil
	}
	r.Header.Set("Content-Type", "application/json; charset=utf-8")
	r.Header.Set("User-Agent", "LineBotWebhook/2.0")
	r.Header.Set("X-Line-Signature", Sign(s.ChannelSecret, body))
	return r
}

// Deliver delivers events to a bot in one webhook and returns its response. A status other than 200 fails the test,
// because LINE requires 200; use [Serve] to test for another status. A bot that replies in the background may not have
// sent anything yet; see [Server.WaitReply].
func (s *Server) Deliver(bot http.Handler, events ...Event) *httptest.ResponseRecorder {
	s.t.Helper()
	rec := Serve(bot, s.Webhook("http://bot.example/", events...))
	if rec.Code != http.StatusOK {
		s.t.Errorf("linetest: the bot returned status %d for a webhook, LINE requires 200: %.200s", rec.Code, rec.Body)
	}
	return rec
}

// Serve passes a request to a bot without a network and returns its response.
//
//	r := srv.Webhook("https://bot.example/callback", linetest.TextEvent(user, "hello"))
//	r.Header.Del("X-Line-Signature")
//	assert.Equal(t, http.StatusBadRequest, linetest.Serve(bot, r).Code)
func Serve(bot http.Handler, r *http.Request) *httptest.ResponseRecorder {
	rec := httptest.NewRecorder()
	r = r.Clone(r.Context())
	r.RequestURI = r.URL.RequestURI()
	r.RemoteAddr = "192.0.2.1:1234"
	bot.ServeHTTP(rec, r)
	return rec
}

// Fill returns the event with what it lacks, as [Server.Webhook] sends it. It is for tests that need these values or deliver
// an event twice; see [Event.Redelivery].
func (s *Server) Fill(e Event) Event {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.fill(e)
}

func (s *Server) fill(e Event) Event {
	s.events++
	if e.Time.IsZero() {
		e.Time = time.Now()
	}
	if e.ID == "" {
		e.ID = ids.WebhookEventID(fmt.Sprintf("01HMQGW40R%016d", s.events))
	}
	if e.ReplyToken == "" && e.repliable() {
		e.ReplyToken = s.issue(e.chat())
	}
	if m, ok := e.Members["message"].(map[string]any); ok {
		m = maps.Clone(m)
		if m["id"] == nil || m["id"] == ids.MessageID("") {
			m["id"] = s.nextMessageID()
		}
		switch m["type"] {
		case "text", "sticker", "image", "video":
			if m["quoteToken"] == nil {
				m["quoteToken"] = fmt.Sprint("quote-", m["id"])
			}
		}
		if m["markAsReadToken"] == nil && e.Type == "message" {
			m["markAsReadToken"] = s.issueRead(e.chat(), m["id"])
		}
		if mention, ok := m["mention"].(map[string]any); ok {
			m["mention"] = s.markSelf(mention)
		}
		e.Members = maps.Clone(e.Members)
		e.Members["message"] = m
	}
	if f, ok := e.Members["follow"].(map[string]any); ok && f["isUnblocked"] == nil {
		f = maps.Clone(f)
		f["isUnblocked"] = s.blocked[e.User]
		e.Members = maps.Clone(e.Members)
		e.Members["follow"] = f
	}
	return e
}

// issueRead issues the read token of a message.
func (s *Server) issueRead(chat ids.ChatID, id any) ids.MarkAsReadToken {
	s.readings = append(s.readings, reading{chat: chat, message: ids.MessageID(fmt.Sprint(id))})
	return readTokenOf(len(s.readings))
}

func readTokenOf(n int) ids.MarkAsReadToken {
	return ids.MarkAsReadToken(fmt.Sprintf("linetest-mark-as-read-token-%d", n))
}

// markSelf sets isSelf in the mentions of users.
func (s *Server) markSelf(mention map[string]any) map[string]any {
	list, _ := mention["mentionees"].([]map[string]any)
	marked := make([]map[string]any, len(list))
	for i, m := range list {
		marked[i] = maps.Clone(m)
		if m["type"] == "user" {
			marked[i]["isSelf"] = m["userId"] == s.BotUserID
		}
	}
	return map[string]any{"mentionees": marked}
}

// learn updates what the server knows of people, groups, contents and rich menus. A redelivered event has no second effect.
func (s *Server) learn(e Event) {
	if e.Redelivered && s.learned[e.ID] {
		return
	}
	s.learned[e.ID] = true
	d := e.details()
	s.learnGroup(e, d)
	s.learnContent(e, d)
	if e.Chat == "" && e.Type == "message" && e.User != "" {
		s.known[e.User] = true
	}
	switch {
	case e.User == "":
	case e.Type == "unfollow":
		s.block(e.User)
	case e.Type == "follow":
		s.befriend(e.User)
	default:
		if id := s.aliases[e.switched(d)]; s.menus.menus[id] != nil {
			s.link(id, e.User)
		}
	}
}
