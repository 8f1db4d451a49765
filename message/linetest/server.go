package linetest

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"log"
	"maps"
	"mime"
	"net/http"
	"net/http/httptest"
	"net/url"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/lineerror"
)

// Server simulates LINE's servers. Its fields can be changed before the first call and the first webhook.
type Server struct {
	URL           string     // of the loopback server, for both api.line.me and api-data.line.me
	AccessToken   string     // the channel access token that calls must have
	ChannelSecret string     // signs webhooks
	BotUserID     ids.UserID // the destination of webhooks

	// Patience is how long the Wait methods wait, 10 seconds by default. Only a failing test waits that long.
	Patience time.Duration

	t    testing.TB
	http *httptest.Server
	done chan struct{} // closed when the test ends

	mu      sync.Mutex
	changed chan struct{} // closed and replaced after each call
	calls   []Call
	lenient bool                   // AllowRefusals was called
	extra   *http.ServeMux         // the paths of Handle, or nil
	fails   map[Endpoint][]Failure // of the next calls
	waited  map[Endpoint]int       // how many of calls the Wait methods have seen

	requests               int // these are counters for IDs
	messages               int
	events                 int
	menuIDs                int
	audienceIDs, couponIDs int
	kinds                  []string // known in addition to those of this module

	learned     map[ids.WebhookEventID]bool // events that were delivered
	replyTokens map[ids.ReplyToken]*replyToken
	retryKeys   map[ids.RetryKey]retried
	chats       map[ids.ChatID][]message.Message
	contents    map[ids.MessageID]*content
	readings    []reading
	audiences   []*Audience
	coupons     []*Coupon
	people
	menus
}

// NewServer starts a server that stops at the end of the test.
func NewServer(t testing.TB) *Server {
	t.Helper()
	s := &Server{
		AccessToken:   "linetest-channel-access-token",
		ChannelSecret: "8c570fa6dd201bb328f1c1eac23a96d8",
		BotUserID:     "U00000000000000000000000000000b07",
		Patience:      10 * time.Second,
		t:             t, done: make(chan struct{}), changed: make(chan struct{}),
		fails: make(map[Endpoint][]Failure), waited: make(map[Endpoint]int),
		learned:     make(map[ids.WebhookEventID]bool),
		replyTokens: make(map[ids.ReplyToken]*replyToken), retryKeys: make(map[ids.RetryKey]retried),
		chats: make(map[ids.ChatID][]message.Message), contents: make(map[ids.MessageID]*content),
	}
	s.people.init()
	s.menus.init()
	s.http = httptest.NewUnstartedServer(http.HandlerFunc(s.serve))
	s.http.Config.ErrorLog = log.New(io.Discard, "", 0)
	s.http.Start()
	s.URL = s.http.URL
	t.Cleanup(func() {
		close(s.done)
		s.http.Close()
	})
	return s
}

// AllowRefusals stops refused calls from failing the test: an invalid message, a used reply token, a wrong access token,
// an unknown path. It is for tests of how a bot handles a refusal. The Wait methods then ignore refused calls.
func (s *Server) AllowRefusals() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.lenient = true
}

// Knows makes the server accept types that this module does not know, for a bot that sends LINE's newest types with
// [message.NewRaw] and the like. Otherwise the server refuses an object of an unknown type, as LINE does.
func (s *Server) Knows(kinds ...string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.kinds = append(s.kinds, kinds...)
}

// Handle adds paths that the server does not have, such as GET /v2/bot/insight/followers, or replaces one that it has. The
// pattern is that of an [http.ServeMux]. Use "/" to test what a bot sends, whether LINE would accept it or not.
//
// The calls are recorded like all others, and those to an endpoint of the server have its Endpoint, Request and
// Violations. The response is the handler's: it never fails the test, and a status of 200 to 299 accepts the call. The
// call has no other effect: no message in [Server.Chat], no count, no rich menu. A call failed by [Server.Fail] does
// not reach the handler unless the failure is Accepted. A handler that panics fails the test.
func (s *Server) Handle(pattern string, h http.Handler) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.extra == nil {
		s.extra = http.NewServeMux()
	}
	s.extra.Handle(pattern, h)
}

