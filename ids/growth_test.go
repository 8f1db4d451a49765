package ids_test

import (
	"testing"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/growth"
)

// The cost of foreign or long text must be proportional to its length.
func TestGrowth(t *testing.T) {
	growth.Check(t, growth.Table{
		"Parse*": growth.Text(func(s string) {
			_, _ = ids.ParseUserID(s)
			_, _ = ids.ParseReplyToken(s)
			_, _ = ids.ParseTrackingID(s)
			_, _ = ids.ParseMessageID(s)
			_, _ = ids.ParseMINIAppPath(s)
			_, _ = ids.ParseAudienceGroupID(s)
		}),
		"HashPhoneNumber": growth.Text(func(s string) { _, _ = ids.HashPhoneNumber("+81" + s) }),
		"ProviderIDFromConsoleURL": growth.Text(func(s string) {
			_, _ = ids.ProviderIDFromConsoleURL("https://developers.line.biz/console/provider/" + s)
		}),
		"*.Scan":          growth.Text(func(s string) { _ = new(ids.UserID).Scan(s); _ = new(ids.AudienceGroupID).Scan(s) }),
		"*.UnmarshalText": growth.Text(func(s string) { _ = new(ids.UserID).UnmarshalText([]byte(s)) }),
	}, map[string]string{"MustParse*": "Parse, with a panic"})
}
