package narrowcast_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/narrowcast"
)

var women = &narrowcast.Gender{OneOf: []narrowcast.GenderValue{narrowcast.Female}}

// filters returns n demographic filters, alternating between all types.
func filters(n int) []narrowcast.Demographic {
	kinds := []narrowcast.Demographic{
		women,
		&narrowcast.Age{GTE: narrowcast.Age20},
		&narrowcast.AppType{OneOf: []narrowcast.OS{narrowcast.IOS}},
		&narrowcast.Area{OneOf: []narrowcast.AreaCode{"jp_13"}},
		&narrowcast.SubscriptionPeriod{LT: narrowcast.Day30},
	}
	var list []narrowcast.Demographic
	for i := range n {
		list = append(list, kinds[i%len(kinds)])
	}
	return list
}

func TestOneOf(t *testing.T) {
	check(t, []verdict{
		{"one gender", of(women), nil},
		{"both genders", of(&narrowcast.Gender{OneOf: []narrowcast.GenderValue{"male", "female"}}), nil},
		{"no gender", of(&narrowcast.Gender{}), []string{"filter.demographic.oneOf: no genders, needs at least one"}},
		{"another gender", of(&narrowcast.Gender{OneOf: []narrowcast.GenderValue{"male", "Female"}}),
			[]string{`filter.demographic.oneOf[1]: "Female" is not one of male, female`}},
		{"an empty gender", of(&narrowcast.Gender{OneOf: []narrowcast.GenderValue{""}}), []string{"filter.demographic.oneOf[0]: empty, must be one of male, female"}},

		{"both systems", of(&narrowcast.AppType{OneOf: []narrowcast.OS{"ios", "android"}}), nil},
		{"no system", of(&narrowcast.AppType{}), []string{"filter.demographic.oneOf: no systems, needs at least one"}},
		{"another system", of(&narrowcast.AppType{OneOf: []narrowcast.OS{"iOS"}}),
			[]string{`filter.demographic.oneOf[0]: "iOS" is not one of ios, android`}},

		{"no area", of(&narrowcast.Area{}), []string{"filter.demographic.oneOf: no areas, needs at least one"}},
	})
	assert.ErrorIs(t, of(&narrowcast.Gender{OneOf: []narrowcast.GenderValue{"x"}}).Validate(), fault.NotOneOf)
}

// That the areas of Indonesia are doubtful is stated as a warning, as it is reported.
func TestAreasOfIndonesiaAreStatedAsDoubtful(t *testing.T) {
	var stated []fault.Severity
	for _, row := range narrowcast.Ledger() {
		if row.Object == "demographic.area" && row.Rule == fault.NotListed {
			stated = append(stated, row.Severity)
		}
	}
	assert.Equal(t, []fault.Severity{fault.SeverityWarning}, stated)
}

func TestAreaCode(t *testing.T) {
	const none = " is not one of jp_01 to jp_47, tw_01 to tw_22, th_01 to th_08"
	const doubt = " is in LINE's OpenAPI files but no longer in its reference"
	for _, c := range []struct{ code, want string }{
		{"jp_01", ""}, {"jp_09", ""}, {"jp_10", ""}, {"jp_47", ""}, {"jp_48", none}, {"jp_00", none},
		{"tw_01", ""}, {"tw_22", ""}, {"tw_23", none}, {"tw_00", none},
		{"th_01", ""}, {"th_08", ""}, {"th_09", none}, {"th_00", none},
		{"id_01", doubt}, {"id_12", doubt}, {"id_13", none}, {"id_00", none},
		{"jp_1", none}, {"jp_001", none}, {"jp_+1", none}, {"jp_ 1", none}, {"jp_1:", none}, {"jp_/1", none},
		{"JP_13", none}, {"jp13", none}, {"jp-13", none}, {"jp_", none}, {"jp", none}, {"kr_01", none}, {"東京", none},
	} {
		t.Run(c.code, func(t *testing.T) {
			found := of(&narrowcast.Area{OneOf: []narrowcast.AreaCode{"jp_13", narrowcast.AreaCode(c.code)}}).Lint()
			if c.want == "" {
				assert.Empty(t, texts(found))
				return
			}
			require.Len(t, found, 1)
			assert.Equal(t, fault.Path("filter.demographic.oneOf[1]"), found[0].Path)
			assert.Equal(t, `"`+c.code+`"`+c.want, found[0].Text())
			rule, severity := fault.NotOneOf, fault.SeverityError
			if c.want == doubt {
				rule, severity = fault.NotListed, fault.SeverityWarning
			}
			assert.Equal(t, rule, found[0].Rule)
			assert.Equal(t, severity, found[0].Severity)
		})
	}
}

