package ogp_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ogp"
)

// findings returns the findings of a page, one a line.
func findings(t *testing.T, page string) string {
	t.Helper()
	p, err := ogp.Rules{Explain: true}.ParseBytes([]byte(page), ogp.Page{URL: pageURL})
	require.NoError(t, err)
	var b strings.Builder
	for _, f := range p.Findings() {
		fmt.Fprintln(&b, f)
	}
	return b.String()
}

// A text is too long from 81 or 161 columns on. A kana is two columns wide.
func TestEdgesOfLongTexts(t *testing.T) {
	for name, most := range map[string]int{"title": 80, "description": 160} {
		for _, text := range []string{strings.Repeat("a", most), strings.Repeat("茶", most/2)} {
			assert.NotContains(t, findings(t, `<meta property=og:`+name+` content="`+text+`">`), "is longer than")
			assert.Contains(t, findings(t, `<meta property=og:`+name+` content="`+text+`a">`), "the "+name+" is longer than")
		}
	}
}

// An image of the page is too small for a card below 200 pixels.
func TestEdgesOfSides(t *testing.T) {
	for side, small := range map[string]bool{"199": true, "199px": true, "200": false, "200px": false} {
		for _, name := range []string{"width", "height"} {
			want := "its " + name + " is "
			assert.Equal(t, small, strings.Contains(findings(t, `<img src=/a.png `+name+`=`+side+`>`), want), side)
		}
	}
}

// A quote in a text ends its value and is reported. A quote before the next attribute is not, with or without a space.
func TestEndOfValue(t *testing.T) {
	for page, cut := range map[string]bool{
		`<meta content="Tea" property="og:title">`:          false,
		`<meta content="Tea"property="og:title">`:           false,
		`<meta content="Tea"property = "og:title">`:         false,
		`<meta property="og:title" content="Tea"/>`:         false,
		`<meta property="og:title" content="Tea"yes" now">`: true,
		`<meta property="og:title" content="Tea"yes">`:      true,
		`<meta property="og:title" content="Tea"s">`:        true,
	} {
		assert.Equal(t, "Tea", parse(t, page).Title, page)
		assert.Equal(t, cut, strings.Contains(findings(t, page), "quote"), "%s\n%s", page, findings(t, page))
	}
}

// An empty URL in quotes is no URL.
func TestRefreshToNothing(t *testing.T) {
	for _, quote := range []string{"&quot;&quot;", "''", "&quot;", "'"} {
		assert.Empty(t, parse(t, `<meta http-equiv=refresh content="0; url=`+quote+`">`).Refresh, quote)
	}
}

// A tag in an element that is not read is reported with the element.
func TestTagsInElements(t *testing.T) {
	for _, element := range []string{"svg", "math", "template"} {
		assert.Contains(t, findings(t, `<body><`+element+`><title><meta property=og:title content=b></title>`), "a "+element+" element")
	}
}
