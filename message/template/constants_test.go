package template_test

import (
	"testing"

	"github.com/linemsg/linemsg/internal/facts"
	"github.com/linemsg/linemsg/message/template"
)

func TestLimitConstants(t *testing.T) {
	facts.Limits{
		"MaxColumns":              {Is: template.MaxColumns, Rows: []string{"template.carousel columns", "template.image_carousel columns"}},
		"MaxTitle":                {Is: template.MaxTitle, Rows: []string{"template.buttons title", "template.carousel.column title"}},
		"MaxButtonsText":          {Is: template.MaxButtonsText, Rows: []string{"template.buttons text|no title"}},
		"MaxColumnText":           {Is: template.MaxColumnText, Rows: []string{"template.carousel.column text|no title"}},
		"MaxTextWithTitleOrImage": {Is: template.MaxTextWithTitleOrImage, Rows: []string{"template.buttons text|present", "template.carousel.column text|present"}},
		"MaxConfirmText":          {Is: template.MaxConfirmText, Rows: []string{"template.confirm text"}},
	}.Check(t)
}
