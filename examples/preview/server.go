package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strconv"
	"sync"
	"time"

	"github.com/linemsg/linemsg/examples/internal/body"
	"github.com/linemsg/linemsg/examples/internal/watch"
)

const patience = 10 * time.Second // with a slow client

// serve serves the page until ctx is done, and prints its address.
func serve(ctx context.Context, f *files, stdout io.Writer) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	var listen net.ListenConfig
	ln, err := listen.Listen(ctx, "tcp4", "127.0.0.1:0")
	if err != nil {
		return err
	}
	f.look()
	s := &http.Server{
		Handler:           handler(f, ln.Addr().(*net.TCPAddr).Port),
		ReadHeaderTimeout: patience,
		BaseContext:       func(net.Listener) context.Context { return ctx }, // ends the streams of events
	}
	if _, err := fmt.Fprintf(stdout, "http://%s/\n", ln.Addr()); err != nil {
		return errors.Join(err, ln.Close())
	}

	var running sync.WaitGroup
	defer running.Wait()
	defer stop()
	running.Go(func() {
		_ = watch.Repeat(ctx, watch.Every, func() error { // no error is possible
			f.look()
			return nil
		})
	})
	running.Go(func() {
		<-ctx.Done()
		late, cancel := context.WithTimeout(context.WithoutCancel(ctx), time.Second)
		defer cancel()
		if s.Shutdown(late) != nil {
			_ = s.Close()
		}
	})
	if err := s.Serve(ln); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// handler returns the handler of the page at a port of this machine.
func handler(f *files, port int) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", f.servePage)
	mux.HandleFunc("GET /files", f.serveFiles)
	mux.HandleFunc("GET /events", f.serveEvents)
	mux.HandleFunc("POST /paste", f.servePaste)
	return local(port, mux)
}

// local refuses requests that do not come from the page itself or from the address bar. A page of another host can send
// requests to 127.0.0.1, also by a name that it makes resolve to 127.0.0.1.
func local(port int, next http.Handler) http.Handler {
	hosts := map[string]bool{
		"127.0.0.1:" + strconv.Itoa(port): true,
		"localhost:" + strconv.Itoa(port): true,
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		origin, site := r.Header.Get("Origin"), r.Header.Get("Sec-Fetch-Site")
		switch {
		case !hosts[r.Host]:
			http.Error(w, "this address serves 127.0.0.1 and localhost only", http.StatusMisdirectedRequest)
		case origin != "" && origin != "http://"+r.Host, site != "" && site != "same-origin" && site != "none":
			http.Error(w, "this address does not serve pages of other hosts", http.StatusForbidden)
		default:
			h := w.Header()
			h.Set("Cache-Control", "no-store")
			h.Set("Cross-Origin-Resource-Policy", "same-origin")
			h.Set("Referrer-Policy", "no-referrer")
			h.Set("X-Content-Type-Options", "nosniff")
			h.Set("X-Frame-Options", "DENY")
			next.ServeHTTP(w, r)
		}
	})
}

func (f *files) servePage(w http.ResponseWriter, _ *http.Request) {
	shown, version, _ := f.current()
	policy := f.drawer.policy()
	w.Header().Set("Content-Security-Policy", policy)
	execute(w, "page", pageData{Nonce: f.drawer.nonce, Policy: policy, Live: true, Version: version, Files: shown})
}

func (f *files) serveFiles(w http.ResponseWriter, _ *http.Request) {
	shown, version, _ := f.current()
	w.Header().Set("X-Version", strconv.Itoa(version))
	execute(w, "files", shown)
}

// execute writes a template.
func execute(w http.ResponseWriter, name string, data any) {
	var out bytes.Buffer
	if err := page.ExecuteTemplate(&out, name, data); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = out.WriteTo(w) // a client that went away is not an error
}

// serveEvents sends the version of the files, now and after each change.
func (f *files) serveEvents(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	out := http.NewResponseController(w)
	for {
		_, version, changed := f.current()
		_ = out.SetWriteDeadline(time.Now().Add(patience))
		if _, err := fmt.Fprintf(w, "data: %d\n\n", version); err != nil || out.Flush() != nil {
			return
		}
		select {
		case <-changed:
		case <-r.Context().Done():
			return
		}
	}
}

// servePaste draws the JSON of a request body, which is not kept.
func (f *files) servePaste(w http.ResponseWriter, r *http.Request) {
	_ = http.NewResponseController(w).SetReadDeadline(time.Now().Add(patience))
	data, err := io.ReadAll(http.MaxBytesReader(w, r.Body, body.MaxRead))
	if _, large := errors.AsType[*http.MaxBytesError](err); large {
		http.Error(w, "more than 4 MB, LINE accepts 2 MB", http.StatusRequestEntityTooLarge)
		return
	} else if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	report := body.Examine("pasted", data, body.Options{})
	one, err := f.drawer.file(&report, "pasted-")
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	var problem, pictures bytes.Buffer
	if one.Problem != nil {
		err = page.ExecuteTemplate(&problem, "problem", one.Problem)
	}
	if err = errors.Join(err, page.ExecuteTemplate(&pictures, "pictures", one.Pictures)); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(struct {
		Problem  string `json:"problem"`
		Pictures string `json:"pictures"`
	}{problem.String(), pictures.String()})
}
