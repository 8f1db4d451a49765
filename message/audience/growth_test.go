package audience_test

import (
	"strings"
	"testing"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/growth"
	"github.com/linemsg/linemsg/message/audience"
)

// What is foreign or long costs in proportion to its length.
func TestGrowth(t *testing.T) {
	growth.Check(t, growth.Table{
		"Users": func(n int) func() { list := make([]ids.UserID, n); return func() { audience.Users(list...) } },
		"IFAs":  func(n int) func() { list := make([]ids.IFA, n); return func() { audience.IFAs(list...) } },
		"CheckFile": func(n int) func() {
			files := []string{strings.Repeat(user+"\n", n), strings.Repeat(ifa+"\n \nno ID\n", n), strings.Repeat("a", n), strings.Repeat("\n", n)}
			return func() {
				for _, text := range files {
					_, _ = audience.CheckFile(strings.NewReader(text))
				}
			}
		},
	}.JSON(
		new(audience.Upload), new(audience.Add), new(audience.Member), new(audience.Click), new(audience.Impression), new(audience.Rename),
	), nil)
}
