package ids

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A form describes one type to the helpers in text.go.
type form struct {
	typ   string // the Go name: "UserID"
	name  string // in a sentence: "a user ID"
	words string // the documented form in words, if any

	rule   pattern // what ParseX accepts
	module *form   // also accepted: the form in module channels
	seen   pattern // the observed form, for Plausible

	guess  bool // LINE makes the ID; errors name the identifier a refused text resembles
	digits bool // a database may store it as an integer
	secret bool // errors must not show the text

	guessable bool // a secret that part of its sum would give away
}

// takes reports whether s has one of the forms of f.
func (f *form) takes(s string) bool {
	return f.rule.matches(s) || f.module != nil && f.module.rule.matches(s)
}

// fault returns the reason for an [Error], or "" if s has one of the forms of
// f.
func (f *form) fault(s string) string {
	if f.takes(s) {
		return ""
	}
	if f.module != nil && strings.HasPrefix(s, "LU") {
		f = f.module
	}
	what := f.explain(s)
	if f.words == "" {
		return what
	}
	return what + ", not " + f.name + " (" + f.words + ")"
}

// explain describes s, which does not match the rule of f. The most likely
// mistakes come first. A secret's characters are not shown: its rule refuses
// only white space and control characters, which are named by kind.
func (f *form) explain(s string) string {
	if s == "" {
		return "empty"
	}
	n, at, bad := 0, -1, rune(0) // at: index of the first refused character, bad
	for i, c := range s {
		if _, size := utf8.DecodeRuneInString(s[i:]); c == utf8.RuneError && size == 1 {
			return "not UTF-8 at character " + strconv.Itoa(n+1)
		}
		if at < 0 && !f.rule.char(n, c) {
			at, bad = n, c
		}
		n++
	}
	if at >= 0 {
		if what := around(s); what != "" {
			return what
		}
		if strings.HasSuffix(s, "...") || strings.HasSuffix(s, "…") {
			return "a truncated sample"
		}
	}
	if f.guess {
		if what := resembles(s); what != "" {
			return what
		}
	}
	if what := f.wrongCase(s); what != "" {
		return what
	}
	place := " at character " + strconv.Itoa(at+1)
	switch {
	case at >= 0 && unicode.IsControl(bad):
		return "a control character" + place
	case at >= 0 && unicode.IsSpace(bad):
		return "white space" + place
	case at >= 0 && bad >= '！' && bad <= '～': // U+FF01 to U+FF5E
		return "full-width " + strconv.Quote(string(bad)) + place
	case at >= 0 && (f.rule.max == 0 || at < f.rule.max):
		return "wrong character " + strconv.Quote(string(bad)) + place
	case !f.rule.holds(n):
		return plural(n) + " instead of " + f.rule.span()
	}
	return f.rule.more(s)
}

// around describes white space before or after s, or returns "".
func around(s string) string {
	left := s[:len(s)-len(strings.TrimLeftFunc(s, unicode.IsSpace))]
	right := s[len(strings.TrimRightFunc(s, unicode.IsSpace)):]
	what := "white space"
	if strings.ContainsAny(left+right, "\r\n") {
		what = "a newline"
	}
	switch {
	case left != "" && right != "":
		return what + " around it"
	case left != "":
		return what + " before it"
	case right != "":
		return what + " after it"
	}
	return ""
}

// wrongCase names the first letter in the wrong case, if s is valid apart from
// the case of its letters.
func (f *form) wrongCase(s string) string {
	right, what, n := make([]rune, 0, len(s)), "", 0
	for _, c := range s {
		other := unicode.ToLower(c)
		if other == c {
			other = unicode.ToUpper(c)
		}
		if !f.rule.char(n, c) && f.rule.char(n, other) {
			if what == "" {
				what = "wrong case at character " + strconv.Itoa(n+1) +
					" (" + strconv.Quote(string(c)) + ", must be " + strconv.Quote(string(other)) + ")"
			}
			c = other
		}
		right = append(right, c)
		n++
	}
	if !f.rule.matches(string(right)) {
		return ""
	}
	return what
}

// resembles names the identifier that s looks like, or returns "".
func resembles(s string) string {
	switch {
	case len(s) > 1 && s[0] == '@':
		return "a LINE ID"
	case userForm.takes(s):
		return "a user ID"
	case groupForm.rule.matches(s):
		return "a group ID"
	case roomForm.rule.matches(s):
		return "a room ID"
	case richMenuForm.seen.matches(s):
		return "a rich menu ID"
	case liffForm.seen.matches(s):
		return "a LIFF ID"
	case eventForm.rule.matches(s):
		return "a webhook event ID or a coupon ID"
	case retryKeyForm.rule.matches(s):
		return "a request ID or a retry key"
	case strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://"):
		return "a URL"
	case messageForm.seen.matches(s):
		return "a number such as a message ID"
	case lineIDForm.seen.matches(s):
		return "perhaps a LINE ID"
	}
	return ""
}

func plural(n int) string {
	if n == 1 {
		return "1 character"
	}
	return strconv.Itoa(n) + " characters"
}
