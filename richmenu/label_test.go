package richmenu_test

import (
	"fmt"
	"image"
	"image/color"
	"math"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"

	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/length"
	"github.com/linemsg/linemsg/richmenu"
)

// boxes is a face whose glyphs are boxes. It has Japanese characters, Thai characters, whose marks have no advance, and
// those in more.
type boxes struct {
	size int
	more string
}

const ascii = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"

func (boxes) Close() error { return nil }

func (b boxes) Metrics() font.Metrics {
	return font.Metrics{Height: fixed.I(b.size), Ascent: fixed.I(b.size), Descent: fixed.I(b.size / 4), CapHeight: fixed.I(b.size * 3 / 4)}
}

func (boxes) Kern(rune, rune) fixed.Int26_6 { return 0 }

func (b boxes) GlyphAdvance(r rune) (fixed.Int26_6, bool) {
	switch {
	case r == 0x0E31, r >= 0x0E34 && r <= 0x0E3A, r >= 0x0E47 && r <= 0x0E4E:
		return 0, true
	case r >= 0x0E01 && r <= 0x0E5B, r >= 0x3041 && r <= 0x30FF, r >= 0x4E00 && r <= 0x9FFF, strings.ContainsRune(b.more, r):
		return fixed.I(b.size), true
	}
	return 0, false
}

func (b boxes) GlyphBounds(r rune) (fixed.Rectangle26_6, fixed.Int26_6, bool) {
	advance, ok := b.GlyphAdvance(r)
	return fixed.R(1, -b.size/2, b.size-1, 0), advance, ok
}

func (b boxes) Glyph(dot fixed.Point26_6, r rune) (image.Rectangle, image.Image, image.Point, fixed.Int26_6, bool) {
	advance, ok := b.GlyphAdvance(r)
	at := image.Pt(dot.X.Round(), dot.Y.Round())
	box := image.Rect(1, -b.size/2, b.size-1, 0)
	if advance == 0 { // a mark, above the character before it
		box = image.Rect(1-b.size, -b.size, -1, -b.size*3/4)
	}
	return box.Add(at), image.Opaque, image.Point{}, advance, ok
}

// labeled returns a menu of one area.
func labeled(label string) *richmenu.RichMenu {
	m := at(richmenu.CompactSmall, [4]int{0, 0, 800, 270})
	m.Areas[0].Action = &action.URI{Label: label, URI: "https://shop.example/"}
	return m
}

// Labels, and the texts in them and in the legend, do not overlap and are inside the picture, whatever the areas.
func TestLabelsDoNotOverlap(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // the same menus in each run
	faces := []font.Face{nil, boxes{48, ascii}, boxes{9, ascii}, boxes{400, ascii}}
	sizes := []richmenu.Size{
		richmenu.Large, richmenu.Compact, richmenu.CompactSmall, {Width: 1, Height: 1}, {Width: 2500, Height: 1}, {Width: 1, Height: 2500},
		{Width: 300, Height: 100}, {Width: math.MaxInt32, Height: math.MaxInt32}, {},
	}
	for n := range 400 {
		m := randomMenu(r, sizes[r.IntN(len(sizes))])
		disjoint(t, m, richmenu.LayoutOfSVG(m))
		var img image.Point
		if n%3 == 0 {
			img = image.Pt(1+r.IntN(3000), 1+r.IntN(2000))
		}
		disjoint(t, m, richmenu.LayoutOfDraw(m, img, faces[n%len(faces)]))
		if t.Failed() {
			return
		}
	}
}

