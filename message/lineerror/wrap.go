package lineerror

import (
	"errors"
	"fmt"
	"strings"
)

// Wrap returns err with the *[Error] in its text added, as [Parse] would return it. The text of err does not change. It is
// for the errors of the official SDK, whose text ends with the response of LINE's server:
//
//	if _, err := bot.PushMessage(request, ""); err != nil {
//		err = lineerror.Wrap(err)
//		if errors.Is(err, lineerror.MonthlyLimit) { … }
//		for _, v := range fault.Violations(err) { … }
//	}
//
// Wrap returns err unchanged if its text has no error response, and if err already has an *[Error].
func Wrap(err error) error {
	text := fmt.Sprint(err) // does not panic for a nil pointer
	if _, ok := errors.AsType[*Error](err); ok || !strings.Contains(text, "{") {
		return err
	}
	parsed, ok := errors.AsType[*Error](Parse(text))
	if !ok {
		return err
	}
	return &wrapped{err, parsed}
}

// wrapped is an error of a client with LINE's response.
type wrapped struct {
	error

	parsed *Error
}

func (w *wrapped) Unwrap() []error { return []error{w.error, w.parsed} }
