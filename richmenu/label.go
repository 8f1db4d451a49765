package richmenu

import (
	"cmp"
	"image"
	"image/color"
	"slices"
	"strconv"

	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/length"
)

// label is the name of an area or of a mark, on a plate. Labels do not overlap.
type label struct {
	plate  image.Rectangle
	leader image.Rectangle // a line to what it names; empty if the label is in the middle of it
	c      color.NRGBA     // of the frame and the leader, if any
	texts  []shape
	number int // the label is a number of this entry in the legend; 0 for another text
}

// moved returns l with the middle of its plate at a point.
func (l label) moved(to image.Point) label {
	by := to.Sub(middle(l.plate))
	l.plate = l.plate.Add(by)
	l.texts = shifted(slices.Clone(l.texts), by)
	return l
}

func middle(r image.Rectangle) image.Point { return r.Min.Add(r.Size().Div(2)) }

// entry is a line of the legend: a name, and the caption of an area.
type entry struct {
	name, caption words
	c             color.NRGBA
}

// mostMarks is the number of marks that have labels.
const mostMarks = 100

// label adds the labels and the legend. The areas without each other, their overlaps and the gaps do not overlap, so
// most labels fit in the middle of what they name. The others have a line that leads there, or are in the legend.
func (s *scene) label(m *RichMenu, p *geometry, marks []mark) {
	more := max(0, len(marks)-mostMarks)
	marks = marks[:len(marks)-more]
	var displaced []mark
	for _, k := range marks {
		l := s.tag(k.words, k.c).moved(middle(k.r))
		spare := k.r.Size().Sub(l.plate.Size().Add(image.Pt(4*s.unit, 4*s.unit)))
		seen := l.plate.In(k.r) || spare.X >= 0 || spare.Y >= 0 // the mark, on two sides of its label
		if !seen || !s.put(l) {
			displaced = append(displaced, k)
		}
	}
	var legend []entry
	for i := range p.n {
		if !s.name(i, p, &m.Areas[i]) {
			legend = append(legend, s.areaEntry(i, &m.Areas[i]))
		}
	}
	areas := len(legend)
	for _, k := range displaced {
		if s.putBeside(s.tag(k.words, k.c), k.r) {
			continue
		}
		number := len(legend) - areas + 1
		l := s.tag(strconv.Itoa(number), k.c)
		l.number = number
		if !s.put(l.moved(middle(k.r))) {
			s.putBeside(l, k.r)
		}
		legend = append(legend, entry{name: s.line(strconv.Itoa(number)+" "+k.words+" at "+k.at, s.small(), true), c: k.c})
	}
	numbers := max(0, s.legend(legend, more)-areas)
	for _, l := range s.labels {
		if l.number <= numbers {
			s.show(l)
		}
	}
}

// small returns the height of capitals in the labels of marks and in the legend.
func (s *scene) small() int { return max(8, s.unit*2) }

// put adds a label if its place is free.
func (s *scene) put(l label) bool {
	if !s.free(l.plate) || !l.leader.Empty() && !s.free(l.leader) {
		return false
	}
	s.labels = append(s.labels, l)
	s.taken = append(s.taken, l.plate)
	if !l.leader.Empty() {
		s.taken = append(s.taken, l.leader)
	}
	return true
}

func (s *scene) free(r image.Rectangle) bool {
	return r.In(image.Rectangle{Max: s.size}) && !slices.ContainsFunc(s.taken, r.Overlaps)
}

// putBeside adds a label next to the middle of r, with a leader, in the nearest free place.
func (s *scene) putBeside(l label, r image.Rectangle) bool {
	right, left, above, below := image.Pt(1, 0), image.Pt(-1, 0), image.Pt(0, -1), image.Pt(0, 1)
	mid, size, line := middle(r), l.plate.Size(), max(2, s.unit/3)
	for step := range 24 {
		away := 2*s.unit + step*size.Y
		for _, d := range [...]image.Point{right, left, above, below} {
			to := mid.Add(image.Pt(
				d.X*(min(r.Dx()/2, 4*s.unit)+away+size.X/2),
				d.Y*(min(r.Dy()/2, 4*s.unit)+away+size.Y/2),
			))
			if d.X == 0 { // not beyond the edges of the picture
				to.X = max(size.X/2, min(to.X, s.size.X-size.X+size.X/2))
			} else {
				to.Y = max(size.Y/2, min(to.Y, s.size.Y-size.Y+size.Y/2))
			}
			beside := l.moved(to)
			beside.leader = image.Rectangle{Min: mid, Max: mid.Add(image.Pt(line, line))}
			switch d {
			case right:
				beside.leader.Max.X = beside.plate.Min.X
			case left:
				beside.leader.Min.X = beside.plate.Max.X
			case above:
				beside.leader.Min.Y = beside.plate.Max.Y
			case below:
				beside.leader.Max.Y = beside.plate.Min.Y
			}
			if s.put(beside) {
				return true
			}
		}
	}
	return false
}

