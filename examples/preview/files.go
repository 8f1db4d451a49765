package main

import (
	"fmt"
	"io"
	"slices"
	"sync"

	"github.com/linemsg/linemsg/examples/internal/body"
	"github.com/linemsg/linemsg/examples/internal/watch"
)

// files are the files that the page shows, as they were when they last changed.
type files struct {
	args   []string
	stdin  *body.Report // standard input is read once
	drawer *drawer
	last   watch.Files // as look last saw them

	mu      sync.Mutex
	shown   []file
	version int
	changed chan struct{} // closed and replaced after each change
}

// newFiles returns the files of the arguments. There may be none.
func newFiles(args []string, stdin io.Reader, d *drawer) *files {
	f := &files{args: args, drawer: d, changed: make(chan struct{})}
	if slices.Contains(args, "-") {
		f.stdin = new(body.Input{Name: "-"}.Report(stdin, body.Options{}))
	}
	return f
}

// inputs returns the files as they are now: a folder may have new ones.
func (f *files) inputs() []body.Input {
	if len(f.args) == 0 {
		return nil
	}
	return body.Inputs(f.args)
}

// look draws the files again if one has changed. It must not be called while it runs.
func (f *files) look() {
	inputs := f.inputs()
	if !f.last.Changed(body.Names(inputs)) {
		return
	}
	f.mu.Lock()
	last := f.shown
	f.mu.Unlock()
	shown := make([]file, len(inputs))
	for i, in := range inputs {
		var r body.Report
		if in.Name == "-" {
			r = *f.stdin
		} else {
			r = in.Report(nil, body.Options{})
		}
		shown[i] = f.draw(&r, i, last)
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.shown = shown
	f.version++
	close(f.changed)
	f.changed = make(chan struct{})
}

// draw draws a file. A file without pictures, because it cannot be read, keeps those of last.
func (f *files) draw(r *body.Report, i int, last []file) file {
	one, err := f.drawer.file(r, fmt.Sprintf("f%d-", i))
	if err != nil {
		one.Problem = &problem{Text: one.Name + ": " + err.Error()}
	}
	if len(one.Pictures) > 0 {
		return one
	}
	for _, before := range last {
		if before.Name == one.Name && len(before.Pictures) > 0 {
			one.Pictures, one.Stale = before.Pictures, true
		}
	}
	return one
}

// current returns what to show, its version, and a channel that is closed when it changes.
func (f *files) current() (shown []file, version int, changed <-chan struct{}) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.shown, f.version, f.changed
}
