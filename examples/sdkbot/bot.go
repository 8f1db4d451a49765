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

// Config is the configuration of a bot. Its secret and token print as a checksum, also in logs.
type Config struct {
	Secret   ids.ChannelSecret
	Token    ids.AccessToken
	Endpoint string // "" means LINE's; tests use that of a linetest.Server
	Log      *slog.Logger
}

// Bot handles the webhooks of one channel.
type Bot struct {
	secret ids.ChannelSecret
	client *messaging_api.MessagingApiAPI
	log    *slog.Logger
	work   sync.WaitGroup
}

// NewBot returns a bot, or an error if the secret or token is not valid: with an empty secret anybody could sign a
// webhook.
func NewBot(c Config) (*Bot, error) {
	if err := errors.Join(c.Secret.Check(), c.Token.Check()); err != nil {
		return nil, err
	}
	client, err := messaging_api.NewMessagingApiAPI(
		string(c.Token),
		messaging_api.WithHTTPClient(&http.Client{Timeout: 10 * time.Second}), // the SDK's default has no timeout
		messaging_api.WithEndpoint(cmp.Or(c.Endpoint, "https://api.line.me")),
	)
	if err != nil {
		return nil, err
	}
	return &Bot{secret: c.Secret, client: client, log: c.Log}, nil
}

// ServeHTTP handles a webhook. It responds at once and handles the events in the background, as LINE recommends.
func (b *Bot) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 1<<20)
	callback, err := webhook.ParseRequest(string(b.secret), r)
	if err != nil {
		if inner := errors.Unwrap(err); inner != nil {
			err = inner // the SDK's error ends with the whole body, which has reply tokens
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

// Wait waits until all webhooks received so far have been handled.
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

// chat returns the chat of an event. LINE has signed the webhook, so its IDs need no check.
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

// send sends messages in order: the first five as the reply, which is free, the others as pushes, which count toward the
// monthly quota. It checks all of them before it sends the first.
//
// LINE guarantees the order only within a request, so send waits for each request.
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
			log.Error("LINE did not accept a request", "request", i, "error", err)
			return
		}
	}
}

// refused logs each violation with its path and rule. A violation quotes labels and URLs, never the text of a message or
// a token.
func refused(log *slog.Logger, err error) {
	violations := fault.Violations(err)
	for _, v := range violations {
		log.Error("LINE would refuse a message", "violation", v)
	}
	if violations == nil {
		log.Error("messages cannot be sent", "error", err)
	}
}
