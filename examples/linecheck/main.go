// Command linecheck reports what LINE would refuse in JSON files, before anything is sent. It checks request bodies, arrays
// of messages, single messages, Flex containers, coupons, audiences, rich menus, and rich menu aliases, links, batches and
// lists.
//
//	linecheck order.json            # one file
//	linecheck ./messages            # every .json file in a folder
//	bot --dry-run | linecheck       # standard input
//	linecheck -for broadcast a.json # messages for a broadcast, which accepts no mentions
//	linecheck -format github .      # annotations in a GitHub workflow
//	linecheck -watch ./messages     # again each time a file changes
//
// Run it with -h for all options. The calls to the library are in ../internal/body/kind.go; the rest is input and output.
// docs/ci.md is about CI, editors, the config file and templates.
package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/linemsg/linemsg/examples/internal/body"
)

// program is the name of the command in its own texts.
const program = "linecheck"

func main() {
	os.Exit(run(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Getenv))
}

func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer, getenv func(string) string) int {
	o, err := parse(args, workingFolder())
	s := session{options: o, args: args, stdin: stdin, stdout: stdout, stderr: stderr, getenv: getenv}
	status := body.Fine
	switch {
	case errors.Is(err, flag.ErrHelp):
		_, err = io.WriteString(stdout, usage)
	case err != nil:
		s.refuse(err)
		err = fmt.Errorf("%w (see %s -h)", err, program)
	case o.version:
		_, err = fmt.Fprintln(stdout, version(buildInfo()))
	case o.watch:
		status, err = s.watchFiles(ctx)
	default:
		status, err = s.check()
	}
	if err != nil {
		_, _ = fmt.Fprintf(stderr, program+": %v\n", err)
		return body.Unreadable
	}
	return status
}

// session is a check of the files that the options name.
type session struct {
	*options

	args           []string
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string
}

// check checks all files and returns the exit status.
func (s *session) check() (status int, err error) {
	unused, err := s.readTemplate()
	if err != nil {
		s.refuse(err)
		return body.Unreadable, err
	}
	return s.checkFiles(unused)
}

// refuse prints a log without results in the format sarif, because an upload of an empty file would be another error.
func (s *session) refuse(err error) {
	if s.format != "sarif" || s.watch {
		return
	}
	var out bytes.Buffer
	p := newSarifPrinter(&out, buildInfo(), workingFolder())
	p.refuse(err)
	p.end()
	_, _ = out.WriteTo(s.stdout) // the status is that of an error anyway
}

// checkFiles checks all files and returns the exit status. The error is that of writing.
func (s *session) checkFiles(unused *values) (status int, err error) {
	onTerminal := body.Terminal(s.stdout, s.getenv)
	var out bytes.Buffer
	show := newPrinter(s.format, &out, onTerminal && s.getenv("NO_COLOR") == "")

	inputs := body.Inputs(s.files)
	bar := progress{w: s.stderr, on: body.Terminal(s.stderr, s.getenv) && len(inputs) > 1, total: len(inputs)}
	var menuJSON []byte // the last rich menu
	for i, in := range inputs {
		bar.show(i + 1)
		r := in.Report(s.stdin, s.how)
		if r.Kind == "rich menu" {
			menuJSON = r.Data
		}
		unused.see(&r)
		s.ignore.apply(&r)
		status = max(status, r.Status())
		show.report(r)
		if onTerminal {
			bar.clear() // the report is on the same screen
		}
		if _, err := out.WriteTo(s.stdout); err != nil {
			return status, err
		}
	}
	bar.clear()
	if s.image != "" {
		r := image(s.image, menuJSON)
		s.ignore.apply(&r)
		status = max(status, r.Status())
		show.report(r)
	}
	if r, ok := unused.report(s.values); ok {
		s.ignore.apply(&r)
		status = max(status, r.Status())
		show.report(r)
	}
	show.end()
	_, err = out.WriteTo(s.stdout)
	return status, err
}
