package ogp

import "io"

const (
	windowSize  = 32 << 10 // what is looked at for the character set, and the size of the buffer
	decodedSize = 24 << 10 // the buffer of a page that is decoded before it is skimmed; more than a tag
)

// An input is a page, of which a part is in memory.
type input struct {
	src    io.Reader // nil when buf is the whole page, which is then never written to
	origin *input    // what src decodes; nil when src is the page itself
	left   int64     // how many bytes may still be read
	err    error     // why no more can be read: io.EOF, or what src said
	cut    bool      // there was more than could be read

	buf  []byte
	w    int   // buf[:w] has been looked at
	mark int   // buf[mark:] is still needed; -1 means buf[w:]
	off  int64 // where buf[0] stands in the page
}

// pos is how much of the page has been looked at.
func (in *input) pos() int64 { return in.off + int64(in.w) }

// next returns the next byte.
func (in *input) next() (byte, bool) {
	if in.w == len(in.buf) && !in.fill() {
		return 0, false
	}
	c := in.buf[in.w]
	in.w++
	return c, true
}

// need reports whether at least n bytes come next, and has them in buf.
func (in *input) need(n int) bool {
	for len(in.buf)-in.w < n {
		if !in.fill() {
			return false
		}
	}
	return true
}

// fill reads at least one more byte into buf. It moves what is in buf only when there is no room left, so that a
// reader of single bytes costs no more than another.
func (in *input) fill() bool {
	if in.err != nil {
		return false
	}
	if len(in.buf) == cap(in.buf) {
		keep := in.w
		if in.mark >= 0 && in.w-in.mark <= maxTag {
			keep = in.mark
			in.mark = 0
		} else {
			in.mark = -1 // too long to be of use
		}
		n := copy(in.buf, in.buf[keep:])
		in.buf = in.buf[:n]
		in.w -= keep
		in.off += int64(keep)
	}
	if in.left <= 0 {
		var probe [1]byte
		n, err := in.read(probe[:])
		in.cut = n > 0
		in.err = err
		if n > 0 || err == nil {
			in.err = io.EOF
		}
		return false
	}
	room := in.buf[len(in.buf):cap(in.buf)]
	if int64(len(room)) > in.left {
		room = room[:in.left]
	}
	n, err := in.read(room)
	in.buf = in.buf[:len(in.buf)+n]
	in.left -= int64(n)
	if err != nil {
		in.err = err
	}
	return n > 0
}

// read asks src until it has a byte or an error.
func (in *input) read(b []byte) (int, error) {
	for range 100 {
		n, err := in.src.Read(b)
		if n < 0 || n > len(b) {
			return 0, io.ErrNoProgress // a broken reader
		}
		if n > 0 || err != nil {
			return n, err
		}
	}
	return 0, io.ErrNoProgress
}

// Read makes an input the source of a decoder. It hands over what has not been looked at.
func (in *input) Read(p []byte) (int, error) {
	if in.w == len(in.buf) && !in.fill() {
		return 0, in.err
	}
	n := copy(p, in.buf[in.w:])
	in.w += n
	return n, nil
}

// failure returns the error of the reader, if it had one.
func (in *input) failure() error {
	if in.origin != nil {
		in = in.origin
	}
	if in.err == io.EOF { //nolint:errorlint // a reader must return io.EOF itself
		return nil
	}
	return in.err
}

// truncated reports whether the end that was met is not that of the page.
func (in *input) truncated() bool {
	return in.cut || in.failure() != nil || in.origin != nil && in.origin.cut
}
