package lineerror_test

import (
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/lineerror"
)

// Parse also reads texts recorded without a property.
func TestParseWithoutProperty(t *testing.T) {
	for text, want := range map[string]fault.Violation{
		"camera action is not available for flex message": {Path: "messages[2].contents", Rule: fault.NotHere, Value: "camera"},
		"invalid box content type":                        {Path: "messages[2].contents", Rule: fault.NotHere},
		"Too large flex message":                          {Path: "messages[2].contents", Rule: fault.TooLarge},
		"The use of image, title and the number of actions should be consistent for all columns.": {
			Path: "messages[2].template.columns", Rule: fault.Uneven,
		},
	} {
		found := fault.Violations(lineerror.Parse(served{message: deepAnswer(2), details: [][2]string{{text, ""}}}.wire(t)))
		require.Len(t, found, 1)
		assert.Equal(t, want.Path, found[0].Path, text)
		assert.Equal(t, want.Rule, found[0].Rule, text)
		assert.Equal(t, want.Value, found[0].Value, text)
		assert.Equal(t, text, found[0].Text())
	}
}

func TestParse(t *testing.T) {
	err := lineerror.Parse("unexpected status code: 400, {\"message\":\"A message (messages[2])\u00a0in the request body is invalid\",\"details\":[" +
		`{"message":"something new","property":"/body/contents/0/a~1b"},{"message":"must not be longer than 40 characters","property":"template/columns/5/title"}]}`)
	assert.EqualError(t, err, "A message (messages[2]) in the request body is invalid\n"+
		"\tmessages[2].contents.body.contents[0][\"a/b\"]: something new\n"+
		"\tmessages[2].template.columns[5].title: must not be longer than 40 characters")
	assert.ErrorIs(t, err, fault.Refused)
	assert.ErrorIs(t, err, fault.TooLong)
	assert.Equal(t, 40, fault.Violations(err)[1].Limit)

	for _, body := range []string{"", "{", `[]`, `7`, `{}`, `{"message":7}`, `{"message":"a","details":7}`, "bad gateway"} {
		err := lineerror.Parse(body)
		_, ok := errors.AsType[*fault.Error](err)
		assert.True(t, ok, "%q: %v", body, err)
	}

	batch := lineerror.Parse(`{"message":"The request body has 1 error(s)","details":[{"message":"x","property":"operations[].from"}]}`)
	assert.Equal(t, fault.Path("operations[0].from"), fault.Violations(batch)[0].Path)
}

// The result of Parse can be printed and searched, whatever the text.
func FuzzParse(f *testing.F) {
	for _, s := range answers {
		if len(s.details) > 0 {
			f.Add(s.message, s.details[0][0], s.details[0][1])
		} else {
			f.Add(s.message, "", "")
		}
	}
	f.Add("richmenu not found", "x", "operations[].from")
	f.Add("A message (messages[1]) in", "invalid uri", "//a/~01/0")
	f.Fuzz(func(t *testing.T, text, detail, property string) {
		quoted := func(s string) string { b, _ := json.Marshal(s); return string(b) }
		body := `{"message":` + quoted(text) + `,"details":[{"message":` + quoted(detail) + `,"property":` + quoted(property) + `}]}`
		for _, s := range []string{body, text, "unexpected status code: 400, " + body} {
			err := lineerror.Parse(s)
			require.Error(t, err)
			assert.NotEmpty(t, err.Error())
			for _, v := range fault.Violations(err) {
				assert.NotEmpty(t, v.Rule)
				_ = lineerror.Property(v)
				steps := slices.Collect(v.Path.Steps())
				assert.Equal(t, v.Path, fault.PathOf(steps...), "the path can be parsed")
			}
			answer := lineerror.Response(err)
			if len(fault.Violations(err)) > 0 {
				assert.True(t, json.Valid(answer), "%s", answer)
			}
		}
	})
}

// Other endpoints use similar texts. Parse reads them, with their numbers; a text that fits no
// rule is kept.
func TestParseOtherEndpoints(t *testing.T) {
	for text, want := range map[string]fault.Violation{
		"Must be less than or equal to 100": {Rule: fault.OutOfRange, Limit: 100},
		"Size must be between 1 and 60":     {Rule: fault.TooMany, Limit: 60},
		"Size must be between 0 and 500":    {Rule: fault.TooMany, Limit: 500},
		"Must be between 5 and 60":          {Rule: fault.OutOfRange},
		"must be a multiple of five":        {Rule: fault.OutOfRange},
		"Must not be specified":             {Rule: fault.NotHere},
	} {
		err := lineerror.Parse(`{"message":"The request body has 1 error(s)","details":[{"message":"` + text + `","property":"limit"}]}`)
		found := fault.Violations(err)
		require.Len(t, found, 1, text)
		assert.Equal(t, fault.Path("limit"), found[0].Path)
		assert.Equal(t, want.Rule, found[0].Rule, text)
		assert.Equal(t, want.Limit, found[0].Limit, text)
		assert.Equal(t, text, found[0].Text())
	}
}
