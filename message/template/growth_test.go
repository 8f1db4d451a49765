package template_test

import (
	"testing"

	"github.com/linemsg/linemsg/internal/growth"
	"github.com/linemsg/linemsg/message/template"
)

// The cost of foreign or long input must be proportional to its length.
func TestGrowth(t *testing.T) {
	growth.Check(t, growth.Table{
		"NewRaw": growth.Text(func(s string) { _, _ = template.NewRaw(`{"type":"a","x":"` + s + `"}`) }),
	}.JSON(
		new(template.Buttons), new(template.Carousel), new(template.Column), new(template.Confirm), new(template.ImageCarousel),
		new(template.ImageColumn), new(template.Raw),
	), nil)
}
