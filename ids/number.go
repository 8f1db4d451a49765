package ids

import (
	"database/sql/driver"
	"strconv"
)

// Implementation of the methods of the number types.

func parseNumber[T ~int64](fn, s string) (T, error) {
	if why := numberFault(s); why != "" {
		return 0, &Error{Func: fn, Input: s, Reason: why}
	}
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return 0, &Error{Func: fn, Input: s, Reason: "too large for 64 bits"}
	}
	return T(n), nil
}

// numberFault accepts exactly one text for each number, so that parsing and
// printing are inverse.
func numberFault(s string) string {
	switch {
	case s == "":
		return "empty"
	case s[0] == '0' && someDigits.matches(s):
		return "zero or a leading zero, not a positive number (digits only)"
	case !someDigits.matches(s):
		f := form{name: "a positive number", words: "digits only", rule: someDigits}
		return f.fault(s)
	}
	return ""
}

func checkNumber[T ~int64](typ string, id T) error {
	if id <= 0 {
		return &Error{Func: typ, Input: strconv.FormatInt(int64(id), 10), Reason: "must be a positive number"}
	}
	return nil
}

func scanNumber[T ~int64](typ string, id *T, src any) error {
	if id == nil {
		return intoNil(typ)
	}
	var got T
	var err error
	switch v := src.(type) {
	case nil:
	case int64:
		got, err = T(v), checkNumber(typ, T(v))
	case string:
		got, err = parseNumber[T](typ, v)
	case []byte:
		got, err = parseNumber[T](typ, string(v))
	default:
		err = cannotScan(typ, src)
	}
	if err == nil {
		*id = got
	}
	return err
}

func numberValue[T ~int64](id T) (driver.Value, error) {
	if id == 0 {
		return nil, nil
	}
	return int64(id), nil
}
