// Package notification composes LINE notification messages, which an account sends to the phone number of a user, who
// need not be a friend of it. They are an option for corporate customers. The package reports what LINE would refuse
// before anything is sent.
//
//	to, err := ids.HashPhoneNumber("+818000001234")
//	if err != nil { … }
//	req := notification.Templated{
//		To: to, TemplateKey: "shipment_completed_ja",
//		Body: &notification.Body{
//			EmphasizedItem: &notification.Item{ItemKey: "date_002_ja", Content: "8月10日(土)"},
//			Items:          []notification.Item{{ItemKey: "number_001_ja", Content: "1234567"}},
//		},
//	}
//	if err := req.Validate(); err != nil { … }
//
// Start with [Templated], [Flexible] and [ids.HashPhoneNumber].
//
// The package sends nothing. Post the JSON of a [Templated] to /v2/bot/message/pnp/templated/push, and that of a
// [Flexible], whose design LINE has to review first, to /bot/pnp/push. Neither endpoint accepts a retry key. The header
// X-Line-Delivery-Tag, an [ids.NotificationDeliveryTag], comes back in the webhook event of the delivery.
//
// A check cannot find everything. LINE answers 422 if no user in Japan, Thailand or Taiwan has the phone number, or the
// user refuses notification messages. It answers 400 for keys that do not exist or that the account cannot use. The
// keys are those of LINE's page on templates
// (https://developers.line.biz/en/docs/partner-docs/line-notification-messages/template/).
//
// # Checks and JSON
//
// As in package message, Validate returns a *[fault.Error] with everything LINE refuses, and Lint returns warnings
// too. Decoding keeps unknown members in Extra, and encoding writes them back. Encoding and checks do not change the
// value. A phone number hash is private: neither package fmt nor a finding shows it.
//
// Source: https://developers.line.biz/en/reference/line-notification-messages/
package notification
