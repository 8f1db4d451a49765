package richmenu_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/richmenu"
)

func TestByLanguage(t *testing.T) {
	menus, err := richmenu.NewByLanguage("fallback", map[string]string{
		"ja": "ja", "en": "en", "zh-Hant": "zh-Hant", "zh-Hans": "zh-Hans", "pt-BR": "pt-BR",
	})
	require.NoError(t, err)
	for language, want := range map[string]string{
		"ja": "ja", "en": "en", "th": "fallback", "": "fallback", "und": "fallback", "xx": "fallback", "-": "fallback",
		"en-GB": "en", "ja-JP": "ja", "JA": "ja", "zh-TW": "zh-Hant", "zh-HK": "zh-Hant", "zh-CN": "zh-Hans", "zh": "zh-Hans",
		"pt": "pt-BR", "pt-PT": "pt-BR", "ko": "fallback", "not a tag": "fallback", "ja-!": "fallback", "en-toolonganextension": "fallback",
	} {
		assert.Equal(t, want, menus.For(language), language)
	}

	simplified, err := richmenu.NewByLanguage[ids.RichMenuID](menuA, map[string]ids.RichMenuID{"zh-Hans": menuB})
	require.NoError(t, err)
	assert.Equal(t, ids.RichMenuID(menuB), simplified.For("zh-Hant"), "better than a language that the user may not read at all")

	_, err = richmenu.NewByLanguage("", map[string]string{"ja": "ja", "japanese!": "x"})
	require.ErrorContains(t, err, `richmenu.NewByLanguage: "japanese!": language: tag is not well-formed`)

	none, err := richmenu.NewByLanguage[string]("fallback", nil)
	require.NoError(t, err)
	assert.Equal(t, "fallback", none.For("ja"))
	assert.Empty(t, new(richmenu.ByLanguage[string]).For("ja"))
	assert.Empty(t, (*richmenu.ByLanguage[string])(nil).For("ja"))
}
