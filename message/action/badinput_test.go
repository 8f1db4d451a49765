package action_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/slot"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/length"
)

var all = []action.Action{
	&action.Postback{}, &action.Message{}, &action.URI{}, &action.DatetimePicker{}, &action.Camera{}, &action.CameraRoll{},
	&action.Location{}, &action.RichMenuSwitch{}, &action.Clipboard{}, &action.Raw{},
}

// A nil pointer is encoded as null, and its methods do not panic, except MarshalJSON: Go cannot call its value
// receiver.
func TestNilIsNull(t *testing.T) {
	for _, a := range all {
		null := reflect.Zero(reflect.TypeOf(a))
		assert.NotPanics(t, func() {
			b, err := json.Marshal([]action.Action{null.Interface().(action.Action)})
			assert.NoError(t, err)
			assert.Equal(t, "[null]", string(b))
		}, "%T", a)
		for i := range null.NumMethod() {
			method := null.Type().Method(i)
			if method.Name == "MarshalJSON" || method.Name == "UnmarshalJSON" {
				continue
			}
			assert.NotPanics(t, func() { null.Method(i).Call(nil) }, "%T.%s", a, method.Name)
		}
	}
	b, err := json.Marshal((*action.AltURI)(nil))
	require.NoError(t, err)
	assert.Equal(t, "null", string(b))
}

// A value is encoded with its type, and an empty action has only that.
func TestValuesKeepTheirType(t *testing.T) {
	for _, a := range all {
		value := reflect.ValueOf(a).Elem().Interface()
		b, err := json.Marshal(map[string]any{"a": value})
		require.NoError(t, err)
		if _, raw := a.(*action.Raw); raw {
			assert.True(t, json.Valid(b))
			continue
		}
		assert.Equal(t, `{"a":{"type":"`+a.GetType()+`"}}`, string(b))
		back := reflect.New(reflect.TypeOf(value)).Interface()
		require.NoError(t, json.Unmarshal([]byte(`{"type":"`+a.GetType()+`","newInSpring":[1]}`), back))
		b, err = json.Marshal(back)
		require.NoError(t, err)
		assert.Equal(t, `{"type":"`+a.GetType()+`","newInSpring":[1]}`, string(b))
	}
}

// Decoding an object of another type is an error.
func TestDecodingAnotherType(t *testing.T) {
	for text, rule := range map[string]fault.Rule{
		`{"type":"message","text":"a"}`: fault.UnknownKind, `{"text":"a"}`: fault.Required, `{"type":7}`: fault.WrongType,
		`{"type":null}`: fault.Required, `{"type":""}`: fault.Required, `[]`: fault.WrongType, `{`: fault.Syntax,
	} {
		var a action.Postback
		assert.ErrorIs(t, a.UnmarshalJSON([]byte(text)), rule, text)
	}
}

