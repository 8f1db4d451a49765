package ids

import "database/sql/driver"

// An AggregationUnit is a name you choose for push and multicast messages whose
// statistics are counted together: 1 to 30 of a-z, A-Z, 0-9 and _,
// case-sensitive (documented). It is the only item of customAggregationUnits.
// After 1,000 names in a month LINE ignores further ones without an error.
//
// QUIRK: a sample in the guide contains hyphens, but the reference and the
// OpenAPI file do not allow them.
//
// See https://developers.line.biz/en/docs/messaging-api/unit-based-statistics-aggregation/.
type AggregationUnit string

var aggregationForm = form{
	typ: "AggregationUnit", name: "an aggregation unit",
	words: "1 to 30 of a-z, A-Z, 0-9 and _",
	rule:  pattern{min: 1, max: 30, in: &snake},
}

// ParseAggregationUnit parses s, which must be 1 to 30 of a-z, A-Z, 0-9 and _.
func ParseAggregationUnit(s string) (AggregationUnit, error) {
	return parse[AggregationUnit](&aggregationForm, s)
}

func MustParseAggregationUnit(s string) AggregationUnit { return must(ParseAggregationUnit(s)) }
func (id AggregationUnit) Check() error                 { return check(&aggregationForm, id) }
func (id AggregationUnit) String() string               { return string(id) }
func (id AggregationUnit) MarshalText() ([]byte, error) { return []byte(id), nil }
func (id *AggregationUnit) UnmarshalText(text []byte) error {
	return set(&aggregationForm, id, string(text))
}
func (id *AggregationUnit) Scan(src any) error          { return scan(&aggregationForm, id, src) }
func (id AggregationUnit) Value() (driver.Value, error) { return value(id) }
