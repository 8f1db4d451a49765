package action

import (
	"github.com/linemsg/linemsg/internal/schema"
)

// Action is a [*Postback], [*Message], [*URI], [*DatetimePicker], [*Camera], [*CameraRoll], [*Location],
// [*RichMenuSwitch], [*Clipboard] or, for a type that this version does not know, a [*Raw].
type Action interface {
	GetType() string

	describe(*schema.Fields)
}

var kinds = schema.KindsOf(Action.describe,
	func(r schema.Raw) Action { return &Raw{r} },
	func() Action { return new(Postback) },
	func() Action { return new(Message) },
	func() Action { return new(URI) },
	func() Action { return new(DatetimePicker) },
	func() Action { return new(Camera) },
	func() Action { return new(CameraRoll) },
	func() Action { return new(Location) },
	func() Action { return new(RichMenuSwitch) },
	func() Action { return new(Clipboard) },
)

// Kinds is for internal use by this module.
func Kinds() *schema.Kinds[Action] { return kinds }
