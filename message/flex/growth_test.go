package flex_test

import (
	"strings"
	"testing"

	"github.com/linemsg/linemsg/internal/growth"
	"github.com/linemsg/linemsg/message/flex"
)

// The cost of foreign or long input must be proportional to its length.
func TestGrowth(t *testing.T) {
	body := func(n int) string {
		return `{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[` + strings.Repeat(`{"type":"text","text":"{{a}}"},`, n/20) +
			`{"type":"text","text":"` + strings.Repeat("あ", n) + `"}]}}`
	}
	growth.Check(t, growth.Table{
		"NewRaw":    growth.Text(func(s string) { _, _ = flex.NewRaw(`{"type":"a","x":"` + s + `"}`) }),
		"Parse":     func(n int) func() { s := body(n); return func() { _, _ = flex.Parse(s) } },
		"MustParse": func(n int) func() { s := body(n); return func() { flex.MustParse(s) } },
		"Fill": func(n int) func() {
			c, values := flex.MustParse(body(n)), map[string]string{"a": "b"}
			return func() { _, _ = flex.Fill(c, values) }
		},
		"Contents": func(n int) func() { list := make([]flex.Component, n); return func() { flex.Contents(list...) } },
		"NewBox": func(n int) func() {
			list := make([]flex.Component, n)
			return func() { flex.NewBox(flex.Vertical, list...) }
		},
		"Pack": func(n int) func() {
			list := make([]*flex.Bubble, n/10)
			for i := range list {
				list[i] = &flex.Bubble{Body: flex.NewBox(flex.Vertical, &flex.Text{Text: "a"})}
			}
			return func() { flex.Pack(list) }
		},
	}.JSON(
		new(flex.BlockStyle), new(flex.Box), new(flex.Bubble), new(flex.Button), new(flex.Carousel), new(flex.Filler), new(flex.Icon),
		new(flex.Image), new(flex.LinearGradient), new(flex.Raw), new(flex.Separator), new(flex.Span), new(flex.Styles), new(flex.Text),
		new(flex.Video),
	), nil)
}
