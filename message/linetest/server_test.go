package linetest_test

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/linetest"
	"github.com/linemsg/linemsg/richmenu"
)

// lenient returns a server that allows refusals, and a client for it.
func lenient(t *testing.T) client {
	t.Helper()
	srv := linetest.NewServer(t)
	srv.AllowRefusals()
	return client{t, srv}
}

// Invalid calls and the responses to them.
func TestRefusals(t *testing.T) {
	c := lenient(t)
	push := "POST /v2/bot/message/push"
	fine := pushBody(brown, "a")
	for _, x := range []struct {
		name, at, body string
		header         string
		status         int
		answer         string
	}{
		{"no token", push, fine, "Authorization: ", 401, "Authentication failed due to the following reason: "},
		{"no bearer", push, fine, "Authorization: Basic a", 401, "Authentication failed due to the following reason: "},
		{"another token", push, fine, "Authorization: Bearer a", 401, "Authentication failed due to the following reason: "},
		{"a form", push, fine, "Content-Type: application/x-www-form-urlencoded", 415, "The content type, application/x-www-form-urlencoded, is not supported"},
		{"no content type", push, fine, "Content-Type: ", 415, "The content type, , is not supported"},
		{"no path", "POST /v2/bot/message/pull", fine, "", 404, `{"message":"Not found"}`},
		{"another method", "GET /v2/bot/message/push", "", "", 404, `{"message":"Not found"}`},
		{"an empty parameter", "GET /v2/bot/richmenu/", "", "", 404, `{"message":"Not found"}`},
		{"a bad escape", "GET /v2/bot/richmenu/%2f", "", "", 404, `{"message":"Not found"}`},
		{"no body", push, "", "", 400, "The request body could not be parsed as JSON (line: 1, column: 1)"},
		{"no JSON", push, `{"to":`, "", 400, "The request body could not be parsed as JSON (line: 1, column: 7)"},
		{"an array", push, `[]`, "", 400, "an array"},
		{"null", push, `null`, "", 400, "error(s)"},
		{"3 MB", push, `{"to":"` + strings.Repeat(" ", 3<<20) + `"}`, "", 413, "2 MB"},
		{"a LINE ID", push, pushBody("@brown", "a"), "", 400, "The property, 'to', in the request body is invalid (line: -, column: -)"},
		{"a deep fault", push, strings.Replace(fine, hello[:1], "{", 1), "", 200, "sentMessages"},
		{"no request ID", "GET /v2/bot/message/progress/narrowcast", "", "", 400, "requestId"},
		{"no batch ID", "GET /v2/bot/richmenu/progress/batch", "", "", 400, "requestId"},
		{"an unknown batch", "GET /v2/bot/richmenu/progress/batch?requestId=a", "", "", 404, "Not found"},
	} {
		t.Run(x.name, func(t *testing.T) {
			var headers []string
			if x.header != "" {
				headers = []string{x.header}
			}
			r := c.call(x.at, x.body, headers...)
			assert.Equal(t, x.status, r.status)
			assert.Contains(t, r.body, x.answer)
			assert.True(t, json.Valid([]byte(r.body)))
			assert.NotEmpty(t, r.header.Get("X-Line-Request-Id"))
		})
	}
}

// A refusal fails the test and logs the messages with all violations. A refusal that a bot must expect does not.
func TestFailsTheTest(t *testing.T) {
	t.Parallel()
	watched := new(tb)
	c := client{t, linetest.NewServer(watched)}
	c.call("POST /v2/bot/message/push", `{"to":"`+brown+`","messages":[{"type":"text"},{"type":"image","originalContentUrl":"http://shop.example/a.gif"}]}`)
	c.call("GET /v2/bot/hologram/"+brown, "")
	c.call("GET /v2/bot/profile/"+brown, "")
	c.call("GET /v2/bot/user/"+brown+"/richmenu", "")
	c.call("GET /v2/bot/user/all/richmenu", "")
	c.srv.Fail(linetest.Any, linetest.Failure{Status: 400})
	c.push(brown, "a")
	watched.end()

	require.Len(t, watched.failed(), 2)
	assert.Equal(t, "linetest: POST /v2/bot/message/push 400\n"+
		"\tresponse: "+string(c.srv.Calls()[0].Answer)+`
	2/5 messages, 96 bytes of JSON
	├─ messages[0]: text
	│     error: text: empty, needs 1 to 5000 UTF-16 code units
	└─ messages[1]: image, originalContentUrl http://shop.example/a.gif
	      error: previewImageUrl: empty, needs 1 to 2000 UTF-16 code units
	      error: originalContentUrl: http, must be https: "http://shop.example/a.gif"
	      warning: originalContentUrl: .gif is not shown or played, LINE accepts JPEG or PNG here`, watched.failed()[0])
	assert.Contains(t, watched.failed()[1], "linetest does not serve this path; see Server.Handle")
}

