package lineerror_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/lineerror"
)

// A text that was seen at one place is not assumed at another.
func TestTextsOfOtherPlaces(t *testing.T) {
	for _, v := range []fault.Violation{
		// In messages.
		{Path: "messages[0].packageId", Rule: fault.Required},
		{Path: "messages[0].sender.type", Rule: fault.Required},
		{Path: "messages[0].areas[0].text", Rule: fault.Required},
		{Path: "messages[0].actions[0].area.text", Rule: fault.Required},
		{Path: "messages[0].sender.text", Rule: fault.Required},
		{Path: "messages[0].text", Rule: fault.UnknownKind},
		{Path: "messages[0].sender.type", Rule: fault.UnknownKind},
		{Path: "messages[0].items", Rule: fault.TooMany, Unit: "items", Limit: 13, Got: 14},
		{Path: "messages[0].baseUrl", Rule: fault.NotHTTPS},
		{Path: "messages[0].trackingId", Rule: fault.OutOfRange},
		{Path: "messages[0].to", Rule: fault.BadFormat},

		// In other bodies.
		{Path: "to", Rule: fault.Required},
		{Path: "name", Rule: fault.Required, Object: "coupon.request"},
		{Path: "areas[0].bounds", Rule: fault.Required, Object: "richmenu"},
		{Path: "areas", Rule: fault.TooMany, Object: "richmenu"},
		{Path: "recipient.replyToken", Rule: fault.Required},
		{Path: "description", Rule: fault.TooLong, Object: "coupon.request"},
		{Path: "reward.title", Rule: fault.TooLong, Object: "coupon.request"},
		{Path: "title", Rule: fault.TooLong},
		{Path: "acquisitionCondition.type", Rule: fault.UnknownKind},
		{Path: "reward.priceInfo.type", Rule: fault.UnknownKind},
		{Path: "size.width", Rule: fault.DuplicateKey},
		{Path: "retryKey", Rule: fault.BadFormat},

		// In templates.
		{Path: "messages[0].template.text", Rule: fault.Required, Object: "template.confirm"},
		{Path: "messages[0].template.actions[0].label", Rule: fault.Required},
		{Path: "messages[0].template.actions[0].text", Rule: fault.TooLong},
		{Path: "messages[0].template.actions", Rule: fault.TooFew, Limit: 1, Unit: "items"},
		{Path: "messages[0].template.columns", Rule: fault.TooMany, Limit: 10, Unit: "items"},
		{Path: "messages[0].template.thumbnailImageUrl", Rule: fault.BadURI},
		{Path: "messages[0].template.imageAspectRatio", Rule: fault.BadFormat},
		{Path: "messages[0].template.imageBackgroundColor", Rule: fault.Empty},

		// In Flex containers.
		{Path: "messages[0].contents", Rule: fault.TooLarge, Object: "flex.carousel"},
		{Path: "messages[0].contents.contents[1]", Rule: fault.NotHere},
		{Path: "messages[0].contents.body.contents[0].contents[0].text", Rule: fault.Required, Object: "flex.span"},
		{Path: "messages[0].contents.hero.url", Rule: fault.NotHTTPS, Value: "a"},

		// An audience's codes are only for audiences.
		{Path: "description", Rule: fault.TooLong},
	} {
		texts, known := lineerror.Text(v)
		assert.False(t, known, "%s %s", v.Path, v.Rule)
		assert.Equal(t, []string{v.Text()}, texts)
	}
	for _, c := range []struct {
		text string
		v    fault.Violation
	}{
		{"must be specified", fault.Violation{Path: "areas", Rule: fault.Required}},
		{"At least one block must be specified", fault.Violation{Path: "messages[0].contents.contents[1]", Rule: fault.Required, Object: "flex.bubble"}},
		{"invalid property", fault.Violation{Path: "messages[0].contents.type", Rule: fault.Required, Object: "flex.bubble"}},
		{"invalid uri scheme", fault.Violation{Path: "messages[0].contents.hero.url", Rule: fault.NotHTTPS}},
		{"The property, 'messages[0]', in the request body is invalid (line: -, column: -)", fault.Violation{Path: "messages[0]", Rule: fault.WrongType}},
		{"UPLOAD_AUDIENCE_GROUP_INVALID_AUDIENCE_ID_FORMAT", fault.Violation{Path: "audiences[0]", Rule: fault.Required, Object: "audience.upload"}},
	} {
		texts, known := lineerror.Text(c.v)
		assert.True(t, known, c.text)
		assert.Equal(t, []string{c.text}, texts)
	}
}

