// Package schema is the vocabulary in which a wire object says once what it is made of, and the readers
// of what it says.
//
// An object has one method, describe, that names its fields in the order of LINE's reference:
//
//	func (i *QuickReplyItem) describe(f *schema.Fields) {
//		f.Fixed("quickReply.item", "action", "a quick reply button", "quick-reply-button-object", &i.Extra)
//		f.String("imageUrl", &i.ImageURL, schema.HTTPS(2000))
//		schema.One(f, "action", &i.Action, schema.Variants(action.Kinds(), inQuickReply), schema.Required)
//	}
//
// One description serves six readers, so they cannot disagree about a name. Each keeps its state in a file of its own:
//
//	encoder   encode.go   writes the JSON of a value: [Append], [Marshal]
//	decoder   decode.go   fills a value from JSON: [Decode], [DecodeNode], [DecodeList]
//	checker   check.go    finds what LINE refuses, and what is doubtful: [Validate], [Lint]
//	walker    walk.go     yields the objects in a value: [Walk]
//	copier    copy.go     copies a value, with values in the place of names or without: [Copy], [Fill]
//	ledger    ledger.go   lists every rule, for tests to hold against the tables of LINE's facts: [Ledger]
//
// # Verbs
//
// A description opens its object with [Fields.Kind], [Fields.Struct] or [Fields.Fixed]. Then each field is a verb with the name of
// the member, the place of the field, what is asked of it, and its [Presence]:
//
//	f.String     a text, under a Rule; Label and OneOf are rules
//	f.Bool       a truth value
//	schema.Int   a whole number, or a duration, within Bounds
//	f.OptInt     a whole number whose zero means something: nil is absent
//	f.Float      a number within Bounds
//	schema.One   an object: a struct (Values, Pointers), or a variant of a sum (Variants)
//	schema.List  a list of such objects
//	schema.Strings  a list of texts
//	schema.Map   an object whose members are variants
//
// What no single field can say is a rule with a text of its own: [Fields.Rule] where LINE refuses, [Fields.Lint] where it takes
// what the author may not mean. [Fields.Within], [Fields.Handing], [Fields.Tallied] and [Weighed] describe fields that are read in the
// light of what is around them.
//
// # Rules for descriptions
//
// A description branches only inside the vocabulary ([Rule.If], [Fields.Rule], [Fields.Within]). An
// ordinary if, or a bound computed from the value, hides a rule from the ledger, which walks every
// description with zero values. The decoder fills fields in the order of the description, so a condition
// may look at a field described later: only the checker asks.
package schema

import (
	"encoding/json"
	"reflect"
	"strings"
	"sync"

	"github.com/linemsg/linemsg/message/fault"
)

// Extra holds the members of a JSON object that its type cannot.
type Extra = map[string]json.RawMessage

// Presence says what the zero value of a field is, and an object without the field.
type Presence uint8

// The presences.
const (
	Optional Presence = iota // zero is absent
	Required                 // zero is absent, and refused
	unset                    // zero is absent, though it could be a value
	Always                   // zero is a value, always written; a JSON object without the field is refused
	present                  // zero is a value
)

type mode uint8

const (
	encoding mode = iota
	decoding
	checking
	walking
	listing // the ledger
	copying // and filling
)

// Scope is what an object must know about where it stands.
type Scope uint32

// The scopes.
const (
	Strict       Scope = 1 << iota // inside Flex: members and kinds LINE does not know are errors
	NoReply                        // in a request that neither replies nor pushes: no mentions, no quote tokens
	ToGroup                        // in a push to a group or room
	ToUser                         // in a push to a user
	InQuick                        // in a quick reply
	OpenURI                        // where LINE's guide lets URIs of other apps stand
	Followed                       // in a message that another one follows
	Baseline                       // in a baseline box
	Block                          // the box, image or video that is a whole block of a bubble
	First                          // the first component of a box that is a block
	Crowd                          // in a carousel of bubbles
	Narrow                         // in a bubble too small for a video
	Filled                         // in a message to be sent, where no {{name}} waits for a value
	LIFF                           // in a message that a LIFF app sends for its user
	Notification                   // in a LINE notification message: no pictures, videos and sounds
	Emphasized                     // the emphasized item of a LINE notification message
)

