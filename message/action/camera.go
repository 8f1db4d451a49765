package action

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
)

// Camera opens the camera. It works only in a quick reply. LINE takes it in a template or a rich
// menu too, where a tap does nothing: a warning. Flex refuses it.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#camera-action
type Camera struct {
	Label string // in a quick reply 1 to 20 grapheme clusters, elsewhere as of the [Place]

	Extra map[string]json.RawMessage // members that LINE has and this type has not
}

func (a *Camera) describe(f *schema.Fields) {
	f.Kind("action", "camera", "camera-action", &a.Extra)
	f.String("label", &a.Label, f.Label())
}

// CameraRoll lets the user pick pictures. It works only in a quick reply. LINE takes it in a template or a rich
// menu too, where a tap does nothing: a warning. Flex refuses it.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#camera-roll-action
type CameraRoll struct {
	Label string // in a quick reply 1 to 20 grapheme clusters, elsewhere as of the [Place]

	Extra map[string]json.RawMessage // members that LINE has and this type has not
}

func (a *CameraRoll) describe(f *schema.Fields) {
	f.Kind("action", "cameraRoll", "camera-roll-action", &a.Extra)
	f.String("label", &a.Label, f.Label())
}

// Location lets the user send a place. It works only in a quick reply. LINE takes it in a template or a rich
// menu too, where a tap does nothing: a warning. Flex refuses it.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#location-action
type Location struct {
	Label string // in a quick reply 1 to 20 grapheme clusters, elsewhere as of the [Place]

	Extra map[string]json.RawMessage // members that LINE has and this type has not
}

func (a *Location) describe(f *schema.Fields) {
	f.Kind("action", "location", "location-action", &a.Extra)
	f.String("label", &a.Label, f.Label())
}
