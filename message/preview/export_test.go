package preview

import (
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
)

// Counted returns the counters of messages as text, with their paths.
func Counted(ms ...message.Message) []string {
	var list []string
	for _, c := range counters(ms) {
		s := string(c.Path) + ": " + c.String()
		if c.Over() {
			s += ", over"
		}
		list = append(list, s)
	}
	return list
}

// Objects returns the objects that messages are made of, by their names in the tables of facts.
func Objects(ms ...message.Message) map[string]bool {
	seen := make(map[string]bool)
	for i := range schema.View(&request{messages: ms}, describe) {
		if i.Op == schema.OpBegin {
			seen[i.Object] = true
		}
	}
	return seen
}

// Ledger lists what the descriptions of messages state.
func Ledger() []schema.Row { return schema.Ledger(new(request), describeMessages) }

// Identifier returns the id of the element at a path.
func Identifier(p fault.Path) string { return identifier("", p) }

// Visible returns s for a terminal.
func Visible(s string, room int, quoted bool) string { return visible(s, room, quoted) }

// Tap returns what a tap does.
func Tap(a action.Action) string { return tap(a) }

// Largest sizes of a drawing.
const (
	MaxElements = maxElements
	MaxBoxes    = maxBoxes
)

// Styles returns the style sheet that all pages have.
func Styles() string { return stylesheet }

// Values returns what the functions for values of styles make of a text, by the name of the form.
func Values(s string) map[string]string {
	out := map[string]string{}
	add := func(name string, v value, ok bool) {
		if ok {
			out[name] = string(v)
		}
	}
	for name, f := range map[string]form{
		"space": spaceForm, "padding": paddingForm, "offset": offsetForm, "border": borderForm, "font": fontForm,
		"image": imageForm, "extent": extentForm, "line": lineForm,
	} {
		v, ok := f.value(s)
		add(name, v, ok)
	}
	v, ok := color(s)
	add("color", v, ok)
	v, ok = angle(s)
	add("angle", v, ok)
	v, ok = percentage(s)
	add("percentage", v, ok)
	w, h, ok := ratio(s)
	add("ratio", number(w, "")+"/"+number(h, ""), ok)
	return out
}
