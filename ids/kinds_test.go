package ids_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
)

// A kind describes a type to the tests that hold for all types. Values are any,
// texts are strings.
type kind struct {
	file  string // testdata/<file>_valid.txt …
	parse func(s string) (any, error)
	must  func(s string) any
	of    func(s string) any // converts without a check
	text  func(id any) string
	blank func() sql.Scanner
	deref func(p sql.Scanner) any

	number bool // int64
	digits bool // a database may store the text as an integer
	secret bool
}

type checker interface {
	Check() error
	driver.Valuer
}

type plausible interface{ Plausible() bool }

// textual is the method set of every string type.
type textual[T any] interface {
	~string
	checker
	encoding.TextMarshaler
}

func text[T textual[T], P interface {
	*T
	sql.Scanner
	encoding.TextUnmarshaler
}](file string, parse func(string) (T, error), must func(string) T) kind {
	return kind{
		file:  file,
		parse: func(s string) (any, error) { id, err := parse(s); return id, err },
		must:  func(s string) any { return must(s) },
		of:    func(s string) any { return T(s) },
		text:  func(id any) string { return string(id.(T)) },
		blank: func() sql.Scanner { return P(new(T)) },
		deref: func(p sql.Scanner) any { return *(p.(P)) },
	}
}

func number[T interface {
	~int64
	checker
	fmt.Stringer
}, P interface {
	*T
	sql.Scanner
}](file string, parse func(string) (T, error), must func(string) T) kind {
	return kind{
		file:   file,
		parse:  func(s string) (any, error) { id, err := parse(s); return id, err },
		must:   func(s string) any { return must(s) },
		of:     func(s string) any { n, _ := strconv.ParseInt(s, 10, 64); return T(n) },
		text:   func(id any) string { return strconv.FormatInt(int64(id.(T)), 10) },
		blank:  func() sql.Scanner { return P(new(T)) },
		deref:  func(p sql.Scanner) any { return *(p.(P)) },
		number: true,
	}
}

func digits(k kind) kind { k.digits = true; return k }
func secret(k kind) kind { k.secret = true; return k }

// kinds has every identifier type by its Go name.
var kinds = map[string]kind{
	"AccessToken":             secret(text("access_token", ids.ParseAccessToken, ids.MustParseAccessToken)),
	"AggregationUnit":         text("aggregation_unit", ids.ParseAggregationUnit, ids.MustParseAggregationUnit),
	"AudienceGroupID":         number("audience_group_id", ids.ParseAudienceGroupID, ids.MustParseAudienceGroupID),
	"BasicID":                 text("basic_id", ids.ParseBasicID, ids.MustParseBasicID),
	"ChannelID":               digits(text("channel_id", ids.ParseChannelID, ids.MustParseChannelID)),
	"ChannelSecret":           secret(text("channel_secret", ids.ParseChannelSecret, ids.MustParseChannelSecret)),
	"ChatID":                  text("chat_id", ids.ParseChatID, ids.MustParseChatID),
	"CouponID":                text("coupon_id", ids.ParseCouponID, ids.MustParseCouponID),
	"DeliveryTag":             text("delivery_tag", ids.ParseDeliveryTag, ids.MustParseDeliveryTag),
	"EmojiID":                 text("emoji_id", ids.ParseEmojiID, ids.MustParseEmojiID),
	"GroupID":                 text("group_id", ids.ParseGroupID, ids.MustParseGroupID),
	"HWID":                    text("hwid", ids.ParseHWID, ids.MustParseHWID),
	"IFA":                     text("ifa", ids.ParseIFA, ids.MustParseIFA),
	"ImageSetID":              text("image_set_id", ids.ParseImageSetID, ids.MustParseImageSetID),
	"LIFFID":                  text("liff_id", ids.ParseLIFFID, ids.MustParseLIFFID),
	"LINEID":                  text("line_id", ids.ParseLINEID, ids.MustParseLINEID),
	"LinkToken":               secret(text("link_token", ids.ParseLinkToken, ids.MustParseLinkToken)),
	"MINIAppPath":             text("mini_app_path", ids.ParseMINIAppPath, ids.MustParseMINIAppPath),
	"MarkAsReadToken":         secret(text("mark_as_read_token", ids.ParseMarkAsReadToken, ids.MustParseMarkAsReadToken)),
	"MembershipPlanID":        number("membership_plan_id", ids.ParseMembershipPlanID, ids.MustParseMembershipPlanID),
	"MessageID":               digits(text("message_id", ids.ParseMessageID, ids.MustParseMessageID)),
	"Nonce":                   secret(text("nonce", ids.ParseNonce, ids.MustParseNonce)),
	"NotificationDeliveryTag": text("notification_delivery_tag", ids.ParseNotificationDeliveryTag, ids.MustParseNotificationDeliveryTag),
	"PackageID":               digits(text("package_id", ids.ParsePackageID, ids.MustParsePackageID)),
	"PhoneNumberHash":         secret(text("phone_number_hash", ids.ParsePhoneNumberHash, ids.MustParsePhoneNumberHash)),
	"PremiumID":               text("premium_id", ids.ParsePremiumID, ids.MustParsePremiumID),
	"ProductID":               text("product_id", ids.ParseProductID, ids.MustParseProductID),
	"ProviderID":              digits(text("provider_id", ids.ParseProviderID, ids.MustParseProviderID)),
	"QuoteToken":              secret(text("quote_token", ids.ParseQuoteToken, ids.MustParseQuoteToken)),
	"ReplyToken":              secret(text("reply_token", ids.ParseReplyToken, ids.MustParseReplyToken)),
	"RequestID":               text("request_id", ids.ParseRequestID, ids.MustParseRequestID),
	"ResumeKey":               text("resume_key", ids.ParseResumeKey, ids.MustParseResumeKey),
	"RetryKey":                text("retry_key", ids.ParseRetryKey, ids.MustParseRetryKey),
	"RichMenuAliasID":         text("rich_menu_alias_id", ids.ParseRichMenuAliasID, ids.MustParseRichMenuAliasID),
	"RichMenuID":              text("rich_menu_id", ids.ParseRichMenuID, ids.MustParseRichMenuID),
	"RoomID":                  text("room_id", ids.ParseRoomID, ids.MustParseRoomID),
	"StickerID":               digits(text("sticker_id", ids.ParseStickerID, ids.MustParseStickerID)),
	"TrackingID":              text("tracking_id", ids.ParseTrackingID, ids.MustParseTrackingID),
	"UserID":                  text("user_id", ids.ParseUserID, ids.MustParseUserID),
	"WebhookEventID":          text("webhook_event_id", ids.ParseWebhookEventID, ids.MustParseWebhookEventID),
}