// The log of a refusal has the messages, whatever the endpoint, and no tokens.
func TestLogsTheMessages(t *testing.T) {
	t.Parallel()
	watched := new(tb)
	c := client{t, linetest.NewServer(watched)}
	token := string(c.srv.ReplyToken(brown))
	const messages = `"messages":[{"type":"text","text":"Hello","quoteToken":"CANARY"},{"type":"text"}]`
	for path, more := range map[string]string{
		"message/reply":          `"replyToken":"` + token + `",`,
		"message/push":           `"to":"` + brown + `",`,
		"message/multicast":      `"to":["` + brown + `"],`,
		"message/broadcast":      ``,
		"message/narrowcast":     ``,
		"message/validate/reply": ``,
		"message/validate/push":  ``,
	} {
		before := len(watched.failed())
		c.call("POST /v2/bot/"+path, "{"+more+messages+"}")
		require.Len(t, watched.failed(), before+1, path)
		log := watched.failed()[before]
		assert.Contains(t, log, "├─ messages[0]: text \"Hello\" (5/5000 UTF-16 code units), quoteToken not shown\n", path)
		assert.Contains(t, log, "error: text: empty, needs 1 to 5000 UTF-16 code units", path)
		assert.NotContains(t, log, token)
		assert.NotContains(t, log, "CANARY")
	}
	watched.end()
}

// A warning is not a refusal, and is recorded in the call.
func TestWarnings(t *testing.T) {
	t.Parallel()
	c := client{t, linetest.NewServer(t)}
	r := c.call("POST /v2/bot/message/push", `{"to":"`+brown+`","messages":[{"type":"text","text":7}]}`)
	assert.Equal(t, 200, r.status)
	call := c.srv.Calls()[0]
	require.Len(t, call.Violations, 1)
	assert.Equal(t, fault.WrongType, call.Violations[0].Rule)
	assert.True(t, call.Accepted)
	assert.Equal(t, []string{"7"}, linetest.Texts(c.srv.Pushes()[0].Messages...))
}

// An unknown type is refused unless the test calls Knows.
func TestKnows(t *testing.T) {
	t.Parallel()
	const body = `{"to":"` + brown + `","messages":[{"type":"hologram","text":"a"}]}`
	c := client{t, linetest.NewServer(t)}
	c.srv.AllowRefusals()
	assert.Equal(t, 400, c.call("POST /v2/bot/message/push", body).status)
	c.srv.Knows("hologram")
	assert.Equal(t, 200, c.call("POST /v2/bot/message/push", body).status)
	assert.Equal(t, []string{"[hologram]"}, linetest.Texts(c.srv.Pushes()[0].Messages...))
	assert.Equal(t, fault.SeverityWarning, c.srv.Calls()[1].Violations[0].Severity)
	assert.Equal(t, 400, c.call("POST /v2/bot/message/push", strings.ReplaceAll(body, "hologram", "ghost")).status)
}

func TestSecrets(t *testing.T) {
	t.Parallel()
	c := client{t, linetest.NewServer(t)}
	c.srv.ChannelSecret = "mine"
	assert.Equal(t, []string{"mine", c.srv.AccessToken}, c.srv.Secrets())

	one := c.srv.ReplyToken(brown)
	two := c.srv.Fill(linetest.TextEvent(brown, "a")).ReplyToken
	body := c.srv.WebhookBody(linetest.TextEvent(brown, "a").OnStandby(), linetest.JoinEvent(group))
	secrets := c.srv.Secrets()
	require.Len(t, secrets, 7, "with two read tokens")
	assert.Equal(t, []string{string(one), string(two)}, secrets[2:4])
	assert.Contains(t, string(body), `"replyToken":"`+secrets[4]+`"`)

	// A bot may log these values; no secret is in them.
	menu := c.menu(true)
	r := c.push(fmt.Sprintf("U%032x", 1), "a")
	for _, secret := range secrets {
		assert.NotContains(t, fmt.Sprint(menu, c.srv.BotUserID, r.body, r.header, c.srv.Calls()[0]), secret)
	}
}

func TestHandle(t *testing.T) {
	t.Parallel()
	c := client{t, linetest.NewServer(t)}
	c.srv.Handle("GET /v2/bot/profile/{userId}", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json; charset=utf-8")
		_, _ = fmt.Fprintf(w, `{"displayName":%q}`, r.PathValue("userId"))
	}))
	c.srv.Handle("POST /v2/bot/message/push", http.NotFoundHandler())
	r := c.call("GET /v2/bot/profile/"+brown, "")
	assert.Equal(t, `{"displayName":"`+brown+`"}`, r.body)
	assert.Equal(t, "application/json; charset=utf-8", r.header.Get("Content-Type"))
	assert.Equal(t, 404, c.push(brown, "a").status)
	assert.Empty(t, c.srv.Pushes())
	assert.Len(t, c.srv.Calls(), 2)
	assert.Equal(t, linetest.Endpoint("GET /v2/bot/profile/{userId}"), c.srv.Calls()[0].Endpoint)
	c.srv.Fail(linetest.Push, linetest.Failure{Status: 500})
	assert.Equal(t, 500, c.push(brown, "a").status)
}

