package ogp

import (
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"math"
	"net/http"
	"strings"
)

// maxCodings is how many times a page may be compressed. A server and the proxy in front of it sometimes both do it.
const maxCodings = 2

// maxOverhead is how many bytes more than MaxBytes a compressed page may have. Only a hostile gzip needs more.
const maxOverhead = 64 << 10

// A timed body ends with its context, even if all of it has arrived.
type timed struct {
	ctx context.Context //nolint:containedctx // lives as long as the call to Fetch
	r   io.Reader
}

func (t *timed) Read(p []byte) (n int, err error) {
	if err := t.ctx.Err(); err != nil {
		return n, err
	}
	return t.r.Read(p)
}

// A wire reads compressed bytes up to a limit. At the limit it fails like a broken connection.
type wire struct {
	r    io.Reader
	left int64
}

func (w *wire) Read(p []byte) (n int, err error) {
	if w.left <= 0 {
		return n, io.ErrUnexpectedEOF
	}
	n, err = w.r.Read(p[:min(int64(len(p)), w.left)])
	w.left -= int64(n)
	return n, err
}

// An unzip decompresses what a wire reads.
type unzip struct {
	wire wire
	zip  *gzip.Reader
	err  error
}

func (u *unzip) Read(p []byte) (n int, err error) {
	if u.zip == nil && u.err == nil {
		u.zip, u.err = gzip.NewReader(&u.wire)
	}
	if u.err != nil {
		return n, u.err
	}
	return u.zip.Read(p)
}

// decoded returns a reader that decompresses body as the header says. It reads at most limit+maxOverhead bytes of each
// compressed layer. The error says which coding is not supported.
func decoded(body io.Reader, header http.Header, limit int64) (io.Reader, error) {
	all, n := strings.Join(header.Values("Content-Encoding"), ", "), 0
	for coding := range strings.SplitSeq(all, ",") {
		coding = strings.TrimSpace(coding)
		switch {
		case coding == "", strings.EqualFold(coding, "identity"):
			continue
		case !strings.EqualFold(coding, "gzip"):
			return nil, fmt.Errorf("content encoding %s was not requested", quote(all))
		}
		if n++; n > maxCodings {
			return nil, fmt.Errorf("content encoding %s has more than %d codings", quote(all), maxCodings)
		}
		body = &unzip{wire: wire{body, min(limit, math.MaxInt64-maxOverhead) + maxOverhead}}
	}
	return body, nil
}
