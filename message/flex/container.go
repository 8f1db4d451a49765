package flex

import (
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Container is a [*Bubble], a [*Carousel] or, for a type that this version does not know, a [*Raw].
type Container interface {
	GetType() string
	AppendJSON(b []byte) ([]byte, error)
	Validate() error
	Lint() []fault.Violation
	Fit() []fault.Violation

	describe(*schema.Fields)
	container()
}

var containers = schema.KindsOf(described[Container](notContainers),
	func(r schema.Raw) Container { return &Raw{r} },
	func() Container { return new(Bubble) },
	func() Container { return new(Carousel) },
)

// Kinds returns the types of containers. It is for the packages of this module.
func Kinds() *schema.Kinds[Container] { return containers }

// maxAnimated is the limit of animated images in a message, which has one container.
const maxAnimated = 10

var animated = schema.Items(0, maxAnimated, "animated images").Per("a message")
