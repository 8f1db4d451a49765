package linetest_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/lineerror"
	"github.com/linemsg/linemsg/message/linetest"
)

// Everything that the examples use is in this file, so that each is a whole program on the site of the package.

const (
	sally = "U3c0ffee03c0ffee03c0ffee03c0ffee0"
	james = "U1f00d1f00d1f00d1f00d1f00d1f00d1f"
	chat  = "C0ffee0c0ffee0c0ffee0c0ffee0c0ff3"
)

// exampleT replaces the *testing.T of a test.
type exampleT struct{ testing.TB }

func (exampleT) Helper()                           {}
func (exampleT) Cleanup(func())                    {} // the server stops with the program
func (exampleT) Context() context.Context          { return context.Background() }
func (exampleT) Errorf(format string, args ...any) { fmt.Printf(format+"\n", args...) }
func (exampleT) Fatalf(format string, args ...any) { panic(fmt.Sprintf(format, args...)) }

// echoBot replies to each text with the same text.
type echoBot struct{ srv *linetest.Server } // a real bot has the URL, the token and the secret

func (b echoBot) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil || r.Header.Get("X-Line-Signature") != linetest.Sign(b.srv.ChannelSecret, body) {
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
		http.Error(w, "bad JSON", http.StatusBadRequest)
		return
	}
	for _, event := range hook.Events {
		if event.Type != "message" {
			continue
		}
		reply := message.Reply{
			ReplyToken: ids.ReplyToken(event.ReplyToken),
			Messages:   []message.Message{&message.Text{Text: event.Message.Text}},
		}
		if body, err := reply.AppendJSON(nil); err == nil {
			post(b.srv, linetest.Reply, string(body), "")
		}
	}
}

// post sends a request like a bot.
func post(srv *linetest.Server, e linetest.Endpoint, body, retryKey string) (status int, answer string) {
	path := strings.TrimPrefix(string(e), "POST ")
	req, err := http.NewRequestWithContext(context.Background(), http.MethodPost, srv.URL+path, strings.NewReader(body))
	if err != nil {
		return 0, err.Error()
	}
	req.Header.Set("Authorization", "Bearer "+srv.AccessToken)
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("X-Line-Retry-Key", retryKey)
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return 0, "no answer"
	}
	defer func() { _ = res.Body.Close() }()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		return 0, err.Error()
	}
	return res.StatusCode, string(b)
}

// Deliver a signed webhook and look at the reply.
func Example() {
	t := exampleT{} // in a test, its *testing.T
	srv := linetest.NewServer(t)
	bot := echoBot{srv} // yours, with srv.URL, srv.AccessToken and srv.ChannelSecret

	srv.Deliver(bot, linetest.TextEvent(sally, "hello"), linetest.TextEvent(sally, "are you there?"))

	fmt.Println(linetest.Texts(srv.WaitReply().Messages...))
	fmt.Println(linetest.Texts(srv.WaitReply().Messages...))
	fmt.Println(linetest.Texts(srv.Chat(sally)...))
	// Output:
	// [hello]
	// [are you there?]
	// [hello are you there?]
}

// A bot that gets no response to a push sends it again, even if LINE accepted it: with a retry key it is not shown twice.
func ExampleServer_Fail() {
	t := exampleT{} // in a test, its *testing.T
	srv := linetest.NewServer(t)
	srv.Fail(linetest.Push, linetest.Failure{Status: 500}, linetest.Failure{Drop: true, Accepted: true})

	const key = "123e4567-e89b-12d3-a456-426614174000"
	for range 3 {
		status, _ := post(srv, linetest.Push, `{"to":"`+sally+`","messages":[{"type":"text","text":"Your order is ready."}]}`, key)
		fmt.Println(status)
	}
	fmt.Println(linetest.Texts(srv.Chat(sally)...))
	// Output:
	// 500
	// 0
	// 409
	// [Your order is ready.]
}

