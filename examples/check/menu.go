package main

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"

	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/richmenu"
)

// menu checks a rich menu. One returned by LINE also has an ID.
func menu(data []byte) findings {
	var m members
	if json.Unmarshal(data, &m) == nil && has("richMenuId")(m) {
		return object[richmenu.Response](data)
	}
	return object[richmenu.RichMenu](data)
}

// image checks an image against the last rich menu; menuJSON is nil if there is none.
func image(file string, menuJSON []byte) report {
	r := report{file: file, kind: "image of a rich menu"}
	f, err := os.Open(file)
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		err = e.Err // every line begins with the name
	}
	if err != nil {
		r.err = err
		return r
	}
	defer func() { _ = f.Close() }() // only read

	var m richmenu.RichMenu
	_ = m.UnmarshalJSON(menuJSON) // faults were reported with the menu
	info, err := richmenu.CheckImage(f, m.Size)
	refused := fault.Violations(err)
	if err != nil && refused == nil {
		r.err = err
		return r
	}
	for _, v := range append(refused, info.Warnings...) {
		r.list = append(r.list, fault.Located{Violation: v}) // an image has no lines
	}
	return r
}
