package preview

import "github.com/linemsg/linemsg/message/fault"

// The methods below set a CSS property to the value of a property of the message. They set nothing if the value is empty,
// and note a value that does not have the documented form.

func (d *drawing) set(r *rule, css property, p fault.Path, name, s string, v value, ok bool) {
	switch {
	case ok:
		r.set(css, v)
	case s != "":
		d.drop(p, name, s)
	}
}

func (d *drawing) size(r *rule, css property, p fault.Path, name, s string, f form) {
	if s != "" {
		v, ok := f.value(s)
		d.set(r, css, p, name, s, v, ok)
	}
}

func (d *drawing) color(r *rule, css property, p fault.Path, name, s string) {
	if s != "" {
		v, ok := color(s)
		d.set(r, css, p, name, s, v, ok)
	}
}

func (d *drawing) keyword(r *rule, css property, p fault.Path, name, s string, words map[string]value) {
	if s != "" {
		v, ok := words[s]
		d.set(r, css, p, name, s, v, ok)
	}
}
