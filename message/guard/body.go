package guard

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"slices"
	"sync"

	"github.com/linemsg/linemsg/internal/jsontree"
	"github.com/linemsg/linemsg/internal/route"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/richmenu"
)

// inspect checks the body of a request. It returns the request to send, which is r or a clone with an equal body.
func (t *Transport) inspect(r *http.Request, to route.Route) (out *http.Request, found []fault.Violation, err error) {
	limit := jsontree.MaxBytes
	if to.New == nil {
		limit = richmenu.MaxImageBytes
	}
	out, head, err := peek(r, limit+1)
	if err != nil {
		return nil, nil, err
	}
	if to.New == nil {
		info, err := richmenu.CheckImage(bytes.NewReader(head), richmenu.Size{})
		return out, append(slices.Clone(fault.Violations(err)), info.Warnings...), nil
	}
	return out, t.check(to.New(), head), nil
}

// check decodes and checks JSON. Warnings are left out if nobody reads them.
func (t *Transport) check(b route.Body, text []byte) []fault.Violation {
	err := b.UnmarshalJSON(text)
	var checked []fault.Violation
	if !fault.IsUnreadable(err) {
		if t.Logger != nil {
			checked = b.Lint()
		} else {
			checked = fault.Violations(b.Validate())
		}
	}
	if err == nil && len(checked) == 0 {
		return nil
	}
	var found []fault.Violation
	for _, l := range fault.Merge(text, err, checked) {
		if l.Rule == fault.UnknownKind && slices.Contains(t.Knows, l.Value) {
			l.Severity = fault.SeverityWarning
		}
		found = append(found, l.Violation)
	}
	return found
}

// peek returns the first bytes of the body of r, and a request with the same body to send. With an error it closes the
// body.
func peek(r *http.Request, limit int) (out *http.Request, head []byte, err error) {
	if r.Body == nil || r.Body == http.NoBody {
		return r, nil, nil
	}
	var again io.ReadCloser
	if r.GetBody != nil {
		again, err = r.GetBody()
	}
	if err == nil && again != nil {
		c := &onceCloser{ReadCloser: again}
		head, err = readHead(r.Context(), c, limit, r.ContentLength)
		_ = c.Close() // it was only read
	}
	switch {
	case err != nil:
		_ = r.Body.Close()
		return nil, nil, err //nolint:wrapcheck // an error of the caller
	case again != nil:
		return r, head, nil
	}
	body := &onceCloser{ReadCloser: r.Body}
	head, err = readHead(r.Context(), body, limit, r.ContentLength)
	if err != nil {
		_ = body.Close()
		return nil, nil, err
	}
	out = new(http.Request)
	*out = *r // RoundTrip must not change r
	out.Body = &replay{Reader: io.MultiReader(bytes.NewReader(head), body), Closer: body}
	return out, head, nil
}

// readHead reads at most limit bytes. It stops if the context ends, as a transport does.
func readHead(ctx context.Context, body io.ReadCloser, limit int, length int64) ([]byte, error) {
	stop := context.AfterFunc(ctx, func() { _ = body.Close() })
	defer stop()
	var b bytes.Buffer
	if length > 0 && length < int64(limit) {
		b.Grow(int(length) + bytes.MinRead)
	}
	_, err := b.ReadFrom(io.LimitReader(body, int64(limit)))
	if ctxErr := context.Cause(ctx); ctxErr != nil {
		return nil, ctxErr //nolint:wrapcheck // as a transport does
	}
	return b.Bytes(), err //nolint:wrapcheck // an error of the caller's reader
}

// replay is a body whose beginning was read before.
type replay struct {
	io.Reader
	io.Closer
}

// onceCloser closes a body at most once.
type onceCloser struct {
	io.ReadCloser

	once sync.Once
	err  error
}

// Read reads the body. A count that is impossible is an error: [bytes.Buffer] panics on it.
func (c *onceCloser) Read(p []byte) (int, error) {
	n, err := c.ReadCloser.Read(p)
	if n < 0 || n > len(p) {
		return 0, io.ErrNoProgress
	}
	return n, err //nolint:wrapcheck // an error of the caller's reader
}

// Close closes the body the first time and then returns the same error.
func (c *onceCloser) Close() error {
	c.once.Do(func() { c.err = c.ReadCloser.Close() })
	return c.err
}
