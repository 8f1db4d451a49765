package main

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
)

const (
	secret     = "0123456789abcdef0123456789abcdef"
	token      = "the/channel/token+of/this/test=="
	replyToken = "nHuyWiB7yP5Zw52FIkcQobQuGDXCTA"
	userID     = "U4af4980629f1e5f5c3b1b0a8d7c6e5f4"
	groupID    = "Ca56f94637cc4347f90a25382909b24b9"
)

var (
	fromUser  = `{"type":"user","userId":"` + userID + `"}`
	fromGroup = `{"type":"group","groupId":"` + groupID + `","userId":"` + userID + `"}`
)

func textEvent(source, text string) string {
	quoted, err := json.Marshal(text)
	if err != nil {
		panic(err)
	}
	return `{"type":"message","mode":"active","timestamp":1462629479859,"webhookEventId":"01FZ74A0TDDPYRVKNK77XKC3ZR",` +
		`"deliveryContext":{"isRedelivery":false},"replyToken":"` + replyToken + `","source":` + source +
		`,"message":{"id":"444573844083572737","type":"text","quoteToken":"q3Plxr4AgKd","text":` + string(quoted) + `}}`
}

func postbackEvent(data string) string {
	return `{"type":"postback","mode":"active","timestamp":1462629479859,"webhookEventId":"01FZ74A0TDDPYRVKNK77XKC3ZS",` +
		`"deliveryContext":{"isRedelivery":false},"replyToken":"` + replyToken + `","source":` + fromUser +
		`,"postback":{"data":"` + data + `"}}`
}

// setting is a bot, the LINE it talks to, and its log.
type setting struct {
	*Bot
	line *standIn
	log  *bytes.Buffer
}

func set(t *testing.T) *setting {
	t.Helper()
	s := &setting{line: newStandIn(t), log: new(bytes.Buffer)}
	bot, err := NewBot(Config{
		Secret: secret, Token: token, Endpoint: s.line.URL,
		Log: slog.New(slog.NewJSONHandler(s.log, nil)),
	})
	require.NoError(t, err)
	s.Bot = bot
	t.Cleanup(func() {
		bot.Wait()
		for _, hidden := range []string{secret, token, replyToken} {
			assert.NotContains(t, s.log.String(), hidden, "a token in the log")
		}
	})
	return s
}

// post hands the bot a signed webhook, and waits until it is worked off.
func (s *setting) post(t *testing.T, events ...string) int {
	t.Helper()
	body := `{"destination":"` + userID + `","events":[` + strings.Join(events, ",") + `]}`
	return s.deliver(body, sign(body))
}

func (s *setting) deliver(body, signature string) int {
	r := httptest.NewRequest(http.MethodPost, "/webhook", strings.NewReader(body))
	r.Header.Set("X-Line-Signature", signature)
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	s.Wait()
	return w.Code
}

func sign(body string) string {
	h := hmac.New(sha256.New, []byte(secret))
	_, _ = io.WriteString(h, body)
	return base64.StdEncoding.EncodeToString(h.Sum(nil))
}

// lines are those of the log, decoded.
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
	assert.Equal(t, http.StatusOK, s.post(t, textEvent(fromUser, " Receipt ")))

	r := s.line.only(t)
	assert.Equal(t, "POST /v2/bot/message/reply", r.call)
	assert.Equal(t, "Bearer "+token, r.header.Get("Authorization"))
	assert.Equal(t, `"`+replyToken+`"`, string(member(t, r.body, "replyToken")))
	assert.Equal(t, []string{"text", "flex"}, r.kinds(t))
	sent := r.messages(t)
	sameJSON(t, &message.Text{Text: "Thank you! Here is your receipt."}, sent[0])
	sameJSON(t, receipt(items...), sent[1])
	assert.Equal(t, `"Receipt: ¥1650"`, string(member(t, sent[1], "altText")))
	assert.Empty(t, s.log.String())
}

