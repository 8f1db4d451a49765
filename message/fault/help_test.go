package fault_test

import (
	"slices"
	"testing"

	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/template"
)

// columnsOf is a carousel whose only column has four actions, one too many.
func columnsOf(t *testing.T) *template.Carousel {
	t.Helper()
	four := slices.Repeat([]action.Action{&action.Message{Label: "Go", Text: "Go"}}, 4)
	return &template.Carousel{Columns: []template.Column{{Text: "t", Actions: four}}}
}
