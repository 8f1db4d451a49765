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

// Sign gives the x-line-signature of a webhook: HMAC-SHA256 of its body with the channel secret, in Base64.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#signature-validation
func Sign[S ~string](channelSecret S, body []byte) string {
	h := hmac.New(sha256.New, []byte(channelSecret))
	h.Write(body)
	return base64.StdEncoding.EncodeToString(h.Sum(nil))
}

// Webhook makes the request with which LINE delivers events to the bot at a URL, signed with the channel secret.
// Without events it is what LINE sends to see whether the bot is there.
//
// Events get what they miss: an ID, the time, a message ID and quote token, and a reply token where LINE gives one.
func (s *Server) Webhook(url string, events ...Event) *http.Request {
	s.t.Helper()
	filled := make([]Event, len(events))
	s.mu.Lock()
	for i, e := range events {
		filled[i] = s.fill(e)
	}
	s.mu.Unlock()
	data, err := json.Marshal(struct {
		Destination ids.UserID `json:"destination"`
		Events      []Event    `json:"events"`
	}{s.BotUserID, filled})
	if err != nil {
		s.t.Fatalf("linetest: an event that is no JSON: %v", err)
	}
	r, err := http.NewRequestWithContext(s.t.Context(), http.MethodPost, url, bytes.NewReader(data))
	if err != nil {
		s.t.Fatalf("linetest: a webhook to %q: %v", url, err)
		return nil
	}
	r.Header.Set("Content-Type", "application/json; charset=utf-8")
	r.Header.Set("User-Agent", "LineBotWebhook/2.0")
	r.Header.Set("X-Line-Signature", Sign(s.ChannelSecret, data))
	return r
}

// Deliver delivers events to a bot in one webhook, and gives its answer. A status other than 200 fails the test, as LINE
// asks for 200. Bots that answer in the background may have sent nothing yet: see [Server.WaitReply].
func (s *Server) Deliver(bot http.Handler, events ...Event) *httptest.ResponseRecorder {
	s.t.Helper()
	rec := httptest.NewRecorder()
	r := s.Webhook("http://bot.example/", events...)
	r.RequestURI = "/"
	r.RemoteAddr = "192.0.2.1:1234"
	bot.ServeHTTP(rec, r)
	if rec.Code != http.StatusOK {
		s.t.Errorf("linetest: the bot answers a webhook with %d, LINE asks for 200: %.200s", rec.Code, rec.Body)
	}
	return rec
}

// fill gives an event what it misses, and learns from it.
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
		e.Members = maps.Clone(e.Members)
		e.Members["message"] = m
	}
	switch {
	case e.User == "":
	case e.Type == "unfollow":
		s.block(e.User)
	case e.Type == "follow":
		s.befriend(e.User)
	}
	return e
}
