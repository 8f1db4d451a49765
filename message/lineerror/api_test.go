package lineerror_test

import (
	"testing"

	"github.com/linemsg/linemsg/internal/apitest"
	"github.com/linemsg/linemsg/message/lineerror"
)

func TestAPI(t *testing.T) {
	apitest.Package{
		Others: []any{
			new(lineerror.Error),
			new(lineerror.Refusal),
		},
		Funcs: []any{
			lineerror.Parse[string],
			lineerror.Property,
			lineerror.Response,
			lineerror.ResponseTo,
			lineerror.Text,
			lineerror.Wrap,
		},
	}.Check(t)
}
