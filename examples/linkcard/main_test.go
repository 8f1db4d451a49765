package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/length"
	"github.com/linemsg/linemsg/ogp"
)

func TestRun(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, run(t.Context(), &out, nil))
	assert.Contains(t, out.String(), `"altText": "春の限定ブレンド & 桜ケーキ 4月30日まで。神保町店と吉祥寺店でお楽しみいただけます。"`)
	assert.Contains(t, out.String(), `"url": "https://kissa.example/images/%E6%98%A5%201.jpg"`)
	assert.Contains(t, out.String(), `"uri": "https://kissa.example/news/%E6%98%A5?from=line"`)
	assert.NotContains(t, out.String(), "og:type")

	file := filepath.Join(t.TempDir(), "card.html")
	require.NoError(t, run(t.Context(), &out, []string{"-o", file}))
	page, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Contains(t, string(page), `id="messages[1].link.title" class="pv-clamp pv-link-title">春の限定ブレンド &amp; 桜ケーキ</div>`)
	assert.Equal(t, 2, strings.Count(string(page), `<img src="https://kissa.example/images/%E6%98%A5%201.jpg"`), "in the Flex card and in LINE's card")
	assert.Contains(t, string(page), "img-src https://kissa.example;")
	assert.Error(t, run(t.Context(), &out, []string{"-o", filepath.Join(file, "x")}))
	assert.Error(t, run(t.Context(), &out, []string{"-x"}))

	require.ErrorIs(t, run(t.Context(), &out, []string{"http://127.0.0.1/"}), ogp.ErrAddress)
	assert.Error(t, run(t.Context(), &out, []string{"a", "b"}))
}

// TestLimits makes cards from previews at and over each limit. LINE would accept all of them.
func TestLimits(t *testing.T) {
	link := "https://e.com/" + strings.Repeat("a", 986)   // 1000
	image := "https://e.com/" + strings.Repeat("a", 1986) // 2000
	for name, c := range map[string]struct {
		preview     ogp.Preview
		card, image bool
	}{
		"all":            {ogp.Preview{URL: link, Title: "T", Description: "D", Image: image}, true, true},
		"no description": {ogp.Preview{URL: link, Title: "T"}, true, false},
		"image only":     {ogp.Preview{URL: link, Image: image}, true, true},
		"http image":     {ogp.Preview{URL: link, Title: "T", Image: "http://e.com/a.png"}, true, false},
		"long image":     {ogp.Preview{URL: link, Title: "T", Image: image + "a"}, true, false},
		"long link":      {ogp.Preview{URL: link + "a", Title: "T", Image: image}, false, false},
		"longest link":   {ogp.Preview{URL: "https://e.com/" + strings.Repeat("a", 4082), Title: strings.Repeat("あ", 5000)}, false, false},
		"long texts":     {ogp.Preview{URL: link, Title: strings.Repeat("👨‍👩‍👧 ", 3000), Description: strings.Repeat("あ", 5000)}, true, false},
		"nothing":        {ogp.Preview{URL: link}, false, false},
		"nothing at all": {ogp.Preview{}, false, false},
		"no link":        {ogp.Preview{Title: "T"}, false, false},
	} {
		t.Run(name, func(t *testing.T) {
			m := card(c.preview)
			assert.Equal(t, c.card, m != nil)
			if m != nil {
				require.NoError(t, message.Validate(m))
				images := 0
				for range flex.All[*flex.Image](m.(*message.Flex).Contents) {
					images++
				}
				assert.Equal(t, c.image, images == 1)
			}
			if plain := text(c.preview); plain != nil {
				require.NoError(t, message.Validate(plain))
				s := plain.(*message.Text).Text
				assert.True(t, length.UTF16.Fits(s, message.MaxText))
				assert.True(t, strings.HasSuffix(s, c.preview.URL))
			} else {
				assert.Equal(t, ogp.Preview{}, c.preview)
			}
		})
	}
}
