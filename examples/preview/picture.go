package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/linemsg/linemsg/examples/internal/body"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/preview"
	"github.com/linemsg/linemsg/richmenu"
)

// picture is what can be drawn of a file: messages, or a rich menu.
type picture struct {
	name     string // empty for the only one of a file
	messages []message.Message
	menu     *richmenu.RichMenu
	found    []fault.Violation // not nil
}

// pictures returns what can be drawn of a file: several pictures of a list of rich menus, and none of links and aliases.
func pictures(r *body.Report) []picture {
	switch {
	case r.Err != nil || r.Broken:
		return nil
	case strings.HasPrefix(r.Kind, "Flex"):
		c, _ := flex.Parse(r.Data) // what could not be read is in the findings
		if c == nil {
			return nil
		}
		return []picture{{
			messages: []message.Message{&message.Flex{AltText: r.Kind, Contents: c}}, found: findings(r, "", "messages[0].contents"),
		}}
	case r.Kind == "rich menu":
		return []picture{{menu: menu(r.Data), found: findings(r, "", "richMenu")}}
	case r.Kind == "rich menu list":
		var list struct{ RichMenus []json.RawMessage }
		_ = json.Unmarshal(r.Data, &list)
		var all []picture
		for i, data := range list.RichMenus {
			at := fmt.Sprintf("richmenus[%d]", i)
			all = append(all, picture{name: at, menu: menu(data), found: findings(r, at, "richMenu")})
		}
		return all
	case r.Kind == "message" || r.Kind == "array of messages" || strings.HasSuffix(r.Kind, "request"):
		return []picture{{messages: r.Messages, found: findings(r, "", "")}}
	}
	return nil
}

// menu returns a rich menu as far as it can be read.
func menu(data []byte) *richmenu.RichMenu {
	m := new(richmenu.RichMenu)
	_ = m.UnmarshalJSON(data) // what could not be read is in the findings
	delete(m.Extra, "richMenuId")
	return m
}

// findings returns the findings below the path from, with the path to in its place. It is not nil.
func findings(r *body.Report, from string, to fault.Path) []fault.Violation {
	list := []fault.Violation{}
	for _, l := range r.Findings {
		v := l.Violation
		path, below := strings.CutPrefix(string(v.Path), from)
		if !below || from != "" && path != "" && path[0] != '.' && path[0] != '[' {
			continue
		}
		v.Path = to.Join(fault.Path(strings.TrimPrefix(path, ".")))
		list = append(list, v)
	}
	return list
}

// draw returns the picture as HTML.
func (d *drawer) draw(p *picture, prefix string) (drawn, error) {
	o := preview.Options{Menu: p.menu, Findings: p.found, IDPrefix: prefix, Nonce: d.nonce}
	if d.images {
		o.Images = func(url string) (string, bool) { return url, true }
	}
	html, err := preview.Element(o, p.messages...)
	return drawn{p.name, html}, err
}

// printTrees prints reports as trees.
func printTrees(w io.Writer, reports []body.Report, color bool) error {
	for i := range reports {
		r := &reports[i]
		if len(reports) > 1 {
			if _, err := fmt.Fprintf(w, "%s: %s\n", body.Printable(r.File), title(r)); err != nil {
				return err
			}
		}
		all := pictures(r)
		if len(all) == 0 {
			if _, err := fmt.Fprintln(w, undrawn(r)); err != nil {
				return err
			}
		}
		for _, p := range all {
			o := preview.TextOptions{Color: color, Menu: p.menu, Findings: p.found}
			if err := preview.TextWith(w, o, p.messages...); err != nil {
				return err
			}
		}
	}
	return nil
}
