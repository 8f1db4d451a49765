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
// is found in the bytes alone, and relative URLs in it lead nowhere.
type Page struct {
	// URL is the final URL, after all redirects: what relative URLs in the page are relative to. It is http or https.
	URL string

	// ContentType is the header of this name, as it came: "text/html; charset=Shift_JIS".
	ContentType string

	// MaxBytes is how much of the page is read; 0 means [MaxPage].
	MaxBytes int64
}

// MaxPage is how much of a page [Parse] reads when [Page] does not say, in bytes.
const MaxPage = 4 << 20

// windowSize is how much of a page is looked at for its character set, in bytes.
const windowSize = 32 << 10

// Parse reads a page and returns the preview that LINE's documented rules give, with the zero [Rules].
//
// It stops reading at the last of the three og tags, or 32 KiB into the body when each of the three parts has
// something. What comes behind is not seen, and that holds for a <base> too. r is asked for at most 32 KiB at a time.
//
// Bad HTML is no error; the worst page has an empty preview. There are errors of two kinds: Page.URL is not an http or
// https URL, and then nothing was read; or r has one, and then the preview is of what came before it.
func Parse(r io.Reader, page Page) (Preview, error) { return Rules{}.Parse(r, page) }

// ParseBytes is [Parse] for a page in memory, which it neither changes nor keeps.
func ParseBytes(data []byte, page Page) (Preview, error) { return Rules{}.ParseBytes(data, page) }

// Parse is the function [Parse] with rules of the caller.
func (rules Rules) Parse(r io.Reader, page Page) (Preview, error) {
	preview, _, err := rules.read(r, page)
	return preview, err
}

// ParseBytes is the function [ParseBytes] with rules of the caller.
func (rules Rules) ParseBytes(data []byte, page Page) (Preview, error) {
	return rules.Parse(bytes.NewReader(data), page)
}

// read is Parse, and also returns how many seconds the page would be seen before its refresh.
func (rules Rules) read(r io.Reader, page Page) (preview Preview, delay int, err error) {
	base, err := page.parseURL()
	if err != nil || r == nil {
		return Preview{}, 0, err
	}
	src := &source{r: r, left: page.maxBytes()}
	buf := bufio.NewReaderSize(src, windowSize)
	window, _ := buf.Peek(windowSize)
	charset := rules.determine(window, page.ContentType)
	_, _ = buf.Discard(charset.bom)
	r = buf
	if charset.encoding != nil {
		r = transform.NewReader(buf, charset.encoding.NewDecoder())
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
	return preview, p.delay, err
}

func (page Page) maxBytes() int64 {
	if page.MaxBytes > 0 {
		return min(page.MaxBytes, 1<<50)
	}
	return MaxPage
}

// parseURL returns nil for a page without a URL.
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

func isXHTML(contentType string) bool {
	mediaType, _, _ := bytes.Cut([]byte(contentType), []byte(";"))
	return bytes.EqualFold(bytes.TrimSpace(mediaType), []byte("application/xhtml+xml"))
}
