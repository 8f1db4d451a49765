package ids

import (
	"slices"
	"strconv"
	"unicode"
	"unicode/utf8"
)

// An alphabet is a set of ASCII characters.
type alphabet [256]bool

func letters(s string) (a alphabet) {
	for i := range len(s) {
		a[s[i]] = true
	}
	return a
}

const (
	digits = "0123456789"
	lower  = "abcdefghijklmnopqrstuvwxyz"
	upper  = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
)

// Alphabets used by several types.
var (
	digit      = letters(digits)
	lowerHex   = letters(digits + "abcdef")
	anyHex     = letters(digits + "abcdef" + "ABCDEF")
	lowerAlnum = letters(digits + lower)
	alnum      = letters(digits + lower + upper)
	snake      = letters(digits + lower + upper + "_")
	crockford  = letters(crockfords)
)

// crockfords has the 32 digits of ULIDs, without I, L, O and U.
const crockfords = digits + "ABCDEFGHJKMNPQRSTVWXYZ"

// A pattern is the set of texts that have a form.
type pattern struct {
	min, max int                   // length in characters; max 0 means no limit
	head     []*alphabet           // one for each of the first characters; at most min of them
	in       *alphabet             // for the characters after head
	not      func(c rune) bool     // reports refused non-ASCII characters; nil refuses all
	more     func(s string) string // describes what is wrong with the whole text, or returns ""
}

func (p *pattern) matches(s string) bool {
	if len(s) < len(p.head) {
		return false
	}
	for i, in := range p.head {
		if !in[s[i]] {
			return false
		}
	}
	in := p.in
	_ = *in // check for nil once, not for each byte
	for i := len(p.head); i < len(s); i++ {
		if !in[s[i]] {
			return p.not != nil && p.matchesBeyondASCII(s)
		}
	}
	return p.holds(len(s)) && (p.more == nil || p.more(s) == "")
}

func (p *pattern) matchesBeyondASCII(s string) bool {
	n := 0
	for _, c := range s {
		if !p.char(n, c) {
			return false
		}
		n++
	}
	return p.holds(n) && (p.more == nil || p.more(s) == "") && utf8.ValidString(s)
}

// char reports whether c is allowed at index i, in characters.
func (p *pattern) char(i int, c rune) bool {
	switch {
	case c >= utf8.RuneSelf:
		return p.not != nil && !p.not(c)
	case i < len(p.head):
		return p.head[i][c]
	}
	return p.in[c]
}

// holds reports whether the length n, in characters, is allowed.
func (p *pattern) holds(n int) bool { return n >= p.min && (p.max == 0 || n <= p.max) }

// span returns the allowed lengths in words, for a pattern with a maximum.
func (p *pattern) span() string {
	if p.min == p.max {
		return strconv.Itoa(p.min)
	}
	return strconv.Itoa(p.min) + " to " + strconv.Itoa(p.max)
}

// Patterns used by several types.
var (
	// anyText is the pattern of forms that are only observed.
	anyText = allBut(unicode.IsControl)

	// anyToken is the pattern of tokens and secrets. They are sent in headers
	// and URLs, so white space in one is always a copying mistake.
	anyToken = allBut(func(c rune) bool { return unicode.IsControl(c) || unicode.IsSpace(c) })

	someDigits = pattern{min: 1, in: &digit}

	// ulid has 128 bits in 26 characters of 5 bits, so the first is at most 7.
	ulid = pattern{min: 26, max: 26, head: oneOf("01234567"), in: &crockford}
)

func allBut(not func(c rune) bool) pattern {
	var in alphabet
	for c := range rune(utf8.RuneSelf) {
		in[c] = !not(c)
	}
	return pattern{min: 1, in: &in, not: not}
}

// between returns p with other bounds of the length.
func (p *pattern) between(least, most int) pattern {
	q := *p
	q.min, q.max = least, most
	return q
}

// oneOf is the head of texts that begin with one of the characters of s.
func oneOf(s string) []*alphabet { return []*alphabet{new(letters(s))} }

// exactly is the head of texts that begin with s.
func exactly(s string) []*alphabet {
	var head []*alphabet
	for _, c := range s {
		head = append(head, new(letters(string(c))))
	}
	return head
}

// uuid returns the pattern of UUIDs with the digits in.
func uuid(in *alphabet) pattern {
	var head []*alphabet
	for _, n := range []int{8, 4, 4, 4} {
		head = slices.Concat(head, slices.Repeat([]*alphabet{in}, n), exactly("-"))
	}
	return pattern{min: 36, max: 36, head: head, in: in}
}
