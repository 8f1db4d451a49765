package message

import (
	"errors"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// The forms of ids in requests. LINE refuses others with "The property, 'to', in the request body is invalid".
//
// Source: https://developers.line.biz/en/docs/messaging-api/getting-user-ids/

var (
	chatID          = schema.IDForm(ids.ChatID.Check, fault.SeverityError)
	chatUser        = schema.IDForm(ids.UserID.Check, fault.SeverityError)
	multicastUser   = schema.IDForm(userOnly("a multicast"), fault.SeverityError)
	loadingUser     = schema.IDForm(userOnly("a loading animation"), fault.SeverityError)
	doubtfulUser    = schema.IDForm(ids.UserID.Check, fault.SeverityWarning)
	aggregationUnit = schema.IDForm(ids.AggregationUnit.Check, fault.SeverityError)
)

// userOnly returns a check of the user IDs of a request, which explains a group or room ID.
func userOnly(request string) func(ids.UserID) error {
	return func(id ids.UserID) error {
		if kind := ids.ChatID(id).Kind(); kind == ids.KindGroup || kind == ids.KindRoom {
			return errors.New(schema.Quote(string(id[:11])+"…") + " is a " + kind.String() + " ID; " + request + " accepts only user IDs")
		}
		return id.Check()
	}
}
