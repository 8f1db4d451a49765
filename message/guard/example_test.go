package guard_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"

	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/guard"
)

// lineServer returns a server that accepts everything, in place of api.line.me.
func lineServer() *httptest.Server {
	return httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		fmt.Printf("the server got %s\n", body)
		_, _ = io.WriteString(w, "{}")
	}))
}

// post sends JSON.
func post(client *http.Client, url, text string) (*http.Response, error) {
	r, err := http.NewRequestWithContext(context.Background(), http.MethodPost, url, strings.NewReader(text))
	if err != nil {
		return nil, err
	}
	r.Header.Set("Content-Type", "application/json")
	return client.Do(r)
}

// A client with a guard. A program that calls api.line.me needs no Hosts.
func Example() {
	srv := lineServer()
	defer srv.Close()
	client := &http.Client{Transport: &guard.Transport{Hosts: []string{srv.URL}}}

	broadcast := func(text string) error {
		res, err := post(client, srv.URL+"/v2/bot/message/broadcast", text)
		if err != nil {
			return err
		}
		return res.Body.Close()
	}
	if err := broadcast(`{"messages":[{"type":"text","text":"Open until 22:00"}]}`); err != nil {
		fmt.Println(err)
	}
	err := broadcast(`{"messages":[{"type":"image","originalContentUrl":"http://kissa.example/a.jpg","previewImageUrl":"https://kissa.example/b.jpg"}]}`)
	fmt.Println(errors.Is(err, fault.NotHTTPS))
	for _, v := range fault.Violations(err) {
		fmt.Println(v)
	}
	// Output:
	// the server got {"messages":[{"type":"text","text":"Open until 22:00"}]}
	// true
	// messages[0].originalContentUrl: http, must be https: "http://kissa.example/a.jpg"
}

// With LogOnly every request is sent, and the findings are logged.
func ExampleTransport_logOnly() {
	srv := lineServer()
	defer srv.Close()
	log := slog.New(slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}}))
	client := &http.Client{Transport: &guard.Transport{
		Hosts: []string{srv.URL}, LogOnly: true, Logger: log,
	}}
	res, err := post(client, srv.URL+"/v2/bot/message/broadcast", `{"messages":[]}`)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(res.Status, res.Body.Close())
	// Output:
	// level=ERROR msg="guard: LINE would refuse a request" endpoint="POST /v2/bot/message/broadcast" violations.count=1 violations.0.path=messages violations.0.rule=required violations.0.severity=error violations.0.message="empty, needs 1 to 5 messages" violations.0.limit=5 violations.0.got=0 violations.0.unit=messages
	// the server got {"messages":[]}
	// 200 OK <nil>
}
