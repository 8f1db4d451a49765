package schema

import (
	"errors"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/linemsg/linemsg/internal/jsontree"
	"github.com/linemsg/linemsg/message/fault"
)

// Bounds are the bounds of a number.
type Bounds struct {
	lo, hi  int64
	unit    string // of a duration
	scale   int64  // units of the field per unit in JSON
	advised bool
	or      int64 // a number outside lo and hi that is allowed too; 0 if there is none
	means   string
}

// Between returns the bounds lo to hi, outside of which LINE refuses a number. A hi of math.MaxInt32 or more is no
// bound.
func Between(lo, hi int64) Bounds { return Bounds{lo: lo, hi: hi} }

// Advised makes a number out of bounds a warning, because LINE documents no bounds.
func (b Bounds) Advised() Bounds { b.advised = true; return b }

// Or allows one more number, outside the bounds. means is its meaning in texts: -1 for no limit.
func (b Bounds) Or(v int64, means string) Bounds { b.or, b.means = v, means; return b }

// takes reports whether v is within bounds.
func (b Bounds) takes(v int64) bool { return v >= b.lo && v <= b.hi || v == b.or && b.or != 0 }

// Milliseconds are the bounds of positive durations. Parts of a millisecond are rounded.
var Milliseconds = Bounds{lo: 1, hi: math.MaxInt64 / int64(time.Millisecond), unit: " milliseconds", scale: int64(time.Millisecond)}

// Int describes a whole number. Zero is absent, unless the field is always written.
func Int[T ~int | ~int64](f *Fields, name string, p *T, b Bounds, need Presence) {
	if *p == 0 && !f.present && !f.hasX && need == Optional {
		return
	}
	v := int64(*p)
	if b.scale != 0 {
		v = int64(time.Duration(v).Round(time.Duration(b.scale))) / b.scale
		if *p != 0 && v == 0 { // rounds to 0, but is not absent
			need = present
		}
	}
	if f.integer(name, &v, b, need) {
		*p = T(v * max(b.scale, 1))
	}
}

// OptInt describes a whole number whose zero has a meaning. nil is absent.
func (f *Fields) OptInt(name string, p **int, b Bounds) {
	if *p == nil && !f.present && !f.hasX {
		return
	}
	v, need := int64(0), present
	switch {
	case *p != nil && f.mode == copying:
		*p = new(**p)
		return
	case *p != nil:
		v = int64(**p)
	case f.mode != decoding: // an absent zero is written like any other value
		need = unset
	}
	if f.integer(name, &v, b, need) {
		*p = f.newInt(int(v))
	}
}

// integer describes a whole number and reports whether it has set *p.
func (f *Fields) integer(name string, p *int64, b Bounds, need Presence) bool {
	set := *p != 0 || need == present || f.overNull(name, need)
	switch f.mode {
	case encoding:
		if f.hasX && f.numberInExtra(name, set, func(text string) bool {
			_, _, detail := b.read(text, need)
			return detail == ""
		}) || *p == 0 && need < Always {
			return false
		}
		f.key(name)
		f.buf = strconv.AppendInt(f.buf, *p, 10)
	case decoding:
		n := f.want(name, jsontree.Number)
		if n == 0 {
			if need == Always && f.lacks(name) {
				f.fail(name, fault.Required, "missing")
			}
			return false
		}
		v, rule, detail := b.read(f.scalar(n), need)
		if detail != "" {
			f.tree.Nodes[n].Taken = false
			f.fail(name, rule, detail)
			return false
		}
		*p = v
		return true
	case checking:
		if f.hasX && f.misfitNumber(name, set, need, func(text string) (fault.Rule, string) {
			_, rule, detail := b.read(text, need)
			return rule, detail
		}) {
			return false
		}
		if *p != 0 || need >= Always {
			f.bound += len(name) + 24
		}
		switch {
		case *p == 0 && need == Required:
			f.fail(name, fault.Required, "missing, must be "+b.span())
		case *p == 0 && need < Always:
		case !b.takes(*p):
			b.out(f, name, b.outside(*p))
		}
	case walking:
		f.showNumber(name, *p, need)
	case listing:
		f.is(name, jsontree.Number, need)
		b.shape(f, true)
		f.rowRequired(name, need)
		b.list(f, name)
	}
	return false
}

// out reports a number out of bounds.
func (b Bounds) out(f *Fields, name, detail string) {
	if b.advised {
		f.warn(name, fault.OutOfRange, strings.ReplaceAll(detail, " must be ", " should be "))
	} else {
		f.fail(name, fault.OutOfRange, detail)
	}
}

func (b Bounds) list(f *Fields, name string) {
	row := Row{Field: name, Rule: fault.OutOfRange, Min: int(b.lo), Max: int(b.hi)}
	if b.advised {
		row.Severity = fault.SeverityWarning
	}
	f.row(row)
}

