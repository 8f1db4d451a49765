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
	text string // what is wrong
	more string // what LINE requires, or what to do
}

// doc is the URL of the documentation of the rule.
func (r rule) doc() string {
	return "https://pkg.go.dev/github.com/linemsg/linemsg/message/fault#" + r.name
}

// rules returns the rules that a finding of this program can have.
func rules() []rule {
	return []rule{
		{fault.Required, "Required", "Something is missing, null or empty.", "LINE requires a value here. To LINE, null and empty are the same as missing."},
		{fault.TooLong, "TooLong", "A text is over its limit.", "LINE counts UTF-16 code units in some properties and grapheme clusters in others."},
		{fault.TooShort, "TooShort", "A text is under its limit.", "LINE requires more characters here."},
		{fault.TooMany, "TooMany", "A list is over its limit.", "LINE accepts fewer items here."},
		{fault.TooFew, "TooFew", "A list is under its limit.", "LINE requires more items here."},
		{fault.TooLarge, "TooLarge", "There are more bytes of JSON than LINE accepts.", "LINE limits the size of a Flex container and of a request body."},
		{fault.OutOfRange, "OutOfRange", "A number or a time is outside its bounds.", "The finding has the bounds."},
		{fault.NotHTTPS, "NotHTTPS", "A URL of media, an icon or a thumbnail is not https.", "LINE loads these URLs only over https."},
		{fault.BadURI, "BadURI", "LINE cannot read a URI, or refuses its scheme.", "A URI must be percent-encoded and have a scheme that LINE opens, such as https, line or tel."},
		{fault.BadFormat, "BadFormat", "A text does not have the required form.", "IDs, colors, sizes and dates have fixed forms."},
		{fault.NotOneOf, "NotOneOf", "A keyword is not in a closed list.", "LINE accepts only the keywords in the list. Upper and lower case differ."},
		{fault.Empty, "Empty", "An optional member is null or empty, which LINE does not treat as absent.", "Remove the member."},
		{fault.NotHere, "NotHere", "LINE does not accept an object or a property at this place.", "LINE accepts it only in other objects."},
		{fault.NotSendable, "NotSendable", "Bots can receive a message of this type but not send it.", "Messages of this type arrive only in webhooks."},
		{fault.Exclusive, "Exclusive", "Two properties exclude each other.", "Remove one of them."},
		{fault.Needs, "Needs", "A property requires another one.", "Add the other property, or remove this one."},
		{fault.Order, "Order", "Two bounds are in the wrong order.", "A start must be before its end, and a minimum must not be over its maximum."},
		{fault.Uneven, "Uneven", "Columns differ where LINE requires them to be alike.", "All columns need the same number of actions. A title or an image must be in all of them or in none."},
		{fault.BadPlaceholder, "BadPlaceholder", "A placeholder has no value, or a brace is not paired.", "In a text message (v2), {name} needs a substitution. In a Flex template, {{name}} needs a value."},
		{fault.BadIndex, "BadIndex", "The index of an emoji is not that of a $.", "The index counts UTF-16 code units from the start of the text, which is 0."},
		{fault.Syntax, "Syntax", "The text is not JSON.", "LINE refuses it. JSON has no comments, and no comma after the last item."},
		{fault.BadText, "BadText", "The text has invalid UTF-8 or half of a surrogate pair.", "LINE cannot read it."},
		{fault.WrongType, "WrongType", "A property cannot hold this JSON type or number.", "The finding has the type that LINE requires."},
		{fault.DuplicateKey, "DuplicateKey", "A member appears twice in an object, or an item twice in a list.", "Remove one of them."},
		{fault.TooDeep, "TooDeep", "The JSON is nested deeper than any real message.", "It was not checked."},
		{fault.Nil, "Nil", "A list contains nothing at this place.", "Remove the item."},
		{fault.UnknownProperty, "UnknownProperty", "A member is not in LINE's reference.", "It is misspelt, is a property of another object, or is newer than this program."},
		{fault.UnknownKind, "UnknownKind", "A type is not in LINE's reference.", "It is misspelt, or is newer than this program. The object was not checked."},
		{fault.Deprecated, "Deprecated", "LINE accepts this, but it should be replaced.", "LINE may refuse it in the future."},
		{fault.Ignored, "Ignored", "LINE accepts this, but does not show it.", "Remove it, or move it to where LINE shows it."},
		{fault.NearLimit, "NearLimit", "A text is perhaps over a limit, in code points or with LINE emoji.", "LINE does not document how it counts such characters, so it may refuse the text."},
		{fault.NotListed, "NotListed", "A value is not in a list of LINE that may have new entries.", "It is misspelt, or is newer than this program."},
		{fault.Doubtful, "Doubtful", "LINE accepts this, but it is probably not what was meant.", "The finding has the reason."},
		{fault.More, "More", "There are more findings than are listed.", "Correct those that are listed, and check again."},
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
