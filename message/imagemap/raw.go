package imagemap

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Raw is an imagemap action of a kind that this version does not know, whole. A check warns of it.
type Raw struct{ raw schema.Raw }

// NewRaw takes the JSON of one imagemap action: an object with a type. Use it to send what LINE has added
// since.
func NewRaw[S ~string | ~[]byte](text S) (*Raw, error) {
	r, err := schema.NewRaw(text)
	if err != nil {
		return nil, err
	}
	return &Raw{r}, nil
}

// JSON is the action as it came.
func (a *Raw) JSON() json.RawMessage {
	if a == nil {
		return nil
	}
	return a.raw.JSON()
}

func (a *Raw) describe(f *schema.Fields) {
	a.raw.Describe(f, "imagemap action", kinds.Names(), elsewhere)
}

// elsewhere are the kinds of actions that stand in other messages only.
var elsewhere = map[string]fault.Violation{
	"postback": notHere("postback"), "datetimepicker": notHere("datetimepicker"), "camera": notHere("camera"),
	"cameraRoll": notHere("cameraRoll"), "location": notHere("location"), "richmenuswitch": notHere("richmenuswitch"),
}

func notHere(kind string) fault.Violation {
	return fault.Violation{
		Rule: fault.NotHere, Detail: kind + " does not stand in an imagemap, only uri, message, clipboard",
		Doc: "https://developers.line.biz/en/reference/messaging-api/#imagemap-action-objects",
	}
}
