package ids_test

import (
	"math/rand/v2"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
)

// rows has the type of each row of testdata/ids.tsv.
var rows = map[string]string{
	"user ID":                    "UserID",
	"group ID":                   "GroupID",
	"room ID":                    "RoomID",
	"chat target (to)":           "ChatID",
	"bot user ID / destination":  "UserID",
	"channel ID":                 "ChannelID",
	"provider ID":                "ProviderID",
	"message ID":                 "MessageID",
	"sent message ID":            "MessageID",
	"reply token":                "ReplyToken",
	"quote token":                "QuoteToken",
	"markAsReadToken":            "MarkAsReadToken",
	"webhook event ID":           "WebhookEventID",
	"rich menu ID":               "RichMenuID",
	"rich menu alias ID":         "RichMenuAliasID",
	"rich menu batch request ID": "RequestID",
	"rich menu resumeRequestKey": "ResumeKey",
	"LIFF ID":                    "LIFFID",
	"LINE MINI App custom path":  "MINIAppPath",
	"LINE ID (user)":             "LINEID",
	"LINE ID of an Official Account: basic ID":   "BasicID",
	"LINE ID of an Official Account: premium ID": "PremiumID",
	"sticker packageId":                          "PackageID",
	"sticker stickerId":                          "StickerID",
	"LINE emoji productId":                       "ProductID",
	"LINE emoji emojiId":                         "EmojiID",
	"coupon ID":                                  "CouponID",
	"membership plan ID":                         "MembershipPlanID",
	"audience group ID":                          "AudienceGroupID",
	"request ID (X-Line-Request-Id)":             "RequestID",
	"retry key (X-Line-Retry-Key)":               "RetryKey",
	"customAggregationUnit name":                 "AggregationUnit",
	"image set ID":                               "ImageSetID",
	"beacon hwid":                                "HWID",
	"IFA (Identifier for Advertisers)":           "IFA",
	"link token":                                 "LinkToken",
	"nonce (account link)":                       "Nonce",
	"channel secret":                             "ChannelSecret",
	"channel access token (all kinds)":           "AccessToken",
	"channel access token v2.1":                  "AccessToken",
	"stateless channel access token":             "AccessToken",
	"short-lived channel access token":           "AccessToken",
	"long-lived channel access token":            "AccessToken",
	"trackingId (video)":                         "TrackingID",
	"coupon deliveryTag":                         "DeliveryTag",
	"X-Line-Delivery-Tag":                        "NotificationDeliveryTag",
	"phone number hash":                          "PhoneNumberHash",
}

type fact struct{ id, regex, example, certainty string }

// facts reads the table, with the names in its first line.
func facts(tb testing.TB) []fact {
	tb.Helper()
	data, err := os.ReadFile("testdata/ids.tsv")
	require.NoError(tb, err)
	lines := strings.Split(strings.TrimSpace(string(data)), "\n")
	column := map[string]int{}
	for i, name := range strings.Split(lines[0], "\t") {
		column[name] = i
	}
	var out []fact
	for _, line := range lines[1:] {
		cells := strings.Split(line, "\t")
		out = append(out, fact{cells[column["id"]], cells[column["regex"]], cells[column["example"]], cells[column["certainty"]]})
	}
	require.NotEmpty(tb, out)
	return out
}

// patterns returns a predicate for each type with a regular expression in the
// table.
func patterns(tb testing.TB) map[string]func(string) bool {
	tb.Helper()
	out := map[string]func(string) bool{}
	for _, f := range facts(tb) {
		name := rows[f.id]
		if out[name] != nil || !strings.HasPrefix(f.regex, "^") {
			continue
		}
		expr, lookahead := f.regex, func(string) bool { return true }
		if name == "MINIAppPath" { // RE2 has no lookahead: two expressions
			rest, ok := strings.CutPrefix(expr, "^(?=.*[a-z_])")
			require.True(tb, ok, expr)
			expr, lookahead = "^"+rest, regexp.MustCompile("[a-z_]").MatchString
		}
		re := regexp.MustCompile(expr)
		out[name] = func(s string) bool { return re.MatchString(s) && lookahead(s) && clean(s) }
		if kinds[name].number { // exactly one text for each number that fits in an int64
			more := out[name]
			out[name] = func(s string) bool {
				return more(s) && s[0] != '0' && (len(s) < 19 || len(s) == 19 && s <= "9223372036854775807")
			}
		}
	}
	return out
}

// clean reports whether s is valid UTF-8 without control characters, which "."
// in a regular expression does not express.
func clean(s string) bool { return utf8.ValidString(s) && !strings.ContainsFunc(s, unicode.IsControl) }

