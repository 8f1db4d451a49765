package preview

import (
	"hash/fnv"
	"html/template"
	"strconv"
	"strings"
)

// A property is the name of a CSS property. All are constants of this package.
type property string

// A rule collects the declarations of one element.
type rule struct{ b []byte }

func (r *rule) set(p property, v value) {
	r.b = append(r.b, p...)
	r.b = append(r.b, ':')
	r.b = append(r.b, v...)
	r.b = append(r.b, ';')
}

// A sheet is the style sheet of the elements of a page. Elements with the same declarations share one class, which is named
// after the declarations, so the classes of several elements on one page do not collide.
type sheet struct {
	classes map[string]string // by declarations
	text    strings.Builder
}

// class returns the class with the declarations of r, or "" if there are none.
func (s *sheet) class(r *rule) string {
	if len(r.b) == 0 {
		return ""
	}
	if class, ok := s.classes[string(r.b)]; ok {
		return class
	}
	h := fnv.New64a()
	h.Write(r.b)
	class := "pv-" + strconv.FormatUint(h.Sum64(), 36)
	if s.classes == nil {
		s.classes = map[string]string{}
	}
	s.classes[string(r.b)] = class
	s.text.WriteString(".pv ." + class + "{") // two classes, as many as in the selectors of the style sheet before it
	s.text.Write(r.b)
	s.text.WriteString("}\n")
	return class
}

// css returns the style sheet of the page.
//
// It is the only text that html/template does not check, because that package would replace most values, such as gradients, with
// ZgotmplZ. The text is safe: it consists of an embedded file, of property names, which are constants, and of values, which never
// contain text of a message; see value.
func (s *sheet) css() template.CSS { return template.CSS(stylesheet + s.text.String()) }
