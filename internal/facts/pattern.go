package facts

import (
	"regexp"
	"regexp/syntax"
	"strings"
)

// edges are what stands at the edges of alphabets, and beyond ASCII.
const edges = "\x00 !-./09:@AFGZ[_`afgz{~\x7fあＡ"

// sameTexts reports whether takes agrees with a pattern of the table: on its shortest and longest texts, and on
// those that one character more, less or other makes of them. The empty text is no matter of patterns.
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
		letters := all // for the first place, where a head or an alphabet begins
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

// samples are ASCII texts of a pattern, for each alternative: with as few repetitions as it takes, and as many.
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
	return []string{""} // the beginning and the end of a text
}
