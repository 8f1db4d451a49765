package narrowcast_test

import (
	"encoding/json"
	"fmt"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/narrowcast"
)

// The body of POST /v2/bot/message/narrowcast.
func Example() {
	req := narrowcast.Request{
		Messages: []message.Message{&message.Text{Text: "The summer menu is here."}},
		Recipient: &narrowcast.Operator{And: []narrowcast.Recipient{
			&narrowcast.Audience{AudienceGroupID: 5614991017776},
			&narrowcast.Operator{Not: &narrowcast.Redelivery{RequestID: "5b59509c-c57b-11e9-aa8c-2a2ae2dbcce4"}},
		}},
		Filter: &narrowcast.Filter{Demographic: &narrowcast.Age{GTE: narrowcast.Age20}},
		Limit:  &narrowcast.Limit{UpToRemainingQuota: true},
	}
	if err := req.Validate(); err != nil {
		fmt.Println(err)
		return
	}
	body, err := json.MarshalIndent(req, "", " ")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(string(body))
	// Output:
	// {
	//  "messages": [
	//   {
	//    "type": "text",
	//    "text": "The summer menu is here."
	//   }
	//  ],
	//  "recipient": {
	//   "type": "operator",
	//   "and": [
	//    {
	//     "type": "audience",
	//     "audienceGroupId": 5614991017776
	//    },
	//    {
	//     "type": "operator",
	//     "not": {
	//      "type": "redelivery",
	//      "requestId": "5b59509c-c57b-11e9-aa8c-2a2ae2dbcce4"
	//     }
	//    }
	//   ]
	//  },
	//  "filter": {
	//   "demographic": {
	//    "type": "age",
	//    "gte": "age_20"
	//   }
	//  },
	//  "limit": {
	//   "upToRemainingQuota": true
	//  }
	// }
}

// invite is the message of the examples.
var invite = []message.Message{&message.Text{Text: "See you on Sunday!"}}

// show prints the violations of a request, or its JSON if it has none.
func show(req *narrowcast.Request) {
	for _, v := range req.Lint() {
		fmt.Println(v)
	}
	if req.Validate() == nil {
		req.Messages = nil // omitted from the output
		body, err := req.AppendJSON(nil)
		fmt.Println(string(body), err)
	}
}

func ExampleRequest() {
	var req narrowcast.Request
	err := json.Unmarshal([]byte(`{
		"messages": [{"type": "text", "text": "See you on Sunday!"}],
		"recipient": {"type": "operator", "or": []},
		"limit": {"forbidPartialDelivery": true}
	}`), &req)
	fmt.Println(err)
	fmt.Println(req.Validate())
	// Output:
	// <nil>
	// 2 violations:
	// 	recipient.or: empty, needs at least one
	// 	limit.forbidPartialDelivery: true, needs upToRemainingQuota to be true
}

func ExampleLimit() {
	show(&narrowcast.Request{Messages: invite, Limit: &narrowcast.Limit{
		Max: 500, UpToRemainingQuota: true, ForbidPartialDelivery: true,
	}})
	// Output:
	// {"limit":{"max":500,"upToRemainingQuota":true,"forbidPartialDelivery":true}} <nil>
}

// A list of audiences built at run time.
func ExampleRecipient() {
	segments := []ids.AudienceGroupID{11, 22, 33, 44, 55, 66, 77, 88, 99, 111, 222}
	var anyOf []narrowcast.Recipient
	for _, id := range segments {
		anyOf = append(anyOf, &narrowcast.Audience{AudienceGroupID: id})
	}
	show(&narrowcast.Request{Messages: invite, Recipient: &narrowcast.Operator{Or: anyOf}})
	// Output:
	// recipient: 11 audiences and redeliveries, at most 10 a request
}

func ExampleAudience() {
	show(&narrowcast.Request{Messages: invite, Recipient: &narrowcast.Audience{AudienceGroupID: 5614991017776}})
	// Output:
	// {"recipient":{"type":"audience","audienceGroupId":5614991017776}} <nil>
}

// A second message to those who received an earlier narrowcast.
func ExampleRedelivery() {
	show(&narrowcast.Request{Messages: invite, Recipient: &narrowcast.Redelivery{
		RequestID: "5b59509c-c57b-11e9-aa8c-2a2ae2dbcce4",
	}})
	// Output:
	// {"recipient":{"type":"redelivery","requestId":"5b59509c-c57b-11e9-aa8c-2a2ae2dbcce4"}} <nil>
}

