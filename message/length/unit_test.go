package length_test

import (
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/rivo/uniseg"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/length"
)

var units = []length.Unit{length.UTF16, length.Grapheme, length.CodePoint}

// reference counts s in a different way than the package does.
func reference(u length.Unit, s string) int {
	switch u {
	case length.UTF16:
		return len(utf16.Encode([]rune(s)))
	case length.Grapheme:
		return uniseg.GraphemeClusterCount(s)
	case length.CodePoint:
		return utf8.RuneCountInString(s)
	}
	return 0
}

type vector struct {
	source, name, text string
	counts             map[length.Unit]int
}

// vectors reads testdata/counts.tsv.
func vectors(tb testing.TB) []vector {
	tb.Helper()
	file, err := os.ReadFile("testdata/counts.tsv")
	require.NoError(tb, err)
	var all []vector
	for line := range strings.Lines(string(file)) {
		line = strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Split(line, "\t")
		require.Len(tb, fields, 6, line)
		text, err := strconv.Unquote(fields[2])
		require.NoError(tb, err, line)
		counts := map[length.Unit]int{}
		for i, u := range units {
			counts[u], err = strconv.Atoi(fields[3+i])
			require.NoError(tb, err, line)
		}
		all = append(all, vector{fields[0], fields[1], text, counts})
	}
	return all
}

func TestString(t *testing.T) {
	assert.Equal(t, "UTF-16 code units", length.UTF16.String())
	assert.Equal(t, "grapheme clusters", length.Grapheme.String())
	assert.Equal(t, "code points", length.CodePoint.String())
	assert.Equal(t, "no unit", length.Unit(0).String())
	assert.Equal(t, "no unit", length.Unit(99).String())
}

func TestCount(t *testing.T) {
	faq := 0
	for _, v := range vectors(t) {
		if v.source == "faq" {
			faq++
		}
		for _, u := range units {
			t.Run(v.name+"/"+u.String(), func(t *testing.T) {
				assert.Equal(t, v.counts[u], u.Count(v.text))
				assert.Equal(t, reference(u, v.text), u.Count(v.text))
			})
		}
	}
	assert.Equal(t, 7, faq, "rows of LINE's FAQ")
}

// TestCountAtEveryOffset puts each text at different offsets in a longer one,
// because the counts read several bytes at a time.
func TestCountAtEveryOffset(t *testing.T) {
	for _, v := range vectors(t) {
		for n := range 70 {
			for _, around := range []string{"a", "あ", "👋", "\n"} {
				text := strings.Repeat(around, n) + v.text + strings.Repeat(around, 70-n)
				for _, u := range units {
					require.Equal(t, reference(u, text), u.Count(text), "%s, %s after %d of %q", v.name, u, n, around)
				}
			}
		}
	}
}

// TestFitsAtTheLimit repeats each text up to LINE's limits, and one unit more.
func TestFitsAtTheLimit(t *testing.T) {
	for _, v := range vectors(t) {
		for _, u := range units {
			size := v.counts[u]
			if size == 0 {
				continue
			}
			for _, limit := range []int{20, 160, 5000} {
				t.Run(fmt.Sprintf("%s/%s/%d", v.name, u, limit), func(t *testing.T) {
					// A newline after each text keeps it from joining the next one, and
					// counts 1 in every unit.
					text := strings.Repeat("\n"+v.text+"\n", limit/(size+2))
					if v.name == "CR alone" || v.name == "LF CR" {
						text = strings.Repeat(v.text+"a", limit/(size+1)) // CR and the newline would join
					}
					text += strings.Repeat("a", limit-u.Count(text))
					require.Equal(t, limit, reference(u, text))

					assert.True(t, u.Fits(text, limit), "n")
					assert.False(t, u.Fits(text, limit-1), "one less than n")
					assert.False(t, u.Fits(text+"a", limit), "n+1")
				})
			}
		}
	}
}

func TestFits(t *testing.T) {
	family := "👨\u200d👩\u200d👧\u200d👦" // 11 UTF-16 code units, 7 code points, 1 cluster
	tests := []struct {
		name  string
		unit  length.Unit
		text  string
		limit int
		want  bool
	}{
		{"empty in 0", length.UTF16, "", 0, true},
		{"one in 0", length.UTF16, "a", 0, false},
		{"empty in a negative limit", length.UTF16, "", -1, false},
		{"empty in a negative limit, clusters", length.Grapheme, "", -1, false},
		{"text in the smallest limit", length.CodePoint, "a", math.MinInt, false},
		{"text in the greatest limit", length.UTF16, "a", math.MaxInt, true},
		{"as many bytes as units", length.UTF16, "abc", 3, true},
		{"three bytes a unit", length.UTF16, "あああ", 3, true},
		{"three bytes a unit, one more", length.UTF16, "ああああ", 3, false},
		{"four bytes a code point", length.CodePoint, "👋👋👋", 3, true},
		{"four bytes a code point, one more", length.CodePoint, "👋👋👋👋", 3, false},
		{"four bytes are two UTF-16 units", length.UTF16, "👋👋👋", 5, false},
		{"family in UTF-16 units", length.UTF16, family, 11, true},
		{"family in one less", length.UTF16, family, 10, false},
		{"family in code points", length.CodePoint, family, 7, true},
		{"family in one code point less", length.CodePoint, family, 6, false},
		{"20 families are 20 clusters", length.Grapheme, strings.Repeat(family, 20), 20, true},
		{"21 families are not", length.Grapheme, strings.Repeat(family, 21), 20, false},
		{"5000 waving hands of UTF-16 units", length.UTF16, strings.Repeat("👋", 2500), 5000, true},
		{"5002", length.UTF16, strings.Repeat("👋", 2501), 5000, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, test.unit.Fits(test.text, test.limit))
		})
	}
}

func TestNoUnit(t *testing.T) {
	for _, u := range []length.Unit{0, 99} {
		assert.Zero(t, u.Count("text"))
		assert.True(t, u.Fits("text", 0))
		assert.False(t, u.Fits("text", -1))

		head, rest := u.Cut("text", 0)
		assert.Equal(t, "text", head)
		assert.Empty(t, rest)
		assert.Equal(t, "text", u.Truncate("text", 0, "…"))
		assert.Equal(t, []string{"text"}, split(u, "text", 0))

		n, ok := u.Offset("text", 0)
		assert.False(t, ok, "Offset")
		assert.Zero(t, n, "Offset")
		n, ok = u.ByteOffset("text", 0)
		assert.False(t, ok, "ByteOffset")
		assert.Zero(t, n, "ByteOffset")
		part, ok := u.Slice("text", 0, 0)
		assert.False(t, ok, "Slice")
		assert.Empty(t, part, "Slice")
	}
}
