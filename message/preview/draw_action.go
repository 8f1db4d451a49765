package preview

import (
	"strconv"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/action"
)

// tap returns what a tap does, or "" for nil.
func tap(a action.Action) string {
	if schema.IsNil(a) {
		return ""
	}
	switch a := a.(type) {
	case *action.Postback:
		s := "posts back " + strconv.Quote(a.Data)
		if a.DisplayText != "" {
			s += ", shows " + strconv.Quote(a.DisplayText)
		}
		if a.Text != "" {
			s += ", sends " + strconv.Quote(a.Text)
		}
		if a.InputOption != "" {
			s += ", " + string(a.InputOption)
		}
		if a.FillInText != "" {
			s += ", fills in " + strconv.Quote(a.FillInText)
		}
		return s
	case *action.Message:
		return "sends " + strconv.Quote(a.Text)
	case *action.URI:
		s := "opens " + a.URI
		if a.AltURI != nil && a.AltURI.Desktop != "" {
			s += ", on PCs " + a.AltURI.Desktop
		}
		return s
	case *action.DatetimePicker:
		s := "picks a " + string(a.Mode)
		if a.Mode == action.Datetime {
			s = "picks a date and time"
		}
		if a.Initial != "" {
			s += ", initially " + a.Initial
		}
		if a.Min != "" {
			s += ", from " + a.Min
		}
		if a.Max != "" {
			s += ", to " + a.Max
		}
		return s + ", posts back " + strconv.Quote(a.Data)
	case *action.Camera:
		return "opens the camera"
	case *action.CameraRoll:
		return "picks pictures"
	case *action.Location:
		return "picks a location"
	case *action.RichMenuSwitch:
		return "switches to the rich menu " + string(a.RichMenuAliasID) + ", posts back " + strconv.Quote(a.Data)
	case *action.Clipboard:
		return "copies " + strconv.Quote(a.ClipboardText)
	}
	return "action of an unknown type: " + a.GetType()
}

// labelOf returns the label of an action, or "" if it has none.
func labelOf(a action.Action) string {
	if schema.IsNil(a) {
		return ""
	}
	switch a := a.(type) {
	case *action.Postback:
		return a.Label
	case *action.Message:
		return a.Label
	case *action.URI:
		return a.Label
	case *action.DatetimePicker:
		return a.Label
	case *action.Camera:
		return a.Label
	case *action.CameraRoll:
		return a.Label
	case *action.Location:
		return a.Label
	case *action.RichMenuSwitch:
		return a.Label
	case *action.Clipboard:
		return a.Label
	}
	return a.GetType()
}

// tappable marks e as tappable, with what a tap does in its tooltip.
func tappable(e *element, a action.Action) *element {
	if does := tap(a); does != "" && e != nil {
		e.class("pv-tap")
		if e.Title != "" {
			e.Title += "\n"
		}
		e.Title += does
	}
	return e
}
