// Package narrowcast composes the body of a narrowcast: messages to the friends of an account who are in
// an audience, or of an age, a region and so on. It says before anything is sent what LINE would refuse in it.
//
//	req := narrowcast.Request{
//		Messages: []message.Message{&message.Text{Text: "The summer menu is here."}},
//		Recipient: &narrowcast.Operator{And: []narrowcast.Recipient{
//			&narrowcast.Audience{AudienceGroupID: regulars},
//			&narrowcast.Operator{Not: &narrowcast.Redelivery{RequestID: lastWeek}},
//		}},
//		Filter: &narrowcast.Filter{Demographic: &narrowcast.Age{GTE: narrowcast.Age20}},
//		Limit:  &narrowcast.Limit{UpToRemainingQuota: true},
//	}
//	if err := req.Validate(); err != nil { … }
//
// It sends nothing. Post the JSON of a [Request] to /v2/bot/message/narrowcast, with a retry key. Those who
// send with the official SDK put a [Recipient] and a [Demographic] into the fields of those names there.
//
// # Who gets it
//
// A [Recipient] picks people by audiences and by earlier narrowcasts, a [Filter] by age, region and the like,
// and a [Limit] bounds how many of those get the messages. What is absent picks everyone: a request without
// recipient and filter goes to all friends of the account, and Lint warns where a nil stands for it.
//
// What LINE finds out only when it sends, no check here can say: whether an audience is ready, whether an
// earlier narrowcast is done and not older than 14 days, and whether enough people are left. LINE takes a filter
// only from accounts that reach 100 people, and with a filter or most audiences it sends to no fewer than 50
// (https://developers.line.biz/en/reference/messaging-api/#send-narrowcast-message-restrictions).
//
// # Checks and JSON
//
// They are those of package message: Validate answers with everything that LINE refuses, Lint adds
// warnings, what a type does not know stays in its Extra and is written back, and encoding never writes to
// the value.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#send-narrowcast-message
package narrowcast
