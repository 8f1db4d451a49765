package message

import (
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Message is one of [*Text], [*TextV2], [*Sticker], [*Image], [*Video], [*Audio], [*Location], [*Coupon],
// [*Imagemap], [*Template] and [*Flex], or a [*Raw] for a type that this version does not know.
//
// GetType returns the JSON type. AppendJSON appends the JSON to b; with an error it returns b unchanged. Validate returns
// a *[fault.Error] with everything that LINE refuses, or nil. Lint returns errors and warnings. Fit does what the function
// [Fit] does. Paths of violations begin at the message.
type Message interface {
	GetType() string
	AppendJSON(b []byte) ([]byte, error)
	Validate() error
	Lint() []fault.Violation
	Fit() []fault.Violation

	describe(*schema.Fields)
	message()
}

// Limits that callers may need.
const (
	// MaxPerRequest is the maximum number of messages in one request. Split a longer sequence with
	// [slices.Chunk]; LINE keeps the order only within one request.
	MaxPerRequest = 5
	// MaxText is the maximum length of a text message, in UTF-16 code units.
	MaxText = 5000
	// MaxAltText is the maximum length of an altText, in UTF-16 code units.
	MaxAltText = 1500
	// MaxLocationTitle is the maximum length of the title of a location, in UTF-16 code units.
	MaxLocationTitle = 100
	// MaxAddress is the maximum length of the address of a location, in UTF-16 code units.
	MaxAddress = 100
	// MaxSenderName is the maximum length of the name of a sender, in UTF-16 code units.
	MaxSenderName = 20
	// MaxRecipients is the maximum number of users in a multicast. [Multicast.Split] divides a longer list.
	MaxRecipients = 500
	// MaxQuickReplies is the maximum number of buttons in a quick reply.
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

// Describe describes the messages of a request that accepts the types of s. It is for the packages of this module.
func Describe(f *schema.Fields, p *[]Message, s *schema.Slot) {
	schema.List(f, "messages", p, schema.Variants(kinds, s), schema.Items(1, MaxPerRequest, "messages").Per("a request"))
}