// If only one place accepts a type, the text names that place.
func TestTextsOfPlaces(t *testing.T) {
	for _, c := range []struct {
		slot string
		a    action.Action
		want string
	}{
		{"flex.button.action", &action.Camera{Label: "a"}, "action: camera is allowed only in a quick reply"},
		{"flex.video.action", &action.Location{Label: "a"}, "action: location is allowed only in a quick reply"},
		{"template.buttons.actions", &action.Camera{Label: "a"}, "warning: action: camera works only in a quick reply; in a buttons template a tap does nothing"},
		{"template.image_carousel.column.action", &action.CameraRoll{}, "warning: action: cameraRoll works only in a quick reply; in an image carousel a tap does nothing"},
		{"richmenu.area.action", &action.Location{Label: "a"}, "warning: action: location works only in a quick reply; in a rich menu a tap does nothing, and the LINE app was seen to restart when the menu was opened"},
		{"quickReply.item.action", &action.RichMenuSwitch{}, "action: richmenuswitch is allowed only in a rich menu"},
		{"flex.video.action", &action.Message{Text: "a"}, "action: message is not allowed in a Flex video, only uri"},
		{"template.buttons.actions", &action.Message{Label: "Confirm and pay later", Text: "a"}, `action.label: 21 grapheme clusters, at most 20 in a buttons template: "Confirm and pay later"`},
		{"template.image_carousel.column.action", &action.Message{Label: "Confirm order", Text: "a"}, `action.label: 13 grapheme clusters, at most 12 in an image carousel: "Confirm order"`},
		{"template.buttons.actions", &action.URI{Label: "a", URI: "/cart"}, `action.uri: no scheme in "/cart"; https, http, line or tel`},
		{"flex.box.action", &action.URI{URI: "sms:1"}, `action.uri: sms is refused in "sms:1"; https, http, line or tel`},
		{"flex.box.action", &action.URI{URI: "line://app/1653575653-5xEDvzVq"}, `warning: action.uri: line://app/ is deprecated, use https://liff.line.me/`},
		{"flex.box.action", &action.URI{URI: "https://line.me/R/app/1"}, `warning: action.uri: https://line.me/R/app/ is deprecated, use https://liff.line.me/`},
		{"flex.box.action", &action.URI{URI: "https://line.me/R/ti/p/@brown"}, `warning: action.uri: the "@" of a LINE ID should be percent-encoded as %40`},
		{"flex.box.action", &action.URI{URI: "https://line.me/R/home/public/main?id=%40brown"}, `warning: action.uri: the LINE ID in a URL under https://line.me/R/home/public/ should not begin with "@"`},
		{"flex.box.action", &action.URI{URI: "https://liff.line.me/1?openExternalBrowser=1"}, `warning: action.uri: openExternalBrowser and openInAppBrowser do nothing in the URL of a LIFF app`},
	} {
		h := action.Holder{Slot: slotNamed(t, c.slot), Action: c.a}
		found := h.Lint()
		require.NotEmpty(t, found, "%v", c)
		assert.Equal(t, c.want, found[0].Error())
	}
}

// Each placement in the reference has the limit of a Place.
func TestPlaces(t *testing.T) {
	for place, want := range map[action.Place]int{
		action.InTemplate: 20, action.InImageCarousel: 12, action.InQuickReply: 20, action.InFlexButton: 40, action.InFlex: 40, action.InRichMenu: 20,
	} {
		assert.Equal(t, want, place.MaxLabel())
		for _, letter := range []string{"a", "あ", "𠀋", "👨‍👩‍👧‍👦", "か\u3099"} {
			assert.NoError(t, place.CheckLabel(strings.Repeat(letter, want)), "%q", letter)
			assert.ErrorIs(t, place.CheckLabel(strings.Repeat(letter, want+1)), fault.TooLong, "%q", letter)
			fitted := place.FitLabel(strings.Repeat(letter, 3*want))
			assert.True(t, length.Grapheme.Fits(fitted, want) && length.CodePoint.Fits(fitted, want), "%q", fitted)
			assert.True(t, strings.HasSuffix(fitted, "…"), "%q", fitted)
			assert.True(t, strings.HasPrefix(strings.Repeat(letter, want), strings.TrimSuffix(fitted, "…")), "cut between clusters: %q", fitted)
			assert.Equal(t, letter, place.FitLabel(letter))
		}
		assert.ErrorIs(t, place.CheckLabel("a\xff"), fault.BadText)
		assert.Contains(t, fault.Violations(place.CheckLabel("a\xff"))[0].Doc, "#action-object-label-spec")
	}
	required := map[action.Place]bool{action.InTemplate: true, action.InQuickReply: true, action.InFlexButton: true}
	for place := range action.InRichMenu + 1 {
		assert.Equal(t, required[place], place.CheckLabel("") != nil, "%d", place)
	}
	limits := map[int]bool{}
	for _, s := range slot.All() {
		limits[s.Label.Max()] = true
	}
	assert.Equal(t, map[int]bool{12: true, 20: true, 40: true}, limits)

	for _, none := range []action.Place{0, 7, 255} {
		assert.NotPanics(t, func() {
			assert.Zero(t, none.MaxLabel())
			assert.Empty(t, none.FitLabel("a"))
			_ = none.CheckLabel("a")
		})
	}
}

