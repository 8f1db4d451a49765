package preview

import (
	"strings"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
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
		if mark := "pv-" + f.Level; !strings.Contains(e.Class, mark) {
			e.class(mark)
		}
	}
}

// nearest returns the innermost element at or around p, or nil.
func (d *drawing) nearest(p fault.Path) *element {
	for ; p != ""; p = outer(p) {
		if e, ok := d.at[p]; ok {
			return e
		}
	}
	return nil
}

// outer returns p without its last step.
func outer(p fault.Path) fault.Path {
	if strings.HasSuffix(string(p), `"]`) { // a name with any bytes: only the whole path can be split
		var steps []fault.Step
		for s := range p.Steps() {
			steps = append(steps, s)
		}
		if len(steps) == 0 {
			return ""
		}
		return fault.PathOf(steps[:len(steps)-1]...)
	}
	return p[:max(strings.LastIndexAny(string(p), ".["), 0)]
}
