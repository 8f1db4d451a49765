package main

import (
	"errors"
	"io/fs"
	"os"

	"github.com/linemsg/linemsg/examples/internal/body"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/richmenu"
)

// image checks an image against the last rich menu; menuJSON is nil if there is none.
func image(file string, menuJSON []byte) body.Report {
	r := body.Report{File: file, Kind: "image of a rich menu"}
	f, err := os.Open(file)
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		err = e.Err // every line begins with the name
	}
	if err != nil {
		r.Err = err
		return r
	}
	defer func() { _ = f.Close() }() // only read

	var m richmenu.RichMenu
	_ = m.UnmarshalJSON(menuJSON) // faults were reported with the menu
	info, err := richmenu.CheckImage(f, m.Size)
	refused := fault.Violations(err)
	if err != nil && refused == nil {
		r.Err = err
		return r
	}
	for _, v := range append(refused, info.Warnings...) {
		r.Findings = append(r.Findings, fault.Located{Violation: v}) // an image has no lines
	}
	return r
}
