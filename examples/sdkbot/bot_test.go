package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/lineerror"
	"github.com/linemsg/linemsg/message/linetest"
)

const (
	replyToken = "nHuyWiB7yP5Zw52FIkcQobQuGDXCTA"
	userID     = "U4af4980629f1e5f5c3b1b0a8d7c6e5f4"
	groupID    = "Ca56f94637cc4347f90a25382909b24b9"
)

// setting is a bot, the server that simulates LINE, and the bot's log.
type setting struct {
	*Bot
	line *linetest.Server
	log  *bytes.Buffer
}

func set(t *testing.T) *setting {
	t.Helper()
	line := linetest.NewServer(t)
	s := &setting{line: line, log: new(bytes.Buffer)}
	bot, err := NewBot(Config{
		Secret: ids.ChannelSecret(line.ChannelSecret), Token: ids.AccessToken(line.AccessToken), Endpoint: line.URL,
		Log: slog.New(slog.NewJSONHandler(s.log, nil)),
	})
	require.NoError(t, err)
	s.Bot = bot
	t.Cleanup(func() {
		bot.Wait()
		for _, secret := range line.Secrets() {
			assert.NotContains(t, s.log.String(), secret)
		}
	})
	return s
}

// ServeHTTP waits until the bot has handled the webhook.
func (s *setting) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.Bot.ServeHTTP(w, r)
	s.Wait()
}

// lines returns the decoded lines of the log.
func (s *setting) lines(t *testing.T) (lines []map[string]any) {
	t.Helper()
	for line := range strings.Lines(s.log.String()) {
		var m map[string]any
		require.NoError(t, json.Unmarshal([]byte(line), &m))
		lines = append(lines, m)
	}
	return lines
}

func TestReceipt(t *testing.T) {
	s := set(t)
	e := s.line.Fill(linetest.TextEvent(userID, " Receipt "))
	s.line.Deliver(s, e)
	got := s.line.WaitReply()
	assert.Equal(t, []message.Message{&message.Text{Text: "Thank you! Here is your receipt."}, receipt(items...)}, got.Messages)
	assert.Equal(t, []string{"Thank you! Here is your receipt.", "Receipt: ¥1650"}, linetest.Texts(s.line.Chat(userID)...))

	// The same over the network: one request, no warnings.
	c := only(t, s.line)
	assert.Equal(t, linetest.Reply, c.Endpoint)
	assert.Equal(t, "Bearer "+s.line.AccessToken, c.Header.Get("Authorization"))
	assert.Equal(t, e.ReplyToken, got.ReplyToken)
	assert.Empty(t, c.Violations)
	assert.Equal(t, []string{"text", "flex"}, kinds(t, c))
	sent := messages(t, c)
	sameJSON(t, &message.Text{Text: "Thank you! Here is your receipt."}, sent[0])
	sameJSON(t, receipt(items...), sent[1])
	assert.Empty(t, s.log.String())
}

func TestMenuAndPostback(t *testing.T) {
	s := set(t)
	s.line.Deliver(s, linetest.TextEvent(userID, "menu"))
	got := s.line.WaitReply()
	assert.Equal(t, []message.Message{menu()}, got.Messages)
	sameJSON(t, menu(), messages(t, only(t, s.line))[0])

	// A tap on a button sends the data of its action.
	var taps []*action.Postback
	for _, p := range message.All[*action.Postback](got.Messages...) {
		taps = append(taps, p)
	}
	require.Len(t, taps, len(items))
	assert.Equal(t, "Basque cheesecake o…", taps[2].Label, "20 grapheme clusters")

	s.line.Deliver(s, linetest.PostbackEvent(userID, taps[2].Data))
	got = s.line.WaitReply()
	assert.Equal(t, []message.Message{
		receipt(items[2]), &message.Sticker{PackageID: "446", StickerID: "1988", QuickReply: choices()},
	}, got.Messages)
	require.Len(t, s.line.Calls(), 2)
	sent := messages(t, s.line.Calls()[1])
	sameJSON(t, receipt(items[2]), sent[0])
	assert.JSONEq(t, string(encoded(t, choices())), string(member(t, sent[1], "quickReply")))
	assert.Empty(t, s.log.String())
}

