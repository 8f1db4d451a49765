package template

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
)

// lintDefaultAction warns of a default action without a label. LINE's label table asks for one in all templates
// but the image carousel, and leaves open whether the server refuses it.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#action-object-label-spec
func lintDefaultAction(f *schema.Fields, a action.Action) {
	f.Lint("defaultAction", fault.Doubtful, "needs a label", func(x schema.Finder) {
		if !schema.IsNil(a) && unlabelled(a) {
			x.In("label", "missing; LINE's reference asks for one in every template but an image carousel")
		}
	})
}

// unlabelled reports whether a kind of action that a default action can be has no label.
func unlabelled(a action.Action) bool {
	var label string
	var extra map[string]json.RawMessage
	switch a := a.(type) {
	case *action.Postback:
		label, extra = a.Label, a.Extra
	case *action.Message:
		label, extra = a.Label, a.Extra
	case *action.URI:
		label, extra = a.Label, a.Extra
	case *action.DatetimePicker:
		label, extra = a.Label, a.Extra
	case *action.Clipboard:
		label, extra = a.Label, a.Extra
	default:
		return false
	}
	_, odd := extra["label"]
	return label == "" && !odd
}
