package ogp

import "io"

// A source reads a page up to a limit and remembers why it ended.
type source struct {
	r    io.Reader
	left int64 // how many bytes may still be read
	err  error // io.EOF, or the error of r
	cut  bool  // the page is longer than the limit
}

func (s *source) Read(p []byte) (n int, err error) {
	if s.err != nil {
		return n, s.err
	}
	if s.left <= 0 {
		more, err := s.read(make([]byte, 1))
		s.cut, s.err = more > 0, err
		if s.cut {
			s.err = io.EOF
		}
		return n, s.err
	}
	n, err = s.read(p[:min(int64(len(p)), s.left)])
	s.left -= int64(n)
	s.err = err
	return n, err
}

// read calls r.Read until it returns a byte or an error.
func (s *source) read(p []byte) (int, error) {
	for range 100 {
		n, err := s.r.Read(p)
		if n < 0 || n > len(p) {
			break // a broken reader
		}
		if n > 0 || err != nil {
			return n, err
		}
	}
	return 0, io.ErrNoProgress
}

// failure returns the error of the reader other than io.EOF.
func (s *source) failure() error {
	if s.err == io.EOF { //nolint:errorlint // a reader must return io.EOF itself
		return nil
	}
	return s.err
}
