package richmenu

import (
	"fmt"
	"maps"
	"slices"

	"golang.org/x/text/language"
)

// ByLanguage is a menu for each language, and one for all others. M is what names a menu, such as
// ids.RichMenuID. The zero ByLanguage, and a nil one, has the zero M for everybody.
//
// LINE shows no menu by the language of the user. A program asks for the profile, which has the language if the
// user lets it be known, and links the menu to the user.
type ByLanguage[M any] struct {
	fallback M
	menus    []M // of the tags that the matcher knows, from the second
	matcher  language.Matcher
}

// NewByLanguage takes menus by BCP 47 language tags: "ja", "en", "zh-Hant". The error names a tag that is
// none.
func NewByLanguage[M any](fallback M, menus map[string]M) (*ByLanguage[M], error) {
	b := &ByLanguage[M]{fallback: fallback}
	tags := []language.Tag{language.Und} // what a matcher gives where nothing fits is the first one
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

// For gives the menu for the language of a profile. Where there is none for it, that of the language which the
// user most likely reads as well: "en-GB" gets "en", "zh-TW" gets "zh-Hant" before "zh-Hans". The rest gets the
// fallback, as does a language that is empty or no tag.
func (b *ByLanguage[M]) For(profileLanguage string) M {
	if b == nil {
		var none M
		return none
	}
	tag, err := language.Parse(profileLanguage)
	if err != nil || b.matcher == nil {
		return b.fallback
	}
	_, i, confidence := b.matcher.Match(tag)
	if confidence == language.No || i == 0 {
		return b.fallback
	}
	return b.menus[i-1]
}