// A message that LINE would refuse gets LINE's response. It fails the test unless refusals are allowed.
func ExampleServer_AllowRefusals() {
	t := exampleT{} // in a test, its *testing.T
	srv := linetest.NewServer(t)
	srv.AllowRefusals()

	status, answer := post(srv, linetest.Push, `{"to":"`+sally+`","messages":[{"type":"text","text":""}]}`, "")
	fmt.Println(status, answer)
	fmt.Println(errors.Is(lineerror.Parse(answer), fault.Required))
	fmt.Println(srv.Refused()[0].Violations[0])
	// Output:
	// 400 {"message":"The request body has 1 error(s)","details":[{"message":"May not be empty","property":"messages[0].text"}]}
	// true
	// messages[0].text: empty, needs 1 to 5000 UTF-16 code units
}

// LINE counts a request once for each recipient.
func ExampleServer_SetQuota() {
	t := exampleT{} // in a test, its *testing.T
	srv := linetest.NewServer(t)
	srv.SetQuota(2)
	srv.Block(james)

	two := `[{"type":"text","text":"a"},{"type":"text","text":"b"}]`
	fmt.Println(post(srv, linetest.Multicast, `{"to":["`+sally+`","`+james+`"],"messages":`+two+`}`, ""))
	fmt.Println(srv.QuotaUsed())
	// Output:
	// 200 {}
	// 1
}

// A handler adds an endpoint that the server does not have.
func ExampleServer_Handle() {
	t := exampleT{} // in a test, its *testing.T
	srv := linetest.NewServer(t)
	srv.Handle("POST /v2/bot/channel/webhook/test", http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, `{"success":true}`)
	}))
	fmt.Println(post(srv, "POST /v2/bot/channel/webhook/test", `{}`, ""))
	fmt.Println(srv.Calls()[0])
	// Output:
	// 200 {"success":true}
	// POST /v2/bot/channel/webhook/test 200
}

// One handler can accept everything, to test what a bot sends whether LINE would accept it or not. The calls have the
// violations.
func ExampleServer_Handle_everything() {
	t := exampleT{} // in a test, its *testing.T
	srv := linetest.NewServer(t)
	srv.Handle("/", http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "{}") }))
	post(srv, linetest.Push, `{"to":"`+sally+`","messages":[{"type":"text","text":""}]}`, "")
	fmt.Println(srv.Calls()[0], srv.Calls()[0].Violations[0])
	fmt.Println(srv.Pushes()[0].To)
	// Output:
	// POST /v2/bot/message/push 200 messages[0].text: empty, needs 1 to 5000 UTF-16 code units
	// U3c0ffee03c0ffee03c0ffee03c0ffee0
}

// Endpoints shows the order of a bot's calls.
func ExampleServer_Endpoints() {
	t := exampleT{} // in a test, its *testing.T
	srv := linetest.NewServer(t)
	const hi = `{"type":"text","text":"hello"}`
	post(srv, linetest.ValidatePush, `{"messages":[`+hi+`]}`, "")
	post(srv, linetest.Push, `{"to":"`+sally+`","messages":[`+hi+`]}`, "")
	fmt.Println(slices.Equal([]linetest.Endpoint{linetest.ValidatePush, linetest.Push}, srv.Endpoints()))
	// Output:
	// true
}

// A log must not contain any of the secrets.
func ExampleServer_Secrets() {
	t := exampleT{} // in a test, its *testing.T
	srv := linetest.NewServer(t)
	srv.Deliver(echoBot{srv}, linetest.TextEvent(sally, "hello"))
	log := "answered " + string(srv.Replies()[0].ReplyToken)
	for i, secret := range srv.Secrets() {
		fmt.Println(i, strings.Contains(log, secret))
	}
	// Output:
	// 0 false
	// 1 false
	// 2 true
	// 3 false
}

// A bot must reject a webhook that is not signed or is cut off.
func ExampleServe() {
	t := exampleT{} // in a test, its *testing.T
	srv := linetest.NewServer(t)
	bot := echoBot{srv}
	body := srv.WebhookBody(linetest.TextEvent(sally, "hello"))

	unsigned := srv.SignedWebhook("https://bot.example/callback", body)
	unsigned.Header.Del("X-Line-Signature")
	torn := srv.SignedWebhook("https://bot.example/callback", body[:len(body)-2])
	fmt.Println(linetest.Serve(bot, unsigned).Code, linetest.Serve(bot, torn).Code, len(srv.Calls()))
	// Output:
	// 400 400 0
}

