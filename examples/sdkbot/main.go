// Command sdkbot is a LINE bot that composes and checks messages with linemsg, and receives and sends with the official
// SDK.
//
//	CHANNEL_SECRET=… CHANNEL_TOKEN=… PORT=8080 go run .
//
// Set the webhook URL of the channel to /webhook on this server. In a chat with the bot, write menu, receipt, story or
// hello. The messages are in answers.go; the handling of webhooks is in bot.go.
package main

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/linemsg/linemsg/ids"
)

func main() {
	log := slog.New(slog.NewJSONHandler(os.Stderr, nil))
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx, log, os.Getenv)
	stop()
	if err != nil {
		log.Error("sdkbot stops", "error", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, log *slog.Logger, getenv func(string) string) error {
	bot, err := NewBot(Config{
		Secret: ids.ChannelSecret(getenv("CHANNEL_SECRET")),
		Token:  ids.AccessToken(getenv("CHANNEL_TOKEN")),
		Log:    log,
	})
	if err != nil {
		return fmt.Errorf("CHANNEL_SECRET, CHANNEL_TOKEN: %w", err)
	}
	port := getenv("PORT")
	if port == "" {
		port = "8080"
	}
	var listen net.ListenConfig
	l, err := listen.Listen(ctx, "tcp", ":"+port)
	if err != nil {
		return err
	}
	log.Info("sdkbot is listening", "address", l.Addr().String(), "path", "/webhook")
	return serve(ctx, l, bot)
}

// serve handles webhooks until ctx is done, and then finishes those it has received.
func serve(ctx context.Context, l net.Listener, bot *Bot) error {
	mux := http.NewServeMux()
	mux.Handle("POST /webhook", bot)
	server := &http.Server{Handler: mux, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 10 * time.Second}

	failed := make(chan error, 1)
	go func() { failed <- server.Serve(l) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
	defer cancel()
	err := server.Shutdown(last)
	bot.Wait()
	return err
}
