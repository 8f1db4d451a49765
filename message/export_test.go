package message

import "github.com/linemsg/linemsg/internal/schema"

// Ledger returns the rows of all descriptions of requests and the objects in them.
func Ledger() []schema.Row {
	var rows []schema.Row
	for _, d := range Documents() {
		rows = append(rows, d.Ledger()...)
	}
	return rows
}

// StickerList is the list for Sticker: package, first and last sticker.
func StickerList() [][3]int {
	var out [][3]int
	for _, p := range stickerList {
		out = append(out, [3]int{p.pack, p.first, p.last})
	}
	return out
}

// SplitSearch returns an upper bound of the UTF-16 code units that Split searches.
func SplitSearch(m *Text) int {
	_, searched := split(m.Text, dollars(m.Text, m.Emojis))
	return searched
}
