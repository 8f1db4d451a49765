package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/examples/internal/body"
)

const soon = 10 * time.Second // only a failing test waits that long

// site is a running program.
type site struct {
	t    *testing.T
	url  string
	stop context.CancelFunc
	done chan int // the exit status
}

// start runs the program and stops it at the end of the test.
func start(t *testing.T, args ...string) *site {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	s := &site{t: t, stop: stop, done: make(chan int, 1)}
	out, in := io.Pipe()
	go func() {
		s.done <- run(ctx, args, strings.NewReader(hi), in, io.Discard, func(string) string { return "" })
		_ = in.Close()
	}()
	line, err := bufio.NewReader(out).ReadString('\n')
	require.NoError(t, err)
	s.url = strings.TrimSuffix(line, "\n")
	t.Cleanup(func() {
		stop()
		http.DefaultClient.CloseIdleConnections()
	})
	return s
}

// call sends a request with headers, each "Name: value", and returns the status and the body.
func (s *site) call(method, path, text string, headers ...string) (status int, answer string) {
	s.t.Helper()
	r, err := http.NewRequestWithContext(s.t.Context(), method, s.url+path, strings.NewReader(text))
	require.NoError(s.t, err)
	for _, h := range headers {
		name, value, _ := strings.Cut(h, ": ")
		if name == "Host" {
			r.Host = value
		}
		r.Header.Set(name, value)
	}
	response, err := http.DefaultClient.Do(r)
	require.NoError(s.t, err)
	defer func() { _ = response.Body.Close() }()
	data, err := io.ReadAll(response.Body)
	require.NoError(s.t, err)
	return response.StatusCode, string(data)
}

// events yields the data of the events.
func (s *site) events(ctx context.Context) <-chan string {
	s.t.Helper()
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, s.url+"events", nil)
	require.NoError(s.t, err)
	response, err := http.DefaultClient.Do(r) //nolint:bodyclose // closed below
	require.NoError(s.t, err)
	require.Equal(s.t, "text/event-stream", response.Header.Get("Content-Type"))
	events := make(chan string)
	go func() {
		defer close(events)
		defer func() { _ = response.Body.Close() }()
		for lines := bufio.NewScanner(response.Body); lines.Scan(); {
			if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				select {
				case events <- data:
				case <-ctx.Done():
					return
				}
			}
		}
	}()
	return events
}

func next(t *testing.T, events <-chan string) string {
	t.Helper()
	select {
	case e, ok := <-events:
		require.True(t, ok, "the stream of events ended")
		return e
	case <-time.After(soon):
		require.Fail(t, "no event")
		return ""
	}
}

// The page changes with the file. While the file is broken it shows where, and the last picture.
func TestReload(t *testing.T) {
	name := write(t, filepath.Join(t.TempDir(), "order.json"), `{"type":"text","text":"the first one"}`)
	s := start(t, name)
	_, page := s.call("GET", "", "")
	assert.Contains(t, page, "the first one")
	assert.Len(t, elements(t, page, "script"), 1)
	assert.Len(t, elements(t, page, "textarea"), 1)

	events := s.events(t.Context())
	assert.Equal(t, "1", next(t, events))

	write(t, name, "{\"type\":\"text\",\n  \"text\": second}")
	assert.Equal(t, "2", next(t, events))
	_, files := s.call("GET", "files", "")
	assert.Contains(t, textOf(elements(t, files, "p")[0]), "order.json:2:11: error: unexpected")
	assert.Equal(t, "  \"text\": second}\n          ^", textOf(elements(t, files, "pre")[0]))
	assert.Contains(t, files, "the first one", "the last picture stays")
	assert.Contains(t, files, "The last version that could be read")

	write(t, name, `{"type":"text","text":"third time"}`)
	assert.Equal(t, "3", next(t, events))
	_, files = s.call("GET", "files", "")
	assert.Contains(t, files, "third time")
	assert.NotContains(t, files, "the first one")
	assert.NotContains(t, files, "The last version that could be read")

	require.NoError(t, os.Remove(name))
	assert.Equal(t, "4", next(t, events))
	_, files = s.call("GET", "files", "")
	assert.Contains(t, files, "no such file or directory")
	assert.Contains(t, files, "third time")
}

