package body_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/linemsg/linemsg/examples/internal/body"
)

// The § marks the place.
func TestSource(t *testing.T) {
	long := strings.Repeat("x", 200_000)
	for _, c := range []struct{ name, in, line, caret string }{
		{"plain", "{\n  \"a\": §1\n}", `  "a": 1`, `       ^`},
		{"first byte", "§{}", `{}`, `^`},
		{"end of text", "[1,§", `[1,`, `   ^`},
		{"line end of Windows", "[\r\n§1\r\n]", `1`, `^`},
		{"tabs stay tabs", "\t\"a\":\t§1", "\t\"a\":\t1", "\t    \t^"},
		{"kana are two columns", `"注文": §1`, `"注文": 1`, `        ^`},
		{"half-width kana are one", `"ﾃｽ": §1`, `"ﾃｽ": 1`, `      ^`},
		{"emoji with skin tone", `"👋🏻": §1`, `"👋🏻": 1`, `      ^`},
		{"family", `"👩‍👩‍👧": §1`, `"👩‍👩‍👧": 1`, `      ^`},
		{"combining mark", "\"e\u0301\": §1", "\"e\u0301\": 1", `     ^`},
		{"control characters", "\"\x1b\u202e\": §1", "\"\uFFFD\uFFFD\": 1", `      ^`},
		{"long before", long + "§y", "…" + strings.Repeat("x", 99) + "y", " " + strings.Repeat(" ", 99) + "^"},
		{"long after", "§" + long, strings.Repeat("x", 100) + "…", "^"},
		{"long on both sides", long + "§" + long, "…" + strings.Repeat("x", 100) + "…", " " + strings.Repeat(" ", 50) + "^"},
		{
			"wide and long", strings.Repeat("あ", 1000) + "§" + strings.Repeat("い", 1000),
			"…" + strings.Repeat("あ", 25) + strings.Repeat("い", 25) + "…", " " + strings.Repeat(" ", 50) + "^",
		},
		{"lines around a long one", "[\n" + long + "§1\n]", "…" + strings.Repeat("x", 99) + "1", " " + strings.Repeat(" ", 99) + "^"},
	} {
		t.Run(c.name, func(t *testing.T) {
			before, after, _ := strings.Cut(c.in, "§")
			line, caret := body.Source([]byte(before+after), len(before))
			assert.Equal(t, c.line, line)
			assert.Equal(t, c.caret, caret)
		})
	}
}

func TestSourceOutside(t *testing.T) {
	line, caret := body.Source(nil, 5)
	assert.Empty(t, line)
	assert.Equal(t, "^", caret)
}
