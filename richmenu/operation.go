package richmenu

import (
	"encoding/json"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/schema"
)

// Operation is one of [*Link], [*Unlink], [*UnlinkAll] and, for a kind that this version does not know,
// [*RawOperation].
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

// Link gives all users that have the menu From the menu To instead.
type Link struct {
	From ids.RichMenuID // once in a batch
	To   ids.RichMenuID // a menu with an image

	Extra map[string]json.RawMessage // members that LINE has and this type has not
}

func (o *Link) describe(f *schema.Fields) {
	f.Kind("richmenu.operation", "link", operationDoc, &o.Extra)
	f.String("from", (*string)(&o.From), menuID)
	f.String("to", (*string)(&o.To), menuID)
}

// Unlink takes the menu From away from all users that have it. They see the default menu then.
type Unlink struct {
	From ids.RichMenuID // once in a batch

	Extra map[string]json.RawMessage // members that LINE has and this type has not
}

func (o *Unlink) describe(f *schema.Fields) {
	f.Kind("richmenu.operation", "unlink", operationDoc, &o.Extra)
	f.String("from", (*string)(&o.From), menuID)
}

// UnlinkAll takes their menus away from all users. It does not stand beside other operations.
type UnlinkAll struct {
	Extra map[string]json.RawMessage // members that LINE has and this type has not
}

func (o *UnlinkAll) describe(f *schema.Fields) {
	f.Kind("richmenu.operation", "unlinkAll", operationDoc, &o.Extra)
}

func (o *Link) from() ids.RichMenuID       { return o.From }
func (o *Unlink) from() ids.RichMenuID     { return o.From }
func (*UnlinkAll) from() ids.RichMenuID    { return "" }
func (*RawOperation) from() ids.RichMenuID { return "" }

// RawOperation is an operation of a kind that this version does not know, whole. A check warns of it.
type RawOperation struct{ raw schema.Raw }

// NewRawOperation takes the JSON of one operation: an object with a type. Use it to send what LINE has added
// since.
func NewRawOperation[S ~string | ~[]byte](text S) (*RawOperation, error) {
	r, err := schema.NewRaw(text)
	if err != nil {
		return nil, err
	}
	return &RawOperation{r}, nil
}

// JSON is the operation as it came.
func (o *RawOperation) JSON() json.RawMessage {
	if o == nil {
		return nil
	}
	return o.raw.JSON()
}

func (o *RawOperation) describe(f *schema.Fields) {
	o.raw.Describe(f, "operation", operations.Names(), nil)
}
