package main

import (
	"bytes"
	"fmt"
	"os"

	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/preview"
)

// A picture is a page for a browser with the card of each link.
type picture struct {
	cards    []preview.Link
	findings []fault.Violation
	images   map[string]bool
}

// add adds the card of a result. A result with an error has none.
func (p *picture) add(r *result) {
	if r.err != nil {
		return
	}
	link := preview.Link{URL: r.preview.URL, Title: r.preview.Title, Description: r.preview.Description, Image: r.preview.Image}
	if isURL(r.asked) {
		link.URL = r.asked // the URL in the message, not the one it leads to
	}
	for _, f := range r.findings() {
		if f.Advice == "" {
			continue
		}
		at := fault.Path(fmt.Sprintf("cards[%d]", len(p.cards)))
		if f.Part != "" {
			at += "." + fault.Path(f.Part)
		}
		text := f.Found
		if f.Line > 0 {
			text += fmt.Sprintf(" (line %d, column %d)", f.Line, f.Column)
		}
		p.findings = append(p.findings, fault.Violation{
			Path: at, Rule: fault.Doubtful, Severity: fault.SeverityWarning, Detail: text + "; " + f.Advice,
		})
	}
	p.cards = append(p.cards, link)
	if p.images == nil {
		p.images = map[string]bool{}
	}
	p.images[link.Image] = true
}

// write writes the page. The browser loads the images, not this program.
func (p *picture) write(file string) error {
	var b bytes.Buffer
	err := preview.HTML(&b, preview.Options{
		Title:    "Link previews",
		Cards:    p.cards,
		Findings: append([]fault.Violation{}, p.findings...), // not nil, which means those of message.Lint
		Images:   func(url string) (string, bool) { return url, p.images[url] },
	})
	if err != nil {
		return err
	}
	return os.WriteFile(file, b.Bytes(), 0o644)
}
