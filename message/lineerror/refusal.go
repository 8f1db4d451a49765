package lineerror

import "strings"

// Refusal is an answer of LINE's server that is not about an object. Like [fault.Rule] it is a stable code and a target
// of errors.Is:
//
//	err := lineerror.Parse(body)
//	if errors.Is(err, lineerror.InvalidReplyToken) { … }
type Refusal string

// The refusals that bots meet, with the status codes they come with.
const (
	InvalidReplyToken Refusal = "invalid_reply_token"   // 400: used, expired, or never issued
	SendFailed        Refusal = "send_failed"           // 400: no such user or chat, or a group that the bot is not in; who is no friend gives 200
	MonthlyLimit      Refusal = "monthly_limit"         // 429: the messages of the month are used up
	RateLimited       Refusal = "rate_limited"          // 429: too many requests; the same one may pass later
	Unauthenticated   Refusal = "authentication_failed" // 401: no channel access token, or one that is not valid
	NoAccess          Refusal = "no_access"             // 403: not with this account, or its plan
	BadContentType    Refusal = "bad_content_type"      // 415: a Content-Type that the endpoint does not take
	RetryKeyAccepted  Refusal = "retry_key_accepted"    // 409: done already; no retry is needed
	NotFound          Refusal = "not_found"             // 404: no such thing or path; a profile of somebody who is no friend
	NotEnoughFriends  Refusal = "not_enough_friends"    // 403: a narrowcast by attributes needs 100
	MenuWithoutImage  Refusal = "menu_without_image"    // 400: a rich menu is shown only after its image is uploaded
	MenuImageSize     Refusal = "menu_image_size"       // 400: an image that LINE does not take for a rich menu
	MenuHasImage      Refusal = "menu_has_image"        // 400: an image cannot be replaced
	MenuNotFound      Refusal = "menu_not_found"        // 400, 404: no such rich menu; for an alias also one without image
	AliasTaken        Refusal = "alias_taken"           // 400: create an alias once, then update it
	InvalidMenuID     Refusal = "invalid_menu_id"       // 400: what cannot be the ID of a rich menu
	AliasNotFound     Refusal = "alias_not_found"       // 404: no such alias of a rich menu
	NoDefaultMenu     Refusal = "no_default_menu"       // 404: no default rich menu is set by the API
	MenuOfOther       Refusal = "menu_of_other"         // 403: the default rich menu is that of another channel, such as LINE's own manager of accounts
	BadWebhookURL     Refusal = "bad_webhook_url"       // 400: an address for webhooks that does not answer
)

// Error makes a refusal a target of errors.Is.
func (r Refusal) Error() string { return string(r) }

// refusals has what is seen of LINE's texts: how each begins, which is all of it where it ends in no blank. Of those
// without a text nobody has recorded one: word is what it is recognised by, and ours what we say instead.
var refusals = []struct {
	refusal    Refusal
	text       string
	word, ours string
}{
	{refusal: InvalidReplyToken, text: "Invalid reply token"},
	{refusal: SendFailed, text: "Failed to send messages"},
	{refusal: MonthlyLimit, text: "You have reached your monthly limit."},
	{refusal: Unauthenticated, text: authenticationText},
	{refusal: NoAccess, text: "Access to this API is not available for your account"},
	{refusal: BadContentType, text: contentTypeText},
	{refusal: NotFound, text: "Not found"},
	{refusal: MenuWithoutImage, text: "must upload richmenu image before applying it to user"},
	{refusal: MenuImageSize, text: "The image size is not allowed for richmenu"},
	{refusal: MenuHasImage, text: "An image has already been uploaded to the richmenu"},
	{refusal: MenuNotFound, text: "richmenu not found"},
	{refusal: AliasTaken, text: "conflict richmenu alias id"},
	{refusal: InvalidMenuID, text: invalidMenuID},
	{refusal: AliasNotFound, text: "richmenu alias not found"},
	{refusal: NoDefaultMenu, text: "no default richmenu"},
	{refusal: MenuOfOther, text: "the richmenu is owned by another channel"},
	{refusal: BadWebhookURL, text: "Invalid webhook endpoint URL"},
	{refusal: RateLimited, word: "rate limit", ours: "more requests than the rate limit of this endpoint"},
	{refusal: RetryKeyAccepted, word: "retry key", ours: "a request with this retry key was accepted before"},
	{refusal: NotEnoughFriends, word: "enough friends", ours: "not enough friends for this narrowcast"},
}

// Text returns what LINE's server says, or the words of this module where that is not recorded. LINE's texts of
// [Unauthenticated] and [BadContentType] have something variable in them, which is left open here.
func (r Refusal) Text() (text string, known bool) {
	for _, x := range refusals {
		switch {
		case x.refusal != r:
		case r == Unauthenticated:
			return x.text + "-", true
		case r == BadContentType:
			return x.text + "-, is not supported", true
		case x.text != "":
			return x.text, true
		default:
			return x.ours, false
		}
	}
	return strings.ReplaceAll(string(r), "_", " "), false
}

// refusalOf recognises the message of an answer; "" where it is none of those.
func refusalOf(message string) Refusal {
	for _, x := range refusals {
		if x.text == message || strings.HasSuffix(x.text, " ") && strings.HasPrefix(message, x.text) {
			return x.refusal
		}
	}
	for _, x := range refusals {
		if x.word != "" && strings.Contains(strings.ToLower(message), x.word) {
			return x.refusal
		}
	}
	return ""
}