// read parses a number. If it does not fit in the field, it returns a rule and a detail.
func (b Bounds) read(text string, need Presence) (v int64, rule fault.Rule, detail string) {
	v, detail = whole(text)
	switch {
	case detail != "":
	case b.hi <= math.MaxInt && (v > math.MaxInt || v < math.MinInt): // a 32-bit int
		detail = short(text) + " does not fit an integer"
	case v == 0 && need <= Required: // the field would lose the zero
		return v, fault.OutOfRange, b.outside(v)
	case b.scale != 0 && (v > b.hi || v < -b.hi): // does not fit in a time.Duration
		detail = strconv.FormatInt(v, 10) + b.unit + " do not fit in a time.Duration"
	}
	return v, fault.WrongType, detail
}

// outside returns the text for v, which is out of bounds.
func (b Bounds) outside(v int64) string {
	if v > b.hi && b.hi >= math.MaxInt32 {
		return strconv.FormatInt(v, 10) + ", at most " + strconv.FormatInt(b.hi, 10)
	}
	return strconv.FormatInt(v, 10) + ", must be " + b.span()
}

func (b Bounds) span() string {
	switch {
	case b.or != 0:
		other := strconv.FormatInt(b.or, 10) + " for " + b.means
		b.or = 0
		return b.span() + ", or " + other
	case b.lo == b.hi:
		return strconv.FormatInt(b.lo, 10)
	case b.unit != "":
		return "positive (" + strings.TrimSpace(b.unit) + ")"
	case b.hi >= math.MaxInt32 && b.lo == 1:
		return "positive"
	case b.hi >= math.MaxInt32:
		return "at least " + strconv.FormatInt(b.lo, 10)
	}
	return strconv.FormatInt(b.lo, 10) + " to " + strconv.FormatInt(b.hi, 10)
}

// whole converts a JSON number to an integer without rounding. 6e4 and 60000.0 are whole numbers too.
func whole(raw string) (v int64, detail string) {
	v, err := strconv.ParseInt(raw, 10, 64)
	if err == nil {
		return v, ""
	}
	digits, exponent, ok := significant(raw)
	switch {
	case ok && digits == "":
		return 0, ""
	case ok && exponent < 0:
		return 0, short(raw) + ", must be a whole number"
	case ok && exponent < maxDigits:
		if v, err = strconv.ParseInt(digits+strings.Repeat("0", exponent), 10, 64); err == nil {
			return v, ""
		}
	}
	return 0, short(raw) + " does not fit a 64-bit integer"
}

const maxDigits = 19 // of an int64

// significant splits a decimal number into its significant digits, with a minus sign if it is negative, and an
// exponent of ten. The first and last digits are not 0; zero has no digits. ok is false if raw is not a number.
func significant(raw string) (digits string, exponent int, ok bool) {
	mantissa, sign := raw, ""
	if i := strings.IndexAny(raw, "eE"); i != -1 {
		var err error
		if exponent, err = strconv.Atoi(raw[i+1:]); err != nil && !errors.Is(err, strconv.ErrRange) {
			return "", 0, false
		}
		const far = 1 << 30 // more than the digits of any text
		mantissa, exponent = raw[:i], min(max(exponent, -far), far)
	}
	switch {
	case strings.HasPrefix(mantissa, "-"):
		mantissa, sign = mantissa[1:], "-"
	case strings.HasPrefix(mantissa, "+"):
		mantissa = mantissa[1:]
	}
	whole, fraction, _ := strings.Cut(mantissa, ".")
	all := whole + fraction
	if all == "" || strings.Trim(all, "0123456789") != "" {
		return "", 0, false
	}
	digits = strings.TrimRight(all, "0")
	exponent += len(all) - len(digits) - len(fraction)
	if digits = strings.TrimLeft(digits, "0"); digits == "" {
		return "", 0, true
	}
	return sign + digits, exponent, true
}

// short shortens the text of a number for a finding.
func short(raw string) string {
	if len(raw) > 40 {
		return raw[:40] + "…"
	}
	return raw
}

// Float describes a number that is always written.
func (f *Fields) Float(name string, p *float64, b Bounds) {
	set := *p != 0 || f.overNull(name, Always)
	switch f.mode {
	case encoding:
		if f.hasX && f.numberInExtra(name, set, numeral) {
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
		if f.hasX && f.misfitNumber(name, set, Optional, func(text string) (fault.Rule, string) {
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
			f.fail(name, fault.WrongType, formatFloat(*p)+" is not a number in JSON")
		case *p < float64(b.lo) || *p > float64(b.hi):
			b.out(f, name, formatFloat(*p)+", must be "+b.span())
		}
	case walking:
		if f.see != nil {
			f.show(Item{Op: OpLiteral, Name: name, JSON: formatFloat(*p)})
		}
	case listing:
		f.is(name, jsontree.Number, Always)
		b.shape(f, false)
		f.rowRequired(name, Always)
		b.list(f, name)
	}
}

func formatFloat(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

func tooBig(raw string) string { return short(raw) + " does not fit a 64-bit floating-point number" }
