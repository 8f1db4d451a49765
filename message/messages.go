package message

import (
	"fmt"
	"iter"
	"reflect"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Messages is a list of messages that implements [encoding/json.Unmarshaler], for use in structs:
//
//	var job struct {
//		User     ids.UserID
//		Messages message.Messages
//	}
//	err := json.Unmarshal(data, &job)
//
// Paths in errors begin with messages[0], as in a request.
type Messages []Message

// Validate returns a *[fault.Error] with everything that LINE refuses in a request with these messages, or nil.
// A request has 1 to 5 messages.
func Validate(ms ...Message) error {
	return schema.Validate(&Validation{Messages: ms}, (*Validation).describe)
}

// Lint returns the errors and warnings for a request with these messages, in the order of the messages.
func Lint(ms ...Message) []fault.Violation {
	return schema.Lint(&Validation{Messages: ms}, (*Validation).describe)
}

// Checked validates messages as one request and returns them as T, an interface such as the MessageInterface of
// the official SDK:
//
//	out, err := message.Checked[messaging_api.MessageInterface](ms...)
//
// It keeps the order and does not copy the messages. With an error it returns no messages.
func Checked[T interface{ GetType() string }](ms ...Message) ([]T, error) {
	if err := Validate(ms...); err != nil {
		return nil, err
	}
	out := make([]T, len(ms))
	for i, m := range ms {
		t, ok := any(m).(T)
		if !ok {
			return nil, fmt.Errorf("message.Checked: messages[%d]: %T is not a %v", i, m, reflect.TypeFor[T]())
		}
		out[i] = t
	}
	return out, nil
}

// All yields every object of type T with its path, in the order of the request body. It visits the messages and
// everything in them, such as the actions of quick replies. It yields pointers, and the objects may be changed.
//
//	for path, p := range message.All[*action.Postback](ms...) { … }
func All[T any](ms ...Message) iter.Seq2[fault.Path, T] {
	return func(yield func(fault.Path, T) bool) {
		for p, t := range schema.Walk[T](&Validation{Messages: ms}, (*Validation).describe) {
			if _, root := any(t).(*Validation); !root && !yield(p, t) {
				return
			}
		}
	}
}

// Parse reads messages from the JSON of a request body, an array of messages, or one message. Paths in errors
// begin with messages[0] in each case. A Flex container or component is an error; package flex has a Parse for
// containers.
//
// The error lists everything that could not be read and every unknown type. With an error, Parse still returns what
// it could read; an object of an unknown type becomes a [*Raw]. Parse does not check whether LINE would accept the
// messages; see [Validate].
func Parse[S ~string | ~[]byte](json S) ([]Message, error) {
	return schema.DecodeList([]byte(json), "messages", kinds)
}
