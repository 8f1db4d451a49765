package flex

// Pack puts bubbles into carousels, in order: at most 12 and 50 kB of JSON each, as few as that allows. The
// bubbles are not copied.
//
// Nothing is dropped. A bubble too heavy for any carousel stands alone in one, and a nil stays where it is,
// for a check to report. Bubbles of different sizes are not set apart either: LINE wants one size in a
// carousel, and a check says where it is not.
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

// maxWeight is the limit of a [Carousel], in bytes of JSON.
const maxWeight = 50_000
