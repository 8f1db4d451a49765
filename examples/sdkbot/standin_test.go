package main

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"

	"github.com/line/line-bot-sdk-go/v8/linebot/messaging_api"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// standIn is a server on loopback that stands in for LINE: it takes everything, and keeps it.
type standIn struct {
	*httptest.Server
	refuse string // the body of an answer with status 400; empty takes everything

	mu       sync.Mutex
	requests []request
}

type request struct {
	call   string // method and path
	header http.Header
	body   []byte
}

func newStandIn(t *testing.T) *standIn {
	t.Helper()
	s := new(standIn)
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		assert.NoError(t, err)
		s.mu.Lock()
		defer s.mu.Unlock()
		s.requests = append(s.requests, request{r.Method + " " + r.URL.Path, r.Header, body})
		w.Header().Set("Content-Type", "application/json")
		if s.refuse != "" {
			w.WriteHeader(http.StatusBadRequest)
			_, _ = io.WriteString(w, s.refuse)
			return
		}
		_, _ = io.WriteString(w, `{"sentMessages":[],"richMenuId":"richmenu-0123456789abcdef0123456789abcdef"}`)
	}))
	t.Cleanup(s.Close)
	return s
}

// client is the SDK's client for s.
func (s *standIn) client(t *testing.T) *messaging_api.MessagingApiAPI {
	t.Helper()
	c, err := messaging_api.NewMessagingApiAPI("token", messaging_api.WithEndpoint(s.URL))
	require.NoError(t, err)
	return c
}

func (s *standIn) all() []request {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.requests
}

// only is the one request that came.
func (s *standIn) only(t *testing.T) request {
	t.Helper()
	all := s.all()
	require.Len(t, all, 1)
	return all[0]
}

// messages are those of the body, each as it came.
func (r request) messages(t *testing.T) []json.RawMessage {
	t.Helper()
	var body struct{ Messages []json.RawMessage }
	require.NoError(t, json.Unmarshal(r.body, &body), string(r.body))
	return body.Messages
}

// kinds are the types of the messages, in order.
func (r request) kinds(t *testing.T) (kinds []string) {
	t.Helper()
	for _, m := range r.messages(t) {
		var kind struct{ Type string }
		require.NoError(t, json.Unmarshal(m, &kind))
		kinds = append(kinds, kind.Type)
	}
	return kinds
}

// member is a member of an object, however deep: "contents", "body".
func member(t *testing.T, text []byte, path ...string) json.RawMessage {
	t.Helper()
	for _, name := range path {
		var object map[string]json.RawMessage
		require.NoError(t, json.Unmarshal(text, &object), string(text))
		require.Contains(t, object, name)
		text = object[name]
	}
	return text
}

// encoded is our JSON of a value.
func encoded(t *testing.T, v json.Marshaler) []byte {
	t.Helper()
	b, err := v.MarshalJSON()
	require.NoError(t, err)
	return b
}

// sameJSON asserts that the SDK sent what we encode, byte for byte, but for its outer json.Marshal: that writes <, >
// and & as escapes, which decode to the same.
func sameJSON(t *testing.T, ours json.Marshaler, sent []byte) {
	t.Helper()
	want := encoded(t, ours)
	assert.JSONEq(t, string(want), string(sent))
	var escaped bytes.Buffer
	json.HTMLEscape(&escaped, want)
	assert.Equal(t, escaped.String(), string(sent))
}
