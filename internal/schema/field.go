package schema

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/linemsg/linemsg/internal/jsontree"
	"github.com/linemsg/linemsg/message/fault"
)

// String is a text; the empty one is absent. Named string types pass (*string)(&field).
func (f *Fields) String(name string, p *string, r Rule) {
	if *p != "" || f.present || f.hasX || r.code&isRequired != 0 {
		f.text(name, p, r)
	}
}

func (f *Fields) text(name string, p *string, r Rule) {
	switch f.mode {
	case encoding:
		f.member(name, *p)
	case decoding:
		if n := f.want(name, jsontree.String); n != 0 {
			*p = f.scalar(n)
		}
	case checking:
		if f.hasX && f.misfit(name, jsontree.String, *p != "", Need(r.required())) {
			return
		}
		if *p != "" || r.required() {
			f.bound += len(name) + 6 + 6*len(*p)
			r.check(f, name, *p)
		}
	case listing:
		r.list(f, name)
	case naming:
		f.names = append(f.names, name)
	case copying:
		*p = f.filled(name, *p)
	}
}

// Label is the label of an action: its rule is that of the slot the action stands in.
func (f *Fields) Label(name string, p *string) {
	var r Rule
	if f.slot != nil {
		r = f.slot.Label.Shown().OneLine()
	}
	f.String(name, p, r)
}

// Enum is a text out of a closed list.
func Enum[T ~string](f *Fields, name string, p *T, values []T, need Need) {
	if *p != "" || f.present || f.hasX || bool(need) {
		enum(f, name, p, values, need)
	}
}

func enum[T ~string](f *Fields, name string, p *T, values []T, need Need) {
	switch f.mode {
	case encoding:
		f.member(name, string(*p))
	case decoding:
		if n := f.want(name, jsontree.String); n != 0 {
			*p = T(f.scalar(n))
		}
	case checking:
		if f.hasX && f.misfit(name, jsontree.String, *p != "", need) {
			return
		}
		if *p != "" {
			f.bound += len(name) + 6 + 6*len(*p)
		}
		switch {
		case *p == "":
			if need {
				f.fail(name, fault.Required, "missing, must be one of "+join(values))
			}
		case !slices.Contains(values, *p):
			f.fail(name, fault.NotOneOf, noneOf(string(*p), values))
		}
	case listing:
		if need {
			f.row(Row{Field: name, Rule: fault.Required})
		}
		f.row(Row{Field: name, Rule: fault.NotOneOf, Words: words(values)})
	case naming:
		f.names = append(f.names, name)
	case copying:
		*p = T(f.filled(name, string(*p)))
	}
}

func noneOf[T ~string](got string, values []T) string {
	return Quote(got) + " is none of " + join(values)
}

func join[T ~string](values []T) string { return strings.Join(words(values), ", ") }

func words[T ~string](values []T) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = string(v)
	}
	return out
}

// Strings is a list of texts: ids, keywords.
func Strings[T ~string](f *Fields, name string, p *[]T, c Count, r Rule) {
	if f.mode == encoding && *p == nil {
		return
	}
	switch f.mode {
	case encoding:
		if f.hasX && f.inExtra(name, jsontree.Array, len(*p) > 0) {
			return
		}
		f.key(name)
		f.buf = append(f.buf, '[')
		for i, s := range *p {
			if i > 0 {
				f.buf = append(f.buf, ',')
			}
			f.value(string(s))
		}
		f.buf = append(f.buf, ']')
	case decoding:
		n := f.wantItems(name, jsontree.String)
		if n == 0 {
			return
		}
		list := make([]T, 0, f.tree.Nodes[n].Len)
		for c := f.tree.First(n); c != 0; c = f.tree.Nodes[c].Next {
			list = append(list, T(f.tree.Str(c)))
		}
		*p = list
	case checking:
		if f.hasX && f.misfitItems(name, jsontree.String, len(*p) > 0, c.lo > 0) {
			return
		}
		c.check(f, name, len(*p))
		f.push(name)
		for i, s := range *p {
			f.bound += 3 + 6*len(s)
			f.pushItem(i)
			r.check(f, "", string(s))
			f.pop()
		}
		f.pop()
	case listing:
		c.list(f, name)
		r.list(f, name)
	case naming:
		f.names = append(f.names, name)
	case copying:
		*p = copyStrings(f, name, *p)
	}
}

// Bool is false where absent.
func (f *Fields) Bool(name string, p *bool) {
	if *p || f.present || f.hasX {
		f.flag(name, p)
	}
}

func (f *Fields) flag(name string, p *bool) {
	switch f.mode {
	case encoding:
		if f.hasX && f.inExtra(name, jsontree.Bool, *p) || !*p {
			return
		}
		f.key(name)
		f.buf = append(f.buf, "true"...)
	case decoding:
		if n := f.want(name, jsontree.Bool); n != 0 {
			*p = f.scalar(n) == "true"
		}
	case checking:
		if f.hasX && f.misfit(name, jsontree.Bool, *p, Optional) {
			return
		}
		if *p {
			f.bound += len(name) + 8
		}
	case naming:
		f.names = append(f.names, name)
	}
}

