package template

import (
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Template is one of [*Buttons], [*Confirm], [*Carousel], [*ImageCarousel] and, for a kind that this version
// does not know, [*Raw].
type Template interface {
	GetType() string
	AppendJSON(b []byte) ([]byte, error)
	Validate() error
	Lint() []fault.Violation

	describe(*schema.Fields)
	template()
}

// Limits that callers act on.
const (
	// MaxColumns is the number of columns of a [Carousel], and of an [ImageCarousel].
	MaxColumns = 10
	// MaxTitle is the limit of a title, in grapheme clusters.
	MaxTitle = 40
)

var kinds = schema.KindsOf(Template.describe,
	func(r schema.Raw) Template { return &Raw{r} },
	func() Template { return new(Buttons) },
	func() Template { return new(Confirm) },
	func() Template { return new(Carousel) },
	func() Template { return new(ImageCarousel) },
)

// Kinds is for this module's own packages.
func Kinds() *schema.Kinds[Template] { return kinds }
