package lineerror

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"slices"

	"github.com/linemsg/linemsg/internal/jsontree"
	"github.com/linemsg/linemsg/message/fault"
)

// Response returns the body that LINE's server would send for a request with the violations of err. It matches the
// server byte for byte where the server's texts are known:
//
//	fmt.Printf("%s\n", lineerror.Response(message.Validate(ms...)))
//	// {"message":"The request body has 1 error(s)","details":[{"message":"May not be empty","property":"messages[0].text"}]}
//
// Like the server, it stops after the first pass that finds something, and so reports less than err: JSON types and
// repeated names, then the plain members of all messages, then one message with a wrong template, Flex container or
// placeholder. Texts of this module replace those that are not known; see [Text].
//
// If err wraps a [Refusal], Response returns the body for that. It returns nil if LINE would refuse nothing in err.
//
// The violations must be those of a request, of a list of messages (paths begin with messages[0]), of a rich menu, a coupon
// or an audience.
// Response assumes that an empty text is absent, because the encoders of this module leave it out; [ResponseTo] looks
// it up.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#error-responses
func Response(err error) []byte { return respond(nil, err) }

// ResponseTo is like [Response] and also uses the JSON of the request. In a few places the server distinguishes an
// empty text from an absent one. It also reports the line and column of a value of the wrong type and of a repeated
// name. Columns are in code points; LINE's unit is not known for a line that is not ASCII.
func ResponseTo(request []byte, err error) []byte { return respond(request, err) }

// answer is the body of an error response.
//
// QUIRK: some samples in LINE's reference show an empty list of details, although the page says that it is left out. No
// body seen from the server has one.
type answer struct {
	Message string   `json:"message"`
	Details []detail `json:"details,omitempty"`
}

type detail struct {
	Message  string `json:"message,omitempty"`
	Property string `json:"property,omitempty"`
}

func (a answer) json() []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(a) // cannot fail for strings and a buffer
	return bytes.TrimRight(b.Bytes(), "\n")
}

func respond(request []byte, err error) []byte {
	if r, ok := errors.AsType[Refusal](err); ok {
		text, _ := r.Text()
		return answer{Message: text}.json()
	}
	r := responder{request: request}
	for _, v := range fault.Violations(err) {
		if v.Severity == fault.SeverityError {
			r.faults = append(r.faults, placed{v, spotOf(v)})
		}
	}
	if len(r.faults) == 0 {
		return nil
	}
	if request != nil {
		r.tree, _ = jsontree.Parse(request) // nil if it is not JSON
	}
	for _, pass := range []func() (answer, bool){r.unreadable, r.mistyped, r.audience, r.plain, r.sender, r.deep} {
		if a, found := pass(); found {
			return a.json()
		}
	}
	return nil // not reached: every fault is in one of the passes
}

type placed struct {
	v fault.Violation
	s spot
}

type responder struct {
	request []byte
	tree    *jsontree.Tree
	faults  []placed
}

// unreadable is the pass that parses the JSON.
func (r *responder) unreadable() (answer, bool) {
	for _, f := range r.faults {
		switch {
		case f.v.Path != "":
		case f.v.Rule == fault.Syntax || f.v.Rule == fault.BadText || f.v.Rule == fault.TooDeep:
			return answer{Message: notJSON(r.place(f.v))}, true
		case f.v.Rule == fault.TooLarge || f.v.Rule == fault.WrongType || f.v.Rule == fault.Nil:
			return answer{Message: f.v.Text()}, true // LINE's text is not known
		}
	}
	return answer{}, false
}

// mistyped is the pass that decodes the JSON into objects. It stops at the first value of a wrong type or repeated
// name.
//
// A bad ID gets the same text without a place. Whether the server finds it before or after the plain members is not
// known.
func (r *responder) mistyped() (badID answer, found bool) {
	for _, f := range r.faults {
		if name, ok := f.s.repeated(f.v); ok {
			return r.repeated(f, name), true
		}
		property, ok := f.s.mistyped(f.v)
		switch {
		case ok && f.v.Rule == fault.WrongType:
			return answer{Message: invalid(property, r.place(f.v))}, true
		case ok && !found:
			badID, found = answer{Message: invalid(property, nowhere)}, true
		}
	}
	return badID, found
}

// repeated is the response to a repeated name. The server reports the column after the closing quote of the second one.
//
// Source: the two samples in LINE's news of December 6, 2022.
func (r *responder) repeated(f placed, name string) answer {
	a := answer{Message: notJSON(r.place(f.v)), Details: []detail{{Message: duplicateField + name + "'"}}}
	if f.s.message >= 0 {
		a.Message = invalid(fmt.Sprintf("messages[%d]", f.s.message), r.place(f.v))
	}
	return a
}

