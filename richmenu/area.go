package richmenu

import (
	"encoding/json"
	"strconv"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/internal/slot"
	"github.com/linemsg/linemsg/message/action"
)

// Area is a tappable part of a menu.
//
// Its action is an [action.Postback], [action.Message], [action.URI], [action.DatetimePicker],
// [action.RichMenuSwitch] or [action.Clipboard]. The label is optional: the image shows what an area does, and only
// screen readers use the label.
//
// The actions camera, cameraRoll and location are warnings. LINE accepts them in a menu, but a tap does nothing, and
// the LINE app has been seen to restart when such a menu was opened. [action.OpenCamera] and similar constants are
// URIs that work.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#area-object
type Area struct {
	Bounds Bounds
	Action action.Action

	Extra map[string]json.RawMessage // JSON members without a field
}

func (a *Area) describe(f *schema.Fields) {
	f.Struct("richmenu.area", "an area of a rich menu", "area-object", &a.Extra)
	schema.One(f, "bounds", &a.Bounds, schema.Values((*Bounds).describe), schema.Always)
	schema.One(f, "action", &a.Action, schema.Variants(action.Kinds(), slot.RichMenuArea), schema.Required)
}

// Letter returns the name of the area with index i in LINE's design guide: A, B, C.
func Letter(i int) string {
	if i >= 0 && i < 26 {
		return string(rune('A' + i))
	}
	return strconv.Itoa(i + 1)
}
