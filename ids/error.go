package ids

import "strconv"

// An Error says why a text is not the identifier it was taken for. All errors
// of this package are of type *Error; find one with [errors.As] or
// [errors.AsType].
type Error struct {
	// Func is what was called: "ParseUserID", or only the type, "UserID", for
	// the methods Check, UnmarshalText and Scan.
	Func string

	// Input is the whole text that was refused. It stays empty for tokens and
	// secrets, and for a database value that is no text.
	Input string

	// Reason is what is wrong, in words for people. It may change from one
	// version to the next.
	Reason string

	hidden bool // Input is not to be shown, rather than empty
}

// Error returns one line: the function, the input cut at 40 characters, the
// reason.
func (e *Error) Error() string {
	if e == nil {
		return "<nil>" // as package fmt writes it
	}
	if e.hidden {
		return "ids." + e.Func + ": " + e.Reason
	}
	return "ids." + e.Func + "(" + quote(e.Input) + "): " + e.Reason
}

// quote quotes at most 40 characters of s. A byte that is not UTF-8 counts as
// one character, and no sequence is cut in two.
func quote(s string) string {
	n := 0
	for i := range s {
		if n == 40 {
			return strconv.Quote(s[:i] + "…")
		}
		n++
	}
	return strconv.Quote(s)
}
