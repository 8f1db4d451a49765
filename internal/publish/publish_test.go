package publish_test

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/facts"
	"github.com/linemsg/linemsg/internal/publish"
)

var update = flag.Bool("update", false, "write the files in docs")

const docs = "../../docs"

// published compares a file in docs with what is made now.
func published(t *testing.T, name string, made []byte) {
	t.Helper()
	file := filepath.Join(docs, name)
	if *update {
		require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
		require.NoError(t, os.WriteFile(file, made, 0o644))
	}
	is, err := os.ReadFile(file)
	require.NoError(t, err)
	if string(made) != string(is) { // too long to print
		t.Errorf("docs/%s is not up to date: go test ./internal/publish -update", name)
	}
}

func TestLimits(t *testing.T) {
	published(t, "limits.json", publish.Limits(facts.Rows()))
}

func TestSchema(t *testing.T) {
	published(t, "messages.schema.json", publish.Schema())
}

func TestConformance(t *testing.T) {
	for _, s := range publish.Suites() {
		t.Run(s.Name, func(t *testing.T) {
			published(t, "conformance/"+s.Name+".json", publish.Conformance(t, s, "../.."))
		})
	}
}