// The server distinguishes URIs without a scheme, with a scheme that it refuses, and with one that it accepts.
func TestScheme(t *testing.T) {
	for texts, uris := range map[string][]string{
		"invalid uri":        {"", "https://a b", "HTTP://a b", "tel:", "mailto:a b", "line://a b"},
		"invalid uri scheme": {"a:", "z:", "A:", "Z:", "a0:", "a9:", "a+:", "a-:", "a.:", "ftp://a"},
		"invalid uri, invalid uri scheme": {
			"a", "a b", ":a", "0:", "9a:", "+a:", "-a:", ".a:", "a/:", "a;:", "a,:", "a_:", "@:", "[:", "`:", "{:", "a@:", "a[:", "a`:", "a{:", "あ:",
		},
	} {
		for _, uri := range uris {
			got, known := lineerror.Text(fault.Violation{Path: "messages[0].contents.body.contents[0].action.uri", Rule: fault.BadURI, Value: uri})
			assert.Equal(t, texts, strings.Join(got, ", "), uri)
			assert.True(t, known)
		}
	}
}

// Properties that resemble those with an exception.
func TestPropertiesOfOtherPlaces(t *testing.T) {
	for _, c := range []struct {
		property string
		v        fault.Violation
	}{
		{"operations[1].to", fault.Violation{Path: "operations[1].to", Rule: fault.DuplicateKey}},
		{"operations[1].from", fault.Violation{Path: "operations[1].from", Rule: fault.Required}},
		{"recipient.from", fault.Violation{Path: "recipient.from", Rule: fault.DuplicateKey}},
		{"messages[0].operations[0].from", fault.Violation{Path: "messages[0].operations[0].from", Rule: fault.DuplicateKey}},
		{"/body/contents/0/text", fault.Violation{Path: "messages[0].contents.body.contents[0].text", Rule: fault.TooLong, Object: "flex.text"}},
		{"", fault.Violation{Rule: fault.Required}},
	} {
		assert.Equal(t, c.property, lineerror.Property(c.v))
	}
}

// Parse reads a number only in the form in which the server writes it.
func TestParseForms(t *testing.T) {
	for text, limit := range map[string]int{
		"must be 1 items": 1, "must be 0 items": 0, "must be -1 items": 0, "must be 5 pieces": 0, "must be two items": 0,
		"must be 99999999999999999999 items": 0, "7 items": 0, "60": 0,
	} {
		found := fault.Violations(lineerror.Parse(served{message: beanAnswer, details: [][2]string{{text, "a"}}}.wire(t)))
		require.Len(t, found, 1)
		assert.Equal(t, limit, found[0].Limit, text)
		assert.Equal(t, limit == 0, found[0].Rule == fault.Refused, text)
	}
}

// The place of each detail, in each form of the message.
func TestParsePlaces(t *testing.T) {
	for _, c := range []struct {
		message, detail, property string
		path                      fault.Path
		rule                      fault.Rule
	}{
		{deepAnswer(0), "invalid uri scheme", "/body/contents/0/action/altUri/desktop", "messages[0].contents.body.contents[0].action.altUri.desktop", fault.BadURI},
		{deepAnswer(0), "invalid uri scheme", "template/actions/0/uri", "messages[0].template.actions[0].uri", fault.BadURI},
		{deepAnswer(0), "invalid uri scheme", "template/thumbnailImageUrl", "messages[0].template.thumbnailImageUrl", fault.NotHTTPS},
		{deepAnswer(0), "x", "/a/01", `messages[0].contents.a["01"]`, fault.Refused},
		{deepAnswer(0), "x", "/a/-1", `messages[0].contents.a["-1"]`, fault.Refused},
		{"A message (a) in the request body is invalid", "x", "a", "a", fault.Refused},
		{"The property, 'messages[0]', in the request body is invalid (line: 1, column: 2)", "x", "messages[0].text", "messages[0].text", fault.Refused},
	} {
		found := fault.Violations(lineerror.Parse(":" + served{message: c.message, details: [][2]string{{c.detail, c.property}}}.wire(t)))
		require.Len(t, found, 1)
		assert.Equal(t, c.path, found[0].Path)
		assert.Equal(t, c.rule, found[0].Rule)
	}
	for message, want := range map[string]fault.Violation{
		"The request body could not be parsed as JSON (line: 1, column: 2)": {Rule: fault.Syntax},
		"sender.name length is invalid":                                     {Path: "messages[0].sender.name", Rule: fault.TooLong},
	} {
		found := fault.Violations(lineerror.Parse(served{message: message}.wire(t)))
		require.Len(t, found, 1)
		assert.Equal(t, want.Path, found[0].Path)
		assert.Equal(t, want.Rule, found[0].Rule)
		assert.Equal(t, message, found[0].Text())
	}
	assert.Empty(t, fault.Violations(lineerror.Parse(`{"message":"The property, 'a', is new"}`)))
	assert.Equal(t, fault.Path("message"), fault.Violations(lineerror.Parse(`{"message":7}`))[0].Path)
}

