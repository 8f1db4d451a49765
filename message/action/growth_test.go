package action_test

import (
	"strings"
	"testing"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/growth"
	"github.com/linemsg/linemsg/message/action"
)

// The cost of foreign or long input must be proportional to its length.
func TestGrowth(t *testing.T) {
	growth.Check(t, growth.Table{
		"NewRaw":              growth.Text(func(s string) { _, _ = action.NewRaw(`{"type":"a","x":"` + s + `"}`) }),
		"AddFriend":           growth.Text(func(s string) { action.AddFriend(s) }),
		"RecommendAccount":    growth.Text(func(s string) { action.RecommendAccount(s) }),
		"OpenAccountProfile":  growth.Text(func(s string) { action.OpenAccountProfile(s) }),
		"OpenAccountChat":     growth.Text(func(s string) { action.OpenAccountChat(s, s) }),
		"OpenLIFF":            growth.Text(func(s string) { _ = action.OpenLIFF(ids.LIFFID(s), s) }),
		"OpenVOOM":            growth.Text(func(s string) { action.OpenVOOM(s) }),
		"OpenVOOMPost":        growth.Text(func(s string) { action.OpenVOOMPost(s, s) }),
		"OpenMINIApp":         growth.Text(func(s string) { _ = action.OpenMINIApp(s, s) }),
		"OpenStickers":        growth.Text(func(s string) { action.OpenStickers(s) }),
		"OpenStickerCategory": growth.Text(func(s string) { action.OpenStickerCategory(s) }),
		"OpenStickersBy":      growth.Text(func(s string) { action.OpenStickersBy(s) }),
		"OpenTheme":           growth.Text(func(s string) { action.OpenTheme(s) }),
		"InExternalBrowser": growth.Text(func(s string) {
			action.InExternalBrowser("https://example.com/?" + s)
			action.InExternalBrowser(strings.Repeat("&a=b?#", len(s)/6))
		}),
		"InChromeTab":      growth.Text(func(s string) { action.InChromeTab("https://example.com/?" + s) }),
		"ShareButton":      growth.Text(func(s string) { action.ShareButton(s, s) }),
		"ShareText":        growth.Text(func(s string) { action.ShareText(s) }),
		"EncodeURI":        growth.Text(func(s string) { _, _ = action.EncodeURI("https://example.com/" + s) }),
		"Place.CheckLabel": growth.Text(func(s string) { _ = action.InQuickReply.CheckLabel(s) }),
		"Place.FitLabel":   growth.Text(func(s string) { action.InQuickReply.FitLabel(s) }),
	}.JSON(
		new(action.AltURI), new(action.Camera), new(action.CameraRoll), new(action.Clipboard), new(action.DatetimePicker),
		new(action.Location), new(action.Message), new(action.Postback), new(action.Raw), new(action.RichMenuSwitch), new(action.URI),
	), nil)
}
