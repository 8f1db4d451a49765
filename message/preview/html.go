package preview

import (
	"bufio"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"errors"
	"html/template"
	"io"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/richmenu"
)

//go:embed page.css
var stylesheet string

//go:embed page.gohtml
var markup string

// templates is parsed at the first use: most programs that import this package through linetest draw nothing.
var templates = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("preview").Parse(markup))
})

// HTML writes a page that shows messages as LINE would, in the order of ms, and beside each message its counters and the
// findings of [message.Lint]. A finding links to the element it concerns.
//
// The page is one file with no scripts. It opens no URL but those of [Options.Images], and its Content-Security-Policy forbids
// all others. The settings of the page (light or dark, phone or desktop) are CSS.
//
// The error is that of w, or says that w is nil. Messages with faults are drawn as far as possible.
func HTML(w io.Writer, o Options, ms ...message.Message) error { return write(w, "page", o, ms) }

// Element returns the preview of [HTML] without the page around it, for a page that shows something else too. It includes a
// style element; see [Options.Nonce] and [Options.IDPrefix]. It is light or dark, like the color-scheme of the page around it.
func Element(o Options, ms ...message.Message) (template.HTML, error) {
	var b strings.Builder
	if err := write(&b, "preview", o, ms); err != nil {
		return "", err
	}
	return template.HTML(b.String()), nil
}

var errNilWriter = errors.New("preview: nil writer")

func write(w io.Writer, name string, o Options, ms []message.Message) error {
	if schema.IsNil(w) {
		return errNilWriter
	}
	out := bufio.NewWriter(w)
	if err := templates().ExecuteTemplate(out, name, newPage(&o, ms)); err != nil {
		return err
	}
	return out.Flush()
}

// A page is what the templates show.
type page struct {
	Title  string
	Policy string // the Content-Security-Policy
	Nonce  string
	CSS    template.CSS
	Rows   []row
	Other  []finding // about no message
}

// A row is one message, one of Options.Cards, or the rich menu.
type row struct {
	ID       string
	Name     string // messages[0]
	Kind     string
	Chat     []*element
	Notice   *element // the notification line
	Counters []counted
	Findings []finding
	Beside   *element // more to see beside it
}

// A counted is a counter, for the template.
type counted struct {
	Text string
	Over bool
}

func newPage(o *Options, ms []message.Message) *page {
	p := &page{Title: o.Title, Nonce: o.Nonce}
	if p.Title == "" {
		p.Title = "LINE messages"
	}
	s, sources := &sheet{}, map[string]bool{}
	vs := o.Findings
	if vs == nil {
		vs = findings(ms, o.Menu, o.Cards)
	}
	request, each := group(vs, len(ms))
	var ofMenu []fault.Violation
	ofCards := make([][]fault.Violation, len(o.Cards))
	for _, v := range request {
		if i, ok := cardOf(v.Path); ok && i < len(o.Cards) {
			ofCards[i] = append(ofCards[i], v)
		} else if o.Menu != nil && isOfMenu(v.Path) {
			ofMenu = append(ofMenu, v)
		} else {
			p.Other = append(p.Other, found(v))
		}
	}
	counts := make([][]counted, len(ms))
	for _, c := range counters(ms) {
		if i, ok := c.Path.Message(); ok {
			counts[i] = append(counts[i], counted{c.String(), c.Over()})
		}
	}
	for i, m := range ms {
		p.Rows = append(p.Rows, newDrawing(o, s, sources, each[i]).row(m, i, i == len(ms)-1))
		p.Rows[i].Counters = counts[i]
	}
	for i, l := range o.Cards {
		p.Rows = append(p.Rows, newDrawing(o, s, sources, ofCards[i]).cardRow(l, i))
	}
	if o.Menu != nil {
		p.Rows = append(p.Rows, newDrawing(o, s, sources, ofMenu).menuRow(o.Menu))
	}
	p.CSS = s.css()
	p.Policy = policy(p.CSS, sources)
	return p
}

// policy returns a Content-Security-Policy that allows the style sheet, which it names by its hash, and these images.
func policy(css template.CSS, sources map[string]bool) string {
	images := "'none'"
	if len(sources) > 0 {
		images = strings.Join(slices.Sorted(maps.Keys(sources)), " ")
	}
	hash := sha256.Sum256([]byte(css))
	return "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(hash[:]) + "'; img-src " + images +
		"; form-action 'none'; base-uri 'none'"
}

// row draws the message at an index of the request.
func (d *drawing) row(m message.Message, i int, last bool) row {
	p := item("", "messages", i)
	r := row{ID: identifier(d.o.IDPrefix, p), Name: string(p), Kind: "nil"}
	if !schema.IsNil(m) {
		r.Kind = m.GetType()
	}
	whole := &element{ID: r.ID, Class: "pv-message"}
	d.at[p] = whole
	c := commonOf(m)
	drawn := d.message(m, p)
	below := d.linkCard(linkIn(drawn, d.o.Links), under(p, linkPath))
	icon, name := d.sender(c.sender, under(p, "sender"))
	body := box("pv-bubble-place")
	if c.quotes {
		body.add(d.name(label("pv-quote", "quotes a message"), under(p, "quoteToken")))
	}
	body.add(drawn, below)
	if d.wide {
		body.class("pv-wide")
	}
	whole.add(icon, name, body)
	r.Chat = []*element{whole, d.quickReply(c.quick, under(p, "quickReply"), last)}
	if c.hasAlt {
		r.Notice = d.name(label("pv-notice", c.altText), under(p, "altText"))
	}
	r.Findings = d.linked()
	return r
}

// menuPath is the path of the rich menu in ids and findings. No request has both a menu and messages.
const menuPath = "richMenu"

// isOfMenu reports whether p is the path of the rich menu or of a place in it.
func isOfMenu(p fault.Path) bool {
	for s := range p.Steps() {
		return s == fault.Member(menuPath)
	}
	return false
}

// menuRow draws the rich menu.
func (d *drawing) menuRow(m *richmenu.RichMenu) row {
	menu, areas := d.menu(m, menuPath)
	return row{
		ID: identifier(d.o.IDPrefix, menuPath), Name: menuPath, Kind: "rich menu",
		Chat: []*element{menu}, Beside: areas, Findings: d.linked(),
	}
}
