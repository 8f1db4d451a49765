package ids

import "database/sql/driver"

// An AggregationUnit is your own name under which pushes and multicasts are
// counted together: 1 to 30 of a-z, A-Z, 0-9 and _, where case matters
// (documented). It is the one item of customAggregationUnits. Of more than
// 1,000 names a month the later are dropped without an error.
//
// QUIRK: a sample of the guide has hyphens in it; the reference and the OpenAPI
// file both rule them out.
//
// See https://developers.line.biz/en/docs/messaging-api/unit-based-statistics-aggregation/.
type AggregationUnit string

var aggregationForm = form{
	typ: "AggregationUnit", name: "an aggregation unit",
	words: "1 to 30 of a-z, A-Z, 0-9 and _",
	rule:  pattern{min: 1, max: 30, in: &snake},
}

// ParseAggregationUnit takes 1 to 30 of a-z, A-Z, 0-9 and _ and nothing else;
// the [*Error] says what is wrong.
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
