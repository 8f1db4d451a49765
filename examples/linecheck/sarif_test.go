package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/examples/internal/body"
)

func TestSARIF(t *testing.T) {
	_, stdout, _ := check(t, "", "-format=sarif", "testdata/faults.json", "testdata/broken.json", "none.json")
	run := decodeSARIF(t, stdout)
	driver := run.Tool.Driver
	assert.Equal(t, "linecheck", driver.Name)
	assert.Equal(t, moduleVersion(buildInfo()), driver.Version)
	assert.True(t, strings.HasPrefix(driver.InformationURI, "https://"))
	ids := map[string]bool{}
	for _, r := range driver.Rules {
		assert.False(t, ids[r.ID], r.ID)
		ids[r.ID] = true
		if strings.Contains(r.ID, "/") {
			assert.True(t, strings.HasPrefix(r.HelpURI, "https://developers.line.biz/en/"), r.HelpURI)
		} else {
			assert.True(t, strings.HasPrefix(r.HelpURI, "https://pkg.go.dev/"), r.HelpURI)
		}
		assert.True(t, strings.HasPrefix(r.FullDescription.Text, r.ShortDescription.Text+" "), r.ID)
		assert.Equal(t, r.FullDescription.Text+"\n\n"+r.HelpURI, r.Help.Text)
	}
	assert.Equal(t, "utf16CodeUnits", run.ColumnKind)
	require.NotEmpty(t, run.Results)
	fingerprints := map[string]bool{}
	for _, r := range run.Results {
		assert.Equal(t, r.RuleID, driver.Rules[r.RuleIndex].ID)
		code, _, _ := strings.Cut(r.RuleID, "/")
		assert.True(t, strings.HasSuffix(r.Message.Text, " ("+code+")"), r.Message.Text)
		assert.Contains(t, []string{"error", "warning"}, r.Level)
		assert.NotEmpty(t, r.Message.Text)
		require.Len(t, r.Locations, 1)
		assert.NotEmpty(t, r.Locations[0].PhysicalLocation.ArtifactLocation.URI)
		assert.Equal(t, "%SRCROOT%", r.Locations[0].PhysicalLocation.ArtifactLocation.Base)
		assert.Contains(t, run.Bases, "%SRCROOT%")
		require.NotNil(t, r.Locations[0].PhysicalLocation.Region)
		assert.Positive(t, r.Locations[0].PhysicalLocation.Region.StartLine)
		assert.Positive(t, r.Locations[0].PhysicalLocation.Region.StartColumn)
		assert.Equal(t, r.Locations[0].PhysicalLocation.Region.StartLine, r.Locations[0].PhysicalLocation.Region.EndLine)
		for _, l := range r.Locations[0].LogicalLocations {
			assert.True(t, strings.HasPrefix(r.Message.Text, l.FullyQualifiedName+": "))
		}
		fingerprint := r.PartialFingerprints["rulePath/v1"]
		assert.Len(t, fingerprint, 32)
		assert.False(t, fingerprints[fingerprint], "%s has the fingerprint of another result", r.Message.Text)
		fingerprints[fingerprint] = true
	}
	assert.Equal(t, "syntax", run.Results[len(run.Results)-1].RuleID, "a file that is not JSON is a result")
	require.Len(t, run.Invocations, 1)
	assert.False(t, run.Invocations[0].ExecutionSuccessful)
	require.Len(t, run.Invocations[0].Notifications, 1)
	n := run.Invocations[0].Notifications[0]
	assert.Equal(t, "error", n.Level)
	assert.Equal(t, "none.json: no such file or directory", n.Message.Text)
	assert.Equal(t, "none.json", n.Locations[0].PhysicalLocation.ArtifactLocation.URI)
}

