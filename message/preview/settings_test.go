package preview_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/preview"
)

// The settings of the page work without a script.
func settings(t *testing.T, b *browser) {
	ms, err := message.Parse(`{"type":"flex","altText":"a","contents":{"type":"bubble","size":"giga","body":{"type":"box","layout":"vertical","contents":[` + aText + `]}},
		"quickReply":{"items":[{"type":"action","action":{"type":"message","label":"a","text":"a"}}]}}`)
	require.NoError(t, err)
	page := render(t, preview.Options{}, ms...)
	for name, c := range map[string]struct {
		page                string
		chat, giga          float64
		ground, text, onPCs string
	}{
		"light":   {check(page, "pv-set-light"), 375, 361, "rgb(160, 181, 217)", "rgb(17, 17, 17)", "none"},
		"dark":    {check(page, "pv-set-dark"), 375, 361, "rgb(26, 26, 26)", "rgb(238, 238, 238)", "none"},
		"desktop": {check(page, "pv-set-desktop"), 640, 500, "rgb(160, 181, 217)", "rgb(17, 17, 17)", "block"},
	} {
		t.Run(name, func(t *testing.T) {
			var got struct {
				Chat, Giga                  float64
				Ground, Text, Bubble, OnPCs string
			}
			b.evaluate(t, c.page, `
				const style = s => getComputedStyle(document.querySelector(s));
				return {
					Chat: document.querySelector(".pv-chat").offsetWidth, Giga: document.querySelector(".pv-bubble").offsetWidth,
					Ground: style(".pv-chat").backgroundColor, Text: style(".pv-name").color, Bubble: style(".pv-bubble").backgroundColor,
					OnPCs: style(".pv-quick .pv-desktop-only").display,
				}`, &got)
			assert.Equal(t, c.chat, got.Chat)
			assert.Equal(t, c.giga, got.Giga)
			assert.Equal(t, c.ground, got.Ground)
			assert.Equal(t, c.text, got.Text)
			assert.Equal(t, c.onPCs, got.OnPCs)
			assert.Equal(t, "rgb(255, 255, 255)", got.Bubble, "the colors of a Flex message do not depend on the theme")
		})
	}
}

// Each finding links to an element, which is outlined then. A link to an element of each class is clicked.
func findingLinks(t *testing.T, b *browser) {
	ms := fixtures(t, everything...)
	spoil(ms, "a b\"{%", -1) // faults nearly everywhere
	page := render(t, preview.Options{Menu: menuOf("a b")}, ms...)
	var got struct {
		Links    int
		Dead     []string
		Outlines []string
	}
	b.evaluate(t, page, `
		const dead = [], outlines = new Set(), clicked = new Set();
		const links = document.querySelectorAll(".pv-findings a[href^='#']");
		for (const a of links) {
			const e = document.getElementById(decodeURIComponent(a.hash.slice(1)));
			if (!e) { dead.push(a.textContent); continue; }
			if (clicked.has(e.className)) continue;
			clicked.add(e.className);
			a.click();
			if (!e.matches(":target")) { dead.push(a.textContent); continue; }
			outlines.add(getComputedStyle(e).outlineStyle + " " + getComputedStyle(e).outlineWidth);
		}
		return {Links: links.length, Dead: dead, Outlines: [...outlines]}`, &got)
	assert.Greater(t, got.Links, 100)
	assert.Empty(t, got.Dead)
	assert.Equal(t, []string{"solid 3px"}, got.Outlines)
}
