package schema

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/linemsg/linemsg/internal/jsontree"
	"github.com/linemsg/linemsg/internal/word"
	"github.com/linemsg/linemsg/message/fault"
)

// String describes a text. The empty text is absent. For named string types pass (*string)(&field).
func (f *Fields) String(name string, p *string, r Rule) {
	if *p != "" || f.present || f.hasX || r.code&isRequired != 0 {
		f.text(name, p, r)
	}
}

func (f *Fields) text(name string, p *string, r Rule) {
	switch f.mode {
	case encoding:
		f.member(name, *p)
	case decoding:
		if n := f.want(name, jsontree.String); n != 0 {
			*p = f.scalar(n)
		}
	case checking:
		if f.hasX && f.misfit(name, jsontree.String, *p != "", r.need()) {
			return
		}
		if *p != "" || r.required() {
			f.bound += len(name) + 6 + 6*len(*p)
			r.check(f, name, *p)
		}
	case walking:
		f.showText(name, p, r)
		if f.eachText != nil && *p != "" {
			f.eachText(name, p, r)
		}
	case listing:
		f.is(name, jsontree.String, r.need())
		r.list(f, name)
	case copying:
		*p = f.filled(name, *p)
	}
}

// Label returns the rule for the label of an action in its slot.
func (f *Fields) Label() Rule {
	if f.slot == nil {
		return Rule{}
	}
	return f.slot.Label.Shown().OneLine()
}

// wordBreaks writes a word of several parts as LINE does: Asia/Tokyo is ASIA_TOKYO in another case.
var wordBreaks = strings.NewReplacer("/", "_", "-", "_", " ", "_")

// OneOf requires a word of a closed list. If the list is long, its errors name only the word that was probably meant.
func OneOf[T ~string](list ...T) Rule {
	const most = 12 // words to read
	words := make([]string, len(list))
	for i, w := range list {
		words[i] = string(w)
	}
	return Free().Is(&Ext{Form: &Form{
		Rule: fault.NotOneOf, Words: words,
		Check: func(x Finder, s string) {
			near := ""
			switch {
			case slices.Contains(words, s):
				return
			case len(words) > most:
				near = closest(wordBreaks.Replace(s), words)
			}
			detail := " is not one of " + strings.Join(words, ", ")
			if near != "" {
				detail = " is not one of " + strconv.Itoa(len(words)) + " values; did you mean " + near + "?"
			}
			x.Error(fault.NotOneOf, Quote(s)+detail)
		},
	}})
}

// Words returns the words of [OneOf].
func (r Rule) Words() []string { return r.ext.Form.Words }

// validText reports whether JSON can represent s, and adds a violation if not.
func (f *Fields) validText(name, s string) bool {
	if word.Valid(s) {
		return true
	}
	at := 0
	for at < len(s) {
		r, n := utf8.DecodeRuneInString(s[at:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		at += n
	}
	f.fail(name, fault.BadText, "invalid UTF-8: byte 0x"+strconv.FormatUint(uint64(s[at]), 16)+" at offset "+strconv.Itoa(at))
	return false
}
