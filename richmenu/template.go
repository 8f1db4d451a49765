package richmenu

// Template is one of the twelve layouts of LINE's design guide and LINE Official Account Manager. The values are
// names of this package; LINE only numbers them, as in richmenu-template-guide-04.png.
type Template string

// The templates, with their areas in reading order.
const (
	Large01 Template = "large-01" // two rows of three
	Large02 Template = "large-02" // two rows of two
	Large03 Template = "large-03" // one above three
	Large04 Template = "large-04" // two thirds on the left, two rows on the right
	Large05 Template = "large-05" // two rows
	Large06 Template = "large-06" // two columns
	Large07 Template = "large-07" // one area

	Compact01 Template = "compact-01" // three columns
	Compact02 Template = "compact-02" // two columns
	Compact03 Template = "compact-03" // two thirds, one third
	Compact04 Template = "compact-04" // one third, two thirds
	Compact05 Template = "compact-05" // one area
)

// Templates returns all twelve.
func Templates() []Template {
	return []Template{
		Large01, Large02, Large03, Large04, Large05, Large06, Large07,
		Compact01, Compact02, Compact03, Compact04, Compact05,
	}
}

// Sizes returns the three sizes of t in LINE Official Account Manager, largest first, or nil if t is unknown.
func (t Template) Sizes() []Size {
	switch t {
	case Large01, Large02, Large03, Large04, Large05, Large06, Large07:
		return []Size{Large, LargeMedium, LargeSmall}
	case Compact01, Compact02, Compact03, Compact04, Compact05:
		return []Size{Compact, CompactMedium, CompactSmall}
	}
	return nil
}

// In divides b like t. b may be a menu of any size or a part of one. In returns nil if t is unknown, or if a tile
// would be empty.
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
