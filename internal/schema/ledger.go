package schema

import "github.com/linemsg/linemsg/message/fault"

// lister makes the ledger.
type lister struct {
	rows []Row
	seen map[string]bool
	mute bool // it has this object already
}

// Row is one rule of one property, as the descriptions state it.
type Row struct {
	Object   string // as in the tables of facts: action.postback
	Slot     string // the place the object stands in: quickReply.item.action
	Field    string // empty for the object itself
	Rule     fault.Rule
	Severity fault.Severity
	Unit     string
	Min, Max int
	Words    []string            // of a closed list
	Text     string              // a pattern, the type of an id, a condition, or a rule between fields
	Takes    func(s string) bool // for an id: what to hold a pattern against
	People   bool                // of a limit: Fit may shorten the text
}

// Ledger lists every rule that can be reached from v.
func Ledger[T any](v *T, describe func(*T, *Fields)) []Row {
	f := &Fields{mode: listing, present: true, lister: lister{seen: map[string]bool{}}}
	descend(f, v, describe, nil)
	return f.rows
}

// enter names the object described. One that is listed already for its slot says no more.
func (f *Fields) enter(name string) {
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

func (f *Fields) rowType(kind string) {
	f.row(Row{Field: "type", Rule: fault.Required})
	f.row(Row{Field: "type", Rule: fault.NotOneOf, Words: []string{kind}})
}
