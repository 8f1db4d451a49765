package lineerror

import (
	"slices"
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/message/fault"
)

// settle sets the path of a reading, and what depends on it.
func settle(v fault.Violation, at fault.Path, d detail) fault.Violation {
	switch d.Message {
	case labelSpecified:
		at = at.Join("label")
	case noBlock:
		v.Object = "flex.bubble"
	case noTextContent, textOrContents:
		v.Object, at = "flex.text", at.Join("text")
	case invalidScheme:
		if !strings.HasSuffix(string(at), "uri") && !strings.HasSuffix(string(at), "desktop") {
			v.Rule = fault.NotHTTPS
		}
	case oneOfTheTypes, oneOfTheRewards:
		v.Rule = fault.UnknownKind
	case mustNotBeSpecified:
		v.Path, v.Detail = at, d.Message
		return v
	case nonEmptyText:
		steps := slices.Collect(at.Steps()) // messages, 0, template, …
		if s := (&spot{steps: steps}); s.name(2) == "template" && (s.last() == "title" || s.last() == "thumbnailImageUrl") {
			v.Rule = fault.Empty
		}
	case badDigest:
		v.Object = "request.pnpFlexible" // or the template
	case unlikeColumns:
		if d.Property == "" {
			at = at.Join("template.columns")
		}
	}
	switch {
	case v.Rule == fault.DuplicateKey && d.Property == "":
		at = fault.PathOf(append(slices.Collect(at.Steps()), fault.Member(v.Value))...)
		v.Value = ""
	case v.Rule == fault.NotHere || v.Rule == fault.TooLarge: // only about Flex containers
		if d.Property == "" {
			at = at.Join("contents")
		}
		v.Object = "flex.bubble"
	}
	v.Path, v.Detail = at, d.Message
	return v
}

// reading returns the rule and the limit in the text of a detail.
func reading(text string) (v fault.Violation) {
	switch text {
	case mayNotBeEmpty, mustBeSpecified, labelSpecified, nonEmptyText, noBlock, noTextContent, textOrContents:
		v.Rule = fault.Required
	case validHTTPS:
		v.Rule = fault.NotHTTPS
	case invalidURI, invalidScheme:
		v.Rule = fault.BadURI
	case positive, secondsRange, secondsStep:
		v.Rule = fault.OutOfRange
	case unknownField:
		v.Rule = fault.UnknownProperty
	case invalidMenuID, onlyUserID, badDigest:
		v.Rule = fault.BadFormat
	case unlikeColumns:
		v.Rule = fault.Uneven
	case badBoxContent, mustNotBeSpecified:
		v.Rule = fault.NotHere
	default:
		v.Rule = fault.Refused
		for _, f := range forms {
			rest, ok := strings.CutPrefix(text, f.before)
			if ok && f.words {
				v.Rule = f.rule
				return v
			}
			number, found := strings.CutSuffix(rest, f.after)
			if n, err := strconv.Atoi(number); ok && found && err == nil && n > 0 {
				v.Rule, v.Limit, v.Unit = f.rule, n, f.unit
				return v
			}
		}
		if rest, ok := strings.CutPrefix(text, "The key '"); ok {
			v.Rule = fault.BadPlaceholder
			v.Value, _, _ = strings.Cut(rest, "' enclosed in ")
		}
		if rest, ok := strings.CutPrefix(text, menuTwice); ok {
			v.Rule = fault.DuplicateKey
			v.Value, _, _ = strings.Cut(rest, ")")
		}
		if rest, ok := strings.CutPrefix(text, duplicateField); ok {
			v.Rule, v.Value = fault.DuplicateKey, strings.TrimSuffix(rest, "'")
		}
		if kind, ok := strings.CutSuffix(text, notForFlex); ok {
			v.Rule, v.Value = fault.NotHere, kind
		}
		if strings.Contains(text, sixDigits) {
			v.Rule = fault.BadFormat
		}
	}
	return v
}

// forms are the texts with a variable part, mostly a number.
var forms = []struct {
	before, after string
	rule          fault.Rule
	unit          string
	words         bool // the variable part is not a number
}{
	{before: "Length must be between 0 and ", rule: fault.TooLong, unit: "UTF-16 code units"},
	{before: "size must be between 0 and ", rule: fault.TooLong, unit: "UTF-16 code units"},
	{before: sizeBetween1, rule: fault.TooMany, unit: "items"},
	{before: "Size must be between 0 and ", rule: fault.TooMany, unit: "items"},
	{before: "must not be longer than ", after: " characters", rule: fault.TooLong, unit: "characters"},
	{before: "must not be more than ", after: " items", rule: fault.TooMany, unit: "items"},
	{before: "must be ", after: " items", rule: fault.TooMany, unit: "items"},
	{before: "Must be less than or equal to ", rule: fault.OutOfRange},
	{before: "Must be one of the following values: ", rule: fault.NotOneOf, words: true},
	{before: tooLarge, rule: fault.TooLarge, words: true},
	{before: "may not be used in a baseline box", rule: fault.NotHere, words: true},
}

// rootFault parses a message that names a property itself.
func rootFault(message string) (v fault.Violation, ok bool) {
	switch {
	case strings.HasPrefix(message, couldNotBeParsed):
		return fault.Violation{Rule: fault.Syntax, Detail: message}, true
	case message == senderNameLong: // in any of the messages
		return fault.Violation{Path: "messages[0].sender.name", Rule: fault.TooLong, Detail: message}, true
	}
	rest, ok := strings.CutPrefix(message, "The property, ")
	if !ok {
		return v, false
	}
	name, rest, ok := strings.Cut(rest, ", in the request body is invalid")
	if !ok {
		return v, false
	}
	v = fault.Violation{Path: pathOf(strings.Trim(name, "'")), Rule: fault.WrongType, Detail: message}
	if strings.Contains(rest, "line: -") { // the JSON was fine; an ID was not
		v.Rule = fault.BadFormat
	}
	return v, true
}
