package guard_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image/color"
	"image/png"
	"io"
	"log/slog"
	"net/http"
	"strings"
	"sync"
	"testing"
	"testing/iotest"

	stdimage "image"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/route"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/guard"
)

// A valid request reaches Base as it is. An invalid one does not, and the error has the findings.
func TestRoundTrip(t *testing.T) {
	for name, body := range map[string]func(string) io.Reader{
		"reader of bytes":  func(s string) io.Reader { return bytes.NewReader([]byte(s)) },
		"buffer":           func(s string) io.Reader { return bytes.NewBufferString(s) },
		"stream":           func(s string) io.Reader { return &stream{Reader: strings.NewReader(s)} },
		"one byte a time":  func(s string) io.Reader { return iotest.OneByteReader(strings.NewReader(s)) },
		"data with an EOF": func(s string) io.Reader { return iotest.DataErrReader(strings.NewReader(s)) },
	} {
		t.Run(name, func(t *testing.T) {
			base := new(recorder)
			client := &http.Client{Transport: &guard.Transport{Base: base}}
			res, err := client.Do(request(t, http.MethodPost, push, body(right)))
			require.NoError(t, err)
			require.NoError(t, res.Body.Close())
			assert.Equal(t, []string{right}, base.bodies)

			_, err = client.Do(request(t, http.MethodPost, push, body(wrong))) //nolint:bodyclose // there is no response
			require.EqualError(t, err, `Post "`+push+`": guard: not sent: messages[0].text: empty, needs 1 to 5000 UTF-16 code units`)
			var f *fault.Error
			require.ErrorAs(t, err, &f)
			require.ErrorIs(t, err, fault.Required)
			assert.Equal(t, fault.Path("messages[0].text"), fault.Violations(err)[0].Path)
			assert.Len(t, base.sent, 1)
		})
	}
}

// The contract of http.RoundTripper: the request is not modified, and its body is closed exactly once.
func TestContract(t *testing.T) {
	base := new(recorder)
	g := &guard.Transport{Base: base}

	for _, text := range []string{right, wrong} {
		body := &stream{Reader: strings.NewReader(text)}
		r := request(t, http.MethodPost, push, body)
		before := *r
		res, err := g.RoundTrip(r)
		if err == nil {
			require.NoError(t, res.Body.Close())
		}
		assert.Equal(t, text == wrong, err != nil)
		assert.Equal(t, 1, body.closed)
		assert.Same(t, body, r.Body)
		assert.Equal(t, before.Header, r.Header)
		assert.Equal(t, before.ContentLength, r.ContentLength)
		assert.Nil(t, r.GetBody)
	}
	assert.Equal(t, int64(0), base.sent[0].ContentLength, "still unknown, so still chunked")

	r := request(t, http.MethodPost, push, strings.NewReader(right))
	res, err := g.RoundTrip(r)
	require.NoError(t, err)
	require.NoError(t, res.Body.Close())
	assert.Same(t, r, base.sent[1], "a request with GetBody is passed on")
	again, err := base.sent[1].GetBody()
	require.NoError(t, err)
	assert.Equal(t, right, read(t, again))
}

// Errors of the body are returned, and the body is closed.
func TestBadBodies(t *testing.T) {
	base := new(recorder)
	g := &guard.Transport{Base: base}
	broken := errors.New("broken")

	body := &stream{Reader: io.MultiReader(strings.NewReader(right), iotest.ErrReader(broken))}
	_, err := g.RoundTrip(request(t, http.MethodPost, push, body)) //nolint:bodyclose // there is no response
	require.ErrorIs(t, err, broken)
	assert.Equal(t, 1, body.closed)

	body = &stream{Reader: strings.NewReader(right)}
	r := request(t, http.MethodPost, push, body)
	r.GetBody = func() (io.ReadCloser, error) { return nil, broken }
	_, err = g.RoundTrip(r) //nolint:bodyclose // there is no response
	require.ErrorIs(t, err, broken)
	assert.Equal(t, 1, body.closed)

	for _, n := range []int{-1, 1 << 30} { // readers that return an impossible count
		body = &stream{Reader: impossible(n)}
		_, err = g.RoundTrip(request(t, http.MethodPost, push, body)) //nolint:bodyclose // there is no response
		require.ErrorIs(t, err, io.ErrNoProgress)
		assert.Equal(t, 1, body.closed)
	}

	_, err = g.RoundTrip(request(t, http.MethodPost, push, nil)) //nolint:bodyclose // there is no response
	require.ErrorIs(t, err, fault.Syntax, "no body")
	_, err = g.RoundTrip(request(t, http.MethodPost, push, strings.NewReader("to="+user))) //nolint:bodyclose // there is no response
	require.ErrorIs(t, err, fault.Syntax)
	_, err = g.RoundTrip(nil) //nolint:bodyclose // there is no response
	require.EqualError(t, err, "guard: nil request")
	assert.Empty(t, base.sent)
}

