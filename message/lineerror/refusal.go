package lineerror

import "strings"

// Refusal is the reason for an error response that is not about an object. Like [fault.Rule], it is a stable code and a
// target of errors.Is:
//
//	err := lineerror.Parse(body)
//	if errors.Is(err, lineerror.InvalidReplyToken) { … }
type Refusal string

// The refusals and their status codes.
const (
	InvalidReplyToken Refusal = "invalid_reply_token"   // 400: used, expired, or never issued
	SendFailed        Refusal = "send_failed"           // 400: no such user or chat, or a group without the bot; a user who is not a friend gets 200
	MonthlyLimit      Refusal = "monthly_limit"         // 429: the messages of the month are used up
	RateLimited       Refusal = "rate_limited"          // 429: too many requests; the same request may succeed later
	Unauthenticated   Refusal = "authentication_failed" // 401: the channel access token is missing or not valid
	NoAccess          Refusal = "no_access"             // 403: not allowed for this account or its plan
	BadContentType    Refusal = "bad_content_type"      // 415: the endpoint does not accept this Content-Type
	RetryKeyAccepted  Refusal = "retry_key_accepted"    // 409: already accepted; no retry is needed
	NotFound          Refusal = "not_found"             // 404: no such object or path; the profile of a user who is not a friend
	NotEnoughFriends  Refusal = "not_enough_friends"    // 403: a narrowcast by attributes needs 100
	MenuWithoutImage  Refusal = "menu_without_image"    // 400: a rich menu cannot be used before its image is uploaded
	MenuImageSize     Refusal = "menu_image_size"       // 400: LINE does not accept this image size for a rich menu
	MenuHasImage      Refusal = "menu_has_image"        // 400: the image of a rich menu cannot be replaced
	MenuNotFound      Refusal = "menu_not_found"        // 400, 404: no such rich menu; for an alias, also a menu without an image
	AliasTaken        Refusal = "alias_taken"           // 400: the alias exists; update it instead
	InvalidMenuID     Refusal = "invalid_menu_id"       // 400: not the ID of a rich menu
	AliasNotFound     Refusal = "alias_not_found"       // 404: no such rich menu alias
	NoDefaultMenu     Refusal = "no_default_menu"       // 404: the API has not set a default rich menu
	MenuOfOther       Refusal = "menu_of_other"         // 403: the default rich menu belongs to another channel or to LINE Official Account Manager
	BadWebhookURL     Refusal = "bad_webhook_url"       // 400: the webhook URL is not valid
)

// Error returns the code.
func (r Refusal) Error() string { return string(r) }

// refusals has LINE's texts as far as they have been seen. A text that ends in a blank is only the beginning. A refusal
// without a text has never been recorded: word identifies it, and ours replaces its text.
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

// Text returns the message of LINE's server, or a text of this module if LINE's is not known. In the texts of
// [Unauthenticated] and [BadContentType], a "-" replaces the variable part.
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

// refusalOf returns the refusal with this message, or "".
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
