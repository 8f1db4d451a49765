package main

import (
	"bytes"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/linemsg/linemsg/examples/internal/body"
	"github.com/linemsg/linemsg/message/fault"
)

// A printer shows reports in one format.
type printer interface {
	report(r body.Report)
	end()
}

// newPrinter returns the printer of a format, which writes to w.
func newPrinter(format string, w *bytes.Buffer, color bool) printer {
	switch format {
	case "json":
		return &jsonPrinter{w: w}
	case "line":
		return &linePrinter{w: w}
	case "github":
		return &githubPrinter{w: w}
	case "sarif":
		return newSarifPrinter(w, buildInfo(), workingFolder())
	}
	return &textPrinter{w: w, color: color}
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
type tally struct{ files, unread, skipped, errs, warnings, open, ignored int }

func (t *tally) add(r *body.Report) {
	t.files++
	t.open += r.Placeholders
	t.ignored += r.Ignored
	switch {
	case r.Unread():
		t.unread++
	case r.Skipped:
		t.skipped++
	default:
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
	if t.skipped > 0 {
		s += ", " + plural(t.skipped, "file") + " skipped"
	}
	return s + open(t.open) + ignored(t.ignored)
}

// skipped is the note about a file that was skipped.
const skipped = "skipped, not JSON for LINE"

// open is the part of a summary about texts that still have placeholders.
func open(n int) string {
	if n == 0 {
		return ""
	}
	return ", " + plural(n, "text") + " with placeholders"
}

// ignored is the end of a summary: nothing, or the number of findings that -ignore removed.
func ignored(n int) string {
	if n == 0 {
		return ""
	}
	return ", " + plural(n, "finding") + " ignored"
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

// relative returns the name of a file from a folder, with forward slashes. A file that is not below the folder keeps its name.
func relative(name, folder string) string {
	if rel, err := filepath.Rel(folder, absolute(name, folder)); err == nil && filepath.IsLocal(rel) {
		name = rel
	}
	return filepath.ToSlash(name)
}

// absolute returns the absolute name of a file that is named from a folder.
func absolute(name, folder string) string {
	if filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(folder, name)
}

// uri returns the URI of a file: relative to a folder if the file is below it, and absolute otherwise.
func uri(name, folder string) string {
	if name = relative(name, folder); filepath.IsLocal(filepath.FromSlash(name)) {
		return (&url.URL{Path: name}).String()
	}
	name = filepath.ToSlash(absolute(name, folder))
	return (&url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(name, "/")}).String()
}

// workingFolder returns the working directory, or "" if it is not known.
func workingFolder() string {
	folder, _ := os.Getwd()
	return folder
}