// randomMenu returns a menu of 1 to 20 areas: anywhere, near a grid, in each other, without a size, or far away.
func randomMenu(r *rand.Rand, size richmenu.Size) *richmenu.RichMenu {
	m := &richmenu.RichMenu{Size: size, Name: "random"}
	labels := []string{"", "Shop", "予約する", "สั่งซื้ออีกครั้ง", "WWWWWWWWWWWWWWWWWWWW", "👩‍👩‍👧‍👦 family", strings.Repeat("e\u0301", 30), "no more than this, and some more"}
	far := []int{math.MinInt, math.MinInt32, -2501, -1, 0, 1, 2500, math.MaxInt32, math.MaxInt}
	w, h := max(size.Width, 1), max(size.Height, 1)
	for i := range 1 + r.IntN(richmenu.MaxAreas) {
		var b richmenu.Bounds
		switch r.IntN(12) {
		case 0:
			b = richmenu.Bounds{X: far[r.IntN(len(far))], Y: far[r.IntN(len(far))], Width: far[r.IntN(len(far))], Height: far[r.IntN(len(far))]}
		case 1, 2:
			b = richmenu.Bounds{X: r.IntN(w) - w/4, Y: r.IntN(h) - h/4, Width: r.IntN(w) + 1, Height: r.IntN(h) + 1}
		case 3, 4:
			b = richmenu.Bounds{Width: w, Height: h}
		case 5, 6:
			b = richmenu.Bounds{X: r.IntN(w), Y: r.IntN(h), Width: r.IntN(w/20 + 2), Height: r.IntN(h/20 + 2)}
		default:
			b = richmenu.Bounds{X: i % 5 * w / 5, Y: i / 5 * h / 4, Width: w/5 + r.IntN(7) - 3, Height: h/4 + r.IntN(7) - 3}
		}
		var a action.Action
		switch label := labels[r.IntN(len(labels))]; r.IntN(4) {
		case 0:
			a = &action.URI{Label: label, URI: "https://shop.example/"}
		case 1:
			a = &action.Postback{Label: label, Data: "buy=7"}
		case 2:
			a = &action.RichMenuSwitch{Label: label, RichMenuAliasID: "tab-orders-of-spring-2026", Data: "a"}
		}
		m.Areas = append(m.Areas, richmenu.Area{Bounds: b, Action: a})
	}
	return m
}

func disjoint(t *testing.T, m *richmenu.RichMenu, l richmenu.PictureLayout) {
	t.Helper()
	picture := image.Rectangle{Max: l.Size}
	for i, plate := range l.Plates {
		assert.True(t, plate.In(picture) && !plate.Empty(), "plate %v in %v: %v", plate, l.Size, m.Areas)
		for _, other := range l.Plates[:i] {
			assert.False(t, plate.Overlaps(other), "plates %v and %v: %v", plate, other, m.Areas)
		}
	}
	for i, text := range l.Texts {
		assert.True(t, text.R.In(picture), "text %v in %v: %v", text, l.Size, m.Areas)
		for _, other := range l.Texts[:i] {
			assert.False(t, text.R.Overlaps(other.R), "%v and %v: %v", text, other, m.Areas)
		}
		if text.R.Min.Y >= l.Menu.Max.Y { // in the legend, or in a label of an area outside the menu
			continue
		}
		plates := 0
		for _, plate := range l.Plates {
			if text.R.In(plate) {
				plates++
			}
		}
		assert.Equal(t, 1, plates, "%v is in a plate: %v", text, m.Areas)
	}
}

// Every area and every mark has a label or an entry in the legend, or is in the number of those that have none. A label
// that is a number has its entry.
func TestNothingIsLeftOut(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4)) //nolint:gosec // the same menus in each run
	sizes := []richmenu.Size{
		richmenu.Large, richmenu.CompactSmall, {Width: 2500, Height: 60}, {Width: 300, Height: 120}, {Width: 50, Height: 800}, {Width: 800, Height: 1},
	}
	full, exact := 0, 0
	for range 300 {
		m := randomMenu(r, sizes[r.IntN(len(sizes))])
		if r.IntN(3) == 0 {
			m.Areas = m.Areas[:min(len(m.Areas), 4)]
		}
		l := richmenu.LayoutOfSVG(m)
		want := things(m)
		var numbers, entries []int
		labels, areas, more := 0, 0, 0
		for _, text := range l.Texts {
			number, rest, _ := strings.Cut(text.Words, " ")
			n, err := strconv.Atoi(number)
			switch {
			case !text.Left && err == nil && rest == "":
				numbers = append(numbers, n)
			case text.Left && err == nil:
				entries = append(entries, n)
			case text.Left && strings.HasPrefix(text.Words, "and "):
				_, err := fmt.Sscanf(text.Words, "and %d more", &more)
				require.NoError(t, err)
			case text.Left && place.MatchString(text.Words):
				areas++
			case !text.Left && (place.MatchString(text.Words) || strings.HasSuffix(text.Words, " px outside")):
				labels++
			}
		}
		for i, n := range entries {
			require.Equal(t, i+1, n, "%v: %v", m.Size, m.Areas)
		}
		for _, n := range numbers {
			require.LessOrEqual(t, n, len(entries), "%v: %v", m.Size, m.Areas)
		}
		if m.Size.Width < 800 && len(entries)+areas+more == 0 {
			require.LessOrEqual(t, labels, want) // no room for a legend
			continue
		}
		require.Equal(t, want, labels+areas+len(entries)+more, "%v: %v", m.Size, m.Areas)
		if more > 0 {
			full++
		} else {
			exact++
		}
	}
	assert.Greater(t, full, 20)
	assert.Greater(t, exact, 20)
}

