package lineerror_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/lineerror"
	"github.com/linemsg/linemsg/richmenu"
)

func TestResponse(t *testing.T) {
	for _, s := range answers {
		t.Run(s.name, func(t *testing.T) {
			if s.to == nil {
				s.to = new(message.Validation)
			}
			err := check(s.request, s.to)
			require.NotEmpty(t, fault.Violations(err))
			wire := s.wire(t)
			assert.Equal(t, wire, string(lineerror.ResponseTo([]byte(s.request), err)))

			// Parse finds the same places, and rules that the checks found there.
			parsed := lineerror.Parse(wire)
			server, ok := errors.AsType[*lineerror.Error](parsed)
			require.True(t, ok, "%v", parsed)
			assert.Equal(t, s.message, server.Message)
			assert.Empty(t, server.Refusal)
			type at struct {
				path fault.Path
				rule fault.Rule
			}
			var found []at
			for _, v := range fault.Violations(err) {
				found = append(found, at{v.Path, v.Rule})
			}
			for i, v := range server.Violations {
				if len(s.details) > 0 {
					if s.details[i][1] != "" {
						assert.Equal(t, s.details[i][1], lineerror.Property(v))
					}
					assert.Equal(t, s.details[i][0], v.Text())
				}
				if v.Rule == fault.Refused {
					assert.Contains(t, []string{"invalid property"}, v.Detail)
					continue
				}
				here := slices.IndexFunc(found, func(f at) bool {
					return f.path == v.Path || f.path == v.Path+".type" || len(s.details) == 0 && strings.HasPrefix(string(f.path), string(v.Path))
				})
				require.GreaterOrEqual(t, here, 0, "%s is not one of %v", v.Path, found)
				either := map[fault.Rule]fault.Rule{ // one text for both
					fault.Required: fault.TooMany, fault.TooFew: fault.TooMany, fault.TooLong: fault.TooMany, fault.BadURI: fault.NotHTTPS,
				}[found[here].rule]
				assert.Contains(t, []fault.Rule{found[here].rule, either}, v.Rule)
			}
		})
	}
}

// Bodies recorded byte for byte, or with their length.
func TestBytes(t *testing.T) {
	assert.Len(t, string(lineerror.Response(lineerror.InvalidReplyToken)), 33)
	assert.Equal(t,
		`{"message":"The request body has 1 error(s)","details":[{"message":"May not be empty","property":"messages[0].text"}]}`,
		string(lineerror.Response(message.Validate(&message.Text{}))))

	// The log has a Content-Length of 165: the no-break space takes two bytes.
	got := lineerror.Response(message.Validate(&message.Template{AltText: "a", Template: columnsOf(t)}))
	assert.Equal(t, "{\"message\":\"A message (messages[0])\u00a0in the request body is invalid\",\"details\":[{"+
		"\"message\":\"must not be more than 3 items\",\"property\":\"template/columns/0/actions\"}]}", string(got))
	assert.Len(t, got, 165)
}

func TestResponseOfGoValues(t *testing.T) {
	assert.Nil(t, lineerror.Response(nil))
	assert.Nil(t, lineerror.Response(errors.New("other")))
	assert.Nil(t, lineerror.Response(fault.Violation{Rule: fault.Ignored, Severity: fault.SeverityWarning}))

	// An empty text is not encoded, so LINE does not see it.
	m := &message.Flex{AltText: "a", Contents: &flex.Bubble{Body: flex.NewBox(flex.Vertical, &flex.Text{})}}
	err := message.Validate(m)
	assert.Equal(t, "{\"message\":\"A message (messages[0])\u00a0in the request body is invalid\",\"details\":["+
		"{\"message\":\"invalid text content\",\"property\":\"/body/contents/0\"},"+
		"{\"message\":\"`text` or `contents` must be specified\",\"property\":\"/body/contents/0\"}]}", string(lineerror.Response(err)))
	v := fault.Violations(err)[0]
	assert.Equal(t, "/body/contents/0", lineerror.Property(v))
	assert.Equal(t, "flex.text", v.Object)
	texts, known := lineerror.Text(v)
	assert.True(t, known)
	assert.Len(t, texts, 2)

	texts, known = lineerror.Text(fault.Violation{Path: "to", Rule: fault.BadFormat})
	assert.True(t, known)
	assert.Equal(t, []string{"The property, 'to', in the request body is invalid (line: -, column: -)"}, texts)

	// The first pass is the last: the template is not mentioned.
	err = message.Validate(&message.Template{AltText: "a", Template: columnsOf(t)}, &message.Text{})
	require.Len(t, fault.Violations(err), 2)
	assert.JSONEq(t, `{"message":"The request body has 1 error(s)","details":[{"message":"May not be empty","property":"messages[1].text"}]}`, string(lineerror.Response(err)))

	// The second pass names the first of two bad templates.
	bad := &message.Template{AltText: "a", Template: columnsOf(t)}
	assert.Contains(t, string(lineerror.Response(message.Validate(&message.Text{Text: "a"}, bad, bad))), "(messages[1])")

	// A wrong JSON type comes before both.
	assert.JSONEq(t, `{"message":"The property, 'messages[1]', in the request body is invalid (line: -, column: -)"}`, string(lineerror.Response(&fault.Error{
		Violations: []fault.Violation{{Path: "messages[0].text", Rule: fault.Required}, {Path: "messages[1].text", Rule: fault.WrongType}},
	})))
}