const (
	retryKeyHeader  = "X-Line-Retry-Key"
	requestIDHeader = "X-Line-Request-Id"
	acceptedHeader  = "X-Line-Accepted-Request-Id"

	maxBody = 2 << 20  // bytes
	maxFile = 64 << 20 // bytes of a form with a file of 1,500,000 user IDs or IFAs
)

// limitOf returns how many bytes the body of a call may have.
func limitOf(path string) int64 {
	if path, _, _ := strings.Cut(path, "?"); strings.HasSuffix(path, "/audienceGroup/upload/byFile") {
		return maxFile
	}
	return maxBody
}

// exchange is a call in progress.
type exchange struct {
	call   Call
	values map[string]string // path parameters
	params url.Values        // of the query
	sent   []sentMessage
	kinds  []string // of Server.Knows
}

// query returns a parameter of the query.
func (x *exchange) query(name string) string { return x.params.Get(name) }

// refuses returns the answer to an invalid body, and reports whether the body is invalid.
func (x *exchange) refuses() (answer, bool) {
	for _, v := range x.call.Violations {
		if v.Severity == fault.SeverityError {
			status := http.StatusBadRequest
			if v.Path == "" && v.Rule == fault.TooLarge {
				status = http.StatusRequestEntityTooLarge
			}
			return answer{status: status, body: lineerror.ResponseTo(x.call.Body, &fault.Error{Violations: x.call.Violations})}, true
		}
	}
	return answer{}, false
}

// read decodes and checks the body, if the endpoint has a type for it. An object of a type in x.kinds is only a warning.
func (x *exchange) read(h handler) {
	if h.body == nil {
		return
	}
	b := h.body()
	err := b.UnmarshalJSON(x.call.Body)
	var checked []fault.Violation
	if !fault.IsUnreadable(err) {
		checked = b.Lint()
		x.call.Request = b
	}
	for _, l := range fault.Merge(x.call.Body, err, checked) {
		if l.Rule == fault.UnknownKind && slices.Contains(x.kinds, l.Value) {
			l.Severity = fault.SeverityWarning
		}
		x.call.Violations = append(x.call.Violations, l.Violation)
	}
}

// serve handles a call: it reads it, has it processed, and writes the response.
func (s *Server) serve(w http.ResponseWriter, r *http.Request) {
	data, err := io.ReadAll(io.LimitReader(r.Body, limitOf(r.URL.Path)+1))
	if err != nil {
		panic(http.ErrAbortHandler) // the client went away
	}
	x := &exchange{
		call: Call{
			Method: r.Method, Path: r.URL.RequestURI(), Header: r.Header.Clone(), Body: data,
		},
		params: r.URL.Query(),
	}
	a, delay, drop := s.process(x, r)
	if !s.pause(r.Context(), delay) || drop {
		panic(http.ErrAbortHandler) // closes the connection silently
	}
	maps.Copy(w.Header(), a.header)
	if w.Header().Get("Content-Type") == "" {
		w.Header().Set("Content-Type", "application/json")
	}
	w.Header().Set(requestIDHeader, string(x.call.RequestID))
	w.WriteHeader(a.status)
	_, _ = w.Write(a.body) // a client that went away is not an error
}

// pause waits for d and reports whether it was not interrupted.
func (s *Server) pause(ctx context.Context, d time.Duration) bool {
	if d <= 0 {
		return true
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-ctx.Done():
	case <-s.done:
	}
	return false
}

