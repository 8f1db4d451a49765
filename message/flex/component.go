package flex

import (
	"math"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Component is an item of a [Box]: [*Box], [*Button], [*Image], [*Icon], [*Text], [*Separator], [*Filler] or,
// for a type that this version does not know, [*Raw]. A [*Video] is a [Hero], not a Component.
type Component interface {
	GetType() string

	describe(*schema.Fields)
	component()
}

var components = schema.KindsOf(described[Component](notInBox),
	func(r schema.Raw) Component { return &Raw{r} },
	func() Component { return new(Box) },
	func() Component { return new(Button) },
	func() Component { return new(Image) },
	func() Component { return new(Icon) },
	func() Component { return new(Text) },
	func() Component { return new(Separator) },
	func() Component { return new(Filler) },
)

// Contents returns the items that are not nil, as the contents of a [Box].
func Contents(items ...Component) []Component {
	list := make([]Component, 0, len(items))
	for _, c := range schema.Present(items) {
		list = append(list, c)
	}
	return list
}

const inBaseline = " is not allowed in a baseline box, only icon, text, filler"

// notInBaseline adds the rule of components that a baseline box does not accept.
func notInBaseline(f *schema.Fields, text string) {
	f.Rule("", fault.NotHere, text, func(x schema.Finder) {
		x.If(x.Scoped(schema.Baseline))
	})
}

// describeFlex describes the share of a component. Zero is a value: no share.
func describeFlex(f *schema.Fields, p **int) { f.OptInt("flex", p, schema.Between(0, math.MaxInt32)) }

// describePosition describes the position of a component and its offsets.
//
// Source: https://developers.line.biz/en/docs/messaging-api/flex-message-layout/#component-offset
func describePosition(f *schema.Fields, position *Position, top, bottom, start, end *Size) {
	f.String("position", (*string)(position), positions)
	// LINE's guide forbids it, but does not say whether it means the block or its first component. No refusal by
	// the server was seen.
	f.Lint("position", fault.Doubtful, "the first component of a block cannot be absolute", func(x schema.Finder) {
		x.If(*position == Absolute && (x.Scoped(schema.Block) || x.Scoped(schema.First)))
	})
	f.String("offsetTop", (*string)(top), shift)
	f.String("offsetBottom", (*string)(bottom), shift)
	f.Lint("offsetBottom", fault.Ignored, "not usable in a baseline box", func(x schema.Finder) {
		x.If(*bottom != "" && x.Scoped(schema.Baseline))
	})
	f.String("offsetStart", (*string)(start), shift)
	f.String("offsetEnd", (*string)(end), shift)
	f.Lint("position", fault.Doubtful, "absolute needs an offset from top or bottom and one from start or end, otherwise its place differs between phones", func(x schema.Finder) {
		x.If(*position == Absolute && (*top == "" && *bottom == "" || *start == "" && *end == ""))
	})
}

// describeGravity describes the vertical alignment in a component.
func describeGravity(f *schema.Fields, p *Align) {
	f.String("gravity", (*string)(p), gravities)
	f.Lint("gravity", fault.Ignored, "not used in a baseline box", func(x schema.Finder) {
		x.If(*p != "" && x.Scoped(schema.Baseline))
	})
}
