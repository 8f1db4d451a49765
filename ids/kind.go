package ids

import "strconv"

// A Kind is what a [ChatID] is the ID of.
type Kind uint8

// The zero Kind is that of a text which is no chat ID.
const (
	KindUnknown Kind = iota
	KindUser
	KindGroup
	KindRoom
)

// String returns the word that the source.type of a webhook has for k: "user",
// "group" or "room"; for the zero Kind it is "unknown".
func (k Kind) String() string {
	switch k {
	case KindUnknown:
		return "unknown"
	case KindUser:
		return "user"
	case KindGroup:
		return "group"
	case KindRoom:
		return "room"
	}
	return "Kind(" + strconv.Itoa(int(k)) + ")"
}