// A long text is sent as a reply of five messages and a push with the rest, in order and complete.
func TestStory(t *testing.T) {
	s := set(t)
	s.line.Deliver(s, linetest.TextEvent(userID, "story").In(groupID))
	assert.Equal(t, []linetest.Endpoint{linetest.Reply, linetest.Push}, s.line.Endpoints())
	reply, push := s.line.WaitReply(), s.line.WaitPush()
	assert.Len(t, reply.Messages, message.MaxPerRequest)
	assert.Equal(t, ids.ChatID(groupID), push.To)

	told := s.line.Chat(groupID)
	assert.Equal(t, slices.Concat(reply.Messages, push.Messages), told)
	assert.Equal(t, story(), strings.Join(linetest.Texts(told...), ""))
	for i, m := range told {
		assert.Equal(t, i == len(told)-1, m.(*message.Text).QuickReply != nil, "a quick reply at the end, and only there")
	}
	for _, c := range s.line.Calls() {
		assert.Empty(t, c.Violations)
	}
	assert.Empty(t, s.log.String())
}

func TestHello(t *testing.T) {
	s := set(t)
	s.line.Deliver(s, linetest.TextEvent(userID, "hello").In(groupID), linetest.TextEvent(userID, "hello"))
	calls := s.line.Calls()
	require.Len(t, calls, 2)
	assert.JSONEq(t, `{"type":"textV2","text":"Hello, {user1}! Write {{menu}} to see what there is.",
		"substitution":{"user1":{"type":"mention","mentionee":{"type":"user","userId":"`+userID+`"}}}}`,
		string(messages(t, calls[0])[0]))
	assert.JSONEq(t, `{"type":"text","text":"Hello! Write menu to see what there is."}`, string(messages(t, calls[1])[0]))
	assert.Len(t, s.line.Chat(groupID), 1)
	assert.Equal(t, []string{"Hello! Write menu to see what there is."}, linetest.Texts(s.line.Chat(userID)...))
	assert.Empty(t, s.log.String())
}

func TestSilence(t *testing.T) {
	for name, events := range map[string][]linetest.Event{
		"a text for others":   {linetest.TextEvent(userID, "see you tomorrow").In(groupID)},
		"a foreign postback":  {linetest.PostbackEvent(userID, "order=tea")},
		"a broken postback":   {linetest.PostbackEvent(userID, "%zz")},
		"standby":             {linetest.TextEvent(userID, "menu").OnStandby()},
		"a sticker":           {linetest.StickerEvent(userID, "446", "1988")},
		"an unknown event":    {{Type: "earthquake"}},
		"a nothing":           {{Type: "postback", User: userID}},
		"LINE's verification": nil,
	} {
		t.Run(name, func(t *testing.T) {
			s := set(t)
			s.line.Deliver(s, events...)
			assert.Empty(t, s.line.Calls())
			assert.Empty(t, s.log.String())
		})
	}
}

// None of the bot's answers has even a warning.
func TestAnswersAreClean(t *testing.T) {
	assert.Empty(t, message.Lint(menu()))
	assert.Empty(t, message.Lint(receipt(items...), &message.Sticker{PackageID: "446", StickerID: "1988", QuickReply: choices()}))
	for _, it := range items {
		assert.Empty(t, message.Lint(order("order="+it.id)...))
	}
}

