package main

import (
	"encoding/json"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A finding is a line of the text format.
type finding struct {
	file, severity, text string
	line, column         int
}

var (
	textLine   = regexp.MustCompile(`(?m)^(\S+?)(?::(\d+):(\d+))?: (error|warning): (.* \([a-z_]+\))$`)
	githubLine = regexp.MustCompile(`(?m)^::(error|warning) file=([^,]*)(?:,line=(\d+),col=(\d+))?,title=([a-z_]+)::(.*)$`)
)

func number(s string) int {
	n, _ := strconv.Atoi(s) // "" is 0
	return n
}

// unescape reverses the escaping of workflow commands.
func unescape(t *testing.T, s string) string {
	t.Helper()
	s, err := url.PathUnescape(s)
	require.NoError(t, err)
	return s
}

// decodeSARIF decodes a log. It must not have members beyond those of the types, which are of SARIF 2.1.0.
func decodeSARIF(t *testing.T, text string) sarifRun {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(text))
	d.DisallowUnknownFields()
	var l sarifLog
	require.NoError(t, d.Decode(&l), text)
	require.False(t, d.More(), "one log")
	assert.Equal(t, "2.1.0", l.Version)
	assert.Equal(t, "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json", l.Schema)
	require.Len(t, l.Runs, 1)
	return l.Runs[0]
}

// codePoints returns the column of the start of a region in code points.
func codePoints(t *testing.T, file string, r *sarifRegion) int {
	t.Helper()
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	line := utf16.Encode([]rune(strings.Split(string(text), "\n")[r.StartLine-1]))
	return 1 + len(utf16.Decode(line[:r.StartColumn-1]))
}

// Each finding of the text format is in the others, with the same place.
func TestFormatsAgree(t *testing.T) {
	dir := t.TempDir()
	many := write(t, filepath.Join(dir, "many.json"), `{"to":[`+strings.TrimSuffix(strings.Repeat("5,", 1500), ",")+`],"messages":[`+hi+`]}`)
	names := []string{"testdata", "testdata/../testdata/faults.json", many}
	_, text, _ := check(t, "", names...)
	var want []finding
	for _, m := range textLine.FindAllStringSubmatch(text, -1) {
		want = append(want, finding{m[1], m[4], m[5], number(m[2]), number(m[3])})
	}
	require.Greater(t, len(want), 1000)

	var github []finding
	_, text, _ = check(t, "", append([]string{"-format", "github"}, names...)...)
	for _, m := range githubLine.FindAllStringSubmatch(text, -1) {
		github = append(github, finding{unescape(t, m[2]), m[1], unescape(t, m[6]), number(m[3]), number(m[4])})
	}
	for i := range want {
		want[i].file = filepath.ToSlash(filepath.Clean(want[i].file)) // as in a repository
	}
	assert.Equal(t, append(want, finding{many, "error", "at least 500 more errors", 0, 0}), github)

	var sarif []finding
	_, text, _ = check(t, "", append([]string{"-format", "sarif"}, names...)...)
	for _, r := range decodeSARIF(t, text).Results {
		f := finding{severity: r.Level, text: r.Message.Text}
		place := r.Locations[0].PhysicalLocation
		u, err := url.Parse(place.ArtifactLocation.URI)
		require.NoError(t, err)
		f.file = u.Path
		if place.Region != nil {
			f.line, f.column = place.Region.StartLine, codePoints(t, f.file, place.Region)
		}
		sarif = append(sarif, f)
	}
	assert.Equal(t, append(want, finding{many, "error", "at least 500 more errors (more)", 0, 0}), sarif)
}
