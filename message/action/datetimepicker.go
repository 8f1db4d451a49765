package action

import (
	"encoding/json"
	"strings"
	"time"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// DatetimePicker lets the user pick a date, a time or both, which LINE sends in a postback event, without a time
// zone.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#datetime-picker-action
type DatetimePicker struct {
	Label   string // see [Place] for its limit
	Data    string // 1 to 300 UTF-16 code units
	Mode    Mode
	Initial string // in the layout of Mode: [DateLayout], [TimeLayout] or [DatetimeLayout]
	Max     string // as Initial; later than Min; at most 2100-12-31T23:59
	Min     string // as Initial; at least 1900-01-01T00:00

	Extra map[string]json.RawMessage // JSON members without a field
}

// Mode is what the user picks in a [DatetimePicker].
type Mode string

// The modes.
const (
	Date     Mode = "date"
	Time     Mode = "time"
	Datetime Mode = "datetime"
)

var modes = schema.OneOf(Date, Time, Datetime)

// Layouts of a [DatetimePicker] for [time.Time.Format] and [time.Parse].
const (
	DateLayout     = "2006-01-02"
	TimeLayout     = "15:04"
	DatetimeLayout = "2006-01-02T15:04"
)

func (a *DatetimePicker) describe(f *schema.Fields) {
	f.Kind("action", "datetimepicker", "datetime-picker-action", &a.Extra)
	f.String("label", &a.Label, f.Label())
	f.String("data", &a.Data, schema.UTF16(1, MaxData))
	f.String("mode", (*string)(&a.Mode), modes.Required())
	a.moment(f, "initial", &a.Initial)
	a.moment(f, "max", &a.Max)
	a.moment(f, "min", &a.Min)

	f.Rule("max", fault.Order, "must be later than min", func(x schema.Finder) {
		lo, hi := a.time(a.Min), a.time(a.Max)
		if !lo.IsZero() && !hi.IsZero() && !hi.After(lo) {
			x.Say(schema.Quote(a.Max) + " must be later than min, " + schema.Quote(a.Min))
		}
	})
	f.Lint("initial", fault.OutOfRange, "should be between min and max", func(x schema.Finder) {
		lo, hi, at := a.time(a.Min), a.time(a.Max), a.time(a.Initial)
		x.If(!at.IsZero() && (!lo.IsZero() && at.Before(lo) || !hi.IsZero() && at.After(hi)))
	})
}

// clock has the form and range of the values of one mode.
type clock struct {
	mode     Mode
	layout   string
	form     string
	min, max string
	span     string
}

var clocks = [...]clock{
	{Date, DateLayout, "YYYY-MM-DD", "1900-01-01", "2100-12-31", "1900-01-01 to 2100-12-31"},
	{Time, TimeLayout, "HH:mm", "00:00", "23:59", "00:00 to 23:59"},
	{Datetime, DatetimeLayout, "YYYY-MM-DDTHH:mm", "1900-01-01T00:00", "2100-12-31T23:59", "1900-01-01T00:00 to 2100-12-31T23:59"},
}

// moment describes a property in the form of the mode. LINE accepts T and t between date and time.
func (a *DatetimePicker) moment(f *schema.Fields, name string, p *string) {
	f.String(name, p, schema.Free())
	a.momentBy(f, name, p, &clocks[0])
	a.momentBy(f, name, p, &clocks[1])
	a.momentBy(f, name, p, &clocks[2])
}

// momentBy describes the rules of one clock for a moment.
func (a *DatetimePicker) momentBy(f *schema.Fields, name string, p *string, c *clock) {
	f.Rule(name, fault.BadFormat, c.form, func(x schema.Finder) {
		if *p != "" && a.Mode == c.mode && a.time(*p).IsZero() {
			x.Say(schema.Quote(*p) + " is not of the form " + c.form + ", as mode " + string(c.mode) + " requires")
		}
	})
	f.Rule(name, fault.OutOfRange, c.span, func(x schema.Finder) {
		if t := a.time(*p); a.Mode == c.mode && !t.IsZero() && (t.Before(a.time(c.min)) || t.After(a.time(c.max))) {
			x.Say(schema.Quote(*p) + ", must be " + c.span)
		}
	})
}

// time parses s in the form of the mode. It returns the zero time if s is not of that form.
func (a *DatetimePicker) time(s string) time.Time {
	for i := range clocks {
		if c := &clocks[i]; c.mode == a.Mode && len(s) == len(c.layout) {
			t, _ := time.Parse(c.layout, strings.Replace(s, "t", "T", 1))
			return t
		}
	}
	return time.Time{}
}
