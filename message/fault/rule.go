package fault

// Rule names what is broken. The set is closed and its words are stable: compare with errors.Is, or
// switch over [Violation.Rule].
type Rule string

// Error makes a rule a target of errors.Is.
func (r Rule) Error() string { return string(r) }

// What LINE asks of one value.
const (
	Required   Rule = "required"     // missing, null or empty; LINE makes no difference between them
	TooLong    Rule = "too_long"     // a text over its limit; Unit says in what it is counted
	TooShort   Rule = "too_short"    // a text under its limit
	TooMany    Rule = "too_many"     // a list over its limit
	TooFew     Rule = "too_few"      // a list under its limit
	TooLarge   Rule = "too_large"    // more bytes of JSON than LINE takes
	OutOfRange Rule = "out_of_range" // a number or a time outside its bounds
	NotHTTPS   Rule = "not_https"    // a URL of media, icons or thumbnails that is not https
	BadURI     Rule = "bad_uri"      // a URI LINE cannot read, or of a scheme it refuses
	BadFormat  Rule = "bad_format"   // a text that has not the form asked for
	NotOneOf   Rule = "not_one_of"   // a keyword outside a closed list
	Empty      Rule = "empty"        // an optional member given as null or an empty text, which LINE does not take for an absent one
)

// What LINE asks of values beside each other.
const (
	NotHere        Rule = "not_here"        // an object or property at a place where LINE does not take it
	NotSendable    Rule = "not_sendable"    // a message that bots receive but cannot send
	Exclusive      Rule = "exclusive"       // two properties that cannot stand together
	Needs          Rule = "needs"           // a property without another that it needs
	Order          Rule = "order"           // two bounds the wrong way round
	Uneven         Rule = "uneven"          // columns that differ where LINE wants them alike
	BadPlaceholder Rule = "bad_placeholder" // a { or } of a textV2 message that pairs with nothing
	BadIndex       Rule = "bad_index"       // an emoji index that points at no $; as a warning, one that two emojis have
)

// What makes JSON, or a Go value, no message at all.
const (
	Syntax       Rule = "syntax"        // not JSON
	BadText      Rule = "bad_text"      // invalid UTF-8, or half of a surrogate pair
	WrongType    Rule = "wrong_type"    // a JSON type, or a number, that the property cannot hold
	DuplicateKey Rule = "duplicate_key" // one member name twice in an object
	TooDeep      Rule = "too_deep"      // nested deeper than any real message, or holding itself
	Nil          Rule = "nil"           // a nil in a list
)

// Refused is what LINE refuses in words that fit none of the rules, or several. Only package lineerror finds it.
const Refused Rule = "refused"

// What LINE takes, though the author may not mean it, and what nobody outside LINE can know.
const (
	UnknownProperty Rule = "unknown_property" // a member that LINE's reference does not have
	UnknownKind     Rule = "unknown_kind"     // a type that LINE's reference does not have
	Deprecated      Rule = "deprecated"       // still taken, to be replaced
	Ignored         Rule = "ignored"          // taken, and not shown
	NearLimit       Rule = "near_limit"       // perhaps over a limit: in code points, or with LINE emoji
	NotListed       Rule = "not_listed"       // not in a list of LINE's that may have grown
	Doubtful        Rule = "doubtful"         // taken, and likely not to do what it should
	More            Rule = "more"             // more warnings than a list keeps; Got says how many
)
