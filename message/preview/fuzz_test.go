package preview_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/preview"
)

// No text of a link becomes a part of the page, or a command of a terminal.
func FuzzCard(f *testing.F) {
	for _, s := range append(hostile, mixed()) {
		f.Add(s, s, s, s)
		f.Add("https://example.com/"+s, "", s, "https://"+s)
	}
	f.Fuzz(func(t *testing.T, url, title, description, image string) {
		l := preview.Link{URL: url, Title: title, Description: description, Image: image}
		links := func(string) (preview.Link, bool) { return l, true }
		m := &message.Text{Text: "https://example.com/"}
		harmlessPage(t, render(t, preview.Options{Links: links, Cards: []preview.Link{l}}, m))
		var b strings.Builder
		require.NoError(t, preview.TextWith(&b, preview.TextOptions{Links: links, Cards: []preview.Link{l}}, m))
		harmless(t, b.String())
	})
}

// Whatever was decoded is printed, harmless to a terminal, with each finding.
func FuzzText(f *testing.F) {
	for _, file := range requests(f) {
		_, data, _ := request(f, file)
		f.Add(string(data), 100)
	}
	f.Add(`[null,{"type":"text","text":"\ud800"},{"type":"flex","contents":{"type":"bubble","body":{"type":"box","contents":[null]}}}]`, 1)
	f.Fuzz(func(t *testing.T, data string, width int) {
		ms, _ := message.Parse(data)
		var b strings.Builder
		require.NoError(t, preview.TextWith(&b, preview.TextOptions{Width: width % 1000}, ms...))
		printed := b.String()
		harmless(t, printed)
		require.GreaterOrEqual(t, strings.Count(printed, "error:")+strings.Count(printed, "warning:"), len(message.Lint(ms...)))
	})
}