type impossible int

func (n impossible) Read([]byte) (int, error) { return int(n), nil }

// counter is a Base that counts the bytes of a body.
type counter int64

func (c *counter) RoundTrip(r *http.Request) (*http.Response, error) {
	n, err := io.Copy(io.Discard, r.Body)
	*c = counter(n)
	return nil, err
}

// Base reads what the guard has read, and then the error of a reader that returns an impossible count.
func TestImpossibleCountBehindTheLimit(t *testing.T) {
	const most = 2<<20 + 1 // bytes that the guard reads
	for _, n := range []int{-1, 1 << 30} {
		var base counter
		g := &guard.Transport{Base: &base, LogOnly: true, Logger: slog.New(slog.DiscardHandler)}
		body := &stream{Reader: io.MultiReader(strings.NewReader(strings.Repeat(" ", most)), impossible(n))}
		_, err := g.RoundTrip(request(t, http.MethodPost, push, body)) //nolint:bodyclose // there is no response
		require.ErrorIs(t, err, io.ErrNoProgress)
		assert.EqualValues(t, most, base)
	}
}

// Without a body of GetBody the guard reads the stream.
func TestNilOfGetBody(t *testing.T) {
	base := new(recorder)
	body := &stream{Reader: strings.NewReader(right)}
	r := request(t, http.MethodPost, push, body)
	r.GetBody = func() (io.ReadCloser, error) { return nil, nil } //nolint:nilnil // as a careless client
	res, err := (&guard.Transport{Base: base}).RoundTrip(r)
	require.NoError(t, err)
	require.NoError(t, res.Body.Close())
	assert.Equal(t, []string{right}, base.bodies)
	assert.Equal(t, 1, body.closed)
}

// A canceled context ends the reading of a stream that does not end.
func TestCanceled(t *testing.T) {
	base := new(recorder)
	pr, pw := io.Pipe()
	ctx, cancel := context.WithCancel(t.Context())
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, push, pr)
	require.NoError(t, err)
	go func() {
		_, _ = pw.Write([]byte(right))
		cancel()
	}()
	_, err = (&guard.Transport{Base: base}).RoundTrip(r) //nolint:bodyclose // there is no response
	require.ErrorIs(t, err, context.Canceled)
	assert.Empty(t, base.sent)
	_, err = pw.Write([]byte(right))
	assert.ErrorIs(t, err, io.ErrClosedPipe)
}

// counting counts the bytes that were read from it.
type counting struct {
	r io.Reader
	n int
}

func (c *counting) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += n
	return n, err
}

// At most 2 MB of JSON are kept, and LINE accepts at most 2 MB.
func TestLargeBodies(t *testing.T) {
	const limit = 2 << 20
	padded := func(n int) string { return right + strings.Repeat(" ", n-len(right)) }
	base := new(recorder)
	g := &guard.Transport{Base: base}

	res, err := g.RoundTrip(request(t, http.MethodPost, push, &stream{Reader: strings.NewReader(padded(limit))}))
	require.NoError(t, err)
	require.NoError(t, res.Body.Close())
	assert.Zero(t, strings.Compare(base.bodies[0], padded(limit)), "byte for byte")

	c := &counting{r: strings.NewReader(padded(limit + 1000))}
	_, err = g.RoundTrip(request(t, http.MethodPost, push, c)) //nolint:bodyclose // there is no response
	require.ErrorIs(t, err, fault.TooLarge)
	assert.Equal(t, limit+1, c.n)

	g.LogOnly, g.Logger = true, slog.New(slog.DiscardHandler)
	res, err = g.RoundTrip(request(t, http.MethodPost, push, &stream{Reader: strings.NewReader(padded(limit + 1000))}))
	require.NoError(t, err)
	require.NoError(t, res.Body.Close())
	assert.Zero(t, strings.Compare(base.bodies[1], padded(limit+1000)), "byte for byte")
}

