package schema

// Room is what a layout object passes to its children for lints. In the zero Room nothing is known.
type Room struct {
	Width  float64 // maximum width of the children side by side, in px; 0: unknown
	Shares int     // the sum of their shares of the width; 0: each has the whole width
	Ground string  // background color; empty: unknown
}

// Handing describes children whose Room is derived from their parent's. It has an effect only for lints.
func (f *Fields) Handing(room func(Room) Room, describe func()) {
	if f.mode != checking || !f.lint {
		describe()
		return
	}
	outer := f.room
	f.room = room(outer)
	describe()
	f.room = outer
}
