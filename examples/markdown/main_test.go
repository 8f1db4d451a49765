package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/examples/internal/body"
	"github.com/linemsg/linemsg/message"
)

const sample = "testdata/answer.md"

// show runs the program without a terminal and with an empty environment.
func show(t *testing.T, stdin string, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	status = run(args, strings.NewReader(stdin), &out, &errs, func(string) string { return "" })
	return status, out.String(), errs.String()
}

// requests returns the messages of each line of the output.
func requests(t *testing.T, stdout string) (all [][]message.Message) {
	t.Helper()
	for line := range strings.Lines(stdout) {
		var r message.Validation
		require.NoError(t, json.Unmarshal([]byte(line), &r), line)
		require.NoError(t, r.Validate())
		all = append(all, r.Messages)
	}
	return all
}

func TestRequests(t *testing.T) {
	status, stdout, stderr := show(t, "", sample)
	assert.Equal(t, body.Fine, status)
	assert.Empty(t, stderr)
	got := requests(t, stdout)
	require.Len(t, got, 1)
	require.Len(t, got[0], 1)
	assert.Contains(t, got[0][0].(*message.Text).Text, "Good coffee needs four things: fresh beans")

	_, stdout, _ = show(t, "", "-flex", sample)
	got = requests(t, stdout)
	assert.Equal(t, "flex", got[0][0].GetType())

	// Tables between paragraphs: 7 messages in two requests, in order.
	source := strings.Repeat("text\n\n|a|b|\n|-|-|\n|1|2|\n\n", 3) + "end <&>"
	status, stdout, _ = show(t, source, "-flex")
	assert.Equal(t, body.Fine, status)
	got = requests(t, stdout)
	require.Len(t, got, 2)
	assert.Len(t, got[0], 5)
	assert.Equal(t, "end <&>", got[1][1].(*message.Text).Text)

	_, fromFile, _ := show(t, "", write(t, source), "-flex")
	assert.Empty(t, fromFile, "options come first")
	_, fromFile, _ = show(t, "", "-flex", write(t, source))
	assert.Equal(t, stdout, fromFile)
	_, dash, _ := show(t, source, "-flex", "-")
	assert.Equal(t, stdout, dash)

	status, stdout, stderr = show(t, " \n")
	assert.Equal(t, body.Fine, status)
	assert.Empty(t, stdout+stderr)
}

func write(t *testing.T, text string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "answer.md")
	require.NoError(t, os.WriteFile(file, []byte(text), 0o600))
	return file
}

func TestTree(t *testing.T) {
	status, stdout, _ := show(t, "# 見出し\n\n**hello**", "-text")
	assert.Equal(t, body.Fine, status)
	assert.Equal(t, "1/5 messages, 58 bytes of JSON\n└─ messages[0]: text \"見出し\\n\\nhello\" (10/5000 UTF-16 code units)\n", stdout)

	_, stdout, _ = show(t, strings.Repeat("text\n\n|a|b|\n|-|-|\n|1|2|\n\n", 3), "-flex", "-text")
	assert.Contains(t, stdout, "5/5 messages")
	assert.Contains(t, stdout, "1/5 messages")
	assert.NotContains(t, stdout, "error")
}

func TestPage(t *testing.T) {
	file := filepath.Join(t.TempDir(), "page.html")
	status, stdout, stderr := show(t, strings.Repeat("text\n\n|a|b|\n|-|-|\n|1|2|\n\n", 4), "-flex", "-o", file)
	assert.Equal(t, body.Fine, status)
	assert.Empty(t, stdout+stderr)
	page, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Contains(t, string(page), "messages[7]")
	assert.NotContains(t, string(page), "messages[8]")
	assert.NotContains(t, string(page), "at most 5", "there are several requests")

	_, stdout, _ = show(t, "hello", "-o", "-")
	assert.Contains(t, stdout, "hello")
	assert.Contains(t, stdout, "<html")
}

func TestErrors(t *testing.T) {
	dir := t.TempDir()
	for _, c := range []struct {
		name, stdin, want string
		args              []string
	}{
		{"no such file", "", "markdown: open " + dir + "/no.md: ", []string{dir + "/no.md"}},
		{"a folder", "", "markdown: " + dir + ": ", []string{dir}},
		{"two files", "", "markdown: 2 files, at most 1 (see markdown -h)\n", []string{"a", "b"}},
		{"an unknown option", "", "markdown: flag provided but not defined: -x (see markdown -h)\n", []string{"-x"}},
		{"a page and a tree", "", "markdown: -o and -text cannot be used together", []string{"-text", "-o", "p.html"}},
		{"a page in no folder", "a", "markdown: open " + dir + "/no/p.html: ", []string{"-o", dir + "/no/p.html"}},
		{"too large", strings.Repeat("a", body.MaxRead+1), "markdown: stdin: more than 4194304 bytes\n", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			status, stdout, stderr := show(t, c.stdin, c.args...)
			assert.Equal(t, body.Unreadable, status)
			assert.Empty(t, stdout)
			assert.True(t, strings.HasPrefix(stderr, c.want), stderr)
		})
	}
	var out, errs bytes.Buffer
	assert.Equal(t, body.Unreadable, run(nil, iotest.ErrReader(errors.New("no cable")), &out, &errs, os.Getenv))
	assert.Equal(t, "markdown: stdin: no cable\n", errs.String())
	assert.Equal(t, body.Unreadable, run([]string{sample}, nil, failing{}, &errs, os.Getenv))

	status, stdout, stderr := show(t, strings.Repeat("a", body.MaxRead), "-text")
	assert.Equal(t, body.Fine, status)
	assert.Empty(t, stderr)
	assert.Contains(t, stdout, "5/5 messages")
}

// failing is a writer that fails.
type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errors.New("full") }

func TestHelp(t *testing.T) {
	status, stdout, stderr := show(t, "", "-h")
	assert.Equal(t, body.Fine, status)
	assert.Equal(t, usage, stdout)
	assert.Empty(t, stderr)
	for line := range strings.Lines(usage) {
		assert.LessOrEqual(t, len(strings.TrimSuffix(line, "\n")), 80)
	}
}

// The commands in the guide work.
func TestGuide(t *testing.T) {
	guide, err := os.ReadFile("../../docs/guides/markdown.md")
	require.NoError(t, err)
	t.Chdir("../..")
	n := 0
	for line := range strings.Lines(string(guide)) {
		command, ok := strings.CutPrefix(line, "go run ./examples/markdown ")
		if !ok {
			continue
		}
		n++
		command, _, _ = strings.Cut(command, "#")
		args := strings.Fields(command)
		for i, arg := range args {
			if arg == "page.html" {
				args[i] = filepath.Join(t.TempDir(), arg)
			}
		}
		status, _, stderr := show(t, "", args...)
		assert.Equal(t, body.Fine, status, stderr)
	}
	assert.Equal(t, 3, n)
}
