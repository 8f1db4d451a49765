// Package schema lets a wire object describe its fields once, and reads these descriptions.
//
// An object has one method, describe, that lists its fields in the order of LINE's reference:
//
//	func (i *QuickReplyItem) describe(f *schema.Fields) {
//		f.Fixed("quickReply.item", "action", schema.Optional, "a quick reply button", "quick-reply-button-object", &i.Extra)
//		f.String("imageUrl", &i.ImageURL, schema.HTTPS(2000))
//		schema.One(f, "action", &i.Action, schema.Variants(action.Kinds(), inQuickReply), schema.Required)
//	}
//
// Six readers use the same description, so they cannot disagree about a name. Each has its state in its own file:
//
//	encoder   encode.go   writes a value as JSON: [Append], [Marshal]
//	decoder   decode.go   reads a value from JSON: [Decode], [DecodeNode], [DecodeList]
//	checker   check.go    finds errors and warnings: [Validate], [Lint]
//	walker    walk.go     yields the objects in a value: [Walk]; with view.go also their texts and numbers: [View]
//	copier    copy.go     copies a value, and can fill in placeholders: [Copy], [Fill]
//	ledger    ledger.go   lists all rules, to be compared with the tables of facts in tests: [Ledger]; with shape.go also
//	                      the members of objects, for a JSON Schema: [Shapes]
//
// # Verbs
//
// A description starts with [Fields.Kind], [Fields.Struct] or [Fields.Fixed]. Each field is then a verb with the name
// of its member, a pointer to the field, its rule or bounds, and its [Presence]:
//
//	f.String         a text with a Rule, such as UTF16, Label or OneOf
//	f.Bool           a boolean
//	schema.Int       a whole number or a duration, with Bounds
//	f.OptInt         a whole number whose zero has a meaning; nil is absent
//	f.Float          a number with Bounds
//	schema.One       an object: a struct (Values, Pointers) or a variant of a sum (Variants)
//	schema.List      a list of such objects
//	schema.Strings   a list of texts
//	schema.Map       an object whose members are variants
//
// [Fields.Foreign] names a member of another kind, which LINE refuses in this one.
//
// A rule that concerns more than one field has its own text: [Fields.Rule] for what LINE refuses, [Fields.Lint] for
// what LINE accepts but the author may not intend. [Fields.Within], [Fields.Handing], [Fields.Tallied] and [Weighed]
// describe fields that depend on their surroundings.
//
// # Rules for descriptions
//
// A description branches only inside these functions ([Rule.If], [Fields.Rule], [Fields.Within]). The ledger runs
// every description on a zero value, so an ordinary if, or a bound computed from the value, would hide a rule from
// it. The decoder sets fields in the order of the description. Conditions are evaluated only by the checker, so they
// may use a field described later.
package schema

import (
	"encoding/json"
	"reflect"
	"strings"
	"sync"

	"github.com/linemsg/linemsg/message/fault"
)

// Extra has the members of a JSON object that do not fit in its fields.
type Extra = map[string]json.RawMessage

// Presence is the meaning of the zero value of a field, and of a JSON object without the field.
type Presence uint8

// The presences.
const (
	Optional Presence = iota // zero is absent
	Required                 // zero is absent and refused
	unset                    // zero is absent, although it could be a value
	Always                   // zero is a value and always written; a JSON object without the field is refused
	present                  // zero is a value
)

type mode uint8

const (
	encoding mode = iota
	decoding
	checking
	walking
	listing // the ledger
	copying // also for filling
)

// Scope is what an object has to know about its surroundings.
type Scope uint32

// The scopes.
const (
	Strict       Scope = 1 << iota // inside Flex, where unknown types are errors; see [Fields.strict]
	NoReply                        // in a request other than reply and push: no mentions, no quote tokens
	ToGroup                        // in a push to a group or room
	ToUser                         // in a push to a user
	InQuick                        // in a quick reply
	OpenURI                        // where LINE's guide allows URIs of other apps
	Followed                       // in a message before another one
	Baseline                       // in a baseline box
	Block                          // the box, image or video that is a block of a bubble
	First                          // the first component of a box that is a block
	Crowd                          // in a carousel of bubbles
	Narrow                         // in a bubble too small for a video
	Filled                         // in a message to be sent, where every {{name}} should be filled in
	LIFF                           // in a message that a LIFF app sends for its user
	Notification                   // in a LINE notification message: no images, videos or audio
	Emphasized                     // the emphasized item of a LINE notification message
)

// Fields receives the description of an object and has the state of its reader.
type Fields struct {
	mode    mode
	present bool // absent fields matter: to some readers, for required fields, and when checking an object with Extra
	hasX    bool // obj.x is not empty
	stop    bool // the consumer wants no more
	depth   int16
	nodes   int // objects visited
	scope   Scope
	obj     object
	slot    *Slot
	keys    []string // scratch for sorted names

	encoder
	decoder
	reporter
	checker
	walker
	viewer
	lister
	shaper
	copier
}

// object is the object being described.
type object struct {
	x    *Extra
	name string // in the tables of facts, such as message.text
	noun string // in texts, such as a text message; made from name if empty
	doc  string // anchor in the Messaging API reference, or another page of the reference with its anchor, such as liff/#send-messages
	from int    // upper bound of the JSON before it
	sum  bool   // noun is its type

	assumed bool // JSON without a type is valid
}

