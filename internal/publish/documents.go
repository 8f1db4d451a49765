// Package publish makes the files in docs that are for other programs: the limits, a JSON Schema and vectors. It makes
// them from the table of facts, the descriptions of the types and the bodies of the tests, and states no fact itself.
// It is for tests only.
package publish

import (
	"slices"
	"strings"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/internal/slot"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/audience"
	"github.com/linemsg/linemsg/message/coupon"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/narrowcast"
	"github.com/linemsg/linemsg/message/notification"
	"github.com/linemsg/linemsg/message/template"
	"github.com/linemsg/linemsg/richmenu"
)

// Document is JSON that the library checks, such as the body of a push, or an action at a place.
type Document struct {
	Name string // of its definition in the JSON Schema: request.push, action@quickReply.item.action

	body          schema.Document
	before, after string     // of a part: the JSON around it
	at            fault.Path // of a part: its place in that JSON
}

// Documents returns all documents: the bodies of the packages, and the parts of bodies that can be checked alone.
func Documents() []Document {
	var all []Document
	for _, body := range slices.Concat(
		message.Documents(), narrowcast.Documents(), notification.Documents(), coupon.Documents(), audience.Documents(), richmenu.Documents(),
	) {
		all = append(all, Document{Name: body.Shape(schema.Shapes{}), body: body})
	}
	all = append(all,
		Document{"message", messages, `{"messages":[`, "]}", "messages[0]"},
		partOf("template", template.Kinds(), nil),
		partOf("flex.container", flex.Kinds(), nil),
		partOf("action", action.Kinds(), nil))
	for _, s := range slot.All() {
		all = append(all, partOf("action@"+s.Name, action.Kinds(), s))
	}
	return all
}

// messages is a list of messages.
var messages = whole(func(f *schema.Fields, p *[]message.Message) { message.Describe(f, p, slot.AnyMessage) })

// partOf returns the document for a variant of a sum at a place.
func partOf[T schema.Node](name string, kinds *schema.Kinds[T], s *schema.Slot) Document {
	inFlex := s != nil && strings.HasPrefix(s.Name, "flex.")
	body := whole(func(f *schema.Fields, p *T) {
		f.Within(schema.Strict, inFlex, func() {
			schema.One(f, "part", p, schema.Variants(kinds, s), schema.Required)
		})
	})
	return Document{name, body, `{"part":`, "}", "part"}
}

// around is an object with a part.
type around[T any] struct {
	part  T
	extra schema.Extra
}

func whole[T any](describe func(*schema.Fields, *T)) schema.Document {
	return schema.DocumentOf(func(w *around[T], f *schema.Fields) {
		f.Struct("around", "an object", "", &w.extra)
		describe(f, &w.part)
	})
}

// Check returns the errors and warnings for the JSON of a document, in its order.
func (d Document) Check(data []byte) []fault.Violation {
	text := slices.Concat([]byte(d.before), data, []byte(d.after))
	found, decoded := d.body.Check(text)
	var all []fault.Violation
	for _, l := range fault.Merge(text, decoded, found) {
		l.Path = fault.Path(strings.TrimPrefix(strings.TrimPrefix(string(l.Path), string(d.at)), "."))
		all = append(all, l.Violation)
	}
	return all
}

// Refused reports whether LINE refuses a document with these findings.
func Refused(found []fault.Violation) bool {
	return slices.ContainsFunc(found, func(v fault.Violation) bool { return v.Severity == fault.SeverityError })
}
