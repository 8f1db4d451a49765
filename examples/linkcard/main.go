// Command linkcard turns a link into messages that a bot can send: a Flex card and a plain text. It checks and prints
// the messages. It sends nothing. With -o it also writes a picture of the messages, a page for a browser: the Flex card, and
// below the plain text the card that LINE itself shows for the link.
//
//	go run ./examples/linkcard                         # a built-in page
//	go run ./examples/linkcard https://example.com/
//	go run ./examples/linkcard -o card.html https://example.com/
package main

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"net/url"
	"os"
	"strings"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/length"
	"github.com/linemsg/linemsg/message/preview"
	"github.com/linemsg/linemsg/ogp"
)

//go:embed testdata/page.html
var sample []byte

// rules are what a card needs: LINE accepts only https images, and no SVG.
var rules = ogp.Rules{PreferHTTPS: true, NoSVG: true, NoBidi: true}

func main() {
	if err := run(context.Background(), os.Stdout, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(ctx context.Context, w io.Writer, args []string) error {
	const usage = "usage: linkcard [-o FILE] [URL]"
	flags := flag.NewFlagSet("linkcard", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // main prints errors
	file := flags.String("o", "", "")
	if err := flags.Parse(args); err != nil {
		return fmt.Errorf("%w\n%s", err, usage)
	}
	var p ogp.Preview
	var err error
	switch flags.NArg() {
	case 0:
		p, err = rules.ParseBytes(sample, ogp.Page{URL: "https://kissa.example/news/春?from=line"})
	case 1:
		client := ogp.Client{Rules: rules}
		p, err = client.Fetch(ctx, flags.Arg(0))
	default:
		return errors.New(usage)
	}
	if err != nil {
		return err
	}
	var ms []message.Message
	for _, m := range []message.Message{card(p), text(p)} {
		if m == nil {
			continue
		}
		ms = append(ms, m)
		if err := message.Validate(m); err != nil {
			return err
		}
		if err := printMessage(w, m); err != nil {
			return err
		}
	}
	if *file == "" {
		return nil
	}
	return picture(*file, p, ms)
}

// picture writes the messages as a page for a browser, which loads the image.
func picture(file string, p ogp.Preview, ms []message.Message) error {
	options := preview.Options{
		Title: "Link card",
		Links: func(url string) (preview.Link, bool) {
			return preview.Link{URL: p.URL, Title: p.Title, Description: p.Description, Image: p.Image}, url == p.URL
		},
		Images: func(url string) (string, bool) { return url, url == p.Image },
	}
	var b bytes.Buffer
	if err := preview.HTML(&b, options, ms...); err != nil {
		return err
	}
	return os.WriteFile(file, b.Bytes(), 0o644)
}

// LINE's limits in UTF-16 code units. URLs in a preview are percent-encoded, so their lengths are those that LINE counts.
const (
	maxImageURL  = 2000
	maxActionURI = 1000
)

// card returns a Flex message, or nil if there is nothing to show or the link is too long for a tap.
func card(p ogp.Preview) message.Message {
	if p.Empty() || p.URL == "" || !length.UTF16.Fits(p.URL, maxActionURI) {
		return nil
	}
	site := host(p.URL)
	// Titles can have any length. Cut what would not be visible: a bubble has at most 30 kB.
	title := length.UTF16.Truncate(p.Title, 200, "…")
	if title == "" {
		title = site
	}
	open := &action.URI{Label: action.InFlex.FitLabel(title), URI: p.URL}

	bubble := &flex.Bubble{
		Body: flex.NewBox(flex.Vertical,
			&flex.Text{Text: title, Weight: flex.Bold, Size: flex.LG, Wrap: true, MaxLines: new(2)},
			description(p),
			&flex.Text{Text: site, Size: flex.XS, Color: "#767676", Margin: flex.MD},
		),
		Action: open,
	}
	// Leave out an image that LINE would refuse. A nil Hero is absent.
	if strings.HasPrefix(p.Image, "https://") && length.UTF16.Fits(p.Image, maxImageURL) {
		bubble.Hero = &flex.Image{URL: p.Image, Size: flex.Full, AspectRatio: "40:21", AspectMode: flex.Cover, Action: open}
	}
	return &message.Flex{AltText: message.AltText(title + " " + p.Description), Contents: bubble}
}

// description returns nil if there is no description; NewBox leaves it out.
func description(p ogp.Preview) flex.Component {
	if p.Description == "" {
		return nil
	}
	return &flex.Text{Text: length.UTF16.Truncate(p.Description, 400, "…"), Size: flex.SM, Color: "#555555", Wrap: true, MaxLines: new(3), Margin: flex.SM}
}

// text returns the preview as plain text. The link comes last and is never cut; title and description are.
func text(p ogp.Preview) message.Message {
	room := message.MaxText - length.UTF16.Count(p.URL) - 1
	lines := strings.TrimSpace(p.Title + "\n" + p.Description)
	if p.URL == "" || room < 1 {
		room = message.MaxText
	}
	s := strings.TrimSpace(length.UTF16.Truncate(lines, room, "…") + "\n" + p.URL)
	if s == "" {
		return nil
	}
	return &message.Text{Text: s}
}

func host(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Hostname() == "" {
		return address
	}
	return u.Hostname()
}

func printMessage(w io.Writer, m message.Message) error {
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	return encoder.Encode(m)
}
