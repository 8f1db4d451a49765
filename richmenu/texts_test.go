package richmenu_test

import (
	"encoding/json"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/richmenu"
)

func changed(change func(m *richmenu.RichMenu)) richmenu.Body {
	m := menu()
	change(m)
	return m
}

func sized(width, height int) richmenu.Body {
	return at(richmenu.Size{Width: width, Height: height}, [4]int{0, 0, max(width, 1), max(height, 1)})
}

func bounded(x, y, width, height int) richmenu.Body {
	return at(richmenu.Compact, [4]int{x, y, width, height}, [4]int{0, 0, 2500, 843})
}

func acting(a action.Action) richmenu.Body {
	return changed(func(m *richmenu.RichMenu) { m.Areas[1].Action = a })
}

func batch(ops ...richmenu.Operation) richmenu.Body { return &richmenu.Batch{Operations: ops} }

func users(n int) []ids.UserID {
	list := make([]ids.UserID, n)
	for i := range list {
		list[i] = ids.UserID("U" + strings.Repeat("0", 29) + string([]byte{hexDigit(i / 256), hexDigit(i / 16), hexDigit(i)}))
	}
	return list
}

func hexDigit(n int) byte { return "0123456789abcdef"[n%16] }

func unlinks(n int) []richmenu.Operation {
	list := make([]richmenu.Operation, n)
	for i, id := range users(n) {
		list[i] = &richmenu.Unlink{From: ids.RichMenuID("richmenu-" + id[1:])}
	}
	return list
}

