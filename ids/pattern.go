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

// The alphabets that more than one type has.
var (
	digit      = letters(digits)
	lowerHex   = letters(digits + "abcdef")
	anyHex     = letters(digits + "abcdef" + "ABCDEF")
	lowerAlnum = letters(digits + lower)
	alnum      = letters(digits + lower + upper)
	snake      = letters(digits + lower + upper + "_")
	crockford  = letters(crockfords)
)

// crockfords are the 32 digits of ULIDs: no I, L, O, U.
const crockfords = digits + "ABCDEFGHJKMNPQRSTVWXYZ"

// A pattern is a form as a program sees it.
type pattern struct {
	min, max int                   // length in characters; max 0 means no limit
	head     []*alphabet           // one for each of the first characters; no longer than min
	in       *alphabet             // for the characters after them
	not      func(c rune) bool     // what is refused beyond ASCII; nil refuses all
	more     func(s string) string // what is wrong with the whole text, or ""
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
	_ = *in // nil is looked for here, and not for each byte
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

// char reports whether c may stand at i, counted in characters.
func (p *pattern) char(i int, c rune) bool {
	switch {
	case c >= utf8.RuneSelf:
		return p.not != nil && !p.not(c)
	case i < len(p.head):
		return p.head[i][c]
	}
	return p.in[c]
}

// holds reports whether n characters are neither too few nor too many.
func (p *pattern) holds(n int) bool { return n >= p.min && (p.max == 0 || n <= p.max) }

// span is for patterns with a limit; one without refuses no length but 0.
func (p *pattern) span() string {
	if p.min == p.max {
		return strconv.Itoa(p.min)
	}
	return strconv.Itoa(p.min) + " to " + strconv.Itoa(p.max)
}

// The patterns that more than one type has.
var (
	// anyText is the rule for forms only observed.
	anyText = allBut(unicode.IsControl)

	// anyToken is the rule for tokens and secrets. They travel in headers and URLs,
	// so white space in one is always a copying mistake.
	anyToken = allBut(func(c rune) bool { return unicode.IsControl(c) || unicode.IsSpace(c) })

	someDigits = pattern{min: 1, in: &digit}

	// ulid holds 128 bits in 26 characters of 5 bits, so the first is at most 7.
	ulid = pattern{min: 26, max: 26, head: oneOf("01234567"), in: &crockford}
)

func allBut(not func(c rune) bool) pattern {
	var in alphabet
	for c := range rune(utf8.RuneSelf) {
		in[c] = !not(c)
	}
	return pattern{min: 1, in: &in, not: not}
}

// between returns p with another length.
func (p *pattern) between(least, most int) pattern {
	q := *p
	q.min, q.max = least, most
	return q
}

// oneOf is the head of a text that begins with one of the characters of s.
func oneOf(s string) []*alphabet { return []*alphabet{new(letters(s))} }

// exactly is the head of a text that begins with s.
func exactly(s string) []*alphabet {
	var head []*alphabet
	for _, c := range s {
		head = append(head, new(letters(string(c))))
	}
	return head
}

// uuid puts a hyphen after 8, 12, 16 and 20 digits of in.
func uuid(in *alphabet) pattern {
	var head []*alphabet
	for _, n := range []int{8, 4, 4, 4} {
		head = slices.Concat(head, slices.Repeat([]*alphabet{in}, n), exactly("-"))
	}
	return pattern{min: 36, max: 36, head: head, in: in}
}
