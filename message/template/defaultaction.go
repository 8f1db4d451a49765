package template

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
)

// lintDefaultAction warns of a default action without a label. LINE's label table requires one in every template
// except the image carousel, but does not say whether the server refuses a missing one.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#action-object-label-spec
func lintDefaultAction(f *schema.Fields, a action.Action) {
	f.Lint("defaultAction", fault.Doubtful, "needs a label", func(x schema.Finder) {
		if !schema.IsNil(a) && unlabeled(a) {
			x.In("label", "missing; LINE's reference requires one in every template except an image carousel")
		}
	})
}

// unlabeled reports whether a is of a type allowed as a default action and has no label.
func unlabeled(a action.Action) bool {
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
