// Command urlpreview prints what LINE would show for a link, and why.
//
//	go run ./examples/urlpreview https://example.com/
//	go run ./examples/urlpreview -image -as-line https://example.com/
//	go run ./examples/urlpreview -o card.html https://example.com/
//	go run ./examples/urlpreview -url https://example.com/ page.html
//	curl -s https://example.com/ | go run ./examples/urlpreview -url https://example.com/ -
//	go run ./examples/urlpreview - <list-of-urls.txt
//
// Run it with -h for all options.
package main

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"

	"github.com/linemsg/linemsg/ogp"
)

const usage = `usage: urlpreview [options] URL|FILE|- ...

Prints the preview LINE would show for each link, where each part comes from,
what is wrong with the page, and what to do about it.

URL is an http or https URL to fetch. Only public addresses and the ports 80 and
443 are allowed. FILE is a page. - reads standard input: a list of URLs, one a
line, if it begins with http:// or https://, and otherwise a page.

  -format text      the parts and what was found (default for one link)
  -format json      one JSON object a line (default for several links)
  -as-line          send the User-Agent of LINE's crawler
  -follow-refresh   follow a meta refresh of at most 5 seconds
  -guess-charset    guess the character set of a page that names none
  -image            request the image too: its status, type and size in pixels
  -o FILE           write the cards of the links to FILE, as a page for a browser,
                    which loads the images
  -url U            the URL of the page in FILE, for its relative links
  -content-type T   the Content-Type of the page in FILE
  -h                print this text

Exit status: 0 if there is something to show for each link, 1 if there is
nothing for one, 2 if a page cannot be read. "go run" prints the status and
exits with 1.
`

// The exit statuses.
const (
	shown = iota
	empty
	failed
)

// maxLine is the length of the longest line in a list of URLs, in bytes.
const maxLine = 64 << 10

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	status := run(ctx, os.Args[1:], new(ogp.Client), os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}

// options are the options of the command line.
type options struct {
	format string
	out    string
	page   ogp.Page
	image  bool
	client ogp.Client
	args   []string
}

func run(ctx context.Context, args []string, client *ogp.Client, stdin io.Reader, stdout, stderr io.Writer) int {
	o := options{client: *client}
	err := o.parse(args)
	if errors.Is(err, flag.ErrHelp) {
		_, _ = io.WriteString(stdout, usage)
		return shown
	}
	if err != nil {
		complain(stderr, fmt.Errorf("%w (see urlpreview -h)", err))
		return failed
	}
	in := bufio.NewReaderSize(stdin, maxLine)
	isList := len(o.args) == 1 && o.args[0] == "-" && startsWithURL(in)
	if isList && o.page != (ogp.Page{}) {
		complain(stderr, errors.New("-url and -content-type are for a page, and standard input is a list of URLs"))
		return failed
	}
	if o.format == "" {
		o.format = "text"
		if isList || len(o.args) > 1 {
			o.format = "json"
		}
	}

	status := shown
	first := true
	var pic picture
	one := func(from string) {
		r := o.load(ctx, from, in)
		if r.err != nil && o.format == "text" {
			complain(stderr, r.err)
		}
		if err := r.print(stdout, o.format, first); err != nil {
			complain(stderr, err)
			r.err = err
		}
		first = false
		status = max(status, r.status())
		if o.out != "" {
			pic.add(&r)
		}
	}
	if isList {
		lines := bufio.NewScanner(in)
		lines.Buffer(nil, maxLine)
		for lines.Scan() {
			if line := strings.TrimSpace(lines.Text()); line != "" {
				one(line)
			}
		}
		err = lines.Err()
	} else {
		for _, from := range o.args {
			one(from)
		}
	}
	if o.out != "" {
		err = errors.Join(err, pic.write(o.out))
	}
	if err != nil {
		complain(stderr, err)
		return failed
	}
	return status
}

// parse reads the command line.
func (o *options) parse(args []string) error {
	flags := flag.NewFlagSet("urlpreview", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // run prints errors itself
	flags.StringVar(&o.format, "format", "", "")
	flags.StringVar(&o.out, "o", "", "")
	flags.StringVar(&o.page.URL, "url", "", "")
	flags.StringVar(&o.page.ContentType, "content-type", "", "")
	flags.BoolVar(&o.image, "image", false, "")
	flags.BoolVar(&o.client.FollowRefresh, "follow-refresh", o.client.FollowRefresh, "")
	flags.BoolVar(&o.client.Rules.GuessCharset, "guess-charset", o.client.Rules.GuessCharset, "")
	asLINE := flags.Bool("as-line", false, "")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *asLINE {
		o.client.UserAgent = ogp.LINEUserAgent
	}
	o.client.Rules.Explain = true
	o.args = flags.Args()
	switch {
	case o.format != "" && o.format != "text" && o.format != "json":
		return fmt.Errorf("-format %q is neither text nor json", o.format)
	case len(o.args) == 0:
		return errors.New("want a URL or FILE")
	case o.page == (ogp.Page{}):
		return nil
	case len(o.args) > 1 || isURL(o.args[0]):
		return errors.New("-url and -content-type are for one FILE")
	}
	return nil
}

// load returns the preview of a URL, a file or standard input.
func (o *options) load(ctx context.Context, from string, stdin io.Reader) (r result) {
	r.asked = from
	switch {
	case isURL(from):
		r.preview, r.err = o.client.Fetch(ctx, from)
	case from == "-":
		r.preview, r.err = o.client.Rules.Parse(stdin, o.page)
	default:
		var file *os.File
		if file, r.err = os.Open(from); r.err != nil {
			return r
		}
		defer file.Close()
		r.preview, r.err = o.client.Rules.Parse(file, o.page)
	}
	if r.err == nil && o.image && r.preview.Image != "" {
		image, err := o.client.Image(ctx, r.preview)
		r.image, r.imageErr = &image, err
	}
	return r
}

// startsWithURL reports whether the first line that is not blank begins with a URL.
func startsWithURL(in *bufio.Reader) bool {
	head, _ := in.Peek(len("https://") + 64)
	return isURL(strings.TrimSpace(strings.TrimPrefix(string(head), "\ufeff")))
}

func isURL(s string) bool {
	s = strings.ToLower(s)
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")
}
