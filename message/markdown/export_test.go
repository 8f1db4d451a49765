package markdown

// ReadEachLine makes s convert what it can at the end of each line.
func ReadEachLine(s *Stream) { s.eager = true }

// AtMost is the upper bound of the size of a component.
var AtMost = atMost

// BeforeURL is a text without a URL that goes on behind it.
var BeforeURL = beforeURL

// CutAt is where a long line is cut.
var CutAt = cutAt
