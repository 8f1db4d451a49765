package message_test

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"strings"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
)

// send sends one request of a multicast. A request that LINE accepted before gets status 409 for its retry key.
func send(ctx context.Context, client *http.Client, endpoint string, token ids.AccessToken, b message.Batch) error {
	body, err := b.AppendJSON(nil)
	if err != nil {
		return err
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, endpoint+"/v2/bot/message/multicast", bytes.NewReader(body))
	if err != nil {
		return err
	}
	r.Header.Set("Authorization", "Bearer "+string(token))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("X-Line-Retry-Key", string(b.RetryKey))
	resp, err := client.Do(r)
	if err != nil {
		return err
	}
	defer func() { _ = resp.Body.Close() }()
	if resp.StatusCode != http.StatusOK && resp.StatusCode != http.StatusConflict {
		return fmt.Errorf("multicast: %s", resp.Status)
	}
	return nil
}

// line is LINE in this example.
type line struct{ users int }

func (l *line) RoundTrip(r *http.Request) (*http.Response, error) {
	var body bytes.Buffer
	_, err := body.ReadFrom(r.Body)
	l.users += strings.Count(body.String(), `"U`)
	return &http.Response{StatusCode: http.StatusOK, Body: http.NoBody, Request: r}, err
}

// A multicast to more than 500 users is several requests. The messages are checked before the first one is sent.
func ExampleMulticast_Split() {
	var users []ids.UserID // without duplicates, in any number
	for i := range 1234 {
		users = append(users, ids.UserID(fmt.Sprintf("U%032x", i)))
	}
	batches, err := (&message.Multicast{
		To: users, Messages: []message.Message{&message.Text{Text: "We are open on Sunday."}},
	}).Split()
	if err != nil {
		fmt.Println(err)
		return
	}
	server := new(line)
	for i, b := range batches {
		if err := send(context.Background(), &http.Client{Transport: server}, "https://api.line.me", "token", b); err != nil {
			fmt.Println("request", i, err)
			return
		}
		fmt.Println("request", i, "to", len(b.To), "users")
	}
	fmt.Println(server.users, "users")
	// Output:
	// request 0 to 500 users
	// request 1 to 500 users
	// request 2 to 234 users
	// 1234 users
}
