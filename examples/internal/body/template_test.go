package body_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/examples/internal/body"
	"github.com/linemsg/linemsg/examples/internal/tree"
)

// texts returns the strings in a value that a template can fill.
func texts(v *tree.Value) (list []*tree.Value) {
	if s, ok := v.Text(); ok && s != "" && v.Name != "type" {
		return []*tree.Value{v}
	}
	for _, c := range v.Children {
		list = append(list, texts(c)...)
	}
	return list
}

// open returns a card with placeholders instead of some of its texts, and their values. A placeholder begins after the first
// bytes of the text.
func open(data []byte, list []*tree.Value, after int) (template []byte, values map[string]string) {
	values = map[string]string{}
	at := 0
	for i, v := range list {
		s, _ := v.Text()
		name := fmt.Sprint("name", i)
		values[name] = s[after:]
		template = fmt.Appendf(template, "%s%q", data[at:v.Start], s[:after]+"{{"+name+"}}")
		at = v.End
	}
	return append(template, data[at:]...), values
}

// A placeholder without a value has no finding that some value would remove.
func TestOpenTemplate(t *testing.T) {
	files, err := filepath.Glob("../../../message/flex/testdata/cards/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		root, err := tree.Parse(data)
		require.NoError(t, err)
		verify := func(list []*tree.Value, after int) {
			template, values := open(data, list, after)
			filled := body.Examine(file, template, body.Options{Template: &body.Template{Values: values}})
			got := body.Examine(file, template, body.Options{Template: &body.Template{Open: true}})
			assert.GreaterOrEqual(t, got.Placeholders, len(list))
			for _, v := range got.Findings {
				in := false
				for _, f := range filled.Findings {
					in = in || f.Path == v.Path && f.Rule == v.Rule && f.Severity == v.Severity
				}
				assert.True(t, in, "%s: %s\n%s", file, v.Error(), template)
			}
		}
		all := texts(root)
		verify(all, 0)
		for i, v := range all {
			verify(all[i:i+1], 0)
			if s, _ := v.Text(); s[0] < 0x80 {
				verify(all[i:i+1], 1)
			}
		}
	}
}
