package publish

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/linemsg/linemsg/internal/facts"
	"github.com/linemsg/linemsg/internal/jsontree"
	"github.com/linemsg/linemsg/internal/schema"
)

// SchemaID is the address of the schema, where docs/messages.schema.json is published.
const SchemaID = "https://raw.githubusercontent.com/linemsg/linemsg/main/docs/messages.schema.json"

// Schema returns docs/messages.schema.json. A value that the library accepts is valid. It constrains what JSON Schema
// can express of the errors of a check; the rest is in descriptions.
func Schema() []byte {
	b := newBuilder()
	defs := b.build(Documents())
	return lines(object{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"$id", SchemaID},
		{"title", "LINE Messaging API: messages, Flex containers, request bodies and rich menus"},
		{"description", "Made from the checks of github.com/linemsg/linemsg, and never stricter than they are. docs/schema.md explains its use and what it cannot express."},
		{"if", object{{"type", "array"}}},
		{"then", object{{"items", ref("message")}, {"minItems", 1}}},
		{"else", root()},
		{"$defs", defs},
	}, "$defs")
}

// builder makes definitions of shapes.
type builder struct {
	shapes schema.Shapes
	defs   object
	sums   map[string]string // names of definitions of sums by their JSON
	named  map[string]bool
	rows   map[string][]facts.Row // by object
}

func newBuilder() *builder {
	b := &builder{shapes: schema.Shapes{}, sums: map[string]string{}, named: map[string]bool{}, rows: map[string][]facts.Row{}}
	for _, r := range facts.Rows() {
		b.rows[r.Object] = append(b.rows[r.Object], r)
	}
	return b
}

func ref(name string) object { return object{{"$ref", "#/$defs/" + name}} }

// build returns the definitions of documents and of all objects in them.
func (b *builder) build(documents []Document) object {
	for _, d := range documents {
		if d.at == "" {
			d.body.Shape(b.shapes)
			continue
		}
		// The object around a part is described alone, because all of them have the same name.
		around := schema.Shapes{}
		key := d.body.Shape(around)
		m := around[key].Members[0]
		delete(around, key)
		maps.Copy(b.shapes, around)
		b.sum(d.Name, m)
	}
	if box := b.shapes["flex.box@flex.box.contents"]; box != nil {
		for _, m := range box.Members {
			if m.Name == "contents" {
				b.sum("flex.component", m)
			}
		}
	}
	for _, key := range slices.Sorted(maps.Keys(b.shapes)) {
		b.add(key, b.object(b.shapes[key]))
	}
	slices.SortStableFunc(b.defs, func(x, y field) int { return strings.Compare(x.name, y.name) })
	return merged(b.defs)
}

func (b *builder) add(name string, def object) {
	if b.named[name] {
		panic("publish: two definitions of " + name)
	}
	b.named[name] = true
	b.defs = b.defs.with(name, def)
}

// merged replaces definitions that are equal by references to the first of them.
func merged(defs object) object {
	for {
		same := map[string]string{} // the remaining name, by name
		first := map[string]string{}
		for _, d := range defs {
			def := d.value.(object)
			if len(def) == 1 && def[0].name == "$ref" {
				continue
			}
			text := string(Encode(def))
			if one, ok := first[text]; ok {
				same[d.name] = one
			} else {
				first[text] = d.name
			}
		}
		if len(same) == 0 {
			return defs
		}
		var out object
		for _, d := range defs {
			if one, ok := same[d.name]; ok {
				out = append(out, field{d.name, ref(one)})
			} else {
				out = append(out, field{d.name, redirected(d.value, same)})
			}
		}
		defs = out
	}
}

func redirected(v any, to map[string]string) any {
	switch v := v.(type) {
	case object:
		out := make(object, len(v))
		for i, f := range v {
			out[i] = field{f.name, redirected(f.value, to)}
			if name, ok := strings.CutPrefix(fmt.Sprint(f.value), "#/$defs/"); ok && f.name == "$ref" && to[name] != "" {
				out[i].value = "#/$defs/" + to[name]
			}
		}
		return out
	case []object:
		out := make([]object, len(v))
		for i, one := range v {
			out[i] = redirected(one, to).(object)
		}
		return out
	}
	return v
}

