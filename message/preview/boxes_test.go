package preview_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/preview"
)

// unstated is a coordinate that a row does not state: it depends on a font.
var unstated = math.NaN()

// A want is the box of an element, in px. X and y are those of its corner in the outermost element of the message.
type want struct {
	path       string // from the container or the message; with > the first child, where a component is drawn inside its place
	w, h, x, y float64
}

func size(path string, w, h float64) want { return want{path, w, h, unstated, unstated} }

// A layout is a message with boxes worked out by hand. The comments have the arithmetic, from the sizes in internal/flexsize.
// A mega bubble is 300 px wide; its body has 19, 20 and 20 px of padding, so 260 px inside. A line of 16 px is 22.4 px high.
type layout struct {
	name string
	json string
	want []want
}

func mega(contents string) string { return vertical(contents, "") }

func vertical(contents, more string) string {
	return `{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[` + contents + `]` + more + `}}`
}

func row(contents, more string) string {
	return mega(`{"type":"box","layout":"horizontal","contents":[` + contents + `]` + more + `}`)
}

const (
	aText  = `{"type":"text","text":"a"}`
	blocks = `"header":{"type":"box","layout":"vertical","contents":[` + aText + `]},` +
		`"body":{"type":"box","layout":"vertical","contents":[` + aText + `]},` +
		`"footer":{"type":"box","layout":"vertical","contents":[` + aText + `]}`
	url = `"url":"https://example.com/a.png"`
)

func styled(more string) string { return `{"type":"text","text":"a",` + more + `}` }

func pic(more string) string { return `{"type":"image",` + url + more + `}` }

// bar is a box of a size.
func bar(more string) string { return `{"type":"box","layout":"vertical","contents":[],` + more + `}` }

func repeated(n int, of func(i int) string) string {
	list := make([]string, n)
	for i := range list {
		list[i] = of(i)
	}
	return strings.Join(list, ",")
}

