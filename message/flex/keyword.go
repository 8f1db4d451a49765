package flex

import "github.com/linemsg/linemsg/internal/schema"

// Keywords are strings of a few types, so that what the Flex Message Simulator writes compiles as it stands:
// Size: "md". A word that serves two types is an untyped constant. An empty one is LINE's default.

// BubbleSize is the width of a [Bubble].
type BubbleSize string

// The bubble sizes, by width.
const (
	Nano  BubbleSize = "nano"
	Micro BubbleSize = "micro"
	Deca  BubbleSize = "deca"
	Hecto BubbleSize = "hecto"
	Kilo  BubbleSize = "kilo"
	Mega  BubbleSize = "mega"
	Giga  BubbleSize = "giga"
)

var bubbleSizes = schema.OneOf(Nano, Micro, Deca, Hecto, Kilo, Mega, Giga)

// Direction is that of the text and the horizontal boxes of a [Bubble]: where start and end are.
type Direction string

// The directions.
const (
	LTR Direction = "ltr"
	RTL Direction = "rtl"
)

var directions = schema.OneOf(LTR, RTL)

// Layout is the direction of a [Box].
type Layout string

// The layouts.
const (
	Horizontal Layout = "horizontal" // beside each other
	Vertical   Layout = "vertical"   // below each other
	Baseline   Layout = "baseline"   // beside each other, on the line that text stands on
)

var layouts = schema.OneOf(Horizontal, Vertical, Baseline)

// Align says where something is put in the room that it has: align takes [Start], [Center], [End], gravity
// [Top], [Center], [Bottom], alignItems [FlexStart], [Center], [FlexEnd], and justifyContent all from
// [FlexStart] to [SpaceEvenly].
type Align string

// The alignments.
const (
	Start        Align = "start"
	End          Align = "end"
	Top          Align = "top"
	Bottom       Align = "bottom"
	Center       Align = "center"
	FlexStart    Align = "flex-start"
	FlexEnd      Align = "flex-end"
	SpaceBetween Align = "space-between"
	SpaceAround  Align = "space-around"
	SpaceEvenly  Align = "space-evenly"
)

var (
	aligns      = schema.OneOf(Start, End, Center)
	gravities   = schema.OneOf(Top, Bottom, Center)
	justifies   = schema.OneOf(FlexStart, Center, FlexEnd, SpaceBetween, SpaceAround, SpaceEvenly)
	crossAligns = schema.OneOf(FlexStart, Center, FlexEnd)
)

// Position says what offsets start from.
type Position string

// The positions.
const (
	Relative Position = "relative" // from where the component would be
	Absolute Position = "absolute" // from the edges of its box, over what else is there
)

var positions = schema.OneOf(Relative, Absolute)

// Weight is that of a font: [Regular] or [Bold].
type Weight string

// Regular is the weight without a word for it.
const Regular Weight = "regular"

var weights = schema.OneOf(Regular, Bold)

// TextStyle is [Normal] or [Italic].
type TextStyle string

// Italic is slanted text.
const Italic TextStyle = "italic"

var textStyles = schema.OneOf(Normal, Italic)

// Decoration is a line at text: [None], [Underline] or [LineThrough].
type Decoration string

// The decorations that draw a line.
const (
	Underline   Decoration = "underline"
	LineThrough Decoration = "line-through"
)

var decorations = schema.OneOf(None, Underline, LineThrough)

// AdjustMode is how text that is too wide is made to fit.
type AdjustMode string

// ShrinkToFit makes the font smaller, where the phone can.
const ShrinkToFit AdjustMode = "shrink-to-fit"

var adjustModes = schema.OneOf(ShrinkToFit)

// ButtonStyle is the look of a [Button].
type ButtonStyle string

// The button styles.
const (
	Primary   ButtonStyle = "primary"   // white on a dark colour
	Secondary ButtonStyle = "secondary" // black on a light colour
	Link      ButtonStyle = "link"      // coloured text without a box; the default
)

var (
	buttonStyles  = schema.OneOf(Primary, Secondary, Link)
	buttonHeights = schema.OneOf(SM, MD)
)

// AspectMode is how an [Image] fills an area of another aspect ratio.
type AspectMode string

// The aspect modes.
const (
	Fit   AspectMode = "fit"   // whole, with the background beside it; the default
	Cover AspectMode = "cover" // filling the area, cut at its edges
)

var aspectModes = schema.OneOf(Fit, Cover)

// Words that serve more than one type.
const (
	None   = "none"   // a [Size] or a [Decoration]
	Normal = "normal" // a [TextStyle], or a [Size] of a border
	Bold   = "bold"   // a [Weight], or a [Size] of a border
)