func TestWebhookRefused(t *testing.T) {
	for name, it := range map[string]struct {
		body      func(body []byte) []byte                // nil means unchanged
		signature func(secret string, body []byte) string // nil means the right one
		says      string
	}{
		"no signature":                {nil, func(string, []byte) string { return "" }, "invalid signature"},
		"another's signature":         {nil, func(_ string, body []byte) string { return linetest.Sign("another's secret", body) }, "invalid signature"},
		"another webhook's signature": {nil, func(secret string, body []byte) string { return linetest.Sign(secret, body[1:]) }, "invalid signature"},
		"torn":                        {func(body []byte) []byte { return body[:len(body)-2] }, nil, "unexpected end of JSON input"},
		"wrong type": {func(body []byte) []byte {
			return bytes.Replace(body, []byte(`"mode":"active"`), []byte(`"mode":7`), 1)
		}, nil, "cannot unmarshal number"},
		"too large": {func(body []byte) []byte { return append(bytes.Repeat([]byte(" "), 1<<20), body...) }, nil, "request body too large"},
	} {
		t.Run(name, func(t *testing.T) {
			s := set(t)
			body := s.line.WebhookBody(linetest.TextEvent(userID, "menu"))
			if it.body != nil {
				body = it.body(body)
			}
			r := s.line.SignedWebhook("http://bot.example/webhook", body)
			if it.signature != nil {
				r.Header.Set("X-Line-Signature", it.signature(s.line.ChannelSecret, body))
			}
			assert.Equal(t, http.StatusBadRequest, linetest.Serve(s, r).Code)
			assert.Empty(t, s.line.Calls())
			require.Len(t, s.lines(t), 1)
			assert.Contains(t, s.lines(t)[0]["error"], it.says)
		})
	}
}

// Violations are logged with path and rule, and nothing is sent, not even the valid messages.
func TestCheckRefuses(t *testing.T) {
	s := set(t)
	ms := (&message.Text{Text: story()}).Split()
	ms[len(ms)-1] = &message.Image{OriginalContentURL: "http://kissa.example/a.jpg", PreviewImageURL: "https://kissa.example/a.jpg"}
	ms[len(ms)-2] = &message.Text{Text: strings.Repeat("私の秘密", 1251)}
	token := string(s.line.ReplyToken(userID))
	s.send("01FZ74A0TDDPYRVKNK77XKC3ZR", token, userID, ms)

	assert.Empty(t, s.line.Calls())
	assert.NotContains(t, s.log.String(), "秘密")
	lines := s.lines(t)
	require.Len(t, lines, 2)
	second := len(ms) - 1 - message.MaxPerRequest
	for i, want := range []struct {
		path string
		rule fault.Rule
	}{
		{fmt.Sprintf("messages[%d].text", second-1), fault.TooLong},
		{fmt.Sprintf("messages[%d].originalContentUrl", second), fault.NotHTTPS},
	} {
		assert.Equal(t, "01FZ74A0TDDPYRVKNK77XKC3ZR", lines[i]["event"])
		assert.EqualValues(t, 1, lines[i]["request"])
		violation, ok := lines[i]["violation"].(map[string]any)
		require.True(t, ok, s.log.String())
		assert.Equal(t, want.path, violation["path"])
		assert.Equal(t, string(want.rule), violation["rule"])
	}
}

// After a refused request no more are sent: the rest of a story makes no sense without its beginning.
func TestLINERefuses(t *testing.T) {
	for name, it := range map[string]struct {
		at      linetest.Endpoint
		failure linetest.Failure
		calls   []linetest.Endpoint
		says    []string
	}{
		"no such reply token": {
			linetest.Reply, linetest.Failure{Refusal: lineerror.InvalidReplyToken},
			[]linetest.Endpoint{linetest.Reply}, []string{"400", "Invalid reply token"},
		},
		"too many requests": {
			linetest.Reply, linetest.Failure{Refusal: lineerror.RateLimited},
			[]linetest.Endpoint{linetest.Reply}, []string{"429", "rate limit"},
		},
		"the month's quota": {
			linetest.Push, linetest.Failure{Refusal: lineerror.MonthlyLimit},
			[]linetest.Endpoint{linetest.Reply, linetest.Push}, []string{"429", "monthly limit"},
		},
		"an error of LINE's": {
			linetest.Reply, linetest.Failure{Status: http.StatusInternalServerError},
			[]linetest.Endpoint{linetest.Reply}, []string{"500"},
		},
		"no answer": {
			linetest.Push, linetest.Failure{Drop: true},
			[]linetest.Endpoint{linetest.Reply, linetest.Push}, []string{"EOF"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := set(t)
			s.line.Fail(it.at, it.failure)
			s.line.Deliver(s, linetest.TextEvent(userID, "story"))
			assert.Equal(t, it.calls, s.line.Endpoints())
			assert.Len(t, s.line.Chat(userID), (len(it.calls)-1)*message.MaxPerRequest)
			require.Len(t, s.lines(t), 1)
			assert.EqualValues(t, len(it.calls)-1, s.lines(t)[0]["request"])
			for _, says := range it.says {
				assert.Contains(t, s.lines(t)[0]["error"], says)
			}
		})
	}
}

