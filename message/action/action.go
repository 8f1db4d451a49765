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

// Limits that callers may need. [Place.MaxLabel] returns that of a label.
const (
	// MaxText is the maximum length of the text of a [Message], and of the displayText, text and fillInText of a
	// [Postback], in grapheme clusters.
	MaxText = 300
	// MaxData is the maximum length of the data of a postback, in UTF-16 code units.
	MaxData = 300
	// MaxURI is the maximum length of the URI of a [URI] action, in UTF-16 code units.
	MaxURI = 1000
	// MaxClipboardText is the maximum length of the text of a [Clipboard] action, in UTF-16 code units.
	MaxClipboardText = 1000
)

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

// Kinds returns the types of actions. It is for the packages of this module.
func Kinds() *schema.Kinds[Action] { return kinds }
