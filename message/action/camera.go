package action

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
)

// Camera opens the camera. It works only in a quick reply. In a template or a rich menu, where a tap does nothing,
// it is a warning; in a Flex message LINE refuses it.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#camera-action
type Camera struct {
	Label string // 1 to 20 grapheme clusters in a quick reply; see [Place] for others

	Extra map[string]json.RawMessage // JSON members without a field
}

func (a *Camera) describe(f *schema.Fields) {
	f.Kind("action", "camera", "camera-action", &a.Extra)
	f.String("label", &a.Label, f.Label())
}

// CameraRoll lets the user pick pictures. It is allowed in the same places as [Camera].
//
// Source: https://developers.line.biz/en/reference/messaging-api/#camera-roll-action
type CameraRoll struct {
	Label string // 1 to 20 grapheme clusters in a quick reply; see [Place] for others

	Extra map[string]json.RawMessage // JSON members without a field
}

func (a *CameraRoll) describe(f *schema.Fields) {
	f.Kind("action", "cameraRoll", "camera-roll-action", &a.Extra)
	f.String("label", &a.Label, f.Label())
}

// Location lets the user send a location. It is allowed in the same places as [Camera].
//
// Source: https://developers.line.biz/en/reference/messaging-api/#location-action
type Location struct {
	Label string // 1 to 20 grapheme clusters in a quick reply; see [Place] for others

	Extra map[string]json.RawMessage // JSON members without a field
}

func (a *Location) describe(f *schema.Fields) {
	f.Kind("action", "location", "location-action", &a.Extra)
	f.String("label", &a.Label, f.Label())
}
