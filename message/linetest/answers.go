package linetest

import (
	"encoding/json"
	"net/http"
	"time"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message/lineerror"
)

// answer is what a call gets.
type answer struct {
	status  int
	body    []byte
	header  http.Header // beside the usual ones
	expects bool        // a refusal that well-made bots meet, so no fault of the test
	drop    bool        // the connection is closed instead
}

// object answers with JSON.
func object(status int, v any) answer {
	b, err := json.Marshal(v)
	if err != nil { // of values made here only
		b = []byte("{}")
	}
	return answer{status: status, body: b}
}

// done is the answer of most endpoints.
func done() answer { return answer{status: http.StatusOK, body: []byte("{}")} }

// accepted says that LINE works on in the background. Here it is done already.
func accepted() answer { return answer{status: http.StatusAccepted, body: []byte("{}")} }

// refuse answers with one of the refusals that package lineerror knows.
func refuse(status int, r lineerror.Refusal) answer {
	return answer{status: status, body: lineerror.Response(r)}
}

// say answers with a message.
func say(status int, message string) answer { return object(status, body{Message: message}) }

// expected marks a refusal as one that well-made bots meet.
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

// LINE's words for refusals that package lineerror has none for.
const (
	badUserID    = "The value for the 'userId' parameter is invalid"
	batchNoImage = "must have image"
)

// The words for other refusals that package lineerror has none for. Where LINE's reference shows what LINE says, it is not
// copied; where nobody has seen it, nobody knows. All of them are ours.
const (
	noBearer       = "no header Authorization: Bearer {channel access token}"
	otherToken     = "not the channel access token of this channel"
	tooLarge       = "a request has at most 2 MB"
	badRetryKey    = "the retry key is no UUID"
	retryKeyHere   = "this endpoint takes no retry key"
	badAliasID     = "richMenuAliasId is no alias"
	badRequestID   = "requestId is missing"
	noMenuOfUser   = "no rich menu is linked to this user"
	tooManyMenus   = "there are 1000 rich menus"
	tooManyAliases = "there are 1000 aliases"
	batchNoMenu    = "there is no such rich menu"
)

// oneDetail answers with an error of one member of the body.
func oneDetail(status int, message, property string) answer {
	return object(status, body{Message: "The request body has 1 error(s)", Details: []detail{{message, property}}})
}

// invalidMenuID is LINE's for what cannot be the ID of a rich menu.
func invalidMenuID(property string) answer {
	return oneDetail(http.StatusBadRequest, "invalid richMenuId", property)
}

// moment writes a time as LINE does.
func moment(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05.000Z") }