// Without a finding the list of results is there and empty: null would mean that nothing was checked.
func TestSARIFWithoutFindings(t *testing.T) {
	_, stdout, _ := check(t, "", "-format=sarif", "testdata/order.json")
	run := decodeSARIF(t, stdout)
	assert.NotNil(t, run.Results)
	assert.Empty(t, run.Results)
	assert.True(t, run.Invocations[0].ExecutionSuccessful)
	assert.NotContains(t, stdout, "toolExecutionNotifications")
}

// The rule of a finding that LINE has a page about has a part with that page.
func TestSARIFPages(t *testing.T) {
	_, stdout, _ := check(t, `[{"type":"text","text":""},{"type":"text","text":""},{"type":"sticker"},{"type":"x"}]`, "-format=sarif")
	run := decodeSARIF(t, stdout)
	pages := map[string]string{}
	for _, r := range run.Results {
		pages[r.RuleID] = run.Tool.Driver.Rules[r.RuleIndex].HelpURI
	}
	reference := "https://developers.line.biz/en/reference/messaging-api/"
	assert.Equal(t, map[string]string{
		"required/text-message": reference + "#text-message", "required/sticker-message": reference + "#sticker-message",
		"unknown_kind": "https://pkg.go.dev/github.com/linemsg/linemsg/message/fault#UnknownKind",
	}, pages)
	assert.Len(t, run.Tool.Driver.Rules, len(rules())+2)
}

// A region is the value or name of a finding. Columns count UTF-16 code units, and the end is after the last one.
func TestRegion(t *testing.T) {
	for _, c := range []struct{ name, in, rule, want string }{
		{"a text", `{"type":"text","text":""}`, "required/text-message", `""`},
		{"kana before it", `{"type":"text","quoteToken":"こんにちは","text":""}`, "required/text-message", `""`},
		{"astral characters before it", `{"type":"text","quoteToken":"👋🏻𠮷","text":""}`, "required/text-message", `""`},
		{"astral characters in it", `{"type":"text","👋a":1,"text":"a"}`, "unknown_property/text-message", `"👋a"`},
		{"a second line", "{\"type\":\"𠮷\",\r\n\t\"text\":\"a\"}", "unknown_kind", `"𠮷"`},
		{"a name on a second line", "{\"type\":\"text\",\r\n\"quoteToken\":\"𠮷\",\t\"txt\": 5,\"text\":\"a\"}", "unknown_property/text-message", `"txt"`},
		{"a number", `{"type":"audio","originalContentUrl":"https://a.example/a.m4a","duration":-15}`, "out_of_range/audio-message", `-15`},
		{"a word", `[null]`, "nil", `null`},
		{"an object of several lines", "[{\n\"type\":\"text\"\n}]", "required/text-message", `{`},
		{"text that is not JSON", `{"a":"𠮷",あ}`, "syntax", `あ`},
		{"an unclosed text", `{"a":"𠮷`, "syntax", ``},
		{"an unclosed text before a line", "{\"a\":\"𠮷\n}", "syntax", ``},
		{"an empty file", "", "syntax", ``},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, stdout, _ := check(t, c.in, "-format=sarif")
			i := slices.IndexFunc(decodeSARIF(t, stdout).Results, func(r sarifResult) bool { return r.RuleID == c.rule })
			require.GreaterOrEqual(t, i, 0, stdout)
			region := decodeSARIF(t, stdout).Results[i].Locations[0].PhysicalLocation.Region
			line := utf16.Encode([]rune(strings.Split(c.in, "\n")[region.StartLine-1]))
			assert.Equal(t, region.StartLine, region.EndLine)
			assert.Equal(t, c.want, string(utf16.Decode(line[region.StartColumn-1:region.EndColumn-1])))
		})
	}
}

