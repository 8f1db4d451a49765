package ids

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A form is all that the helpers in text.go need to know of one type.
type form struct {
	typ   string // as in Go: "UserID"
	name  string // as in a sentence: "a user ID"
	words string // the form in words, only where it is documented

	rule   pattern // what ParseX takes
	module *form   // what ParseX takes too: the form in module channels
	seen   pattern // what Plausible takes, where the form is only observed

	guess  bool // LINE makes the ID: tell what else a refused text looks like
	digits bool // a database may hold it as an integer
	secret bool // errors do not show the text

	guessable bool // a secret that a part of its sum would give away
}

// takes reports whether s keeps a rule of f.
func (f *form) takes(s string) bool {
	return f.rule.matches(s) || f.module != nil && f.module.rule.matches(s)
}

// fault returns "" if s keeps a rule of f, else the reason for an [Error].
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

// explain says what s, which breaks the rule of f, looks like. The likeliest
// mistakes come first. A secret's characters are not told: its rules refuse
// none but white space and control characters, which go by name.
func (f *form) explain(s string) string {
	if s == "" {
		return "empty"
	}
	n, at, bad := 0, -1, rune(0) // at: the first character refused, bad
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
			return "a sample cut short"
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

// around names white space before or after s.
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

// wrongCase is for a text that only its upper or lower case keeps from being
// right; it names the first such letter.
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

// resembles names the identifier that s looks like, if its form gives it away.
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
