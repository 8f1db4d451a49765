package narrowcast

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Area selects people by region.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#narrowcast-demographic-filter
type Area struct {
	OneOf []AreaCode // at least 1

	Extra map[string]json.RawMessage // JSON members without a field
}

// AreaCode is the code of a region: a country and two digits. jp_01 to jp_47 are the prefectures of Japan, numbered
// as in JIS X 0401 and ISO 3166-2: jp_13 is Tokyo, jp_27 is Osaka. tw_01 to tw_22 are the cities and counties of
// Taiwan, and th_01 to th_08 the regions of Thailand, with LINE's own numbers; see its reference for the names.
type AreaCode string

func (a *Area) describe(f *schema.Fields) {
	f.Kind("demographic", "area", "narrowcast-demographic-filter", &a.Extra)
	schema.Strings(f, "oneOf", &a.OneOf, areaCode, schema.Items(1, 0, "areas"))
	f.Tally(true)
}

var areaCode = schema.Free().Required().Is(&schema.Ext{Form: &schema.Form{
	Name: strings.Join(areas, "|"), Rule: fault.NotOneOf,
	Rows: []schema.Row{
		{Rule: fault.NotOneOf, Words: areas},
		{Rule: fault.NotListed, Severity: fault.SeverityWarning, Text: "id_01..id_12"},
	},
	Check: func(say schema.Finder, s string) {
		switch {
		case numbered(s, "jp_", 47), numbered(s, "tw_", 22), numbered(s, "th_", 8):
		case numbered(s, "id_", 12):
			// QUIRK: LINE's OpenAPI files have the areas of Indonesia, but its reference no longer does. It is not
			// known whether LINE refuses them.
			say.Warn(fault.NotListed, schema.Quote(s)+" is in LINE's OpenAPI files but no longer in its reference")
		default:
			say.Error(fault.NotOneOf, schema.Quote(s)+" is not one of "+strings.ReplaceAll(strings.Join(areas, ", "), "..", " to "))
		}
	},
}})

var areas = []string{"jp_01..jp_47", "tw_01..tw_22", "th_01..th_08"}

// numbered reports whether s is prefix followed by two digits from 01 to last.
func numbered(s, prefix string, last uint64) bool {
	digits, ok := strings.CutPrefix(s, prefix)
	if !ok || len(digits) != 2 {
		return false
	}
	n, _ := strconv.ParseUint(digits, 10, 64) // 0 if it is not a number
	return n >= 1 && n <= last
}
