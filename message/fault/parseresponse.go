package fault

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/internal/jsontree"
)

// ServerError is an answer of LINE's server, as [ParseResponse] reads it. errors.Is finds the [Refusal] and the rules
// in it, [Violations] the violations.
type ServerError struct {
	Message    string      // LINE's own
	Refusal    Refusal     // what it says; "" where it is about an object, or not known
	Violations []Violation // with paths of this module; their Detail has LINE's words
}

// Error gives LINE's message and a line for each violation.
func (e *ServerError) Error() string {
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

// Unwrap gives the refusal and the violations.
func (e *ServerError) Unwrap() []error {
	errs := make([]error, 0, len(e.Violations)+1)
	if e.Refusal != "" {
		errs = append(errs, e.Refusal)
	}
	for _, v := range e.Violations {
		errs = append(errs, v)
	}
	return errs
}

// ParseResponse reads the body of an answer with a status of 400 or more and gives a *[ServerError], or a *[Error] where
// the text is none. What stands in front of the first brace is skipped, so the text of an error of the official SDK
// can be handed over as it is:
//
//	if _, err := bot.PushMessage(request, ""); err != nil {
//		for _, v := range fault.Violations(fault.ParseResponse(err.Error())) {
//			log.Print(v.Path, v.Detail) // messages[0].contents.body.contents[0].text must be non-empty text
//		}
//	}
//
// A violation has the path that a check of the same request would give it, as far as the server says it: a repeated name
// is taken for a member of the message itself, the name of a sender for that of messages[0]. Its Rule is [Refused]
// where the words of the server fit several rules, or are not known. Where they say a limit and not on which side of it
// the request is, the rule is [TooLong] or [TooMany]; Got is 0, since the server does not say what it found.
func ParseResponse[S ~string | ~[]byte](body S) error {
	text := string(body)
	if i := strings.IndexByte(text, '{'); i > 0 {
		text = text[i:]
	}
	tree, err := jsontree.Parse(text)
	if err != nil {
		return &Error{Violations: []Violation{{Rule: Syntax, Detail: err.Error()}}}
	}
	m := tree.Member(0, "message")
	if m == 0 || tree.Nodes[m].Kind != jsontree.String {
		return &Error{Violations: []Violation{{Path: "message", Rule: Required, Detail: "missing, so this is no answer of LINE's"}}}
	}
	var a answer
	if err := json.Unmarshal([]byte(text), &a); err != nil {
		return &Error{Violations: []Violation{{Rule: WrongType, Detail: "no answer of LINE's: " + err.Error()}}}
	}
	e := &ServerError{Message: a.Message, Refusal: refusalOf(a.Message)}
	base, deep := deepMessage(a.Message)
	root, atRoot := rootFault(a.Message)
	for i, d := range a.Details {
		at := pathOf(d.Property)
		switch {
		case deep:
			at = pathBelow(base, d.Property)
		case atRoot && d.Property == "":
			at = root.Path
		}
		v := settle(reading(d.Message), at, d)
		if i > 0 && e.Violations[i-1].Rule == Empty && e.Violations[i-1].Path == v.Path {
			v.Rule = Empty // the second detail of one fault
		}
		e.Violations = append(e.Violations, v)
	}
	if atRoot && len(a.Details) == 0 {
		e.Violations = append(e.Violations, root)
	}
	return e
}

// deepMessage reads "A message (messages[3]) in the request body is invalid".
func deepMessage(message string) (base Path, ok bool) {
	rest, ok := strings.CutPrefix(message, "A message (")
	if !ok {
		return "", false
	}
	at, _, ok := strings.Cut(rest, ")")
	i, in := Path(at).Message()
	return PathOf(Step{Name: "messages"}, Step{Index: i}), ok && in
}

// pathBelow reads a property from one message: /body/contents/5 of its contents, template/columns/5, text.
func pathBelow(message Path, property string) Path {
	if below, ok := strings.CutPrefix(property, "/"); ok {
		return join(join(message, "contents"), slashed(below))
	}
	return join(message, slashed(property))
}

func join(base, below Path) Path {
	if base == "" || below == "" || below[0] == '[' {
		return base + below
	}
	return base + "." + below
}

// slashed reads names and indexes between slashes.
func slashed(s string) Path {
	if s == "" {
		return ""
	}
	unescape := strings.NewReplacer("~1", "/", "~0", "~")
	var steps []Step
	for part := range strings.SplitSeq(s, "/") {
		if i, err := strconv.Atoi(part); err == nil && i >= 0 && strconv.Itoa(i) == part && steps != nil {
			steps = append(steps, Step{Index: i})
		} else {
			steps = append(steps, Member(unescape.Replace(part)))
		}
	}
	return PathOf(steps...)
}

// pathOf reads a property in the notation of a path. What is not in it stays as one name.
func pathOf(property string) Path {
	// operations[].from is said of any of them.
	for _, p := range []Path{Path(property), Path(strings.ReplaceAll(property, "[]", "[0]"))} {
		if PathOf(slices.Collect(p.Steps())...) == p {
			return p
		}
	}
	return PathOf(Step{Name: property})
}

// settle puts a reading at its place.
func settle(v Violation, at Path, d detail) Violation {
	switch d.Message {
	case labelSpecified:
		at = join(at, "label")
	case noBlock:
		v.Object = "flex.bubble"
	case noTextContent, textOrContents:
		v.Object, at = "flex.text", join(at, "text")
	case invalidScheme:
		if !strings.HasSuffix(string(at), "uri") && !strings.HasSuffix(string(at), "desktop") {
			v.Rule = NotHTTPS
		}
	case oneOfTheTypes:
		v.Rule = UnknownKind
	case nonEmptyText:
		steps := slices.Collect(at.Steps()) // messages, 0, template, …
		if s := (&spot{steps: steps}); s.name(2) == "template" && (s.last() == "title" || s.last() == "thumbnailImageUrl") {
			v.Rule = Empty
		}
	case unlikeColumns:
		if d.Property == "" {
			at = join(at, "template.columns")
		}
	}
	switch {
	case v.Rule == DuplicateKey && d.Property == "":
		at = PathOf(append(slices.Collect(at.Steps()), Member(v.Value))...)
		v.Value = ""
	case v.Rule == NotHere || v.Rule == TooLarge: // both are said of Flex containers only
		if d.Property == "" {
			at = join(at, "contents")
		}
		v.Object = "flex.bubble"
	}
	v.Path, v.Detail = at, d.Message
	return v
}

// reading finds the rule, and the limit, in the words of a detail.
func reading(text string) (v Violation) {
	switch text {
	case mayNotBeEmpty, mustBeSpecified, labelSpecified, nonEmptyText, noBlock, noTextContent, textOrContents:
		v.Rule = Required
	case validHTTPS:
		v.Rule = NotHTTPS
	case invalidURI, invalidScheme:
		v.Rule = BadURI
	case positive:
		v.Rule = OutOfRange
	case unknownField:
		v.Rule = UnknownProperty
	case invalidMenuID, onlyUserID:
		v.Rule = BadFormat
	case unlikeColumns:
		v.Rule = Uneven
	case badBoxContent:
		v.Rule = NotHere
	default:
		v.Rule = Refused
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
			v.Rule = BadPlaceholder
			v.Value, _, _ = strings.Cut(rest, "' enclosed in ")
		}
		if rest, ok := strings.CutPrefix(text, menuTwice); ok {
			v.Rule = DuplicateKey
			v.Value, _, _ = strings.Cut(rest, ")")
		}
		if rest, ok := strings.CutPrefix(text, duplicateField); ok {
			v.Rule, v.Value = DuplicateKey, strings.TrimSuffix(rest, "'")
		}
		if kind, ok := strings.CutSuffix(text, notForFlex); ok {
			v.Rule, v.Value = NotHere, kind
		}
		if strings.Contains(text, sixDigits) {
			v.Rule = BadFormat
		}
	}
	return v
}

