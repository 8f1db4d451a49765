package richmenu

import (
	"encoding/xml"
	"fmt"
	"image"
	"image/color"
	"math"
	"strings"
)

// SVG returns a picture of the menu: each area with its letter, a color for its type of action, its label, size and
// position, and the [Coverage] in red. The area of an action that switches menus has the alias. What does not fit is in
// a legend below the menu. The bytes depend only on the menu.
func (m *RichMenu) SVG() []byte {
	s := m.scene(image.Point{}, nil)
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %[1]d %[2]d"`+
		` font-family="Helvetica, Arial, sans-serif" text-anchor="middle">`+"\n", s.size.X, s.size.Y)
	if m != nil && m.Name != "" {
		b.WriteString("<title>" + escape(m.Name) + "</title>\n")
	}
	b.WriteString("<defs>\n")
	for _, c := range []color.NRGBA{gapRed, overlapRed} {
		fmt.Fprintf(&b, `<pattern id="%s" width="%d" height="%[2]d" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">`+
			`<rect width="%[3]d" height="%[2]d" fill="%[4]s"/></pattern>`+"\n", hatchID(c), 2*s.unit, s.unit, hex(c))
	}
	b.WriteString("</defs>\n")
	fmt.Fprintf(&b, `<rect width="%d" height="%d" fill="%s"/>`+"\n", s.size.X, s.size.Y, hex(ground))
	for _, one := range s.shapes {
		one.svg(&b)
	}
	b.WriteString("</svg>\n")
	return []byte(b.String())
}

func (s *shape) svg(b *strings.Builder) {
	x, y, w, h := s.r.Min.X, s.r.Min.Y, s.r.Dx(), s.r.Dy()
	switch s.kind {
	case fillShape:
		fmt.Fprintf(b, `<rect x="%d" y="%d" width="%d" height="%d" fill="%s"%s/>`+"\n", x, y, w, h, hex(s.c), opacity(s.c))
	case hatchShape:
		fmt.Fprintf(b, `<rect x="%d" y="%d" width="%d" height="%d" fill="url(#%s)" fill-opacity="0.8"/>`+"\n", x, y, w, h, hatchID(s.c))
	case frameShape: // inside the rectangle
		within := image.Rect(x, y, x+w, y+h).Inset(s.width)
		fmt.Fprintf(b, `<path d="M%d %dh%dv%dH%[1]dzM%[5]d %dv%dh%dV%[6]dz" fill="%[9]s"/>`+"\n",
			x, y, w, h, within.Min.X, within.Min.Y, within.Dy(), within.Dx(), hex(s.c))
	case textShape:
		weight := ""
		if s.bold {
			weight = ` font-weight="bold"`
		}
		if s.left {
			fmt.Fprintf(b, `<text x="%d" y="%d" font-size="%d" text-anchor="start"%s fill="%s">%s</text>`+"\n",
				x, s.base(), fontSize(s.high), weight, hex(s.c), escape(s.text))
			return
		}
		fmt.Fprintf(b, `<text x="%d" y="%d" font-size="%d"%s fill="%s">%s</text>`+"\n",
			x+w/2, s.base(), fontSize(s.high), weight, hex(s.c), escape(s.text))
	}
}

func hex(c color.NRGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

func opacity(c color.NRGBA) string {
	if c.A == 0xFF {
		return ""
	}
	return fmt.Sprintf(` fill-opacity="%.2f"`, float64(c.A)/math.MaxUint8)
}

func hatchID(c color.NRGBA) string {
	if c == overlapRed {
		return "overlap"
	}
	return "gap"
}

// escape also replaces characters that are invalid in XML.
func escape(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a Builder never fails
	return b.String()
}
