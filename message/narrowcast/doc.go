// Package narrowcast composes the request body of a narrowcast: messages to friends of an account selected by
// audience, age, region and so on. It reports what LINE would refuse before anything is sent.
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
// Start with [Request], [Audience], [Operator], [Filter] and [Limit].
//
// The package sends nothing. Post the JSON of a [Request] to /v2/bot/message/narrowcast, with a retry key. With the
// official SDK, use a [Recipient] and a [Demographic] in the SDK's fields of these names.
//
// # Recipients
//
// A [Recipient] selects people by audience or earlier narrowcast, a [Filter] selects them by attributes, and a
// [Limit] limits how many receive the messages. Without recipient and filter a request goes to all friends of the
// account. Lint warns if that is because of a nil pointer.
//
// Some conditions are known only to LINE when it sends: that an audience is ready, that an earlier narrowcast has
// been sent and is at most 14 days old, and that enough people remain. LINE accepts a filter only from accounts that
// reach at least 100 people. With a filter or most audiences it sends only to 50 people or more
// (https://developers.line.biz/en/reference/messaging-api/#send-narrowcast-message-restrictions).
//
// # Checks and JSON
//
// As in package message, Validate returns a *[fault.Error] with everything LINE refuses, Lint returns warnings too, and
// Fit shortens texts that are over their limits. Decoding keeps unknown members in Extra, and encoding writes them back.
// Encoding and checks do not change the value.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#send-narrowcast-message
package narrowcast
