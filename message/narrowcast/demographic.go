package narrowcast

import (
	"encoding/json"
	"slices"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Filter selects friends by attributes, which are about three days old. Some filters exclude people under 20 in
// Thailand. A filter may exclude people whose attributes LINE does not know.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#narrowcast-demographic-filter
type Filter struct {
	Demographic Demographic

	Extra map[string]json.RawMessage // JSON members without a field
}

func (r *Filter) describe(f *schema.Fields) {
	f.Struct("narrowcast.filter", "a filter", "narrowcast-demographic-filter", &r.Extra)
	schema.One(f, "demographic", &r.Demographic, schema.Variants(demographics, nil), schema.Optional)
	f.Lint("", fault.Doubtful, "has no demographic, so it excludes nobody", func(x schema.Finder) {
		x.If(schema.IsNil(r.Demographic) && len(r.Extra) == 0)
	})
}

// Demographic is a [*Gender], [*Age], [*AppType], [*Area], [*SubscriptionPeriod], [*DemographicOperator] or, for a
// type that this version does not know, a [*RawDemographic]. A request has at most 10, not counting operators.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#narrowcast-demographic-filter
type Demographic interface {
	GetType() string

	describe(*schema.Fields)
	demographic()
}

// maxDemographics is the limit for the whole tree. The outermost operator counts them.
const maxDemographics = 10

var demographics = schema.KindsOf(Demographic.describe,
	func(r schema.Raw) Demographic { return &RawDemographic{r} },
	func() Demographic { return new(Gender) },
	func() Demographic { return new(Age) },
	func() Demographic { return new(AppType) },
	func() Demographic { return new(Area) },
	func() Demographic { return new(SubscriptionPeriod) },
	func() Demographic { return new(DemographicOperator) },
)

// Gender selects people by gender.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#narrowcast-demographic-filter
type Gender struct {
	OneOf []GenderValue // at least 1

	Extra map[string]json.RawMessage // JSON members without a field
}

// GenderValue is a gender.
type GenderValue string

// The genders.
const (
	Male   GenderValue = "male"
	Female GenderValue = "female"
)

var genderValue = schema.OneOf(Male, Female).Required()

func (g *Gender) describe(f *schema.Fields) {
	f.Kind("demographic", "gender", "narrowcast-demographic-filter", &g.Extra)
	schema.Strings(f, "oneOf", &g.OneOf, genderValue, schema.Items(1, 0, "genders"))
	f.Tally(true)
}

// Age selects people by age. At least one of GTE and LT is required.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#narrowcast-demographic-filter
type Age struct {
	GTE AgeBound // this age or older
	LT  AgeBound // younger than this; greater than GTE

	Extra map[string]json.RawMessage // JSON members without a field
}

// AgeBound is a bound of an [Age], in years.
type AgeBound string

// The ages.
const (
	Age15 AgeBound = "age_15"
	Age20 AgeBound = "age_20"
	Age25 AgeBound = "age_25"
	Age30 AgeBound = "age_30"
	Age35 AgeBound = "age_35"
	Age40 AgeBound = "age_40"
	Age45 AgeBound = "age_45"
	Age50 AgeBound = "age_50"
	Age55 AgeBound = "age_55"
	Age60 AgeBound = "age_60"
	Age65 AgeBound = "age_65"
	Age70 AgeBound = "age_70"
)

var ages = schema.OneOf(Age15, Age20, Age25, Age30, Age35, Age40, Age45, Age50, Age55, Age60, Age65, Age70)

func (a *Age) describe(f *schema.Fields) {
	f.Kind("demographic", "age", "narrowcast-demographic-filter", &a.Extra)
	f.String("gte", (*string)(&a.GTE), ages)
	f.String("lt", (*string)(&a.LT), ages)
	inOrder(f, a.GTE, a.LT, ages.Words())
	f.Tally(true)
}

// AppType selects people by the operating system of their phone.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#narrowcast-demographic-filter
type AppType struct {
	OneOf []OS // at least 1

	Extra map[string]json.RawMessage // JSON members without a field
}

// OS is an operating system.
type OS string

// The operating systems.
const (
	IOS     OS = "ios"
	Android OS = "android"
)

var system = schema.OneOf(IOS, Android).Required()

func (a *AppType) describe(f *schema.Fields) {
	f.Kind("demographic", "appType", "narrowcast-demographic-filter", &a.Extra)
	schema.Strings(f, "oneOf", &a.OneOf, system, schema.Items(1, 0, "systems"))
	f.Tally(true)
}

// SubscriptionPeriod selects people by how long they have been friends of the account. At least one of GTE and LT
// is required.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#narrowcast-demographic-filter
type SubscriptionPeriod struct {
	GTE PeriodBound // this period or longer
	LT  PeriodBound // shorter than this; greater than GTE

	Extra map[string]json.RawMessage // JSON members without a field
}

// PeriodBound is a bound of a [SubscriptionPeriod], in days.
type PeriodBound string

// The periods.
const (
	Day7   PeriodBound = "day_7"
	Day30  PeriodBound = "day_30"
	Day90  PeriodBound = "day_90"
	Day180 PeriodBound = "day_180"
	Day365 PeriodBound = "day_365"
)

var periods = schema.OneOf(Day7, Day30, Day90, Day180, Day365)

func (p *SubscriptionPeriod) describe(f *schema.Fields) {
	f.Kind("demographic", "subscriptionPeriod", "narrowcast-demographic-filter", &p.Extra)
	f.String("gte", (*string)(&p.GTE), periods)
	f.String("lt", (*string)(&p.LT), periods)
	inOrder(f, p.GTE, p.LT, periods.Words())
	f.Tally(true)
}

// DemographicOperator combines demographic filters. Exactly one of And, Or and Not is set.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#narrowcast-demographic-filter
type DemographicOperator struct {
	And []Demographic // people selected by all of these; at least 1
	Or  []Demographic // people selected by any of these; at least 1
	Not Demographic   // people not selected by this

	Extra map[string]json.RawMessage // JSON members without a field
}

func (o *DemographicOperator) describe(f *schema.Fields) {
	f.Kind("demographic", "operator", "narrowcast-demographic-filter", &o.Extra)
	f.Tallied(schema.Items(0, maxDemographics, "demographic filters").Per("a request"), func() {
		schema.List(f, "and", &o.And, schema.Variants(demographics, nil), schema.Items(0, 0, "demographic filters"))
		schema.List(f, "or", &o.Or, schema.Variants(demographics, nil), schema.Items(0, 0, "demographic filters"))
		schema.One(f, "not", &o.Not, schema.Variants(demographics, nil), schema.Optional)
	})
	oneOperand(f, o.And, o.Or, o.Not)
}

// inOrder requires gte, lt or both, with gte below lt. words are in ascending order. Other words have their own
// violation.
func inOrder[T ~string](f *schema.Fields, gte, lt T, words []string) {
	f.Rule("", fault.Required, "needs gte, lt or both", func(x schema.Finder) {
		x.If(gte == "" && lt == "" && !x.Held("gte") && !x.Held("lt"))
	})
	f.Rule("lt", fault.Order, "must be above gte", func(x schema.Finder) {
		lo, hi := slices.Index(words, string(gte)), slices.Index(words, string(lt))
		if lo >= 0 && hi >= 0 && lo >= hi {
			x.Say(schema.Quote(string(lt)) + " must be above gte, " + schema.Quote(string(gte)))
		}
	})
}

func (*Gender) demographic()              {}
func (*Age) demographic()                 {}
func (*AppType) demographic()             {}
func (*Area) demographic()                {}
func (*SubscriptionPeriod) demographic()  {}
func (*DemographicOperator) demographic() {}
func (*RawDemographic) demographic()      {}