func layouts() []layout {
	fonts := []string{"xxs", "xs", "sm", "md", "lg", "xl", "xxl", "3xl", "4xl", "5xl"}
	list := []layout{
		{"a line of text", mega(aText), []want{
			size("body.contents[0]", 260, 22.4), // of 300-20-20 and 16*1.4
			size("body", 300, 61.4),             // 19+22.4+20
			size("", 300, 61.4),
		}},
		{"fonts", mega(repeated(10, func(i int) string { return styled(`"size":"` + fonts[i] + `"`) })), []want{
			size("body.contents[0]", 260, 15.4), size("body.contents[1]", 260, 18.2), size("body.contents[2]", 260, 19.6), // 11, 13, 14
			size("body.contents[3]", 260, 22.4), size("body.contents[4]", 260, 26.6), size("body.contents[5]", 260, 30.8), // 16, 19, 22
			size("body.contents[6]", 260, 40.6), size("body.contents[7]", 260, 49), // 29, 35
			size("body.contents[8]", 260, 67.2), size("body.contents[9]", 260, 103.6), // 48, 74
		}},
		{"a font in px", mega(styled(`"size":"20px"`)), []want{size("body.contents[0]", 260, 28)}},
		{"nano", `{"type":"bubble","size":"nano",` + blocks + `}`, []want{
			size("", 120, 127.2),                                                          // 3 * 42.4
			size("header", 120, 42.4), size("body", 120, 42.4), size("footer", 120, 42.4), // 10+22.4+10
		}},
		{"micro", `{"type":"bubble","size":"micro",` + blocks + `}`, []want{
			size("header", 160, 42.4), size("body", 160, 42.4), size("footer.contents[0]", 140, 22.4),
		}},
		{"deca", `{"type":"bubble","size":"deca",` + blocks + `}`, []want{
			size("header", 220, 46.4), size("body", 220, 50.4), // of 11+22.4+13 and 11+22.4+17
			size("body.contents[0]", 192, 22.4), size("footer.contents[0]", 200, 22.4), // of 220-14-14 and 220-10-10
		}},
		{"hecto", `{"type":"bubble","size":"hecto",` + blocks + `}`, []want{
			size("header", 241, 46.4), size("body", 241, 50.4), size("body.contents[0]", 213, 22.4), size("footer", 241, 42.4),
		}},
		{"kilo", `{"type":"bubble","size":"kilo",` + blocks + `}`, []want{
			size("header", 260, 48.4), size("body", 260, 52.4), size("footer", 260, 42.4), // of 13+22.4+13 and 13+22.4+17
		}},
		{"mega", `{"type":"bubble","size":"mega",` + blocks + `}`, []want{
			size("header", 300, 62.4), size("body", 300, 51.4), size("footer", 300, 42.4), // of 20+22.4+20 and 19+22.4+10
		}},
		{"giga", `{"type":"bubble","size":"giga",` + blocks + `}`, []want{
			size("", 361, 156.2), // 375-7-7
			size("body.contents[0]", 321, 22.4),
		}},
		{"no footer", `{"type":"bubble","size":"kilo","body":{"type":"box","layout":"vertical","contents":[` + aText + `]}}`,
			[]want{size("body", 260, 48.4)}}, // 13+22.4+13
		{"image sizes", mega(repeated(10, func(i int) string { return pic(`,"size":"` + fonts[i] + `","aspectRatio":"2:1"`) })), []want{
			size("body.contents[0]>", 40, 20), size("body.contents[1]>", 60, 30), size("body.contents[2]>", 80, 40),
			size("body.contents[3]>", 100, 50), size("body.contents[4]>", 120, 60), size("body.contents[5]>", 140, 70),
			size("body.contents[6]>", 160, 80), size("body.contents[7]>", 180, 90), size("body.contents[8]>", 200, 100),
			{"body.contents[9]>", 220, 110, 40, unstated}, // in the middle: 20+(260-220)/2
		}},
		{"image defaults", mega(pic("")), []want{size("body.contents[0]>", 100, 100), size("body.contents[0]", 260, 100)}},
		{"image at the end", mega(pic(`,"align":"end"`)), []want{{"body.contents[0]>", 100, 100, 180, 19}}},
		{"image in percent", mega(pic(`,"size":"50%","aspectRatio":"20:13"`)), []want{size("body.contents[0]>", 130, 84.5)}},
		{"image wider than its box", `{"type":"bubble","size":"nano","body":{"type":"box","layout":"vertical","contents":[` + pic(`,"size":"5xl"`) + `]}}`,
			[]want{size("body.contents[0]>", 100, 100)}}, // 120-10-10
		{"hero", `{"type":"bubble","hero":` + pic(`,"size":"full","aspectRatio":"20:13","aspectMode":"cover"`) + `}`, []want{size("hero>", 300, 195)}},
		{"video", `{"type":"bubble","hero":{"type":"video",` + url + `,"previewUrl":"https://example.com/p.png","aspectRatio":"16:9","altContent":` + pic("") + `}}`,
			[]want{size("hero", 300, 168.75)}},
		{"shares of a row", row(aText+","+aText+","+aText, ""), []want{
			{"body.contents[0].contents[0]", 86.67, 22.4, 20, 19}, {"body.contents[0].contents[2]", 86.67, 22.4, 193.33, 19},
		}},
		{"flex 2 and 3", row(styled(`"flex":2`)+","+styled(`"flex":3`), ""), []want{
			size("body.contents[0].contents[0]", 104, 22.4), size("body.contents[0].contents[1]", 156, 22.4),
		}},
		{"flex 0", row(pic(`,"size":"sm","flex":0`)+","+aText, ""), []want{
			size("body.contents[0].contents[0]", 80, 80), {"body.contents[0].contents[1]", 180, 80, 100, 19},
		}},
		{"a width in a row", row(bar(`"width":"50px","height":"10px","flex":5`)+","+aText, ""), []want{
			size("body.contents[0].contents[0]", 50, 10), size("body.contents[0].contents[1]", 210, 22.4),
		}},
		{"a width in percent", row(bar(`"width":"25%","height":"10px"`)+","+aText, ""), []want{
			size("body.contents[0].contents[0]", 65, 10), size("body.contents[0].contents[1]", 195, 22.4),
		}},
		{"maxWidth wins over width", mega(bar(`"width":"200px","maxWidth":"100px","height":"80px","maxHeight":"30px"`)), []want{size("body.contents[0]", 100, 30)}},
		{"a height in percent", mega(`{"type":"box","layout":"vertical","height":"200px","contents":[` + bar(`"height":"50%"`) + `]}`),
			[]want{size("body.contents[0].contents[0]", 260, 100)}},
		{"spacing", vertical(aText+","+aText+","+aText, `,"spacing":"md"`), []want{
			size("body", 300, 122.2), // 19+3*22.4+2*8+20
			{"body.contents[2]", 260, 22.4, 20, 79.8},
		}},
		{"a margin replaces the spacing", vertical(aText+","+styled(`"margin":"xxl"`)+","+aText, `,"spacing":"md"`), []want{
			{"body.contents[1]", 260, 22.4, 20, 61.4}, // 19+22.4+20
			{"body.contents[2]", 260, 22.4, 20, 91.8}, // +22.4+8
		}},
		{"a margin before the first", vertical(styled(`"margin":"8px"`), ""), []want{{"body.contents[0]", 260, 22.4, 20, 27}}},
		{"spacing of a row", row(aText+","+aText+","+aText, `,"spacing":"md"`), []want{
			size("body.contents[0].contents[0]", 81.33, 22.4), {"body.contents[0].contents[1]", 81.33, 22.4, 109.33, 19}, // (260-16)/3
		}},
		{"no spacing before a filler", row(bar(`"width":"50px"`)+`,{"type":"filler"},`+bar(`"width":"50px"`), `,"spacing":"md"`), []want{
			{"body.contents[0].contents[1]", 152, 0, 70, 19}, // 260-50-50-8
		}},
		{"keywords of a space", mega(repeated(7, func(i int) string {
			return bar(`"height":"1px","margin":"` + []string{"none", "xs", "sm", "md", "lg", "xl", "xxl"}[i] + `"`)
		})), []want{{"body.contents[6]", 260, 1, 20, 87}}}, // 19+0+2+4+8+12+16+20 and 6 bars
		{"a padding wins over that of the block", vertical(aText, `,"paddingAll":"0px","paddingTop":"7px","paddingStart":"10%"`), []want{
			{"body.contents[0]", 270, 22.4, 30, 7},
		}},
		{"a border", mega(`{"type":"box","layout":"vertical","borderWidth":"medium","contents":[` + aText + `]}`), []want{
			size("body.contents[0]", 260, 26.4), size("body.contents[0].contents[0]", 256, 22.4),
		}},
		{"buttons", mega(`{"type":"button","action":{"type":"uri","label":"a","uri":"https://example.com/"}},` +
			`{"type":"button","height":"sm","style":"primary","margin":"md","action":{"type":"uri","label":"` + strings.Repeat("long ", 20) + `","uri":"https://example.com/"}}`), []want{
			size("body.contents[0]", 260, 52), {"body.contents[1]", 260, 40, 20, 79},
		}},
		{"a separator has no height", mega(aText + `,{"type":"separator"},` + aText), []want{size("body.contents[1]", 260, 0), size("body", 300, 83.8)}},
		{"a separator with a margin", mega(aText + `,{"type":"separator","margin":"md"},` + aText), []want{{"body.contents[2]", 260, 22.4, 20, 49.4}}},
		{"a separator in a row", row(aText+`,{"type":"separator"},`+aText, ""), []want{
			{"body.contents[0].contents[1]", 0, 22.4, 150, 19}, size("body.contents[0].contents[2]", 130, 22.4),
		}},
		{"a filler", row(`{"type":"filler"},`+pic(`,"size":"sm","flex":0`), ""), []want{size("body.contents[0].contents[0]", 180, 80)}},
		{"icons", mega(`{"type":"box","layout":"baseline","contents":[{"type":"icon",` + url + `,"size":"lg"},{"type":"icon",` + url + `,"aspectRatio":"2:1"},` + aText + `]}`), []want{
			size("body.contents[0].contents[0]", 19, 19), size("body.contents[0].contents[1]", 32, 16), size("body.contents[0].contents[2]", 209, 22.4),
		}},
		{"absolute offsets", mega(`{"type":"box","layout":"vertical","height":"100px","contents":[` + aText + `,` +
			bar(`"position":"absolute","width":"30px","height":"20px","offsetTop":"10px","offsetStart":"20px"`) + `,` +
			bar(`"position":"absolute","width":"30px","height":"20px","offsetBottom":"sm","offsetEnd":"10%"`) + `]}`), []want{
			{"body.contents[0].contents[1]", 30, 20, 40, 29},  // of 20+20 and 19+10
			{"body.contents[0].contents[2]", 30, 20, 224, 95}, // of 280-26-30 and 119-4-20
		}},
		{"relative offsets", mega(aText + "," + styled(`"offsetTop":"-5px","offsetStart":"4px"`) + "," + aText), []want{
			{"body.contents[1]", 260, 22.4, 24, 36.4}, {"body.contents[2]", 260, 22.4, 20, 63.8},
		}},
		{"right to left", `{"type":"bubble","direction":"rtl","body":{"type":"box","layout":"vertical","contents":[{"type":"box","layout":"horizontal","spacing":"md","contents":[` +
			bar(`"width":"50px","height":"10px"`) + `,` + aText + `,` + bar(`"position":"absolute","width":"30px","height":"5px","offsetStart":"10px","offsetTop":"0px"`) + `]}]}}`, []want{
			{"body.contents[0].contents[0]", 50, 10, 230, 19},   // 280-50
			{"body.contents[0].contents[1]", 202, 22.4, 20, 19}, // 260-50-8
			{"body.contents[0].contents[2]", 30, 5, 240, 19},    // 280-10-30
		}},
		{"maxLines", mega(`{"type":"text","wrap":true,"maxLines":2,"text":"` + strings.Repeat("word ", 60) + `"}`), []want{size("body.contents[0]", 260, 44.8)}},
		{"lines", mega(`{"type":"text","wrap":true,"text":"a\nb\nc"},{"type":"text","text":"a\nb\nc"}`), []want{
			size("body.contents[0]", 260, 67.2), size("body.contents[1]", 260, 22.4),
		}},
		{"lineSpacing", mega(`{"type":"text","wrap":true,"text":"a\nb\nc","lineSpacing":"10px"}`), []want{size("body.contents[0]", 260, 87.2)}}, // 3*22.4+2*10
		{"gravity", row(bar(`"width":"10px","height":"100px"`)+","+styled(`"gravity":"bottom"`)+","+styled(`"gravity":"center"`), ""), []want{
			{"body.contents[0].contents[1]>", unstated, 22.4, unstated, 96.6}, {"body.contents[0].contents[2]>", unstated, 22.4, unstated, 57.8},
		}},
		{"justifyContent", row(bar(`"width":"50px","height":"10px"`)+","+bar(`"width":"50px","height":"10px"`), `,"justifyContent":"space-between"`), []want{
			{"body.contents[0].contents[0]", 50, 10, 20, 19}, {"body.contents[0].contents[1]", 50, 10, 230, 19},
		}},
		{"alignItems", row(bar(`"width":"50px","height":"20px"`), `,"height":"100px","alignItems":"center"`), []want{{"body.contents[0].contents[0]", 50, 20, 20, 59}}},
		{"shares of a column", mega(`{"type":"box","layout":"vertical","height":"100px","contents":[` + aText + `,` + bar(`"flex":1`) + `]}`),
			[]want{size("body.contents[0].contents[1]", 260, 77.6)}},
		{"shrink-to-fit", mega(`{"type":"text","adjustMode":"shrink-to-fit","text":"` + strings.Repeat("word ", 20) + `"},` + styled(`"adjustMode":"shrink-to-fit"`)), []want{
			size("body.contents[1]", 260, 22.4),
		}},
		{"carousel of 12", `{"type":"carousel","contents":[` + repeated(12, func(i int) string {
			if i == 3 {
				return mega(bar(`"height":"161px"`))
			}
			return mega(aText)
		}) + `]}`, []want{
			{"contents[0]", 300, 200, 7, unstated}, {"contents[1]", 300, 200, 316, unstated}, // as high as contents[3]: 19+161+20
			{"contents[11]", 300, 200, 3406, unstated}, // 7+11*309
			size("contents[11].body", 300, 200),
		}},
		{"carousel of micro", `{"type":"carousel","contents":[` + repeated(2, func(int) string { return `{"type":"bubble","size":"micro",` + blocks + `}` }) + `]}`, []want{
			{"contents[1]", 160, 127.2, 176, unstated},
		}},
	}
	return list
}

