package imagemap

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Raw is the JSON of an imagemap action of a type that this version does not know. Decoding reports the type as an
// error, and Lint warns about it.
type Raw struct{ raw schema.Raw }

// NewRaw returns a Raw for the JSON of one imagemap action, an object with a type member. Use it for types that LINE
// added after this version.
func NewRaw[S ~string | ~[]byte](text S) (*Raw, error) {
	return schema.NewRaw(text, func(r schema.Raw) Raw { return Raw{r} })
}

// JSON returns the JSON passed to [NewRaw] or decoded, unchanged.
func (a *Raw) JSON() json.RawMessage {
	if a == nil {
		return nil
	}
	return a.raw.JSON()
}

func (a *Raw) describe(f *schema.Fields) {
	a.raw.Describe(f, "imagemap action", kinds.Names(), elsewhere)
}

// elsewhere has the types of actions that are allowed only in other messages.
var elsewhere = map[string]fault.Violation{
	"postback": notHere("postback"), "datetimepicker": notHere("datetimepicker"), "camera": notHere("camera"),
	"cameraRoll": notHere("cameraRoll"), "location": notHere("location"), "richmenuswitch": notHere("richmenuswitch"),
}

func notHere(kind string) fault.Violation {
	return fault.Violation{
		Rule: fault.NotHere, Detail: kind + " is not allowed in an imagemap, only uri, message, clipboard",
		Doc: "https://developers.line.biz/en/reference/messaging-api/#imagemap-action-objects",
	}
}
