package main

import (
	"bytes"
	"encoding/json"

	"github.com/linemsg/linemsg/examples/internal/body"
	"github.com/linemsg/linemsg/message/fault"
)

// jsonPrinter prints for programs: one object per file, each on its own line.
type jsonPrinter struct{ w *bytes.Buffer }

type jsonReport struct {
	File       string          `json:"file"`
	Kind       string          `json:"kind"`
	For        string          `json:"for,omitempty"`     // where the messages are sent, if they were checked for that
	Skipped    bool            `json:"skipped,omitempty"` // not JSON for LINE
	Error      string          `json:"error,omitempty"`   // the file could not be read or is not JSON
	Line       int             `json:"line,omitempty"`    // of Error, if it is about the text
	Column     int             `json:"column,omitempty"`
	Violations []fault.Located `json:"violations"`
	Open       int             `json:"placeholders,omitempty"` // texts with a placeholder that has no value
	More       int             `json:"more,omitempty"`         // errors that are not listed
	Ignored    int             `json:"ignored,omitempty"`      // findings that -ignore removed
}

func (p *jsonPrinter) report(r body.Report) {
	out := jsonReport{File: r.File, Kind: r.Kind, For: r.For, Violations: []fault.Located{}, Open: r.Placeholders, More: r.More, Ignored: r.Ignored}
	switch {
	case r.Skipped:
		out.Skipped = true
	case r.Err != nil:
		out.Error = r.Err.Error()
	case r.Broken:
		v := r.Findings[0]
		out.Error, out.Line, out.Column = v.Text(), v.Line, v.Column
	default:
		out.Violations = append(out.Violations, r.Findings...)
	}
	e := json.NewEncoder(p.w)
	e.SetEscapeHTML(false)
	_ = e.Encode(out) // cannot fail for a report and a buffer
}

func (*jsonPrinter) end() {}
