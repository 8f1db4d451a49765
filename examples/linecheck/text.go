package main

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/linemsg/linemsg/examples/internal/body"
	"github.com/linemsg/linemsg/message/fault"
)

// textPrinter prints for people, and for editors that jump to file:line:column.
type textPrinter struct {
	w     *bytes.Buffer
	color bool
	tally
}

const (
	red    = "31"
	yellow = "33"
	green  = "32"
)

func (p *textPrinter) paint(color, s string) string {
	if !p.color {
		return s
	}
	return "\x1b[" + color + "m" + s + "\x1b[0m"
}

func (p *textPrinter) report(r body.Report) {
	file := body.Printable(r.File)
	p.add(&r)
	if r.Err != nil {
		fmt.Fprintf(p.w, "%s: %s: %v\n", file, p.paint(red, "error"), r.Err)
		return
	}
	if r.Skipped {
		fmt.Fprintf(p.w, "%s: %s\n", file, skipped)
		return
	}
	for i, v := range r.Findings {
		p.violation(file, v)
		if v.Line == 0 {
			continue
		}
		if i+1 < len(r.Findings) && r.Findings[i+1].Offset == v.Offset {
			continue // the next one has the same place: show the source once, below it
		}
		line, caret := body.Source(r.Data, v.Offset)
		if strings.TrimSpace(line) != "" {
			fmt.Fprintf(p.w, "    %s\n    %s\n", line, p.paint(green, caret))
		}
	}
	if r.Broken {
		return
	}
	errs, warnings := r.Counted()
	if r.More > 0 {
		fmt.Fprintf(p.w, "%s: at least %s\n", file, plural(r.More, "more error"))
	}
	if r.Kind != "" {
		fmt.Fprintf(p.w, "%s: %s: %s%s%s\n", file, what(r), p.verdict(r, errs, warnings), open(r.Placeholders), ignored(r.Ignored))
	} else if r.Ignored > 0 {
		fmt.Fprintf(p.w, "%s: %s ignored\n", file, plural(r.Ignored, "finding"))
	}
}

// violation prints one line: order.json:12:15: error: messages[0].text: 5012 UTF-16 code units, at most 5000 (too_long).
func (p *textPrinter) violation(file string, v fault.Located) {
	severity := p.paint(red, v.Severity.String())
	if v.Severity == fault.SeverityWarning {
		severity = p.paint(yellow, v.Severity.String())
	}
	if v.Line > 0 {
		file = fmt.Sprintf("%s:%d:%d", file, v.Line, v.Column)
	}
	fmt.Fprintf(p.w, "%s: %s: %s\n", file, severity, sentence(v))
}

// what describes the contents of a file: push request, 5 messages.
func what(r body.Report) string {
	kind := r.Kind
	if r.For != "" {
		kind += " for " + r.For
	}
	if strings.HasSuffix(r.Kind, "request") || r.Kind == "array of messages" {
		kind += ", " + plural(len(r.Messages), "message")
	}
	return kind
}

func (p *textPrinter) verdict(r body.Report, errs, warnings int) string {
	if errs > 0 {
		return p.paint(red, totals(errs, warnings))
	}
	said := "nothing LINE would refuse"
	unknown := slices.ContainsFunc(r.Findings, func(v fault.Located) bool { return v.Rule == fault.UnknownKind })
	if unknown || r.Placeholders > 0 {
		said += " in what was checked"
	}
	if warnings == 0 {
		return p.paint(green, said)
	}
	return said + ", " + p.paint(yellow, plural(warnings, "warning"))
}

func (p *textPrinter) end() {
	if p.files >= 2 {
		fmt.Fprintln(p.w, p.String())
	}
}
