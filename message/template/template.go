package template

import (
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Template is a [*Buttons], [*Confirm], [*Carousel], [*ImageCarousel] or, for a type that this version does not
// know, a [*Raw].
type Template interface {
	GetType() string
	AppendJSON(b []byte) ([]byte, error)
	Validate() error
	Lint() []fault.Violation
	Fit() []fault.Violation

	describe(*schema.Fields)
	template()
}

// Limits that callers may need.
const (
	// MaxColumns is the maximum number of columns in a [Carousel] or an [ImageCarousel].
	MaxColumns = 10
	// MaxTitle is the maximum length of a title in grapheme clusters.
	MaxTitle = 40
	// MaxButtonsText is the maximum length of the text of [Buttons] with neither title nor image, in grapheme clusters.
	MaxButtonsText = 160
	// MaxColumnText is the maximum length of the text of a [Column] with neither title nor image, in grapheme clusters.
	MaxColumnText = 120
	// MaxTextWithTitleOrImage is the maximum length of the text of [Buttons] or a [Column] with a title or an image, in
	// grapheme clusters.
	MaxTextWithTitleOrImage = 60
	// MaxConfirmText is the maximum length of the text of a [Confirm], in grapheme clusters.
	MaxConfirmText = 240
)

var kinds = schema.KindsOf(Template.describe,
	func(r schema.Raw) Template { return &Raw{r} },
	func() Template { return new(Buttons) },
	func() Template { return new(Confirm) },
	func() Template { return new(Carousel) },
	func() Template { return new(ImageCarousel) },
)

// Kinds returns the types of templates. It is for the packages of this module.
func Kinds() *schema.Kinds[Template] { return kinds }
