package lineerror

import (
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/message/fault"
)

// Error is an error response of LINE's server, as returned by [Parse]. errors.Is matches the [Refusal] and the rules
// of the violations; [fault.Violations] returns the violations.
type Error struct {
	Message    string            // LINE's message
	Refusal    Refusal           // "" if an object is at fault, or the message is not known
	Violations []fault.Violation // with paths of this module and LINE's text in Detail
}

const shown = 10 // violations in the text of an Error

// Error returns LINE's message and a line for each violation.
func (e *Error) Error() string {
	if e == nil {
		return "<nil>" // as package fmt writes it
	}
	var b strings.Builder
	b.WriteString(strings.ReplaceAll(e.Message, "\u00a0", " "))
	for i, v := range e.Violations {
		if i == shown {
			b.WriteString("\n\tand " + strconv.Itoa(len(e.Violations)-shown) + " more")
			break
		}
		b.WriteString("\n\t")
		b.WriteString(v.Error())
	}
	return b.String()
}

// Unwrap returns Refusal, if there is one, and the violations.
func (e *Error) Unwrap() []error {
	if e == nil {
		return nil
	}
	errs := make([]error, 0, len(e.Violations)+1)
	if e.Refusal != "" {
		errs = append(errs, e.Refusal)
	}
	for _, v := range e.Violations {
		errs = append(errs, v)
	}
	return errs
}
