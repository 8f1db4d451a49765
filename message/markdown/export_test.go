package markdown

// ReadEachLine makes s convert what it can at the end of each line.
func ReadEachLine(s *Stream) { s.eager = true }

// AtMost is the upper bound of the size of a component.
var AtMost = atMost

// BeforeURL is a text without a URL that goes on behind it.
var BeforeURL = beforeURL

// CutAt is where a long line is cut.
var CutAt = cutAt

// Joined reports whether components of these sizes are kept in one bubble.
func Joined(sizes ...int) bool {
	var k card
	for _, size := range sizes {
		k.items = append(k.items, item{size: size})
	}
	k.join(0)
	return k.items[len(sizes)-1].joined
}
