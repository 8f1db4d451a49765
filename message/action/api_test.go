package action_test

import (
	"testing"

	"github.com/linemsg/linemsg/internal/apitest"
	"github.com/linemsg/linemsg/message/action"
)

func TestAPI(t *testing.T) {
	apitest.Package{
		Wire: []any{
			new(action.Camera),
			new(action.CameraRoll),
			new(action.Location),
			new(action.Clipboard),
			new(action.DatetimePicker),
			new(action.Message),
			new(action.Postback),
			new(action.Raw),
			new(action.RichMenuSwitch),
			new(action.URI),
			new(action.AltURI),
		},
		Others: []any{
			new(action.Place),
		},
		Funcs: []any{
			action.NewRaw[string],
			action.AddFriend[string],
			action.RecommendAccount[string],
			action.OpenAccountChat[string],
			action.OpenAccountProfile[string],
			action.OpenVOOM[string],
			action.OpenVOOMPost[string],
			action.OpenLIFF,
			action.OpenMINIApp[string],
			action.OpenStickers[string],
		},
	}.Check(t)
}
