package publish

import (
	"bytes"
	"encoding/json"
	"slices"
)

// object is a JSON object that keeps the order of its members.
type object []field

type field struct {
	name  string
	value any
}

func (o object) with(name string, value any) object {
	return append(slices.Clip(o), field{name, value})
}

// MarshalJSON writes the members in their order.
func (o object) MarshalJSON() ([]byte, error) {
	b := []byte{'{'}
	for i, f := range o {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(append(b, Encode(f.name)...), ':')
		b = append(b, Encode(f.value)...)
	}
	return append(b, '}'), nil
}

// Encode returns the JSON of v, which must have one, without escaping <, > and &.
func Encode(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		panic("publish: " + err.Error())
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

// lines returns the JSON of o with each member on a line, and each item or member of the member named list, if any.
// So a change of one item is a change of one line.
func lines(o object, list string) []byte {
	var b bytes.Buffer
	b.WriteString("{\n")
	for i, f := range o {
		b.Write(Encode(f.name))
		b.WriteString(": ")
		switch v := f.value.(type) {
		case []object:
			if f.name == list {
				b.WriteString("[\n")
				for j, one := range v {
					b.Write(Encode(one))
					b.WriteString(comma(j, len(v)))
				}
				b.WriteString("]")
				break
			}
			b.Write(Encode(v))
		case object:
			if f.name == list {
				b.WriteString("{\n")
				for j, one := range v {
					b.Write(Encode(one.name))
					b.WriteString(": ")
					b.Write(Encode(one.value))
					b.WriteString(comma(j, len(v)))
				}
				b.WriteString("}")
				break
			}
			b.Write(Encode(v))
		default:
			b.Write(Encode(v))
		}
		b.WriteString(comma(i, len(o)))
	}
	b.WriteString("}\n")
	return b.Bytes()
}

func comma(i, n int) string {
	if i == n-1 {
		return "\n"
	}
	return ",\n"
}
