package markdown_test

import (
	"testing"
)

func FuzzMessages(f *testing.F) {
	for _, source := range specification(f) {
		f.Add(source)
	}
	for _, unit := range hostile {
		f.Add(unit + unit + "\n" + unit)
	}
	f.Add("# A\n\n|a|b|c|d|e|\n|-|-|-|-|-|\n|1|2|3|4|5|6|\n\n```go\nx\n```\n\n![a](https://example.com/a.png)\n\n[^1]: [b][c]\n\n[c]: /d\n")
	f.Fuzz(func(t *testing.T, source string) {
		if len(source) > 4096 {
			return
		}
		holds(t, source, "fuzz")
		streams(t, source, "fuzz")
	})
}
