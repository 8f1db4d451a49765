package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/examples/internal/body"
)

// mixed returns a folder with a message, JSON that is not for LINE, and files that are not JSON.
func mixed(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	write(t, filepath.Join(dir, "a.json"), hi)
	write(t, filepath.Join(dir, "package.json"), `{"name":"bot","type":"module"}`)
	write(t, filepath.Join(dir, "tsconfig.json"), "{\n  // a comment\n}")
	write(t, filepath.Join(dir, "z.json"), "{")
	return dir
}

// Files of a folder that are not for LINE are skipped, with comments too. A file that is not JSON is an error, as it can be
// a message that is being edited. The status 2 is for files that were named.
func TestSkipped(t *testing.T) {
	dir := mixed(t)
	status, stdout, _ := check(t, "", dir)
	assert.Equal(t, body.Refused, status)
	in := func(name string) string { return filepath.Join(dir, name) }
	assert.Equal(t, in("a.json")+": message: nothing LINE would refuse\n"+
		in("package.json")+": skipped, not JSON for LINE\n"+
		in("tsconfig.json")+": skipped, not JSON for LINE\n"+
		in("z.json")+":1:2: error: unexpected end of text, want a member name or \"}\" (syntax)\n    {\n     ^\n"+
		"4 files: 0 errors, 0 warnings, 1 file unreadable, 2 files skipped\n", stdout)

	status, stdout, _ = check(t, "", in("tsconfig.json"))
	assert.Equal(t, body.Unreadable, status)
	assert.Equal(t, in("tsconfig.json")+":2:3: error: unexpected comment, JSON has no comments (syntax)\n      // a comment\n      ^\n", stdout)
	status, stdout, _ = check(t, "", in("package.json"))
	assert.Equal(t, body.Refused, status)
	assert.Contains(t, stdout, `"module" is not a known message type`)
	for _, name := range []string{"package.json", "tsconfig.json"} {
		status, stdout, _ = check(t, "", "-skip-unknown", in(name))
		assert.Equal(t, body.Fine, status)
		assert.Equal(t, in(name)+": skipped, not JSON for LINE\n", stdout)
	}
	status, _, _ = check(t, "", "-skip-unknown", in("z.json"))
	assert.Equal(t, body.Unreadable, status)
}

// Folders of packages and of tools are not searched, unless they are named.
func TestFoldersNotSearched(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "a.json"), hi)
	for _, name := range []string{"node_modules", ".git", "b"} {
		for _, below := range []string{".", ".vscode", "c"} {
			require.NoError(t, os.MkdirAll(filepath.Join(dir, name, below), 0o700))
			write(t, filepath.Join(dir, name, below, "bad.json"), "{")
		}
	}
	files := func(args ...string) (list []string) {
		_, stdout, _ := check(t, "", append([]string{"-format=json"}, args...)...)
		for line := range strings.Lines(stdout) {
			var r struct{ File string }
			require.NoError(t, json.Unmarshal([]byte(line), &r))
			rel, err := filepath.Rel(dir, r.File)
			require.NoError(t, err)
			list = append(list, filepath.ToSlash(rel))
		}
		return list
	}
	assert.Equal(t, []string{"a.json", "b/bad.json", "b/c/bad.json"}, files(dir))
	assert.Equal(t, []string{"node_modules/bad.json", "node_modules/c/bad.json"}, files(filepath.Join(dir, "node_modules")))
	assert.Equal(t, []string{".git/.vscode/bad.json"}, files(filepath.Join(dir, ".git", ".vscode", "bad.json")))
	t.Chdir(filepath.Join(dir, ".git"))
	dir = "."
	assert.Equal(t, []string{"bad.json", "c/bad.json"}, files("."))
}

// Each format has a note about a skipped file.
func TestSkippedFormats(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "package.json"), `{"name":"bot","type":"module"}`)
	for _, c := range []struct{ format, want string }{
		{"text", "package.json: skipped, not JSON for LINE\n"},
		{"json", `package.json","kind":"","skipped":true,"violations":[]}` + "\n"},
		{"line", "package.json: skipped, not JSON for LINE\n"},
		{"github", "package.json: skipped, not JSON for LINE\n1 file: 0 errors, 0 warnings, 1 file skipped\n"},
		{"sarif", `package.json: skipped, not JSON for LINE"`},
	} {
		status, stdout, _ := check(t, "", "-format", c.format, dir)
		assert.Equal(t, body.Fine, status, c.format)
		assert.Contains(t, stdout, c.want)
		assert.NotContains(t, stdout, "known message type")
	}
	_, stdout, _ := check(t, "", "-format=sarif", dir)
	run := decodeSARIF(t, stdout)
	require.Len(t, run.Invocations[0].Notifications, 1)
	assert.Equal(t, "note", run.Invocations[0].Notifications[0].Level)
	assert.True(t, run.Invocations[0].ExecutionSuccessful)
}
