// Package tree has the values of a JSON text with their places. The examples use it for files that are not for LINE, and for
// templates.
package tree

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
)

// A Value is a value in a JSON text. Offsets are in bytes.
type Value struct {
	Name       string // of a member; "" in an array and at the root
	NameAt     int
	Start, End int
	Token      json.Token // the value, or the opening bracket of an array or object
	Children   []*Value
}

// Parse reads a text. The error is a fault.Located for a text that is not JSON, with what package message finds wrong with it.
func Parse(text []byte) (*Value, error) {
	if _, err := message.Parse(text); fault.IsUnreadable(err) {
		return nil, fault.Locate(text, fault.Violations(err))[0]
	}
	r := reader{text: text, d: json.NewDecoder(bytes.NewReader(text))}
	r.d.UseNumber()
	return r.value()
}

// reader reads values. Its errors are not possible in a text that package message accepts.
type reader struct {
	text []byte
	d    *json.Decoder
}

func (r *reader) value() (*Value, error) {
	v := new(Value)
	var err error
	if v.Start, v.Token, err = r.token(); err != nil {
		return nil, err
	}
	if open, ok := v.Token.(json.Delim); ok {
		for r.d.More() {
			child, err := r.child(open == '{')
			if err != nil {
				return nil, err
			}
			v.Children = append(v.Children, child)
		}
		if _, _, err = r.token(); err != nil {
			return nil, err
		}
	}
	v.End = int(r.d.InputOffset())
	return v, nil
}

func (r *reader) child(member bool) (*Value, error) {
	if !member {
		return r.value()
	}
	at, name, err := r.token()
	if err != nil {
		return nil, err
	}
	v, err := r.value()
	if err == nil {
		v.Name, v.NameAt = name.(string), at
	}
	return v, err
}

// token returns the next token and its offset.
func (r *reader) token() (at int, t json.Token, err error) {
	rest := r.text[r.d.InputOffset():]
	t, err = r.d.Token()
	return len(r.text) - len(bytes.TrimLeft(rest, " \t\r\n,:")), t, err
}

// Member returns the first member with a name, or nil.
func (v *Value) Member(name string) *Value {
	for _, c := range v.Children {
		if v.IsObject() && c.Name == name {
			return c
		}
	}
	return nil
}

// IsObject reports whether v is an object.
func (v *Value) IsObject() bool { return v.Token == json.Delim('{') }

// IsArray reports whether v is an array.
func (v *Value) IsArray() bool { return v.Token == json.Delim('[') }

// Text returns the value of a string.
func (v *Value) Text() (s string, ok bool) {
	if v != nil {
		s, ok = v.Token.(string)
	}
	return s, ok
}

// Kind returns what v is, with an article.
func (v *Value) Kind() string {
	switch v.Token.(type) {
	case string:
		return "a string"
	case json.Number:
		return "a number"
	case bool:
		return "a boolean"
	case json.Delim:
		if v.IsArray() {
			return "an array"
		}
		return "an object"
	}
	return "null"
}

// Error returns an error with a place in a file: vars.json:2:7: total: a number, must be a string.
func Error(file string, text []byte, offset int, detail string) error {
	before := string(text[:offset])
	column := 1 + utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:])
	return fmt.Errorf("%s:%d:%d: %s", file, 1+strings.Count(before, "\n"), column, detail)
}
