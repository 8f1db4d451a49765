package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/linemsg/linemsg/message"
)

// captioned is an image message, and the text in front of it.
type captioned struct {
	text  string // the description and the title, or ""
	image *message.Image
}

// imageMessages returns the images of a paragraph, or nil if the paragraph has other content or LINE refuses a URL.
func imageMessages(d *document, n ast.Node, o Options) (ms []captioned) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Image:
			url := unescape(c.Destination)
			m := captioned{
				text:  textOf(d.runs(c)),
				image: &message.Image{OriginalContentURL: url, PreviewImageURL: url, Sender: o.Sender},
			}
			if message.Validate(m.image) != nil {
				return nil
			}
			if len(c.Title) > 0 {
				m.text = strings.TrimPrefix(m.text+": "+unescape(c.Title), ": ")
			}
			ms = append(ms, m)
		case *ast.Text:
			if len(bytes.TrimSpace(c.Value(d.source))) > 0 {
				return nil
			}
		default:
			return nil
		}
	}
	return ms
}