// show adds the shapes of a label.
func (s *scene) show(l label) {
	if !l.leader.Empty() {
		s.add(fillShape, l.leader, l.c)
	}
	s.add(fillShape, l.plate, paper)
	if l.c != (color.NRGBA{}) {
		s.addFrame(l.plate, l.c, max(1, s.unit/4))
	}
	s.shapes = append(s.shapes, l.texts...)
}

// tag returns a label with one line of text, at any place.
func (s *scene) tag(text string, c color.NRGBA) label {
	texts, size := stack([]words{s.line(text, s.small(), true)}, []color.NRGBA{c}, 0)
	return label{plate: image.Rectangle{Max: size}.Inset(-s.unit), c: c, texts: texts}
}

// stack returns lines of text below each other, centered.
func stack(lines []words, colors []color.NRGBA, gap int) (texts []shape, size image.Point) {
	for i, w := range lines {
		if i > 0 {
			size.Y += gap
		}
		at := image.Rectangle{Max: w.size()}.Add(image.Pt(0, size.Y))
		texts = append(texts, shape{kind: textShape, r: at, c: colors[i], words: w})
		size = image.Pt(max(size.X, at.Dx()), at.Max.Y)
	}
	for i := range texts {
		texts[i].r = texts[i].r.Add(image.Pt((size.X-texts[i].r.Dx())/2, 0))
	}
	return texts, size
}

// name labels an area with its letter, what it does, its size and its position, or with its letter if there is no room
// for more. whole reports whether it is the former; it is true of an area without a size.
func (s *scene) name(i int, p *geometry, a *Area) (whole bool) {
	r := s.place(p.areas[i])
	seen := r.Intersect(s.menu)
	if seen.Empty() {
		seen = r.Intersect(image.Rectangle{Max: s.size})
	}
	if seen.Empty() {
		return p.areas[i].Empty()
	}
	var others []image.Rectangle
	for j := range p.n {
		if other := s.place(p.areas[j]); j != i && !other.Empty() {
			others = append(others, other)
		}
	}
	rooms := s.rooms(seen, others)
	for _, room := range rooms {
		if l, ok := s.areaLabel(i, a, room); ok && s.put(l) {
			return true
		}
	}
	for _, room := range rooms {
		if l, ok := s.letter(i, a, room); ok && s.put(l) {
			break
		}
	}
	return false
}

// rooms returns parts of r for a label, best first: those in no other area, the same without the places that are taken,
// and any that are free.
func (s *scene) rooms(r image.Rectangle, others []image.Rectangle) (rooms []image.Rectangle) {
	const most = 8
	own := largest(outsideOf(r, others), most)
	for _, part := range own {
		rooms = append(rooms, s.between(part))
	}
	for _, part := range append(own, r) {
		rooms = append(rooms, largest(outsideOf(part, s.taken), most)...)
	}
	return rooms
}

// largest returns the n largest rectangles.
func largest(list []image.Rectangle, n int) []image.Rectangle {
	slices.SortStableFunc(list, func(a, b image.Rectangle) int { return cmp.Compare(surface(b), surface(a)) })
	return list[:min(n, len(list))]
}

// between returns a part of r, with the same middle, that no label reaches into. It may be empty.
func (s *scene) between(r image.Rectangle) image.Rectangle {
	for _, t := range s.taken {
		if !t.Overlaps(r) {
			continue
		}
		x := min(t.Max.X-r.Min.X, r.Max.X-t.Min.X)
		y := min(t.Max.Y-r.Min.Y, r.Max.Y-t.Min.Y)
		if x < y {
			y = 0
		} else {
			x = 0
		}
		r.Min, r.Max = r.Min.Add(image.Pt(x, y)), r.Max.Sub(image.Pt(x, y))
		if r.Empty() {
			return r
		}
	}
	return r
}

// areaLabel returns the label of an area in a room. ok is false if it does not fit.
func (s *scene) areaLabel(i int, a *Area, room image.Rectangle) (l label, ok bool) {
	wide, high := room.Dx()-5*s.unit, room.Dy()-4*s.unit
	letterHigh := min(high*2/5, wide*2/5, 15*s.unit)
	small := max(s.least(), min(letterHigh/4, 3*s.unit))
	sideBySide := high < 20*s.unit
	if sideBySide {
		letterHigh = min(high*3/5, wide/5)
		small = max(s.least(), min(high/5, 3*s.unit))
		wide -= textWidth("W", letterHigh) + 4*s.unit
	}
	if letterHigh < 8 {
		return label{}, false
	}
	lines := []words{s.line(Letter(i), letterHigh, true)}
	colors := []color.NRGBA{tint(kindOf(a.Action)), ink, ink, ink}
	if text := caption(a.Action); text != "" {
		lines = append(lines, s.fit(s.caption(text, small*5/4), wide))
	}
	does, size, at := does(a.Action), sizeOf(a), a.Bounds.String()
	texts := []string{does + " " + at, does + " " + size, size}
	if switchesTo(a.Action) != "" {
		lines = append(lines, s.fit(s.line(does, small, false), wide))
		texts = []string{at, size}
	}
	var facts words
	for _, text := range texts {
		if facts = s.shrink(s.line(text, small, false), wide); facts.size().X <= wide {
			break
		}
	}
	lines = append(lines, facts)

	gap := small
	if !sideBySide {
		l.texts, l.plate.Max = stack(lines, colors, gap)
	} else {
		letter, left := stack(lines[:1], colors, gap)
		about, right := stack(lines[1:], colors[1:], gap)
		l.plate.Max = image.Pt(left.X+4*s.unit+right.X, max(left.Y, right.Y))
		l.texts = append(shifted(letter, image.Pt(0, (l.plate.Max.Y-left.Y)/2)),
			shifted(about, image.Pt(left.X+4*s.unit, (l.plate.Max.Y-right.Y)/2))...)
	}
	return s.within(l, room)
}

