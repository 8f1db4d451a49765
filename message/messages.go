package message

import (
	"fmt"
	"iter"
	"reflect"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Messages is a list that decodes itself, for structs of your own:
//
//	var job struct {
//		User     ids.UserID
//		Messages message.Messages
//	}
//	err := json.Unmarshal(data, &job)
//
// Paths in errors begin with messages[0], as in a request.
type Messages []Message

// Validate answers with a *[fault.Error] of all that LINE refuses in a request with these messages, or
// nil. One to five messages are a request.
func Validate(ms ...Message) error {
	return schema.Validate(&Validation{Messages: ms}, (*Validation).describe)
}

// Lint answers with all that is wrong or doubtful in a request with these messages: errors and warnings in the
// order of the messages.
func Lint(ms ...Message) []fault.Violation {
	return schema.Lint(&Validation{Messages: ms}, (*Validation).describe)
}

// Checked validates messages as one request and hands them on as T, an interface such as the
// MessageInterface of the official SDK:
//
//	out, err := message.Checked[messaging_api.MessageInterface](ms...)
//
// The order stays, and so do the values: they are not copied. On an error there are no messages.
func Checked[T interface{ GetType() string }](ms ...Message) ([]T, error) {
	if err := Validate(ms...); err != nil {
		return nil, err
	}
	out := make([]T, len(ms))
	for i, m := range ms {
		t, ok := any(m).(T)
		if !ok {
			return nil, fmt.Errorf("message.Checked: messages[%d]: %T is no %v", i, m, reflect.TypeFor[T]())
		}
		out[i] = t
	}
	return out, nil
}

// All yields every object of type T in messages, with its path, in the order of the body: messages
// themselves, and what stands in them, as the actions of quick replies. Objects are yielded by pointer and may
// be changed.
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

// Parse reads messages from the JSON of a request body, of an array of messages, or of one message.
// Paths in errors begin with messages[0] in each case. A Flex container or a component alone is an error: package
// flex has a Parse for containers.
//
// The error names every fault that made something unreadable, and each type that LINE is not known to take; what could be read
// is returned beside it, what has an unknown type as a [*Raw]. Whether LINE would take the messages is another question:
// see [Validate].
func Parse[S ~string | ~[]byte](json S) ([]Message, error) {
	return schema.DecodeList([]byte(json), "messages", kinds)
}
