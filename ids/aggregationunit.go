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
	rule:  pattern{min: 1, max: 30, quick: made(snakes), char: func(_ int, c rune) bool { return alnum(c) || c == '_' }},
}

// ParseAggregationUnit takes 1 to 30 of a-z, A-Z, 0-9 and _ and nothing else;
// the [*Error] says what is wrong.
func ParseAggregationUnit(s string) (AggregationUnit, error) {
	return parse[AggregationUnit](&aggregationForm, s)
}

// MustParseAggregationUnit is for constants and tests: it panics where
// [ParseAggregationUnit] has an error.
func MustParseAggregationUnit(s string) AggregationUnit { return must(ParseAggregationUnit(s)) }

// Check returns the error [ParseAggregationUnit] would have.
func (id AggregationUnit) Check() error { return check(&aggregationForm, id) }

// String returns the text as it stands.
func (id AggregationUnit) String() string { return string(id) }

// MarshalText returns the text as it stands, valid or not.
func (id AggregationUnit) MarshalText() ([]byte, error) { return []byte(id), nil }

// UnmarshalText takes what [ParseAggregationUnit] takes; an error leaves id alone.
func (id *AggregationUnit) UnmarshalText(text []byte) error {
	return set(&aggregationForm, id, string(text))
}

// Scan takes text from a database by the rule of [ParseAggregationUnit], and
// NULL as "".
func (id *AggregationUnit) Scan(src any) error { return scan(&aggregationForm, id, src) }

// Value returns the text, or NULL for "".
func (id AggregationUnit) Value() (driver.Value, error) { return value(id) }