func TestBounds(t *testing.T) {
	check(t, []verdict{
		{"from an age", of(&narrowcast.Age{GTE: narrowcast.Age70}), nil},
		{"below an age", of(&narrowcast.Age{LT: narrowcast.Age15}), nil},
		{"between ages", of(&narrowcast.Age{GTE: narrowcast.Age20, LT: narrowcast.Age25}), nil},
		{"no age", of(&narrowcast.Age{}), []string{"filter.demographic: needs gte, lt or both"}},
		{"the same age", of(&narrowcast.Age{GTE: narrowcast.Age20, LT: narrowcast.Age20}),
			[]string{`filter.demographic.lt: "age_20" must be above gte, "age_20"`}},
		{"ages the wrong way round", of(&narrowcast.Age{GTE: narrowcast.Age25, LT: narrowcast.Age20}),
			[]string{`filter.demographic.lt: "age_20" must be above gte, "age_25"`}},
		{"another age", of(&narrowcast.Age{GTE: "20", LT: "age_15"}), []string{
			`filter.demographic.gte: "20" is not one of age_15, age_20, age_25, age_30, age_35, age_40, age_45, age_50, age_55, age_60, age_65, age_70`,
		}},
		{"an age for a period", of(&narrowcast.SubscriptionPeriod{LT: "age_15"}),
			[]string{`filter.demographic.lt: "age_15" is not one of day_7, day_30, day_90, day_180, day_365`}},

		{"from a day", of(&narrowcast.SubscriptionPeriod{GTE: narrowcast.Day365}), nil},
		{"below a day", of(&narrowcast.SubscriptionPeriod{LT: narrowcast.Day7}), nil},
		{"between days", of(&narrowcast.SubscriptionPeriod{GTE: narrowcast.Day7, LT: narrowcast.Day30}), nil},
		{"as words 30 is above 180", of(&narrowcast.SubscriptionPeriod{GTE: narrowcast.Day30, LT: narrowcast.Day180}), nil},
		{"no period", of(&narrowcast.SubscriptionPeriod{}), []string{"filter.demographic: needs gte, lt or both"}},
		{"periods the wrong way round", of(&narrowcast.SubscriptionPeriod{GTE: narrowcast.Day180, LT: narrowcast.Day30}),
			[]string{`filter.demographic.lt: "day_30" must be above gte, "day_180"`}},
	})
	assert.ErrorIs(t, of(&narrowcast.Age{GTE: "age_20", LT: "age_20"}).Validate(), fault.Order)

	for _, age := range []narrowcast.AgeBound{
		narrowcast.Age15, narrowcast.Age20, narrowcast.Age25, narrowcast.Age30, narrowcast.Age35, narrowcast.Age40,
		narrowcast.Age45, narrowcast.Age50, narrowcast.Age55, narrowcast.Age60, narrowcast.Age65, narrowcast.Age70,
	} {
		assert.NoError(t, of(&narrowcast.Age{GTE: age}).Validate(), age)
	}
	for _, day := range []narrowcast.PeriodBound{
		narrowcast.Day7, narrowcast.Day30, narrowcast.Day90, narrowcast.Day180, narrowcast.Day365,
	} {
		assert.NoError(t, of(&narrowcast.SubscriptionPeriod{LT: day}).Validate(), day)
	}
}

func TestDemographicOperator(t *testing.T) {
	type list = []narrowcast.Demographic
	type op = narrowcast.DemographicOperator
	check(t, []verdict{
		{"and", of(&op{And: list{women}}), nil},
		{"or", of(&op{Or: filters(5)}), nil},
		{"not", of(&op{Not: women}), nil},
		{"no operand", of(&op{}), []string{"filter.demographic: needs one of and, or, not"}},
		{"empty and", of(&op{And: list{}}), []string{"filter.demographic.and: empty, needs at least one"}},
		{"empty or", of(&op{Or: list{}}), []string{"filter.demographic.or: empty, needs at least one"}},
		{"and, or", of(&op{And: list{women}, Or: list{women}}),
			[]string{"filter.demographic: and, or are set, must be exactly one of and, or, not"}},
		{"10", of(&op{Or: filters(10)}), nil},
		{"11", of(&op{Or: filters(11)}), []string{"filter.demographic: 11 demographic filters, at most 10 a request"}},
		{"10 in a tree", of(&op{And: list{&op{Or: filters(9)}, &op{Not: &op{Not: women}}}}), nil},
		{"11 in a tree", of(&op{And: list{&op{Or: filters(10)}, &op{Not: &op{Not: women}}}}),
			[]string{"filter.demographic: 11 demographic filters, at most 10 a request"}},
	})
}

// A filter without a demographic sends to everyone, which is a warning.
func TestFilterWithoutDemographic(t *testing.T) {
	check(t, []verdict{
		{"nil", of(nil), []string{"warning: filter: has no demographic, so it excludes nobody"}},
		{"typed nil", of((*narrowcast.Gender)(nil)), []string{"warning: filter: has no demographic, so it excludes nobody"}},
		{"nil recipient", to((*narrowcast.Audience)(nil)), []string{"warning: recipient: nil counts as absent, so all friends receive it"}},
		{"no recipient", to(nil), nil},
	})
}

// The number of an area is two digits.
func TestDigitsOfAreas(t *testing.T) {
	for code, valid := range map[narrowcast.AreaCode]bool{
		"jp_01": true, "jp_09": true, "jp_19": true, "jp_47": true, "jp_00": false, "jp_48": false, "jp_0:": false, "jp_1/": false, "jp_:1": false, "jp_/1": false, "jp_+1": false, "jp_1a": false, "jp_a1": false,
		"jp_1": false, "jp_010": false, "jp01": false, "": false,
	} {
		assert.Equal(t, valid, of(&narrowcast.Area{OneOf: []narrowcast.AreaCode{code}}).Validate() == nil, code)
	}
}
