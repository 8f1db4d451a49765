package lineerror_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message/audience"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/lineerror"
)

// The first two responses are samples of LINE's reference. The codes of the others are documented, and their messages are not.
func TestAudience(t *testing.T) {
	for _, c := range []struct {
		name string
		body interface{ Validate() error }
		wire string
		path fault.Path // of the violation that is parsed
		rule fault.Rule
	}{
		{
			"long name", &audience.Upload{Description: strings.Repeat("a", 121)},
			`{"message":"size over audienceGroupName","details":[{"message":"AUDIENCE_GROUP_NAME_SIZE_OVER"}]}`, "description", fault.TooLong,
		},
		{
			"bad ID", &audience.Add{AudienceGroupID: 1, Audiences: audience.Users(userID, "@brown")},
			`{"message":"Invalid audience id format","details":[{"message":"UPLOAD_AUDIENCE_GROUP_INVALID_AUDIENCE_ID_FORMAT","property":"audiences"}]}`,
			"audiences", fault.BadFormat,
		},
		{
			"empty ID", &audience.Upload{Description: "a", Audiences: audience.Users("")},
			`{"message":"Invalid audience id format","details":[{"message":"UPLOAD_AUDIENCE_GROUP_INVALID_AUDIENCE_ID_FORMAT","property":"audiences"}]}`,
			"audiences", fault.BadFormat,
		},
		{
			"no name", &audience.Rename{},
			`{"message":"AUDIENCE_GROUP_NAME_EMPTY","details":[{"message":"AUDIENCE_GROUP_NAME_EMPTY"}]}`, "description", fault.Required,
		},
		{
			"spaces", &audience.Impression{Description: " ", RequestID: "a"},
			`{"message":"AUDIENCE_GROUP_NAME_EMPTY","details":[{"message":"AUDIENCE_GROUP_NAME_EMPTY"}]}`, "description", fault.Required,
		},
		{
			"line break", &audience.Click{Description: "a\n", RequestID: "a"},
			`{"message":"AUDIENCE_GROUP_NAME_WRONG","details":[{"message":"AUDIENCE_GROUP_NAME_WRONG"}]}`, "description", fault.BadFormat,
		},
		{
			"long description", &audience.Upload{Description: "a", UploadDescription: strings.Repeat("a", 301)},
			`{"message":"AUDIENCE_GROUP_UPLOAD_DESCRIPTION_SIZE_OVER","details":[{"message":"AUDIENCE_GROUP_UPLOAD_DESCRIPTION_SIZE_OVER"}]}`,
			"uploadDescription", fault.TooLong,
		},
		{
			"nobody", &audience.Add{AudienceGroupID: 1},
			`{"message":"UPLOAD_AUDIENCE_GROUP_NO_VALID_AUDIENCE_IDS","details":[{"message":"UPLOAD_AUDIENCE_GROUP_NO_VALID_AUDIENCE_IDS"}]}`,
			"audiences", fault.Required,
		},
		{
			"too many", &audience.Add{AudienceGroupID: 1, Audiences: audience.Users(make([]ids.UserID, audience.MaxMembers+1)...)},
			`{"message":"UPLOAD_AUDIENCE_GROUP_TOO_MANY_AUDIENCE_IDS","details":[{"message":"UPLOAD_AUDIENCE_GROUP_TOO_MANY_AUDIENCE_IDS"}]}`,
			"audiences", fault.TooMany,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := c.body.Validate()
			require.Error(t, err)
			assert.Equal(t, c.wire, string(lineerror.Response(err)))
			texts, known := lineerror.Text(fault.Violations(err)[0])
			assert.True(t, known)
			require.Len(t, texts, 1)
			assert.Contains(t, c.wire, `"message":"`+texts[0]+`"`)

			found := fault.Violations(lineerror.Parse(c.wire))
			require.Len(t, found, 1)
			assert.Equal(t, c.path, found[0].Path)
			assert.Equal(t, c.rule, found[0].Rule)
			assert.Equal(t, texts[0], found[0].Text())
		})
	}

	// The type of a value is checked before.
	err := new(audience.Upload).UnmarshalJSON([]byte(`{"description":[]}`))
	assert.JSONEq(t, `{"message":"The property, 'description', in the request body is invalid (line: -, column: -)"}`, string(lineerror.Response(err)))

	// A fault without a code is in the usual form.
	err = (&audience.Add{AudienceGroupID: -1, Audiences: audience.Users(userID)}).Validate()
	assert.JSONEq(t, `{"message":"The request body has 1 error(s)","details":[{"message":"-1, must be positive","property":"audienceGroupId"}]}`, string(lineerror.Response(err)))
}
