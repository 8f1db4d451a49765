// Command linecheck reports what LINE would refuse in JSON files, before anything is sent. It checks request bodies, arrays
// of messages, single messages, Flex containers, coupons, audiences, rich menus, and rich menu aliases, links, batches and
// lists.
//
//	linecheck order.json            # one file
//	linecheck ./messages            # every .json file in a folder
//	bot --dry-run | linecheck       # standard input
//	linecheck -for broadcast a.json # messages for a broadcast, which accepts no mentions
//
// Run it with -h for all options. The calls to the library are in ../internal/body/kind.go; the rest is input and output.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/linemsg/linemsg/examples/internal/body"
)

// program is the name of the command in its own texts.
const program = "linecheck"

const usage = "usage: " + program + ` [-for USE] [-format text|json|line] [-image FILE] [FILE...]

Reports what LINE would refuse in JSON for the Messaging API. Sends nothing.

FILE is a file, a folder (every .json file below it), or - for standard input,
which is the default. A file can contain the body of a reply, push, multicast,
narrowcast, broadcast, notification or validate request, an array of messages,
one message, a Flex container, the body that creates a coupon or an audience or
adds to one, a loading animation, a mark as read, a rich menu, a rich menu alias
or its update, a bulk link, a bulk unlink, a batch, or a list of menus or
aliases as returned by LINE.

  -for USE       check messages for this use: reply, push, multicast,
                 narrowcast, broadcast, notification, liff-send
                 (liff.sendMessages) or liff-share (liff.shareTargetPicker).
                 Some accept less than others. Without it, what any request
                 accepts is accepted.

  -format text   one line and the source for each finding (default)
  -format json   one JSON object per file, one per line
  -format line   the error body that LINE would return, as far as it is known
  -image FILE    check a JPEG or PNG against the last rich menu
  -h             print this text

Exit status: 0 if LINE would refuse nothing (there may be warnings), 1 if it
would refuse something, 2 if a file cannot be read or is not JSON.
"go run" prints the status and exits with 1; a built binary exits with it.

Output is colored only on a terminal, and not if NO_COLOR is set.
`

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Getenv))
}

// A printer shows reports in one format.
type printer interface {
	report(r body.Report)
	end()
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer, getenv func(string) string) int {
	fail := func(err error) int {
		_, _ = fmt.Fprintf(stderr, program+": %v\n", err)
		return body.Unreadable
	}

	flags := flag.NewFlagSet(program, flag.ContinueOnError)
	flags.SetOutput(io.Discard) // run prints errors itself
	format := flags.String("format", "text", "")
	useName := flags.String("for", "", "")
	imageFile := flags.String("image", "", "")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		if _, err := io.WriteString(stdout, usage); err != nil {
			return fail(err)
		}
		return body.Fine
	case err != nil:
		return fail(fmt.Errorf("%w (see %s -h)", err, program))
	}

	onTerminal := body.Terminal(stdout, getenv)
	var out bytes.Buffer
	var show printer
	switch *format {
	case "text":
		show = &textPrinter{w: &out, colour: onTerminal && getenv("NO_COLOR") == ""}
	case "json":
		show = &jsonPrinter{w: &out}
	case "line":
		show = &linePrinter{w: &out}
	default:
		return fail(fmt.Errorf("-format %q is not one of text, json, line (see %s -h)", *format, program))
	}

	u := body.UseOf(*useName)
	switch {
	case *useName != "" && u == nil:
		return fail(fmt.Errorf("-for %q is not one of %s (see %s -h)", *useName, body.UseNames(), program))
	case u.InLIFF() && *format == "line":
		return fail(fmt.Errorf("-format line is not possible with -for %s: the errors of LIFF are not known", u.Name))
	}

	inputs := body.Inputs(flags.Args())
	bar := progress{w: stderr, on: body.Terminal(stderr, getenv) && len(inputs) > 1, total: len(inputs)}
	status := body.Fine
	var menuJSON []byte // the last rich menu
	for i, in := range inputs {
		bar.show(i + 1)
		r := in.Report(stdin, u)
		if r.Kind == "rich menu" {
			menuJSON = r.Data
		}
		status = max(status, r.Status())
		show.report(r)
		if onTerminal {
			bar.clear() // the report is on the same screen
		}
		if _, err := out.WriteTo(stdout); err != nil {
			return fail(err)
		}
	}
	bar.clear()
	if *imageFile != "" {
		r := image(*imageFile, menuJSON)
		status = max(status, r.Status())
		show.report(r)
	}
	show.end()
	if _, err := out.WriteTo(stdout); err != nil {
		return fail(err)
	}
	return status
}

// progress is the progress line of a long run.
type progress struct {
	w     io.Writer
	on    bool
	total int
	last  time.Time
	shown bool
}

func (p *progress) show(n int) {
	if p.on && time.Since(p.last) >= 100*time.Millisecond {
		_, _ = fmt.Fprintf(p.w, "\r\x1b[Kchecking %d of %d", n, p.total)
		p.last, p.shown = time.Now(), true
	}
}

// clear removes the line.
func (p *progress) clear() {
	if p.shown {
		_, _ = io.WriteString(p.w, "\r\x1b[K")
		p.shown = false
	}
}
