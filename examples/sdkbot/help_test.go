package main

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"testing"

	"github.com/line/line-bot-sdk-go/v8/linebot/messaging_api"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/linetest"
)

// newClient returns the SDK's client for line.
func newClient(t *testing.T, line *linetest.Server) *messaging_api.MessagingApiAPI {
	t.Helper()
	c, err := messaging_api.NewMessagingApiAPI(line.AccessToken, messaging_api.WithEndpoint(line.URL))
	require.NoError(t, err)
	return c
}

// newRecorder returns a server that accepts and records everything, for tests of the bodies that the SDK writes. They
// send incomplete messages and IDs of rich menus that do not exist, which linetest refuses otherwise, like LINE.
func newRecorder(t *testing.T) *linetest.Server {
	t.Helper()
	line := linetest.NewServer(t)
	line.Handle("/", http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, `{"sentMessages":[],"richMenuId":"richmenu-0123456789abcdef0123456789abcdef"}`)
	}))
	return line
}

// only returns the only call.
func only(t *testing.T, line *linetest.Server) linetest.Call {
	t.Helper()
	calls := line.Calls()
	require.Len(t, calls, 1)
	return calls[0]
}

// messages returns the raw messages of a body.
func messages(t *testing.T, c linetest.Call) []json.RawMessage {
	t.Helper()
	var body struct{ Messages []json.RawMessage }
	require.NoError(t, json.Unmarshal(c.Body, &body), string(c.Body))
	return body.Messages
}

// kinds returns the types of the messages of a body, in order.
func kinds(t *testing.T, c linetest.Call) (kinds []string) {
	t.Helper()
	for _, m := range messages(t, c) {
		var kind struct{ Type string }
		require.NoError(t, json.Unmarshal(m, &kind))
		kinds = append(kinds, kind.Type)
	}
	return kinds
}

// member returns a member of an object.
func member(t *testing.T, text []byte, name string) json.RawMessage {
	t.Helper()
	var object map[string]json.RawMessage
	require.NoError(t, json.Unmarshal(text, &object), string(text))
	require.Contains(t, object, name)
	return object[name]
}

// encoded returns linemsg's JSON of a value.
func encoded(t *testing.T, v json.Marshaler) []byte {
	t.Helper()
	b, err := v.MarshalJSON()
	require.NoError(t, err)
	return b
}

// sameJSON asserts that the SDK sent linemsg's JSON byte for byte, except that its outer json.Marshal escapes <, > and
// &.
func sameJSON(t *testing.T, ours json.Marshaler, sent []byte) {
	t.Helper()
	want := encoded(t, ours)
	assert.JSONEq(t, string(want), string(sent))
	var escaped bytes.Buffer
	json.HTMLEscape(&escaped, want)
	assert.Equal(t, escaped.String(), string(sent))
}