// process carries out a call, unless it fails first, and records it. It returns the response, how long to wait before it, and
// whether to close the connection instead.
func (s *Server) process(x *exchange, r *http.Request) (a answer, delay time.Duration, drop bool) {
	s.mu.Lock()
	x.kinds = s.kinds
	h, extra := s.find(x, r)
	f := s.nextFailure(x.call.Endpoint)
	s.mu.Unlock()
	failed := f.ends()
	runs := !failed || f.Accepted
	if extra != nil { // without the lock, because the handler may call the server
		a = s.guard(x, func() answer {
			x.read(h)
			if !runs {
				return answer{}
			}
			return s.foreign(x, r, extra)
		})
	}

	s.mu.Lock()
	s.requests++
	x.call.RequestID = ids.RequestID(fmt.Sprintf("00000000-0000-4000-8000-%012x", s.requests))
	if extra == nil && runs {
		a = s.guard(x, func() answer { return s.answer(x, h) })
	}
	x.call.Accepted = a.status/100 == 2
	x.call.refused = a.status >= 400 && !a.expects && extra == nil
	if failed {
		a = f.answer()
	}
	drop = failed && f.Drop || a.drop
	if !drop {
		x.call.Status, x.call.Answer = a.status, a.body
	}
	s.calls = append(s.calls, x.call)
	report := x.call.refused && !s.lenient
	s.mu.Unlock()

	if report { // before a Wait method sees the call and ends the test
		s.t.Errorf("linetest: %s", refusal(x.call))
	}
	s.mu.Lock()
	close(s.changed)
	s.changed = make(chan struct{})
	s.mu.Unlock()
	return a, f.Delay, drop
}

// guard calls f. If f panics, guard fails the test with the stack, which net/http would hide. A handler that panics
// with [http.ErrAbortHandler] closes the connection.
func (s *Server) guard(x *exchange, f func() answer) (a answer) {
	defer func() {
		switch p := recover(); p {
		case nil:
		case http.ErrAbortHandler:
			a = answer{drop: true}
		default:
			s.t.Errorf("linetest: %s %s panicked: %v\n%s", x.call.Method, x.call.Path, p, debug.Stack())
			a = say(http.StatusInternalServerError, http.StatusText(http.StatusInternalServerError)).expected()
		}
	}()
	return f()
}

// find returns the handlers for the path: the server's, and the test's or nil. If there are both, the test's is used.
func (s *Server) find(x *exchange, r *http.Request) (h handler, extra http.Handler) {
	x.call.Endpoint, h, x.values = find(r.Method, r.URL)
	if s.extra == nil {
		return h, nil
	}
	_, pattern := s.extra.Handler(r)
	if pattern == "" {
		return h, nil
	}
	if x.call.Endpoint == "" {
		x.call.Endpoint = Endpoint(pattern)
	}
	return h, s.extra
}

// foreign returns the answer of a handler of the test.
func (s *Server) foreign(x *exchange, r *http.Request, h http.Handler) answer {
	rec := httptest.NewRecorder()
	again := r.Clone(r.Context())
	again.Body = io.NopCloser(bytes.NewReader(x.call.Body))
	h.ServeHTTP(rec, again)
	return answer{status: rec.Code, body: rec.Body.Bytes(), header: rec.Header()}
}

// answer checks what all endpoints require and then calls the handler.
func (s *Server) answer(x *exchange, h handler) answer {
	c := &x.call
	if h.answer == nil {
		return refuse(http.StatusNotFound, lineerror.NotFound)
	}
	if reason := s.unauthenticated(c.Header); reason != "" {
		return say(http.StatusUnauthorized, "Authentication failed due to the following reason: "+reason)
	}
	if int64(len(c.Body)) > limitOf(c.Path) {
		return say(http.StatusRequestEntityTooLarge, tooLarge)
	}
	if c.Method == http.MethodPost && len(c.Body) > 0 && !c.Endpoint.takesFile() {
		if kind, _, err := mime.ParseMediaType(c.Header.Get("Content-Type")); err != nil || kind != "application/json" {
			return say(http.StatusUnsupportedMediaType, "The content type, "+c.Header.Get("Content-Type")+", is not supported")
		}
	}
	return s.once(x, h)
}