// A folder may get new files.
func TestFolder(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "b.json"), `{"type":"text","text":"bee"}`)
	s := start(t, dir)
	events := s.events(t.Context())
	assert.Equal(t, "1", next(t, events))
	write(t, filepath.Join(dir, "a.json"), `{"type":"text","text":"ay"}`)
	next(t, events)
	_, files := s.call("GET", "files", "")
	headings := elements(t, files, "h2")
	require.NotEmpty(t, headings)
	assert.Contains(t, textOf(headings[0]), "a.json")
	assert.Contains(t, files, "ay")
	assert.Contains(t, files, "bee")
}

func TestStandardInput(t *testing.T) {
	s := start(t, "-")
	_, page := s.call("GET", "", "")
	assert.Contains(t, textOf(elements(t, page, "h2")[1]), "stdin message")
}

// What is pasted is drawn, and not kept.
func TestPaste(t *testing.T) {
	s := start(t)
	paste := func(text string) (problem, pictures string) {
		status, answer := s.call("POST", "paste", text, "Origin: "+strings.TrimSuffix(s.url, "/"), "Sec-Fetch-Site: same-origin")
		require.Equal(t, http.StatusOK, status, answer)
		var got struct{ Problem, Pictures string }
		require.NoError(t, json.Unmarshal([]byte(answer), &got))
		return got.Problem, got.Pictures
	}
	problem, pictures := paste(`{"type":"text","text":"CANARY"}`)
	assert.Empty(t, problem)
	assert.Contains(t, pictures, "CANARY")

	problem, pictures = paste("{\"type\":\"text\",\n\"text\":CANARY")
	assert.Contains(t, problem, "pasted:2:8: error: ")
	assert.Equal(t, "\"text\":CANARY\n       ^", textOf(elements(t, problem, "pre")[0]))
	assert.Empty(t, pictures)

	problem, pictures = paste(`{"events":[]}`)
	assert.Contains(t, problem, "not a known kind of object")
	assert.Empty(t, pictures)

	problem, pictures = paste(`{"type":"<img src=x onerror=alert(1)>"}`)
	assert.Empty(t, problem)
	assert.Empty(t, elements(t, pictures, "img"))

	for _, path := range []string{"", "files"} {
		_, page := s.call("GET", path, "")
		assert.NotContains(t, page, "CANARY")
	}
}

func TestPasteIsBounded(t *testing.T) {
	s := start(t)
	status, _ := s.call("POST", "paste", strings.Repeat(" ", body.MaxRead)+hi)
	assert.Equal(t, http.StatusRequestEntityTooLarge, status)
	status, answer := s.call("POST", "paste", `["`+strings.Repeat("a", 3<<20)+`"]`)
	assert.Equal(t, http.StatusOK, status)
	assert.Contains(t, answer, "3145732 bytes of JSON, at most 2097152", "too large for LINE, as linecheck says")
}

