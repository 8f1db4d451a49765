package richmenu

import (
	"encoding/json"
	"strconv"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/internal/slot"
	"github.com/linemsg/linemsg/message/action"
)

// Area is a part of a menu that does something when it is tapped.
//
// Its action is one of [action.Postback], [action.Message], [action.URI], [action.DatetimePicker],
// [action.RichMenuSwitch] and [action.Clipboard]. Its label is optional: the image shows what an area does,
// and only a screen reader speaks the label.
//
// The actions camera, cameraRoll and location are warnings. LINE takes them in a menu, but a tap does nothing, and the
// LINE app was seen to restart when such a menu was opened; [action.OpenCamera] and its like are URIs that work.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#area-object
type Area struct {
	Bounds Bounds
	Action action.Action

	Extra map[string]json.RawMessage // members that LINE has and this type has not
}

func (a *Area) describe(f *schema.Fields) {
	f.Struct("richmenu.area", "an area of a rich menu", "area-object", &a.Extra)
	schema.One(f, "bounds", &a.Bounds, schema.Values((*Bounds).describe), schema.Always)
	schema.One(f, "action", &a.Action, schema.Variants(action.Kinds(), slot.RichMenuArea), schema.Required)
}

// Letter names the area at an index as LINE's design guide does: A, B, C.
func Letter(i int) string {
	if i >= 0 && i < 26 {
		return string(rune('A' + i))
	}
	return strconv.Itoa(i + 1)
}
