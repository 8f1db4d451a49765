package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"github.com/linemsg/linemsg/examples/internal/body"
)

const (
	hi      = `{"type":"text","text":"hi"}`
	bubble  = `{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[{"type":"text","text":"Brown Cafe"},{"type":"text"}]}}`
	bigMenu = `{"size":{"width":2500,"height":1686},"selected":true,"name":"Menu","chatBarText":"Open","areas":[` +
		`{"bounds":{"x":0,"y":0,"width":2500,"height":1686},"action":{"type":"message","text":"hi"}}]}`
)

// show runs the program without a terminal and with an empty environment.
func show(t *testing.T, stdin string, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	status = run(t.Context(), args, strings.NewReader(stdin), &out, &errs, func(string) string { return "" })
	return status, out.String(), errs.String()
}

// write writes a file at once, so that a program that watches it does not see half of it.
func write(t *testing.T, file, text string) string {
	t.Helper()
	whole := filepath.Join(t.TempDir(), "whole")
	require.NoError(t, os.WriteFile(whole, []byte(text), 0o600))
	require.NoError(t, os.Rename(whole, file))
	return file
}

func TestText(t *testing.T) {
	for _, c := range []struct {
		name, in, want string
		status         int
	}{
		{"a message", hi, "1/5 messages, 42 bytes of JSON\n└─ messages[0]: text \"hi\" (2/5000 UTF-16 code units)\n", body.Fine},
		{"an array", "[" + hi + "]", "1/5 messages, 42 bytes of JSON\n└─ messages[0]: text \"hi\" (2/5000 UTF-16 code units)\n", body.Fine},
		{
			"a request", `{"to":"x","messages":[{"type":"text","text":5}]}`, `1/5 messages, 41 bytes of JSON
│  error: to: "x": wrong character "x" at character 1, not a chat ID (U, C or R and 32 hexadecimal
│    digits)
└─ messages[0]: text "5" (1/5000 UTF-16 code units)
      warning: text: a number, should be a string
`, body.Refused,
		},
		{"a bubble", bubble, `1/5 messages, 190 bytes of JSON
└─ messages[0]: flex, altText "Flex bubble"
   └─ contents: bubble, 0.1/30 kB
      └─ body: box, layout vertical
         ├─ contents[0]: text "Brown Cafe"
         └─ contents[1]: text
               error: text: empty, needs text or contents
`, body.Refused},
		{"a rich menu", bigMenu, `richMenu: selected true, name "Menu", chatBarText "Open", 1/20 areas,
│  size (width 2500, height 1686)
└─ areas[0]: bounds (x 0, y 0, width 2500, height 1686)
   └─ action: message "hi"
`, body.Fine},
		{"a list of rich menus", `{"richmenus":[` + bigMenu + `]}`, `richMenu: selected true, name "Menu", chatBarText "Open", 1/20 areas,
│  size (width 2500, height 1686)
│  error: richMenuId: missing or empty
└─ areas[0]`, body.Refused},
		{"what has no picture", `{"userIds":[5]}`, "stdin: rich menu bulk unlink: nothing to draw\n" +
			"stdin:1:13: error: userIds[0]: a number, must be a string\n{\"userIds\":[5]}\n            ^\n", body.Refused},
		{"an unknown object", `{"events":[]}`, "stdin:1:1: error: not a known kind of object; ", body.Refused},
		{"no JSON", "[\n  {},\n]", "stdin:3:1: error: unexpected \"]\", want a value after the comma\n]\n^\n", body.Unreadable},
		{"nothing", "", "stdin:1:1: error: empty text, want a value\n", body.Unreadable},
	} {
		t.Run(c.name, func(t *testing.T) {
			status, stdout, stderr := show(t, c.in, "-text", "-")
			assert.Equal(t, c.status, status)
			assert.True(t, strings.HasPrefix(stdout, c.want), stdout)
			assert.Empty(t, stderr)
		})
	}
}

func TestTextOfSeveralFiles(t *testing.T) {
	dir := t.TempDir()
	one := write(t, filepath.Join(dir, "1.json"), hi)
	two := write(t, filepath.Join(dir, "2.json"), "{")
	status, stdout, _ := show(t, "", "-text", dir)
	assert.Equal(t, body.Refused, status)
	assert.Equal(t, one+": message, nothing LINE would refuse\n1/5 messages, 42 bytes of JSON\n"+
		"└─ messages[0]: text \"hi\" (2/5000 UTF-16 code units)\n"+
		two+": not JSON\n"+two+":1:2: error: unexpected end of text, want a member name or \"}\"\n{\n ^\n", stdout)
}