// unauthenticated returns what is wrong with the access token, or "".
func (s *Server) unauthenticated(h http.Header) (reason string) {
	token, ok := strings.CutPrefix(h.Get("Authorization"), "Bearer ")
	switch {
	case !ok || token == "":
		return noBearer
	case token != s.AccessToken:
		return otherToken
	}
	return ""
}

// retried is a call that was accepted with a retry key.
type retried struct {
	request ids.RequestID
	sent    []sentMessage
}

// once carries out a call unless its retry key was accepted before.
//
// Source: https://developers.line.biz/en/docs/messaging-api/retrying-api-request/
func (s *Server) once(x *exchange, h handler) answer {
	key := x.call.RetryKey()
	if key == "" { // the official SDK sends an empty header for no key
		return s.carryOut(x, h)
	}
	if !x.call.Endpoint.takesRetryKey() {
		return say(http.StatusBadRequest, retryKeyHere)
	}
	if key.Check() != nil {
		return say(http.StatusBadRequest, badRetryKey)
	}
	key = ids.RetryKey(strings.ToLower(string(key)))
	if before, ok := s.retryKeys[key]; ok {
		text, _ := lineerror.RetryKeyAccepted.Text()
		a := object(http.StatusConflict, body{Message: text, SentMessages: before.sent}).expected()
		a.header = http.Header{acceptedHeader: {string(before.request)}}
		return a
	}
	a := s.carryOut(x, h)
	if a.status/100 == 2 {
		s.retryKeys[key] = retried{x.call.RequestID, x.sent}
	}
	return a
}

// carryOut carries out a call if its body is valid.
func (s *Server) carryOut(x *exchange, h handler) answer {
	x.read(h)
	if a, bad := x.refuses(); bad {
		return a
	}
	return h.answer(s, x)
}

func (s *Server) nextMessageID() ids.MessageID {
	s.messages++
	return ids.MessageID("461230966842" + fmt.Sprintf("%06d", s.messages))
}

// ReplyToken issues a reply token for a chat, for tests that build webhooks themselves.
func (s *Server) ReplyToken(chat ids.ChatID) ids.ReplyToken {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.issue(chat)
}

func (s *Server) issue(chat ids.ChatID) ids.ReplyToken {
	token := replyTokenOf(len(s.replyTokens) + 1)
	s.replyTokens[token] = &replyToken{chat: chat}
	return token
}

// replyTokenOf returns the nth reply token. No other ID of the server contains it, so a search for [Server.Secrets] finds
// only leaks.
func replyTokenOf(n int) ids.ReplyToken {
	return ids.ReplyToken(fmt.Sprintf("b60d432864f44d079f6d8efe%08x", n))
}

// Secrets returns what must not appear in a log or a message: the channel secret, the access token, and all reply tokens and
// read tokens issued so far, in order.
//
//	for _, secret := range srv.Secrets() {
//		assert.NotContains(t, log.String(), secret)
//	}
func (s *Server) Secrets() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	secrets := []string{s.ChannelSecret, s.AccessToken}
	for n := range len(s.replyTokens) {
		secrets = append(secrets, string(replyTokenOf(n+1)))
	}
	for n := range s.readings {
		secrets = append(secrets, string(readTokenOf(n+1)))
	}
	return secrets
}

// replyToken is a reply token that was issued.
type replyToken struct {
	chat ids.ChatID
	used bool
}

// quotable returns a sent message, with a quote token if messages of its type can be quoted.
//
// Source: https://developers.line.biz/en/docs/messaging-api/get-quote-tokens/
func quotable(id ids.MessageID, m message.Message) sentMessage {
	switch m.GetType() {
	case "text", "textV2", "sticker", "image", "video", "template", "flex":
		return sentMessage{ID: id, QuoteToken: "quote-" + string(id)}
	}
	return sentMessage{ID: id}
}