// object returns the definition of an object.
func (b *builder) object(s *schema.Shape) object {
	def := object{{"title", s.Object}, {"description", b.describeObject(s)}, {"type", "object"}}
	var required []string
	properties := object{}
	if s.Kind != "" {
		properties = properties.with("type", object{{"const", s.Kind}})
		if !s.Assumed {
			required = append(required, "type")
		}
	}
	for _, m := range s.Members {
		if m.Foreign {
			if m.Null {
				properties = properties.with(m.Name, object{{"description", b.describe(s, m)}, {"type", "null"}})
			}
			continue
		}
		if !m.Required && b.requires(s, m.Name) { // by a rule of the description
			one := *m
			one.Required, one.Null, m = true, false, &one
		}
		if m.Required {
			required = append(required, m.Name)
		}
		properties = properties.with(m.Name, append(b.annotations(s, m), b.value(s, m)...))
	}
	if required != nil {
		def = def.with("required", required)
	}
	def = def.with("properties", properties)
	if s.Strict {
		def = def.with("additionalProperties", false)
	}
	return def
}

// value returns the schema of a member, without annotations.
func (b *builder) value(s *schema.Shape, m *schema.Member) object {
	switch m.Type {
	case jsontree.String:
		return b.text(s, m)
	case jsontree.Number:
		return numberValue(m)
	case jsontree.Bool:
		if m.Coerced {
			return object{{"type", types(m, "boolean", "string")}, {"pattern", "^([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$"}}
		}
		return object{{"type", types(m, "boolean")}}
	case jsontree.Array:
		def := object{{"type", types(m, "array")}}
		if m.Items == jsontree.String {
			def = def.with("items", append(object{{"type", "string"}}, b.texts(s, m, !m.Text.Required)...))
		} else {
			def = def.with("items", b.inside(s, m))
		}
		return counted(def, m, "Items")
	case jsontree.Object:
		if m.Map {
			def := object{{"type", types(m, "object")}, {"propertyNames", b.texts(s, m, !m.Text.Required)}, {"additionalProperties", b.inside(s, m)}}
			return counted(def, m, "Properties")
		}
		if m.Null {
			return object{{"anyOf", []object{b.inside(s, m), {{"type", "null"}}}}}
		}
		return b.inside(s, m)
	}
	panic("publish: no JSON type: " + s.Object + " " + m.Name)
}

func counted(def object, m *schema.Member, what string) object {
	if m.Lo > 0 {
		def = def.with("min"+what, m.Lo)
	}
	if m.Hi > 0 {
		def = def.with("max"+what, m.Hi)
	}
	return def
}

// types returns a JSON type, or the list of the accepted ones.
func types(m *schema.Member, names ...string) any {
	if m.Null {
		names = append(names, "null")
	}
	if len(names) == 1 {
		return names[0]
	}
	return names
}

// inside returns the schema of the objects in a member.
func (b *builder) inside(s *schema.Shape, m *schema.Member) object {
	if !m.Sum {
		return ref(m.Of[0])
	}
	def := sum(b.shapes, m)
	if name, ok := b.sums[string(Encode(def))]; ok {
		return ref(name)
	}
	name, family := s.Key()+"."+m.Name, b.family(m)
	switch {
	case m.Slot != "":
		name, _, _ = strings.Cut(m.Of[0], ".")
		name += "@" + m.Slot
	case family != "" && !b.named[family]:
		name = family
	}
	return ref(b.sum(name, m))
}

// family returns the name of a sum in the table, such as imagemap.action, or "" if m does not accept all of its types.
func (b *builder) family(m *schema.Member) string {
	object := b.shapes[m.Of[0]].Object
	family := object[:max(strings.LastIndexByte(object, '.'), 0)]
	for _, r := range b.rows[family] {
		if r.Property == "type" && r.Constraint == "enum" && strings.Count(r.Values, "|")+1 == len(m.Of) {
			return family
		}
	}
	return ""
}

// sum adds the definition of a sum and returns its name.
func (b *builder) sum(name string, m *schema.Member) string {
	def := sum(b.shapes, m)
	text := string(Encode(def))
	if known, ok := b.sums[text]; ok && known != name {
		b.add(name, ref(known))
		return name
	}
	b.sums[text] = name
	family, _, _ := strings.Cut(m.Of[0], ".")
	b.add(name, append(object{{"title", family}}, def...))
	return name
}

// sum returns the definition of an object whose type decides what else is in it.
func sum(shapes schema.Shapes, m *schema.Member) object {
	var kinds []string
	var variants []object
	for _, key := range m.Of {
		kind := shapes[key].Kind
		kinds = append(kinds, kind)
		variants = append(variants, object{
			{"if", object{{"properties", object{{"type", object{{"const", kind}}}}}, {"required", []string{"type"}}}},
			{"then", ref(key)},
		})
	}
	return object{
		{"type", "object"},
		{"required", []string{"type"}},
		{"properties", object{{"type", object{{"enum", append(kinds, m.Untyped...)}}}}},
		{"allOf", variants},
	}
}