// Each file that the example linecheck reads has a picture, or says that there is nothing to draw.
func TestWhatCheckTakes(t *testing.T) {
	for _, in := range body.Inputs([]string{"../linecheck/testdata"}) {
		t.Run(in.Name, func(t *testing.T) {
			r := in.Report(nil, body.Options{})
			f, err := (&drawer{}).file(&r, "")
			require.NoError(t, err)
			assert.NotEmpty(t, f.Title)
			if len(f.Pictures) == 0 {
				require.NotNil(t, f.Problem)
				assert.True(t, r.Broken || strings.Contains(f.Problem.Text, "nothing to draw"), f.Problem.Text)
			} else {
				assert.Nil(t, f.Problem)
				assert.Regexp(t, "request|^rich menu( list)?$", r.Kind)
			}
		})
	}
}

// elements returns the elements of a page with a name.
func elements(t *testing.T, page, name string) []*html.Node {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	require.NoError(t, err)
	var found []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Data == name {
			found = append(found, n)
		}
	}
	return found
}

// textOf returns the text of a node.
func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func TestPage(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "page.html")
	write(t, filepath.Join(dir, "a.json"), `{"type":"text","text":"<script>alert(1)</script>"}`)
	write(t, filepath.Join(dir, "<b>.json"), `{"type":"text" `)
	write(t, filepath.Join(dir, "menu.json"), bigMenu)
	status, stdout, stderr := show(t, "", "-o", file, dir)
	assert.Equal(t, body.Refused, status)
	assert.Empty(t, stdout)
	assert.Contains(t, stderr, "<b>.json:1:16: error: ")
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	page := string(data)

	assert.Empty(t, elements(t, page, "script"))
	assert.Empty(t, elements(t, page, "textarea"))
	assert.Empty(t, elements(t, page, "b.json"))
	assert.Contains(t, page, "&lt;script&gt;alert(1)&lt;/script&gt;")
	assert.Len(t, elements(t, page, "footer"), 2, "the broken file has no picture")
	headings := elements(t, page, "h2")
	assert.Contains(t, textOf(headings[0]), "<b>.json not JSON")
	pre := elements(t, page, "pre")
	require.Len(t, pre, 1)
	assert.Equal(t, "{\"type\":\"text\" \n               ^", textOf(pre[0]))
	ids := map[string]bool{}
	for _, name := range []string{"div", "section"} {
		for _, n := range elements(t, page, name) {
			if id := attribute(n, "id"); id != "" {
				assert.False(t, ids[id], "%s is the id of two elements", id)
				ids[id] = true
			}
		}
	}
	nonce := attribute(elements(t, page, "style")[0], "nonce")
	require.NotEmpty(t, nonce)
	for _, n := range elements(t, page, "style") {
		assert.Equal(t, nonce, attribute(n, "nonce"))
	}
	assert.Contains(t, page, "style-src &#39;nonce-"+nonce+"&#39;")

	status, stdout, _ = show(t, hi, "-o", "-", "-")
	assert.Equal(t, body.Fine, status)
	assert.Len(t, elements(t, stdout, "footer"), 1)
}

// Images are loaded only if that is asked for.
func TestImages(t *testing.T) {
	const image = `{"type":"image","originalContentUrl":"https://example.com/a.jpg","previewImageUrl":"https://example.com/b.jpg"}`
	_, without, _ := show(t, image, "-o", "-", "-")
	assert.Empty(t, elements(t, without, "img"))
	assert.Contains(t, without, "img-src &#39;none&#39;")
	_, with, _ := show(t, image, "-images", "-o", "-", "-")
	images := elements(t, with, "img")
	require.NotEmpty(t, images)
	assert.Equal(t, "https://example.com/b.jpg", attribute(images[0], "src"))
}

// The command in README.md works.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	t.Chdir("../..")
	_, command, found := strings.Cut(string(readme), "\ngo run ./examples/preview ")
	require.True(t, found)
	command, _, _ = strings.Cut(command, "\n")
	_, page := start(t, strings.Fields(command)...).call("GET", "", "")
	assert.Contains(t, page, "Kissa Hoshi")
}

func TestArguments(t *testing.T) {
	for _, c := range []struct {
		name           string
		args           []string
		status         int
		stdout, stderr string
	}{
		{"help", []string{"-h"}, body.Fine, usage, ""},
		{"unknown flag", []string{"-colour"}, body.Unreadable, "", "preview: flag provided but not defined: -colour (see preview -h)\n"},
		{"two outputs", []string{"-text", "-o", "a.html"}, body.Unreadable, "", "preview: -o and -text cannot be used together (see preview -h)\n"},
		{"no file", []string{"-text", "none.json"}, body.Unreadable, "none.json: no such file or directory\n", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			status, stdout, stderr := show(t, "", c.args...)
			assert.Equal(t, c.status, status)
			assert.Equal(t, c.stdout, stdout)
			assert.Equal(t, c.stderr, stderr)
		})
	}
	status, _, stderr := show(t, hi, "-o", t.TempDir(), "-")
	assert.Equal(t, body.Unreadable, status)
	assert.Contains(t, stderr, "is a directory")
}
