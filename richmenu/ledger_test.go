package richmenu_test

import (
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/length"
	"github.com/linemsg/linemsg/richmenu"
)

// tsv reads a table without its headings.
func tsv(tb testing.TB, name string) (rows [][]string) {
	tb.Helper()
	data, err := os.ReadFile("testdata/" + name)
	require.NoError(tb, err)
	for line := range strings.Lines(string(data)) {
		rows = append(rows, strings.Split(strings.TrimSuffix(line, "\n"), "\t"))
	}
	return rows[1:]
}

// units are the names of units in the table and in the ledger.
var units = map[string]string{"utf16": length.UTF16.String(), "chars": length.UTF16.String(), "grapheme cluster": length.Grapheme.String()}

// Every row of the table has a verdict. What is an error or a warning is stated by a description, at that
// severity and with the numbers of the table, or it says where else it is enforced. And no description
// states an error that no row has.
func TestLedgerAgreesWithTheTable(t *testing.T) {
	table, verdicts, ledger := tsv(t, "richmenu.tsv"), tsv(t, "verdicts.tsv"), richmenu.Ledger()
	require.Len(t, verdicts, len(table))
	stated := map[string][]schema.Row{}
	for _, l := range ledger {
		field := l.Field
		if field == "" {
			field = "-"
		}
		key := l.Object + " " + field + " " + string(l.Rule)
		if l.Severity == fault.SeverityWarning {
			key = "warning " + key
		}
		stated[key] = append(stated[key], l)
	}
	known := map[string]bool{}
	for i, v := range verdicts {
		row := table[i]
		name := row[0] + " " + row[1]
		require.Equal(t, name, v[0]+" "+v[1], "verdicts.tsv, line %d", i+2)
		require.Contains(t, []string{"error", "warn", "info"}, v[2], name)
		if v[3] == "" {
			assert.NotEmpty(t, v[4], "%s is neither a rule nor said elsewhere", name)
			continue
		}
		for n, key := range strings.Split(v[3], "; ") {
			known[key] = true
			rules := stated[key]
			if !assert.NotEmpty(t, rules, "%s: no description states %q", name, key) || n > 0 {
				continue
			}
			assert.Equal(t, v[2] == "warn", strings.HasPrefix(key, "warning "), "%s: the severity of %q", name, key)
			assert.True(t, slices.ContainsFunc(rules, func(l schema.Row) bool { return agree(row, l) }),
				"%s: %q is stated with other numbers: %+v", name, key, rules)
		}
	}
	for key, rules := range stated {
		if field, ok := strings.CutPrefix(key, "richmenu.response "); ok && !strings.HasPrefix(field, "richMenuId") {
			key = "richmenu " + field // a response has all that a menu has
		}
		if rules[0].Severity == fault.SeverityError && strings.HasPrefix(key, "richmenu") && rules[0].Field != "type" {
			assert.True(t, known[key], "stated, and in no row of the table: %+v", rules[0])
		}
	}
}

// agree compares the numbers of a row with those of a rule, as far as the rule has some.
func agree(row []string, l schema.Row) bool {
	unit, lo, hi := row[5], row[6], row[7]
	switch l.Rule {
	case fault.TooLong:
		return l.Unit == units[unit] && strconv.Itoa(l.Max) == hi
	case fault.TooMany:
		return strconv.Itoa(l.Max) == hi && (lo == "" || strconv.Itoa(l.Min) == lo)
	case fault.OutOfRange:
		return lo == "" || lo == "1.45" || strconv.Itoa(l.Min) == lo && (hi == "" || strconv.Itoa(l.Max) == hi)
	}
	return true
}
