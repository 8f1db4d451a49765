package ogp

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"net/url"

	"golang.org/x/text/transform"
)

// A Page is what is known about a page besides its bytes. The zero Page is a page of unknown origin: its character set
// is found from its bytes alone, and relative URLs in it are ignored.
type Page struct {
	// URL is the final URL, after all redirects. It is http or https. Relative URLs in the page are resolved against it.
	URL string

	// ContentType is the Content-Type header, such as "text/html; charset=Shift_JIS".
	ContentType string

	// MaxBytes is how many bytes of the page are read. 0 means [MaxPage].
	MaxBytes int64
}

// MaxPage is how many bytes of a page [Parse] reads if Page.MaxBytes is 0.
const MaxPage = 4 << 20

// windowSize is how many bytes of a page are searched for its character set.
const windowSize = 32 << 10

// Parse returns the preview LINE would show for a page, by LINE's documented rules. It uses the zero [Rules].
//
// It stops reading after the last of the three og tags, or some way into the body once it has a title, a description and
// an image, as the package comment describes. It ignores what follows. It reads from r in pieces of at most 32 KiB.
//
// Bad HTML is not an error; the worst page has an empty preview. If Page.URL is not an http or https URL, Parse reads
// nothing and returns an error. If r returns an error, Parse returns it with the preview of what it had read. If r is
// nil, the preview is empty.
func Parse(r io.Reader, page Page) (Preview, error) { return Rules{}.Parse(r, page) }

// ParseBytes is [Parse] for a page in memory, which it neither changes nor keeps.
func ParseBytes(data []byte, page Page) (Preview, error) { return Rules{}.ParseBytes(data, page) }

// Parse is like the function [Parse] with these rules.
func (rules Rules) Parse(r io.Reader, page Page) (Preview, error) {
	preview, _, err := rules.read(r, page)
	return preview, err
}

// ParseBytes is like the function [ParseBytes] with these rules.
func (rules Rules) ParseBytes(data []byte, page Page) (Preview, error) {
	return rules.Parse(bytes.NewReader(data), page)
}

// read is Parse, and also returns the delay of the page's refresh in seconds.
func (rules Rules) read(r io.Reader, page Page) (preview Preview, delay int, err error) {
	base, err := page.parseURL()
	if err != nil || r == nil {
		return preview, delay, err
	}
	src := &source{r: r, left: page.maxBytes()}
	buf := bufio.NewReaderSize(src, windowSize)
	window, _ := buf.Peek(windowSize)
	charset := rules.determine(window, page.ContentType)
	var doubt string
	if rules.Explain {
		doubt = charset.doubt(window, page.ContentType)
	}
	_, _ = buf.Discard(charset.bom)
	r = buf
	if charset.encoding != nil {
		r = transform.NewReader(buf, charset.encoding.NewDecoder())
	}
	var kept bytes.Buffer
	if rules.Explain {
		r = io.TeeReader(r, &kept)
	}
	p := pass{rules: rules, tokens: newTokens(r, isXHTML(page.ContentType)), base: base}
	known := p.run()
	preview = p.preview()
	preview.Charset = charset.name
	if !known {
		preview.Truncated = src.cut || src.failure() != nil
		if src.failure() != nil {
			err = fmt.Errorf("ogp.Parse %s: %w", quote(redacted(page.URL)), src.failure())
		}
	}
	if rules.Explain {
		_, _ = io.Copy(io.Discard, r) // its error does not change the preview
		x := explainer{pass: &p, page: kept.Bytes(), view: preview}
		preview.findings = x.explain(doubt)
	}
	return preview, p.delay, err
}

func (page Page) maxBytes() int64 {
	if page.MaxBytes > 0 {
		return page.MaxBytes
	}
	return MaxPage
}

// parseURL returns the URL of the page, or nil if it has none.
func (page Page) parseURL() (*url.URL, error) {
	if page.URL == "" {
		return nil, nil
	}
	u, reason := resolve(page.URL, nil)
	if u == nil {
		return nil, fmt.Errorf("ogp.Parse %s: %s", quote(redacted(page.URL)), reason)
	}
	return u, nil
}

func isXHTML(contentType string) bool { return mediaTypeOf(contentType) == "application/xhtml+xml" }