// place matches a text that ends with a size and perhaps a position. An area or a mark has one such text.
var place = regexp.MustCompile(`\d+x\d+( at -?\d+,-?\d+)?$`)

// things returns the number of areas and marks in the picture of a menu.
func things(m *richmenu.RichMenu) (n int) {
	for _, a := range m.Areas {
		if !a.Bounds.Rectangle().Empty() { // one far away has no place
			n++
		}
	}
	c := m.Coverage()
	places := map[string]bool{}
	for _, r := range c.Overlaps {
		places[r.Bounds.String()] = true
	}
	return n + len(c.Gaps) + len(places) + len(c.Outside)
}

// The layout of a menu with ASCII labels is the same in SVG and Draw.
func TestOneLayout(t *testing.T) {
	for _, c := range wrong {
		assert.Equal(t, richmenu.LayoutOfSVG(c.menu), richmenu.LayoutOfDraw(c.menu, image.Point{}, nil), c.name)
	}
}

// The layout reserves enough room for the Go font.
func TestNoCharacterIsWiderThanEstimated(t *testing.T) {
	for _, ttf := range [][]byte{goregular.TTF, gobold.TTF} {
		f, err := opentype.Parse(ttf)
		require.NoError(t, err)
		face, err := opentype.NewFace(f, &opentype.FaceOptions{Size: 100, DPI: 72})
		require.NoError(t, err)
		n := 0
		for r := range rune(0x10000) {
			if advance, ok := face.GlyphAdvance(r); ok && r >= ' ' {
				n++
				assert.LessOrEqual(t, advance, fixed.I(richmenu.TextWidth(string(r))), "%q", r)
			}
		}
		assert.Greater(t, n, 500)
	}
	assert.Equal(t, richmenu.TextWidth("a"), richmenu.TextWidth("z"))
}

// textOf returns the place of a text.
func textOf(t *testing.T, l richmenu.PictureLayout, words string) image.Rectangle {
	t.Helper()
	for _, text := range l.Texts {
		if text.Words == words {
			return text.R
		}
	}
	require.FailNow(t, "not in the picture", "%q is not in %v", words, l.Texts)
	return image.Rectangle{}
}

func TestLabelsAreInTheMiddle(t *testing.T) {
	for _, c := range []struct {
		menu  *richmenu.RichMenu
		words string
		want  image.Point
	}{
		{at(richmenu.Large, [4]int{0, 0, 1500, 1686}, [4]int{1000, 0, 1500, 1686}), "A+B overlap 500x1686", image.Pt(1250, 843)},
		{at(richmenu.Large, [4]int{0, 0, 1350, 1686}, [4]int{1150, 0, 1350, 1686}), "A+B overlap 200x1686", image.Pt(1250, 843)},
		{at(richmenu.Large, [4]int{0, 0, 1250, 1686}, [4]int{1251, 0, 1249, 1686}), "gap 1x1686", image.Pt(1250, 843)},
		{at(richmenu.Large, [4]int{0, 0, 2500, 843}), "gap 2500x843", image.Pt(1250, 1264)},
		{at(richmenu.Large, [4]int{0, 0, 2500, 843}), "A", image.Pt(1250, 421)},
		{at(richmenu.Large, [4]int{0, 0, 2500, 2086}), "A 400 px outside", image.Pt(1250, 1886)},
	} {
		r := textOf(t, richmenu.LayoutOfSVG(c.menu), c.words)
		assert.InDelta(t, c.want.X, (r.Min.X+r.Max.X)/2, 1, c.words)
		if c.words != "A" { // above its caption
			assert.InDelta(t, c.want.Y, (r.Min.Y+r.Max.Y)/2, 1, c.words)
		}
	}
}

