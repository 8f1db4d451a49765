package audience_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/audience"
	"github.com/linemsg/linemsg/message/narrowcast"
)

// An audience of two users, and a narrowcast to it when it is ready.
func Example() {
	create := audience.Upload{
		Description: "regulars",
		Audiences:   audience.Users("U8189cf6745fc0d808977bdb0b9f22995", "U4af4980629f1d2c3b4a5968778695a4b"),
	}
	if err := create.Validate(); err != nil {
		fmt.Println(err)
		return
	}
	body, err := json.Marshal(create) // of POST /v2/bot/audienceGroup/upload
	fmt.Println(string(body), err)

	var created struct {
		AudienceGroupID ids.AudienceGroupID `json:"audienceGroupId"`
	}
	if err := json.Unmarshal([]byte(`{"audienceGroupId": 5614991017776, "type": "UPLOAD"}`), &created); err != nil { // LINE's response
		fmt.Println(err)
		return
	}
	send := narrowcast.Request{
		Messages:  []message.Message{&message.Text{Text: "The summer menu is here."}},
		Recipient: &narrowcast.Audience{AudienceGroupID: created.AudienceGroupID},
	}
	fmt.Println(send.Validate())
	// Output:
	// {"description":"regulars","audiences":[{"id":"U8189cf6745fc0d808977bdb0b9f22995"},{"id":"U4af4980629f1d2c3b4a5968778695a4b"}]} <nil>
	// <nil>
}

func ExampleUpload() {
	create := audience.Upload{
		Description:   "regulars\n2026",
		IsIFAAudience: true,
		Audiences:     audience.Users("U8189cf6745fc0d808977bdb0b9f22995"),
	}
	fmt.Println(create.Validate())
	// Output:
	// 2 violations:
	// 	description: control character U+000A at character 9
	// 	audiences[0].id: a user ID, but isIfaAudience is true
}

// An audience of any number of users: an empty one, and additions of up to 10,000 each.
func ExampleAdd() {
	users := make([]ids.UserID, 25_000)
	for i := range users {
		users[i] = ids.UserID(fmt.Sprintf("U%032x", i))
	}
	for part := range slices.Chunk(users, audience.MaxMembers) {
		add := audience.Add{AudienceGroupID: 5614991017776, Audiences: audience.Users(part...)}
		fmt.Println(add, add.Validate())
	}
	// Output:
	// [audience addition of 10000 user IDs, 430047 bytes of JSON] <nil>
	// [audience addition of 10000 user IDs, 430047 bytes of JSON] <nil>
	// [audience addition of 5000 user IDs, 215047 bytes of JSON] <nil>
}

func ExampleIFAs() {
	create := audience.Upload{
		Description:   "app users",
		IsIFAAudience: true,
		Audiences:     audience.IFAs("8D3A6F0B-41C2-4E9A-9B7D-2F5C0E1A6B38"),
	}
	fmt.Println(create.Validate())
	// Output:
	// <nil>
}

func ExampleClick() {
	clicked := audience.Click{
		Description: "summer menu",
		RequestID:   "5b59509c-c57b-11e9-aa8c-2a2ae2dbcce4",
		ClickURL:    "kissa.example/menu",
	}
	for _, v := range clicked.Lint() {
		fmt.Println(v)
	}
	// Output:
	// warning: clickUrl: no scheme in "kissa.example/menu", so it is not a link of a message
}

func ExampleImpression() {
	seen := audience.Impression{Description: "summer menu", RequestID: "5b59509c-c57b-11e9-aa8c-2a2ae2dbcce4"}
	body, err := seen.AppendJSON(nil)
	fmt.Println(string(body), err)
	// Output:
	// {"description":"summer menu","requestId":"5b59509c-c57b-11e9-aa8c-2a2ae2dbcce4"} <nil>
}

func ExampleRename() {
	body, err := json.Marshal(audience.Rename{Description: "summer menu 2026"})
	fmt.Println(string(body), err)
	fmt.Println((&audience.Rename{Description: " "}).Validate())
	// Output:
	// {"description":"summer menu 2026"} <nil>
	// description: only spaces
}

// The file of an upload by multipart/form-data.
func ExampleCheckFile() {
	file := strings.NewReader("U8189cf6745fc0d808977bdb0b9f22995\nU4af4980629f1d2c3b4a5968778695a4b\n\n")
	info, err := audience.CheckFile(file)
	fmt.Println(info.Members, info.Kind, err)
	fmt.Println(info.Warnings)

	_, err = audience.CheckFile(strings.NewReader("user_id\nU8189cf6745fc0d808977bdb0b9f22995\n"))
	fmt.Println(err)
	// Output:
	// 2 user ID <nil>
	// [warning: audience.CheckFile: line 3: blank]
	// audience.CheckFile: line 1: not a user ID (U and 32 hexadecimal digits)
}
