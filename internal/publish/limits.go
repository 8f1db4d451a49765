package publish

import (
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/internal/facts"
)

// LimitsVersion is the version of the format of docs/limits.json.
const LimitsVersion = 1

// Limits returns docs/limits.json: the rows of the table of facts.
func Limits(rows []facts.Row) []byte {
	var list []object
	for _, r := range rows {
		list = append(list, limit(r))
	}
	return lines(object{
		{"title", "What LINE's Messaging API accepts and refuses"},
		{"description", "Each row is one constraint of one property of a JSON object. docs/schema.md explains the members."},
		{"version", LimitsVersion},
		{"members", object{
			{"object", "the JSON object; a family alone, such as message, means each of its types"},
			{"property", "the member; something else is in parentheses, and a request header begins with header"},
			{"type", "the JSON type and what is in it"},
			{"need", "yes: required; no: optional; cond: it depends; absent if the row is not about a member"},
			{"constraint", "type, required, enum, length, items, range, url, pattern, format, childOf, exclusive, requires, deprecated, unique or other"},
			{"unit", "what min and max count; utf16: UTF-16 code units, grapheme: grapheme clusters (UAX #29)"},
			{"min, max", "the bounds, which are accepted; a number, or a text that is not a plain number"},
			{"values", "the words, the pattern, or the other property"},
			{"condition", "when the row applies, if not always"},
			{"severity", "error: LINE refuses it; warning: LINE accepts it, but it is doubtful or undocumented; info: not visible in one body; absent for rows about types"},
			{"anchor", "LINE's page"},
			{"source", "where the fact is from; ref and ja are LINE's reference in English and Japanese, guide its guides, openapi its OpenAPI files, obs a response of its server; the README beside messages.tsv has the others"},
			{"certainty", "observed: a response of LINE's server shows it; documented: a page of LINE has it; inferred: neither"},
			{"note", "doubts and details"},
		}},
		{"limits", list},
	}, "limits")
}

func limit(r facts.Row) object {
	o := object{{"object", r.Object}, {"property", r.Property}, {"type", r.Type}}
	add := func(name string, value any) {
		if value != "" {
			o = o.with(name, value)
		}
	}
	add("need", strings.TrimPrefix(r.Required, "-"))
	add("constraint", r.Constraint)
	add("unit", strings.TrimPrefix(r.Unit, "-"))
	add("min", bound(r.Min))
	add("max", bound(r.Max))
	add("values", r.Values)
	add("condition", r.Condition)
	switch r.Level {
	case facts.Warn:
		add("severity", "warning")
	case facts.Error, facts.Info:
		add("severity", string(r.Level))
	}
	add("anchor", anchor(r.Anchor))
	add("source", r.Source)
	add("certainty", certainty(r.Source))
	add("note", r.Note)
	return o
}

// bound returns a bound as a number if it is one.
func bound(s string) any {
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	return s
}

// anchor returns the address of LINE's page.
func anchor(s string) string {
	const site = "https://developers.line.biz/en/"
	page, place, _ := strings.Cut(s, "#")
	switch {
	case s == "":
		return ""
	case page == "ref":
		page = "reference/messaging-api/"
	case page == "faq":
		page = "faq/"
	case strings.HasPrefix(page, "docs/"):
		page = "docs/messaging-api/" + strings.TrimPrefix(page, "docs/") + "/"
	default:
		page = "reference/" + page + "/"
	}
	if place != "" {
		place = "#" + place
	}
	return site + page + place
}

// certainty returns how a fact is known.
func certainty(source string) string {
	known := "inferred"
	for s := range strings.SplitSeq(source, ";") {
		kind, _, _ := strings.Cut(s, "(")
		kind, detail, _ := strings.Cut(kind, ":")
		switch kind {
		case "obs":
			return "observed"
		case "moksa":
			if detail == "live" {
				return "observed"
			}
		case "ref", "ja", "guide", "docs", "faq", "openapi":
			known = "documented"
		}
	}
	return known
}
