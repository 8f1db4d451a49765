package flex

import (
	"slices"
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/internal/flexsize"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Size is a length: a keyword such as "md", pixels as in "12px" ([Px]), or a percentage as in "50%"
// ([Percent]). The comment of each field says which of them it accepts.
type Size string

// The keywords, in order. Fonts and icons accept [XXS] to [XL5], images [Full] too; margin, spacing, padding,
// offset and cornerRadius accept [None] and [XS] to [XXL]; borderWidth accepts [None], [Light], [Normal],
// [Medium], [SemiBold] and [Bold].
const (
	XXS      Size = "xxs"
	XS       Size = "xs"
	SM       Size = "sm"
	MD       Size = "md"
	LG       Size = "lg"
	XL       Size = "xl"
	XXL      Size = "xxl"
	XL3      Size = "3xl"
	XL4      Size = "4xl"
	XL5      Size = "5xl"
	Full     Size = "full" // the whole width
	Light    Size = "light"
	Medium   Size = "medium"
	SemiBold Size = "semi-bold"
)

// Px returns a size in pixels: Px(12) is "12px".
func Px(pixels float64) Size { return Size(strconv.FormatFloat(pixels, 'f', -1, 64) + "px") }

// Percent returns a size relative to that of the parent: Percent(50) is "50%".
func Percent(percent float64) Size { return Size(strconv.FormatFloat(percent, 'f', -1, 64) + "%") }

var (
	spaces  = schema.OneOf(None, XS, SM, MD, LG, XL, XXL).Words()
	borders = schema.OneOf(None, Light, Normal, Medium, SemiBold, Bold).Words()
	fonts   = schema.OneOf(XXS, XS, SM, MD, LG, XL, XXL, XL3, XL4, XL5).Words()
	widths  = schema.OneOf(XXS, XS, SM, MD, LG, XL, XXL, XL3, XL4, XL5, Full).Words()

	space       = (&sizing{words: spaces}).rule()
	shift       = (&sizing{words: spaces, percent: true, signed: true}).rule() // of padding and offset
	extent      = (&sizing{percent: true}).rule()
	borderWidth = (&sizing{words: borders}).rule()
	fontSize    = (&sizing{words: fonts, positive: true}).rule()
	imageSize   = (&sizing{words: widths, percent: true, positive: true}).rule()
	lineSpacing = (&sizing{positive: true}).rule()
)

// sizing is the form of a size: px, and what else the property accepts.
type sizing struct {
	words    []string
	percent  bool
	signed   bool // can be negative
	positive bool // should be above 0
}

func (z *sizing) rule() schema.Rule {
	name, pattern := "px", `px`
	if z.percent {
		name, pattern = "px|%", `(px|%)`
	}
	pattern = `[0-9]+(\.[0-9]+)?` + pattern + "$"
	if z.signed {
		pattern = "-?" + pattern
	}
	form := &schema.Form{Rule: fault.BadFormat, Check: z.check, Rows: []schema.Row{{Rule: fault.BadFormat, Text: "^" + pattern}}}
	if z.words != nil {
		name += "|keyword"
		form.Rows = append(form.Rows, schema.Row{Rule: fault.NotOneOf, Words: z.words})
	}
	if z.positive {
		form.Rows = append(form.Rows, schema.Row{Rule: fault.Doubtful, Text: "above 0", Severity: fault.SeverityWarning})
	}
	form.Name = name
	return schema.Free().Is(&schema.Ext{Form: form})
}

func (z *sizing) check(say schema.Finder, s string) {
	if slices.Contains(z.words, s) {
		return
	}
	digits, negative := strings.CutPrefix(s, "-")
	digits, unit := flexsize.Split(digits)
	v, number := flexsize.Decimal(digits)
	switch {
	case number && unit == "":
		say.Error(fault.BadFormat, schema.Quote(s)+" has no unit; "+z.forms(s))
	case number && unit == "%" && !z.percent:
		say.Error(fault.BadFormat, schema.Quote(s)+" is a percentage; "+z.forms("12"))
	case !number || unit != "px" && unit != "%":
		if z.words != nil && keyword(s) {
			say.Error(fault.NotOneOf, schema.Quote(s)+" is not one of "+z.list()+"; or "+z.units("12"))
		} else {
			say.Error(fault.BadFormat, schema.Quote(s)+" is not a size; "+z.forms("12"))
		}
	case negative && !z.signed:
		say.Error(fault.BadFormat, schema.Quote(s)+" is negative; "+z.forms("12"))
	case v == 0 && z.positive:
		say.Warn(fault.Doubtful, schema.Quote(s)+" should be above 0")
	}
}

// forms describes what the property accepts, with an example.
func (z *sizing) forms(example string) string {
	text := z.units(strings.TrimPrefix(example, "-"))
	if z.words != nil {
		text += " or " + z.list()
	}
	return text
}

func (z *sizing) units(example string) string {
	text := "px (" + schema.Quote(example+"px") + ")"
	switch {
	case z.percent && z.words != nil:
		return text + `, % ("50%")`
	case z.percent:
		return text + ` or % ("50%")`
	}
	return text
}

func (z *sizing) list() string { return strings.Join(z.words, ", ") }

// keyword reports whether s looks like a word rather than a number.
func keyword(s string) bool {
	letters := strings.Trim(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-") == "" && strings.Trim(s, "-") != "" && s != "px" && s[0] != '-'
	return letters || strings.HasSuffix(strings.ToLower(s), "xl")
}

// px returns s in pixels; 100% is whole pixels. ok is false if s is a keyword or not a size.
func (s Size) px(whole float64) (v float64, ok bool) { return flexsize.Pixels(string(s), whole) }
