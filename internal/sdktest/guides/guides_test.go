// Package guides_test has the code with the official SDK of the guides and of README.md, and compares it with the pages.
package guides_test

import (
	"testing"

	"github.com/linemsg/linemsg/internal/snippets"
)

func TestPages(t *testing.T) {
	t.Parallel()
	snippets.Check(t, []string{"../../../README*.md", "../../../docs/guides/*.md"}, []string{"*_test.go"}, snippets.SDK)
}