func TestMenuAndPostback(t *testing.T) {
	s := set(t)
	s.post(t, textEvent(fromUser, "menu"))
	r := s.line.only(t)
	sameJSON(t, menu(), r.messages(t)[0])

	// What LINE would send for a tap on a button is the data that we gave it.
	ms, err := message.Parse(r.body)
	require.NoError(t, err)
	var taps []*action.Postback
	for _, p := range message.All[*action.Postback](ms...) {
		taps = append(taps, p)
	}
	require.Len(t, taps, len(items))
	assert.Equal(t, "Basque cheesecake o…", taps[2].Label, "20 grapheme clusters")

	s.post(t, postbackEvent(taps[2].Data))
	require.Len(t, s.line.all(), 2)
	r = s.line.all()[1]
	assert.Equal(t, []string{"flex", "sticker"}, r.kinds(t))
	sameJSON(t, receipt(items[2]), r.messages(t)[0])
	assert.JSONEq(t, string(encoded(t, choices())), string(member(t, r.messages(t)[1], "quickReply")))
	assert.Empty(t, s.log.String())
}

// A long text goes out as five messages of a reply and the rest as a push, in order, nothing lost.
func TestStory(t *testing.T) {
	s := set(t)
	s.post(t, textEvent(fromGroup, "story"))
	all := s.line.all()
	require.Len(t, all, 2)
	assert.Equal(t, "POST /v2/bot/message/reply", all[0].call)
	assert.Equal(t, "POST /v2/bot/message/push", all[1].call)
	assert.Equal(t, `"`+groupID+`"`, string(member(t, all[1].body, "to")))
	assert.Len(t, all[0].messages(t), message.MaxPerRequest)

	var told strings.Builder
	last := 0
	for _, r := range all {
		ms, err := message.Parse(r.body)
		require.NoError(t, err)
		require.NoError(t, message.Validate(ms...))
		for i, m := range ms {
			told.WriteString(m.(*message.Text).Text)
			if m.(*message.Text).QuickReply != nil {
				last++
				assert.True(t, i == len(ms)-1 && told.Len() == len(story()), "a quick reply before the end")
			}
		}
	}
	assert.Equal(t, story(), told.String())
	assert.Equal(t, 1, last)
}

func TestHello(t *testing.T) {
	s := set(t)
	s.post(t, textEvent(fromGroup, "hello"), textEvent(fromUser, "hello"))
	all := s.line.all()
	require.Len(t, all, 2)
	assert.JSONEq(t, `{"type":"textV2","text":"Hello, {user1}! Write {{menu}} to see what there is.",
		"substitution":{"user1":{"type":"mention","mentionee":{"type":"user","userId":"`+userID+`"}}}}`,
		string(all[0].messages(t)[0]))
	assert.JSONEq(t, `{"type":"text","text":"Hello! Write menu to see what there is."}`, string(all[1].messages(t)[0]))
}

func TestSilence(t *testing.T) {
	for name, event := range map[string]string{
		"a text for others":   textEvent(fromGroup, "see you tomorrow"),
		"a foreign postback":  postbackEvent("order=tea"),
		"a broken postback":   postbackEvent("%zz"),
		"standby":             strings.Replace(textEvent(fromUser, "menu"), `"replyToken":"`+replyToken+`",`, "", 1),
		"a sticker":           strings.Replace(textEvent(fromUser, "menu"), `"type":"text"`, `"type":"sticker"`, 1),
		"an unknown event":    `{"type":"earthquake","webhookEventId":"01FZ74A0TDDPYRVKNK77XKC3ZT"}`,
		"a nothing":           strings.Replace(postbackEvent(""), `,"postback":{"data":""}`, "", 1),
		"LINE's verification": "",
	} {
		t.Run(name, func(t *testing.T) {
			s := set(t)
			assert.Equal(t, http.StatusOK, s.post(t, event))
			assert.Empty(t, s.line.all())
			assert.Empty(t, s.log.String())
		})
	}
}

// All of the bot's answers pass without a warning too.
func TestAnswersAreClean(t *testing.T) {
	assert.Empty(t, message.Lint(menu()))
	assert.Empty(t, message.Lint(receipt(items...), &message.Sticker{PackageID: "446", StickerID: "1988", QuickReply: choices()}))
	for _, it := range items {
		assert.Empty(t, message.Lint(order("order="+it.id)...))
	}
}

