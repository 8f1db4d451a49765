package imagemap_test

import (
	"testing"

	"github.com/linemsg/linemsg/internal/facts"
	"github.com/linemsg/linemsg/message/imagemap"
)

func TestLimitConstants(t *testing.T) {
	facts.Limits{
		"MaxActions": {Is: imagemap.MaxActions, Rows: []string{"message.imagemap actions"}},
		"MaxLabel": {Is: imagemap.MaxLabel, Rows: []string{
			"imagemap.action.uri label", "imagemap.action.message label", "imagemap.action.clipboard label",
		}},
		"MaxText":      {Is: imagemap.MaxText, Rows: []string{"imagemap.action.message text"}},
		"MaxLinkLabel": {Is: imagemap.MaxLinkLabel, Rows: []string{"imagemap.video.externalLink label"}},
	}.Check(t)
}
