package main

import (
	"maps"
	"slices"

	"github.com/linemsg/linemsg/examples/internal/body"
	"github.com/linemsg/linemsg/examples/internal/tree"
	"github.com/linemsg/linemsg/message/fault"
)

// values are those of the flag -values that no template has used yet.
type values struct {
	data   []byte
	unused map[string]bool
	unread bool // a file could not be read, so perhaps it uses them
}

// readTemplate sets the template that the flags describe.
func (o *options) readTemplate() (*values, error) {
	v := &values{unused: map[string]bool{}}
	o.how.Template = nil
	if o.values == "" && !o.template {
		return v, nil
	}
	o.how.Template = &body.Template{Values: map[string]string{}, Open: o.template}
	if o.values == "" {
		return v, nil
	}
	root, text, err := readObject(o.values)
	if err != nil {
		return v, err
	}
	v.data = text
	for _, m := range root.Children {
		s, ok := m.Text()
		switch {
		case !ok:
			return v, tree.Error(o.values, text, m.Start, m.Name+": "+m.Kind()+", must be a string")
		case v.unused[m.Name]:
			return v, tree.Error(o.values, text, m.NameAt, m.Name+" appears twice")
		}
		o.how.Template.Values[m.Name] = s
		v.unused[m.Name] = true
	}
	return v, nil
}

// see notes the values that a file uses.
func (v *values) see(r *body.Report) {
	v.unread = v.unread || r.Unread()
	for _, name := range r.Names {
		delete(v.unused, name)
	}
}

// report has an error for each value that no template uses, as flex.Fill has. ok is false if there is none.
func (v *values) report(file string) (r body.Report, ok bool) {
	if len(v.unused) == 0 || v.unread {
		return r, false
	}
	var found []fault.Violation
	for _, name := range slices.Sorted(maps.Keys(v.unused)) {
		found = append(found, fault.Violation{
			Path: fault.PathOf(fault.Member(name)), Rule: fault.BadPlaceholder, Detail: "not used in a template",
		})
	}
	return body.Report{File: file, Data: v.data, Kind: "values", Findings: fault.Merge(v.data, nil, found)}, true
}
