package snippets_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/snippets"
)

const code = `package a_test

import "fmt"

type T struct{}

func Example_one() {
	a := 1

	fmt.Println(a)
	fmt.Println(2)
	// Output:
	// 1
	// 2
}

func Example_still() {
	fmt.Println(3)
}

func helper() {
	fmt.Println(4)
}
`

func TestFaults(t *testing.T) {
	t.Parallel()
	const first, second = "```go\na := 1\n\nfmt.Println(a)\n```\n", "```go\nfmt.Println(2)\n```\n"
	for name, c := range map[string]struct {
		page string
		want []string
	}{
		"the same":       {"# A\n" + first + "```text\n1\n```\n" + second + "```text\n2\n```\n", nil},
		"one output":     {first + second + "```text\n1\n2\n```\n", nil},
		"declarations":   {"```go\ntype T struct{}\n```\n```go\nfmt.Println(4)\n```\n", nil},
		"JSON":           {"```json\n{\"a\": 1}\n```\n", nil},
		"of a command":   {"```sh\ngo test\n```\n```text\nok\n```\n", nil},
		"other code":     {"```go\nfmt.Println(5)\n```\n", []string{"a.md:2: no Go file has this code:\nfmt.Println(5)\n"}},
		"inside a line":  {"```go\nPrintln(2)\n```\n", []string{"a.md:2: no Go file has this code:\nPrintln(2)\n"}},
		"other output":   {first + "```text\n2\n```\n", []string{"a.md: the output of Example_one is\n1\n2\nand not\n2"}},
		"no output":      {first, []string{"a.md: the output of Example_one is\n1\n2\nand not\n"}},
		"not run":        {"```go\nfmt.Println(3)\n```\n", []string{"a.md:2: Example_still has no Output comment, so it is not run"}},
		"output alone":   {"```text\n1\n```\n", []string{"a.md:2: output that belongs to no Example"}},
		"other JSON":     {"```json\n{\"a\": 2}\n```\n", []string{"a.md:2: no .json file in the folder of the page has this text"}},
		"other language": {"```c\n```\n", []string{"a.md:2: unknown language c"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			for name, text := range map[string]string{"a_test.go": code, "a.json": "{\"a\": 1}\n", "a.md": c.page} {
				require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
			}
			faults, err := snippets.Faults([]string{filepath.Join(dir, "*.md")}, []string{filepath.Join(dir, "*_test.go")})
			require.NoError(t, err)
			for i := range c.want {
				c.want[i] = filepath.Join(dir, c.want[i])
			}
			assert.Equal(t, c.want, faults)
		})
	}
}

func TestErrors(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	page, program := filepath.Join(dir, "a.md"), filepath.Join(dir, "main.go")
	require.NoError(t, os.WriteFile(page, nil, 0o600))
	require.NoError(t, os.WriteFile(program, []byte("package main\n"), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "main_test.go"), []byte("package main\n"), 0o600))
	_, err := snippets.Faults([]string{filepath.Join(dir, "none*.md")}, []string{filepath.Join(dir, "main_test.go")})
	require.Error(t, err)
	_, err = snippets.Faults([]string{page}, []string{program})
	require.ErrorContains(t, err, "no Example runs it")
}
