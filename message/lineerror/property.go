package lineerror

import (
	"slices"
	"strings"

	"github.com/linemsg/linemsg/message/fault"
)

// Property returns the place of v as LINE's server writes it in the details of a response. The server uses three
// notations:
//
//   - messages[0].text, the notation of a [fault.Path], for what it checks first in all messages, and for rich menus;
//   - template/columns/5/title, relative to the message, inside a template;
//   - /body/contents/0, relative to the contents, inside a Flex container; the container itself is "/".
//
// If the server names an object instead of the property that it lacks, so does Property.
func Property(v fault.Violation) string {
	s := spotOf(v)
	return s.property(v, absent)
}

// spot is the place of a violation from the server's point of view.
type spot struct {
	pass    pass
	message int          // index of the message, or -1 outside messages
	steps   []fault.Step // from the message or the body
}

// pass is one of the passes of LINE's server. A pass that finds something is the last.
type pass uint8

const (
	beans    pass = iota // the whole body, except what the other passes check
	template             // the template of one message
	flex                 // the Flex container of one message
	textV2               // the braces in the text of one message
)

// presence is whether the request has the member with the violation.
type presence uint8

const (
	absent presence = iota // the encoders of this module leave out empty members
	empty                  // null or an empty text
)

func spotOf(v fault.Violation) spot {
	s := spot{message: -1, steps: slices.Collect(v.Path.Steps())}
	if i, ok := v.Path.Message(); ok {
		s.message, s.steps = i, s.steps[2:]
	} else {
		return s
	}
	// The first pass finds missing contents, and the second finds a bubble without a block, at the same path.
	below := len(s.steps) > 1
	switch {
	case v.Rule == fault.BadPlaceholder:
		s.pass = textV2
	case s.first() == "template" && (below || strings.HasPrefix(v.Object, "template.")):
		s.pass = template
	case s.first() == "contents" && (below || strings.HasPrefix(v.Object, "flex.")):
		s.pass = flex
	}
	return s
}

func (s *spot) first() string { return s.name(0) }
func (s *spot) last() string  { return s.name(len(s.steps) - 1) }

// name returns the name of step i. It returns "" for an index or if there is no such step.
func (s *spot) name(i int) string {
	if i < 0 || i >= len(s.steps) {
		return ""
	}
	return s.steps[i].Name
}

// ofAction reports whether the last step is a member of an action.
func (s *spot) ofAction() bool {
	i := len(s.steps) - 2
	if s.name(i) == "" {
		i-- // an item of actions
	}
	switch s.name(i) {
	case "action", "actions", "defaultAction":
		return true
	}
	return false
}

// repeatedMenu reports whether v is about a batch with two operations from one rich menu.
func (s *spot) repeatedMenu(v fault.Violation) bool {
	return v.Rule == fault.DuplicateKey && s.message < 0 && s.first() == "operations" && s.last() == "from"
}

// repeated returns the name of a member that appears twice in its object, if v is about that and the server is known
// to detect it: in a message or in the request itself.
func (s *spot) repeated(v fault.Violation) (name string, ok bool) {
	n := len(s.steps)
	if v.Rule != fault.DuplicateKey || n == 0 || isItem(s.steps[n-1]) || s.message < 0 && n > 1 {
		return "", false
	}
	return s.last(), true
}

// longName reports whether v is about the length of a sender's name, which the server checks in a separate pass.
func (s *spot) longName(v fault.Violation) bool {
	return v.Rule == fault.TooLong && s.message >= 0 && len(s.steps) == 2 && s.first() == "sender" && s.last() == "name"
}

// inBox reports whether the spot is a component of a box.
func (s *spot) inBox() bool {
	i := len(s.steps) - 1
	if s.last() == "type" {
		i--
	}
	return i > 2 && isItem(s.steps[i]) && s.name(i-1) == "contents" // at 2 it is a bubble in a carousel
}

// inQuickReply reports whether the spot is in an action of a quick reply.
func (s *spot) inQuickReply() bool {
	return s.pass == beans && s.first() == "quickReply" && s.ofAction()
}

func (s *spot) property(v fault.Violation, p presence) string {
	steps := s.steps
	if s.atParent(v, p) {
		steps = steps[:len(steps)-1]
	}
	switch s.pass {
	case textV2:
		return "text"
	case template:
		return strings.TrimPrefix(pointer(steps), "/")
	case flex:
		return pointer(steps[1:])
	}
	if s.repeatedMenu(v) {
		return "operations[].from"
	}
	path := fault.PathOf(steps...)
	if s.message >= 0 {
		path = fault.PathOf(append([]fault.Step{{Name: "messages"}, {Index: s.message}}, steps...)...)
	}
	return string(path)
}

// atParent reports whether the server names the object that lacks a member instead of the member.
func (s *spot) atParent(v fault.Violation, p presence) bool {
	switch s.last() {
	case "label":
		return v.Rule == fault.Required && (s.inQuickReply() || s.pass == flex && s.ofAction())
	case "type":
		return s.pass == flex && (v.Rule == fault.Required || v.Rule == fault.UnknownKind || v.Rule == fault.NotHere)
	case "text":
		return s.pass == flex && v.Rule == fault.Required && p == absent && v.Object == "flex.text"
	}
	return false
}

// isItem reports whether s is an index.
func isItem(s fault.Step) bool { return s.Name == "" && s.Index >= 0 }

// pointer returns steps as a JSON pointer.
func pointer(steps []fault.Step) string {
	p, _ := fault.PathOf(steps...).Pointer("")
	return p
}
