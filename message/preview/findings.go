package preview

import (
	"slices"
	"strings"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/richmenu"
)

// A finding is one line beside a message.
type finding struct {
	Level string // error, warning or note
	ID    string // of the element it concerns
	Path  fault.Path
	Text  string
	Doc   string
}

// Levels of findings.
const (
	levelError   = "error"
	levelWarning = "warning"
	levelNote    = "note" // about the preview
)

func found(v fault.Violation) finding {
	f := finding{Level: levelError, Path: v.Path, Text: v.Text(), Doc: v.Doc}
	if v.Severity != fault.SeverityError {
		f.Level = levelWarning
	}
	return f
}

// findings returns those of Lint for messages and a menu. The paths in a menu begin with richMenu.
func findings(ms []message.Message, menu *richmenu.RichMenu, cards []Link) []fault.Violation {
	var vs []fault.Violation
	if len(ms) > 0 || menu == nil && len(cards) == 0 { // a menu or cards alone are not a request without messages
		vs = message.Lint(ms...)
	}
	if menu == nil {
		return vs
	}
	for _, v := range menu.Lint() {
		if v.Path != "" && v.Path[0] != '[' {
			v.Path = "." + v.Path
		}
		v.Path = menuPath + v.Path
		vs = append(vs, v)
	}
	return vs
}

// group returns findings by message, of which there are n. Those about no message, such as too many messages, are returned
// separately.
func group(vs []fault.Violation, n int) (request []fault.Violation, each [][]fault.Violation) {
	each = make([][]fault.Violation, n)
	for _, v := range vs {
		if i, ok := v.Path.Message(); ok && i < n {
			each[i] = append(each[i], v)
		} else {
			request = append(request, v)
		}
	}
	return request, each
}

// note adds a finding about what the preview does not show. Nothing is added if a check has a finding at the same place.
func (d *drawing) note(p fault.Path, text string) {
	if d.noted[p] {
		return
	}
	d.noted[p] = true
	d.findings = append(d.findings, finding{Level: levelNote, Path: p, Text: text})
}

// drop notes a value that no style is made of.
func (d *drawing) drop(p fault.Path, name, s string) {
	d.note(under(p, name), schema.Quote(s)+" is not drawn")
}

// link finds the element of each finding, the innermost one that is drawn, and marks it.
func (d *drawing) link() {
	for i := range d.findings {
		f := &d.findings[i]
		e := d.nearest(f.Path)
		if e == nil {
			continue
		}
		f.ID = e.ID
		if mark := "pv-" + f.Level; !slices.Contains(strings.Fields(e.Class), mark) {
			e.class(mark)
		}
	}
}

// nearest returns the innermost element at or around p, or nil.
func (d *drawing) nearest(p fault.Path) *element {
	const unnamed = 3 // steps without an element, such as a list; below more there is no element
	var nearest *element
	var at fault.Path
	misses := 0
	for s := range p.Steps() {
		at = step(at, s)
		if e, ok := d.at[at]; ok {
			nearest, misses = e, 0
		} else if misses++; misses > unnamed {
			break
		}
	}
	return nearest
}
