package linetest

import (
	"encoding/json"
	"net/http"
	"time"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message/lineerror"
)

// answer is the response to a call.
type answer struct {
	status  int
	body    []byte
	header  http.Header // in addition to the usual ones
	expects bool        // a refusal that a correct bot must expect, and that does not fail the test
	drop    bool        // close the connection instead
}

// object returns an answer in JSON.
func object(status int, v any) answer {
	b, err := json.Marshal(v)
	if err != nil { // cannot happen for the values of this package
		b = []byte("{}")
	}
	return answer{status: status, body: b}
}

// done is the answer of most endpoints.
func done() answer { return answer{status: http.StatusOK, body: []byte("{}")} }

// accepted is the answer for work that LINE continues in the background. Here it is already done.
func accepted() answer { return answer{status: http.StatusAccepted, body: []byte("{}")} }

// refuse returns the answer for a refusal.
func refuse(status int, r lineerror.Refusal) answer {
	return answer{status: status, body: lineerror.Response(r)}
}

// say returns an answer with a message.
func say(status int, message string) answer { return object(status, body{Message: message}) }

// expected marks a refusal as one that a correct bot must expect.
func (a answer) expected() answer { a.expects = true; return a }

type body struct {
	Message      string        `json:"message,omitempty"`
	Details      []detail      `json:"details,omitempty"`
	SentMessages []sentMessage `json:"sentMessages,omitempty"`
}

type detail struct {
	Message  string `json:"message"`
	Property string `json:"property"`
}

type sentMessage struct {
	ID         ids.MessageID `json:"id"`
	QuoteToken string        `json:"quoteToken,omitempty"`
}

// LINE's texts for refusals that package lineerror does not have.
const (
	badUserID    = "The value for the 'userId' parameter is invalid"
	batchNoImage = "must have image"
	badGroupID   = "The value for the 'groupId' parameter is invalid"
	badRoomID    = "The value for the 'roomId' parameter is invalid"
	badStart     = "Invalid start param"

	badReadToken  = "Invalid markAsReadToken. Tokens must be used by the bot that received them via Webhook."
	noContent     = "not found"
	contentGone   = "The content is gone"
	noPreview     = "The content can not be previewed"
	noTranscoding = "Transcoding status doesn't support this type of content"
)

// Texts of this module for other refusals. LINE's are not known, or are not copied from its reference.
const (
	noBearer        = "missing header Authorization: Bearer {channel access token}"
	otherToken      = "not the access token of this channel"
	tooLarge        = "the request body is larger than 2 MB"
	badRetryKey     = "the retry key is not a UUID"
	retryKeyHere    = "this endpoint does not accept a retry key"
	badAliasID      = "richMenuAliasId is not the ID of an alias"
	badRequestID    = "requestId is missing"
	noMenuOfUser    = "no rich menu is linked to this user"
	tooManyMenus    = "the account has 1000 rich menus already"
	tooManyAliases  = "the account has 1000 aliases already"
	batchNoMenu     = "no such rich menu"
	badDeliveryTag  = "X-Line-Delivery-Tag is not a delivery tag"
	badAudiencePage = "page is not 1 or more, or size is not 1 to 40"
	badForm         = "the body is not a form"
	couponEnded     = "the coupon has ended already"
	badCouponLimit  = "limit is not a number from 1 to 100"
	badLimit        = "limit is not a number from 1 to 1000"
)

// oneDetail returns an answer with one detail.
func oneDetail(status int, message, property string) answer {
	return object(status, body{Message: "The request body has 1 error(s)", Details: []detail{{message, property}}})
}

// invalidMenuID is LINE's answer to a malformed rich menu ID.
func invalidMenuID(property string) answer {
	return oneDetail(http.StatusBadRequest, "invalid richMenuId", property)
}

// moment returns t in LINE's format.
func moment(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05.000Z") }
