package ogp

import (
	"bufio"
	"bytes"
	"io"
	"strings"
)

// A stream feeds a page in UTF-8 to the tokenizer.
//
// A Read ends at the first ">", so a tokenizer that returns a tag has read nothing beyond it. The stream can then skip
// what follows: it skips a script with a byte search, and keeps nothing of it in memory.
type stream struct {
	r     *bufio.Reader
	given int   // how many bytes of r the last Read returned
	pos   int64 // how many bytes were returned or skipped

	kept []byte // the beginning of what is skipped
	keep int    // the maximum length of kept
}

// ahead is how many bytes can be read ahead at any point. It is enough for the longest end tag.
const ahead = len("</textarea>")

func (s *stream) Read(p []byte) (int, error) {
	b := throughTag(s.rest())
	if len(b) == 0 {
		return 0, io.EOF
	}
	s.given = copy(p, b)
	s.pos += int64(s.given)
	return s.given, nil
}

// throughTag returns b up to and including the first ">".
func throughTag(b []byte) []byte {
	if i := bytes.IndexByte(b, '>'); i >= 0 {
		return b[:i+1]
	}
	return b
}

// unread takes back the last n bytes of what the last Read returned.
func (s *stream) unread(n int) {
	s.given -= n
	s.pos -= int64(n)
}

// rest returns the part of the rest of the page that is in memory. It has at least ahead bytes unless the page ends.
func (s *stream) rest() []byte {
	_, _ = s.r.Discard(s.given)
	s.given = 0
	_, _ = s.r.Peek(ahead)
	b, _ := s.r.Peek(s.r.Buffered())
	return b
}

// drop skips b, the beginning of the rest.
func (s *stream) drop(b []byte) {
	s.kept = append(s.kept, b[:min(len(b), s.keep-len(s.kept))]...)
	n, _ := s.r.Discard(len(b))
	s.pos += int64(n)
}

// to skips everything before the next "<" that is followed by a byte in next. It returns the rest of the page, which
// is empty if there is no such "<".
func (s *stream) to(next string) []byte {
	for {
		b := s.rest()
		if len(b) == 0 {
			return b
		}
		n := 0
		for ; ; n++ {
			i := bytes.IndexByte(b[n:], '<')
			if i < 0 {
				n = len(b)
				break
			}
			n += i
			if n > 0 && len(b)-n < ahead {
				break // read more first
			}
			if n+1 < len(b) && strings.IndexByte(next, b[n+1]) >= 0 {
				s.drop(b[:n])
				return s.rest()
			}
		}
		s.drop(b[:n])
	}
}

// space skips white space, or the part of it that is in memory.
func (s *stream) space() {
	b := s.rest()
	s.drop(b[:len(b)-len(bytes.TrimLeft(b, spaces))])
}

// content skips content that is not markup, up to the end tag of the element. It returns the first keep bytes, which
// are valid until the next call, and reports whether there is an end tag.
func (s *stream) content(name string, keep int) (content []byte, ended bool) {
	s.kept, s.keep = s.kept[:0], keep
	if name == "script" {
		ended = s.script()
	} else {
		for b := s.to("/"); len(b) > 0 && !ended; b = s.to("/") {
			if ended = name != "plaintext" && isTag(b, "</", name); !ended {
				s.drop(b[:1])
			}
		}
	}
	content = s.kept
	if bytes.Contains(content, []byte("\x00")) {
		content = bytes.ReplaceAll(content, []byte("\x00"), []byte("\ufffd"))
	}
	s.kept, s.keep = s.kept[:0], 0
	return content, ended
}

// script skips a script and reports whether there is an end tag.
func (s *stream) script() bool {
	for b := s.to("/!"); len(b) > 0; b = s.to("/!") {
		n := 1
		switch {
		case isTag(b, "</", "script"):
			return true
		case bytes.HasPrefix(b, []byte("<!--")):
			n = 2 // the hyphens may also begin "-->"
		}
		s.drop(b[:n])
		if n == 2 {
			s.escaped()
		}
	}
	return false
}

// escaped skips the part of a script from "<!--" to "-->" or to the end tag of the script. In HTML another "<script" in such a
// part hides the next "</script".
func (s *stream) escaped() {
	hidden := false
	for b := s.rest(); len(b) > 0; b = s.rest() {
		n := bytes.IndexByte(b, '<')
		if n < 0 {
			n = len(b)
		}
		if i := bytes.Index(b[:n], []byte("-->")); i >= 0 {
			s.drop(b[:i])
			return
		}
		switch tag := b[n:]; {
		case len(tag) == 0:
			n = max(n-2, 1) // the last bytes may begin "-->"
		case n > 0 && len(tag) < ahead: // read more first
		case isTag(tag, "</", "script") && !hidden:
			s.drop(b[:n])
			return
		default:
			hidden = isTag(tag, "<", "script") || hidden && !isTag(tag, "</", "script")
			n++
		}
		s.drop(b[:n])
	}
}

// isTag reports whether b begins with a tag of this name. open is "<" or "</".
func isTag(b []byte, open, name string) bool {
	n := len(open) + len(name)
	return len(b) > n && string(b[:len(open)]) == open && bytes.EqualFold(b[len(open):n], []byte(name)) && endsName(b[n])
}

// spaces is the white space of HTML.
const spaces = " \n\t\r\f"

func isLetter[T byte | rune](c T) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func isSpace(c byte) bool {
	switch c {
	case ' ', '\n', '\t', '\r', '\f':
		return true
	}
	return false
}

// endsName reports whether c ends the name of an element.
func endsName(c byte) bool { return c == '>' || c == '/' || isSpace(c) }

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}
