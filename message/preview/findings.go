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

// found returns the finding of a violation.
func found(v fault.Violation) finding {
	f := finding{Level: levelError, Path: v.Path, Text: v.Text(), Doc: v.Doc}
	if v.Severity != fault.SeverityError {
		f.Level = levelWarning
	}
	return f
}

// findings returns what Lint finds in messages and in a menu. The paths in the menu begin with richMenu.
func findings(ms []message.Message, menu *richmenu.RichMenu, cards []Link) []fault.Violation {
	var vs []fault.Violation
	if len(ms) > 0 || menu == nil && len(cards) == 0 { // a menu or cards alone are not a request without messages
		vs = message.Lint(ms...)
	}
	if menu == nil {
		return vs
	}
	for _, v := range menu.Lint() {
		v.Path = fault.Path(menuPath).Join(v.Path)
		vs = append(vs, v)
	}
	return vs
}

// group returns the findings about each of n messages, and those about the request, such as one about too many messages.
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

// note adds a finding about what the preview does not show, unless there is a finding at the same place.
func (d *drawing) note(p fault.Path, text string) {
	if d.noted[p] {
		return
	}
	d.noted[p] = true
	d.findings = append(d.findings, finding{Level: levelNote, Path: p, Text: text})
}

// drop notes a value that is not drawn.
func (d *drawing) drop(p fault.Path, name, s string) {
	d.note(under(p, name), schema.Quote(s)+" is not drawn")
}

// linked returns the findings. Each links to the innermost element around its place, which is marked with the level.
func (d *drawing) linked() []finding {
	for i := range d.findings {
		f := &d.findings[i]
		e := nearest(d.at, f.Path)
		if e == nil {
			continue
		}
		f.ID = e.ID
		if mark := "pv-" + f.Level; !slices.Contains(strings.Fields(e.Class), mark) {
			e.class(mark)
		}
	}
	return d.findings
}

// nearest returns what is at p or, if there is nothing, at the innermost place around it. It returns nil if there is nothing.
func nearest[T any](at map[fault.Path]*T, p fault.Path) (found *T) {
	const unnamed = 3 // at most so many steps in a row have nothing, such as one to a list
	var place fault.Path
	misses := 0
	for s := range p.Steps() {
		place = place.Join(fault.PathOf(s))
		if v := at[place]; v != nil {
			found, misses = v, 0
		} else if misses++; misses > unnamed {
			break
		}
	}
	return found
}
