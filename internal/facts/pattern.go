package facts

import (
	"regexp"
	"regexp/syntax"
	"strings"
)

// edges has characters just inside and outside of alphabets, and beyond ASCII.
const edges = "\x00 !-./09:@AFGZ[_`afgz{~\x7fあＡ"

// sameTexts reports whether takes agrees with a pattern of the table for its shortest and longest texts, and for
// texts with one character more, less or changed. Patterns do not apply to the empty text.
func sameTexts(pattern string, takes func(s string) bool) bool {
	re, all := regexp.MustCompile(pattern), edges
	for c := range rune(0x80) {
		all += string(c)
	}
	same := func(s string) bool { return s == "" || re.MatchString(s) == takes(s) }
	for _, s := range samples(mustParsePattern(pattern)) {
		if !same(s) || !same(s+"\n") {
			return false
		}
		letters := all // for the first position, which may have its own alphabet
		for i := range s {
			head, tail := s[:i], s[i+1:]
			for _, c := range letters {
				if !same(head + string(c) + tail) {
					return false
				}
			}
			if !same(head+tail) || !same(head+s[i:i+1]+s[i:]) {
				return false
			}
			letters = edges
		}
	}
	return true
}

func mustParsePattern(pattern string) *syntax.Regexp {
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		panic("facts: " + err.Error())
	}
	return re
}

// samples returns ASCII texts of a pattern, for each alternative, with the fewest and with many repetitions.
func samples(re *syntax.Regexp) []string {
	switch re.Op {
	case syntax.OpLiteral:
		return []string{string(re.Rune)}
	case syntax.OpCharClass:
		return []string{string(re.Rune[0])}
	case syntax.OpCapture, syntax.OpPlus:
		return samples(re.Sub[0])
	case syntax.OpRepeat:
		var out []string
		for _, s := range samples(re.Sub[0]) {
			out = append(out, strings.Repeat(s, re.Min), strings.Repeat(s, max(re.Min, re.Max)))
		}
		return out
	case syntax.OpAlternate:
		var out []string
		for _, sub := range re.Sub {
			out = append(out, samples(sub)...)
		}
		return out
	case syntax.OpConcat:
		out := []string{""}
		for _, sub := range re.Sub {
			var longer []string
			for _, head := range out {
				for _, tail := range samples(sub) {
					longer = append(longer, head+tail)
				}
			}
			out = longer
		}
		return out
	}
	return []string{""} // the start or end of a text
}