// A repeated name ends the first pass. The place is the end of the name; for a message the server reports only its index.
func TestRepeatedNames(t *testing.T) {
	const inFirst, inRequest = "The property, 'messages[0]', in the request body is invalid ", "The request body could not be parsed as JSON "
	for name, s := range map[string]struct {
		request, message, detail string // the place is where the request has ¦
	}{
		"of the request":       {`{"to":"` + userID + `","messages":[` + fine + `],"to"¦ : "x"}`, inRequest, "Duplicate field 'to'"},
		"written with escapes": {`{"messages":[{"type":"text","text":"a","te\u0078t"¦:"b"}]}`, inFirst, "Duplicate field 'text'"},
		"with a quote in it":   {`{"messages":[{"type":"text","text":"a","a\"b":1,"a\"b"¦:2}]}`, inFirst, `Duplicate field 'a"b'`},
		"an empty name":        {`{"messages":[{"type":"text","text":"a","":1,""¦:2}]}`, inFirst, "Duplicate field ''"},
		"three times":          {`{"messages":[{"type":"text","text":"a","text"¦:"b","text":"c"}]}`, inFirst, "Duplicate field 'text'"},
		"after kana":           {`{"messages":[{"type":"text","text":"あ😀","text"¦:"b"}]}`, inFirst, "Duplicate field 'text'"},
		"in a quick reply":     {messages(quick(`{"type":"message","label":"a","text":"b","label"¦:"c"}`)), inFirst, "Duplicate field 'label'"},
		"in a template":        {messages(buttons(`"text":"a","text"¦:"b"`, tap)), inFirst, "Duplicate field 'text'"},
		"in Flex":              {messages(flexed(bubble(`{"type":"text","text":"a","text"¦:"b"}`))), inFirst, "Duplicate field 'text'"},
		"before a wrong type":  {`{"to":"@brown","messages":[{"type":"text","type"¦:"text","text":{}}]}`, inFirst, "Duplicate field 'type'"},
		"after a wrong type":   {`{"messages":[{"type":"text","text":¦{},"type":"text"}]}`, inFirst, ""},
	} {
		t.Run(name, func(t *testing.T) {
			before, after, _ := strings.Cut(s.request, "¦")
			request := before + after
			err := check(request, new(message.Push))
			want := served{message: s.message + fmt.Sprintf("(line: 1, column: %d)", utf8.RuneCountInString(before)+1)}
			if s.detail != "" {
				want.details = [][2]string{{s.detail, ""}}
			}
			answer := want.wire(t)
			assert.Equal(t, answer, string(lineerror.ResponseTo([]byte(request), err)))
			assert.Contains(t, string(lineerror.Response(err)), "(line: -, column: -)", "without the request no place is known")

			parsed := fault.Violations(lineerror.Parse(answer))
			require.Len(t, parsed, 1)
			if s.detail == "" {
				assert.Equal(t, fault.WrongType, parsed[0].Rule)
				return
			}
			assert.Equal(t, fault.DuplicateKey, parsed[0].Rule)
			found := fault.Violations(err)
			here := slices.IndexFunc(found, func(v fault.Violation) bool { return v.Rule == fault.DuplicateKey })
			steps, read := slices.Collect(found[here].Path.Steps()), slices.Collect(parsed[0].Path.Steps())
			assert.Equal(t, steps[:min(2, len(steps)-1)], read[:len(read)-1], "in the message, or in the request")
			assert.Equal(t, steps[len(steps)-1], read[len(read)-1])
			texts, known := lineerror.Text(parsed[0])
			assert.Equal(t, []string{s.detail}, texts)
			assert.True(t, known)
		})
	}
}

// The loading animation is only for users.
func TestLoadingAnimation(t *testing.T) {
	answer := served{message: beanAnswer, details: [][2]string{
		{"Only user id is acceptable, please confirm if there are any group/room ids or illegal ids.", "chatId"},
	}}.wire(t)
	parsed := lineerror.Parse(answer)
	require.ErrorIs(t, parsed, fault.BadFormat)
	assert.Equal(t, fault.Path("chatId"), fault.Violations(parsed)[0].Path)
	assert.Equal(t, answer, string(lineerror.Response(parsed)))
}

// The server names the menu from which two operations start, and does not name the operation.
func TestMenuTwice(t *testing.T) {
	const id = "richmenu-88c05ef6921ae53f8b58a25f3a65faf7"
	request := `{"operations":[{"type":"unlink","from":"` + id + `"},{"type":"unlink","from":"` + id + `"}]}`
	err := check(request, new(richmenu.Batch))
	want := `{"message":"The request body has 1 error(s)","details":[{"message":"from richmenu (` + id + `) is duplicated","property":"operations[].from"}]}`
	assert.Equal(t, want, string(lineerror.ResponseTo([]byte(request), err)))
	assert.Contains(t, string(lineerror.Response(err)), "is also the from of operations[0]", "without the request the menu is not known")

	parsed := lineerror.Parse(want)
	require.ErrorIs(t, parsed, fault.DuplicateKey)
	v := fault.Violations(parsed)[0]
	assert.Equal(t, fault.Path("operations[0].from"), v.Path)
	assert.Equal(t, id, v.Value)
	assert.Equal(t, want, string(lineerror.Response(parsed)))
}
