package audience_test

import (
	"testing"

	"github.com/linemsg/linemsg/internal/apitest"
	"github.com/linemsg/linemsg/message/audience"
)

func TestAPI(t *testing.T) {
	apitest.Package{
		Wire: []any{
			new(audience.Upload),
			new(audience.Add),
			new(audience.Member),
			new(audience.Click),
			new(audience.Impression),
			new(audience.Rename),
		},
		Others: []any{new(audience.Kind)},
		Funcs:  []any{audience.CheckFile, audience.IFAs, audience.Users},
	}.Check(t)
}