// names has the keys of kinds, sorted.
var names = slices.Sorted(maps.Keys(kinds))

// vectors reads a file in the format described in testdata/README.md. Only
// types with Plausible have a file implausible.
func vectors(tb testing.TB, k kind, which string) []string {
	tb.Helper()
	if which == "implausible" && !k.observed() {
		return nil
	}
	name := filepath.Join("testdata", k.file+"_"+which+".txt")
	data, err := os.ReadFile(name)
	require.NoError(tb, err)
	var out []string
	for i, line := range strings.Split(strings.TrimSuffix(string(data), "\n"), "\n") {
		switch {
		case line == "" || line[0] == '#':
			continue
		case line[0] == '"':
			s, err := strconv.Unquote(line)
			require.NoError(tb, err, "%s:%d", name, i+1)
			out = append(out, s)
		default:
			require.Equal(tb, strings.TrimFunc(line, unicode.IsSpace), line, "%s:%d: white space at an end must be quoted", name, i+1)
			out = append(out, line)
		}
	}
	require.NotEmpty(tb, out, name)
	return out
}

// allVectors returns the vectors of all files of k.
func allVectors(tb testing.TB, k kind) []string {
	tb.Helper()
	return slices.Concat(vectors(tb, k, "valid"), vectors(tb, k, "implausible"), vectors(tb, k, "invalid"))
}

func (k kind) observed() bool {
	_, ok := k.of("").(plausible)
	return ok
}

// declared returns the exported types in the source of the package.
func declared(t *testing.T) map[string]ast.Expr {
	t.Helper()
	out := map[string]ast.Expr{}
	for _, file := range parseFiles(t, func(name string) bool { return !strings.HasSuffix(name, "_test.go") }) {
		ast.Inspect(file, func(n ast.Node) bool {
			if spec, ok := n.(*ast.TypeSpec); ok && spec.Name.IsExported() {
				out[spec.Name.Name] = spec.Type
			}
			return true
		})
	}
	return out
}

func parseFiles(t *testing.T, want func(name string) bool) []*ast.File {
	t.Helper()
	names, err := filepath.Glob("*.go")
	require.NoError(t, err)
	var files []*ast.File
	for _, name := range names {
		if want(name) {
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
			require.NoError(t, err)
			files = append(files, file)
		}
	}
	require.NotEmpty(t, files)
	return files
}

// Without this test a new type could have no vectors, and so no tests.
func TestEveryTypeIsInTheTable(t *testing.T) {
	others := []string{"Account", "Error", "Kind"}
	var want []string
	for name := range declared(t) {
		if !slices.Contains(others, name) {
			want = append(want, name)
		}
	}
	assert.ElementsMatch(t, want, names)

	files := map[string]bool{}
	for _, name := range names {
		k := kinds[name]
		assert.False(t, files[k.file], "%s: files of another type", name)
		files[k.file] = true
		allVectors(t, k) // fails if a file is missing or empty
	}
}

func TestEveryTypeHasAnExample(t *testing.T) {
	examples := map[string]bool{}
	for _, file := range parseFiles(t, func(name string) bool { return strings.HasSuffix(name, "_test.go") }) {
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && strings.HasPrefix(f.Name.Name, "Example") {
				name, _, _ := strings.Cut(strings.TrimPrefix(f.Name.Name, "Example"), "_")
				examples[name] = true
			}
		}
	}
	for name := range declared(t) {
		assert.True(t, examples[name], "no Example%s", name)
	}
}
