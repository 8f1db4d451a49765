package lineerror_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/lineerror"
)

func TestRefusals(t *testing.T) {
	for body, want := range map[string]lineerror.Refusal{
		`{"message":"Invalid reply token"}`:                                                   lineerror.InvalidReplyToken,
		`{"message":"Failed to send messages"}`:                                               lineerror.SendFailed,
		`{"message":"You have reached your monthly limit."}`:                                  lineerror.MonthlyLimit,
		`{"message":"Authentication failed due to the following reason: invalid token"}`:      lineerror.Unauthenticated,
		`{"message":"Access to this API is not available for your account"}`:                  lineerror.NoAccess,
		`{"message":"The content type, text/plain, is not supported"}`:                        lineerror.BadContentType,
		`{"message":"Not found"}`:                                                             lineerror.NotFound,
		`{"message":"must upload richmenu image before applying it to user","details":[]}`:    lineerror.MenuWithoutImage,
		`{"message":"The image size is not allowed for richmenu"}`:                            lineerror.MenuImageSize,
		`{"message":"An image has already been uploaded to the richmenu"}`:                    lineerror.MenuHasImage,
		`{"message":"richmenu not found","details":[]}`:                                       lineerror.MenuNotFound,
		`{"message":"conflict richmenu alias id","details":[]}`:                               lineerror.AliasTaken,
		`{"message":"no default richmenu","details":[]}`:                                      lineerror.NoDefaultMenu,
		`{"message":"invalid richMenuId"}`:                                                    lineerror.InvalidMenuID,
		`{"message":"the richmenu is owned by another channel"}`:                              lineerror.MenuOfOther,
		`{"message":"Invalid webhook endpoint URL"}`:                                          lineerror.BadWebhookURL,
		`{"message":"richmenu alias not found","details":[]}`:                                 lineerror.AliasNotFound,
		`{"message":"Slow down: rate limit"}`:                                                 lineerror.RateLimited,
		`{"message":"That retry key was here before","sentMessages":[{"id":"1"}]}`:            lineerror.RetryKeyAccepted,
		`{"message":"Not enough friends"}`:                                                    lineerror.NotEnoughFriends,
		`unexpected status code: 400, {"message":"Invalid reply token"}`:                      lineerror.InvalidReplyToken,
		"unexpected status code: 429, {\"message\":\"You have reached your monthly limit.\"}": lineerror.MonthlyLimit,
	} {
		err := lineerror.Parse(body)
		assert.ErrorIs(t, err, want, "%s", body)
		assert.NotErrorIs(t, err, fault.Required)
		assert.Empty(t, fault.Violations(err))

		// The text that replaces an unknown one parses to the same refusal.
		assert.ErrorIs(t, lineerror.Parse(lineerror.Response(want)), want)
	}
	assert.Equal(t, "invalid_reply_token", lineerror.InvalidReplyToken.Error())
	text, known := lineerror.Refusal("no_such_thing").Text()
	assert.Equal(t, "no such thing", text)
	assert.False(t, known)
}