// A label is in the middle of its mark if two units of the mark are seen on both sides of it, or above and below it.
func TestLabelsBetweenTheEndsOfAMark(t *testing.T) {
	const unit = 10 // of a picture 2500 wide
	for _, high := range []bool{false, true} {
		inside := map[bool]int{}
		for long := 40; long < 400; long++ {
			width, height := long, 15
			if high {
				width, height = 15, long
			}
			gap := image.Rect(600, 500, 600+width, 500+height)
			m := at(richmenu.Large, [4]int{0, 0, 600, 1686}, [4]int{gap.Max.X, 0, 2500 - gap.Max.X, 1686},
				[4]int{600, 0, width, 500}, [4]int{600, gap.Max.Y, width, 1686 - gap.Max.Y})
			text := textOf(t, richmenu.LayoutOfSVG(m), "gap "+number(width)+"x"+number(height))
			plate := text.Inset(-unit).Size()
			mid := gap.Min.Add(gap.Size().Div(2))
			want := width >= plate.X+4*unit || height >= plate.Y+4*unit
			require.Equal(t, want, mid.In(text), "%v", gap)
			inside[want]++
		}
		assert.Len(t, inside, 2)
	}
}

// An overlap too small for its label has the label next to it, and does not disappear below it.
func TestLabelsBesideSmallOverlaps(t *testing.T) {
	m := at(richmenu.Large, [4]int{0, 0, 1255, 848}, [4]int{1250, 843, 1250, 843})
	r := textOf(t, richmenu.LayoutOfSVG(m), "A+B overlap 5x5")
	assert.False(t, r.Overlaps(image.Rect(1240, 835, 1265, 855)))
	assert.True(t, r.Overlaps(image.Rect(1200, 800, 1700, 900)), "but it is near: %v", r)
}

// What has no place in the picture is in the legend, which is not higher than half of the menu.
func TestTheLegendIsBounded(t *testing.T) {
	m := at(richmenu.Large)
	for i := range richmenu.MaxAreas {
		m.Areas = append(m.Areas, at(richmenu.Large, [4]int{60 * i, 40 * i, 1200, 800}).Areas...)
	}
	l := richmenu.LayoutOfSVG(m)
	assert.Greater(t, l.Size.Y, 1686)
	assert.LessOrEqual(t, l.Size.Y, 1686*3/2)
	var all []string
	for _, text := range l.Texts {
		all = append(all, text.Words)
	}
	assert.Contains(t, all, "10 A+C overlap 1080x720 at 120,80")
	last := all[len(l.Texts)-1]
	for _, words := range all {
		if strings.HasSuffix(words, " more") {
			last = words
		}
	}
	assert.Regexp(t, `^and \d+ more$`, last)

	for n, want := range map[int]string{4: "A+B+C+D", 5: "A+B+C+D and 1 more", richmenu.MaxAreas: "A+B+C+D and 16 more"} {
		same := at(richmenu.Large)
		for range n {
			same.Areas = append(same.Areas, at(richmenu.Large, [4]int{0, 0, 2500, 1686}).Areas...)
		}
		textOf(t, richmenu.LayoutOfSVG(same), want+" overlap 2500x1686")
	}
}

