package imagemap

import (
	"github.com/linemsg/linemsg/internal/schema"
)

// Action is a [*URI], [*Message], [*Clipboard] or, for a type that this version does not know, a [*Raw]. The
// actions of package action are not allowed in an imagemap.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#imagemap-action-objects
type Action interface {
	GetType() string

	describe(*schema.Fields)
	area() *Area
}

var kinds = schema.KindsOf(Action.describe,
	func(r schema.Raw) Action { return &Raw{r} },
	func() Action { return new(URI) },
	func() Action { return new(Message) },
	func() Action { return new(Clipboard) },
)

const (
	// MaxActions is the maximum number of actions in an imagemap.
	MaxActions = 50
	// MaxLabel is the maximum length of the label of an action, in UTF-16 code units.
	MaxLabel = 100
	// MaxText is the maximum length of the text of a [Message], in UTF-16 code units.
	MaxText = 400
	// MaxLinkLabel is the maximum length of the label of an [ExternalLink], in UTF-16 code units.
	MaxLinkLabel = 30
)

var label = schema.UTF16(0, MaxLabel).Quoted().Shown().OneLine()

func (a *URI) area() *Area       { return &a.Area }
func (a *Message) area() *Area   { return &a.Area }
func (a *Clipboard) area() *Area { return &a.Area }
func (a *Raw) area() *Area       { return nil }
