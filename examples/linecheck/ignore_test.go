package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/examples/internal/body"
)

const wrongTwice = `{"type":"text","text":"","quoteTokn":"a"}` // required, unknown_property

func TestIgnore(t *testing.T) {
	for _, c := range []struct {
		name, in, ignore, want string
		status                 int
	}{
		{"nothing", wrongTwice, "", "stdin: message: 1 error, 1 warning\n", 1},
		{"another rule", wrongTwice, "too_long", "stdin: message: 1 error, 1 warning\n", 1},
		{"the warning", wrongTwice, "unknown_property", "stdin: message: 1 error, 0 warnings, 1 finding ignored\n", 1},
		{"the error", wrongTwice, "required", "stdin: message: nothing LINE would refuse, 1 warning, 1 finding ignored\n", 0},
		{"both", wrongTwice, "required, unknown_property", "stdin: message: nothing LINE would refuse, 2 findings ignored\n", 0},
		{"an unknown object", `{}`, "unknown_kind", "stdin: 1 finding ignored\n", 0},
		{"not JSON", `{`, "bad_text,too_large", "stdin:1:2: error: ", 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			status, stdout, stderr := check(t, c.in, "-ignore", c.ignore)
			assert.Equal(t, c.status, status)
			assert.Contains(t, stdout, c.want)
			assert.Empty(t, stderr)
		})
	}
}

// Each format has the number of ignored findings.
func TestIgnoreFormats(t *testing.T) {
	for _, c := range []struct{ format, want string }{
		{"text", "2 findings ignored\n"},
		{"json", `"violations":[],"ignored":2}`},
		{"line", "stdin: 2 findings ignored\n"},
		{"github", "1 file: 0 errors, 0 warnings, 2 findings ignored\n"},
		{"sarif", `"text": "2 findings ignored"`},
	} {
		status, stdout, _ := check(t, wrongTwice, "-format", c.format, "-ignore=required", "-ignore=unknown_property")
		assert.Equal(t, body.Fine, status, c.format)
		assert.Contains(t, stdout, c.want)
		assert.NotContains(t, stdout, "quoteTokn")
	}
}

// A summary of several files adds them up. Each finding is either reported or ignored.
func TestIgnoreSum(t *testing.T) {
	_, all, _ := check(t, "", "testdata", "-") // - is empty
	require.Contains(t, all, "(bad_format)")
	for _, r := range rules() {
		if r.code == "syntax" {
			continue
		}
		_, stdout, _ := check(t, "", "-ignore", string(r.code), "testdata", "-")
		n := strings.Count(all, " ("+string(r.code)+")\n")
		assert.Zero(t, strings.Count(stdout, " ("+string(r.code)+")\n"), r.code)
		if n > 0 {
			assert.True(t, strings.HasSuffix(stdout, ", "+plural(n, "finding")+" ignored\n"), r.code)
		}
	}
}

func TestIgnoreErrors(t *testing.T) {
	for _, c := range []struct{ ignore, want string }{
		{"to_long", `linecheck: invalid value "to_long" for flag -ignore: "to_long" is not one of required, too_long, `},
		{"too_long,", "an empty code; the rules are required, too_long, "},
		{"syntax", "\"syntax\" cannot be ignored: a file that is not JSON is not checked"},
	} {
		status, stdout, stderr := check(t, hi, "-ignore", c.ignore)
		assert.Equal(t, body.Unreadable, status)
		assert.Empty(t, stdout)
		assert.Contains(t, stderr, c.want)
	}
}

// The JSON report keeps what is not ignored.
func TestIgnoreJSON(t *testing.T) {
	_, stdout, _ := check(t, wrongTwice, "-format=json", "-ignore=required")
	var r struct {
		Violations []struct{ Rule string }
		Ignored    int
	}
	require.NoError(t, json.Unmarshal([]byte(stdout), &r))
	require.Len(t, r.Violations, 1)
	assert.Equal(t, "unknown_property", r.Violations[0].Rule)
	assert.Equal(t, 1, r.Ignored)
}
