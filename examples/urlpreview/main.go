// Command urlpreview prints what LINE would show for a link, and why.
//
//	go run ./examples/urlpreview https://example.com/
//	go run ./examples/urlpreview -url https://example.com/ page.html
//	curl -s https://example.com/ | go run ./examples/urlpreview -url https://example.com/ -
//
// Run it with -h for all options.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"unicode"

	"github.com/linemsg/linemsg/ogp"
)

const usage = `usage: urlpreview [-format text|json] [-url U] [-content-type T] URL|FILE|-

Prints the preview LINE would show for a link, and where each part comes from.

URL is an http or https URL to fetch. Only public addresses and the ports 80 and
443 are allowed. FILE is a page; - reads a page from standard input.

  -format text      the parts and where they come from (default)
  -format json      one JSON object
  -url U            the URL of the page in FILE, for its relative links
  -content-type T   the Content-Type of the page in FILE
  -h                print this text

Exit status: 0 if there is something to show, 1 if there is nothing, 2 if the
page cannot be read. "go run" prints the status and exits with 1.
`

// The exit statuses.
const (
	shown = iota
	empty
	failed
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	status := run(ctx, os.Args[1:], new(ogp.Client), os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}

func run(ctx context.Context, args []string, client *ogp.Client, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("urlpreview", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // run prints errors itself
	format := flags.String("format", "text", "")
	var page ogp.Page
	flags.StringVar(&page.URL, "url", "", "")
	flags.StringVar(&page.ContentType, "content-type", "", "")
	err := flags.Parse(args)
	if errors.Is(err, flag.ErrHelp) {
		_, _ = io.WriteString(stdout, usage)
		return shown
	}
	switch {
	case err != nil:
	case *format != "text" && *format != "json":
		err = fmt.Errorf("-format %q is neither text nor json", *format)
	case flags.NArg() != 1:
		err = errors.New("want one URL or FILE")
	case isURL(flags.Arg(0)) && page != (ogp.Page{}):
		err = errors.New("-url and -content-type are for a FILE")
	}
	if err != nil {
		complain(stderr, fmt.Errorf("%w (see urlpreview -h)", err))
		return failed
	}

	preview, err := load(ctx, client, flags.Arg(0), page, stdin)
	if err != nil {
		complain(stderr, err)
		return failed
	}
	show := printText
	if *format == "json" {
		show = printJSON
	}
	if err := show(stdout, preview); err != nil {
		complain(stderr, err)
		return failed
	}
	if preview.Empty() {
		return empty
	}
	return shown
}

// load returns the preview of a URL, a file or standard input.
func load(ctx context.Context, client *ogp.Client, from string, page ogp.Page, stdin io.Reader) (ogp.Preview, error) {
	switch {
	case isURL(from):
		return client.Fetch(ctx, from)
	case from == "-":
		return ogp.Parse(stdin, page)
	}
	file, err := os.Open(from)
	if err != nil {
		return ogp.Preview{}, err
	}
	defer file.Close()
	return ogp.Parse(file, page)
}

func isURL(s string) bool {
	s = strings.ToLower(s)
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")
}

// reasons are where a part came from, and what was missing before it.
var reasons = map[ogp.Source]string{
	ogp.FromOGTitle:       "the tag og:title",
	ogp.FromTitle:         "the title element, as og:title is missing or blank",
	ogp.FromOGDescription: "the tag og:description",
	ogp.FromDescription:   "the description tag, as og:description is missing or blank",
	ogp.FromBody:          "the text of the page, as og:description and the description tag are missing or blank",
	ogp.FromOGImage:       "the tag og:image",
	ogp.FromOGSecureImage: "the tag og:image:secure_url, as og:image is missing",
	ogp.FromPageImage:     "the first suitable image of the page, as og:image is missing; LINE may choose another",
}

func printText(w io.Writer, p ogp.Preview) error {
	var b strings.Builder
	part := func(name, value string, source ogp.Source, missing string) {
		if value == "" {
			fmt.Fprintf(&b, "%-12s not shown: %s\n", name, missing)
			return
		}
		fmt.Fprintf(&b, "%-12s %s\n%-12s from %s\n", name, value, "", reasons[source])
	}
	part("title", p.Title, p.TitleSource, "neither og:title nor a title element")
	part("description", p.Description, p.DescriptionSource, "no og:description, no description tag, no text")
	part("image", p.Image, p.ImageSource, "no og:image, and no suitable image in the page")
	if p.URL != "" {
		fmt.Fprintf(&b, "%-12s %s\n", "url", p.URL)
	}
	fmt.Fprintf(&b, "%-12s %s\n", "charset", p.Charset)
	if len(p.Unused) > 0 {
		fmt.Fprintf(&b, "%-12s %s: LINE uses only og:title, og:description and og:image\n", "unused", strings.Join(p.Unused, ", "))
	}
	if p.Refresh != "" {
		fmt.Fprintf(&b, "%-12s to %s, not followed\n", "refresh", p.Refresh)
	}
	if p.Truncated {
		fmt.Fprintf(&b, "%-12s only part of the page was read\n", "truncated")
	}
	_, err := io.WriteString(w, printable(b.String()))
	return err
}

func complain(w io.Writer, err error) {
	_, _ = io.WriteString(w, printable("urlpreview: "+err.Error()+"\n"))
}

// printable removes control characters, which could come from the page.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' {
			return -1
		}
		return r
	}, s)
}

// A part is a value of the JSON form, with its source.
type part struct {
	Value  string     `json:"value"`
	Source ogp.Source `json:"source"`
}

func printJSON(w io.Writer, p ogp.Preview) error {
	unused := p.Unused
	if unused == nil {
		unused = []string{} // not null
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(struct {
		Title       part     `json:"title"`
		Description part     `json:"description"`
		Image       part     `json:"image"`
		Charset     string   `json:"charset"`
		Unused      []string `json:"unused"`
		Truncated   bool     `json:"truncated"`
		Refresh     string   `json:"refresh"`
	}{
		part{p.Title, p.TitleSource}, part{p.Description, p.DescriptionSource}, part{p.Image, p.ImageSource},
		p.Charset, unused, p.Truncated, p.Refresh,
	})
}