// An error shows its first ten violations.
func TestErrorOfManyViolations(t *testing.T) {
	for n, last := range map[int]string{10: "a[9]: x", 11: "and 1 more", 13: "and 3 more"} {
		s := served{message: beanAnswer}
		for i := range n {
			s.details = append(s.details, [2]string{"x", fmt.Sprintf("a[%d]", i)})
		}
		lines := strings.Split(lineerror.Parse(s.wire(t)).Error(), "\n\t")
		assert.Len(t, lines, 1+min(n, 11))
		assert.Equal(t, last, lines[len(lines)-1])
	}
}

// The texts of some refusals have never been seen.
func TestRefusalKnown(t *testing.T) {
	for r, want := range map[lineerror.Refusal]bool{
		lineerror.InvalidReplyToken: true, lineerror.Unauthenticated: true, lineerror.BadContentType: true, lineerror.RateLimited: false,
	} {
		_, known := r.Text()
		assert.Equal(t, want, known, string(r))
	}
}

// Violations of the whole body have no property. The server's texts for some of them are not known.
func TestResponseToRoot(t *testing.T) {
	const (
		notJSON  = `{"message":"The request body could not be parsed as JSON (line: -, column: -)"}`
		ours     = `{"message":"a < b & c"}`
		ofObject = `{"message":"The request body has 1 error(s)","details":[{"message":"a < b & c"}]}`
	)
	for rule, want := range map[fault.Rule]string{
		fault.Syntax: notJSON, fault.BadText: notJSON, fault.TooDeep: notJSON,
		fault.TooLarge: ours, fault.WrongType: ours, fault.Nil: ours, fault.Required: ofObject,
	} {
		v := fault.Violation{Rule: rule, Detail: "a < b & c"}
		assert.Equal(t, want, string(lineerror.Response(v)), string(rule))
	}
	missing := fault.Violation{Path: "messages", Rule: fault.Required}
	assert.Equal(t, string(lineerror.Response(missing)), string(lineerror.ResponseTo([]byte(`{}`), missing)))
}

func TestResponseToSomeOfMany(t *testing.T) {
	response := func(vs ...fault.Violation) string { return string(lineerror.Response(&fault.Error{Violations: vs})) }

	// The second pass names the first message, whatever the order of the violations.
	title := fault.Violation{Path: "messages[1].template.title", Rule: fault.TooLong, Limit: 40}
	assert.Contains(t, response(fault.Violation{Path: "messages[2].template.title", Rule: fault.TooLong, Limit: 40}, title), "(messages[1])")

	// All uneven columns are one detail; other faults have their own.
	uneven := fault.Violation{Path: "messages[1].template.columns[1]", Rule: fault.Uneven}
	assert.Equal(t, 2, strings.Count(response(uneven, uneven, title), `"property"`))

	// A name of a sender that is not too long is in the first pass.
	assert.Contains(t, response(fault.Violation{Path: "messages[0].sender.name", Rule: fault.BadFormat}), `"property":"messages[0].sender.name"`)

	// A bad ID is only in the properties for IDs.
	assert.Contains(t, response(fault.Violation{Path: "retryKey", Rule: fault.BadFormat}), `"property":"retryKey"`)
}

// A request is a body with messages, a list of messages or one message.
func TestResponseToMessages(t *testing.T) {
	for _, form := range []string{`{"messages":[%s]}`, `[%s]`, `%s`} {
		to := func(message string, v fault.Violation) string {
			return string(lineerror.ResponseTo(fmt.Appendf(nil, form, message), v))
		}
		const label = `{"template":{"actions":[{"label":"","text":""}]}}`
		assert.Contains(t, to(label, fault.Violation{Path: "messages[0].template.actions[0].label", Rule: fault.Required}), "must be non-empty text")
		assert.NotContains(t, to(label, fault.Violation{Path: "messages[0].template.actions[0].text", Rule: fault.Required}), "must be non-empty text")

		const braces = `{"text":"{name}{{ {a b}{a b}{c d}"}`
		bad := fault.Violation{Path: "messages[0].text", Rule: fault.BadPlaceholder}
		assert.Contains(t, to(braces, bad), "The key 'a b' enclosed")
		bad.Value = "c d"
		assert.Contains(t, to(braces, bad), "The key 'c d' enclosed", "as parsed")
	}
	twice := fault.Violation{Path: "messages[0].text", Rule: fault.BadPlaceholder}
	answer := string(lineerror.ResponseTo([]byte(`{"messages":[{"text":"{{ {a b}{a b}{c d}"}]}`), &fault.Error{Violations: []fault.Violation{twice, twice}}))
	assert.Contains(t, answer, "The key 'a b' enclosed")
	assert.Contains(t, answer, "The key 'c d' enclosed")
}