// forms are the texts with a number in them, or with something that varies.
var forms = []struct {
	before, after string
	rule          Rule
	unit          string
	words         bool // what follows is no number
}{
	{before: "Length must be between 0 and ", rule: TooLong, unit: "UTF-16 code units"},
	{before: "size must be between 0 and ", rule: TooLong, unit: "UTF-16 code units"},
	{before: "Size must be between 1 and ", rule: TooMany, unit: "items"},
	{before: "Size must be between 0 and ", rule: TooMany, unit: "items"},
	{before: "must not be longer than ", after: " characters", rule: TooLong, unit: "characters"},
	{before: "must not be more than ", after: " items", rule: TooMany, unit: "items"},
	{before: "must be ", after: " items", rule: TooMany, unit: "items"},
	{before: "Must be less than or equal to ", rule: OutOfRange},
	{before: "Must be one of the following values: ", rule: NotOneOf, words: true},
	{before: tooLarge, rule: TooLarge, words: true},
	{before: "may not be used in a baseline box", rule: NotHere, words: true},
}

// rootFault reads the messages that name a property themselves.
func rootFault(message string) (v Violation, ok bool) {
	switch {
	case strings.HasPrefix(message, couldNotBeParsed):
		return Violation{Rule: Syntax, Detail: message}, true
	case message == senderNameLong: // of any of the messages
		return Violation{Path: "messages[0].sender.name", Rule: TooLong, Detail: message}, true
	}
	rest, ok := strings.CutPrefix(message, "The property, ")
	if !ok {
		return v, false
	}
	name, rest, ok := strings.Cut(rest, ", in the request body is invalid")
	if !ok {
		return v, false
	}
	v = Violation{Path: pathOf(strings.Trim(name, "'")), Rule: WrongType, Detail: message}
	if strings.Contains(rest, "line: -") { // the JSON was fine: an id is not
		v.Rule = BadFormat
	}
	return v, true
}