// Only the page itself and the address bar may send requests.
func TestOtherHosts(t *testing.T) {
	s := start(t)
	host := strings.TrimSuffix(strings.TrimPrefix(s.url, "http://"), "/")
	_, port, _ := strings.Cut(host, ":")
	for _, c := range []struct {
		name    string
		headers []string
		want    int
	}{
		{"no browser", nil, 200},
		{"the address bar", []string{"Sec-Fetch-Site: none"}, 200},
		{"the page", []string{"Origin: http://" + host, "Sec-Fetch-Site: same-origin"}, 200},
		{"the page at localhost", []string{"Host: localhost:" + port, "Origin: http://localhost:" + port, "Sec-Fetch-Site: same-origin"}, 200},
		{"another name for 127.0.0.1", []string{"Host: evil.example:" + port}, 421},
		{"another name, with its origin", []string{"Host: evil.example:" + port, "Origin: http://evil.example:" + port, "Sec-Fetch-Site: same-origin"}, 421},
		{"another port in Host", []string{"Host: 127.0.0.1:1"}, 421},
		{"no port in Host", []string{"Host: localhost"}, 421},
		{"another page", []string{"Origin: http://evil.example"}, 403},
		{"another page of this machine", []string{"Origin: http://127.0.0.1:1", "Sec-Fetch-Site: same-site"}, 403},
		{"a secure page of the same host", []string{"Origin: https://" + host}, 403},
		{"a page without an origin", []string{"Origin: null"}, 403},
		{"an image of another page", []string{"Sec-Fetch-Site: cross-site"}, 403},
		{"a page that confuses the two names", []string{"Origin: http://localhost:" + port}, 403},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, to := range []string{"GET ", "GET files", "POST paste", "GET nothing"} {
				method, path, _ := strings.Cut(to, " ")
				status, answer := s.call(method, path, hi, c.headers...)
				want := c.want
				if want == 200 && path == "nothing" {
					want = 404
				}
				assert.Equal(t, want, status, to)
				if want/100 == 4 {
					assert.NotContains(t, answer, "<")
				}
			}
			if c.want != 200 {
				status, _ := s.call("GET", "events", "", c.headers...)
				assert.Equal(t, c.want, status, "events")
			}
		})
	}
	for _, to := range []string{"POST ", "DELETE files", "GET paste", "PUT paste", "POST events"} {
		method, path, _ := strings.Cut(to, " ")
		status, _ := s.call(method, path, "")
		assert.Equal(t, http.StatusMethodNotAllowed, status, to)
	}
}

// After the program has been told to stop nothing runs, even if a page waits for events.
func TestStops(t *testing.T) {
	before := runtime.NumGoroutine()
	s := start(t, write(t, filepath.Join(t.TempDir(), "a.json"), hi))
	s.call("GET", "", "")
	events := s.events(context.Background())
	assert.Equal(t, "1", next(t, events))
	s.stop()
	select {
	case status := <-s.done:
		assert.Equal(t, body.Fine, status)
	case <-time.After(soon):
		require.Fail(t, "the program does not stop")
	}
	_, ok := <-events
	assert.False(t, ok, "the stream of events ends")
	http.DefaultClient.CloseIdleConnections()
	ended(t, before)
}

// ended waits until no more goroutines run than before.
func ended(t *testing.T, before int) {
	t.Helper()
	for until := time.Now().Add(soon); runtime.NumGoroutine() > before; time.Sleep(time.Millisecond) {
		if time.Now().After(until) {
			stacks := make([]byte, 1<<20)
			require.Fail(t, "goroutines run on", "%s", stacks[:runtime.Stack(stacks, true)])
		}
	}
}

// An address that cannot be printed is an error, and the program ends.
func TestCannotPrint(t *testing.T) {
	before := runtime.NumGoroutine()
	var errs bytes.Buffer
	status := run(t.Context(), nil, strings.NewReader(""), broken{}, &errs, func(string) string { return "" })
	assert.Equal(t, body.Unreadable, status)
	assert.Equal(t, "preview: the pipe is closed\n", errs.String())
	ended(t, before)
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("the pipe is closed") }

// TestInterrupt runs the program in a process of its own, and interrupts it.
func TestInterrupt(t *testing.T) {
	if os.Getenv("PREVIEW_TEST") == "run" {
		os.Exit(untilInterrupt(nil))
	}
	cmd := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestInterrupt$") //nolint:gosec // the test itself
	cmd.Env = append(os.Environ(), "PREVIEW_TEST=run")
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	line, err := bufio.NewReader(out).ReadString('\n')
	require.NoError(t, err)
	s := &site{t: t, url: strings.TrimSuffix(line, "\n")}
	status, _ := s.call("GET", "", "")
	assert.Equal(t, http.StatusOK, status)
	require.NoError(t, cmd.Process.Signal(os.Interrupt))
	assert.NoError(t, cmd.Wait(), "exit status 0")
}