// LINE resends a webhook if the bot does not respond in time. The reply token still works only once.
func ExampleEvent_Redelivery() {
	t := exampleT{} // in a test, its *testing.T
	srv := linetest.NewServer(t)
	srv.AllowRefusals()
	bot := echoBot{srv} // ignores the ID of an event
	e := srv.Fill(linetest.TextEvent(sally, "hello"))
	srv.Deliver(bot, e)
	srv.Deliver(bot, e.Redelivery())
	for _, call := range srv.Calls() {
		fmt.Println(call)
	}
	// Output:
	// POST /v2/bot/message/reply 200
	// POST /v2/bot/message/reply 400
}

// LINE sends this signature in a header of the webhook.
func ExampleSign() {
	fmt.Println(linetest.Sign("8c570fa6dd201bb328f1c1eac23a96d8", []byte(`{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}`)))
	// Output:
	// GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs=
}

func ExampleTexts() {
	fmt.Println(linetest.Texts(&message.Text{Text: "Thank you!"}, &message.Sticker{PackageID: "446", StickerID: "1988"}))
	// Output:
	// [Thank you! [sticker]]
}

// An event type without a function is a literal.
func ExampleEvent() {
	t := exampleT{} // in a test, its *testing.T
	srv := linetest.NewServer(t)
	unsend := linetest.Event{Type: "unsend", User: sally, Members: map[string]any{
		"unsend": map[string]any{"messageId": ids.MessageID("325708")},
	}}
	answer := srv.Deliver(echoBot{srv}, unsend.In(chat))
	fmt.Println(answer.Code, len(srv.Calls()))
	// Output:
	// 200 0
}

// The events of a user's day. Each has the members that LINE sends, and those that can be replied to have a reply token.
func ExampleServer_Webhook() {
	t := exampleT{} // in a test, its *testing.T
	srv := linetest.NewServer(t)
	r := srv.Webhook("https://bot.example/callback",
		linetest.FollowEvent(sally),
		linetest.TextEvent(sally, "menu"),
		linetest.StickerEvent(sally, "446", "1988"),
		linetest.ImageEvent(sally, "325708"),
		linetest.LocationEvent(sally, "LINE", "Tokyo", 35.68, 139.76),
		linetest.PostbackEvent(sally, "order=coffee"),
		linetest.DatetimeEvent(sally, "pick", "2026-01-31T09:30"),
		linetest.RichMenuSwitchEvent(sally, "tab", "tab-b"),
		linetest.JoinEvent(chat),
		linetest.MemberJoinedEvent(chat, sally, james),
		linetest.TextEvent(sally, "hello, all").In(chat),
		linetest.MemberLeftEvent(chat, james),
		linetest.LeaveEvent(chat),
		linetest.UnfollowEvent(sally),
	)
	var hook struct {
		Events []struct{ Type, ReplyToken string }
	}
	if err := json.NewDecoder(r.Body).Decode(&hook); err != nil {
		fmt.Println(err)
	}
	for _, e := range hook.Events {
		fmt.Print(e.Type, " ", e.ReplyToken != "", "; ")
	}
	fmt.Println(len(r.Header.Get("X-Line-Signature")))
	// Output:
	// follow true; message true; message true; message true; message true; postback true; postback true; postback true; join true; memberJoined true; message true; memberLeft false; leave false; unfollow false; 44
}

// A rich menu needs an image before it can become the default.
func ExampleServer_RichMenuOf() {
	t := exampleT{} // in a test, its *testing.T
	srv := linetest.NewServer(t)
	srv.AllowRefusals()
	menu := `{"size":{"width":800,"height":270},"selected":true,"name":"tabs","chatBarText":"Open","areas":[` +
		`{"bounds":{"x":0,"y":0,"width":800,"height":270},"action":{"type":"postback","data":"d"}}]}`
	_, answer := post(srv, linetest.CreateRichMenu, menu, "")
	id := srv.RichMenus()[0].RichMenuID
	fmt.Println(answer, srv.RichMenus()[0].Name)

	_, answer = post(srv, "POST /v2/bot/user/all/richmenu/"+linetest.Endpoint(id), "", "")
	fmt.Println(answer)
	fmt.Printf("%q %q\n", srv.DefaultRichMenu(), srv.RichMenuOf(sally))
	// Output:
	// {"richMenuId":"richmenu-00000000000000000000000000000001"} tabs
	// {"message":"must upload richmenu image before applying it to user"}
	// "" ""
}