// A free part of a room has the same middle, and is as large as it can be if one side of it is moved.
func TestTheFreePartOfARoom(t *testing.T) {
	room := image.Rect(0, 0, 16, 12)
	for x0 := range 20 {
		for y0 := range 16 {
			for _, size := range []image.Point{{3, 2}, {1, 9}, {11, 1}} {
				taken := image.Rectangle{Max: size}.Add(image.Pt(x0-2, y0-2))
				var want image.Rectangle
				for n := range 17 { // the first that fits, lower rather than narrower
					switch {
					case !taken.Overlaps(room):
						want = room
					case taken.Max.Y <= n || taken.Min.Y >= 12-n:
						want = image.Rectangle{image.Pt(0, n), image.Pt(16, 12-n)}
					case taken.Max.X <= n || taken.Min.X >= 16-n:
						want = image.Rectangle{image.Pt(n, 0), image.Pt(16-n, 12)}
					default:
						continue
					}
					break
				}
				by := image.Pt(30, 40)
				got := richmenu.Between(room.Add(by), taken.Add(by))
				if want.Empty() {
					require.True(t, got.Empty(), "%v", taken)
				} else {
					require.Equal(t, want.Add(by), got, "%v", taken)
				}
			}
		}
	}
	assert.Equal(t, image.Rect(3, 2, 13, 10), richmenu.Between(room, image.Rect(0, 0, 3, 12), image.Rect(0, 10, 16, 12)))
}

// The letter is above the other lines, or left of them in a low area.
func TestLettersOfLowAreas(t *testing.T) {
	const unit = 10
	for height := 200; height < 300; height++ {
		l := richmenu.LayoutOfSVG(at(richmenu.Large, [4]int{0, 0, 2500, height}, [4]int{0, height, 2500, 1686 - height}))
		letter := textOf(t, l, "A")
		facts := textOf(t, l, "message 2500x"+number(height)+" at 0,0")
		require.Equal(t, height < 24*unit, letter.Max.X < facts.Min.X, "%d", height)
		require.Equal(t, height >= 24*unit, letter.Max.Y < facts.Min.Y, "%d", height)
	}
}

// An area has as many of its facts as are wide enough: what it does, its size, and its position. Its caption is cut if it
// is too wide in the smallest letters.
func TestTextsOfNarrowAreas(t *testing.T) {
	const unit, least = 10, 15
	const caption = "か𠮷家で食べる人は来る"
	seen := map[string]bool{}
	for width := 170; width < 420; width++ {
		size := number(width) + "x1686"
		m := at(richmenu.Large, [4]int{0, 0, width, 1686}, [4]int{width, 0, 2500 - width, 1686})
		m.Areas[0].Action = &action.Message{Label: caption}
		l := richmenu.LayoutOfSVG(m)
		first := func(texts ...string) string {
			for _, text := range texts {
				if (richmenu.TextWidth(text)*least+71)/72 <= width-5*unit {
					return text
				}
			}
			return ""
		}
		var cut []string
		for n := length.Grapheme.Count(caption); n > 0; n-- {
			cut = append(cut, length.Grapheme.Truncate(caption, n, ".."))
		}
		facts := first("message "+size+" at 0,0", "message "+size, size)
		textOf(t, l, first(cut...))
		high := textOf(t, l, facts).Dy()
		usual := max(least, min((width-5*unit)*2/5/4, 30))
		require.True(t, high == usual || (richmenu.TextWidth(facts)*(high+1)+71)/72 > width-5*unit, "%d wide, %d high", width, high)
		seen[strings.Replace(facts, number(width), "", 1)] = true
	}
	assert.Len(t, seen, 3)
}

// A caption in a face of one size is cut to one character, which is not left out.
func TestCaptionsInALargeFace(t *testing.T) {
	const unit, size = 3, 100
	for _, width := range []int{size + 1, size + 5*unit} {
		m := at(richmenu.CompactSmall, [4]int{0, 0, width, 270}, [4]int{width, 0, 800 - width, 270})
		m.Areas[0].Action = &action.Message{Label: "かきくけこ"}
		l := richmenu.LayoutOfDraw(m, image.Point{}, boxes{size, ascii})
		if width < size+5*unit {
			textOf(t, l, "A message "+number(width)+"x270 at 0,0")
			textOf(t, l, "かきくけこ") // in the legend
		} else {
			assert.Equal(t, size, textOf(t, l, "か").Dx())
		}
	}
}