// agree checks that the package and the regular expression of the table agree
// about s.
func agree(tb testing.TB, name string, k kind, match func(string) bool, s string) {
	tb.Helper()
	want := match(s)
	if id, ok := k.of(s).(plausible); ok {
		if id.Plausible() != want {
			tb.Errorf("%s %q: Plausible is not %t", name, s, want)
		}
		return
	}
	if _, err := k.parse(s); (err == nil) != want {
		tb.Errorf("%s %q: Parse says %v, want a match: %t", name, s, err, want)
	}
	if !k.number && (k.of(s).(checker).Check() == nil) != want {
		tb.Errorf("%s %q: Check and the pattern differ, want a match: %t", name, s, want)
	}
}

func TestEveryFactHasAType(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range facts(t) {
		name := rows[f.id]
		require.Contains(t, kinds, name, "row %q", f.id)
		seen[name] = true
		if strings.HasPrefix(f.certainty, "documented") && strings.HasPrefix(f.regex, "^") {
			assert.False(t, kinds[name].observed(), "%s is documented", name)
		}
		if strings.HasPrefix(f.certainty, "observed") && strings.HasPrefix(f.regex, "^") {
			assert.True(t, kinds[name].observed(), "%s is only observed", name)
		}
	}
	for _, name := range names {
		assert.True(t, seen[name], "%s is in no row", name)
	}
}

func TestExamplesOfTheTableParse(t *testing.T) {
	n := 0
	for _, f := range facts(t) {
		for s := range strings.SplitSeq(strings.ReplaceAll(f.example, " | ", ", "), ", ") {
			if strings.ContainsAny(s, " ") || strings.Contains(s, "...") || s == "(none)" || s == "(any)" {
				continue // a description of the form, or a truncated sample
			}
			n++
			accepted(t, rows[f.id], kinds[rows[f.id]], s)
			if id, ok := kinds[rows[f.id]].of(s).(plausible); ok {
				assert.True(t, id.Plausible(), "%s %q", f.id, s)
			}
		}
	}
	assert.Equal(t, 36, n, "whole samples in the table")
}

func TestAgreesWithRegexp(t *testing.T) {
	alphabet := []rune("09azfgAZFGIULO-_@.:/+!~ \t\n\x00\x7f\u0085\u3000ＵａＡ０あ𠀋\ufffd")
	random := rand.New(rand.NewPCG(1, 2))
	mutate := func(s string) string {
		r := []rune(s)
		for range 1 + random.IntN(2) {
			i, c := random.IntN(len(r)+1), alphabet[random.IntN(len(alphabet))]
			switch end := min(i+1, len(r)); random.IntN(4) {
			case 0:
				r = append(r[:i:i], append([]rune{c}, r[i:]...)...)
			case 1:
				r = append(r[:i:i], append([]rune{c}, r[end:]...)...)
			case 2:
				r = append(r[:i:i], r[end:]...)
			case 3:
				s := string(r[:i]) + "\xff" + string(r[i:])
				if random.IntN(8) == 0 {
					return s
				}
				r = append(r[:i:i], append([]rune(strings.ToUpper(string(r[i:end]))), r[end:]...)...)
			}
		}
		return string(r)
	}
	match := patterns(t)
	for _, name := range names { // in order, so that the mutations are the same each time
		if match[name] == nil {
			continue
		}
		t.Run(name, func(t *testing.T) {
			k := kinds[name]
			for _, s := range allVectors(t, k) {
				agree(t, name, k, match[name], s)
				for range 100 {
					agree(t, name, k, match[name], mutate(s))
				}
			}
		})
	}
}

// The cases below are from LINE's FAQ, https://developers.line.biz/en/faq/.

const (
	hex32  = "8189cf6745fc0d808977bdb0b9f22995"
	module = "LUb577ef3cbe786a8da85ff8e902a03fc6-U5fac33f633e72c192759f09afc41fa28" // a user ID of a module channel
)

func TestProviderIDFromConsoleURL(t *testing.T) {
	const page = "https://developers.line.biz/console/provider/1234567890"
	for _, s := range []string{page, page + "/", page + "/basic", page + "?tab=a#b", "https://Developers.LINE.biz/console/provider/1234567890"} {
		id, err := ids.ProviderIDFromConsoleURL(s)
		assert.NoError(t, err, s)
		assert.Equal(t, ids.ProviderID("1234567890"), id, s)
	}
	for s, why := range map[string]string{
		"https://developers.line.biz/console/provider/":        "no digits after /console/provider/",
		"https://developers.line.biz/console/provider/create":  "no digits after /console/provider/",
		"https://developers.line.biz/console/provider//basic":  "no digits after /console/provider/",
		"https://developers.line.biz/console/provider":         "no /console/provider/ in the path",
		"https://developers.line.biz/console/channel/12345678": "no /console/provider/ in the path",
		"https://line.example/console/provider/1234567890":     "not a page of https://developers.line.biz/console/",
		"http://developers.line.biz/console/provider/1234":     "not a page of https://developers.line.biz/console/",
		"1234567890": "not a page of https://developers.line.biz/console/",
		"%":          "not a page of https://developers.line.biz/console/",
		"":           "not a page of https://developers.line.biz/console/",
	} {
		id, err := ids.ProviderIDFromConsoleURL(s)
		var e *ids.Error
		require.ErrorAs(t, err, &e, s)
		assert.Equal(t, why, e.Reason, s)
		assert.Equal(t, "ProviderIDFromConsoleURL", e.Func)
		assert.Empty(t, id)
	}
}

