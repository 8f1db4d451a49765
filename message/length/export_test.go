package length

// What the tests hold against uniseg.
var (
	IsBase = isBase
	IsMark = isMark
)

// InSpans answers as IsBase and IsMark should, from the lists.
func InSpans(r rune) (base, mark bool) {
	for _, s := range bases {
		base = base || s.first <= r && r <= s.last
	}
	for _, s := range marks {
		mark = mark || s.first <= r && r <= s.last
	}
	return base, mark
}
