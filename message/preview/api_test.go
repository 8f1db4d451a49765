package preview_test

import (
	"io"
	"testing"

	"github.com/linemsg/linemsg/internal/apitest"
	"github.com/linemsg/linemsg/message/preview"
)

func TestAPI(t *testing.T) {
	apitest.Package{
		Funcs: []any{
			preview.Element,
			preview.HTML,
			preview.Text,
			preview.TextWith,
		},
		Args: []any{io.Discard},
	}.Check(t)
}
