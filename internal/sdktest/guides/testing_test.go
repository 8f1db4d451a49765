package guides_test

import (
	"errors"
	"fmt"
	"net/http"
	"slices"
	"testing"

	"github.com/line/line-bot-sdk-go/v8/linebot/messaging_api"
	"github.com/line/line-bot-sdk-go/v8/linebot/webhook"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/lineerror"
	"github.com/linemsg/linemsg/message/linetest"
)

// Bot repeats what users write.
type Bot struct {
	client *messaging_api.MessagingApiAPI
	secret string
}

// NewBot returns a Bot. The endpoint is https://api.line.me, or the URL of a linetest.Server.
func NewBot(endpoint, token, secret string) (*Bot, error) {
	client, err := messaging_api.NewMessagingApiAPI(token, messaging_api.WithEndpoint(endpoint))
	return &Bot{client: client, secret: secret}, err
}

func (b *Bot) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	callback, err := webhook.ParseRequest(b.secret, r)
	if err != nil {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	for _, event := range callback.Events {
		e, ok := event.(webhook.MessageEvent)
		if !ok {
			continue
		}
		if text, ok := e.Message.(webhook.TextMessageContent); ok {
			_, err := b.client.ReplyMessage(&messaging_api.ReplyMessageRequest{
				ReplyToken: e.ReplyToken,
				Messages:   []messaging_api.MessageInterface{&message.Text{Text: "You wrote: " + text.Text}},
			})
			if err != nil {
				fmt.Println("reply:", err)
			}
		}
	}
}

const (
	brown = "U8189cf6745fc0d808977bdb0b9f22995"
	group = "Ca56f94637c0ffee0a56f94637c0ffee0"
)

func TestBot(t *testing.T) {
	srv := linetest.NewServer(t)
	bot, err := NewBot(srv.URL, srv.AccessToken, srv.ChannelSecret)
	if err != nil {
		t.Fatal(err)
	}

	srv.Deliver(bot, linetest.TextEvent(brown, "hello"))

	got := linetest.Texts(srv.WaitReply().Messages...)
	if want := []string{"You wrote: hello"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestBotInGroup(t *testing.T) {
	srv := linetest.NewServer(t)
	bot, err := NewBot(srv.URL, srv.AccessToken, srv.ChannelSecret)
	if err != nil {
		t.Fatal(err)
	}
	srv.Deliver(bot,
		linetest.TextEvent(brown, "hello, all").In(group),
		linetest.StickerEvent(brown, "446", "1988").In(group), // no answer
	)
	got := linetest.Texts(srv.Chat(group)...) // what the members of the group see
	if want := []string{"You wrote: hello, all"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// notify pushes a text. After an error it tries again with the same key, so the user gets the text once.
func notify(client *messaging_api.MessagingApiAPI, to, text, key string) error {
	request := &messaging_api.PushMessageRequest{To: to, Messages: []messaging_api.MessageInterface{&message.Text{Text: text}}}
	_, err := client.PushMessage(request, key)
	if err != nil {
		_, err = client.PushMessage(request, key)
	}
	if errors.Is(lineerror.Wrap(err), lineerror.RetryKeyAccepted) {
		return nil // LINE had accepted the first one, and its response was lost
	}
	return err
}

func TestNotifyAgain(t *testing.T) {
	srv := linetest.NewServer(t)
	client, err := messaging_api.NewMessagingApiAPI(srv.AccessToken, messaging_api.WithEndpoint(srv.URL))
	if err != nil {
		t.Fatal(err)
	}
	srv.Fail(linetest.Push, linetest.Failure{Drop: true, Accepted: true})

	if err := notify(client, brown, "Your order is ready.", "123e4567-e89b-12d3-a456-426614174000"); err != nil {
		t.Error(err)
	}
	if n := len(srv.Chat(brown)); n != 1 {
		t.Errorf("%d messages, want 1", n)
	}
}

// The failure of a test whose bot sends what LINE would refuse.
func Example_refused() {
	t := new(printer) // a *testing.T that prints
	srv := linetest.NewServer(t)
	client, err := messaging_api.NewMessagingApiAPI(srv.AccessToken, messaging_api.WithEndpoint(srv.URL))
	if err != nil {
		fmt.Println(err)
		return
	}
	_, _ = client.PushMessage(&messaging_api.PushMessageRequest{To: brown, Messages: []messaging_api.MessageInterface{
		&message.Text{Text: "Thank you!"}, &message.Text{Text: ""},
	}}, "")
	// Output:
	// linetest: POST /v2/bot/message/push 400
	//	response: {"message":"The request body has 1 error(s)","details":[{"message":"May not be empty","property":"messages[1].text"}]}
	//	2/5 messages, 66 bytes of JSON
	//	├─ messages[0]: text "Thank you!" (10/5000 UTF-16 code units)
	//	└─ messages[1]: text
	//	      error: text: empty, needs 1 to 5000 UTF-16 code units
}

type printer struct{ testing.T }

func (*printer) Errorf(format string, args ...any) { fmt.Printf(format, args...) }