func ExampleOperator() {
	regulars := &narrowcast.Audience{AudienceGroupID: 5614991017776}
	staff := &narrowcast.Audience{AudienceGroupID: 4389303728991}
	show(&narrowcast.Request{Messages: invite, Recipient: &narrowcast.Operator{
		And: []narrowcast.Recipient{regulars}, Not: staff,
	}})
	show(&narrowcast.Request{Messages: invite, Recipient: &narrowcast.Operator{
		And: []narrowcast.Recipient{regulars, &narrowcast.Operator{Not: staff}},
	}})
	// Output:
	// recipient: and, not are set, must be exactly one of and, or, not
	// {"recipient":{"type":"operator","and":[{"type":"audience","audienceGroupId":5614991017776},{"type":"operator","not":{"type":"audience","audienceGroupId":4389303728991}}]}} <nil>
}

// A recipient that LINE has added recently is sent unchanged, with a warning.
func ExampleRawRecipient() {
	visitors, err := narrowcast.NewRawRecipient(`{"type":"visitors","shop":7}`)
	if err != nil {
		fmt.Println(err)
		return
	}
	show(&narrowcast.Request{Messages: invite, Recipient: visitors})
	// Output:
	// warning: recipient.type: "visitors" is not a known recipient type, so nothing in it was checked
	// {"recipient":{"type":"visitors","shop":7}} <nil>
}

// So is a filter that LINE has added recently.
func ExampleNewRawDemographic() {
	language, err := narrowcast.NewRawDemographic(`{"type":"language","oneOf":["th"]}`)
	if err != nil {
		fmt.Println(err)
		return
	}
	show(&narrowcast.Request{Messages: invite, Filter: &narrowcast.Filter{Demographic: language}})
	// Output:
	// warning: filter.demographic.type: "language" is not a known demographic type, so nothing in it was checked
	// {"filter":{"demographic":{"type":"language","oneOf":["th"]}}} <nil>
}

// LINE accepts a filter that excludes nobody, and sends to everyone.
func ExampleFilter() {
	show(&narrowcast.Request{Messages: invite, Filter: &narrowcast.Filter{}})
	// Output:
	// warning: filter: has no demographic, so it excludes nobody
	// {"filter":{}} <nil>
}

// The filters in a request decoded from JSON.
func ExampleDemographic() {
	var filter narrowcast.Filter
	err := json.Unmarshal([]byte(`{"demographic":{"type":"age","gte":"age_20","lt":"age_30"}}`), &filter)
	if err != nil {
		fmt.Println(err)
		return
	}
	switch d := filter.Demographic.(type) {
	case *narrowcast.Age:
		fmt.Println("from", d.GTE, "below", d.LT)
	default:
		fmt.Println("something else:", d.GetType())
	}
	// Output:
	// from age_20 below age_30
}

func ExampleDemographicOperator() {
	show(&narrowcast.Request{Messages: invite, Filter: &narrowcast.Filter{
		Demographic: &narrowcast.DemographicOperator{Or: []narrowcast.Demographic{
			&narrowcast.Area{OneOf: []narrowcast.AreaCode{"jp_13"}},
			&narrowcast.DemographicOperator{Not: &narrowcast.Age{GTE: narrowcast.Age60}},
		}},
	}})
	// Output:
	// {"filter":{"demographic":{"type":"operator","or":[{"type":"area","oneOf":["jp_13"]},{"type":"operator","not":{"type":"age","gte":"age_60"}}]}}} <nil>
}

func ExampleGender() {
	show(&narrowcast.Request{Messages: invite, Filter: &narrowcast.Filter{
		Demographic: &narrowcast.Gender{OneOf: []narrowcast.GenderValue{narrowcast.Female}},
	}})
	// Output:
	// {"filter":{"demographic":{"type":"gender","oneOf":["female"]}}} <nil>
}

func ExampleGenderValue() {
	show(&narrowcast.Request{Messages: invite, Filter: &narrowcast.Filter{
		Demographic: &narrowcast.Gender{OneOf: []narrowcast.GenderValue{"women"}},
	}})
	// Output:
	// filter.demographic.oneOf[0]: "women" is not one of male, female
}

