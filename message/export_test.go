package message

import "github.com/linemsg/linemsg/internal/schema"

// Ledger returns the rows of all descriptions of requests and the objects in them.
func Ledger() []schema.Row {
	rows := schema.Ledger(new(Reply), (*Reply).describe)
	rows = append(rows, schema.Ledger(new(Push), (*Push).describe)...)
	rows = append(rows, schema.Ledger(new(Multicast), (*Multicast).describe)...)
	rows = append(rows, schema.Ledger(new(Broadcast), (*Broadcast).describe)...)
	rows = append(rows, schema.Ledger(new(Validation), (*Validation).describe)...)
	rows = append(rows, schema.Ledger(new(LIFFSend), (*LIFFSend).describe)...)
	rows = append(rows, schema.Ledger(new(LIFFShare), (*LIFFShare).describe)...)
	rows = append(rows, schema.Ledger(new(LoadingAnimation), (*LoadingAnimation).describe)...)
	rows = append(rows, schema.Ledger(new(MarkAsRead), (*MarkAsRead).describe)...)
	return append(rows, schema.Ledger(new(MarkChatAsRead), (*MarkChatAsRead).describe)...)
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