// A redelivered webhook has its old reply token, which works only once.
func TestRedelivery(t *testing.T) {
	s := set(t)
	s.line.AllowRefusals()
	e := s.line.Fill(linetest.TextEvent(userID, "menu"))
	s.line.Deliver(s, e)
	s.line.Deliver(s, e.Redelivery())
	assert.Len(t, s.line.Chat(userID), 1)
	assert.Len(t, s.line.Refused(), 1)
	require.Len(t, s.lines(t), 1)
	assert.Contains(t, s.lines(t)[0]["error"], "Invalid reply token")
}

// The code in README.md is in the program.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)
	rest := string(readme)
	for _, file := range []string{"bot.go", "bot_test.go"} {
		code, err := os.ReadFile(file)
		require.NoError(t, err)
		var shown string
		var found bool
		_, rest, found = strings.Cut(rest, "```go\n")
		require.True(t, found)
		shown, rest, found = strings.Cut(rest, "```")
		require.True(t, found)
		for line := range strings.Lines(shown) {
			assert.Contains(t, string(code), strings.TrimSpace(line))
		}
	}
	assert.NotContains(t, rest, "```go")
}

func TestConfig(t *testing.T) {
	const (
		secret = "0123456789abcdef0123456789abcdef"
		token  = "the/channel/token+of/this/test=="
	)
	for name, c := range map[string]Config{
		"no secret": {Token: token},
		"no token":  {Secret: secret},
		"no URL":    {Secret: secret, Token: token, Endpoint: "\x7f"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := NewBot(c)
			assert.Error(t, err)
		})
	}
	text := fmt.Sprintf("%v %+v %#v", Config{Secret: secret, Token: token}, Config{Secret: secret, Token: token}, Config{Secret: secret, Token: token})
	assert.NotContains(t, text, secret)
	assert.NotContains(t, text, token)
	err := run(t.Context(), slog.New(slog.DiscardHandler), func(string) string { return "" })
	assert.ErrorContains(t, err, "CHANNEL_SECRET")
}

// A webhook that was received is handled even if the server is stopped meanwhile.
func TestGracefulShutdown(t *testing.T) {
	s := set(t)
	var listen net.ListenConfig
	l, err := listen.Listen(t.Context(), "tcp", "127.0.0.1:0")
	require.NoError(t, err)
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	ended := make(chan error, 1)
	go func() { ended <- serve(ctx, l, s.Bot) }()

	for _, it := range []struct {
		method, path string
		status       int
	}{
		{http.MethodGet, "/webhook", http.StatusMethodNotAllowed},
		{http.MethodPost, "/", http.StatusNotFound},
		{http.MethodPost, "/webhook", http.StatusOK},
	} {
		r := s.line.Webhook("http://"+l.Addr().String()+it.path, linetest.TextEvent(userID, "story"))
		r.Method = it.method
		w, err := http.DefaultClient.Do(r)
		require.NoError(t, err)
		require.NoError(t, w.Body.Close())
		assert.Equal(t, it.status, w.StatusCode)
	}
	stop()
	select {
	case err := <-ended:
		assert.NoError(t, err)
	case <-time.After(10 * time.Second):
		require.Fail(t, "it does not stop")
	}
	assert.Equal(t, []linetest.Endpoint{linetest.Reply, linetest.Push}, s.line.Endpoints())
	assert.Equal(t, story(), strings.Join(linetest.Texts(s.line.Chat(userID)...), ""))
	assert.Empty(t, s.log.String())
}
