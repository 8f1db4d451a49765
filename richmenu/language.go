package richmenu

import (
	"fmt"
	"maps"
	"slices"

	"golang.org/x/text/language"
)

// ByLanguage has a menu for each language and one for all other languages. M identifies a menu, for example an
// ids.RichMenuID. A nil or zero ByLanguage always returns the zero M.
//
// LINE does not select menus by language. A program has to get the user's profile, which contains the language if the
// user has agreed to it, and link the menu to the user.
type ByLanguage[M any] struct {
	fallback M
	menus    []M // by index of the matcher's tags, from the second
	matcher  language.Matcher
}

// NewByLanguage returns a ByLanguage for menus by BCP 47 language tag, such as "ja", "en" or "zh-Hant". The error
// names an invalid tag.
func NewByLanguage[M any](fallback M, menus map[string]M) (*ByLanguage[M], error) {
	b := &ByLanguage[M]{fallback: fallback}
	tags := []language.Tag{language.Und} // the matcher returns the first one if none matches
	for _, name := range slices.Sorted(maps.Keys(menus)) {
		tag, err := language.Parse(name)
		if err != nil {
			return nil, fmt.Errorf("richmenu.NewByLanguage: %q: %w", name, err)
		}
		tags = append(tags, tag)
		b.menus = append(b.menus, menus[name])
	}
	b.matcher = language.NewMatcher(tags)
	return b, nil
}

// For returns the menu for the language of a profile, or for a language that its users probably also read: "en" for
// "en-GB", and "zh-Hant" rather than "zh-Hans" for "zh-TW". It returns the fallback for other languages, and for an
// empty or invalid one.
func (b *ByLanguage[M]) For(profileLanguage string) M {
	if b == nil {
		var none M
		return none
	}
	tag, err := language.Parse(profileLanguage)
	if err != nil || b.matcher == nil {
		return b.fallback
	}
	_, i, _ := b.matcher.Match(tag)
	if i == 0 {
		return b.fallback
	}
	return b.menus[i-1]
}
