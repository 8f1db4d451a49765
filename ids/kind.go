package ids

import "strconv"

// A Kind is the kind of chat that a [ChatID] identifies.
type Kind uint8

// KindUnknown, the zero Kind, is that of a malformed chat ID.
const (
	KindUnknown Kind = iota
	KindUser
	KindGroup
	KindRoom
)

// String returns the source.type of a webhook for k: "user", "group" or "room".
// For KindUnknown it returns "unknown".
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