// Fields is what an object describes itself to: one of the readers at work.
type Fields struct {
	mode    mode
	present bool // the reader asks for absent fields too; so does a check of an object with Extra, and for required ones
	hasX    bool // obj.x is not empty
	stop    bool // nothing further is wanted
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
	lister
	copier
}

// object is the object being described.
type object struct {
	x    *Extra
	name string // in the tables of facts: message.text
	noun string // in texts: a text message; where empty it is made of name
	doc  string // anchor in LINE's reference of the Messaging API, or a page of the reference with its anchor: liff/#send-messages
	from int    // the bound of the JSON in front of it
	sum  bool   // noun is its kind
}

var pool = sync.Pool{New: func() any { return &Fields{reporter: reporter{path: make([]fault.Step, 0, 32)}} }}

func get(m mode) *Fields {
	f := pool.Get().(*Fields)
	f.mode, f.present = m, m != encoding && m != checking && m != walking
	return f
}

func put(f *Fields) {
	if cap(f.keys) > 1<<10 { // the names of a hostile object: all that follow would clear its memory
		f.keys = nil
	}
	clear(f.keys[:cap(f.keys)])
	clear(f.path[:cap(f.path)])
	*f = Fields{keys: f.keys[:0], reporter: reporter{path: f.path[:0]}}
	pool.Put(f)
}

// Kind opens an object of a sum: its family and kind as in the tables of facts (message, text), the
// anchor of its chapter in LINE's reference, and the place for members it does not know.
func (f *Fields) Kind(family, kind, doc string, x *Extra) {
	o := &f.obj
	o.x, o.name, o.noun, o.doc, o.sum = x, family, kind, doc, true
	f.open(kind)
	if f.mode == listing {
		f.enter(family + "." + kind)
		f.rowType(kind)
	}
}

// Struct opens an object without a type of its own. noun is its name in texts: a sender.
func (f *Fields) Struct(name, noun, doc string, x *Extra) {
	f.obj = object{x: x, name: name, noun: noun, doc: doc}
	f.open("")
	if f.mode == listing {
		f.enter(name)
	}
}

// Fixed opens an object that has a type, though it is always the same.
func (f *Fields) Fixed(name, kind, noun, doc string, x *Extra) {
	f.obj = object{x: x, name: name, noun: noun, doc: doc}
	f.open(kind)
	if f.mode == listing {
		f.enter(name)
		f.rowType(kind)
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
	if kind == "" {
		return
	}
	switch f.mode {
	case encoding:
		if f.hasX && (*o.x)["type"] != nil { // not that of this object, or no text
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

// text names the object in texts: a text message, an emoji, a box.
func (o *object) text() string {
	if o.sum && o.noun == "" { // JSON without a type
		return article(o.name) + " " + o.name
	}
	switch o.name {
	case "message", "action", "template", "recipient", "demographic":
		return article(o.noun) + " " + o.noun + " " + o.name
	case "flex", "substitution", "mentionee", "imagemap.action":
		return article(o.noun) + " " + o.noun
	}
	return o.noun
}

// fact is the name of the object in the tables of facts.
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

// Within describes children that must know where they stand: s is set for them if on, else cleared.
func (f *Fields) Within(s Scope, on bool, describe func()) {
	outer := f.scope
	f.scope &^= s
	if on {
		f.scope |= s
	}
	describe()
	f.scope = outer
}

// Scoped reports whether the object stands within s.
func (f *Fields) Scoped(s Scope) bool { return f.scope&s != 0 }

func (f *Fields) push(name string) { f.path = append(f.path, fault.Member(name)) }
func (f *Fields) pushItem(i int)   { f.path = append(f.path, fault.Step{Index: i}) }
func (f *Fields) pop()             { f.path = f.path[:len(f.path)-1] }
func (f *Fields) here() fault.Path { return fault.PathOf(f.path...) }

// Present yields the elements of a list of a sum that are not nil. Rules over such lists range with it.
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
