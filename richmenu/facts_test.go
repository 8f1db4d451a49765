package richmenu_test

import (
	"bytes"
	"image"
	"image/color"
	"image/gif"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/facts"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/richmenu"
)

// The tables of facts state what LINE's reference states of menus, aliases, batches and bulk links. The descriptions,
// and the results for bodies made from the table, must agree. Package action tests the actions.

func TestFactsLedger(t *testing.T) {
	facts.Load(t, "testdata/facts").CheckLedger(t, richmenu.Ledger())
}

func TestFactsBehavior(t *testing.T) {
	s := facts.Load(t, "testdata/facts")
	read := func(as, _ string, body []byte) facts.Answer {
		b := newBody(t, as)
		a := facts.Answer{Decoded: b.UnmarshalJSON(body)}
		a.Found, a.Invalid = b.Lint(), b.Validate()
		a.Encoded, a.Err = b.AppendJSON(nil)
		return a
	}
	s.CheckBehavior(t, read)
	s.CheckMutations(t, read)
	s.CheckCanaries(t, read)
}

// Each row about an image has images within its limit and one outside.
func TestFactsImages(t *testing.T) {
	menu := richmenu.CompactSmall
	whole := pngOf(t, opaque(menu.Width, menu.Height))
	sized := func(width, height int) []byte { return pngOf(t, opaque(width, height)) }
	atoi := func(s string) int {
		n, err := strconv.Atoi(s)
		require.NoError(t, err)
		return n
	}
	var asGIF bytes.Buffer
	require.NoError(t, gif.Encode(&asGIF, image.NewPaletted(image.Rect(0, 0, menu.Width, menu.Height), color.Palette{color.White}), nil))
	for _, r := range facts.Rows("richmenu.image") {
		if r.Level == facts.Info {
			continue
		}
		t.Run(r.String(), func(t *testing.T) {
			var keep, breaks [][]byte
			rule := fault.OutOfRange
			switch r.Property {
			case "(format)":
				keep, breaks, rule = [][]byte{whole, jpegOf(t, opaque(menu.Width, menu.Height))}, [][]byte{asGIF.Bytes()}, fault.BadFormat
			case "width":
				lo, hi := atoi(r.Min), atoi(r.Max)
				keep, breaks = [][]byte{sized(lo, 250), sized(hi, 250)}, [][]byte{bomb(uint32(lo-1), 250), bomb(uint32(hi+1), 250)}
			case "height":
				lo := atoi(r.Min)
				keep, breaks = [][]byte{sized(800, lo)}, [][]byte{bomb(800, uint32(lo-1))}
			case "(ratio)":
				keep, breaks = [][]byte{sized(1450, 1000)}, [][]byte{bomb(1450, 1001)}
			case "(file size)":
				n := atoi(r.Max)
				keep, breaks, rule = [][]byte{padded(whole, n)}, [][]byte{padded(whole, n+1)}, fault.TooLarge
				if r.Level == facts.Warn {
					rule = fault.NearLimit
				}
			case "(transparency)":
				keep, breaks, rule = [][]byte{whole}, [][]byte{pngOf(t, withClear(opaque(menu.Width, menu.Height), 1, 1))}, fault.Ignored
			case "(size of the menu)":
				keep, breaks, rule = [][]byte{whole}, [][]byte{sized(menu.Width, menu.Height+1)}, fault.Doubtful
			}
			require.NotEmpty(t, breaks, "no case")
			find := func(image []byte) (rules []fault.Rule) {
				info, err := richmenu.CheckImage(bytes.NewReader(image), menu)
				found := fault.Violations(err)
				if r.Level == facts.Warn {
					found = info.Warnings
				}
				for _, v := range found {
					rules = append(rules, v.Rule)
				}
				return rules
			}
			for _, image := range keep {
				assert.NotContains(t, find(image), rule)
			}
			for _, image := range breaks {
				assert.Contains(t, find(image), rule)
			}
		})
	}
}
