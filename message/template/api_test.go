package template_test

import (
	"testing"

	"github.com/linemsg/linemsg/internal/apitest"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/template"
)

func TestAPI(t *testing.T) {
	apitest.Package{
		Wire: []any{
			new(template.Buttons),
			new(template.Carousel),
			new(template.Column),
			new(template.Confirm),
			new(template.ImageCarousel),
			new(template.ImageColumn),
			new(template.Raw),
		},
		Funcs: []any{
			template.NewRaw[string],
		},
		Parts: []any{new(action.URI)},
	}.Check(t)
}
