// Command markdown converts Markdown, such as the answer of a language model, to LINE messages.
//
//	go run ./examples/markdown answer.md              # requests, one a line
//	go run ./examples/markdown -flex -text answer.md  # what is in them, as a tree
//	go run ./examples/markdown -flex -o page.html answer.md
//
// The call to the library is in convert; the rest is input and output.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"

	"github.com/linemsg/linemsg/examples/internal/body"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/markdown"
	"github.com/linemsg/linemsg/message/preview"
)

const usage = `usage: markdown [-flex] [-o PAGE | -text] [FILE]

Converts Markdown to LINE messages. Prints requests of at most five messages in
order, each as one line of JSON: {"messages":[...]}. Sends nothing.

FILE is a file, or - for standard input. Without FILE, standard input is read.

  -flex          make Flex messages of tables, code and sections
  -o PAGE        write a page that shows the messages, - for standard output
  -text          print the messages as a tree
  -h             print this text

Exit status: 0, or 2 if FILE cannot be read or the result cannot be written.
`

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Getenv))
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer, getenv func(string) string) int {
	fail := func(err error) int {
		_, _ = fmt.Fprintf(stderr, "markdown: %v\n", err)
		return body.Unreadable
	}
	flags := flag.NewFlagSet("markdown", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // run prints errors itself
	cards := flags.Bool("flex", false, "")
	page := flags.String("o", "", "")
	tree := flags.Bool("text", false, "")
	name := "-"
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		if _, err := io.WriteString(stdout, usage); err != nil {
			return fail(err)
		}
		return body.Fine
	case err != nil:
		return fail(fmt.Errorf("%w (see markdown -h)", err))
	case *tree && *page != "":
		return fail(errors.New("-o and -text cannot be used together (see markdown -h)"))
	case flags.NArg() > 1:
		return fail(fmt.Errorf("%d files, at most 1 (see markdown -h)", flags.NArg()))
	case flags.NArg() == 1:
		name = flags.Arg(0)
	}

	source, err := read(name, stdin)
	if err != nil {
		return fail(err)
	}
	ms, err := convert(source, *cards)
	if err != nil {
		return fail(err)
	}
	var out bytes.Buffer
	switch {
	case *tree:
		err = printTrees(&out, ms, body.Terminal(stdout, getenv) && getenv("NO_COLOR") == "")
	case *page != "":
		err = preview.HTML(&out, preview.Options{Title: name, Findings: findings(ms)}, ms...)
	default:
		err = printRequests(&out, ms)
	}
	switch {
	case err != nil:
	case *page == "" || *page == "-":
		_, err = out.WriteTo(stdout)
	default:
		err = os.WriteFile(*page, out.Bytes(), 0o644) //nolint:gosec // a page to show to others
	}
	if err != nil {
		return fail(err)
	}
	return body.Fine
}

// convert returns the messages of Markdown, in order. All are valid.
func convert(source string, cards bool) ([]message.Message, error) {
	var o markdown.Options
	if cards {
		o.Flex = markdown.FlexAll
	}
	return markdown.Messages(source, o)
}

// printRequests prints the messages as JSON, one request on each line.
func printRequests(w io.Writer, ms []message.Message) error {
	for batch := range slices.Chunk(ms, message.MaxPerRequest) {
		r := message.Validation{Messages: batch}
		line, err := r.AppendJSON(nil)
		if err != nil {
			return err
		}
		if _, err := w.Write(append(line, '\n')); err != nil {
			return err
		}
	}
	return nil
}

// printTrees prints the messages as trees, one for each request.
func printTrees(w io.Writer, ms []message.Message, color bool) error {
	for batch := range slices.Chunk(ms, message.MaxPerRequest) {
		if err := preview.TextWith(w, preview.TextOptions{Color: color}, batch...); err != nil {
			return err
		}
	}
	return nil
}

// findings returns the findings of each message. Lint of all would also report that a request has fewer messages than the page.
func findings(ms []message.Message) []fault.Violation {
	all := []fault.Violation{}
	for i, m := range ms {
		for _, v := range message.Lint(m) {
			steps := slices.Collect(v.Path.Steps())
			if len(steps) > 1 {
				steps[1].Index = i
			}
			v.Path = fault.PathOf(steps...)
			all = append(all, v)
		}
	}
	return all
}

// read returns the text of a file, or of stdin for "-". A text of more than body.MaxRead bytes is an error.
func read(name string, stdin io.Reader) (string, error) {
	r := stdin
	if name == "-" {
		name = "stdin"
	} else {
		f, err := os.Open(name)
		if err != nil {
			return "", err
		}
		defer func() { _ = f.Close() }() // only read
		r = f
	}
	data, err := io.ReadAll(io.LimitReader(r, body.MaxRead+1))
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		err = e.Err // the name is in the error below
	}
	switch {
	case err != nil:
		return "", fmt.Errorf("%s: %w", name, err)
	case len(data) > body.MaxRead:
		return "", fmt.Errorf("%s: more than %d bytes", name, body.MaxRead)
	}
	return string(data), nil
}
