package richmenu

import (
	"encoding/json"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/schema"
)

// Operation is a [*Link], [*Unlink] or [*UnlinkAll], or a [*RawOperation] for a type that this version does not know.
type Operation interface {
	GetType() string

	describe(*schema.Fields)
	from() ids.RichMenuID
}

var operations = schema.KindsOf(Operation.describe,
	func(r schema.Raw) Operation { return &RawOperation{r} },
	func() Operation { return new(Link) },
	func() Operation { return new(Unlink) },
	func() Operation { return new(UnlinkAll) },
)

const operationDoc = "batch-control-rich-menus-of-users-operations"

// Link replaces the menu From with the menu To for all users who have it.
type Link struct {
	From ids.RichMenuID // once in a batch
	To   ids.RichMenuID // a menu with an image

	Extra map[string]json.RawMessage // JSON members without a field
}

func (o *Link) describe(f *schema.Fields) {
	f.Kind("richmenu.operation", "link", operationDoc, &o.Extra)
	f.String("from", (*string)(&o.From), menuID)
	f.String("to", (*string)(&o.To), menuID)
}

// Unlink unlinks the menu From from all users who have it. They then see the default menu.
type Unlink struct {
	From ids.RichMenuID // once in a batch

	Extra map[string]json.RawMessage // JSON members without a field
}

func (o *Unlink) describe(f *schema.Fields) {
	f.Kind("richmenu.operation", "unlink", operationDoc, &o.Extra)
	f.String("from", (*string)(&o.From), menuID)
}

// UnlinkAll unlinks the menus of all users. It must be the only operation.
type UnlinkAll struct {
	Extra map[string]json.RawMessage // JSON members without a field
}

func (o *UnlinkAll) describe(f *schema.Fields) {
	f.Kind("richmenu.operation", "unlinkAll", operationDoc, &o.Extra)
}

func (o *Link) from() ids.RichMenuID       { return o.From }
func (o *Unlink) from() ids.RichMenuID     { return o.From }
func (*UnlinkAll) from() ids.RichMenuID    { return "" }
func (*RawOperation) from() ids.RichMenuID { return "" }

// RawOperation is an operation of a type that this version does not know. Lint warns about it.
type RawOperation struct{ raw schema.Raw }

// NewRawOperation returns a RawOperation for the JSON of one operation, an object with a type member. Use it for
// types that LINE added after this version.
func NewRawOperation[S ~string | ~[]byte](text S) (*RawOperation, error) {
	return schema.NewRaw(text, func(r schema.Raw) RawOperation { return RawOperation{r} })
}

// JSON returns the JSON passed to NewRawOperation or decoded, unchanged.
func (o *RawOperation) JSON() json.RawMessage {
	if o == nil {
		return nil
	}
	return o.raw.JSON()
}

func (o *RawOperation) describe(f *schema.Fields) {
	o.raw.Describe(f, "operation", operations.Names(), nil)
}