// mistyped returns the property that this pass reports, if it finds v.
func (s *spot) mistyped(v fault.Violation) (property string, ok bool) {
	switch {
	case s.pass != beans || len(s.steps) == 0 && s.message < 0:
		return "", false
	case v.Rule == fault.WrongType && s.message >= 0: // the server names only the message
		return fmt.Sprintf("messages[%d]", s.message), true
	case v.Rule == fault.WrongType, v.Rule == fault.BadFormat && s.message < 0 && (s.first() == "to" && !toPhone(v) || s.first() == "userIds"):
		return string(v.Path), true
	}
	return "", false
}

// place returns the line and column of the value that v is about, or of the end of a repeated name.
func (r *responder) place(v fault.Violation) string {
	if r.request == nil {
		return nowhere
	}
	at := fault.Locate(r.request, []fault.Violation{v})
	if v.Rule == fault.DuplicateKey {
		at[0].Line, at[0].Column = jsontree.Position(string(r.request), behindName(r.request, at[0].Offset))
	}
	return fmt.Sprintf("line: %d, column: %d", at[0].Line, at[0].Column)
}

// behindName returns the offset of the end of the quoted name at offset from.
func behindName(text []byte, from int) int {
	for i := from + 1; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		}
	}
	return from
}

// plain is the pass over the plain members of all messages and of the rest of the request.
func (r *responder) plain() (answer, bool) {
	var a answer
	for _, f := range r.faults {
		if f.s.pass == beans && !f.s.longName(f.v) {
			a.Details = append(a.Details, r.details(f)...)
		}
	}
	a.Message = fmt.Sprintf("The request body has %d error(s)", len(a.Details))
	return a, len(a.Details) > 0
}

// sender is the pass over the names of senders. Its response names no message and has no details. Its order among the
// passes is not known.
func (r *responder) sender() (answer, bool) {
	found := slices.ContainsFunc(r.faults, func(f placed) bool { return f.s.longName(f.v) })
	return answer{Message: senderNameLong}, found
}

// deep is the pass into one message.
func (r *responder) deep() (answer, bool) {
	first := slices.MinFunc(r.faults, func(a, b placed) int { return a.s.message - b.s.message })
	// The space after the parenthesis is a no-break space: recorded Content-Lengths prove it.
	a := answer{Message: fmt.Sprintf("A message (messages[%d])\u00a0in the request body is invalid", first.s.message)}
	uneven := false
	inBraces := 0
	for _, f := range r.faults {
		if f.s.message != first.s.message || f.v.Rule == fault.Uneven && f.s.pass == template && uneven {
			continue // one detail is for all columns
		}
		uneven = uneven || f.v.Rule == fault.Uneven
		if f.s.pass == textV2 && f.v.Value == "" { // a violation does not show what the user may have written
			f.v.Value = r.badKey(f.v, inBraces)
			inBraces++
		}
		a.Details = append(a.Details, r.details(f)...)
	}
	return a, true
}

func (r *responder) details(f placed) []detail {
	p, node := absent, r.find(f.v)
	if node != 0 {
		p = empty
		if f.s.repeatedMenu(f.v) {
			f.v.Value = r.tree.Str(node)
		}
	}
	texts, _ := f.s.texts(f.v, p)
	list := make([]detail, len(texts))
	for i, text := range texts {
		list[i] = detail{Message: text, Property: f.s.property(f.v, p)}
	}
	return list
}

// badKey returns the text between braces of a textV2 that is not a name, after so many others, or "".
func (r *responder) badKey(v fault.Violation, others int) string {
	node := r.find(v)
	if node == 0 {
		return ""
	}
	var seen []string
	for _, brace := range braces.FindAllStringSubmatch(r.tree.Str(node), -1) {
		if key := brace[1]; key != "" && !keyPattern.MatchString(key) && !slices.Contains(seen, key) {
			if len(seen) == others {
				return key
			}
			seen = append(seen, key)
		}
	}
	return ""
}

var (
	braces     = regexp.MustCompile(`\{\{|\{([^}]*)\}`)
	keyPattern = regexp.MustCompile(`^[a-zA-Z0-9_]{1,20}$`)
)

// find returns the node of the request that v is about, or 0.
func (r *responder) find(v fault.Violation) int32 {
	if r.tree == nil {
		return 0
	}
	steps := slices.Collect(v.Path.Steps())
	if _, ok := v.Path.Message(); ok { // as [fault.Locate] does
		switch {
		case r.tree.Nodes[0].Kind == jsontree.Array:
			steps = steps[1:]
		case r.tree.Member(0, "messages") == 0:
			steps = steps[2:]
		}
	}
	node := int32(0)
	for _, s := range steps {
		if isItem(s) {
			node = r.tree.Index(node, s.Index)
		} else {
			node = r.tree.Member(node, s.Name)
		}
		if node == 0 {
			return 0
		}
	}
	return node
}
