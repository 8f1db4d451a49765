package imagemap_test

import (
	"testing"

	"github.com/linemsg/linemsg/internal/apitest"
	"github.com/linemsg/linemsg/message/imagemap"
)

func TestAPI(t *testing.T) {
	apitest.Package{
		Wire: []any{
			new(imagemap.Area),
			new(imagemap.Clipboard),
			new(imagemap.Message),
			new(imagemap.Raw),
			new(imagemap.Size),
			new(imagemap.URI),
			new(imagemap.Video),
			new(imagemap.ExternalLink),
		},
		Funcs: []any{
			imagemap.NewRaw[string],
		},
	}.Check(t)
}