// A legend has as many columns as are wide enough, and as many rows as half of the menu, or three. What does not fit is
// counted in the last place.
func TestColumnsAndRowsOfTheLegend(t *testing.T) {
	for width := 800; width < 1300; width += 3 {
		for _, height := range []int{100, 110 + width%97} {
			for _, n := range []int{2, 5, 7, 12, 19} {
				m := at(richmenu.Size{Width: width, Height: height}, [4]int{0, 0, width, height - 2*n})
				for i := range n {
					m.Areas = append(m.Areas, at(m.Size, [4]int{0, height - 2*n + 2*i, width, 2}).Areas...)
				}
				l := richmenu.LayoutOfSVG(m)
				unit := max(2, min(width, 3*height)/250)
				high := max(8, 2*unit)
				high += high * 3 / 4
				width := func(text string) int { return (richmenu.TextWidth(text)*max(8, 2*unit) + 71) / 72 }
				name := 0
				for i, a := range m.Areas[1:] {
					name = max(name, width(richmenu.Letter(i+1)+" message "+a.Bounds.String()))
				}
				shown, more, rows := 0, 0, map[int]bool{}
				for _, text := range l.Texts {
					if text.Left {
						rows[text.R.Min.Y] = true
					}
					switch {
					case !text.Left, text.Words == "tap":
					case strings.HasSuffix(text.Words, " more"):
						_, err := fmt.Sscanf(text.Words, "and %d more", &more)
						require.NoError(t, err)
					default:
						shown++
					}
				}
				require.Equal(t, n, shown+more, "%v", m.Size)
				columns := (m.Size.Width - 2*unit) / (name + 2*unit + width("tap") + 4*unit)
				most := columns * max(3, (height/2-2*unit)/high)
				if n > most {
					require.Equal(t, most-1, shown, "%v, %d areas", m.Size, n)
				} else {
					require.Equal(t, n, shown, "%v, %d areas", m.Size, n)
				}
				if more == 0 {
					require.Len(t, rows, (n+columns-1)/columns)
				}
			}
		}
	}
}

// At most 100 marks have labels.
func TestMostMarks(t *testing.T) {
	m := at(richmenu.Large) // 5 columns of 17 gaps, and 64 overlaps
	for i := range 4 {
		m.Areas = append(m.Areas, at(richmenu.Large, [4]int{490 + 500*i, 0, 10, 1686}).Areas...)
	}
	for i := range 16 {
		m.Areas = append(m.Areas, at(richmenu.Large, [4]int{0, 90 + 99*i, 2500, 9}).Areas...)
	}
	require.Len(t, m.Coverage().Gaps, 85)
	require.Len(t, m.Coverage().Overlaps, 64)
	l := richmenu.LayoutOfSVG(m)
	textOf(t, l, "gap 490x90")
	textOf(t, l, "and 49 more")

	// One more than 100, in pictures of any height: the legend stays within half of the menu.
	for height := 700; height < 2500; height += 20 {
		m = at(richmenu.Size{Width: 2500, Height: height}) // 3 columns of 15 gaps, and 56 overlaps
		for i := range 4 {
			m.Areas = append(m.Areas, at(m.Size, [4]int{830 * i, 0, 10, height}).Areas...)
		}
		for i := range 14 {
			m.Areas = append(m.Areas, at(m.Size, [4]int{0, (i + 1) * height / 15, 2500, 5}).Areas...)
		}
		require.Len(t, m.Coverage().Gaps, 45)
		require.Len(t, m.Coverage().Overlaps, 56)
		l := richmenu.LayoutOfSVG(m)
		require.LessOrEqual(t, l.Size.Y, height*3/2)
		if height > 1600 {
			textOf(t, l, "and 1 more")
		}
	}
}

// An area of a few pixels has its facts in the legend.
func TestSmallAreasAreInTheLegend(t *testing.T) {
	m := at(richmenu.Large, [4]int{0, 0, 2500, 1666}, [4]int{0, 1666, 1250, 20}, [4]int{1250, 1666, 1250, 20})
	l := richmenu.LayoutOfSVG(m)
	assert.GreaterOrEqual(t, textOf(t, l, "B message 1250x20 at 0,1666").Min.Y, 1686)
	textOf(t, l, "C message 1250x20 at 1250,1666")
}

