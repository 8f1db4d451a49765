//go:build !race

package template_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/template"
)

// Checking a valid template does not allocate, nor does appending it to a buffer with enough capacity.
func TestNothingIsAllocated(t *testing.T) {
	buf := make([]byte, 0, 16<<10)
	open := &action.URI{Label: "カップを見る", URI: "https://shop.example/cups?lang=ja"}
	buttons := append(actions(2), open, &action.Postback{Label: "買う", Data: "buy=17", DisplayText: "買います"})
	cups := make([]template.Column, template.MaxColumns)
	for i := range cups {
		cups[i] = template.Column{ThumbnailImageURL: image, Title: "青いカップ", Text: "0.3 L、益子焼", DefaultAction: open, Actions: buttons[1:]}
	}
	pictures := make([]template.ImageColumn, template.MaxColumns)
	for i := range pictures {
		pictures[i] = template.ImageColumn{ImageURL: image, Action: open}
	}
	for _, v := range []checked{
		&template.Buttons{ThumbnailImageURL: image, ImageBackgroundColor: "#FFEEDD", Title: "カップ", Text: "どれにしますか。", DefaultAction: open, Actions: buttons},
		&template.Confirm{Text: "予約を取り消しますか。", Actions: actions(2)},
		&template.Carousel{Columns: cups, ImageSize: template.Contain},
		&template.ImageCarousel{Columns: pictures},
	} {
		t.Run(v.GetType(), func(t *testing.T) {
			require.Empty(t, v.Lint())
			assert.Zero(t, testing.AllocsPerRun(100, func() { _, _ = v.AppendJSON(buf) }), "AppendJSON")
			assert.Zero(t, testing.AllocsPerRun(100, func() { _ = v.Validate() }), "Validate")
		})
	}
}
