package fault

// Rule is the stable code of a broken rule. Compare it with errors.Is, or switch on [Violation.Rule].
type Rule string

// Error returns the code. It makes a Rule a target for errors.Is.
func (r Rule) Error() string { return string(r) }

// Rules for a single value.
const (
	Required   Rule = "required"     // missing, null or empty; LINE does not distinguish them
	TooLong    Rule = "too_long"     // a text over its limit; Unit says what is counted
	TooShort   Rule = "too_short"    // a text under its limit
	TooMany    Rule = "too_many"     // a list over its limit
	TooFew     Rule = "too_few"      // a list under its limit
	TooLarge   Rule = "too_large"    // more bytes of JSON than LINE accepts
	OutOfRange Rule = "out_of_range" // a number or a time outside its bounds
	NotHTTPS   Rule = "not_https"    // a URL of media, icons or thumbnails that is not https
	BadURI     Rule = "bad_uri"      // a URI that LINE cannot read, or with a scheme that it refuses
	BadFormat  Rule = "bad_format"   // a text that does not have the required form
	NotOneOf   Rule = "not_one_of"   // a keyword outside a closed list
	Empty      Rule = "empty"        // an optional member that is null or an empty text, which LINE does not treat as absent
)

// Rules for values in combination.
const (
	NotHere        Rule = "not_here"        // an object or property where LINE does not accept it
	NotSendable    Rule = "not_sendable"    // a message that bots can receive but not send
	Exclusive      Rule = "exclusive"       // two properties that exclude each other
	Needs          Rule = "needs"           // a property without another that it requires
	Order          Rule = "order"           // two bounds in the wrong order
	Uneven         Rule = "uneven"          // columns that differ where LINE requires them to be alike
	BadPlaceholder Rule = "bad_placeholder" // an unpaired brace in a textV2 message, or a {name} without a substitution
	BadIndex       Rule = "bad_index"       // an emoji index that is not that of a $; as a warning, an index that two emojis share
)

// Rules for JSON and Go values that are not messages at all.
const (
	Syntax       Rule = "syntax"        // not JSON
	BadText      Rule = "bad_text"      // invalid UTF-8, or half of a surrogate pair
	WrongType    Rule = "wrong_type"    // a JSON type, or a number, that the property cannot hold
	DuplicateKey Rule = "duplicate_key" // a member name that appears twice in an object, or an item of a list that LINE takes once
	TooDeep      Rule = "too_deep"      // nested deeper than any real message, or containing itself
	Nil          Rule = "nil"           // a nil in a list
)

// Refused is a refusal whose text fits none of the rules, or several. Only package lineerror reports it.
const Refused Rule = "refused"

// What Fit changed, as warnings.
const (
	Shortened Rule = "shortened" // a text for people that was over its limit, or near one that is not known; Got is what it was
	Removed   Rule = "removed"   // an emoji or a mention whose place was in the removed end of a text
)

// Rules for values that LINE accepts but the author may not intend, and for limits that are not known.
const (
	UnknownProperty Rule = "unknown_property" // a member that is not in LINE's reference
	UnknownKind     Rule = "unknown_kind"     // a type that is not in LINE's reference
	Deprecated      Rule = "deprecated"       // accepted, but should be replaced
	Ignored         Rule = "ignored"          // accepted, but not shown
	NearLimit       Rule = "near_limit"       // perhaps over a limit, in code points or with LINE emoji
	NotListed       Rule = "not_listed"       // not in a list of LINE's that may have new entries
	Doubtful        Rule = "doubtful"         // accepted, but probably not what was meant
	More            Rule = "more"             // more warnings than were kept; Got is their number
)
