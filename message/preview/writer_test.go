package preview_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/linemsg/linemsg/message/preview"
)

func TestNilWriter(t *testing.T) {
	var file *os.File
	for name, err := range map[string]error{
		"HTML":     preview.HTML(nil, preview.Options{}),
		"Text":     preview.Text(nil),
		"TextWith": preview.TextWith(file, preview.TextOptions{}),
	} {
		assert.EqualError(t, err, "preview: nil writer", name)
	}
}
