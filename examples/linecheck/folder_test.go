package main

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/examples/internal/body"
)

// mixed returns a folder with a message, JSON that is not for LINE, and a file that is not JSON.
func mixed(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	write(t, filepath.Join(dir, "a.json"), hi)
	write(t, filepath.Join(dir, "package.json"), `{"name":"bot","type":"module"}`)
	write(t, filepath.Join(dir, "tsconfig.json"), "{\n  // a comment\n}")
	return dir
}

// Files of a folder that are not for LINE are skipped. A file that is not JSON is an error, as it can be a message that was
// being edited. The status 2 is for files that were named.
func TestSkipped(t *testing.T) {
	dir := mixed(t)
	status, stdout, _ := check(t, "", dir)
	assert.Equal(t, body.Refused, status)
	in := func(name string) string { return filepath.Join(dir, name) }
	assert.Equal(t, in("a.json")+": message: nothing LINE would refuse\n"+
		in("package.json")+": skipped, not JSON for LINE\n"+
		in("tsconfig.json")+":2:3: error: unexpected comment, JSON has no comments (syntax)\n      // a comment\n      ^\n"+
		"3 files: 0 errors, 0 warnings, 1 file unreadable, 1 file skipped\n", stdout)

	status, stdout, _ = check(t, "", in("tsconfig.json"))
	assert.Equal(t, body.Unreadable, status)
	assert.NotContains(t, stdout, "skipped")
	status, stdout, _ = check(t, "", in("package.json"))
	assert.Equal(t, body.Refused, status)
	assert.Contains(t, stdout, `"module" is not a known message type`)
	status, stdout, _ = check(t, "", "-skip-unknown", in("package.json"))
	assert.Equal(t, body.Fine, status)
	assert.Equal(t, in("package.json")+": skipped, not JSON for LINE\n", stdout)
	status, _, _ = check(t, "", "-skip-unknown", in("tsconfig.json"))
	assert.Equal(t, body.Unreadable, status)
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
