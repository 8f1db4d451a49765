package message

import (
	"errors"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// The forms of ids in requests. LINE answers a bad one with "The property, 'to', in the request body is
// invalid".
//
// Source: https://developers.line.biz/en/docs/messaging-api/getting-user-ids/

const (
	moduleUser  = "LU[0-9a-f]{32}-U[0-9a-f]{32}" // in a module channel
	chatPattern = "^([UCR][0-9a-f]{32}|" + moduleUser + ")$"
	userPattern = "^(U[0-9a-f]{32}|" + moduleUser + ")$"
)

var chatID = &schema.Ext{Form: &schema.Form{
	Name: chatPattern, Rule: fault.BadFormat,
	Check: func(say schema.Finder, s string) {
		if err := ids.ChatID(s).Check(); err != nil {
			say.Error(fault.BadFormat, reason(s, err))
		}
	},
}}

// multicastUser says what a multicast takes, where a group or room ID was given.
var multicastUser = &schema.Ext{Form: &schema.Form{
	Name: userPattern, Rule: fault.BadFormat,
	Check: func(say schema.Finder, s string) {
		switch kind := ids.ChatID(s).Kind(); kind {
		case ids.KindUser:
		case ids.KindGroup, ids.KindRoom:
			say.Error(fault.BadFormat, schema.Quote(s[:11]+"…")+" is a "+kind.String()+" ID, a multicast takes user IDs")
		default:
			say.Error(fault.BadFormat, reason(s, ids.UserID(s).Check()))
		}
	},
}}

var doubtfulUser = &schema.Ext{Form: &schema.Form{
	Name: userPattern, Rule: fault.BadFormat, Warn: true,
	Check: func(say schema.Finder, s string) {
		if err := ids.UserID(s).Check(); err != nil {
			say.Warn(fault.BadFormat, reason(s, err))
		}
	},
}}

var aggregationUnit = &schema.Ext{Form: &schema.Form{
	Name: "^[A-Za-z0-9_]{1,30}$", Rule: fault.BadFormat,
	Check: func(say schema.Finder, s string) {
		if len(s) <= 30 && ids.AggregationUnit(s).Check() != nil {
			say.Error(fault.BadFormat, schema.Quote(s)+" is no aggregation unit, those have 1 to 30 of A-Z a-z 0-9 _")
		}
	},
}}

// reason says what a text is that is not the id asked for.
func reason(s string, err error) string {
	if e, ok := errors.AsType[*ids.Error](err); ok {
		return schema.Quote(s) + ": " + e.Reason
	}
	return schema.Quote(s)
}
