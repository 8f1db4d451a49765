package ids

import (
	"database/sql/driver"
	"fmt"
	"strconv"
)

// Implementation of the methods of the string types.

func parse[T ~string](f *form, s string) (T, error) {
	if why := f.fault(s); why != "" {
		return "", f.refuse("Parse"+f.typ, s, why)
	}
	return T(s), nil
}

func must[T any](id T, err error) T {
	if err != nil {
		panic(err)
	}
	return id
}

func check[T ~string](f *form, id T) error {
	if why := f.fault(string(id)); why != "" {
		return f.refuse(f.typ, string(id), why)
	}
	return nil
}

func set[T ~string](f *form, id *T, s string) error {
	if id == nil {
		return intoNil(f.typ)
	}
	if err := check(f, T(s)); err != nil {
		return err
	}
	*id = T(s)
	return nil
}

// scan accepts NULL, text and, if f allows it, a nonnegative integer.
func scan[T ~string](f *form, id *T, src any) error {
	if id == nil {
		return intoNil(f.typ)
	}
	switch v := src.(type) {
	case nil:
		*id = ""
		return nil
	case string:
		return set(f, id, v)
	case []byte:
		return set(f, id, string(v))
	case int64:
		if f.digits && v >= 0 {
			*id = T(strconv.FormatInt(v, 10))
			return nil
		}
	}
	return cannotScan(f.typ, src)
}

func value[T ~string](id T) (driver.Value, error) {
	if id == "" {
		return nil, nil
	}
	return string(id), nil
}

func (f *form) refuse(fn, s, why string) error {
	if f.secret {
		s = ""
	}
	return &Error{Func: fn, Input: s, Reason: why, hidden: f.secret}
}

// intoNil returns the error of reading into a nil pointer.
func intoNil(typ string) error {
	return &Error{Func: typ, Reason: "cannot be read into a nil pointer", hidden: true}
}

// cannotScan returns an error that names the type of src, never its value.
func cannotScan(typ string, src any) error {
	return &Error{Func: typ, Reason: fmt.Sprintf("cannot be read from a database value of type %T", src), hidden: true}
}
