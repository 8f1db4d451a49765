package template_test

import (
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/template"
)

// request contains templates as a request does, for the paths that users see.
type request struct{ messages []card }

func (r *request) describe(f *schema.Fields) {
	f.Struct("messages", "a request", "message-objects", nil)
	schema.List(f, "messages", &r.messages, schema.Values((*card).describe), schema.Items(1, 5, "messages"))
}

func lint(ts ...template.Template) []fault.Violation {
	r := new(request)
	for _, t := range ts {
		r.messages = append(r.messages, card{t})
	}
	return schema.Lint(r, (*request).describe)
}

func texts(violations []fault.Violation) (lines []string) {
	for _, v := range violations {
		lines = append(lines, v.Error())
	}
	return lines
}

// actions returns n actions that are valid in every template.
func actions(n int) (list []action.Action) {
	for i := range n {
		list = append(list, &action.Message{Label: strconv.Itoa(i + 1), Text: "chosen"})
	}
	return list
}

func labeled(label string) []action.Action {
	return []action.Action{&action.Message{Label: label, Text: "chosen"}}
}

// alphabets have grapheme clusters of various lengths in code points, UTF-16 code units and bytes.
var alphabets = []struct{ name, cluster string }{
	{"ASCII", "a"},
	{"kana", "あ"},
	{"astral kanji", "𠀋"},
	{"family emoji", "👨‍👩‍👧‍👦"},
	{"combining", "か\u3099"},
	{"flag", "🇯🇵"},
}

func columns(n int) []template.Column {
	list := make([]template.Column, n)
	for i := range list {
		list[i] = template.Column{Text: "Cup", Actions: actions(1)}
	}
	return list
}

func url(units int) string {
	const start = "https://shop.example/"
	return start + strings.Repeat("a", units-len(start))
}

const image = "https://shop.example/cup.jpg"
