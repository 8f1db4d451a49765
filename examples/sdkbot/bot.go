package main

import (
	"cmp"
	"errors"
	"log/slog"
	"net/http"
	"slices"
	"sync"
	"time"

	"github.com/line/line-bot-sdk-go/v8/linebot/messaging_api"
	"github.com/line/line-bot-sdk-go/v8/linebot/webhook"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
)

// Config is what a bot needs. Its secret and token print as a checksum, in logs too.
type Config struct {
	Secret   ids.ChannelSecret
	Token    ids.AccessToken
	Endpoint string // empty is LINE's own; a test has a server that stands in for LINE
	Log      *slog.Logger
}

// Bot answers the webhooks of one channel.
type Bot struct {
	secret ids.ChannelSecret
	client *messaging_api.MessagingApiAPI
	log    *slog.Logger
	work   sync.WaitGroup
}

// NewBot checks the configuration: with an empty secret anybody could sign a webhook.
func NewBot(c Config) (*Bot, error) {
	if err := errors.Join(c.Secret.Check(), c.Token.Check()); err != nil {
		return nil, err
	}
	client, err := messaging_api.NewMessagingApiAPI(
		string(c.Token),
		messaging_api.WithHTTPClient(&http.Client{Timeout: 10 * time.Second}), // the SDK's own waits for ever
		messaging_api.WithEndpoint(cmp.Or(c.Endpoint, "https://api.line.me")),
	)
	if err != nil {
		return nil, err
	}
	return &Bot{secret: c.Secret, client: client, log: c.Log}, nil
}

// ServeHTTP takes a webhook. It answers LINE at once and works on, as LINE recommends.
func (b *Bot) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 1<<20)
	callback, err := webhook.ParseRequest(string(b.secret), r)
	if err != nil {
		if inner := errors.Unwrap(err); inner != nil {
			err = inner // the SDK's error ends with the whole body, and reply tokens stand in that
		}
		b.log.Warn("webhook refused", "error", err)
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	b.work.Go(func() {
		for _, event := range callback.Events {
			b.handle(event)
		}
	})
}

// Wait returns when the webhooks taken so far are worked off.
func (b *Bot) Wait() { b.work.Wait() }

func (b *Bot) handle(event webhook.EventInterface) {
	switch e := event.(type) {
	case webhook.MessageEvent:
		if text, ok := e.Message.(webhook.TextMessageContent); ok {
			b.send(e.WebhookEventId, e.ReplyToken, chat(e.Source), answer(text.Text, e.Source))
		}
	case webhook.PostbackEvent:
		if e.Postback != nil {
			b.send(e.WebhookEventId, e.ReplyToken, chat(e.Source), order(e.Postback.Data))
		}
	}
}

// chat is where an event came from. LINE has signed the webhook, so its ids need no further check.
func chat(source webhook.SourceInterface) ids.ChatID {
	switch s := source.(type) {
	case webhook.UserSource:
		return ids.ChatID(s.UserId)
	case webhook.GroupSource:
		return ids.ChatID(s.GroupId)
	case webhook.RoomSource:
		return ids.ChatID(s.RoomId)
	}
	return ""
}

// send sends messages in their order: five as the reply, which is free, and those beyond as pushes, which count
// toward the monthly quota. All are checked before the first is sent, so that no half answer goes out.
//
// LINE promises an order within one request only. Over several, to wait for each is the best there is.
func (b *Bot) send(event, replyToken string, to ids.ChatID, ms []message.Message) {
	if replyToken == "" {
		return // in standby mode another module answers
	}
	log := b.log.With("event", event)
	var requests [][]messaging_api.MessageInterface
	for part := range slices.Chunk(ms, message.MaxPerRequest) {
		checked, err := message.Checked[messaging_api.MessageInterface](part...)
		if err != nil {
			refused(log.With("request", len(requests)), err)
			return
		}
		requests = append(requests, checked)
	}
	for i, checked := range requests {
		var err error
		if i == 0 {
			_, err = b.client.ReplyMessage(&messaging_api.ReplyMessageRequest{ReplyToken: replyToken, Messages: checked})
		} else {
			_, err = b.client.PushMessage(&messaging_api.PushMessageRequest{To: string(to), Messages: checked}, "")
		}
		if err != nil {
			log.Error("LINE did not take a request", "request", i, "error", err)
			return
		}
	}
}

// refused logs what is wrong with messages: a line for each place, with its path and rule. It quotes labels and
// URLs, never the text of a message, nor a token.
func refused(log *slog.Logger, err error) {
	violations := fault.Violations(err)
	for _, v := range violations {
		log.Error("LINE would refuse a message", "violation", v)
	}
	if violations == nil {
		log.Error("messages cannot be sent", "error", err)
	}
}
