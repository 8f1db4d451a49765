package main

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/linemsg/linemsg/examples/internal/body"
)

// githubPrinter prints workflow commands, which GitHub shows as annotations of the files. The last line is a summary for the
// log.
//
// Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
type githubPrinter struct {
	w *bytes.Buffer
	tally
}

func (p *githubPrinter) report(r body.Report) {
	p.add(&r)
	if r.Err != nil {
		p.command("error", r.File, 0, 0, "unreadable", r.Err.Error())
		return
	}
	if r.Skipped { // shown in a log with debug messages; annotations are few
		fmt.Fprintf(p.w, "::debug::%s: %s\n", escapeData(r.File), skipped)
		return
	}
	for _, v := range r.Findings {
		p.command(v.Severity.String(), r.File, v.Line, v.Column, string(v.Rule), sentence(v))
	}
	if r.More > 0 {
		p.command("error", r.File, 0, 0, "more", "at least "+plural(r.More, "more error"))
	}
}

func (p *githubPrinter) end() { fmt.Fprintln(p.w, p.String()) }

// command prints ::error file=order.json,line=12,col=15,title=too_long::text. line is 0 for what concerns a file.
func (p *githubPrinter) command(name, file string, line, column int, title, text string) {
	fmt.Fprintf(p.w, "::%s file=%s", name, escapeProperty(relative(file, workingFolder())))
	if line > 0 {
		fmt.Fprintf(p.w, ",line=%d,col=%d", line, column)
	}
	fmt.Fprintf(p.w, ",title=%s::%s\n", escapeProperty(title), escapeData(text))
}

// escapeData escapes the text of a command, as @actions/core does.
func escapeData(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

// escapeProperty escapes a property of a command.
func escapeProperty(s string) string {
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(escapeData(s))
}
