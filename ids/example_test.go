package ids_test

import (
	"errors"
	"fmt"

	"github.com/linemsg/linemsg/ids"
)

// From an ID in a settings form to the target of a push message.
func Example() {
	for _, s := range []string{"U8189cf6745fc0d808977bdb0b9f22995", "@brown"} {
		id, err := ids.ParseUserID(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println("push to", id.Chat())
	}
	// Output:
	// push to U8189cf6745fc0d808977bdb0b9f22995
	// ids.ParseUserID("@brown"): a LINE ID, not a user ID (U and 32 hexadecimal digits)
}

func ExampleError() {
	_, err := ids.ParseGroupID("C8189cf6745fc0d80...")
	if e, ok := errors.AsType[*ids.Error](err); ok {
		fmt.Println(e.Func)
		fmt.Println(e.Input)
		fmt.Println(e.Reason)
	}
	// Output:
	// ParseGroupID
	// C8189cf6745fc0d80...
	// a truncated sample, not a group ID (C and 32 hexadecimal digits)
}

func ExampleUserID() {
	fromWebhook := "U8189cf6745fc0d808977bdb0b9f22995" // the webhook's signature was verified: convert
	id := ids.UserID(fromWebhook)
	fmt.Println(id, id.Check())
	// Output: U8189cf6745fc0d808977bdb0b9f22995 <nil>
}

func ExampleGroupID() {
	_, err := ids.ParseGroupID("c8189cf6745fc0d808977bdb0b9f2299")
	fmt.Println(err)
	// Output: ids.ParseGroupID("c8189cf6745fc0d808977bdb0b9f2299"): wrong character "c" at character 1, not a group ID (C and 32 hexadecimal digits)
}

func ExampleRoomID() {
	id := ids.MustParseRoomID("R8189cf6745fc0d808977bdb0b9f22995")
	fmt.Println(id.Chat().Kind())
	// Output: room
}

func ExampleChatID() {
	id := ids.MustParseChatID("C8189cf6745fc0d808977bdb0b9f22995")
	if group, ok := id.Group(); ok {
		fmt.Println("group", group)
	}
	// Output: group C8189cf6745fc0d808977bdb0b9f22995
}

func ExampleKind() {
	switch id := ids.ChatID("U8189cf6745fc0d808977bdb0b9f22995"); id.Kind() {
	case ids.KindUser:
		fmt.Println("multicast or push")
	case ids.KindGroup, ids.KindRoom:
		fmt.Println("push only")
	case ids.KindUnknown:
		fmt.Println("malformed")
	}
	// Output: multicast or push
}

func ExampleAccount() {
	points := map[ids.Account]int{}
	points[ids.Account{Provider: "1234567890", User: "U8189cf6745fc0d808977bdb0b9f22995"}] += 10
	fmt.Println(len(points))
	// Output: 1
}

func ExampleChannelID() {
	id := ids.MustParseChannelID("12345")
	fmt.Println(id, id.Plausible())
	// Output: 12345 false
}

func ExampleProviderID() {
	var id ids.ProviderID
	err := id.Scan(int64(1234567890)) // as a bigint column returns it
	fmt.Println(id, err)
	// Output: 1234567890 <nil>
}

func ExampleProviderIDFromConsoleURL() {
	fmt.Println(ids.ProviderIDFromConsoleURL("https://developers.line.biz/console/provider/1234567890/basic"))
	// Output: 1234567890 <nil>
}

func ExampleMessageID() {
	seen := map[ids.MessageID]bool{} // one map for all channels
	seen["468789577898262530"] = true
	fmt.Println(seen[ids.MustParseMessageID("468789577898262530")])
	// Output: true
}

func ExampleImageSetID() {
	id := ids.ImageSetID("E005D41A7288F41B65593ED38FF6E9834B046AB36A37921A56BC236F13A91855")
	fmt.Println(id.Plausible())
	// Output: true
}

func ExampleWebhookEventID() {
	id := ids.WebhookEventID("01FZ74A0TDDPYRVKNK77XKC3ZR")
	fmt.Println(id.Time())
	// Output: 2022-03-28 02:05:03.693 +0000 UTC
}

func ExampleReplyToken() {
	token := ids.ReplyToken("b60d432864f44d079f6d8efe86cf404b")
	fmt.Println(token)
	fmt.Println(len(string(token)))
	// Output:
	// [reply token, 32 bytes, sha256 f759b500]
	// 32
}

func ExampleQuoteToken() {
	fmt.Println(ids.QuoteToken(""))
	// Output: [quote token, empty]
}

func ExampleMarkAsReadToken() {
	_, err := ids.ParseMarkAsReadToken("30yhdy232\n")
	fmt.Println(err)
	// Output: ids.ParseMarkAsReadToken: a newline after it
}

func ExampleAccessToken() {
	token := ids.AccessToken("eyJhbGciOiJIUz")
	header := "Bearer " + string(token)
	fmt.Println(len(header))
	fmt.Printf("%v\n", token)
	// Output:
	// 21
	// [access token, 14 bytes, sha256 2b2de13a]
}

func ExampleChannelSecret() {
	secret := ids.MustParseChannelSecret("8c570fa6dd201bb328f1c1eac23a96d8")
	key := []byte(secret) // the HMAC key: the text, not decoded
	fmt.Println(len(key), secret.Plausible())
	// Output: 32 true
}

func ExampleLinkToken() {
	_, err := ids.ParseLinkToken("")
	fmt.Println(err)
	// Output: ids.ParseLinkToken: empty
}

func ExampleNonce() {
	_, err := ids.ParseNonce("123456789")
	fmt.Println(err)
	// Output: ids.ParseNonce: 9 characters instead of 10 to 255, not a nonce (10 to 255 characters)
}

func ExampleRichMenuID() {
	id := ids.MustParseRichMenuID("richmenu-alias-b")
	fmt.Println(id.Plausible())
	// Output: false
}

func ExampleRichMenuAliasID() {
	_, err := ids.ParseRichMenuAliasID("Tab-b")
	fmt.Println(err)
	// Output: ids.ParseRichMenuAliasID("Tab-b"): wrong case at character 1 ("T", must be "t"), not a rich menu alias ID (1 to 32 of a-z, 0-9, _ and -)
}

func ExampleResumeKey() {
	fmt.Println(ids.ParseResumeKey("menus-2026-01"))
	// Output: menus-2026-01 <nil>
}

func ExampleLIFFID() {
	fmt.Println(ids.LIFFID("1234567890-AbcdEfgh").Plausible())
	// Output: true
}

func ExampleMINIAppPath() {
	fmt.Println(ids.ParseMINIAppPath("cony_shop"))
	// Output: cony_shop <nil>
}

func ExampleLINEID() {
	id := ids.MustParseLINEID("brown1234")
	fmt.Println(id.Plausible(), ids.UserID(id).Check() == nil)
	// Output: true false
}

func ExampleBasicID() {
	id := ids.BasicID("@216rukxy")
	fmt.Println(id.Plausible(), ids.BasicID("216rukxy").Plausible())
	// Output: true false
}

func ExamplePremiumID() {
	fmt.Println(ids.PremiumID("linedevelopers").Plausible())
	// Output: false
}

func ExamplePackageID() {
	fmt.Println(ids.PackageID("446").Plausible())
	// Output: true
}

func ExampleStickerID() {
	fmt.Println(ids.MustParseStickerID("1988"))
	// Output: 1988
}

func ExampleProductID() {
	fmt.Println(ids.ProductID("5ac1bfd5040ab15980c9b435").Plausible())
	// Output: true
}

func ExampleEmojiID() {
	fmt.Println(ids.EmojiID("1").Plausible(), ids.EmojiID("001").Plausible())
	// Output: false true
}

func ExampleCouponID() {
	fmt.Println(ids.CouponID("01JYNW8JMQVFBNWF1APF8Z3FS7").Plausible())
	// Output: true
}

func ExampleDeliveryTag() {
	fmt.Println(ids.DeliveryTag("summer-2026").Check())
	// Output: ids.DeliveryTag("summer-2026"): wrong character "-" at character 7, not a delivery tag (1 to 30 of a-z, A-Z, 0-9 and _)
}

func ExampleMembershipPlanID() {
	fmt.Println(ids.ParseMembershipPlanID("3189"))
	// Output: 3189 <nil>
}

func ExampleAudienceGroupID() {
	_, err := ids.ParseAudienceGroupID("-1")
	fmt.Println(err)
	// Output: ids.ParseAudienceGroupID("-1"): wrong character "-" at character 1, not a positive number (digits only)
}

func ExampleRequestID() {
	fmt.Println(ids.RequestID("5b59509c-c57b-11e9-aa8c-2a2ae2dbcce4").Plausible())
	// Output: true
}

func ExampleRetryKey() {
	_, err := ids.ParseRetryKey("order-17")
	fmt.Println(err)
	// Output: ids.ParseRetryKey("order-17"): wrong character "o" at character 1, not a retry key (32 hexadecimal digits with hyphens, 8-4-4-4-12)
}

func ExampleAggregationUnit() {
	fmt.Println(ids.ParseAggregationUnit("promotion_a"))
	// Output: promotion_a <nil>
}

func ExampleHWID() {
	fmt.Println(ids.ParseHWID("d41d8cd98f"))
	// Output: d41d8cd98f <nil>
}

func ExampleIFA() {
	id, err := ids.ParseIFA("8D3A6F0B-41C2-4E9A-9B7D-2F5C0E1A6B38")
	fmt.Println(id.Plausible(), err)
	// Output: true <nil>
}

func ExampleTrackingID() {
	_, err := ids.ParseTrackingID("track_id")
	fmt.Println(err)
	// Output: ids.ParseTrackingID("track_id"): wrong character "_" at character 6, not a tracking ID (1 to 100 of a-z, A-Z, 0-9 and -.=,+*()%$&;:@{}!?<>[])
}

func ExampleNotificationDeliveryTag() {
	fmt.Println(ids.ParseNotificationDeliveryTag("order-2026-01-01-17"))
	// Output: order-2026-01-01-17 <nil>
}
