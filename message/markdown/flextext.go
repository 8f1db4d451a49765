package markdown

import (
	"strings"

	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/length"
)

// maxComponent is the length of a text component in UTF-16 code units, so that several fit in a bubble. The limits of LINE are
// those of the bubble.
const maxComponent = 3000

// texts returns the components of a text: the text itself, and below it each URL that can be opened. A component has one
// action, so a link within a text cannot be tapped.
func texts(runs []run) (out []*flex.Text) {
	var open []*flex.Text
	shown := make([]run, 0, len(runs))
	var label strings.Builder
	for i, r := range runs {
		if r.url == "" {
			shown = append(shown, r)
			continue
		}
		label.WriteString(r.text)
		link := linkTo(r.url)
		last := i+1 == len(runs) || runs[i+1].url != r.url || runs[i+1].image != r.image
		switch {
		case link == nil:
			r.url = ""
			if last {
				r.text = strings.TrimPrefix(withURL(label.String(), runs[i].url), strings.TrimSuffix(label.String(), r.text))
			}
			shown = append(shown, r)
		case r.text != "":
			r.style.underline = true
			shown = append(shown, r)
		}
		if !last {
			continue
		}
		if link != nil {
			url := &flex.Text{Text: r.url, Size: flex.SM, Color: linkColor, Decoration: flex.Underline, Wrap: true, Action: link}
			open = append(open, url)
		}
		label.Reset()
	}
	if len(shown) == 1 && len(open) == 1 && shown[0].text == open[0].Text {
		return open // a URL alone
	}
	for _, piece := range pieces(shown) {
		if t := styled(piece); t != nil {
			out = append(out, t)
		}
	}
	return append(out, open...)
}

// linkTo returns the action that opens a URL, or nil if LINE does not take it.
func linkTo(url string) action.Action {
	uri, err := action.EncodeURI(url)
	if err != nil {
		return nil
	}
	a := &action.URI{URI: uri}
	probe := &flex.Bubble{Body: flex.NewBox(flex.Vertical, &flex.Text{Text: "-", Action: a})}
	if probe.Validate() != nil {
		return nil
	}
	return a
}

// pieces divides runs such that each piece is at most maxComponent long.
func pieces(runs []run) (out [][]run) {
	var now []run
	room := maxComponent
	for _, r := range runs {
		for n := length.UTF16.Count(r.text); n > 0; n = length.UTF16.Count(r.text) {
			if n <= room {
				now, room = append(now, r), room-n
				break
			}
			head := r
			for piece := range length.UTF16.Split(r.text, max(room, maxComponent/2)) {
				head.text = piece
				break
			}
			out, now, room = append(out, append(now, head)), nil, maxComponent
			r.text = r.text[len(head.text):]
		}
	}
	if now != nil {
		out = append(out, now)
	}
	return out
}

// styled returns the component of runs in their styles, or nil if there is nothing to read.
func styled(runs []run) *flex.Text {
	t := &flex.Text{Wrap: true}
	if len(runs) == 1 {
		s := spanOf(runs[0])
		t.Text, t.Weight, t.Style, t.Decoration, t.Color = strings.Trim(s.Text, "\n"), s.Weight, s.Style, s.Decoration, s.Color
		if strings.TrimSpace(t.Text) == "" {
			return nil
		}
		return t
	}
	blank := true
	for _, r := range runs {
		blank = blank && strings.TrimSpace(r.text) == ""
		t.Contents = append(t.Contents, spanOf(r))
	}
	if blank {
		return nil
	}
	return t
}

func spanOf(r run) flex.Span {
	s := flex.Span{Text: r.text}
	if r.style.bold {
		s.Weight = flex.Bold
	}
	if r.style.italic {
		s.Style = flex.Italic
	}
	switch {
	case r.style.strike:
		s.Decoration = flex.LineThrough
	case r.style.underline:
		s.Decoration = flex.Underline
	}
	switch {
	case r.url != "":
		s.Color = linkColor
	case r.style.code:
		s.Color = codeColor
	}
	return s
}

const codeColor = "#7a3e9d"

// code adds code on a ground of its own, in parts if it is long. LINE has no font of fixed width. A tap copies what is short
// enough.
func (k *card) code(info, code string, indent int) {
	code = strings.Trim(code, "\n")
	k.say(strings.TrimSpace(info + "\n" + code))
	var copies action.Action
	if strings.TrimSpace(code) != "" && length.UTF16.Fits(code, 1000) {
		copies = &action.Clipboard{Label: "Copy", ClipboardText: code}
	}
	if info != "" || copies != nil {
		top := flex.NewBox(flex.Horizontal)
		if info != "" {
			top.Contents = append(top.Contents, &flex.Text{Text: info, Size: flex.XS, Color: paleColor, Wrap: true})
		}
		if copies != nil {
			top.Contents = append(top.Contents, &flex.Text{Text: "⧉", Size: flex.SM, Color: linkColor, Align: flex.End, Flex: new(0)})
		}
		if strings.TrimSpace(code) == "" {
			k.add(indent, top)
			return
		}
		k.box(top, code, copies, indent)
		return
	}
	k.box(nil, code, copies, indent)
}

func (k *card) box(top *flex.Box, code string, copies action.Action, indent int) {
	for piece := range length.UTF16.Split(code, maxComponent) {
		piece = strings.TrimSuffix(piece, "\n")
		if strings.TrimSpace(piece) == "" {
			continue
		}
		b := &flex.Box{Layout: flex.Vertical, BackgroundColor: backColor, CornerRadius: flex.MD, PaddingAll: flex.MD,
			Spacing: flex.SM, Action: copies}
		if top != nil {
			b.Contents = append(b.Contents, top)
			top = nil
		}
		b.Contents = append(b.Contents, &flex.Text{Text: piece, Size: flex.XS, Wrap: true})
		k.add(indent, b)
	}
}