var pool = sync.Pool{New: func() any { return &Fields{reporter: reporter{path: make([]fault.Step, 0, 32)}} }}

func get(m mode) *Fields {
	f := pool.Get().(*Fields)
	f.mode, f.present = m, m != encoding && m != checking && m != walking
	return f
}

func put(f *Fields) {
	if cap(f.keys) > 1<<10 { // names of a hostile object: clearing them would slow down all later uses
		f.keys = nil
	}
	clear(f.keys[:cap(f.keys)])
	clear(f.path[:cap(f.path)])
	*f = Fields{keys: f.keys[:0], reporter: reporter{path: f.path[:0]}}
	pool.Put(f)
}

// Kind starts an object of a sum. It is named by family and type in the tables of facts (message, text). doc is its
// anchor in LINE's reference, and x is for unknown members.
func (f *Fields) Kind(family, kind, doc string, x *Extra) {
	o := &f.obj
	o.x, o.name, o.noun, o.doc, o.sum = x, family, kind, doc, true
	f.open(kind)
	if f.mode == listing {
		f.enter(family + "." + kind)
		f.rowType(kind, Required)
	}
}

// Struct starts an object without a type member. noun is its name in texts, such as a sender.
func (f *Fields) Struct(name, noun, doc string, x *Extra) {
	f.obj = object{x: x, name: name, noun: noun, doc: doc}
	f.open("")
	if f.mode == listing {
		f.enter(name)
	}
}

// Fixed starts an object whose type member has only one value. If p is Optional, LINE assumes the type if it is absent.
func (f *Fields) Fixed(name, kind string, p Presence, noun, doc string, x *Extra) {
	f.obj = object{x: x, name: name, noun: noun, doc: doc, assumed: p == Optional}
	f.open(kind)
	if f.mode == listing {
		f.enter(name)
		f.rowType(kind, p)
	}
}

func (f *Fields) open(kind string) {
	o := &f.obj
	o.from = f.bound
	if strings.HasPrefix(o.name, "flex") {
		f.scope |= Strict
	}
	f.hasX = o.x != nil && len(*o.x) > 0
	if f.mode == copying && f.hasX {
		copyExtra(o.x)
	}
	if f.mode == checking {
		f.bound += 12 + len(kind)
		if f.hasX {
			for name, value := range *o.x {
				f.bound += 6*len(name) + 4 + len(value)
			}
		}
	}
	if f.see != nil {
		f.showObject(kind, "")
	}
	if kind == "" {
		return
	}
	switch f.mode {
	case encoding:
		if f.hasX && (*o.x)["type"] != nil { // the type is wrong or not a text
			return
		}
		b := append(f.buf, `"type":"`...)
		b = append(b, kind...)
		f.buf = append(b, '"')
	case decoding:
		f.decodeType(kind)
	case checking:
		if f.hasX {
			if raw, ok := (*o.x)["type"]; ok {
				f.report("type", typeFault(string(raw), kind))
			}
			f.names = append(f.names, "type")
		}
	}
}

// text returns the name of the object in texts, such as a text message, an emoji, a box.
func (o *object) text() string {
	if o.sum && o.noun == "" { // JSON without a type
		return article(o.name) + " " + o.name
	}
	switch o.name {
	case "message", "action", "template", "recipient", "demographic", "reward", "priceInfo", "acquisitionCondition":
		return article(o.noun) + " " + o.noun + " " + o.name
	case "flex", "substitution", "mentionee", "imagemap.action":
		return article(o.noun) + " " + o.noun
	}
	return o.noun
}

// fact returns the name of the object in the tables of facts.
func (o *object) fact() string {
	if o.sum && o.noun != "" {
		return o.name + "." + o.noun
	}
	return o.name
}

func article(noun string) string {
	switch noun[0] {
	case 'a', 'e', 'i', 'o':
		return "an"
	}
	return "a"
}

// Within describes children with the scope s set if on, or else cleared.
func (f *Fields) Within(s Scope, on bool, describe func()) {
	outer := f.scope
	f.scope &^= s
	if on {
		f.scope |= s
	}
	describe()
	f.scope = outer
}

// strict reports whether LINE refuses unknown members, values of another type and nulls in the object: inside Flex, but
// not in its actions.
func (f *Fields) strict() bool {
	return f.scope&Strict != 0 && !strings.HasPrefix(f.obj.name, "action")
}

// Scoped reports whether the object is in scope s.
func (f *Fields) Scoped(s Scope) bool { return f.scope&s != 0 }

func (f *Fields) push(name string) { f.path = append(f.path, fault.Member(name)) }
func (f *Fields) pushItem(i int)   { f.path = append(f.path, fault.Step{Index: i}) }
func (f *Fields) pop()             { f.path = f.path[:len(f.path)-1] }
func (f *Fields) here() fault.Path { return fault.PathOf(f.path...) }

// Present yields the non-nil elements of a list of variants. Rules use it to range over such lists.
func Present[T Node](list []T) func(yield func(int, T) bool) {
	return func(yield func(int, T) bool) {
		for i, v := range list {
			if !IsNil(v) && !yield(i, v) {
				return
			}
		}
	}
}

// IsNil reports whether v is nil or holds a nil pointer.
func IsNil[T any](v T) bool {
	if any(v) == nil {
		return true
	}
	r := reflect.ValueOf(v)
	return !r.IsValid() || r.Kind() == reflect.Pointer && r.IsNil()
}
