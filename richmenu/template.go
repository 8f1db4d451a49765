package richmenu

// Template is one of the twelve layouts that LINE's design guide has, and LINE Official Account Manager
// offers. The values are our names: LINE has numbers only, such as richmenu-template-guide-04.png.
type Template string

// The templates, with their areas in reading order.
const (
	Large01 Template = "large-01" // two rows of three
	Large02 Template = "large-02" // two rows of two
	Large03 Template = "large-03" // one above three
	Large04 Template = "large-04" // two thirds on the left, two above each other on the right
	Large05 Template = "large-05" // two rows
	Large06 Template = "large-06" // two columns
	Large07 Template = "large-07" // one area

	Compact01 Template = "compact-01" // three columns
	Compact02 Template = "compact-02" // two columns
	Compact03 Template = "compact-03" // two thirds, one third
	Compact04 Template = "compact-04" // one third, two thirds
	Compact05 Template = "compact-05" // one area
)

// Templates gives all twelve.
func Templates() []Template {
	return []Template{
		Large01, Large02, Large03, Large04, Large05, Large06, Large07,
		Compact01, Compact02, Compact03, Compact04, Compact05,
	}
}

// Sizes gives the three sizes that LINE Official Account Manager has for t, the largest first; nil for a
// template that there is not.
func (t Template) Sizes() []Size {
	switch t {
	case Large01, Large02, Large03, Large04, Large05, Large06, Large07:
		return []Size{Large, LargeMedium, LargeSmall}
	case Compact01, Compact02, Compact03, Compact04, Compact05:
		return []Size{Compact, CompactMedium, CompactSmall}
	}
	return nil
}

// In cuts b up as t does; b may be a whole menu of any size, or a part of one. It gives nil for a template that
// there is not, and where b has too few pixels, so that a tile would have none.
//
//	layout := richmenu.Large04.In(richmenu.Large.Bounds())
func (t Template) In(b Bounds) Layout {
	switch t {
	case Large01:
		return b.Grid(2, 3)
	case Large02:
		return b.Grid(2, 2)
	case Large03:
		if rows := b.Rows(1, 1); rows != nil && b.Width >= 3 {
			return Join(rows[:1], rows[1].Grid(1, 3))
		}
	case Large04:
		if columns := b.Columns(2, 1); columns != nil && b.Height >= 2 {
			return Join(columns[:1], columns[1].Grid(2, 1))
		}
	case Large05:
		return b.Rows(1, 1)
	case Large06, Compact02:
		return b.Columns(1, 1)
	case Large07, Compact05:
		return b.Grid(1, 1)
	case Compact01:
		return b.Grid(1, 3)
	case Compact03:
		return b.Columns(2, 1)
	case Compact04:
		return b.Columns(1, 2)
	}
	return nil
}
