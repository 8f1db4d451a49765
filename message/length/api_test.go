package length_test

import (
	"testing"

	"github.com/linemsg/linemsg/internal/apitest"
	"github.com/linemsg/linemsg/message/length"
)

func TestAPI(t *testing.T) {
	apitest.Package{
		Others: []any{
			new(length.Unit),
		},
	}.Check(t)
}
