package markdown

import (
	"slices"
	"strings"

	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/length"
)

// texts returns the components of a text: the text itself, and below it each URL that can be opened. A component has one
// action, so a link within a text cannot be tapped.
func texts(runs []run) []*flex.Text {
	if !slices.ContainsFunc(runs, func(r run) bool { return r.url != "" }) {
		return components(runs)
	}
	shown := make([]run, 0, len(runs))
	var open []*flex.Text // the URLs that can be opened
	for len(runs) > 0 {
		link := runs[:linkLength(runs)]
		runs = runs[len(link):]
		url := link[0].url
		if url == "" {
			shown = append(shown, link...)
			continue
		}
		opens := linkTo(url)
		if opens == nil {
			shown = append(shown, unlinked(link)...)
			continue
		}
		for _, r := range link {
			if r.text != "" {
				r.style.underline = true
				shown = append(shown, r)
			}
		}
		open = append(open, &flex.Text{Text: url, Size: flex.SM, Color: linkColor, Decoration: flex.Underline, Wrap: true, Action: opens})
	}
	if len(shown) == 1 && len(open) == 1 && shown[0].text == open[0].Text {
		return open // a URL alone
	}
	labels := components(shown)
	if len(open) == 1 && !slices.ContainsFunc(shown, func(r run) bool { return r.url == "" }) {
		for _, label := range labels { // a link alone
			label.Action = open[0].Action
		}
	}
	return append(labels, open...)
}

// unlinked returns the runs of a link as text, with the URL in the last one.
func unlinked(link []run) []run {
	url := link[0].url
	out := slices.Clone(link)
	for i := range out {
		out[i].url = ""
	}
	last := &out[len(out)-1]
	before := textOf(out[:len(out)-1])
	last.text = strings.TrimPrefix(withURL(before+last.text, url), before)
	return out
}

// components returns the components of runs that have no links, or whose links are elsewhere.
func components(runs []run) (out []*flex.Text) {
	for _, piece := range pieces(runs) {
		if t := styled(piece); t != nil {
			out = append(out, t)
		}
	}
	return out
}

// linkTo returns the action that opens a URL, or nil if LINE does not accept it.
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

// pieces divides runs into pieces of at most maxText bytes of JSON. A piece can be empty.
func pieces(runs []run) (out [][]run) {
	size := 0
	for _, r := range runs {
		size += quoted(r.text) + spanProperties
	}
	if size <= maxText {
		return [][]run{runs}
	}
	var now []run
	room := maxText
	for _, r := range runs {
		for _, r.text = range parts(r.text) {
			size := quoted(r.text) + spanProperties
			if size > room {
				out, now, room = append(out, now), nil, maxText
			}
			now, room = append(now, r), room-size
		}
	}
	return append(out, now)
}

// parts divides a text into parts of at most maxText bytes of JSON. A UTF-16 code unit is at most 3 bytes long, and 6 if it is
// escaped.
func parts(text string) (out []string) {
	if len(text) <= maxText/6 {
		return []string{text}
	}
	for part := range length.UTF16.Split(text, maxText/3) {
		for quoted(part) > maxText {
			head := beginning(part, maxText/6)
			if head == "" { // a long grapheme cluster
				head = start(part, maxText/6)
			}
			out, part = append(out, head), part[len(head):]
		}
		out = append(out, part)
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
	t.Contents = make([]flex.Span, 0, len(runs))
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

// code adds code in boxes with a background, in parts if it is long. A tap copies it if LINE's limit allows.
func (k *card) code(info, code string, indent int) {
	const maxInfo = 100 // UTF-16 code units
	code = strings.Trim(code, "\n")
	k.say(strings.TrimSpace(info + "\n" + code))
	if !length.UTF16.Fits(info, maxInfo) { // not the name of a language
		k.addTexts([]run{{text: info}}, indent)
		info = ""
	}
	top := flex.NewBox(flex.Horizontal)
	if info != "" {
		top.Contents = append(top.Contents, &flex.Text{Text: info, Size: flex.XS, Color: paleColor, Wrap: true})
	}
	if strings.TrimSpace(code) == "" {
		if info != "" {
			k.add(indent, top)
		}
		return
	}
	var copies action.Action
	if length.UTF16.Fits(code, action.MaxClipboardText) {
		copies = &action.Clipboard{Label: "Copy", ClipboardText: code}
		mark := &flex.Text{Text: "📋", Size: flex.SM, Align: flex.End}
		if info != "" {
			mark.Flex = new(0)
		}
		top.Contents = append(top.Contents, mark)
	}
	var above []flex.Component
	if len(top.Contents) > 0 {
		above = flex.Contents(top)
	}
	for _, part := range parts(code) {
		part = strings.TrimSuffix(part, "\n")
		if strings.TrimSpace(part) == "" {
			continue
		}
		b := &flex.Box{
			Layout: flex.Vertical, BackgroundColor: backColor, CornerRadius: flex.MD, PaddingAll: flex.MD,
			Spacing: flex.SM, Action: copies, Contents: append(above, &flex.Text{Text: part, Size: flex.XS, Wrap: true}),
		}
		above = nil
		k.add(indent, b)
	}
}
