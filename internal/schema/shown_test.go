package schema_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/linemsg/linemsg/internal/schema"
)

func TestBlank(t *testing.T) {
	for name, s := range map[string]string{
		"nothing": "", "space": " ", "lines": "\r\n\t", "ideographic space": "\u3000", "no-break space": "\u00A0",
		"zero width": "\u200B\u200D\u2060\uFEFF", "fillers": "\u3164\u115F\uFFA0", "blank braille": "\u2800", "variation selector": " \uFE0F",
	} {
		assert.True(t, schema.Blank(s), name)
	}
	for name, s := range map[string]string{
		"letter": " a ", "kana": "　あ　", "astral": "𠀋", "ZWJ sequence": "👨‍👩‍👧‍👦", "combining mark": "\u3099", "sign": ".", "braille": "\u2801", "line drawing": "─",
	} {
		assert.False(t, schema.Blank(s), name)
	}
}