// Int is a number that is always written, since its zero means something. A JSON object without it is
// refused by the decoder.
func (f *Fields) Int(name string, p *int, lo, hi int) {
	v := int64(*p)
	if f.integer(name, &v, int64(lo), int64(hi), always, "") {
		*p = int(v)
	}
}

// Positive is a number from 1 whose zero is absent.
func (f *Fields) Positive(name string, p *int, hi int, need Need) {
	v := int64(*p)
	if f.integer(name, &v, 1, int64(hi), need.mode(), "") {
		*p = int(v)
	}
}

// OptInt is a number whose zero means something: nil is absent.
func (f *Fields) OptInt(name string, p **int, lo, hi int) {
	if *p != nil || f.present || f.hasX {
		f.optInt(name, p, lo, hi)
	}
}

func (f *Fields) optInt(name string, p **int, lo, hi int) {
	if *p == nil && f.mode != decoding { // a zero that is absent takes the same way
		zero := int64(0)
		f.integer(name, &zero, int64(lo), int64(hi), unset, "")
		return
	}
	if f.mode == copying {
		*p = new(**p)
		return
	}
	v := int64(0)
	if *p != nil {
		v = int64(**p)
	}
	if f.integer(name, &v, int64(lo), int64(hi), present, "") {
		*p = new(int(v))
	}
}

// ID is a positive 64-bit number whose zero is absent.
func ID[T ~int64](f *Fields, name string, p *T, need Need) {
	v := int64(*p)
	if f.integer(name, &v, 1, math.MaxInt64, need.mode(), "") {
		*p = T(v)
	}
}

// Millis is a positive duration in milliseconds; zero is absent. Parts of a millisecond are rounded.
func (f *Fields) Millis(name string, p *time.Duration, need Need) {
	v, how := p.Round(time.Millisecond).Milliseconds(), need.mode()
	if *p != 0 && v == 0 { // so short that it rounds to nothing: not absent, and not positive
		how = present
	}
	if f.integer(name, &v, 1, math.MaxInt64/int64(time.Millisecond), how, " milliseconds") {
		*p = time.Duration(v) * time.Millisecond
	}
}

type presence uint8

const (
	optional presence = iota // zero is absent
	required                 // zero is absent, and refused
	unset                    // zero is absent, though it could be a value
	always                   // zero is a value, and an object without it is refused
	present                  // zero is a value
)

func (n Need) mode() presence {
	if n {
		return required
	}
	return optional
}

// integer reports whether it has set *p.
func (f *Fields) integer(name string, p *int64, lo, hi int64, how presence, unit string) bool {
	read := func(text string) (int64, fault.Rule, string) {
		v, detail := whole(text)
		switch {
		case detail != "":
		case hi <= math.MaxInt && (v > math.MaxInt || v < math.MinInt): // an int of 32 bits
			detail = short(text) + " does not fit an integer"
		case v == 0 && how <= required: // a zero that the field would lose
			return v, fault.OutOfRange, span(v, lo, hi, unit)
		case unit != "" && (v > hi || v < -hi): // a duration Go cannot hold
			detail = strconv.FormatInt(v, 10) + unit + " are more than a duration holds"
		}
		return v, fault.WrongType, detail
	}
	set := *p != 0 || how == present || how == always && f.hasX && f.nullInExtra(name)
	switch f.mode {
	case encoding:
		if f.hasX && f.numberInExtra(name, set, func(text string) bool {
			_, _, detail := read(text)
			return detail == ""
		}) || *p == 0 && how < always {
			return false
		}
		f.key(name)
		f.buf = strconv.AppendInt(f.buf, *p, 10)
	case decoding:
		n := f.want(name, jsontree.Number)
		if n == 0 {
			if how == always && f.lacks(name) {
				f.fail(name, fault.Required, "missing")
			}
			return false
		}
		v, rule, detail := read(f.scalar(n))
		if detail != "" {
			f.tree.Nodes[n].Taken = false
			f.fail(name, rule, detail)
			return false
		}
		*p = v
		return true
	case checking:
		if f.hasX && f.misfitNumber(name, set, how == required, func(text string) (fault.Rule, string) {
			_, rule, detail := read(text)
			return rule, detail
		}) {
			return false
		}
		if *p != 0 || how >= always {
			f.bound += len(name) + 24
		}
		switch {
		case *p == 0 && how == required:
			f.fail(name, fault.Required, "missing, must be "+bounds(lo, hi, unit))
		case *p == 0 && (how == optional || how == unset):
		case *p < lo || *p > hi:
			f.fail(name, fault.OutOfRange, span(*p, lo, hi, unit))
		}
	case listing:
		if how == required || how == always {
			f.row(Row{Field: name, Rule: fault.Required})
		}
		f.row(Row{Field: name, Rule: fault.OutOfRange, Min: int(lo), Max: int(hi)})
	case naming:
		f.names = append(f.names, name)
	}
	return false
}

