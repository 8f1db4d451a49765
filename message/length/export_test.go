package length

// The sets that the tests compare with uniseg.
var (
	IsBase = isBase
	IsMark = isMark
)

// InSpans returns from the lists what IsBase and IsMark must return.
func InSpans(r rune) (base, mark bool) {
	for _, s := range bases {
		base = base || s.first <= r && r <= s.last
	}
	for _, s := range marks {
		mark = mark || s.first <= r && r <= s.last
	}
	return base, mark
}
