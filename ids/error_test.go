package ids_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
)

func TestErrorTexts(t *testing.T) {
	err := func(_ any, err error) error { return err }
	for _, c := range []struct {
		mistake string
		err     error
		want    string
	}{
		{"LINE ID", err(ids.ParseUserID("@brown")), `ids.ParseUserID("@brown"): a LINE ID, not a user ID (U and 32 hexadecimal digits)`},
		{"LINE ID of a person", err(ids.ParseUserID("brown1234")), `ids.ParseUserID("brown1234"): perhaps a LINE ID, not a user ID (U and 32 hexadecimal digits)`},
		{"empty", err(ids.ParseUserID("")), `ids.ParseUserID(""): empty, not a user ID (U and 32 hexadecimal digits)`},
		{"small letter", err(ids.ParseUserID("u" + hex32)), `ids.ParseUserID("u` + hex32 + `"): wrong case at character 1 ("u", must be "U"), not a user ID (U and 32 hexadecimal digits)`},
		{"upper-case digits", err(ids.ParseUserID("U8189CF67" + hex32[8:])), `ids.ParseUserID("U8189CF67` + hex32[8:] + `"): wrong case at character 6 ("C", must be "c"), not a user ID (U and 32 hexadecimal digits)`},
		{"newline", err(ids.ParseUserID("U" + hex32 + "\n")), `ids.ParseUserID("U` + hex32 + `\n"): a newline after it, not a user ID (U and 32 hexadecimal digits)`},
		{"space in front", err(ids.ParseUserID(" U" + hex32)), `ids.ParseUserID(" U` + hex32 + `"): white space before it, not a user ID (U and 32 hexadecimal digits)`},
		{"space at both ends", err(ids.ParseUserID(" U" + hex32 + "\t")), `ids.ParseUserID(" U` + hex32 + `\t"): white space around it, not a user ID (U and 32 hexadecimal digits)`},
		{"full-width", err(ids.ParseUserID("Ｕ１２")), `ids.ParseUserID("Ｕ１２"): full-width "Ｕ" at character 1, not a user ID (U and 32 hexadecimal digits)`},
		{"group ID", err(ids.ParseUserID("C" + hex32)), `ids.ParseUserID("C` + hex32 + `"): a group ID, not a user ID (U and 32 hexadecimal digits)`},
		{"room ID", err(ids.ParseGroupID("R" + hex32)), `ids.ParseGroupID("R` + hex32 + `"): a room ID, not a group ID (C and 32 hexadecimal digits)`},
		{"user ID", err(ids.ParseRoomID("U" + hex32)), `ids.ParseRoomID("U` + hex32 + `"): a user ID, not a room ID (R and 32 hexadecimal digits)`},
		{"message ID", err(ids.ParseUserID("468789577898262530")), `ids.ParseUserID("468789577898262530"): a number such as a message ID, not a user ID (U and 32 hexadecimal digits)`},
		{"rich menu ID", err(ids.ParseChatID("richmenu-" + hex32)), `ids.ParseChatID("richmenu-8189cf6745fc0d808977bdb0b9f2299…"): a rich menu ID, not a chat ID (U, C or R and 32 hexadecimal digits)`},
		{"LIFF ID", err(ids.ParseUserID("1234567890-AbcdEfgh")), `ids.ParseUserID("1234567890-AbcdEfgh"): a LIFF ID, not a user ID (U and 32 hexadecimal digits)`},
		{"request ID", err(ids.ParseWebhookEventID("5b59509c-c57b-11e9-aa8c-2a2ae2dbcce4")), `ids.ParseWebhookEventID("5b59509c-c57b-11e9-aa8c-2a2ae2dbcce4"): a request ID or a retry key, not a webhook event ID (26 of 0-9 and A-Z without I, L, O, U, the first 0-7)`},
		{"webhook event ID", err(ids.ParseUserID("01FZ74A0TDDPYRVKNK77XKC3ZR")), `ids.ParseUserID("01FZ74A0TDDPYRVKNK77XKC3ZR"): a webhook event ID or a coupon ID, not a user ID (U and 32 hexadecimal digits)`},
		{"URL", err(ids.ParseUserID("https://line.me/R/ti/p/%40216ru")), `ids.ParseUserID("https://line.me/R/ti/p/%40216ru"): a URL, not a user ID (U and 32 hexadecimal digits)`},
		{"sample", err(ids.ParseUserID("U4af4980629...")), `ids.ParseUserID("U4af4980629..."): a truncated sample, not a user ID (U and 32 hexadecimal digits)`},
		{"too short", err(ids.ParseUserID("U" + hex32[:31])), `ids.ParseUserID("U` + hex32[:31] + `"): 32 characters instead of 33, not a user ID (U and 32 hexadecimal digits)`},
		{"too long", err(ids.ParseUserID("U" + hex32 + "0")), `ids.ParseUserID("U` + hex32 + `0"): 34 characters instead of 33, not a user ID (U and 32 hexadecimal digits)`},
		{"one character", err(ids.ParseUserID("U")), `ids.ParseUserID("U"): 1 character instead of 33, not a user ID (U and 32 hexadecimal digits)`},
		{"other letter", err(ids.ParseGroupID("G" + hex32)), `ids.ParseGroupID("G` + hex32 + `"): wrong character "G" at character 1, not a group ID (C and 32 hexadecimal digits)`},
		{"no digit", err(ids.ParseUserID("U" + hex32[:31] + "g")), `ids.ParseUserID("U` + hex32[:31] + `g"): wrong character "g" at character 33, not a user ID (U and 32 hexadecimal digits)`},
		{"space within", err(ids.ParseUserID("U8 " + hex32)), `ids.ParseUserID("U8 ` + hex32 + `"): white space at character 3, not a user ID (U and 32 hexadecimal digits)`},
		{"control character", err(ids.ParseUserID("U8\x00")), `ids.ParseUserID("U8\x00"): a control character at character 3, not a user ID (U and 32 hexadecimal digits)`},
		{"control character at the beginning", err(ids.ParseUserID("\x018")), `ids.ParseUserID("\x018"): a control character at character 1, not a user ID (U and 32 hexadecimal digits)`},
		{"first full-width character", err(ids.ParseUserID("！8")), `ids.ParseUserID("！8"): full-width "！" at character 1, not a user ID (U and 32 hexadecimal digits)`},
		{"last full-width character", err(ids.ParseUserID("U～")), `ids.ParseUserID("U～"): full-width "～" at character 2, not a user ID (U and 32 hexadecimal digits)`},
		{"before the full-width characters", err(ids.ParseUserID("U\uff00")), `ids.ParseUserID("U\uff00"): wrong character "\uff00" at character 2, not a user ID (U and 32 hexadecimal digits)`},
		{"too long, and another letter there", err(ids.ParseUserID("U" + hex32 + "x")), `ids.ParseUserID("U` + hex32 + `x"): 34 characters instead of 33, not a user ID (U and 32 hexadecimal digits)`},
		{"short LINE ID", err(ids.ParseUserID("@a")), `ids.ParseUserID("@a"): a LINE ID, not a user ID (U and 32 hexadecimal digits)`},
		{"@ alone", err(ids.ParseUserID("@")), `ids.ParseUserID("@"): wrong character "@" at character 1, not a user ID (U and 32 hexadecimal digits)`},
		{"not UTF-8", err(ids.ParseUserID("Uあ\xff")), `ids.ParseUserID("Uあ\xff"): not UTF-8 at character 3, not a user ID (U and 32 hexadecimal digits)`},
		{"alias too long", err(ids.ParseRichMenuAliasID(strings.Repeat("a", 33))), `ids.ParseRichMenuAliasID("` + strings.Repeat("a", 33) + `"): 33 characters instead of 1 to 32, not a rich menu alias ID (1 to 32 of a-z, 0-9, _ and -)`},
		{"alias in capitals", err(ids.ParseRichMenuAliasID("tab-A")), `ids.ParseRichMenuAliasID("tab-A"): wrong case at character 5 ("A", must be "a"), not a rich menu alias ID (1 to 32 of a-z, 0-9, _ and -)`},
		{"hyphen", err(ids.ParseAggregationUnit("new-item")), `ids.ParseAggregationUnit("new-item"): wrong character "-" at character 4, not an aggregation unit (1 to 30 of a-z, A-Z, 0-9 and _)`},
		{"path of digits", err(ids.ParseMINIAppPath("1234")), `ids.ParseMINIAppPath("1234"): digits only, not a LINE MINI App path (4 to 29 of a-z, 0-9 and _, no _ at the end, not only digits)`},
		{"path with _ at the end", err(ids.ParseMINIAppPath("shop_")), `ids.ParseMINIAppPath("shop_"): _ at the end, not a LINE MINI App path (4 to 29 of a-z, 0-9 and _, no _ at the end, not only digits)`},
		{"letter for the first hyphen", err(ids.ParseRetryKey("123e4567ae89b-12d3-a456-426614174000")), `ids.ParseRetryKey("123e4567ae89b-12d3-a456-426614174000"): wrong character "a" at character 9, not a retry key (32 hexadecimal digits with hyphens, 8-4-4-4-12)`},
		{"letter for the second hyphen", err(ids.ParseRetryKey("123e4567-e89ba12d3-a456-426614174000")), `ids.ParseRetryKey("123e4567-e89ba12d3-a456-426614174000"): wrong character "a" at character 14, not a retry key (32 hexadecimal digits with hyphens, 8-4-4-4-12)`},
		{"letter for the third hyphen", err(ids.ParseRetryKey("123e4567-e89b-12d3aa456-426614174000")), `ids.ParseRetryKey("123e4567-e89b-12d3aa456-426614174000"): wrong character "a" at character 19, not a retry key (32 hexadecimal digits with hyphens, 8-4-4-4-12)`},
		{"letter for the last hyphen", err(ids.ParseRetryKey("123e4567-e89b-12d3-a456a426614174000")), `ids.ParseRetryKey("123e4567-e89b-12d3-a456a426614174000"): wrong character "a" at character 24, not a retry key (32 hexadecimal digits with hyphens, 8-4-4-4-12)`},
		{"hyphen for a digit", err(ids.ParseRetryKey("123e4567-e89b-12d3-a456--26614174000")), `ids.ParseRetryKey("123e4567-e89b-12d3-a456--26614174000"): wrong character "-" at character 25, not a retry key (32 hexadecimal digits with hyphens, 8-4-4-4-12)`},
		{"event ID of more than 128 bits", err(ids.ParseWebhookEventID("81FZ74A0TDDPYRVKNK77XKC3ZR")), `ids.ParseWebhookEventID("81FZ74A0TDDPYRVKNK77XKC3ZR"): wrong character "8" at character 1, not a webhook event ID (26 of 0-9 and A-Z without I, L, O, U, the first 0-7)`},
		{"observed form", err(ids.ParseMessageID("1\n2")), `ids.ParseMessageID("1\n2"): a control character at character 2`},
		{"observed form, empty", err(ids.ParseMessageID("")), `ids.ParseMessageID(""): empty`},
		{"secret", err(ids.ParseChannelSecret("8c57 0fa6")), `ids.ParseChannelSecret: white space at character 5`},
		{"secret from a file", err(ids.ParseAccessToken("abc\n")), `ids.ParseAccessToken: a newline after it`},
		{"nonce", err(ids.ParseNonce("abc")), `ids.ParseNonce: 3 characters instead of 10 to 255, not a nonce (10 to 255 characters)`},
		{"number", err(ids.ParseAudienceGroupID("12a")), `ids.ParseAudienceGroupID("12a"): wrong character "a" at character 3, not a positive number (digits only)`},
		{"leading zero", err(ids.ParseAudienceGroupID("007")), `ids.ParseAudienceGroupID("007"): zero or a leading zero, not a positive number (digits only)`},
		{"large number", err(ids.ParseAudienceGroupID("9223372036854775808")), `ids.ParseAudienceGroupID("9223372036854775808"): too large for 64 bits`},
		{"user ID of a module channel", err(ids.ParseGroupID(module)), `ids.ParseGroupID("LUb577ef3cbe786a8da85ff8e902a03fc6-U5fac…"): a user ID, not a group ID (C and 32 hexadecimal digits)`},
		{"of a module channel, too short", err(ids.ParseUserID(module[:67])), `ids.ParseUserID("LUb577ef3cbe786a8da85ff8e902a03fc6-U5fac…"): 67 characters instead of 68, not a user ID of a module channel (LU, 32 hexadecimal digits, -U and 32 hexadecimal digits)`},
		{"of a module channel, no U", err(ids.ParseChatID(module[:35] + "C" + module[36:])), `ids.ParseChatID("LUb577ef3cbe786a8da85ff8e902a03fc6-C5fac…"): wrong character "C" at character 36, not a user ID of a module channel (LU, 32 hexadecimal digits, -U and 32 hexadecimal digits)`},
		{"of a module channel, sample", err(ids.ParseUserID("LUb577ef3cbe...")), `ids.ParseUserID("LUb577ef3cbe..."): a truncated sample, not a user ID of a module channel (LU, 32 hexadecimal digits, -U and 32 hexadecimal digits)`},
		{"Check", ids.UserID("@brown").Check(), `ids.UserID("@brown"): a LINE ID, not a user ID (U and 32 hexadecimal digits)`},
		{"Scan", new(ids.UserID).Scan(true), `ids.UserID: cannot be read from a database value of type bool`},
	} {
		t.Run(c.mistake, func(t *testing.T) { assert.EqualError(t, c.err, c.want) })
	}
}

