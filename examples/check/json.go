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
	Error      string          `json:"error,omitempty"` // the file could not be read or is not JSON
	Line       int             `json:"line,omitempty"`  // of Error, if it is about the text
	Column     int             `json:"column,omitempty"`
	Violations []jsonViolation `json:"violations"`
	More       int             `json:"more,omitempty"` // errors that are not listed
}

type jsonViolation struct {
	Path     fault.Path     `json:"path"`
	Rule     fault.Rule     `json:"rule"`
	Severity fault.Severity `json:"severity"`
	Unit     string         `json:"unit"`
	Limit    int            `json:"limit"`
	Got      int            `json:"got"`
	Message  string         `json:"message"`
	Doc      string         `json:"doc"`
	Line     int            `json:"line"`
	Column   int            `json:"column"`
}

func (p *jsonPrinter) report(r body.Report) {
	out := jsonReport{File: r.File, Kind: r.Kind, Violations: []jsonViolation{}, More: r.More}
	switch {
	case r.Err != nil:
		out.Error = r.Err.Error()
	case r.Broken:
		v := r.Findings[0]
		out.Error, out.Line, out.Column = v.Text(), v.Line, v.Column
	default:
		for _, v := range r.Findings {
			out.Violations = append(out.Violations, jsonViolation{
				Path: v.Path, Rule: v.Rule, Severity: v.Severity, Unit: v.Unit, Limit: v.Limit, Got: v.Got,
				Message: v.Text(), Doc: v.Doc, Line: v.Line, Column: v.Column,
			})
		}
	}
	e := json.NewEncoder(p.w)
	e.SetEscapeHTML(false)
	_ = e.Encode(out) // cannot fail for a report and a buffer
}

func (*jsonPrinter) end() {}