// A Content-Length that is wrong does not reserve memory.
func TestWrongContentLength(t *testing.T) {
	for _, length := range []int64{-1, 0, 1, 1 << 60} {
		r := request(t, http.MethodPost, push, &stream{Reader: strings.NewReader(right)})
		r.ContentLength = length
		base := new(recorder)
		res, err := (&guard.Transport{Base: base}).RoundTrip(r)
		require.NoError(t, err)
		require.NoError(t, res.Body.Close())
		assert.Equal(t, []string{right}, base.bodies)
	}
}

// Other requests are passed on without reading them.
func TestUntouched(t *testing.T) {
	for name, r := range map[string]*http.Request{
		"another host":     request(t, http.MethodPost, "https://kissa.example/v2/bot/message/push", strings.NewReader(wrong)),
		"another port":     request(t, http.MethodPost, "https://api.line.me:8443/v2/bot/message/push", strings.NewReader(wrong)),
		"another endpoint": request(t, http.MethodPost, "https://api.line.me/v2/bot/message/new", strings.NewReader(wrong)),
		"another method":   request(t, http.MethodGet, push, nil),
		"the data host":    request(t, http.MethodPost, "https://api-data.line.me/v2/bot/message/push", strings.NewReader(wrong)),
		"an image at api":  request(t, http.MethodPost, strings.Replace(image, "api-data", "api", 1), strings.NewReader("GIF89a")),
		"no menu ID":       request(t, http.MethodPost, "https://api-data.line.me/v2/bot/richmenu//content", strings.NewReader("GIF89a")),
		"a longer path":    request(t, http.MethodPost, push+"/", strings.NewReader(wrong)),
		"no URL":           {Method: http.MethodPost, Body: io.NopCloser(strings.NewReader(wrong))},
		"compressed": func() *http.Request {
			r := request(t, http.MethodPost, push, strings.NewReader("\x1f\x8b"))
			r.Header.Set("Content-Encoding", "gzip")
			return r
		}(),
	} {
		t.Run(name, func(t *testing.T) {
			base := new(recorder)
			res, err := (&guard.Transport{Base: base}).RoundTrip(r)
			require.NoError(t, err)
			require.NoError(t, res.Body.Close())
			assert.Same(t, r, base.sent[0])
		})
	}
}

// The host is compared like one: without case and with the default port. Hosts adds others, also as the URL that a client of LINE
// takes as its endpoint.
func TestHosts(t *testing.T) {
	g := &guard.Transport{Base: new(recorder), Hosts: []string{"127.0.0.1:8080", "https://Line.proxy.example/"}}
	for _, url := range []string{
		"https://API.line.me/v2/bot/message/push", "https://api.line.me:443/v2/bot/message/push",
		"http://127.0.0.1:8080/v2/bot/message/push", "http://127.0.0.1:8080/v2/bot/richmenu/richmenu-1/content",
		"https://line.proxy.example/v2/bot/message/push", "https://LINE.proxy.example:443/v2/bot/message/push",
		push + "?a=b", "https://api.line.me/v2/bot/message/broadcast",
	} {
		_, err := g.RoundTrip(request(t, http.MethodPost, url, strings.NewReader(wrong))) //nolint:bodyclose // there is no response
		var f *fault.Error
		assert.ErrorAs(t, err, &f, url)
	}
}

// A wrong body is stopped at each endpoint, whatever its parameters are.
func TestEveryRoute(t *testing.T) {
	for _, to := range route.All() {
		base := new(recorder)
		method, path, _ := strings.Cut(to.Endpoint, " ")
		path = strings.NewReplacer("{richMenuId}", "richmenu-1", "{richMenuAliasId}", "tab%2Da", "{audienceGroupId}", "1").Replace(path)
		for _, body := range []string{"", `{"messages":7}`, "[]"} {
			_, err := (&guard.Transport{Base: base}).RoundTrip(request(t, method, "https://"+to.Host+path, strings.NewReader(body))) //nolint:bodyclose // there is no response
			assert.Error(t, err, "%s %s", to.Endpoint, body)
		}
		assert.Empty(t, base.sent, to.Endpoint)
	}
}

