package lineerror

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/internal/jsontree"
	"github.com/linemsg/linemsg/message/fault"
)

// Parse parses the body of a response with a status of 400 or more. It returns an *[Error], or a *[fault.Error] if the
// text is not an error response of LINE's. It skips everything before the first brace, so it accepts the error text of
// the official SDK unchanged:
//
//	if _, err := bot.PushMessage(request, ""); err != nil {
//		for _, v := range fault.Violations(lineerror.Parse(err.Error())) {
//			log.Print(v.Path, v.Detail) // messages[0].contents.body.contents[0].text must be non-empty text
//		}
//	}
//
// A violation has the path that a check of the same request would report, if the server's response tells it. Otherwise
// a repeated name is assumed to be a member of the message itself, and a sender's name that of messages[0]. Rule is
// [fault.Refused] if the server's text fits several rules or is not known. If the text has a limit but does not say
// which side the request is on, Rule is [fault.TooLong] or [fault.TooMany]. Got is 0: the server does not report what
// it found.
func Parse[S ~string | ~[]byte](body S) error {
	text := string(body)
	text = text[max(0, strings.IndexByte(text, '{')):]
	tree, err := jsontree.Parse(text)
	if err != nil {
		return &fault.Error{Violations: []fault.Violation{{Rule: fault.Syntax, Detail: err.Error()}}}
	}
	m := tree.Member(0, "message")
	if m == 0 || tree.Nodes[m].Kind != jsontree.String {
		return &fault.Error{Violations: []fault.Violation{{Path: "message", Rule: fault.Required, Detail: "missing, so this is not a response of LINE's"}}}
	}
	var a answer
	if err := json.Unmarshal([]byte(text), &a); err != nil {
		return &fault.Error{Violations: []fault.Violation{{Rule: fault.WrongType, Detail: "not a response of LINE's: " + err.Error()}}}
	}
	e := &Error{Message: a.Message, Refusal: refusalOf(a.Message)}
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
		if c, ok := ofAudience(d.Message); ok {
			v = c
		}
		if i > 0 && e.Violations[i-1].Rule == fault.Empty && e.Violations[i-1].Path == v.Path {
			v.Rule = fault.Empty // the second detail of one fault
		}
		e.Violations = append(e.Violations, v)
	}
	if atRoot && len(a.Details) == 0 {
		e.Violations = append(e.Violations, root)
	}
	return e
}

// deepMessage parses "A message (messages[3]) in the request body is invalid".
func deepMessage(message string) (base fault.Path, ok bool) {
	rest, ok := strings.CutPrefix(message, "A message (")
	if !ok {
		return "", false
	}
	at, _, ok := strings.Cut(rest, ")")
	i, in := fault.Path(at).Message()
	return fault.PathOf(fault.Step{Name: "messages"}, fault.Step{Index: i}), ok && in
}

// pathBelow parses a property relative to one message: /body/contents/5 in its contents, template/columns/5, text.
func pathBelow(message fault.Path, property string) fault.Path {
	if below, ok := strings.CutPrefix(property, "/"); ok {
		return message.Join("contents").Join(slashed(below))
	}
	return message.Join(slashed(property))
}

// slashed parses names and indexes separated by slashes.
func slashed(s string) fault.Path {
	if s == "" {
		return ""
	}
	unescape := strings.NewReplacer("~1", "/", "~0", "~")
	var steps []fault.Step
	for part := range strings.SplitSeq(s, "/") {
		if i, _ := strconv.Atoi(part); i >= 0 && strconv.Itoa(i) == part && steps != nil {
			steps = append(steps, fault.Step{Index: i})
		} else {
			steps = append(steps, fault.Member(unescape.Replace(part)))
		}
	}
	return fault.PathOf(steps...)
}

// pathOf parses a property in path notation. Any other property becomes one name.
func pathOf(property string) fault.Path {
	// operations[].from does not say which operation.
	for _, p := range []fault.Path{fault.Path(property), fault.Path(strings.ReplaceAll(property, "[]", "[0]"))} {
		if fault.PathOf(slices.Collect(p.Steps())...) == p {
			return p
		}
	}
	return fault.PathOf(fault.Step{Name: property})
}
