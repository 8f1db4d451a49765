package audience_test

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message/audience"
	"github.com/linemsg/linemsg/message/fault"
)

func TestTexts(t *testing.T) {
	const request = "5b59509c-c57b-11e9-aa8c-2a2ae2dbcce4"
	for _, c := range []struct {
		name string
		body body
		want []string
	}{
		{"empty upload", &audience.Upload{}, []string{"description: empty, needs 1 to 120 UTF-16 code units"}},
		{"upload of nobody", &audience.Upload{Description: "regulars"}, nil},
		{"upload", &audience.Upload{Description: "regulars", UploadDescription: strings.Repeat("a", 300), Audiences: audience.Users(user, other)}, nil},
		{"long texts", &audience.Upload{Description: strings.Repeat("あ", 121), UploadDescription: strings.Repeat("𠀋", 151)}, []string{
			"description: 121 UTF-16 code units, at most 120", "uploadDescription: 302 UTF-16 code units, at most 300",
		}},
		{"line break", &audience.Upload{Description: "常連\n客"}, []string{"description: control character U+000A at character 3"}},
		{"spaces", &audience.Upload{Description: "  "}, []string{"description: only spaces"}},
		{"ideographic space", &audience.Upload{Description: "\u3000"}, []string{"warning: description: only white space, which LINE may refuse"}},
		{"user IDs for IFAs", &audience.Upload{Description: "a", IsIFAAudience: true, Audiences: audience.Users(user)}, []string{
			"audiences[0].id: a user ID, but isIfaAudience is true",
		}},
		{"IFAs for user IDs", &audience.Upload{Description: "a", Audiences: audience.IFAs(ifa)}, []string{"audiences[0].id: an IFA, but isIfaAudience is not true"}},
		{"wrong IDs", &audience.Upload{Description: "a", Audiences: audience.Users("", "@brown", ids.UserID("C"+user[1:]), ids.UserID(user[:32]), user)}, []string{
			"audiences[0].id: missing or empty",
			"audiences[1].id: a LINE ID, not a user ID (U and 32 hexadecimal digits)",
			"audiences[2].id: a group ID, not a user ID (U and 32 hexadecimal digits)",
			"audiences[3].id: 32 characters instead of 33, not a user ID (U and 32 hexadecimal digits)",
		}},
		{"no UUIDs", &audience.Upload{Description: "a", IsIFAAudience: true, Audiences: audience.IFAs("x", ifa, "", user)}, []string{
			"warning: audiences[0].id: does not look like an IFA, which is a UUID",
			"audiences[2].id: missing or empty",
			"audiences[3].id: a user ID, but isIfaAudience is true",
		}},
		{"twice", &audience.Upload{Description: "a", Audiences: audience.Users(user, other, user)}, []string{
			"warning: audiences[2].id: the same as audiences[0].id",
		}},
		{"empty addition", &audience.Add{}, []string{
			"audienceGroupId: missing, must be positive", "audiences: empty, needs 1 to 10000 user IDs or IFAs",
		}},
		{"addition", &audience.Add{AudienceGroupID: 1, Audiences: audience.IFAs(ifa)}, nil},
		{"addition of both", &audience.Add{AudienceGroupID: 1, Audiences: append(audience.IFAs("x", ifa), audience.Users(user)...)}, []string{
			"warning: audiences[0].id: does not look like an IFA, which is a UUID",
			"audiences[2].id: a user ID, but audiences[1].id is an IFA",
		}},
		{"addition of an IFA to users", &audience.Add{AudienceGroupID: 1, Audiences: append(audience.Users(user), audience.IFAs(ifa)...)}, []string{
			"audiences[1].id: an IFA, but audiences[0].id is a user ID",
		}},
		{"addition of others", &audience.Add{AudienceGroupID: -1, Audiences: audience.Users("x")}, []string{
			"audienceGroupId: -1, must be positive",
			"warning: audiences[0].id: does not look like a user ID or an IFA",
		}},
		{"empty click", &audience.Click{}, []string{"description: empty, needs 1 to 120 UTF-16 code units", "requestId: missing or empty"}},
		{"click", &audience.Click{Description: "a", RequestID: request, ClickURL: "https://kissa.example/"}, nil},
		{"any click", &audience.Click{Description: "a", RequestID: request}, nil},
		{"long address", &audience.Click{Description: "a", RequestID: request, ClickURL: "https://a/" + strings.Repeat("a", 1991)}, []string{
			"clickUrl: 2001 UTF-16 code units, at most 2000",
		}},
		{"address without scheme", &audience.Click{Description: "a", RequestID: "x", ClickURL: "kissa.example"}, []string{
			`warning: requestId: "x" does not look like a request ID, which is a UUID in lower case`,
			`warning: clickUrl: no scheme in "kissa.example", so it is not a link of a message`,
		}},
		{"impression", &audience.Impression{Description: "a", RequestID: request}, nil},
		{"empty impression", &audience.Impression{}, []string{"description: empty, needs 1 to 120 UTF-16 code units", "requestId: missing or empty"}},
		{"rename", &audience.Rename{Description: "a"}, nil},
		{"empty rename", &audience.Rename{}, []string{"description: empty, needs 1 to 120 UTF-16 code units"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			found := c.body.Lint()
			assert.ElementsMatch(t, c.want, texts(found))
			var errs []string
			for _, v := range found {
				assert.Contains(t, v.Doc, "audience-group", "each names its page")
				if v.Severity == fault.SeverityError {
					errs = append(errs, v.Error())
				}
			}
			assert.Equal(t, errs, texts(fault.Violations(c.body.Validate())))
		})
	}
}

