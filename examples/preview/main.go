// Command preview shows JSON for the Messaging API as LINE would show it, in a browser. It reads what the example linecheck
// reads: request bodies, arrays of messages, single messages, Flex containers and rich menus.
//
//	preview order.json              # serves a page that reloads when the file changes
//	preview ./messages              # every .json file in a folder
//	preview                         # a box to paste JSON into
//	preview -o page.html order.json # writes a page
//	preview -text order.json        # prints a tree
//
// The calls to the library are in picture.go; the rest is input, output and the server.
package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/linemsg/linemsg/examples/internal/body"
)

const usage = `usage: preview [-images] [-o FILE | -text] [FILE...]

Shows JSON for the Messaging API as LINE would show it. Sends nothing.

FILE is a file, a folder (every .json file below it), or - for standard input. A
file can contain what linecheck reads: a request body, an array of messages, one
message, a Flex container, or a rich menu. Without FILE, -o and -text read
standard input.

Without -o and -text it serves a page on 127.0.0.1, at an address that it prints,
until it is interrupted. The page shows the files, again when they change, and a
box to paste JSON into. What is pasted is not kept.

  -images        let the page load the images of the messages from their URLs
  -o FILE        write the page to FILE, - for standard output
  -text          print a tree
  -h             print this text

Exit status of -o and -text: 0 if LINE would refuse nothing (there may be
warnings), 1 if it would refuse something or a file of a folder cannot be read or
is not JSON, 2 if a named file cannot be read or is not JSON.
`

func main() {
	os.Exit(untilInterrupt(os.Args[1:]))
}

// untilInterrupt runs the program until it ends or is interrupted.
func untilInterrupt(args []string) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	return run(ctx, args, os.Stdin, os.Stdout, os.Stderr, os.Getenv)
}

func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer, getenv func(string) string) int {
	fail := func(err error) int {
		_, _ = fmt.Fprintf(stderr, "preview: %v\n", err)
		return body.Unreadable
	}

	flags := flag.NewFlagSet("preview", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // run prints errors itself
	images := flags.Bool("images", false, "")
	file := flags.String("o", "", "")
	text := flags.Bool("text", false, "")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		_, err = io.WriteString(stdout, usage)
		return status(body.Fine, err, fail)
	case err != nil:
		return fail(fmt.Errorf("%w (see preview -h)", err))
	case *text && *file != "":
		return fail(errors.New("-o and -text cannot be used together (see preview -h)"))
	}

	d := drawer{images: *images, nonce: newNonce()}
	if !*text && *file == "" {
		return status(body.Fine, serve(ctx, newFiles(flags.Args(), stdin, &d), stdout), fail)
	}
	var reports []body.Report
	worst := body.Fine
	for _, in := range body.Inputs(flags.Args()) {
		r := in.Report(stdin, body.Options{})
		reports = append(reports, r)
		worst = max(worst, r.Status())
	}
	var out bytes.Buffer
	if *text {
		err := printTrees(&out, reports, body.Terminal(stdout, getenv) && getenv("NO_COLOR") == "")
		if err == nil {
			_, err = out.WriteTo(stdout)
		}
		return status(worst, err, fail)
	}
	err := d.writePage(&out, reports)
	switch {
	case err != nil:
	case *file == "-":
		_, err = out.WriteTo(stdout)
	default:
		err = os.WriteFile(*file, out.Bytes(), 0o644) //nolint:gosec // a page to show to others
	}
	for _, r := range reports {
		if p := problemOf(&r); p != nil {
			_, _ = fmt.Fprintln(stderr, p)
		}
	}
	return status(worst, err, fail)
}

// status returns the exit status of a program that ends with err: without an error it is fine.
func status(fine int, err error, fail func(error) int) int {
	if err != nil {
		return fail(err)
	}
	return fine
}
