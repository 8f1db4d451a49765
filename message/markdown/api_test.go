package markdown_test

import (
	"testing"

	"github.com/linemsg/linemsg/internal/apitest"
	"github.com/linemsg/linemsg/message/markdown"
)

func TestAPI(t *testing.T) {
	apitest.Package{
		Others: []any{new(markdown.Stream)},
		Funcs:  []any{markdown.Messages, markdown.NewStream},
	}.Check(t)
}