func boxes(t *testing.T, b *browser) {
	for name, settings := range map[string]func(page string) string{
		"light": func(page string) string { return check(page, "pv-set-light") },
		"dark":  func(page string) string { return check(page, "pv-set-dark") },
	} {
		t.Run(name, func(t *testing.T) {
			list := layouts()
			require.GreaterOrEqual(t, len(list), 30)
			var ms []message.Message
			for _, l := range list {
				parsed, err := message.Parse(`{"type":"flex","altText":"a","contents":` + l.json + `}`)
				require.NoError(t, err, l.name)
				ms = append(ms, parsed...)
			}
			var page strings.Builder
			require.NoError(t, preview.HTML(&page, preview.Options{}, ms...))
			measured := b.measure(t, settings(page.String()))
			for i, l := range list {
				root := fmt.Sprintf("messages[%d].contents", i)
				for _, w := range l.want {
					id := root
					if w.path != "" && w.path != ">" {
						id += "." + w.path
					}
					got, ok := measured[id]
					if !assert.True(t, ok, "%s: no element %s", l.name, id) {
						continue
					}
					corner := measured[root]
					near(t, l.name, w.path+" width", w.w, got.W)
					near(t, l.name, w.path+" height", w.h, got.H)
					near(t, l.name, w.path+" x", w.x, got.X-corner.X)
					near(t, l.name, w.path+" y", w.y, got.Y-corner.Y)
				}
			}
		})
	}
}

func near(t *testing.T, name, what string, want, got float64) {
	t.Helper()
	if math.Abs(want-got) > 1 {
		t.Errorf("%s: %s is %.2f px, want %.2f", name, what, got, want)
	}
}

// check turns a setting of the page on.
func check(page, class string) string {
	return strings.Replace(page, `class="`+class+`"`, `class="`+class+`" checked`, 1)
}

type rect struct{ W, H, X, Y float64 }

// measure returns the boxes of all elements with an id. "ID>" is the first child.
func (b *browser) measure(t *testing.T, page string) map[string]rect {
	t.Helper()
	var out map[string]rect
	b.evaluate(t, page, `
		const out = {};
		const add = (name, e) => { const r = e.getBoundingClientRect(); out[name] = {W: r.width, H: r.height, X: r.x, Y: r.y}; };
		for (const e of document.querySelectorAll("[id]")) {
			add(e.id, e);
			if (e.firstElementChild) add(e.id + ">", e.firstElementChild);
		}
		return out;`, &out)
	return out
}
