package markdown

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// tag is a tag of HTML, or a text. A tag with a name that HTML does not have is a text: models write "List<String>".
type tag struct {
	name  string // of an element of HTML, in lower case, or notShown; "" for a text
	opens bool
	attrs []html.Attribute
	text  string
}

// notShown is the name of comments and declarations.
const notShown = "!"

// attribute returns the value of an attribute without white space around it, or "".
func (t tag) attribute(key string) string {
	for _, a := range t.attrs {
		if a.Key == key {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

// readTag reads one tag, comment or declaration.
func readTag(source string) tag {
	z := html.NewTokenizer(strings.NewReader(source))
	z.Next()
	return tagOf(z.Token(), source)
}

func tagOf(token html.Token, source string) tag {
	switch token.Type {
	case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
		if !elements[token.DataAtom] {
			return tag{text: source}
		}
		return tag{name: token.Data, opens: token.Type != html.EndTagToken, attrs: token.Attr}
	case html.CommentToken, html.DoctypeToken:
		return tag{name: notShown}
	case html.TextToken:
		return tag{text: token.Data}
	}
	return tag{text: source}
}

// elements are the elements that can be in a text. Package atom alone cannot tell: it also has attributes, such as "list".
var elements = func() map[atom.Atom]bool {
	set := make(map[atom.Atom]bool)
	for _, a := range []atom.Atom{
		atom.A, atom.Abbr, atom.Address, atom.Article, atom.Aside, atom.Audio, atom.B, atom.Bdi, atom.Bdo, atom.Big,
		atom.Blockquote, atom.Body, atom.Br, atom.Button, atom.Caption, atom.Center, atom.Cite, atom.Code, atom.Col,
		atom.Colgroup, atom.Dd, atom.Del, atom.Details, atom.Dfn, atom.Div, atom.Dl, atom.Dt, atom.Em, atom.Embed,
		atom.Figcaption, atom.Figure, atom.Font, atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5,
		atom.H6, atom.Head, atom.Header, atom.Hr, atom.Html, atom.I, atom.Iframe, atom.Img, atom.Input, atom.Ins, atom.Kbd,
		atom.Label, atom.Li, atom.Link, atom.Main, atom.Mark, atom.Meta, atom.Nav, atom.Ol, atom.Option, atom.P, atom.Pre,
		atom.Q, atom.Rp, atom.Rt, atom.Ruby, atom.S, atom.Samp, atom.Script, atom.Section, atom.Select, atom.Small, atom.Span, atom.Strike,
		atom.Strong, atom.Style, atom.Sub, atom.Summary, atom.Sup, atom.Svg, atom.Table, atom.Tbody, atom.Td, atom.Textarea,
		atom.Tfoot, atom.Th, atom.Thead, atom.Time, atom.Title, atom.Tr, atom.Tt, atom.U, atom.Ul, atom.Video, atom.Wbr,
	} {
		set[a] = true
	}
	return set
}()

// htmlRuns returns the text of a block of HTML.
func (d *document) htmlRuns(n *ast.HTMLBlock) []run {
	source := d.lines(n)
	if n.HasClosure() {
		source += string(n.ClosureLine.Value(d.source))
	}
	r := inlineReader{document: d}
	z := html.NewTokenizer(strings.NewReader(source))
	for z.Next() != html.ErrorToken {
		raw := string(z.Raw())
		t := tagOf(z.Token(), raw)
		switch t.name {
		case "":
			r.put(space.ReplaceAllString(t.text, "\n"))
		case "li":
			if t.opens {
				r.put("\n• ")
			}
		case "p", "div", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "summary", "details", "blockquote", "pre",
			"section", "article", "dt", "dd", "hr", "figcaption":
			r.put("\n")
		case "td", "th":
			if !t.opens {
				r.put(" ")
			}
		default:
			r.apply(t)
		}
	}
	r.flush()
	return tidy(r.out)
}

// space matches white space with a line break, which in HTML separates elements.
var space = regexp.MustCompile(`[ \t]*\n\s*`)

// tidy removes line breaks at both ends, and all but the first of several.
func tidy(runs []run) []run {
	out := runs[:0]
	broken := true
	for _, r := range runs {
		var b strings.Builder
		for _, c := range r.text {
			if c == '\n' && broken {
				continue
			}
			broken = c == '\n'
			b.WriteRune(c)
		}
		if r.text = b.String(); r.text != "" || r.url != "" {
			out = append(out, r)
		}
	}
	for i := len(out) - 1; i >= 0; i-- {
		if out[i].text = strings.TrimRight(out[i].text, " \n"); out[i].text != "" || out[i].url != "" {
			break
		}
		out = out[:i]
	}
	return out
}
