// Command sdkbot is a LINE bot on the official SDK whose messages are those of linemsg: composed and checked
// here, received and sent by the SDK.
//
//	CHANNEL_SECRET=… CHANNEL_TOKEN=… PORT=8080 go run .
//
// Point the webhook URL of the channel at /webhook of this server. In a chat with the bot, write menu, receipt,
// story or hello. What the bot says stands in answers.go, how it gets there in bot.go.
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
	defer stop()
	if err := run(ctx, log, os.Getenv); err != nil {
		log.Error("sdkbot ends", "error", err)
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
	log.Info("sdkbot listens", "address", l.Addr().String(), "path", "/webhook")
	return serve(ctx, l, bot)
}

// serve answers webhooks until ctx is done, and then finishes those it has taken.
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