func TestPlatesLetTheImageThrough(t *testing.T) {
	m := at(richmenu.CompactSmall, [4]int{0, 0, 800, 270})
	black, white := image.NewRGBA(image.Rect(0, 0, 800, 270)), opaque(800, 270)
	for i := range black.Pix {
		black.Pix[i] = uint8(i % 4 / 3 * 0xFF)
		white.Pix[i] = 0xFF
	}
	plate := richmenu.LayoutOfSVG(m).Plates[0].Inset(1)
	dark, light := m.Draw(black, nil).RGBAAt(plate.Min.X, plate.Min.Y), m.Draw(white, nil).RGBAAt(plate.Min.X, plate.Min.Y)
	green := math.Round(0x50 * 0x4D / 255.0)
	assert.Equal(t, uint8(math.Round((green*0x33+0xFF*0xCC)/255)), dark.B, "dark text can be read on it")
	assert.Greater(t, light.R-dark.R, uint8(0x20))
}

// One mark stands for what a font does not have.
func TestDrawMarksWhatItLeavesOut(t *testing.T) {
	draw := func(label string, face font.Face) *image.RGBA { return labeled(label).Draw(nil, face) }
	for _, c := range []struct {
		label, same string
		face        font.Face
	}{
		{"予約する", "[?]", nil},
		{"Buy 花 now 木", "Buy [?] now", nil},
		{"Caf\u00e9\u200d\ufe0f", "Café", nil},
		{"予約🎉", "予約[?]", boxes{20, ascii}},
		{"Menu 😀😀", "Menu [?]", boxes{20, ascii}},
	} {
		assert.Equal(t, draw(c.same, c.face).Pix, draw(c.label, c.face).Pix, c.label)
	}
	assert.NotEqual(t, draw("[?]", nil).Pix, draw("Привет", nil).Pix)
	assert.NotEqual(t, draw("[?]", boxes{20, ascii}).Pix, draw("予", boxes{20, ascii}).Pix)
	assert.Equal(t, draw("予約する", nil).Pix, draw("予約する", boxes{20, "abc"}).Pix, "a face without the mark")
	for _, size := range []int{-20, 0, 200, 1 << 24} {
		assert.Equal(t, draw("Menu", nil).Bounds(), draw("Menu", boxes{size, ascii}).Bounds(), "a face without height, or too high: %d", size)
	}
}

// inked returns the bounds of the pixels that differ.
func inked(a, b *image.RGBA) (r image.Rectangle) {
	for y := range a.Rect.Dy() {
		for x := range a.Rect.Dx() {
			if a.RGBAAt(x, y) != b.RGBAAt(x, y) {
				r = r.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return r
}

// Captions are in the face of the caller. Marks without an advance are drawn over the character before them.
func TestDrawInAFace(t *testing.T) {
	face := boxes{20, ascii}
	ink := color.RGBA{0x1F, 0x24, 0x2C, 0xFF}
	l := richmenu.LayoutOfDraw(labeled("予約"), image.Point{}, face)
	r := textOf(t, l, "予約")
	assert.Equal(t, image.Pt(40, 25), r.Size())
	drawn := labeled("予約").Draw(nil, face)
	base := r.Min.Y + 20
	for _, p := range []image.Point{{r.Min.X + 2, base - 2}, {r.Max.X - 3, base - 9}} {
		assert.Equal(t, ink, drawn.RGBAAt(p.X, p.Y), "%v", p)
	}

	assert.Equal(t, 20, textOf(t, richmenu.LayoutOfDraw(labeled("ที่"), image.Point{}, face), "ที่").Dx())
	mark := inked(labeled("ท").Draw(nil, face), labeled("ที่").Draw(nil, face))
	thai := textOf(t, richmenu.LayoutOfDraw(labeled("ท"), image.Point{}, face), "ท")
	assert.Equal(t, image.Rect(thai.Min.X+1, thai.Min.Y, thai.Max.X-1, thai.Min.Y+5), mark)
}