// letter returns the letter of an area as its label.
func (s *scene) letter(i int, a *Area, room image.Rectangle) (l label, ok bool) {
	high := min(room.Dx(), room.Dy())*3/5 - s.unit
	if high < s.least() {
		return label{}, false
	}
	w := s.line(Letter(i), min(high, 6*s.unit), true)
	l.texts, l.plate.Max = stack([]words{w}, []color.NRGBA{tint(kindOf(a.Action))}, 0)
	return s.within(l, room)
}

// within moves the texts of a label to the middle of a room, and makes a plate for them. ok is false if they do not fit.
func (s *scene) within(l label, room image.Rectangle) (in label, ok bool) {
	l = l.moved(middle(room))
	texts := l.plate.Inset(-s.unit / 2)
	l.plate = l.plate.Inset(-2 * s.unit).Intersect(room.Inset(s.unit / 2)).Union(texts)
	return l, texts.In(room)
}

func shifted(texts []shape, by image.Point) []shape {
	for i := range texts {
		texts[i].r = texts[i].r.Add(by)
	}
	return texts
}

// does returns what an action does.
func does(a action.Action) string {
	if alias := switchesTo(a); alias != "" {
		return "switch to " + alias
	}
	return kindOf(a)
}

func sizeOf(a *Area) string {
	return strconv.Itoa(a.Bounds.Width) + "x" + strconv.Itoa(a.Bounds.Height)
}

// switchesTo returns the alias of the menu that an action switches to, or "".
func switchesTo(a action.Action) string {
	if a, ok := a.(*action.RichMenuSwitch); ok && a != nil {
		return length.Grapheme.Truncate(string(a.RichMenuAliasID), 32, ellipsis)
	}
	return ""
}

// areaEntry returns the entry of an area in the legend.
func (s *scene) areaEntry(i int, a *Area) entry {
	return entry{
		name:    s.line(Letter(i)+" "+does(a.Action)+" "+a.Bounds.String(), s.small(), true),
		caption: s.caption(caption(a.Action), s.small()),
		c:       tint(kindOf(a.Action)),
	}
}

// legend adds the entries below the picture, and the number of those without one. It returns the number of entries
// for which there is room: it is not higher than half of the menu, or three lines.
func (s *scene) legend(entries []entry, more int) (shown int) {
	if len(entries) == 0 && more == 0 {
		return shown
	}
	last := s.line("and 000 more", s.small(), true)
	wide, high := last.size().X, s.small()
	for _, e := range entries {
		name, about := e.name.size(), e.caption.size()
		wide = max(wide, name.X+2*s.unit+about.X)
		high = max(high, about.Y)
	}
	wide += 4 * s.unit
	high += s.small() * 3 / 4
	columns := (s.size.X - 2*s.unit) / wide
	if columns == 0 {
		return shown
	}
	room := columns * max(3, (s.scale.Y/2-2*s.unit)/high)
	shown = len(entries)
	if shown > room || shown == room && more > 0 {
		shown = room - 1
		more += len(entries) - shown
	}
	entries = entries[:shown:shown]
	if more > 0 {
		last.text = "and " + strconv.Itoa(more) + " more"
		entries = append(entries, entry{name: last, c: ink})
	}
	rows := (len(entries) + columns - 1) / columns
	top := s.size.Y + s.unit
	s.size.Y += 2*s.unit + rows*high
	for i, e := range entries {
		at := image.Pt(2*s.unit+i/rows*wide, top+i%rows*high)
		s.addLeft(at, high, e.name, e.c)
		if e.caption.text != "" {
			s.addLeft(at.Add(image.Pt(e.name.size().X+2*s.unit, 0)), high, e.caption, ink)
		}
	}
	return shown
}

// addLeft adds a line of text that begins at a point, in the middle of a row.
func (s *scene) addLeft(at image.Point, row int, w words, c color.NRGBA) {
	size := w.size()
	at.Y += (row - size.Y) / 2
	s.shapes = append(s.shapes, shape{kind: textShape, r: image.Rectangle{Min: at, Max: at.Add(size)}, c: c, words: w, left: true})
}
