package markdown

import (
	"bytes"
	"html"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
)

// runs returns the text of a block, in the order of the source. Line breaks are "\n".
func (d *document) runs(block ast.Node) []run {
	r := inlineReader{document: d}
	r.children(block)
	r.flush()
	return r.out
}

type inlineReader struct {
	*document
	out   []run
	style style
	url   string
	image bool
	last  run             // the run that is being written, without its text
	text  strings.Builder // of last
}

// put adds a text in the current style.
func (r *inlineReader) put(text string) {
	if text == "" {
		return
	}
	if now := (run{style: r.style, url: r.url, image: r.image}); now != r.last {
		r.flush()
		r.last = now
	}
	r.text.WriteString(text)
}

// add adds a run of its own, even if its text is empty.
func (r *inlineReader) add(one run) {
	r.flush()
	r.out = append(r.out, one)
}

// flush ends the run that is being written.
func (r *inlineReader) flush() {
	if r.text.Len() > 0 {
		r.last.text = r.text.String()
		r.out = append(r.out, r.last)
		r.text.Reset()
	}
	r.last = run{}
}

func (r *inlineReader) children(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		r.node(c)
	}
}

func (r *inlineReader) node(n ast.Node) {
	before, url, image := r.style, r.url, r.image
	switch n := n.(type) {
	case *ast.Text:
		if n.IsRaw() {
			r.put(string(n.Value(r.source)))
		} else {
			r.put(unescape(n.Value(r.source)))
		}
		if n.SoftLineBreak() || n.HardLineBreak() {
			r.put("\n")
		}
	case *ast.String:
		r.put(string(n.Value))
	case *ast.CodeSpan:
		r.style.code = true
		r.put(r.code(n))
	case *ast.Emphasis:
		if r.underscored(n) {
			break
		}
		if n.Level == 2 {
			r.style.bold = true
		} else {
			r.style.italic = true
		}
		r.children(n)
	case *extast.Strikethrough:
		r.style.strike = true
		r.children(n)
	case *ast.Link:
		if ref := n.Reference; ref != nil {
			if ref.Type == ast.ReferenceLinkShortcut {
				r.put("[")
				r.children(n)
				r.put("]")
				break
			}
			r.used[string(n.Destination)] = true
		}
		r.link(n, n.Destination, n.Title, false)
	case *ast.Image:
		r.link(n, n.Destination, n.Title, true)
	case *ast.AutoLink:
		r.url = string(n.URL(r.source))
		r.put(string(n.Label(r.source)))
	case *extast.TaskCheckBox:
		if n.IsChecked {
			r.put("☑ ")
		} else {
			r.put("☐ ")
		}
	case *footnoteMark:
		r.put("[" + n.label + "]")
	case *mathSpan:
		r.put(string(n.segment.Value(r.source)))
	case *ast.RawHTML:
		var b strings.Builder
		for i := range n.Segments.Len() {
			s := n.Segments.At(i)
			b.Write(s.Value(r.source))
		}
		r.apply(readTag(b.String()))
		return // a tag changes the style of what follows
	default:
		r.children(n)
	}
	r.style, r.url, r.image = before, url, image
}

// underscored writes a name such as __init__ unchanged, and reports whether n is one. In CommonMark it is bold.
func (r *inlineReader) underscored(n *ast.Emphasis) bool {
	name, ok := n.FirstChild().(*ast.Text)
	if !ok || n.Level != 2 || n.ChildCount() != 1 || !lowerCase.Match(name.Value(r.source)) ||
		!bytes.HasPrefix(r.source[n.Pos():], []byte("__")) {
		return false
	}
	r.put("__" + string(name.Value(r.source)) + "__")
	return true
}

var lowerCase = regexp.MustCompile(`^[a-z][a-z0-9_]+$`)

// link writes the label and the title of a link or an image. A link cannot contain a link, but it can contain an image.
func (r *inlineReader) link(n ast.Node, destination, title []byte, image bool) {
	r.url, r.image = strings.TrimSpace(unescape(destination)), image
	r.flush()
	from := len(r.out)
	r.children(n)
	if len(title) > 0 {
		if n.HasChildren() {
			r.put(": ")
		}
		r.put(unescape(title))
	}
	r.flush()
	for _, one := range r.out[from:] {
		if one.url == r.url {
			return
		}
	}
	r.add(run{"", r.style, r.url, r.image}) // no label, or one of images only
}

// code returns the text of a code span. In a table "\|" means "|", also in code.
func (r *inlineReader) code(n *ast.CodeSpan) string {
	var b strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			value := string(t.Value(r.source))
			b.WriteString(strings.ReplaceAll(value, "\n", " "))
		}
	}
	if _, cell := n.Parent().(*extast.TableCell); cell {
		return strings.ReplaceAll(b.String(), `\|`, "|")
	}
	return b.String()
}

// apply writes the text of a tag, or changes the style of what follows.
func (r *inlineReader) apply(t tag) {
	switch t.name {
	case "":
		r.put(t.text)
	case "br":
		r.put("\n")
	case "b", "strong":
		r.style.bold = t.opens
	case "i", "em":
		r.style.italic = t.opens
	case "u", "ins":
		r.style.underline = t.opens
	case "s", "del", "strike":
		r.style.strike = t.opens
	case "code", "kbd", "samp", "tt":
		r.style.code = t.opens
	case "a":
		r.url = ""
		if t.opens {
			r.url = t.attribute("href")
		}
	case "img":
		r.add(run{t.attribute("alt"), r.style, t.attribute("src"), true})
	}
}

// unescape resolves backslash escapes and character references, as CommonMark does in text.
func unescape(b []byte) string {
	if !bytes.ContainsAny(b, `\&`) {
		return string(b)
	}
	var out strings.Builder
	for i := 0; i < len(b); i++ {
		switch {
		case b[i] == '\\' && i+1 < len(b) && util.IsPunct(b[i+1]):
			i++
			out.WriteByte(b[i])
		case b[i] == '&':
			ref := string(characterReference.Find(b[i:]))
			if _, named := util.LookUpHTML5EntityByName(strings.Trim(ref, "&;")); !named && !strings.HasPrefix(ref, "&#") {
				ref = "&"
			}
			out.WriteString(html.UnescapeString(ref))
			i += len(ref) - 1
		default:
			out.WriteByte(b[i])
		}
	}
	return out.String()
}

// characterReference matches a character reference of HTML in the forms that CommonMark accepts.
var characterReference = regexp.MustCompile(`^&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});`)
