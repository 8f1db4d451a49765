package main

import (
	"bytes"
	"fmt"

	"github.com/linemsg/linemsg/examples/internal/body"
	"github.com/linemsg/linemsg/message/fault"
)

// A printer shows reports in one format.
type printer interface {
	report(r body.Report)
	end()
}

// newPrinter returns the printer of a format, which writes to w.
func newPrinter(format string, w *bytes.Buffer, colour bool) printer {
	switch format {
	case "json":
		return &jsonPrinter{w: w}
	case "line":
		return &linePrinter{w: w}
	}
	return &textPrinter{w: w, colour: colour}
}

// sentence describes a finding without its file: messages[0].text: 5012 UTF-16 code units, at most 5000 (too_long).
func sentence(v fault.Located) string {
	place := ""
	if v.Path != "" {
		place = string(v.Path) + ": "
	}
	return fmt.Sprintf("%s%s (%s)", place, v.Text(), v.Rule)
}

// tally counts what was reported.
type tally struct{ files, unread, errs, warnings int }

func (t *tally) add(r *body.Report) {
	t.files++
	if r.Status() == body.Unreadable {
		t.unread++
	}
	if r.Err == nil && !r.Broken {
		errs, warnings := r.Counted()
		t.errs += errs
		t.warnings += warnings
	}
}

// String describes the counts: 2 files: 3 errors, 0 warnings, 1 file unreadable.
func (t *tally) String() string {
	s := plural(t.files, "file") + ": " + totals(t.errs, t.warnings)
	if t.unread > 0 {
		s += ", " + plural(t.unread, "file") + " unreadable"
	}
	return s
}

func totals(errs, warnings int) string {
	return plural(errs, "error") + ", " + plural(warnings, "warning")
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
