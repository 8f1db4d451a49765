package message

import (
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Message is one of [*Text], [*TextV2], [*Sticker], [*Image], [*Video], [*Audio], [*Location], [*Coupon],
// [*Imagemap], [*Template], [*Flex] and, for a kind that this version does not know, [*Raw].
type Message interface {
	GetType() string
	AppendJSON(b []byte) ([]byte, error)
	Validate() error
	Lint() []fault.Violation

	describe(*schema.Fields)
	message()
}

// Limits that callers act on.
const (
	// MaxPerRequest is the number of messages one request takes. Cut a longer sequence with
	// [slices.Chunk]; LINE keeps the order within one request only.
	MaxPerRequest = 5
	// MaxText is the limit of a text message, in UTF-16 code units.
	MaxText = 5000
	// MaxAltText is the limit of an altText, in UTF-16 code units.
	MaxAltText = 1500
	// MaxQuickReplies is the number of buttons of a quick reply.
	MaxQuickReplies = 13
)

var kinds = schema.KindsOf(Message.describe,
	func(r schema.Raw) Message { return &Raw{r} },
	func() Message { return new(Text) },
	func() Message { return new(TextV2) },
	func() Message { return new(Sticker) },
	func() Message { return new(Image) },
	func() Message { return new(Video) },
	func() Message { return new(Audio) },
	func() Message { return new(Location) },
	func() Message { return new(Coupon) },
	func() Message { return new(Imagemap) },
	func() Message { return new(Template) },
	func() Message { return new(Flex) },
)

// Describe is for this module's own packages: it describes the messages of a request.
func Describe(f *schema.Fields, p *[]Message) {
	schema.List(f, "messages", p, schema.Variants(kinds, inRequest), schema.Items(1, MaxPerRequest, "messages").Per("a request"))
}

var inRequest = &schema.Slot{Ahead: schema.Followed}