// Ages 20 to 29.
func ExampleAge() {
	show(&narrowcast.Request{Messages: invite, Filter: &narrowcast.Filter{
		Demographic: &narrowcast.Age{GTE: narrowcast.Age20, LT: narrowcast.Age30},
	}})
	// Output:
	// {"filter":{"demographic":{"type":"age","gte":"age_20","lt":"age_30"}}} <nil>
}

// Ages are in steps of five years.
func ExampleAgeBound() {
	show(&narrowcast.Request{Messages: invite, Filter: &narrowcast.Filter{
		Demographic: &narrowcast.Age{GTE: "age_18"},
	}})
	// Output:
	// filter.demographic.gte: "age_18" is not one of age_15, age_20, age_25, age_30, age_35, age_40, age_45, age_50, age_55, age_60, age_65, age_70
}

func ExampleAppType() {
	show(&narrowcast.Request{Messages: invite, Filter: &narrowcast.Filter{
		Demographic: &narrowcast.AppType{OneOf: []narrowcast.OS{narrowcast.IOS, narrowcast.Android}},
	}})
	// Output:
	// {"filter":{"demographic":{"type":"appType","oneOf":["ios","android"]}}} <nil>
}

func ExampleOS() {
	show(&narrowcast.Request{Messages: invite, Filter: &narrowcast.Filter{
		Demographic: &narrowcast.AppType{OneOf: []narrowcast.OS{"iOS"}},
	}})
	// Output:
	// filter.demographic.oneOf[0]: "iOS" is not one of ios, android
}

// Tokyo, Osaka and Taipei.
func ExampleArea() {
	show(&narrowcast.Request{Messages: invite, Filter: &narrowcast.Filter{
		Demographic: &narrowcast.Area{OneOf: []narrowcast.AreaCode{"jp_13", "jp_27", "tw_01"}},
	}})
	// Output:
	// {"filter":{"demographic":{"type":"area","oneOf":["jp_13","jp_27","tw_01"]}}} <nil>
}

// The prefectures of Japan have their usual numbers.
func ExampleAreaCode() {
	var kanto narrowcast.Area
	for prefecture := 8; prefecture <= 14; prefecture++ {
		kanto.OneOf = append(kanto.OneOf, narrowcast.AreaCode(fmt.Sprintf("jp_%02d", prefecture)))
	}
	show(&narrowcast.Request{Messages: invite, Filter: &narrowcast.Filter{Demographic: &kanto}})
	// Output:
	// {"filter":{"demographic":{"type":"area","oneOf":["jp_08","jp_09","jp_10","jp_11","jp_12","jp_13","jp_14"]}}} <nil>
}

// Friends for a month or longer.
func ExampleSubscriptionPeriod() {
	show(&narrowcast.Request{Messages: invite, Filter: &narrowcast.Filter{
		Demographic: &narrowcast.SubscriptionPeriod{GTE: narrowcast.Day30},
	}})
	// Output:
	// {"filter":{"demographic":{"type":"subscriptionPeriod","gte":"day_30"}}} <nil>
}

func ExamplePeriodBound() {
	show(&narrowcast.Request{Messages: invite, Filter: &narrowcast.Filter{
		Demographic: &narrowcast.SubscriptionPeriod{GTE: narrowcast.Day90, LT: narrowcast.Day30},
	}})
	// Output:
	// filter.demographic.lt: "day_30" must be above gte, "day_90"
}

// A filter that LINE has added recently is kept, and written back unchanged.
func ExampleRawDemographic() {
	var filter narrowcast.Filter
	err := json.Unmarshal([]byte(`{"demographic":{"type":"language","oneOf":["ja"]}}`), &filter)
	fmt.Println(err)
	raw, ok := filter.Demographic.(*narrowcast.RawDemographic)
	fmt.Println(ok, raw.GetType(), string(raw.JSON()))
	// Output:
	// demographic.type: "language" is not a known demographic type, so nothing in it was checked
	// true language {"type":"language","oneOf":["ja"]}
}

// All violations, with their rules.
func ExampleRequest_Validate() {
	req := narrowcast.Request{Messages: invite, Recipient: &narrowcast.Operator{}}
	for _, v := range fault.Violations(req.Validate()) {
		fmt.Println(v.Path, v.Rule)
	}
	// Output:
	// recipient required
}
