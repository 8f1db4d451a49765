package ogp_test

import (
	"testing"

	"github.com/linemsg/linemsg/internal/apitest"
	"github.com/linemsg/linemsg/ogp"
)

func TestAPI(t *testing.T) {
	apitest.Package{
		Others: []any{
			new(ogp.Client),
			new(ogp.Error),
			new(ogp.Finding),
			new(ogp.Image),
			new(ogp.Preview),
			new(ogp.Rules),
		},
		Funcs: []any{
			ogp.IsPublic,
			ogp.Fetch,
			ogp.Parse,
			ogp.ParseBytes,
		},
	}.Check(t)
}