func TestUserIDIsAKey(t *testing.T) {
	seen := map[ids.UserID]int{"U" + hex32: 1}
	seen[ids.MustParseUserID("U"+hex32)]++
	assert.Equal(t, map[ids.UserID]int{"U" + hex32: 2}, seen)
}

func TestLINEIDIsNotAUserID(t *testing.T) {
	for s, why := range map[string]string{"@linedevelopers": "a LINE ID, not a user ID", "brown1234": "perhaps a LINE ID, not a user ID"} {
		_, err := ids.ParseUserID(s)
		assert.ErrorContains(t, err, why)
	}
}

func TestAccountsOfTwoProvidersDiffer(t *testing.T) {
	a := ids.Account{Provider: "1", User: "U" + hex32}
	b := ids.Account{Provider: "2", User: "U" + hex32}
	assert.NotEqual(t, a, b)
	assert.Len(t, map[ids.Account]bool{a: true, b: true, {Provider: "1", User: "U" + hex32}: true}, 2)
}

func TestKinds(t *testing.T) {
	for s, want := range map[string]ids.Kind{
		module: ids.KindUser, "LC" + module[2:]: ids.KindUnknown, module[:34]: ids.KindUnknown,
		"U" + hex32: ids.KindUser, "C" + hex32: ids.KindGroup, "R" + hex32: ids.KindRoom,
		"X" + hex32: ids.KindUnknown, "U4af4980629...": ids.KindUnknown, "": ids.KindUnknown,
	} {
		id := ids.ChatID(s)
		assert.Equal(t, want, id.Kind(), s)
		user, ok := id.User()
		assert.Equal(t, want == ids.KindUser, ok, s)
		assert.Equal(t, ok, user == ids.UserID(s) && s != "", s)
		group, ok := id.Group()
		assert.Equal(t, want == ids.KindGroup, ok, s)
		assert.Equal(t, ok, group == ids.GroupID(s) && s != "", s)
		room, ok := id.Room()
		assert.Equal(t, want == ids.KindRoom, ok, s)
		assert.Equal(t, ok, room == ids.RoomID(s) && s != "", s)
	}
	_, err := ids.ParseChatID("X" + hex32)
	assert.Error(t, err)
	assert.Equal(t, ids.KindUser, ids.UserID("U"+hex32).Chat().Kind())
	assert.Equal(t, ids.KindGroup, ids.GroupID("C"+hex32).Chat().Kind())
	assert.Equal(t, ids.KindRoom, ids.RoomID("R"+hex32).Chat().Kind())
	for k, want := range map[ids.Kind]string{ids.KindUnknown: "unknown", ids.KindUser: "user", ids.KindGroup: "group", ids.KindRoom: "room", 9: "Kind(9)"} {
		assert.Equal(t, want, k.String())
	}
}

// "12a" and "-1" parse, because the form is only observed, but are not
// plausible.
func TestMessageIDStaysText(t *testing.T) {
	id, err := ids.ParseMessageID("468789577898262530")
	require.NoError(t, err)
	assert.Equal(t, "468789577898262530", id.String())
	assert.True(t, id.Plausible())
	assert.False(t, ids.MustParseMessageID("12a").Plausible())
	assert.False(t, ids.MustParseMessageID("-1").Plausible())
	_, err = ids.ParseMessageID("")
	assert.Error(t, err)
}

func TestWebhookEventIDTime(t *testing.T) {
	for s, want := range map[string]time.Time{
		"01FZ74A0TDDPYRVKNK77XKC3ZR": time.Date(2022, 3, 28, 2, 5, 3, 693e6, time.UTC),
		"00000000000000000000000000": time.UnixMilli(0).UTC(),
		"7ZZZZZZZZZZZZZZZZZZZZZZZZZ": time.UnixMilli(1<<48 - 1).UTC(),
		"8ZZZZZZZZZZZZZZZZZZZZZZZZZ": {},
		"01fz74a0tddpyrvknk77xkc3zr": {},
		"":                           {},
	} {
		assert.Equal(t, want, ids.WebhookEventID(s).Time(), s)
	}
}
