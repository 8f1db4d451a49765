package guard_test

import (
	"testing"

	"github.com/linemsg/linemsg/internal/apitest"
	"github.com/linemsg/linemsg/message/guard"
)

func TestAPI(t *testing.T) {
	apitest.Package{Others: []any{new(guard.Transport)}}.Check(t)
}
