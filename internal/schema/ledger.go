package schema

import "github.com/linemsg/linemsg/message/fault"

// lister makes the ledger.
type lister struct {
	rows []Row
	seen map[string]bool
	mute bool // the object was listed before
}

// Row is one rule of one property in a description.
type Row struct {
	Object   string // as in the tables of facts, such as action.postback
	Slot     string // the place of the object, such as quickReply.item.action
	Field    string // empty for the object itself
	Rule     fault.Rule
	Severity fault.Severity
	Unit     string
	Min, Max int
	Words    []string            // of a closed list
	Text     string              // a pattern, the type of an id, a condition, or the text of a rule
	Takes    func(s string) bool // for an id: whether it accepts s, to compare with a pattern
	People   bool                // of a limit: Fit may shorten the text
}

// Ledger returns every rule reachable from v.
func Ledger[T any](v *T, describe func(*T, *Fields)) []Row {
	f := &Fields{mode: listing, present: true, lister: lister{seen: map[string]bool{}}}
	descend(f, v, describe, nil)
	return f.rows
}

// enter sets the name of the object. An object that was listed for its slot before is not listed again.
func (f *Fields) enter(name string) {
	if f.shapes != nil {
		f.mute = f.enterShape(name)
		f.obj.name = name
		return
	}
	f.obj.name = name
	key := name
	if f.slot != nil {
		key += "@" + f.slot.Name
	}
	f.mute = f.seen[key]
	f.seen[key] = true
}

func (f *Fields) row(r Row) {
	if f.mute {
		return
	}
	r.Object = f.obj.name
	if f.slot != nil {
		r.Slot = f.slot.Name
	}
	f.rows = append(f.rows, r)
}

func (f *Fields) rowRequired(name string, need Presence) {
	if need == Required || need == Always {
		f.row(Row{Field: name, Rule: fault.Required})
	}
}

func (f *Fields) rowType(kind string, p Presence) {
	if f.shapes != nil {
		f.shape.Kind, f.shape.Assumed = kind, p == Optional
	}
	if p != Optional {
		f.row(Row{Field: "type", Rule: fault.Required})
	}
	f.row(Row{Field: "type", Rule: fault.NotOneOf, Words: []string{kind}})
}
