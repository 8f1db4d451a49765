package flex_test

import (
	"testing"

	"github.com/linemsg/linemsg/internal/apitest"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/flex"
)

func TestAPI(t *testing.T) {
	apitest.Package{
		Wire: []any{
			new(flex.Box),
			new(flex.Bubble),
			new(flex.Button),
			new(flex.Carousel),
			new(flex.Filler),
			new(flex.LinearGradient),
			new(flex.Icon),
			new(flex.Image),
			new(flex.Raw),
			new(flex.Separator),
			new(flex.Span),
			new(flex.Styles),
			new(flex.BlockStyle),
			new(flex.Text),
			new(flex.Video),
		},
		Funcs: []any{
			flex.NewBox,
			flex.Clone[flex.Container],
			flex.All[flex.Component],
			flex.Contents,
			flex.Fill[flex.Container],
			flex.Pack,
			flex.Parse[string],
			flex.NewRaw[string],
		},
		Parts: []any{new(action.URI)},
	}.Check(t)
}
