package guides_test

import (
	"errors"
	"fmt"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/narrowcast"
)

func Example_split() {
	users := make([]ids.UserID, 1200)
	for i := range users {
		users[i] = ids.UserID(fmt.Sprintf("U%032x", i))
	}
	ms := []message.Message{&message.Text{Text: "We open at ten today."}}

	multicast := &message.Multicast{To: users, Messages: ms}
	batches, err := multicast.Split() // checks all of it before the first request
	if err != nil {
		fmt.Println(err)
		return
	}
	for i, batch := range batches {
		fmt.Println("request", i, "to", len(batch.To), "users, with a key of", len(batch.RetryKey), "characters")
	}
	// Output:
	// request 0 to 500 users, with a key of 36 characters
	// request 1 to 500 users, with a key of 36 characters
	// request 2 to 200 users, with a key of 36 characters
}

func Example_narrowcast() {
	const regulars, lastWeek = 5614991017776, "5b59509c-c57b-11e9-aa8c-2a2ae2dbcce4"
	request := &narrowcast.Request{
		Messages: []message.Message{&message.Text{Text: "The summer menu is here."}},
		Recipient: &narrowcast.Operator{And: []narrowcast.Recipient{
			&narrowcast.Audience{AudienceGroupID: regulars},
			&narrowcast.Operator{Not: &narrowcast.Redelivery{RequestID: lastWeek}},
		}},
		Filter: &narrowcast.Filter{Demographic: &narrowcast.Age{GTE: narrowcast.Age20}},
		Limit:  &narrowcast.Limit{Max: 1000, UpToRemainingQuota: true},
	}
	fmt.Println(request.Validate())
	// Output:
	// <nil>
}

func Example_mention() {
	hello := message.Compose("Hello ").MentionAll().TextV2()
	err := (&message.Broadcast{Messages: []message.Message{hello}}).Validate()
	fmt.Println(errors.Is(err, fault.NotHere))
	fmt.Println(err)
	// Output:
	// true
	// messages[0].substitution.all: a mention is allowed only in a reply or a push
}