// The rules are those of the endpoint: a mention is allowed in a push, not in a broadcast.
func TestRulesOfEndpoint(t *testing.T) {
	const mention = `"messages":[{"type":"textV2","text":"{a}","substitution":{"a":{"type":"mention","mentionee":{"type":"all"}}}}]`
	g := &guard.Transport{Base: new(recorder)}
	res, err := g.RoundTrip(request(t, http.MethodPost, push, strings.NewReader(`{"to":"Ca56f94637c0ffee0a56f94637c0ffee0",`+mention+`}`)))
	require.NoError(t, err)
	require.NoError(t, res.Body.Close())
	for _, path := range []string{"broadcast", "validate/broadcast", "validate/multicast", "validate/narrowcast"} {
		_, err = g.RoundTrip(request(t, http.MethodPost, "https://api.line.me/v2/bot/message/"+path, strings.NewReader(`{`+mention+`}`))) //nolint:bodyclose // there is no response
		require.ErrorIs(t, err, fault.NotHere, path)
	}
}

// Types newer than the module are errors unless the caller knows them.
func TestKnows(t *testing.T) {
	const text = `{"to":"` + user + `","messages":[{"type":"hologram","a":1}]}`
	_, err := (&guard.Transport{Base: new(recorder)}).RoundTrip(request(t, http.MethodPost, push, strings.NewReader(text))) //nolint:bodyclose // there is no response
	require.ErrorIs(t, err, fault.UnknownKind)
	base := new(recorder)
	res, err := (&guard.Transport{Base: base, Knows: []string{"hologram"}}).RoundTrip(request(t, http.MethodPost, push, strings.NewReader(text)))
	require.NoError(t, err)
	require.NoError(t, res.Body.Close())
	assert.Equal(t, []string{text}, base.bodies)
}

func TestImages(t *testing.T) {
	picture := func(w, h int) string {
		var b bytes.Buffer
		require.NoError(t, png.Encode(&b, stdimage.NewPaletted(stdimage.Rect(0, 0, w, h), color.Palette{color.Black})))
		return b.String()
	}
	base := new(recorder)
	g := &guard.Transport{Base: base}
	for _, stopped := range []string{"", "GIF89a", picture(200, 100), picture(800, 270)[:100], picture(800, 270) + strings.Repeat("\x00", 1<<20)} {
		_, err := g.RoundTrip(request(t, http.MethodPost, image, &stream{Reader: strings.NewReader(stopped)})) //nolint:bodyclose // there is no response
		var f *fault.Error
		require.ErrorAs(t, err, &f)
	}
	res, err := g.RoundTrip(request(t, http.MethodPost, image, &stream{Reader: strings.NewReader(picture(800, 270))}))
	require.NoError(t, err)
	require.NoError(t, res.Body.Close())
	assert.Equal(t, []string{picture(800, 270)}, base.bodies)
}

// With LogOnly everything is sent, and the findings are logged without the token, the texts and the recipients.
func TestLogOnly(t *testing.T) {
	const bad = `{"to":"` + user + `","messages":[{"type":"text","text":""},{"type":"text","text":"private words","sender":{"name":"LINE"}}],"new":1}`
	var log bytes.Buffer
	base := &recorder{status: http.StatusBadRequest, answer: `{"message":"The request body has 1 error(s)","details":[{"message":"May not be empty","property":"messages[0].text"}]}`}
	g := &guard.Transport{Base: base, LogOnly: true, Logger: slog.New(slog.NewJSONHandler(&log, nil))}
	res, err := g.RoundTrip(request(t, http.MethodPost, push+"?q="+secret, strings.NewReader(bad))) //nolint:bodyclose // read closes it
	require.NoError(t, err)
	assert.Equal(t, base.answer, read(t, res.Body), "the response is not changed")
	assert.Equal(t, []string{bad}, base.bodies)

	lines := strings.Split(strings.TrimSpace(log.String()), "\n")
	require.Len(t, lines, 2)
	assert.Contains(t, lines[0], `"level":"ERROR","msg":"guard: LINE would refuse a request","endpoint":"POST /v2/bot/message/push"`)
	assert.Contains(t, lines[0], `"path":"messages[0].text","rule":"required"`)
	assert.Contains(t, lines[0], `"path":"new","rule":"unknown_property"`)
	assert.Contains(t, lines[1], `"level":"WARN","msg":"guard: LINE refused a request","endpoint":"POST /v2/bot/message/push","requestId":"id"`)
	assert.Contains(t, lines[1], `"path":"messages[0].text","rule":"required"`)
	for _, private := range []string{secret, user, "private words"} {
		assert.NotContains(t, log.String(), private)
	}
}

