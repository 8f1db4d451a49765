package ids

import "strconv"

// An Error reports that a text does not have the form of an identifier. All
// errors of this package are of type *Error; find one with [errors.As] or
// [errors.AsType].
type Error struct {
	// Func is the function called, such as "ParseUserID", or the type, such as
	// "UserID", for Check, UnmarshalText and Scan.
	Func string

	// Input is the complete refused text. It is empty for tokens and secrets,
	// and for a database value that is not a text.
	Input string

	// Reason describes the fault. Its wording may change between versions.
	Reason string

	hidden bool // Input must not be shown
}

// Error returns the function, the input cut at 40 characters, and the reason in
// one line.
func (e *Error) Error() string {
	if e == nil {
		return "<nil>" // as package fmt prints a nil error
	}
	if e.hidden {
		return "ids." + e.Func + ": " + e.Reason
	}
	return "ids." + e.Func + "(" + quote(e.Input) + "): " + e.Reason
}

// quote quotes at most 40 characters of s. An invalid byte counts as one
// character. No UTF-8 sequence is split.
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
