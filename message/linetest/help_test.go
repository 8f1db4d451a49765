package linetest_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"
	"net/http"
	"runtime"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/linetest"
)

const (
	brown = "U8189cf6745fc0d808977bdb0b9f22995"
	cony  = "Ucafecafecafecafecafecafecafecafe"
	group = "Ca56f94637c0ffee0a56f94637c0ffee0"
	room  = "Ra56f94637c0ffee0a56f94637c0ffee0"
	hello = `{"type":"text","text":"hello"}`
)

// tb records the failures of a test.
type tb struct {
	testing.TB

	mu     sync.Mutex
	errors []string
	ends   []func()
}

func (*tb) Helper()                  {}
func (*tb) Context() context.Context { return context.Background() }
func (t *tb) Cleanup(f func())       { t.ends = append(t.ends, f) }

func (t *tb) Errorf(format string, args ...any) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.errors = append(t.errors, fmt.Sprintf(format, args...))
}

func (t *tb) Fatalf(format string, args ...any) {
	t.Errorf(format, args...)
	runtime.Goexit()
}

// end ends the test.
func (t *tb) end() {
	for _, f := range t.ends {
		f()
	}
	t.ends = nil
}

// run calls f, which may end the test.
func (t *tb) run(f func()) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		f()
	}()
	<-done
}

func (t *tb) failed() []string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.errors
}

// client calls a server like a bot.
type client struct {
	t   *testing.T
	srv *linetest.Server
}

type response struct {
	status int
	body   string
	header http.Header
}

// call sends a request. Headers follow the path: POST /v2/bot/message/push, X-Line-Retry-Key: a.
func (c client) call(at, body string, header ...string) response {
	c.t.Helper()
	r, err := c.try(at, body, header...)
	require.NoError(c.t, err)
	return r
}

func (c client) try(at, body string, header ...string) (response, error) {
	c.t.Helper()
	method, path, _ := strings.Cut(at, " ")
	var reader io.Reader
	if body != "" {
		reader = strings.NewReader(body)
	}
	req, err := http.NewRequestWithContext(c.t.Context(), method, c.srv.URL+path, reader)
	require.NoError(c.t, err)
	req.Header.Set("Authorization", "Bearer "+c.srv.AccessToken)
	if body != "" {
		req.Header.Set("Content-Type", "application/json; charset=UTF-8")
	}
	for _, h := range header {
		name, value, _ := strings.Cut(h, ": ")
		req.Header.Set(name, value)
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return response{}, err
	}
	defer func() { _ = res.Body.Close() }()
	b, err := io.ReadAll(res.Body)
	return response{res.StatusCode, string(b), res.Header}, err
}

func (c client) push(to, text string, header ...string) response {
	c.t.Helper()
	return c.call("POST /v2/bot/message/push", pushBody(to, text), header...)
}

func pushBody(to, text string) string {
	b, _ := json.Marshal(message.Push{To: ids.ChatID(to), Messages: []message.Message{&message.Text{Text: text}}})
	return string(b)
}

// picture returns a PNG of the given width with the height of a small menu.
func picture(t *testing.T, width int) string {
	t.Helper()
	var b bytes.Buffer
	img := image.NewPaletted(image.Rect(0, 0, width, 270), color.Palette{color.Black})
	require.NoError(t, png.Encode(&b, img))
	return b.String()
}

const tabs = `{"size":{"width":800,"height":270},"selected":true,"name":"tabs","chatBarText":"Open","areas":[` +
	`{"bounds":{"x":0,"y":0,"width":800,"height":270},"action":{"type":"postback","data":"d"}}]}`

// menu creates a rich menu with or without an image.
func (c client) menu(withImage bool) string {
	c.t.Helper()
	r := c.call("POST /v2/bot/richmenu", tabs)
	require.Equal(c.t, 200, r.status, r.body)
	var made struct{ RichMenuID string }
	require.NoError(c.t, json.Unmarshal([]byte(r.body), &made))
	if withImage {
		r = c.call("POST /v2/bot/richmenu/"+made.RichMenuID+"/content", picture(c.t, 800), "Content-Type: image/png")
		require.Equal(c.t, 200, r.status, r.body)
	}
	return made.RichMenuID
}

// echo is a bot that echoes texts, in the background or not.
type echo struct {
	srv        *linetest.Server
	background bool
}

func (e echo) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil || r.Header.Get("X-Line-Signature") != linetest.Sign(e.srv.ChannelSecret, body) {
		http.Error(w, "bad signature", http.StatusBadRequest)
		return
	}
	var hook struct {
		Events []struct {
			Type, ReplyToken string
			Message          struct{ Text string }
		}
	}
	if err := json.Unmarshal(body, &hook); err != nil {
		http.Error(w, "no JSON", http.StatusBadRequest)
		return
	}
	work := func() {
		for _, event := range hook.Events {
			if event.Type != "message" {
				continue
			}
			b, err := json.Marshal(message.Reply{
				ReplyToken: ids.ReplyToken(event.ReplyToken),
				Messages:   []message.Message{&message.Text{Text: event.Message.Text}},
			})
			if err != nil {
				continue
			}
			req, err := http.NewRequest(http.MethodPost, e.srv.URL+"/v2/bot/message/reply", bytes.NewReader(b)) //nolint:noctx // a bot in the background
			if err != nil {
				continue
			}
			req.Header.Set("Authorization", "Bearer "+e.srv.AccessToken)
			req.Header.Set("Content-Type", "application/json")
			if res, err := http.DefaultClient.Do(req); err == nil {
				_, _ = io.Copy(io.Discard, res.Body)
				_ = res.Body.Close()
			}
		}
	}
	if e.background {
		go work()
		return
	}
	work()
}
