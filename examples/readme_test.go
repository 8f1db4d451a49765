// Package examples_test checks that README.md agrees with the code.
package examples_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
)

func Example() {
	ms := []message.Message{
		&message.Text{Text: "ご注文ありがとうございます 🙏🏻"},
		&message.Image{
			OriginalContentURL: "http://kissa.example/order-017.jpg",
			PreviewImageURL:    "https://kissa.example/order-017-small.jpg",
		},
		&message.Sticker{
			PackageID: "446", StickerID: "1988",
			QuickReply: message.QuickReplies(
				&action.Message{Label: "Where is my order right now?", Text: "status"},
				&action.URI{Label: "お店に電話", URI: "tel:+81312345678"},
			),
		},
	}
	fmt.Println(message.Validate(ms...))
	// Output:
	// 2 violations:
	//	messages[1].originalContentUrl: http, must be https: "http://kissa.example/order-017.jpg"
	//	messages[2].quickReply.items[0].action.label: 28 grapheme clusters, at most 20 in a quick reply: "Where is my order right now?"
}

// block returns the nth fenced block of README.md in a language.
func block(t *testing.T, language string, n int) string {
	t.Helper()
	readme, err := os.ReadFile("../README.md")
	require.NoError(t, err)
	blocks := strings.Split(string(readme), "\n```"+language+"\n")
	require.Greater(t, len(blocks), n+1)
	text, _, found := strings.Cut(blocks[n+1], "```\n")
	require.True(t, found)
	return text
}

// The first example of README.md is the one above, which is compiled and run by go test.
func TestReadmeExample(t *testing.T) {
	const name = "readme_test.go"
	text, err := os.ReadFile(name)
	require.NoError(t, err)
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, name, text, parser.ParseComments)
	require.NoError(t, err)
	for _, f := range file.Decls {
		if f, ok := f.(*ast.FuncDecl); ok && f.Name.Name == "Example" {
			body := string(text[files.Position(f.Body.Lbrace).Offset+2 : files.Position(f.Body.Rbrace).Offset])
			code, output, found := strings.Cut(body, "\t// Output:\n")
			require.True(t, found)
			assert.Equal(t, block(t, "go", 0), unindent(code, "\t"))
			assert.Equal(t, block(t, "text", 0), uncomment(output))
			return
		}
	}
	assert.Fail(t, "no Example")
}

func unindent(s, by string) string {
	return strings.ReplaceAll(strings.TrimPrefix(s, by), "\n"+by, "\n")
}

// uncomment removes the comment markers of an Output comment, as go test does.
func uncomment(s string) string {
	return unindent(unindent(s, "\t//"), " ")
}

// The output of the check program in README.md is in a golden file of that program.
func TestReadmeCheck(t *testing.T) {
	golden, err := os.ReadFile("linecheck/testdata/golden/readme.txt")
	require.NoError(t, err)
	for line := range strings.Lines(block(t, "text", 1)) {
		assert.Contains(t, string(golden), strings.ReplaceAll(line, "examples/linecheck/", ""))
	}
	assert.Contains(t, block(t, "sh", 0), "go run ./examples/linecheck examples/linecheck/testdata/order.json examples/linecheck/testdata/faults.json\n")
}
