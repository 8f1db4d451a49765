package audience_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/linemsg/linemsg/internal/facts"
	"github.com/linemsg/linemsg/message/audience"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/length"
)

func TestLimitConstants(t *testing.T) {
	facts.Limits{
		"MaxMembers":     {Is: audience.MaxMembers, Rows: []string{"audience.upload audiences", "audience.add audiences"}},
		"MaxFileMembers": {Is: audience.MaxFileMembers, Why: "a file is not a body"},
		"MaxDescription": {Is: audience.MaxDescription, Rows: []string{
			"audience.upload description", "audience.click description", "audience.impression description", "audience.rename description",
		}},
		"MaxUploadDescription": {Is: audience.MaxUploadDescription, Rows: []string{"audience.upload uploadDescription", "audience.add uploadDescription"}},
		"MaxClickURL":          {Is: audience.MaxClickURL, Rows: []string{"audience.click clickUrl"}},
	}.Check(t)
}

// A URL is not shortened: a shorter one is another page.
func TestFit(t *testing.T) {
	for _, c := range []string{"a", "あ", "👨‍👩‍👧‍👦", "e\u0301"} {
		s := strings.Repeat(c, 2001)
		bodies := []interface{ Fit() []fault.Violation }{
			&audience.Upload{Description: s, UploadDescription: s}, &audience.Add{UploadDescription: s},
			&audience.Click{Description: s, ClickURL: s}, &audience.Impression{Description: s}, &audience.Rename{Description: s},
		}
		var paths []fault.Path
		for _, b := range bodies {
			for _, v := range b.Fit() {
				assert.Equal(t, fault.Shortened, v.Rule)
				paths = append(paths, v.Path)
			}
			assert.Empty(t, b.Fit(), "a second Fit has nothing to do")
		}
		assert.Equal(t, []fault.Path{"description", "uploadDescription", "uploadDescription", "description", "description", "description"}, paths)
		assert.True(t, length.UTF16.Fits(bodies[0].(*audience.Upload).Description, audience.MaxDescription))
		assert.True(t, length.UTF16.Fits(bodies[1].(*audience.Add).UploadDescription, audience.MaxUploadDescription))
		assert.Equal(t, s, bodies[2].(*audience.Click).ClickURL)
	}
}