// cases are bodies with all their findings.
var cases = []struct {
	name string
	body richmenu.Body
	want []string
}{
	{"an empty menu", &richmenu.RichMenu{}, []string{
		"size: missing",
		"name: empty, needs 1 to 300 grapheme clusters",
		"chatBarText: empty, needs 1 to 14 grapheme clusters",
		"areas: missing",
	}},
	{"no size", changed(func(m *richmenu.RichMenu) { m.Size = richmenu.Size{} }), []string{"size: missing"}},
	{"selected", changed(func(m *richmenu.RichMenu) { m.Selected = true }), nil},
	{"selected is a word", changed(func(m *richmenu.RichMenu) {
		m.Extra = map[string]json.RawMessage{"selected": json.RawMessage(`"yes"`)}
	}), []string{"selected: a string, must be a boolean"}},
	{"name of 150 hands", changed(func(m *richmenu.RichMenu) { m.Name = strings.Repeat("👋🏻", 150) }), nil},
	{"name too long", changed(func(m *richmenu.RichMenu) { m.Name = strings.Repeat("か", 301) }), []string{
		`name: 301 grapheme clusters, at most 300: "` + strings.Repeat("か", 40) + `…"`,
	}},
	{"bar of 14 hands", changed(func(m *richmenu.RichMenu) { m.ChatBarText = strings.Repeat("👋🏻", 14) }), []string{
		"warning: chatBarText: 14 grapheme clusters but 28 code points; the server has been seen to count code points (14)",
	}},
	{"bar too long", changed(func(m *richmenu.RichMenu) { m.ChatBarText = "ここをタップしてメニューを開く!" }), []string{
		`chatBarText: 16 grapheme clusters, at most 14: "ここをタップしてメニューを開く!"`,
	}},
	{"no areas", at(richmenu.Compact), []string{"warning: areas: empty, so a tap on the menu does nothing"}},
	{"too many areas", changed(func(m *richmenu.RichMenu) {
		m.Areas = m.Size.Bounds().Grid(3, 7).Areas(slices.Repeat([]action.Action{m.Areas[0].Action}, 21)...)
	}), []string{"areas: 21 areas, at most 20"}},
	{"a response without an ID", &richmenu.Response{RichMenu: *menu()}, []string{"richMenuId: missing or empty"}},
	{"an ID in a menu", changed(func(m *richmenu.RichMenu) {
		m.Extra = map[string]json.RawMessage{"richMenuId": json.RawMessage(`"` + menuA + `"`)}
	}), []string{"warning: richMenuId: unknown property of a rich menu"}},

	{"too narrow", sized(799, 300), []string{"size.width: 799, must be 800 to 2500"}},
	{"too wide", sized(2501, 300), []string{"size.width: 2501, must be 800 to 2500"}},
	{"too low", sized(800, 249), []string{"size.height: 249, must be at least 250"}},
	{"too high", sized(2500, 1725), []string{
		"size: 2500x1725: width / height is 1.449, at least 1.45; at this width a height of at most 1724",
	}},

	{"too high and narrow", sized(800, 552), []string{
		"size: 800x552: width / height is 1.449, at least 1.45; at this width a height of at most 551",
	}},
	{"the highest", sized(800, 551), nil},

	{"an area without bounds", changed(func(m *richmenu.RichMenu) { m.Areas[0].Bounds = richmenu.Bounds{} }), []string{
		"areas[0].bounds: missing",
		"warning: areas: 50% of the menu (1053750 px) is not in any area: 1250x843 at 0,0, next to area B",
	}},
	{"an area without an action", acting(nil), []string{"areas[1].action: missing"}},
	{"an area with a nil action", acting((*action.URI)(nil)), []string{"areas[1].action: missing"}},
	{"areas overlap", at(richmenu.Compact, [4]int{0, 0, 1300, 843}, [4]int{1250, 0, 1250, 843}), []string{
		"warning: areas[1].bounds: overlaps areas[0] (A) by 50x843 at 1250,0",
	}},
	{"x below 0", bounded(-1, 0, 2, 843), []string{
		"areas[0].bounds.x: -1, must be at least 0",
		"warning: areas[1].bounds: overlaps areas[0] (A) by 1x843 at 0,0",
	}},
	{"y below 0", bounded(0, -1, 2500, 2), []string{
		"areas[0].bounds.y: -1, must be at least 0",
		"warning: areas[1].bounds: overlaps areas[0] (A) by 2500x1 at 0,0",
	}},
	{"width of 0", bounded(5, 0, 0, 843), []string{"areas[0].bounds.width: 0, must be positive"}},
	{"height below 0", bounded(0, 5, 2500, -7), []string{"areas[0].bounds.height: -7, must be positive"}},
	{"past the edge", at(richmenu.Compact, [4]int{0, 0, 2501, 843}), []string{
		"warning: areas[0].bounds: right edge at 2501, 1 px outside the menu (2500)",
	}},

	{"postback without a label", acting(&action.Postback{Data: "a"}), nil},
	{"message without a label", acting(&action.Message{Text: "a"}), nil},
	{"URI without a label", acting(&action.URI{URI: "https://a.example"}), nil},
	{"datetimepicker without a label", acting(&action.DatetimePicker{Data: "a", Mode: "date"}), nil},
	{"richmenuswitch without a label", acting(&action.RichMenuSwitch{RichMenuAliasID: "b", Data: "a"}), nil},
	{"clipboard without a label", acting(&action.Clipboard{ClipboardText: "a"}), nil},
	{"camera", acting(&action.Camera{Label: "a"}), []string{
		"warning: areas[1].action: camera works only in a quick reply; in a rich menu a tap does nothing, and the LINE app was seen to restart when the menu was opened",
	}},
	{"cameraRoll", acting(&action.CameraRoll{Label: "a"}), []string{
		"warning: areas[1].action: cameraRoll works only in a quick reply; in a rich menu a tap does nothing, and the LINE app was seen to restart when the menu was opened",
	}},
	{"location", acting(&action.Location{Label: "a"}), []string{
		"warning: areas[1].action: location works only in a quick reply; in a rich menu a tap does nothing, and the LINE app was seen to restart when the menu was opened",
	}},
	{"label of 20 hands", acting(&action.Postback{Label: strings.Repeat("👋🏻", 20), Data: "a"}), []string{
		"warning: areas[1].action.label: 20 grapheme clusters but 40 code points; the server has been seen to count code points (20)",
	}},
	{"label too long", acting(&action.Postback{Label: "Confirm and pay later", Data: "a"}), []string{
		`areas[1].action.label: 21 grapheme clusters, at most 20 in a rich menu: "Confirm and pay later"`,
	}},
	{"data of 300 units", acting(&action.Postback{Data: strings.Repeat("👋", 150)}), nil},
	{"data too long", acting(&action.Postback{Data: strings.Repeat("👋", 151)}), []string{
		"areas[1].action.data: 302 UTF-16 code units, at most 300",
	}},
	{"displayText too long", acting(&action.Postback{Data: "a", DisplayText: strings.Repeat("か", 301)}), []string{
		"areas[1].action.displayText: 301 grapheme clusters, at most 300",
	}},
	{"text and displayText", acting(&action.Postback{Data: "a", Text: "b", DisplayText: "c"}), []string{
		"areas[1].action.text: not allowed together with displayText",
		"warning: areas[1].action.text: deprecated, use displayText",
	}},
	{"another inputOption", acting(&action.Postback{Data: "a", InputOption: "openMenu"}), []string{
		`areas[1].action.inputOption: "openMenu" is not one of closeRichMenu, openRichMenu, openKeyboard, openVoice`,
	}},
	{"fillInText alone", acting(&action.Postback{Data: "a", FillInText: "a\nb"}), []string{
		"warning: areas[1].action.fillInText: works only with inputOption openKeyboard",
	}},
	{"text too long", acting(&action.Message{Text: strings.Repeat("か", 301)}), []string{
		"areas[1].action.text: 301 grapheme clusters, at most 300",
	}},
	{"URI without a scheme", acting(&action.URI{URI: "/cart"}), []string{
		`areas[1].action.uri: no scheme in "/cart"; https, http, line or tel`,
	}},
	{"URI with a space", acting(&action.URI{URI: "https://a.example/a b"}), []string{
		`warning: areas[1].action.uri: " " should be percent-encoded as UTF-8 in "https://a.example/a b"`,
	}},
	{"altUri", acting(&action.URI{URI: "https://a.example", AltURI: &action.AltURI{Desktop: "https://a.example/pc"}}), []string{
		"warning: areas[1].action.altUri: not used here, altUri works only in Flex messages",
	}},
	{"clipboardText too long", acting(&action.Clipboard{ClipboardText: strings.Repeat("か", 1001)}), []string{
		"areas[1].action.clipboardText: 1001 UTF-16 code units, at most 1000",
	}},
	{"no mode", acting(&action.DatetimePicker{Data: "a"}), []string{
		"areas[1].action.mode: missing, must be one of date, time, datetime",
	}},
	{"richmenuswitch of another type", acting(&action.RichMenuSwitch{
		RichMenuAliasID: "b", Data: "a", Extra: map[string]json.RawMessage{"type": json.RawMessage(`"switch"`)},
	}), []string{`areas[1].action.type: "switch", must be "richmenuswitch"`}},
	{"richmenuswitch without an alias", acting(&action.RichMenuSwitch{Data: "a"}), []string{
		"areas[1].action.richMenuAliasId: empty, needs 1 to 32 UTF-16 code units",
	}},
	{"richmenuswitch without data", acting(&action.RichMenuSwitch{RichMenuAliasID: "b"}), []string{
		"areas[1].action.data: empty, needs 1 to 300 UTF-16 code units",
	}},
	{"richmenuswitch with a label too long", acting(&action.RichMenuSwitch{RichMenuAliasID: "b", Data: "a", Label: "Confirm and pay later"}), []string{
		`areas[1].action.label: 21 grapheme clusters, at most 20 in a rich menu: "Confirm and pay later"`,
	}},

	{"alias with a space", &richmenu.Alias{RichMenuAliasID: "Tab A", RichMenuID: menuA}, []string{
		`richMenuAliasId: "Tab A": wrong character "T" at character 1, not a rich menu alias ID (1 to 32 of a-z, 0-9, _ and -)`,
	}},
	{"alias too long", &richmenu.Alias{RichMenuAliasID: ids.RichMenuAliasID(strings.Repeat("a", 33)), RichMenuID: menuA}, []string{
		"richMenuAliasId: 33 UTF-16 code units, at most 32",
	}},
	{"alias in kana", &richmenu.Alias{RichMenuAliasID: ids.RichMenuAliasID(strings.Repeat("あ", 11)), RichMenuID: menuA}, []string{
		`richMenuAliasId: "あああああああああああ": wrong character "あ" at character 1, not a rich menu alias ID (1 to 32 of a-z, 0-9, _ and -)`,
	}},
	{"alias without an ID", &richmenu.Alias{RichMenuAliasID: "a"}, []string{"richMenuId: missing or empty"}},
	{"update without an ID", &richmenu.AliasUpdate{}, []string{"richMenuId: missing or empty"}},
	{"update with a truncated ID", &richmenu.AliasUpdate{RichMenuID: "richmenu-88c05..."}, []string{
		`warning: richMenuId: "richmenu-88c05..." does not look like a rich menu ID (richmenu- and 32 hexadecimal digits)`,
	}},

	{"no operations", batch(), []string{"operations: empty, needs 1 to 1000 operations"}},
	{"1000 operations", batch(unlinks(1000)...), nil},
	{"1001 operations", batch(unlinks(1001)...), []string{"operations: 1001 operations, at most 1000"}},
	{"nil operations", batch(nil, (*richmenu.Link)(nil), &richmenu.UnlinkAll{}), []string{
		"operations[0]: nil",
		"operations[1]: nil *richmenu.Link",
		"operations[2]: unlinkAll is not allowed together with other operations",
	}},
	{"an operation of another type", batch(raw(`{"type":"unlinkall"}`)), []string{
		`operations[0].type: "unlinkall" is not a known operation type, so nothing in it was checked; did you mean "unlinkAll"?`,
	}},
	{"two operations from one menu", batch(&richmenu.Link{From: menuA, To: menuB}, &richmenu.Unlink{From: menuA}), []string{
		`operations[1].from: "richmenu-19682466851b21e2d7c0ed482ee0930…" is also the from of operations[0]`,
	}},
	{"unlink from nothing", batch(&richmenu.Unlink{}), []string{"operations[0].from: missing or empty"}},
	{"link to nothing", batch(&richmenu.Link{From: menuA}), []string{"operations[0].to: missing or empty"}},
	{"link to the same menu", batch(&richmenu.Link{From: menuA, To: menuA}), []string{
		"warning: operations[0].to: the same menu as from",
	}},
	{"unlinkAll together with unlink", batch(&richmenu.Unlink{From: menuA}, &richmenu.UnlinkAll{}), []string{
		"operations[1]: unlinkAll is not allowed together with other operations",
	}},
	{"unlinkAll twice", batch(&richmenu.UnlinkAll{}, &richmenu.UnlinkAll{}), []string{
		"warning: operations[1]: a second unlinkAll; one is enough, and LINE does not document whether it accepts more",
	}},
	{"resume key with a space", &richmenu.Batch{Operations: unlinks(1), ResumeRequestKey: "spring 2026"}, []string{
		`resumeRequestKey: "spring 2026": white space at character 7, not a resume key (1 to 100 of a-z, A-Z, 0-9, _ and -)`,
	}},

	{"resume key too long", &richmenu.Batch{Operations: unlinks(1), ResumeRequestKey: ids.ResumeKey(strings.Repeat("a", 101))}, []string{
		"resumeRequestKey: 101 UTF-16 code units, at most 100",
	}},
	{"resume key in kana", &richmenu.Batch{Operations: unlinks(1), ResumeRequestKey: ids.ResumeKey(strings.Repeat("あ", 34))}, []string{
		`resumeRequestKey: "` + strings.Repeat("あ", 34) + `": wrong character "あ" at character 1, not a resume key (1 to 100 of a-z, A-Z, 0-9, _ and -)`,
	}},

	{"bulk link to nothing", &richmenu.BulkLink{UserIDs: users(1)}, []string{"richMenuId: missing or empty"}},
	{"500 users", &richmenu.BulkLink{RichMenuID: menuA, UserIDs: users(500)}, nil},
	{"501 users", &richmenu.BulkLink{RichMenuID: menuA, UserIDs: users(501)}, []string{"userIds: 501 users, at most 500"}},
	{"no users", &richmenu.BulkLink{RichMenuID: menuA}, []string{"userIds: empty, needs 1 to 500 users"}},
	{"a LINE ID and an empty one", &richmenu.BulkLink{RichMenuID: menuA, UserIDs: []ids.UserID{user, "@brown", ""}}, []string{
		`userIds[1]: "@brown": a LINE ID, not a user ID (U and 32 hexadecimal digits)`,
		"userIds[2]: empty",
	}},
	{"a truncated module user ID", &richmenu.BulkUnlink{UserIDs: []ids.UserID{moduleUser, ids.UserID(moduleUser[:67])}}, []string{
		`userIds[1]: "LUb577ef3cbe786a8da85ff8e902a03fc6-U5fac…": 67 characters instead of 68, not a user ID of a module channel (LU, 32 hexadecimal digits, -U and 32 hexadecimal digits)`,
	}},
	{"a user twice", &richmenu.BulkUnlink{UserIDs: []ids.UserID{user, user}}, []string{
		"warning: userIds[1]: the same user as userIds[0]",
	}},
	{"a group ID", &richmenu.BulkUnlink{UserIDs: []ids.UserID{"C4af4980629f1d2c3b4a5968778695a4b"}}, []string{
		`userIds[0]: "C4af4980629f1d2c3b4a5968778695a4b": a group ID, not a user ID (U and 32 hexadecimal digits)`,
	}},
}

