package schema

// Room is what an object of a layout hands down to those in it, for lints. The zero Room says that nothing
// is known.
type Room struct {
	Width  float64 // px that those in it have beside each other, at most; 0 is unknown
	Shares int     // the sum of their shares of that width, 0 where each has all of it
	Ground string  // the colour they stand on; empty is unknown
}

// Handing describes children that get what room makes of the Room of their parent. Only a lint asks it.
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
