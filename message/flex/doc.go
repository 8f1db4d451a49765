// Package flex holds the containers and components of LINE Flex Messages: cards laid out of boxes.
//
//	card := &flex.Bubble{
//		Body: flex.NewBox(flex.Vertical,
//			&flex.Text{Text: "Brown Cafe", Weight: flex.Bold, Size: flex.XL},
//			&flex.Text{Text: "Open until 22:00", Color: "#666666"},
//		),
//	}
//	m := &message.Flex{AltText: "Brown Cafe", Contents: card}
//
// # Terminology
//
//   - A container is what a message has: a [Bubble], which is one card, or a [Carousel] of them.
//   - A block is one of the four parts of a bubble: header, hero, body, footer.
//   - A component stands in a block, and a [Box] is the one that has components in it.
//
// Fields have the names of LINE's properties. Keywords are strings, so that a literal of the Flex Message
// Simulator compiles: Size: "md". Lengths are keywords, pixels or percentages; see [Size].
//
// # Absent and zero
//
// A field that is empty is not sent, and LINE's default holds. A bool is false by default, so a false that was
// decoded is not written again. Flex and MaxLines are pointers, as their zero is a value: Flex: new(0).
//
// # What LINE does not know
//
// LINE refuses a Flex message with a property or a type that it does not know. So does a check, though all is
// kept when a message is decoded and encoded again: such members in Extra, such types as [Raw].
//
// # Nesting
//
// A box that contains itself, however far below, is an error of encoding and of checks, too_deep, and ends
// every other function of this package.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#flex-message
package flex