// A handler that accepts everything: calls are only decoded and checked.
func TestHandleAll(t *testing.T) {
	t.Parallel()
	c := client{t, linetest.NewServer(t)}
	c.srv.Handle("/", http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "{}") }))
	c.push(brown, "")
	c.call("POST /v2/bot/message/validate/multicast", `{"messages":[`+hello+`]}`)
	c.call("POST /v2/bot/message/reply", `{`)
	c.call("POST /v2/bot/richmenu/alias/tab-a", `{"richMenuId":"richmenu-ffffffffffffffffffffffffffffffff"}`)
	c.call("GET /v2/bot/user/all/richmenu", "")
	c.call("POST /v2/bot/message/pull", `{"to":"`+brown+`"}`)
	assert.Equal(t, []linetest.Endpoint{
		linetest.Push, linetest.ValidateMulticast, linetest.Reply, linetest.UpdateAlias, linetest.GetDefaultRichMenu, "/",
	}, c.srv.Endpoints())

	calls := c.srv.Calls()
	require.Len(t, calls[0].Violations, 1)
	assert.Equal(t, fault.Path("messages[0].text"), calls[0].Violations[0].Path)
	assert.Equal(t, ids.ChatID(brown), c.srv.WaitPush().To)
	assert.IsType(t, new(message.Validation), calls[1].Request)
	assert.Empty(t, calls[1].Violations)
	assert.Nil(t, calls[2].Request)
	assert.NotEmpty(t, calls[2].Violations)
	assert.Equal(t, &richmenu.AliasUpdate{RichMenuID: "richmenu-ffffffffffffffffffffffffffffffff"}, calls[3].Request)
	assert.Nil(t, calls[4].Request)
	assert.Nil(t, calls[5].Request)
	for _, call := range calls {
		assert.True(t, call.Accepted)
	}
	assert.Empty(t, c.srv.Refused())
	assert.Empty(t, c.srv.Replies(), "a body that cannot be read is not a reply")
	assert.Empty(t, c.srv.Chat(brown))
	assert.Zero(t, c.srv.QuotaUsed())
}

// Many clients at once: no call is lost, and the calls of each stay in order.
func TestLoad(t *testing.T) {
	t.Parallel()
	const clients, each = 50, 10
	c := client{t, linetest.NewServer(t)}
	http := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: clients}}
	defer http.CloseIdleConnections()
	var wg sync.WaitGroup
	for i := range clients {
		wg.Go(func() {
			to := fmt.Sprintf("U%032x", i)
			for n := range each {
				req := pushRequest(t, c.srv, pushBody(to, strconv.Itoa(n)))
				res, err := http.Do(req)
				if !assert.NoError(t, err) {
					return
				}
				assert.Equal(t, 200, res.StatusCode)
				_ = res.Body.Close()
			}
		})
	}
	wg.Wait()
	assert.Len(t, c.srv.Calls(), clients*each)
	assert.Len(t, c.srv.Pushes(), clients*each)
	assert.Equal(t, clients*each, c.srv.QuotaUsed())
	seen := make(map[ids.MessageID]bool, clients*each)
	for _, call := range c.srv.Calls() {
		seen[call.Sent[0]] = true
	}
	assert.Len(t, seen, clients*each)
	want := make([]string, each)
	for n := range want {
		want[n] = strconv.Itoa(n)
	}
	for i := range clients {
		chat := c.srv.Chat(ids.ChatID(fmt.Sprintf("U%032x", i)))
		assert.Equal(t, want, linetest.Texts(chat...))
	}
}

func pushRequest(t *testing.T, srv *linetest.Server, body string) *http.Request {
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, srv.URL+"/v2/bot/message/push", strings.NewReader(body))
	require.NoError(t, err)
	req.Header.Set("Authorization", "Bearer "+srv.AccessToken)
	req.Header.Set("Content-Type", "application/json")
	return req
}

// The end of the test ends everything that the server started, even a delayed call.
func TestEnd(t *testing.T) {
	watched := new(tb)
	c := client{t, linetest.NewServer(watched)}
	c.push(brown, "a")
	c.srv.Fail(linetest.Any, linetest.Failure{Delay: time.Hour})
	ended := make(chan error)
	go func() {
		_, err := c.try("POST /v2/bot/message/push", pushBody(brown, "b"))
		ended <- err
	}()
	c.srv.WaitPush()
	c.srv.WaitPush()
	watched.end()
	assert.Error(t, <-ended)
	assert.Empty(t, watched.failed())

	assert.Eventually(t, func() bool {
		stacks := make([]byte, 1<<20)
		return !strings.Contains(string(stacks[:runtime.Stack(stacks, true)]), c.srv.URL[len("http://"):]) &&
			strings.Count(string(stacks[:runtime.Stack(stacks, true)]), "linetest.(*Server)") == 0
	}, 5*time.Second, 10*time.Millisecond)
}