func TestEncodeURI(t *testing.T) {
	for in, want := range map[string]string{
		"https://example.com/注文?q=Good morning": "https://example.com/%E6%B3%A8%E6%96%87?q=Good%20morning",
		"https://example.com/%E6%B3%A8":         "https://example.com/%E6%B3%A8",
		"https://example.com/100%":              "https://example.com/100%25",
		"https://example.com/%zz":               "https://example.com/%25zz",
		`https://example.com/"<>\^{|}` + "`":    "https://example.com/%22%3C%3E%5C%5E%7B%7C%7D%60",
		"https://example.com/?a=b&c=d#e":        "https://example.com/?a=b&c=d#e",
		"tel:0312345678":                        "tel:0312345678",
		"https://👋.example/":                    "https://%F0%9F%91%8B.example/",
	} {
		got, err := action.EncodeURI(in)
		require.NoError(t, err, in)
		assert.Equal(t, want, got)
		again, err := action.EncodeURI(got)
		require.NoError(t, err)
		assert.Equal(t, got, again, "what is encoded stays")
	}
	for _, in := range []string{"", "/cart", "example.com/a", " https://example.com", "https://example.com ", "https://example.com\n", "https://a\tb", "https://a\x7f", "https://a\xff", "注文:1"} {
		_, err := action.EncodeURI(in)
		assert.Error(t, err, "%q", in)
		if err != nil {
			assert.True(t, strings.HasPrefix(err.Error(), "action.EncodeURI("), "%v", err)
		}
	}
}

// Schemes that LINE's server accepts or refuses, and those its guide allows only in Flex messages and rich menus.
func TestURIs(t *testing.T) {
	const quick, flex, menu = "quickReply.item.action", "flex.box.action", "richmenu.area.action"
	for _, c := range []struct {
		uri, slot string
		want      []string // rule and severity
	}{
		{"https://example.com", quick, nil},
		{"https://example.com?a=b", quick, nil},
		{"https:", quick, []string{"bad_uri error"}},
		{"https://", quick, []string{"bad_uri error"}},
		{"https:///a", quick, []string{"bad_uri error"}},
		{"https://?a", quick, []string{"bad_uri error"}},
		{"http://#a", quick, []string{"bad_uri error"}},
		{"https://example.com/a|b", quick, []string{"bad_uri error"}},
		{"https://example.com/a\x00b", quick, []string{"bad_uri error"}},
		{"https://example.com/a\x7f", quick, []string{"bad_uri error"}},
		{"https://example.com:port/", quick, []string{"doubtful warning"}},
		{"https://[::1/", quick, []string{"doubtful warning"}},
		{"tel:", quick, nil},
		{"line://app/1", flex, []string{"deprecated warning"}},
		{"spotify:track:7", quick, []string{"bad_uri error"}},
		{"spotify:track:7", flex, []string{"doubtful warning"}},
		{"spotify:track:7", menu, []string{"doubtful warning"}},
		{"sms:1", flex, []string{"bad_uri error"}},
		{"JavaScript:1", menu, []string{"bad_uri error"}},
		{"1https://a", flex, []string{"bad_uri error"}},
		{":", quick, []string{"bad_uri error"}},
	} {
		h := action.Holder{Slot: slotNamed(t, c.slot), Action: &action.URI{Label: "a", URI: c.uri}}
		var got []string
		for _, v := range h.Lint() {
			got = append(got, string(v.Rule)+" "+v.Severity.String())
			assert.Equal(t, fault.Path("action.uri"), v.Path)
		}
		assert.Equal(t, c.want, got, "%q at %s", c.uri, c.slot)
	}
}

func TestRawDecodesItself(t *testing.T) {
	var a action.Raw
	require.NoError(t, json.Unmarshal([]byte(`{"type":"scan","n":1}`), &a))
	assert.Equal(t, "scan", a.GetType())
	require.NoError(t, a.UnmarshalJSON([]byte(`null`)))
	assert.Equal(t, "scan", a.GetType(), "null leaves it as it is")
	assert.ErrorIs(t, a.UnmarshalJSON([]byte(`{}`)), fault.Required)
	assert.Equal(t, "scan", a.GetType(), "and so does what is none")

	var d action.DatetimePicker
	require.NoError(t, json.Unmarshal([]byte(`{"type":"datetimepicker","mode":"time"}`), &d))
	assert.Equal(t, action.Time, d.Mode)
	var alt action.AltURI
	require.NoError(t, json.Unmarshal([]byte(`{"desktop":"https://example.com","x":1}`), &alt))
	b, err := json.Marshal(alt)
	require.NoError(t, err)
	assert.Equal(t, `{"desktop":"https://example.com","x":1}`, string(b))
}
