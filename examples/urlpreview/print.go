package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/linemsg/linemsg/ogp"
)

// A result is what was found for one link.
type result struct {
	asked    string
	preview  ogp.Preview
	err      error
	image    *ogp.Image // nil if it was not requested
	imageErr error
}

func (r *result) status() int {
	switch {
	case r.err != nil:
		return failed
	case r.preview.Empty():
		return empty
	}
	return shown
}

// print prints a result. In the text form it prints nothing for an error, which goes to the standard error.
func (r *result) print(w io.Writer, format string, first bool) error {
	switch {
	case format == "json":
		return r.printJSON(w)
	case r.status() == failed:
		return nil
	}
	text := r.text()
	if !first {
		text = "\n" + text
	}
	_, err := io.WriteString(w, printable(text))
	return err
}

// text returns the parts, each with what was found about it.
func (r *result) text() string {
	p := r.preview
	var b strings.Builder
	line := func(name, value string) { fmt.Fprintf(&b, "%-12s %s\n", name, value) }
	if p.URL != "" && p.URL != r.asked {
		line("url", p.URL+" (from "+r.asked+")")
	} else if p.URL != "" {
		line("url", p.URL)
	}
	findings := r.findings()
	for _, part := range []struct {
		part  ogp.Part
		value string
	}{{ogp.PartTitle, p.Title}, {ogp.PartDescription, p.Description}, {ogp.PartImage, p.Image}} {
		if part.value == "" {
			part.value = "not shown"
		}
		line(string(part.part), part.value)
		if part.part == ogp.PartImage {
			r.probe(line)
		}
		for _, f := range findings {
			if f.Part == part.part {
				bullet(&b, f)
			}
		}
	}
	line("charset", p.Charset)
	if len(p.Unused) > 0 {
		line("unused", strings.Join(p.Unused, ", ")+": LINE uses only og:title, og:description and og:image")
	}
	named := false
	for _, f := range findings {
		if f.Part == "" {
			if !named {
				b.WriteString("page\n")
				named = true
			}
			bullet(&b, f)
		}
	}
	line("cache", cacheHint(p.URL))
	return b.String()
}

// probe prints what the server returned for the image, if it was requested.
func (r *result) probe(line func(name, value string)) {
	switch {
	case r.imageErr != nil:
		line("", "cannot be requested: "+r.imageErr.Error())
	case r.image != nil && r.image.Width > 0:
		line("", fmt.Sprintf("%s, %d × %d pixels%s", r.image.Format, r.image.Width, r.image.Height, size(r.image.Bytes)))
	}
}

// findings returns what was found about the page, and about its image if it was requested.
func (r *result) findings() []ogp.Finding { return append(r.preview.Findings(), r.imageFindings()...) }

// imageFindings returns the findings about the file of the image that are not also findings about the page.
func (r *result) imageFindings() (more []ogp.Finding) {
	if r.image == nil || r.imageErr != nil {
		return nil
	}
	known := map[ogp.Code]bool{}
	for _, f := range r.preview.Findings() {
		known[f.Code] = known[f.Code] || f.Part == ogp.PartImage
	}
	for _, f := range r.image.Findings() {
		if !known[f.Code] {
			more = append(more, f)
		}
	}
	return more
}

func size(bytes int64) string {
	if bytes < 0 {
		return ""
	}
	return fmt.Sprintf(", %d bytes", bytes)
}

// bullet prints a finding: what was found, where, and below it what to do.
func bullet(b *strings.Builder, f ogp.Finding) {
	fmt.Fprintf(b, "%-12s - %s", "", f.Found)
	if f.Line > 0 {
		fmt.Fprintf(b, " (line %d, column %d)", f.Line, f.Column)
	}
	b.WriteByte('\n')
	if f.Advice != "" {
		fmt.Fprintf(b, "%-12s   To do: %s\n", "", f.Advice)
	}
}

// cacheHint explains why LINE may show another preview. The rules are in the package comment of ogp.
func cacheHint(url string) string {
	const hint = "LINE keeps previews for an unknown time, so a changed page can show its old preview. A URL with a new query has none yet"
	if url == "" {
		return hint + "."
	}
	page, fragment, hasFragment := strings.Cut(url, "#")
	separator := "?"
	if strings.Contains(page, "?") {
		separator = "&"
	}
	url = page + separator + "v=2"
	if hasFragment {
		url += "#" + fragment
	}
	return hint + ": " + url
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

// The JSON form.
type (
	jsonResult struct {
		Asked       string        `json:"asked"`
		URL         string        `json:"url"` // after redirects
		Error       string        `json:"error,omitempty"`
		Title       jsonPart      `json:"title"`
		Description jsonPart      `json:"description"`
		Image       jsonPart      `json:"image"`
		Charset     string        `json:"charset"`
		Unused      []string      `json:"unused"`
		Truncated   bool          `json:"truncated"`
		Refresh     string        `json:"refresh"`
		Findings    []jsonFinding `json:"findings"`
		ImageFile   *jsonImage    `json:"imageFile,omitempty"`
		Cache       string        `json:"cache"`
	}
	jsonPart struct {
		Value  string     `json:"value"`
		Source ogp.Source `json:"source"`
	}
	jsonFinding struct {
		Code   ogp.Code `json:"code"`
		Part   ogp.Part `json:"part"`
		Line   int      `json:"line"`
		Column int      `json:"column"`
		Found  string   `json:"found"`
		Advice string   `json:"advice"`
	}
	jsonImage struct {
		URL         string `json:"url"`
		Error       string `json:"error,omitempty"`
		Status      int    `json:"status"`
		ContentType string `json:"contentType"`
		Format      string `json:"format"`
		Width       int    `json:"width"`
		Height      int    `json:"height"`
		Bytes       int64  `json:"bytes"`
	}
)

func (r *result) printJSON(w io.Writer) error {
	p := r.preview
	v := jsonResult{
		r.asked, p.URL, "", jsonPart{p.Title, p.TitleSource}, jsonPart{p.Description, p.DescriptionSource}, jsonPart{p.Image, p.ImageSource},
		p.Charset, append([]string{}, p.Unused...), p.Truncated, p.Refresh, []jsonFinding{}, nil, cacheHint(p.URL),
	}
	var findings []ogp.Finding
	if r.err != nil {
		v.Error = r.err.Error()
	} else {
		findings = r.findings()
	}
	if r.image != nil {
		i := r.image
		v.ImageFile = &jsonImage{i.URL, "", i.Status, i.ContentType, i.Format, i.Width, i.Height, i.Bytes}
		if r.imageErr != nil {
			v.ImageFile.Error = r.imageErr.Error()
		}
	}
	for _, f := range findings {
		v.Findings = append(v.Findings, jsonFinding(f))
	}
	var b strings.Builder
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(v); err != nil {
		return err
	}
	_, err := io.WriteString(w, printable(b.String()))
	return err
}
