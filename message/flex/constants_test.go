package flex_test

import (
	"testing"

	"github.com/linemsg/linemsg/internal/facts"
	"github.com/linemsg/linemsg/message/flex"
)

func TestLimitConstants(t *testing.T) {
	facts.Limits{"MaxBubbles": {Is: flex.MaxBubbles, Rows: []string{"flex.carousel contents"}}}.Check(t)
}
