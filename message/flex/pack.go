package flex

// Pack puts bubbles into as few carousels as possible, in order. Each carousel has at most 12 bubbles and
// 50,000 bytes of JSON. The bubbles are not copied.
//
// Pack drops nothing: a bubble too large for any carousel gets its own, and a nil keeps its place. Pack does not
// separate bubbles of different sizes, which LINE refuses in a carousel. Validate reports all of these.
func Pack(bubbles []*Bubble) []*Carousel {
	var packed []*Carousel
	var scratch []byte
	full := maxWeight
	for _, b := range bubbles {
		scratch, _ = b.AppendJSON(scratch[:0])
		weight := len(scratch) + len(",")
		if last := len(packed) - 1; last >= 0 && len(packed[last].Contents) < MaxBubbles && full+weight <= maxWeight {
			packed[last].Contents = append(packed[last].Contents, b)
			full += weight
			continue
		}
		packed = append(packed, &Carousel{Contents: []*Bubble{b}})
		full = len(`{"type":"carousel","contents":[]}`) - len(",") + weight
	}
	return packed
}

// maxWeight is the limit of a [Carousel] in bytes of JSON.
const maxWeight = 50_000
