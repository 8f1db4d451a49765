package flex

import "github.com/linemsg/linemsg/internal/schema"

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

// Direction is the direction of text and of horizontal boxes in a [Bubble]. It defines start and end.
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
	Horizontal Layout = "horizontal" // in a row
	Vertical   Layout = "vertical"   // in a column
	Baseline   Layout = "baseline"   // in a row, aligned on the baseline of the text
)

var layouts = schema.OneOf(Horizontal, Vertical, Baseline)

// Align is the alignment in the available space. The property align accepts [Start], [Center], [End]; gravity
// accepts [Top], [Center], [Bottom]; alignItems accepts [FlexStart], [Center], [FlexEnd]; justifyContent accepts
// [Center] and [FlexStart] to [SpaceEvenly].
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

// Position is the origin of the offsets of a component.
type Position string

// The positions.
const (
	Relative Position = "relative" // from the normal place of the component
	Absolute Position = "absolute" // from the edges of its box, on top of its siblings
)

var positions = schema.OneOf(Relative, Absolute)

// Weight is a font weight: [Regular] or [Bold].
type Weight string

// Regular is the default weight.
const Regular Weight = "regular"

var weights = schema.OneOf(Regular, Bold)

// TextStyle is [Normal] or [Italic].
type TextStyle string

// Italic is slanted text.
const Italic TextStyle = "italic"

var textStyles = schema.OneOf(Normal, Italic)

// Decoration is a line in text: [None], [Underline] or [LineThrough].
type Decoration string

// The decorations that draw a line.
const (
	Underline   Decoration = "underline"
	LineThrough Decoration = "line-through"
)

var decorations = schema.OneOf(None, Underline, LineThrough)

// AdjustMode is how LINE fits text that is too wide.
type AdjustMode string

// ShrinkToFit reduces the font size, on devices that support it.
const ShrinkToFit AdjustMode = "shrink-to-fit"

var adjustModes = schema.OneOf(ShrinkToFit)

// ButtonStyle is the look of a [Button].
type ButtonStyle string

// The button styles.
const (
	Primary   ButtonStyle = "primary"   // white on a dark color
	Secondary ButtonStyle = "secondary" // black on a light color
	Link      ButtonStyle = "link"      // colored text without a background; the default
)

var (
	buttonStyles  = schema.OneOf(Primary, Secondary, Link)
	buttonHeights = schema.OneOf(SM, MD)
)

// AspectMode is how an [Image] fills an area of another aspect ratio.
type AspectMode string

// The aspect modes.
const (
	Fit   AspectMode = "fit"   // the whole image, with the background around it; the default
	Cover AspectMode = "cover" // fills the area and is cropped at its edges
)

var aspectModes = schema.OneOf(Fit, Cover)

// Keywords of more than one type are untyped constants.
const (
	None   = "none"   // a [Size] or a [Decoration]
	Normal = "normal" // a [TextStyle], or a [Size] of a border
	Bold   = "bold"   // a [Weight], or a [Size] of a border
)
