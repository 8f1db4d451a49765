package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
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
		assert.True(t, strings.HasPrefix(r.HelpURI, "https://pkg.go.dev/"), r.HelpURI)
	}
	assert.Equal(t, "unicodeCodePoints", run.ColumnKind)
	require.NotEmpty(t, run.Results)
	fingerprints := map[string]bool{}
	for _, r := range run.Results {
		assert.True(t, ids[r.RuleID], "%s is in the rules of the driver", r.RuleID)
		assert.Contains(t, []string{"error", "warning"}, r.Level)
		assert.NotEmpty(t, r.Message.Text)
		require.Len(t, r.Locations, 1)
		assert.NotEmpty(t, r.Locations[0].PhysicalLocation.ArtifactLocation.URI)
		require.NotNil(t, r.Locations[0].PhysicalLocation.Region)
		assert.Positive(t, r.Locations[0].PhysicalLocation.Region.StartLine)
		assert.Positive(t, r.Locations[0].PhysicalLocation.Region.StartColumn)
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
	for _, c := range []struct{ name, path, uri string }{
		{"a.json", "a.json", "a.json"},
		{filepath.Join("a", "b.json"), "a/b.json", "a/b.json"},
		{filepath.Join(folder, "a", "b.json"), "a/b.json", "a/b.json"},
		{filepath.Join("..", "b.json"), "../b.json", "../b.json"},
		{"注文 1#2?3%4.json", "注文 1#2?3%4.json", "%E6%B3%A8%E6%96%87%201%232%3F3%254.json"},
		{"a:b.json", "a:b.json", "./a:b.json"},
		{filepath.Join(folder, "..x.json"), "..x.json", "..x.json"},
		{filepath.Join(filepath.Dir(folder), "b c.json"), filepath.ToSlash(filepath.Join(filepath.Dir(folder), "b c.json")), "file://" + filepath.ToSlash(filepath.Dir(folder)) + "/b%20c.json"},
	} {
		assert.Equal(t, c.path, relative(c.name, folder), c.name)
		assert.Equal(t, c.uri, uri(c.name, folder), c.name)
	}
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
