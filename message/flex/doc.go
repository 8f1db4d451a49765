// Package flex defines the containers and components of LINE Flex Messages: cards made of boxes.
//
//	card := &flex.Bubble{
//		Body: flex.NewBox(flex.Vertical,
//			&flex.Text{Text: "Brown Cafe", Weight: flex.Bold, Size: flex.XL},
//			&flex.Text{Text: "Open until 22:00", Color: "#666666"},
//		),
//	}
//	m := &message.Flex{AltText: "Brown Cafe", Contents: card}
//
// Start with [Bubble], [NewBox], [Text], [Parse] and [Fill].
//
// # Terminology
//
//   - A container is the content of a message: a [Bubble], which is one card, or a [Carousel] of bubbles.
//   - A block is one of the four parts of a bubble: header, hero, body, footer.
//   - A component is part of a block. A [Box] is a component that contains others.
//
// Fields have the names of LINE's properties. Keywords are string constants, so literals copied from the Flex
// Message Simulator compile: Size: "md". Lengths are keywords, pixels or percentages; see [Size].
//
// # Absent and zero
//
// An empty field is not sent, and LINE's default applies. False is the default of every bool, so a decoded
// false is not written again. Flex and MaxLines are pointers because zero is a value: Flex: new(0).
//
// # Checks and JSON
//
// Validate returns a *[fault.Error] with everything LINE refuses; Lint returns warnings too. Fit shortens labels that
// are over their limits, as message.Fit does. Encoding fails only for values that JSON cannot hold. The errors of Parse
// and UnmarshalJSON name each fault by its path.
//
// Both LINE and Validate refuse unknown properties and types in a Flex message. Decoding keeps them, in Extra and as
// [Raw], and reports the types as errors. Encoding writes both back.
//
// A box that contains itself, at any depth, is an error when it is encoded or checked ([fault.TooDeep]). Other
// functions stop at the depth limit.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#flex-message
package flex