// If nothing can be checked, the log has the reason, so that it can be uploaded.
func TestSARIFOfFaultyFlags(t *testing.T) {
	dir := t.TempDir()
	config := write(t, filepath.Join(dir, "config.json"), `{"format":"sarif","ignore":["nothing"]}`)
	vars := write(t, filepath.Join(dir, "vars.json"), `{"a":5}`)
	for _, args := range [][]string{
		{"-config", config},
		{"-format=sarif", "-config", filepath.Join(dir, "none.json")},
		{"-format=sarif", "-for", "nobody"},
		{"-format=sarif", "-values", vars},
	} {
		status, stdout, stderr := check(t, hi, args...)
		assert.Equal(t, body.Unreadable, status)
		run := decodeSARIF(t, stdout)
		assert.Empty(t, run.Results)
		assert.False(t, run.Invocations[0].ExecutionSuccessful)
		require.Len(t, run.Invocations[0].ConfigNotifications, 1)
		text := run.Invocations[0].ConfigNotifications[0].Message.Text
		assert.NotEmpty(t, text)
		assert.True(t, strings.HasPrefix(stderr, "linecheck: "+text), stderr)
	}
}

// Lines that are added above a finding do not change its fingerprint.
func TestFingerprint(t *testing.T) {
	dir := t.TempDir()
	before := write(t, filepath.Join(dir, "a.json"), `{"type":"text","text":"", "text":""}`)
	after := write(t, filepath.Join(dir, "b.json"), "{\n\n\"type\":\"text\",\n\"text\":\"\", \"text\":\"\"}")
	prints := func(file string) (list []string) {
		_, stdout, _ := check(t, "", "-format=sarif", file)
		for _, r := range decodeSARIF(t, stdout).Results {
			list = append(list, r.PartialFingerprints["rulePath/v1"])
		}
		return list
	}
	assert.Len(t, prints(before), 2)
	assert.Equal(t, prints(before), prints(after))
}

func TestURI(t *testing.T) {
	folder, err := os.Getwd()
	require.NoError(t, err)
	parent := filepath.ToSlash(filepath.Dir(folder))
	for _, c := range []struct{ name, path, uri string }{
		{"a.json", "a.json", "a.json"},
		{filepath.Join("a", "b.json"), "a/b.json", "a/b.json"},
		{"./a/../b.json", "b.json", "b.json"},
		{filepath.Join(folder, "a", "b.json"), "a/b.json", "a/b.json"},
		{filepath.Join("..", "b.json"), "../b.json", "file://" + parent + "/b.json"},
		{"注文 1#2?3%4.json", "注文 1#2?3%4.json", "%E6%B3%A8%E6%96%87%201%232%3F3%254.json"},
		{"a:b.json", "a:b.json", "./a:b.json"},
		{filepath.Join(folder, "..x.json"), "..x.json", "..x.json"},
		{filepath.Join(filepath.Dir(folder), "b c.json"), parent + "/b c.json", "file://" + parent + "/b%20c.json"},
	} {
		assert.Equal(t, c.path, relative(c.name, folder), c.name)
		assert.Equal(t, c.uri, uri(c.name, folder), c.name)
	}
	_, stdout, _ := check(t, "", "-format=sarif", "../hello/none.json")
	place := decodeSARIF(t, stdout).Invocations[0].Notifications[0].Locations[0].PhysicalLocation.ArtifactLocation
	assert.Equal(t, sarifArtifact{URI: "file://" + parent + "/hello/none.json"}, place, "no base")
}

// No text of a file or name of a file ends a workflow command, or begins another.
func TestGitHubEscapes(t *testing.T) {
	assert.Equal(t, "100%25 of%0D%0A::a, b: c", escapeData("100% of\r\n::a, b: c"))
	assert.Equal(t, "100%25 of%0D%0A%3A%3Aa%2C b%3A c", escapeProperty("100% of\r\n::a, b: c"))

	file := write(t, t.TempDir()+"/a\n::warning::b,c:d%.json", `{"type":"text","a\n::error::b":1}`)
	_, stdout, _ := check(t, "", "-format", "github", file)
	assert.Equal(t, 3, strings.Count(stdout, "\n"), stdout)
	assert.Contains(t, stdout, "/a%0A%3A%3Awarning%3A%3Ab%2Cc%3Ad%25.json,line=1,col=")
}