func TestErrorCutsTheInputAt40Characters(t *testing.T) {
	for s, want := range map[string]string{
		strings.Repeat("あ", 40):    `"` + strings.Repeat("あ", 40) + `"`,
		strings.Repeat("あ", 41):    `"` + strings.Repeat("あ", 40) + `…"`,
		strings.Repeat("\xff", 41): `"` + strings.Repeat(`\xff`, 40) + `…"`,
		strings.Repeat("\"", 1e6):  `"` + strings.Repeat(`\"`, 40) + `…"`,
	} {
		_, err := ids.ParseUserID(s)
		require.Error(t, err)
		assert.True(t, strings.HasPrefix(err.Error(), "ids.ParseUserID("+want+"): "), "%.300s", err)

		e, ok := errors.AsType[*ids.Error](err)
		require.True(t, ok)
		assert.Equal(t, s, e.Input)
	}
}

func TestNil(t *testing.T) {
	assert.Equal(t, "<nil>", (*ids.Error)(nil).Error())
	require.EqualError(t, (*ids.UserID)(nil).UnmarshalText([]byte("x")), "ids.UserID: cannot be read into a nil pointer")
	require.EqualError(t, (*ids.AccessToken)(nil).Scan("x"), "ids.AccessToken: cannot be read into a nil pointer")
	require.EqualError(t, (*ids.ProviderID)(nil).Scan(nil), "ids.ProviderID: cannot be read into a nil pointer")
	require.EqualError(t, (*ids.AudienceGroupID)(nil).Scan(int64(1)), "ids.AudienceGroupID: cannot be read into a nil pointer")
}
