package apitest_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/apitest"
)

func TestExampleFaults(t *testing.T) {
	t.Parallel()
	write := func(name, text string) string {
		path := filepath.Join(t.TempDir(), name)
		require.NoError(t, os.WriteFile(path, []byte("package a_test\n\nimport \"fmt\"\n\n"+text), 0o600))
		return path
	}
	whole := write("a_test.go", "func show() { fmt.Println(1) }\n\nfunc ExampleWhole() {\n\tshow()\n\t// Output: 1\n}\n")
	assert.Empty(t, apitest.ExampleFaults([]string{whole, "a.go"}))

	parted := write("b_test.go", "func ExampleParted() {\n\tshow()\n\tfmt.Println()\n\t// Output: 1\n}\n\nfunc ExampleStill() {\n\tfmt.Println()\n}\n")
	assert.Equal(t, []string{
		"ExampleParted uses declarations of another file",
		"ExampleStill has no Output comment, so it is not run",
	}, apitest.ExampleFaults([]string{whole, parted}))
	assert.Len(t, apitest.ExampleFaults([]string{write("c_test.go", "func {")}), 1)
}