func TestWebhookRefused(t *testing.T) {
	body := `{"destination":"` + userID + `","events":[` + textEvent(fromUser, "menu") + `]}`
	torn := body[:len(body)-2]
	wrong := strings.Replace(body, `"mode":"active"`, `"mode":7`, 1)
	for name, it := range map[string]struct{ body, signature, says string }{
		"no signature":        {body, "", "invalid signature"},
		"another's signature": {body, sign(body + " "), "invalid signature"},
		"torn":                {torn, sign(torn), "unexpected end of JSON input"},
		"wrong type":          {wrong, sign(wrong), "cannot unmarshal number"},
		"too large":           {strings.Repeat(" ", 1<<20) + body, sign(body), "request body too large"},
	} {
		t.Run(name, func(t *testing.T) {
			s := set(t)
			assert.Equal(t, http.StatusBadRequest, s.deliver(it.body, it.signature))
			assert.Empty(t, s.line.all())
			require.Len(t, s.lines(t), 1)
			assert.Contains(t, s.lines(t)[0]["error"], it.says)
		})
	}
}

// What a check finds is logged with path and rule, and nothing is sent: not the good messages either.
func TestCheckRefuses(t *testing.T) {
	s := set(t)
	ms := (&message.Text{Text: story()}).Split()
	ms[len(ms)-1] = &message.Image{OriginalContentURL: "http://kissa.example/a.jpg", PreviewImageURL: "https://kissa.example/a.jpg"}
	ms[len(ms)-2] = &message.Text{Text: strings.Repeat("私の秘密", 1251)}
	s.send("01FZ74A0TDDPYRVKNK77XKC3ZR", replyToken, userID, ms)

	assert.Empty(t, s.line.all())
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

// After a request that LINE refuses no more are sent: the rest of a story makes no sense without its beginning.
func TestLINERefuses(t *testing.T) {
	s := set(t)
	s.line.refuse = `{"message":"Invalid reply token"}`
	s.post(t, textEvent(fromUser, "story"))
	assert.Len(t, s.line.all(), 1)
	require.Len(t, s.lines(t), 1)
	assert.Contains(t, s.lines(t)[0]["error"], "400")
	assert.Contains(t, s.lines(t)[0]["error"], "Invalid reply token")
}

// What README.md shows stands in bot.go.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)
	code, err := os.ReadFile("bot.go")
	require.NoError(t, err)
	_, rest, found := strings.Cut(string(readme), "```go\n")
	require.True(t, found)
	shown, _, found := strings.Cut(rest, "```")
	require.True(t, found)
	for line := range strings.Lines(shown) {
		assert.Contains(t, string(code), strings.TrimSpace(line))
	}
}

func TestConfig(t *testing.T) {
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

// A webhook that was taken is answered, though the server is told to stop in the meantime.
func TestGracefulShutdown(t *testing.T) {
	s := set(t)
	var listen net.ListenConfig
	l, err := listen.Listen(t.Context(), "tcp", "127.0.0.1:0")
	require.NoError(t, err)
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	ended := make(chan error, 1)
	go func() { ended <- serve(ctx, l, s.Bot) }()

	body := `{"destination":"` + userID + `","events":[` + textEvent(fromUser, "story") + `]}`
	for _, it := range []struct {
		method, path string
		status       int
	}{
		{http.MethodGet, "/webhook", http.StatusMethodNotAllowed},
		{http.MethodPost, "/", http.StatusNotFound},
		{http.MethodPost, "/webhook", http.StatusOK},
	} {
		r, err := http.NewRequestWithContext(t.Context(), it.method, "http://"+l.Addr().String()+it.path, strings.NewReader(body))
		require.NoError(t, err)
		r.Header.Set("X-Line-Signature", sign(body))
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
		require.Fail(t, "it does not end")
	}
	assert.Len(t, s.line.all(), 2)
}
