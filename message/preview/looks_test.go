package preview_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/preview"
)

// The computed styles of components. The colors are those of the style sheet of LINE's Flex Message Simulator.
func looks(t *testing.T, b *browser) {
	button := func(more string) string {
		return `{"type":"button"` + more + `,"action":{"type":"uri","label":"a","uri":"https://example.com/"}}`
	}
	ms, err := message.Parse(`{"type":"flex","altText":"a","contents":{"type":"bubble","styles":{"body":{"backgroundColor":"#00ff0080"}},
		"body":{"type":"box","layout":"vertical","contents":[` +
		button("") + `,` + button(`,"style":"primary"`) + `,` + button(`,"style":"secondary"`) + `,` +
		button(`,"color":"#ff0000"`) + `,` + button(`,"style":"primary","color":"#ff0000"`) + `,` +
		`{"type":"separator"},` + aText + `,` +
		styled(`"weight":"bold","style":"italic","decoration":"line-through","color":"#0000ff","align":"end"`) + `,` +
		bar(`"cornerRadius":"xl","borderWidth":"light","borderColor":"#123456","background":{"type":"linearGradient","angle":"90deg","startColor":"#000000","endColor":"#ffffff","centerColor":"#ff0000","centerPosition":"10%"}`) + `,` +
		pic(`,"aspectMode":"cover","backgroundColor":"#0a0b0c"`) + `,` + pic("") +
		`]}}}`)
	require.NoError(t, err)
	require.Empty(t, message.Lint(ms...))
	var got map[string]string
	b.evaluate(t, render(t, preview.Options{}, ms...), `
		const at = (i, below) => document.getElementById("messages[0].contents.body.contents[" + i + "]" + (below || ""));
		const style = (e, p) => getComputedStyle(e)[p];
		return {
			link: style(at(0, ".action"), "color") + " on " + style(at(0, ".action"), "backgroundColor"),
			primary: style(at(1, ".action"), "color") + " on " + style(at(1, ".action"), "backgroundColor"),
			secondary: style(at(2, ".action"), "color") + " on " + style(at(2, ".action"), "backgroundColor"),
			redLink: style(at(3, ".action"), "color") + " on " + style(at(3, ".action"), "backgroundColor"),
			redPrimary: style(at(4, ".action"), "color") + " on " + style(at(4, ".action"), "backgroundColor"),
			radius: style(at(0, ".action"), "borderRadius"),
			separator: getComputedStyle(at(5), "::after").backgroundColor,
			text: style(at(6), "color") + " " + style(at(6), "fontWeight") + " " + style(at(6), "fontStyle"),
			styled: style(at(7), "color") + " " + style(at(7), "fontWeight") + " " + style(at(7), "fontStyle") + " " + style(at(7), "textDecorationLine") + " " + style(at(7), "textAlign"),
			bar: style(at(8), "borderRadius") + " " + style(at(8), "borderTopColor") + " " + style(at(8), "backgroundImage"),
			cover: style(at(9).firstElementChild, "objectFit") + " " + style(at(9).firstElementChild, "backgroundColor"),
			fit: style(at(10).firstElementChild, "objectFit"),
			body: style(at(0).closest(".pv-block"), "backgroundColor"),
			bubble: style(at(0).closest(".pv-bubble"), "borderRadius"),
		}`, &got)
	assert.Equal(t, map[string]string{
		"link":       "rgb(66, 101, 154) on rgba(0, 0, 0, 0)",
		"primary":    "rgb(255, 255, 255) on rgb(23, 201, 80)",
		"secondary":  "rgb(17, 17, 17) on rgb(220, 223, 229)",
		"redLink":    "rgb(255, 0, 0) on rgba(0, 0, 0, 0)",
		"redPrimary": "rgb(255, 255, 255) on rgb(255, 0, 0)",
		"radius":     "8px",
		"separator":  "rgb(212, 214, 218)",
		"text":       "rgb(17, 17, 17) 400 normal",
		"styled":     "rgb(0, 0, 255) 700 italic line-through end",
		"bar":        "16px rgb(18, 52, 86) linear-gradient(90deg, rgb(0, 0, 0), rgb(255, 0, 0) 10%, rgb(255, 255, 255))",
		"cover":      "cover rgb(10, 11, 12)",
		"fit":        "contain",
		"body":       "rgba(0, 255, 0, 0.5)",
		"bubble":     "17px",
	}, got)
}
