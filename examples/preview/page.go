package main

import (
	"crypto/rand"
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strings"

	"github.com/linemsg/linemsg/examples/internal/body"
	"github.com/linemsg/linemsg/message/fault"
)

//go:embed page.gohtml
var source string

var page = template.Must(template.New("page").Parse(source))

// drawer draws files as HTML.
type drawer struct {
	images bool   // the page may load images
	nonce  string // of styles and scripts
}

func newNonce() string { return rand.Text() }

// pageData is what the template shows.
type pageData struct {
	Nonce   string
	Policy  string
	Live    bool // the page is served: it has a script, and a box to paste into
	Version int
	Files   []file
}

// file is what the page shows of one file.
type file struct {
	Name     string
	Title    string // its kind, and how many findings there are
	Problem  *problem
	Stale    bool // the pictures are of an earlier version
	Pictures []drawn
}

// drawn is a picture as HTML.
type drawn struct {
	Name string
	HTML template.HTML
}

// problem says why there is no picture.
type problem struct {
	Text   string // with file, line and column
	Source string // the line of the file, with a caret below it; may be empty
}

func (p *problem) String() string {
	if p.Source == "" {
		return p.Text
	}
	return p.Text + "\n" + p.Source
}

// policy is the Content-Security-Policy of the page.
func (d *drawer) policy() string {
	images := "'none'"
	if d.images {
		images = "http: https: data:"
	}
	return "default-src 'none'; base-uri 'none'; form-action 'none'; connect-src 'self'; img-src " + images +
		"; style-src 'nonce-" + d.nonce + "'; script-src 'nonce-" + d.nonce + "'"
}

// writePage writes the page of reports as a file.
func (d *drawer) writePage(w io.Writer, reports []body.Report) error {
	data := pageData{Nonce: d.nonce, Policy: d.policy()}
	for i := range reports {
		f, err := d.file(&reports[i], fmt.Sprintf("f%d-", i))
		if err != nil {
			return err
		}
		data.Files = append(data.Files, f)
	}
	return page.Execute(w, data)
}

// file draws a file. The ids in its pictures begin with prefix.
func (d *drawer) file(r *body.Report, prefix string) (file, error) {
	f := file{Name: body.Printable(r.File), Title: title(r), Problem: problemOf(r)}
	all := pictures(r)
	for i := range all {
		p, err := d.draw(&all[i], fmt.Sprintf("%s%d-", prefix, i))
		if err != nil {
			return f, err
		}
		f.Pictures = append(f.Pictures, p)
	}
	if len(all) == 0 && f.Problem == nil {
		f.Problem = &problem{Text: undrawn(r)}
	}
	return f, nil
}

// title describes a file, such as "push request, 1 error, 0 warnings".
func title(r *body.Report) string {
	kind := r.Kind
	switch {
	case r.Err != nil:
		return "cannot be read"
	case r.Broken:
		return "not JSON"
	case kind == "":
		return "unknown"
	}
	errs, warnings := r.Counted()
	if errs+warnings == 0 {
		return kind + ", nothing LINE would refuse"
	}
	return kind + ", " + plural(errs, "error") + ", " + plural(warnings, "warning")
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// problemOf returns what is wrong with a file that cannot be read, or nil.
func problemOf(r *body.Report) *problem {
	switch {
	case r.Err != nil:
		return &problem{Text: body.Printable(r.File) + ": " + r.Err.Error()}
	case r.Broken || r.Kind == "":
		return located(r, r.Findings[0])
	}
	return nil
}

// located describes a finding with its place in the file, and the line with a caret under the place.
func located(r *body.Report, v fault.Located) *problem {
	place := ""
	if v.Path != "" {
		place = string(v.Path) + ": "
	}
	p := &problem{Text: fmt.Sprintf("%s:%d:%d: %v: %s%s", body.Printable(r.File), v.Line, v.Column, v.Severity, body.Printable(place), v.Text())}
	if line, caret := body.Source(r.Data, v.Offset); strings.TrimSpace(line) != "" {
		p.Source = line + "\n" + caret
	}
	return p
}

// undrawn describes a file without a picture.
func undrawn(r *body.Report) string {
	if p := problemOf(r); p != nil {
		return p.String()
	}
	lines := []string{body.Printable(r.File) + ": " + r.Kind + ": nothing to draw"}
	for _, v := range r.Findings {
		lines = append(lines, located(r, v).String())
	}
	return strings.Join(lines, "\n")
}
