package message

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"

	"github.com/linemsg/linemsg/internal/convert"
)

// Body is a request body: a [*Reply], [*Push], [*Multicast], [*Broadcast] or [*Validation], or a body of package
// narrowcast, coupon, audience or richmenu.
type Body interface {
	Validate() error
	AppendJSON(buf []byte) ([]byte, error)
}

// CheckedRequest validates a body with the rules of its endpoint and converts it to T, a request type of the official
// SDK or of another library with the same JSON:
//
//	request, err := message.CheckedRequest[messaging_api.BroadcastRequest](&message.Broadcast{Messages: ms})
//	if err != nil { … } // a *fault.Error: a mention is allowed only in a reply or a push
//	response, err := bot.Broadcast(request, "")
//
// The messages in the result are those of b, not copies, so the SDK sends the JSON of this module. CheckedRequest
// compares the JSON of the result with that of b. A member that T loses is an error, and so is a T for another
// endpoint: one without to for a push, or one with to for a broadcast. LINE's validate endpoints accept the messages of
// any body, so T can be a ValidateMessageRequest for a [*Validation], or for a [*Broadcast] with nothing but messages.
func CheckedRequest[T any](b Body) (*T, error) {
	if b == nil {
		return convert.Checked[T]("message.CheckedRequest", nil)
	}
	return convert.Checked[T]("message.CheckedRequest", b)
}

// FromSDK converts a value of the official SDK, or of another library with the same JSON, to T. T is a request body, a
// type of message, [Messages] for a list, or any other type of this module with JSON:
//
//	push, err := message.FromSDK[message.Push](request) // a *messaging_api.PushMessageRequest
//	ms, err := message.FromSDK[message.Messages](list)  // a []messaging_api.MessageInterface
//	menu, err := message.FromSDK[richmenu.RichMenu](sdkMenu)
//
// The error lists everything that could not be read and every unknown type, as with [Parse]. FromSDK then still returns
// what it could read. Nil is an error, except a nil slice, which is an empty list. FromSDK does not check whether LINE
// would accept the value; the result has Validate and Lint.
//
// What the SDK writes for a field that is not set is kept, such as flex 0 of a component, because LINE would get it too.
// Encoding with the SDK may write to the value, so other goroutines must not use it at the same time.
func FromSDK[T any, P interface {
	*T
	json.Unmarshaler
}](sdk any) (*T, error) {
	text, err := json.Marshal(sdk)
	if err != nil {
		return nil, fmt.Errorf("message.FromSDK: %T: %w", sdk, err)
	}
	switch null := string(text) == "null"; {
	case null && sdk == nil:
		return nil, errors.New("message.FromSDK: nil")
	case null && reflect.TypeOf(sdk).Kind() != reflect.Slice: // a nil slice is an empty list
		return nil, fmt.Errorf("message.FromSDK: nil %T", sdk)
	}
	t := new(T)
	return t, P(t).UnmarshalJSON(text)
}
