package ogp

import (
	"bytes"
	"io"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// maxToken is the length in bytes of the longest token that is read whole. Of a longer tag only the name is used, and of
// a longer text only the beginning.
const maxToken = 16 << 10

func newTokenizer(r io.Reader) *html.Tokenizer {
	z := html.NewTokenizer(r)
	z.SetMaxBuf(maxToken + 1)
	return z
}

// isLong reports whether a token is longer than maxToken. raw is the part that the tokenizer kept.
func isLong(raw []byte) bool { return len(raw) > maxToken }

// passLong skips the rest of a long token, starts a new tokenizer there, and returns the type of the token.
func (t *tokens) passLong(tt html.TokenType) html.TokenType {
	raw := t.raw
	t.page.unread(len(t.z.Buffered()))
	var begun []byte // start of the next token
	switch {
	case tt == html.ErrorToken:
		tt = html.StartTagToken
		if raw[1] == '/' {
			tt = html.EndTagToken
		}
		t.page.pastTag(raw)
	case tt == html.TextToken && bytes.HasPrefix(raw, []byte("<![CDATA[")):
		t.page.past(raw, "]]>")
	case tt == html.TextToken:
		begun = t.passText()
		t.long = t.z.Text()
	case bytes.HasPrefix(raw, []byte("<!--")):
		t.page.past(raw, "-->", "--!>")
	default:
		t.page.past(raw, ">")
	}
	t.z = newTokenizer(io.MultiReader(bytes.NewReader(begun), t.page))
	return tt
}

// passText skips the rest of a long text, or only white space if white space follows. It returns the part of the
// next token that was already read.
func (t *tokens) passText() (begun []byte) {
	const markup = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ/!?" // after a "<"
	next := t.page.rest()
	switch end := t.raw[len(t.raw)-2:]; {
	case end[0] == '<' && strings.ContainsRune(markup, rune(end[1])):
		return bytes.Clone(end)
	case end[1] == '<' && bytes.IndexAny(next, markup) == 0:
		return bytes.Clone(end[1:])
	case isSpace(end[1]):
		t.page.space()
	default:
		t.page.to(markup)
	}
	return nil
}

// past skips everything up to and including the first of ends, of which begun may be the beginning. An end is not longer than
// "--!>", and ">" is only its last byte.
func (s *stream) past(begun []byte, ends ...string) {
	last := bytes.Clone(begun)
	for !slices.ContainsFunc(ends, func(end string) bool { return bytes.HasSuffix(last, []byte(end)) }) {
		b := throughTag(s.rest())
		if len(b) == 0 {
			return
		}
		last = append(last[:copy(last, last[max(0, len(last)-len("--!")):])], b...)
		s.drop(b)
	}
}

// pastTag skips the rest of a tag.
func (s *stream) pastTag(begun []byte) {
	var t tagEnd
	_, ended := t.find(begun[2:]) // after "</", or "<" and a letter
	for !ended {
		b := s.rest()
		if len(b) == 0 {
			return
		}
		var n int
		n, ended = t.find(b)
		s.drop(b[:n])
	}
}

// A tagEnd finds the ">" that ends a tag. A ">" in quotes does not.
type tagEnd struct {
	state int
	quote byte // open quote, or 0
}

const (
	inName = iota // of the element
	between
	inKey
	beforeValue
	inValue // without quotes
)

// find returns how many bytes of b belong to the tag, and reports whether it ends there.
func (t *tagEnd) find(b []byte) (n int, ended bool) {
	for n < len(b) {
		c := b[n]
		n++
		switch {
		case t.quote != 0:
			i := bytes.IndexByte(b[n-1:], t.quote)
			if i < 0 {
				return len(b), false
			}
			n += i
			t.quote, t.state = 0, between
		case c == '>':
			return n, true
		case isSpace(c):
			if t.state == inName || t.state == inValue {
				t.state = between
			}
		case t.state == beforeValue:
			if t.state = inValue; c == '"' || c == '\'' {
				t.quote = c
			}
		case t.state == inKey && c == '=':
			t.state = beforeValue
		case t.state != inValue && c == '/':
			t.state = between
		case t.state == between:
			t.state = inKey
		}
	}
	return n, false
}
