package message

import "github.com/linemsg/linemsg/internal/schema"

// Ledger lists all that the descriptions of the requests, and of what stands in them, state.
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

// StickerList is the list that Sticker is checked against: package, first and last sticker.
func StickerList() [][3]int {
	var out [][3]int
	for _, p := range stickerList {
		out = append(out, [3]int{p.pack, p.first, p.last})
	}
	return out
}

// SplitSearch returns how many UTF-16 code units Split looks at to end messages well, at most.
func SplitSearch(m *Text) int {
	_, searched := split(m.Text, dollars(m.Text, m.Emojis))
	return searched
}
