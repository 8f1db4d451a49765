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

// Response returns the body with which LINE's server answers a request that has the violations of err, byte for byte as
// far as it is known:
//
//	fmt.Printf("%s\n", lineerror.Response(message.Validate(ms...)))
//	// {"message":"The request body has 1 error(s)","details":[{"message":"May not be empty","property":"messages[0].text"}]}
//
// Like the server it stops after the first pass that finds something: JSON types and repeated names, then the plain
// members of all messages, then one message whose template, Flex container or braces are wrong. So it says less than err
// does. Where the words of the server are not known, those of this module are in their place: see [Text].
//
// If err holds a [Refusal], Response returns the answer of that. It returns nil if err holds nothing that LINE refuses.
//
// The violations are taken to be those of a request, or of a list of messages, whose paths begin with messages[0],
// or of a rich menu. An empty text is taken to be absent, as the encoders of this module leave it out;
// [ResponseTo] looks it up.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#error-responses
func Response(err error) []byte { return respond(nil, err) }

// ResponseTo is [Response] for a request whose JSON is at hand. The server tells an empty text from one that is absent
// in a few places, and names line and column of a value of the wrong type and of a repeated name. Columns are counted
// in code points; what LINE counts is not known where the line has more than ASCII before them.
func ResponseTo(request []byte, err error) []byte { return respond(request, err) }

// answer is the body of an error response.
//
// QUIRK: some samples in LINE's reference show an empty list of details, and the page says that there is none
// then; no body seen from the server has one.
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
	_ = e.Encode(a) // a buffer takes everything, and texts are no values that JSON lacks
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
		r.tree, _ = jsontree.Parse(request) // nil where it is no JSON
	}
	for _, pass := range []func() (answer, bool){r.unreadable, r.mistyped, r.plain, r.sender, r.deep} {
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
			return answer{Message: f.v.Text()}, true // in our own words
		}
	}
	return answer{}, false
}

// mistyped is the pass that reads the JSON into objects. It stops at the first value that does not fit, and at the
// first name that its object has already.
//
// Of a bad id the server answers in the same words, with no place in the text; whether that comes before or
// after the plain members nobody has seen.
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

// repeated is the answer to a name that its object has twice. The server notices it when it has read the name for the
// second time: it names the column behind the closing quote.
//
// Source: the two samples in LINE's news of 6 December 2022.
func (r *responder) repeated(f placed, name string) answer {
	a := answer{Message: notJSON(r.place(f.v)), Details: []detail{{Message: duplicateField + name + "'"}}}
	if f.s.message >= 0 {
		a.Message = invalid(fmt.Sprintf("messages[%d]", f.s.message), r.place(f.v))
	}
	return a
}

// mistyped returns the property that this pass names, if it finds v.
func (s *spot) mistyped(v fault.Violation) (property string, ok bool) {
	switch {
	case s.pass != beans || len(s.steps) == 0 && s.message < 0:
		return "", false
	case v.Rule == fault.WrongType && s.message >= 0: // the server names the message, wherever in it
		return fmt.Sprintf("messages[%d]", s.message), true
	case v.Rule == fault.WrongType, v.Rule == fault.BadFormat && s.message < 0 && (s.first() == "to" || s.first() == "userIds"):
		return string(v.Path), true
	}
	return "", false
}

// place is line and column of the value that v is about, or of what follows a repeated name.
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

// behindName returns the offset behind the quoted name that begins at the offset from.
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

// plain is the pass over the plain members of all messages, and of everything else.
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

// sender is the pass over the names of senders. It names no message and has no details; whether it comes before or
// after the other passes nobody has seen.
func (r *responder) sender() (answer, bool) {
	found := slices.ContainsFunc(r.faults, func(f placed) bool { return f.s.longName(f.v) })
	return answer{Message: senderNameLong}, found
}

// deep is the pass into one message.
func (r *responder) deep() (answer, bool) {
	first := slices.MinFunc(r.faults, func(a, b placed) int { return a.s.message - b.s.message })
	// The blank after the bracket is a no-break space: bodies are as long as it makes them.
	a := answer{Message: fmt.Sprintf("A message (messages[%d])\u00a0in the request body is invalid", first.s.message)}
	uneven := false
	inBraces := 0
	for _, f := range r.faults {
		if f.s.message != first.s.message || f.v.Rule == fault.Uneven && f.s.pass == template && uneven {
			continue // it says of all columns at once that they are not alike
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

// badKey returns what the text of a textV2 has between braces that is no name, after so many others; "" where there is none.
func (r *responder) badKey(v fault.Violation, others int) string {
	node := r.find(v)
	if node == 0 || r.tree.Nodes[node].Kind != jsontree.String {
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

// find looks up in the request what v is about; 0 where it is not there.
func (r *responder) find(v fault.Violation) int32 {
	if r.tree == nil {
		return 0
	}
	steps := slices.Collect(v.Path.Steps())
	if len(steps) > 0 && steps[0].Name == "messages" { // as [fault.Locate] does
		switch root := r.tree.Nodes[0].Kind; {
		case root == jsontree.Array:
			steps = steps[1:]
		case root == jsontree.Object && r.tree.Member(0, "messages") == 0 && len(steps) > 1:
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
