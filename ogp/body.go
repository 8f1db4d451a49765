package ogp

import (
	"compress/gzip"
	"context"
	"io"
)

// maxCoding is by how much a compressed page may be longer than MaxBytes. Gzip makes nothing so much longer, unless it
// means to.
const maxCoding = 64 << 10

// A timed body ends when the time is up, also where all of it has arrived and only reading it takes long.
type timed struct {
	ctx context.Context //nolint:containedctx // lives as long as the call of Fetch
	r   io.Reader
}

func (t *timed) Read(p []byte) (int, error) {
	if err := t.ctx.Err(); err != nil {
		return 0, err
	}
	return t.r.Read(p)
}

// A wire is what comes compressed, up to a limit. There it ends as if the connection had broken off.
type wire struct {
	r    io.Reader
	left int64
}

func (w *wire) Read(p []byte) (int, error) {
	if w.left <= 0 {
		return 0, io.ErrUnexpectedEOF
	}
	n, err := w.r.Read(p[:min(int64(len(p)), w.left)])
	w.left -= int64(n)
	return n, err
}

// An unzip reads what a wire holds.
type unzip struct {
	wire wire
	zip  *gzip.Reader
	err  error
}

func (u *unzip) Read(p []byte) (int, error) {
	if u.zip == nil && u.err == nil {
		u.zip, u.err = gzip.NewReader(&u.wire)
	}
	if u.err != nil {
		return 0, u.err
	}
	return u.zip.Read(p)
}