func TestLimitOfMembers(t *testing.T) {
	list := make([]ids.UserID, audience.MaxMembers+1)
	for i := range list {
		list[i] = ids.UserID(fmt.Sprintf("U%032x", i))
	}
	for n, want := range map[int][]string{
		audience.MaxMembers:     nil,
		audience.MaxMembers + 1: {"audiences: 10001 user IDs or IFAs, at most 10000 a request"},
	} {
		assert.Equal(t, want, texts((&audience.Upload{Description: "a", Audiences: audience.Users(list[:n]...)}).Lint()))
		assert.Equal(t, want, texts((&audience.Add{AudienceGroupID: 1, Audiences: audience.Users(list[:n]...)}).Lint()))
	}
}

// An ID that is in a list twice is found in the longest list. A longer list has an error already.
func TestIDTwice(t *testing.T) {
	for n, want := range map[int][]string{
		audience.MaxMembers:     {"warning: audiences[1].id: the same as audiences[0].id"},
		audience.MaxMembers + 1: {"audiences: 10001 user IDs or IFAs, at most 10000 a request"},
	} {
		list := make([]ids.UserID, n)
		for i := range list {
			list[i] = ids.UserID(fmt.Sprintf("U%032x", max(i, 1)))
		}
		assert.Equal(t, want, texts((&audience.Upload{Description: "a", Audiences: audience.Users(list...)}).Lint()))
	}
}

// A body that decodes has the same JSON again.
func TestRoundTrip(t *testing.T) {
	for as, text := range map[string]string{
		"upload":     `{"description":"a","isIfaAudience":true,"uploadDescription":"b","audiences":[{"id":"` + ifa + `","new":[1]},{"id":""}],"new":null}`,
		"add":        `{"audienceGroupId":5614991017776,"uploadDescription":"b","audiences":[{"id":"` + user + `"}]}`,
		"click":      `{"description":"a","requestId":"b","clickUrl":"c"}`,
		"rename":     `{"description":"a"}`,
		"impression": `{"description":"a","requestId":"b"}`,
	} {
		b := bodies[as]()
		require.NoError(t, json.Unmarshal([]byte(text), b))
		for _, v := range []any{b, []any{b}[0]} {
			again, err := json.Marshal(v)
			require.NoError(t, err)
			assert.Equal(t, text, string(again))
		}
	}
}

func TestKind(t *testing.T) {
	for k, want := range map[audience.Kind]string{audience.KindUnknown: "unknown", audience.KindUser: "user ID", audience.KindIFA: "IFA", 9: "Kind(9)"} {
		assert.Equal(t, want, k.String())
	}
}

// No verb and no handler of slog shows an ID or a name.
func TestFormat(t *testing.T) {
	upload := &audience.Upload{Description: "CANARY", Audiences: audience.Users(user, other)}
	for want, v := range map[string]any{
		"[audience upload of 2 user IDs, 124 bytes of JSON]": upload,
		"[audience upload of 1 IFA, 61 bytes of JSON]":       &audience.Upload{Audiences: audience.IFAs(ifa)},
		"[audience upload of 0 IDs, 24 bytes of JSON]":       &audience.Upload{Description: "CANARY"},
		"[audience addition of 1 user ID, 78 bytes of JSON]": &audience.Add{AudienceGroupID: 7, Audiences: audience.Users(user)},
		"[click audience, 24 bytes of JSON]":                 &audience.Click{Description: "CANARY"},
		"[impression audience, 24 bytes of JSON]":            &audience.Impression{Description: "CANARY"},
		"[audience rename, 24 bytes of JSON]":                &audience.Rename{Description: "CANARY"},
		"[ID of an audience, 42 bytes of JSON]":              &audience.Member{ID: user},
	} {
		assert.Equal(t, want, fmt.Sprint(v))
		assert.Equal(t, want, v.(slog.LogValuer).LogValue().String())
	}
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%x", "%d"} {
		for _, v := range []any{upload, *upload, []any{upload}, []*audience.Upload{upload}, struct{ V any }{*upload}, upload.Audiences, audience.Users(user)[0]} {
			out := fmt.Sprintf(verb, v)
			assert.NotContains(t, out, "CANARY")
			assert.NotContains(t, out, user[1:9])
		}
	}
}