func raw(text string) richmenu.Operation {
	o, err := richmenu.NewRawOperation(text)
	if err != nil {
		return nil
	}
	return o
}

func TestTexts(t *testing.T) {
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, texts(c.body.Lint()))
			var refused []string
			for _, s := range c.want {
				if !strings.HasPrefix(s, "warning: ") {
					refused = append(refused, s)
				}
			}
			assert.Equal(t, refused, texts(fault.Violations(c.body.Validate())))
		})
	}
}

// A width or height that is wrong in itself has no ratio.
func TestSizesWithoutARatio(t *testing.T) {
	over := math.MaxInt32
	over++ // negative if an int has 32 bits
	for _, size := range []richmenu.Size{
		{Width: -1, Height: 300}, {Width: 800, Height: -1}, {Width: 800}, {Height: 300}, {Width: over, Height: math.MaxInt32}, {Width: 800, Height: over},
	} {
		m := at(size)
		for _, text := range texts(m.Lint()) {
			assert.NotContains(t, text, "width / height")
		}
	}
}

// An ID set to "" is not reported as missing. LINE's reference does not define its meaning.
func TestEmptyIDs(t *testing.T) {
	for _, c := range []struct {
		as, text string
		want     []string
	}{
		{"alias", `{"richMenuAliasId":"","richMenuId":""}`, []string{
			"richMenuAliasId: empty, needs 1 to 32 UTF-16 code units", "richMenuId: missing or empty",
		}},
		{"aliasUpdate", `{"richMenuId":""}`, []string{"richMenuId: missing or empty"}},
		{"bulkLink", `{"richMenuId":"","userIds":[""]}`, []string{"richMenuId: missing or empty", "userIds[0]: empty"}},
		{"bulkUnlink", `{"userIds":["` + user + `",""]}`, []string{"userIds[1]: empty"}},
		{"batch", `{"operations":[{"type":"link","from":"","to":""},{"type":"unlink","from":""}]}`, []string{
			"operations[0].from: missing or empty", "operations[0].to: missing or empty", "operations[1].from: missing or empty",
		}},
	} {
		t.Run(c.as, func(t *testing.T) {
			b := newBody(t, c.as)
			require.NoError(t, b.UnmarshalJSON([]byte(c.text)))
			assert.Equal(t, c.want, texts(b.Lint()))
		})
	}
}