// Without a Logger warnings are not logged, and with one they do not stop a request.
func TestWarnings(t *testing.T) {
	const odd = `{"to":"` + user + `","messages":[{"type":"text","text":"a"}],"new":1}`
	var log bytes.Buffer
	for _, g := range []*guard.Transport{{}, {Logger: slog.New(slog.NewTextHandler(&log, nil))}} {
		g.Base = new(recorder)
		res, err := g.RoundTrip(request(t, http.MethodPost, push, strings.NewReader(odd)))
		require.NoError(t, err)
		require.NoError(t, res.Body.Close())
	}
	assert.Equal(t, 1, strings.Count(log.String(), `level=WARN msg="guard: warnings for a request"`))
	assert.Contains(t, log.String(), "unknown_property")
}

// Without a Logger, errors go to the default one. Responses are not logged.
func TestDefaultLogger(t *testing.T) {
	var log bytes.Buffer
	before := slog.Default()
	slog.SetDefault(slog.New(slog.NewTextHandler(&log, nil)))
	t.Cleanup(func() { slog.SetDefault(before) })
	base := &recorder{status: http.StatusBadRequest, answer: `{"message":"a"}`}
	res, err := (&guard.Transport{Base: base, LogOnly: true}).RoundTrip(request(t, http.MethodPost, push, strings.NewReader(wrong))) //nolint:bodyclose // read closes it
	require.NoError(t, err)
	assert.Equal(t, base.answer, read(t, res.Body))
	assert.Equal(t, 1, strings.Count(log.String(), "level="), log.String())
	assert.Contains(t, log.String(), `level=ERROR msg="guard: LINE would refuse a request"`)
}

// once fails once and then ends.
type once struct{ err error }

func (o *once) Read([]byte) (int, error) {
	err := o.err
	o.err = io.EOF
	return 0, err
}

// failingBase returns a response body that breaks.
type failingBase struct{ err error }

func (b failingBase) RoundTrip(r *http.Request) (*http.Response, error) {
	_ = r.Body.Close()
	return &http.Response{
		StatusCode: http.StatusBadRequest, Body: io.NopCloser(io.MultiReader(strings.NewReader(`{"mess`), &once{b.err})),
	}, nil
}

// A response that breaks still breaks for the client.
func TestBrokenResponse(t *testing.T) {
	broken := errors.New("broken")
	g := &guard.Transport{Base: failingBase{broken}, Logger: slog.New(slog.DiscardHandler)}
	res, err := g.RoundTrip(request(t, http.MethodPost, push, strings.NewReader(right)))
	require.NoError(t, err)
	text, err := io.ReadAll(res.Body)
	require.ErrorIs(t, err, broken)
	assert.Equal(t, `{"mess`, string(text))
	require.NoError(t, res.Body.Close())
}

// The race detector checks that requests share nothing.
func TestManyGoroutines(t *testing.T) {
	base := new(recorder)
	g := &guard.Transport{Base: base, Logger: slog.New(slog.DiscardHandler)}
	var wg sync.WaitGroup
	for i := range 16 {
		wg.Go(func() {
			for n := range 50 {
				text := strings.Replace(right, "<&>", fmt.Sprint(i, " ", n), 1)
				var body io.Reader = strings.NewReader(text)
				if n%2 == 0 {
					body = &stream{Reader: body}
				}
				r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, push, body)
				if !assert.NoError(t, err) {
					return
				}
				res, err := g.RoundTrip(r)
				if assert.NoError(t, err) {
					assert.NoError(t, res.Body.Close())
				}
			}
		})
	}
	wg.Wait()
	assert.Len(t, base.sent, 800)
}

// closing counts the calls of CloseIdleConnections.
type closing struct {
	recorder

	n int
}

func (c *closing) CloseIdleConnections() { c.n++ }

func TestCloseIdleConnections(t *testing.T) {
	base := new(closing)
	(&http.Client{Transport: &guard.Transport{Base: base}}).CloseIdleConnections()
	assert.Equal(t, 1, base.n)
	assert.NotPanics(t, (&guard.Transport{Base: new(recorder)}).CloseIdleConnections)
}