func span(v, lo, hi int64, unit string) string {
	if v > hi && hi >= math.MaxInt32 {
		return strconv.FormatInt(v, 10) + unit + ", at most " + strconv.FormatInt(hi, 10)
	}
	return strconv.FormatInt(v, 10) + ", must be " + bounds(lo, hi, unit)
}

func bounds(lo, hi int64, unit string) string {
	switch {
	case lo == hi:
		return strconv.FormatInt(lo, 10) + unit
	case hi >= math.MaxInt32 && lo == 1 && unit != "":
		return "positive (" + strings.TrimSpace(unit) + ")"
	case hi >= math.MaxInt32 && lo == 1:
		return "positive"
	case hi >= math.MaxInt32:
		return "at least " + strconv.FormatInt(lo, 10) + unit
	}
	return strconv.FormatInt(lo, 10) + " to " + strconv.FormatInt(hi, 10) + unit
}

// whole reads a JSON number as an integer. 6e4 and 60000.0 are whole numbers too.
func whole(raw string) (v int64, detail string) {
	v, err := strconv.ParseInt(raw, 10, 64)
	if err == nil {
		return v, ""
	}
	x, err := strconv.ParseFloat(raw, 64)
	switch {
	case err != nil || x >= 1<<63 || x < -1<<63:
		return 0, short(raw) + " does not fit a 64-bit integer"
	case x != math.Trunc(x):
		return 0, short(raw) + ", must be a whole number"
	}
	return int64(x), ""
}

// short cuts the text of a number for a message.
func short(raw string) string {
	if len(raw) > 40 {
		return raw[:40] + "…"
	}
	return raw
}

// Float is a number that is always written. Values outside lo and hi are warnings: LINE documents no
// range for any of them. A JSON object without it is refused by the decoder.
func (f *Fields) Float(name string, p *float64, lo, hi float64) {
	switch f.mode {
	case encoding:
		if f.hasX && f.numberInExtra(name, *p != 0 || f.nullInExtra(name), numeral) {
			return
		}
		if math.IsNaN(*p) || math.IsInf(*p, 0) {
			f.bad = true
			return
		}
		f.key(name)
		f.buf = strconv.AppendFloat(f.buf, *p, 'f', -1, 64)
	case decoding:
		n := f.want(name, jsontree.Number)
		if n == 0 {
			if f.lacks(name) {
				f.fail(name, fault.Required, "missing")
			}
			return
		}
		v, err := strconv.ParseFloat(f.scalar(n), 64)
		if err != nil {
			f.tree.Nodes[n].Taken = false
			f.fail(name, fault.WrongType, tooBig(f.scalar(n)))
			return
		}
		*p = v
	case checking:
		if f.hasX && f.misfitNumber(name, *p != 0 || f.nullInExtra(name), Optional, func(text string) (fault.Rule, string) {
			if _, err := strconv.ParseFloat(text, 64); err == nil {
				return "", ""
			}
			return fault.WrongType, tooBig(text)
		}) {
			return
		}
		f.bound += len(name) + 350 // the longest float64 without an exponent
		switch {
		case math.IsNaN(*p) || math.IsInf(*p, 0):
			f.fail(name, fault.WrongType, strconv.FormatFloat(*p, 'g', -1, 64)+" is no number in JSON")
		case *p < lo || *p > hi:
			f.warn(name, fault.OutOfRange, strconv.FormatFloat(*p, 'g', -1, 64)+", should be "+
				strconv.FormatFloat(lo, 'g', -1, 64)+" to "+strconv.FormatFloat(hi, 'g', -1, 64))
		}
	case listing:
		f.row(Row{Field: name, Rule: fault.Required})
		f.row(Row{Field: name, Rule: fault.OutOfRange, Min: int(lo), Max: int(hi), Severity: fault.SeverityWarning})
	case naming:
		f.names = append(f.names, name)
	}
}

func tooBig(raw string) string { return short(raw) + " does not fit a 64-bit floating-point number" }

// validText reports whether s can be said in JSON, and a violation where not.
func (f *Fields) validText(name, s string) bool {
	if jsontree.Valid(s) {
		return true
	}
	at := 0
	for at < len(s) {
		r, n := utf8.DecodeRuneInString(s[at:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		at += n
	}
	f.fail(name, fault.BadText, "invalid UTF-8: byte 0x"+strconv.FormatUint(uint64(s[at]), 16)+" at offset "+strconv.Itoa(at))
	return false
}
