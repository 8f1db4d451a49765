package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/examples/internal/body"
)

// A config file is found in the working directory or the closest parent. Arguments replace its values.
func TestConfig(t *testing.T) {
	dir := t.TempDir()
	below := filepath.Join(dir, "a", "b")
	require.NoError(t, os.MkdirAll(below, 0o755))
	t.Chdir(below)
	status, stdout, _ := check(t, wrongTwice)
	assert.Equal(t, body.Refused, status)
	assert.NotContains(t, stdout, "ignored")

	write(t, filepath.Join(dir, body.ConfigFile), `{"for": "push", "ignore": ["required", "unknown_property"]}`)
	status, stdout, stderr := check(t, wrongTwice)
	assert.Equal(t, body.Fine, status)
	assert.Equal(t, "stdin: message for push: nothing LINE would refuse, 2 findings ignored\n", stdout)
	assert.Empty(t, stderr)

	status, stdout, _ = check(t, wrongTwice, "-ignore", "required", "-for=reply")
	assert.Equal(t, body.Fine, status)
	assert.Contains(t, stdout, "stdin: message for reply: nothing LINE would refuse, 1 warning, 1 finding ignored\n")

	status, stdout, _ = check(t, wrongTwice, "-ignore", "")
	assert.Equal(t, body.Refused, status)
	assert.NotContains(t, stdout, "ignored")

	write(t, filepath.Join(below, body.ConfigFile), `{"format": "github"}`)
	_, stdout, _ = check(t, wrongTwice)
	assert.Equal(t, "::error file=stdin,line=1,col=23,title=required::messages[0].text: empty, needs 1 to 5000 UTF-16 code units (required)\n"+
		"::warning file=stdin,line=1,col=26,title=unknown_property::messages[0].quoteTokn: unknown property of a text message; did you mean quoteToken? (unknown_property)\n"+
		"1 file: 1 error, 1 warning\n", stdout)

	other := write(t, filepath.Join(t.TempDir(), "other.json"), `{"ignore": []}`)
	status, stdout, _ = check(t, wrongTwice, "-config", other)
	assert.Equal(t, body.Refused, status)
	assert.Contains(t, stdout, "stdin: message: 1 error, 1 warning\n")

	write(t, filepath.Join(below, "a.json"), hi)
	_, stdout, _ = check(t, "", "-config", other, dir)
	assert.Equal(t, filepath.Join(below, "a.json")+": message: nothing LINE would refuse\n", stdout, "a config file is not a file to check")
}

// A file that a config file names is in the folder of the config file.
func TestConfigPath(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, body.ConfigFile), `{"image": "menu.png"}`)
	below := filepath.Join(dir, "a")
	require.NoError(t, os.Mkdir(below, 0o755))
	t.Chdir(below)
	_, stdout, _ := check(t, bigMenu)
	assert.Contains(t, stdout, filepath.Join("..", "menu.png")+": error: no such file or directory\n")
	_, stdout, _ = check(t, bigMenu, "-image", "other.png")
	assert.Contains(t, stdout, "other.png: error: no such file or directory\n")
}

func TestConfigErrors(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	for _, c := range []struct{ name, text, want string }{
		{"not JSON", "{\n,}", `.linecheck.json:2:1: unexpected ","`},
		{"a comment", "// a", ".linecheck.json:1:1: "},
		{"empty", "", ".linecheck.json:1:1: empty text"},
		{"an array", "[]", ".linecheck.json:1:1: an array, must be an object"},
		{"an unknown key", `{"fro": "push"}`, `.linecheck.json:1:2: "fro" is not one of for, format, ignore`},
		{"another case", `{"For": "push"}`, `.linecheck.json:1:2: "For" is not one of for, format, ignore`},
		{"a key for the command line", `{"config": "a.json"}`, `.linecheck.json:1:2: "config" is not one of`},
		{"a key twice", "{\"for\": \"push\",\n \"for\": \"push\"}", `.linecheck.json:2:2: "for" appears twice`},
		{"a number", `{"for": 5}`, ".linecheck.json:1:9: for: a number, must be a string"},
		{"a text for a list", `{"ignore": "too_long"}`, ".linecheck.json:1:12: ignore: a string, must be an array of rules"},
		{"a number in a list", `{"ignore": [5]}`, ".linecheck.json:1:12: ignore: a number in the array, must be a string"},
		{"an unknown use", `{"for": "liff"}`, ".linecheck.json:1:9: for: must be one of reply, push"},
		{"an unknown rule", `{"ignore": ["to_long"]}`, `.linecheck.json:1:12: ignore: "to_long" is not one of required, too_long`},
	} {
		t.Run(c.name, func(t *testing.T) {
			write(t, body.ConfigFile, c.text)
			for _, args := range [][]string{nil, {"-for=push", "-ignore=too_long"}} {
				status, stdout, stderr := check(t, hi, args...)
				assert.Equal(t, body.Unreadable, status)
				assert.Empty(t, stdout)
				assert.Contains(t, stderr, "linecheck: "+c.want)
			}
			status, _, _ := check(t, "", "-version")
			assert.Equal(t, body.Fine, status, "-version does not read it")
		})
	}
	status, _, stderr := check(t, hi, "-config", "none.json")
	assert.Equal(t, body.Unreadable, status)
	assert.Equal(t, "linecheck: open none.json: no such file or directory (see linecheck -h)\n", stderr)
}
