package main

import (
	"slices"
	"strings"

	"github.com/linemsg/linemsg/message/fault"
)

// rule describes a rule of package fault.
type rule struct {
	code fault.Rule
	name string // of the constant, which is its anchor in the documentation
	text string
}

// doc is the URL of the documentation of the rule.
func (r rule) doc() string {
	return "https://pkg.go.dev/github.com/linemsg/linemsg/message/fault#" + r.name
}

// rules returns the rules that a finding of this program can have.
func rules() []rule {
	return []rule{
		{fault.Required, "Required", "Something is missing, null or empty."},
		{fault.TooLong, "TooLong", "A text is over its limit."},
		{fault.TooShort, "TooShort", "A text is under its limit."},
		{fault.TooMany, "TooMany", "A list is over its limit."},
		{fault.TooFew, "TooFew", "A list is under its limit."},
		{fault.TooLarge, "TooLarge", "There are more bytes of JSON than LINE accepts."},
		{fault.OutOfRange, "OutOfRange", "A number or a time is outside its bounds."},
		{fault.NotHTTPS, "NotHTTPS", "A URL of media, an icon or a thumbnail is not https."},
		{fault.BadURI, "BadURI", "LINE cannot read a URI, or refuses its scheme."},
		{fault.BadFormat, "BadFormat", "A text does not have the required form."},
		{fault.NotOneOf, "NotOneOf", "A keyword is not in a closed list."},
		{fault.Empty, "Empty", "An optional member is null or empty, which LINE does not treat as absent."},
		{fault.NotHere, "NotHere", "LINE does not accept an object or a property at this place."},
		{fault.NotSendable, "NotSendable", "Bots can receive a message of this type but not send it."},
		{fault.Exclusive, "Exclusive", "Two properties exclude each other."},
		{fault.Needs, "Needs", "A property requires another one."},
		{fault.Order, "Order", "Two bounds are in the wrong order."},
		{fault.Uneven, "Uneven", "Columns differ where LINE requires them to be alike."},
		{fault.BadPlaceholder, "BadPlaceholder", "A placeholder has no value, or a brace is not paired."},
		{fault.BadIndex, "BadIndex", "The index of an emoji is not that of a $."},
		{fault.Syntax, "Syntax", "The text is not JSON."},
		{fault.BadText, "BadText", "The text has invalid UTF-8 or half of a surrogate pair."},
		{fault.WrongType, "WrongType", "A property cannot hold this JSON type or number."},
		{fault.DuplicateKey, "DuplicateKey", "A member appears twice in an object, or an item twice in a list."},
		{fault.TooDeep, "TooDeep", "The JSON is nested deeper than any real message."},
		{fault.Nil, "Nil", "A list contains nothing at this place."},
		{fault.UnknownProperty, "UnknownProperty", "A member is not in LINE's reference."},
		{fault.UnknownKind, "UnknownKind", "A type is not in LINE's reference."},
		{fault.Deprecated, "Deprecated", "LINE accepts this, but it should be replaced."},
		{fault.Ignored, "Ignored", "LINE accepts this, but does not show it."},
		{fault.NearLimit, "NearLimit", "A text is perhaps over a limit, in code points or with LINE emoji."},
		{fault.NotListed, "NotListed", "A value is not in a list of LINE that may have new entries."},
		{fault.Doubtful, "Doubtful", "LINE accepts this, but it is probably not what was meant."},
		{fault.More, "More", "There are more findings than are listed."},
	}
}

// codes lists the codes of the rules.
func codes() string {
	var list []string
	for _, r := range rules() {
		list = append(list, string(r.code))
	}
	return strings.Join(list, ", ")
}

// known reports whether a rule has this code.
func known(code fault.Rule) bool {
	return slices.ContainsFunc(rules(), func(r rule) bool { return r.code == code })
}
