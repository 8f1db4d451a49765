package length_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func addVectors(f *testing.F, add func(text string)) {
	f.Helper()
	var all strings.Builder
	for _, v := range vectors(f) {
		add(v.text)
		all.WriteString(v.text)
	}
	add(all.String())
	add("One two. \"Three\" four!\n\nfive 10\u00a0km https://x.jp/?a=b 「晴れです。」\u3000タワー")
}

func FuzzCount(f *testing.F) {
	addVectors(f, func(text string) { f.Add(text) })
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 500 {
			return // each limit is tried
		}
		for _, u := range units {
			n := u.Count(s)
			require.Equal(t, reference(u, s), n)
			require.False(t, u.Fits(s, -1))
			for limit := range n + 2 {
				require.Equal(t, n <= limit, u.Fits(s, limit), "%s, limit %d", u, limit)
			}
		}
	})
}

// FuzzClasses makes texts of the members of classes, which find more than random bytes do.
func FuzzClasses(f *testing.F) {
	all := members()
	slices.Sort(all) // a seed means the same text every time
	f.Add([]byte{0, 1, 2, 3}, 2)
	f.Fuzz(func(t *testing.T, picks []byte, limit int) {
		var text strings.Builder
		for _, p := range picks {
			text.WriteString(all[int(p)%len(all)])
		}
		s := text.String()
		for _, u := range units {
			n := reference(u, s)
			require.Equal(t, n, u.Count(s), "%s of %q", u, s)
			for _, limit := range []int{limit, n - 1, n} {
				require.Equal(t, 0 <= limit && n <= limit, u.Fits(s, limit), "%q in %d %s", s, limit, u)
			}
			checkCut(t, u, s, limit)
		}
	})
}

func FuzzCut(f *testing.F) {
	addVectors(f, func(text string) { f.Add(text, 5) })
	f.Fuzz(func(t *testing.T, s string, limit int) {
		for _, u := range units {
			checkCut(t, u, s, limit)
		}
	})
}

func FuzzTruncate(f *testing.F) {
	for _, ellipsis := range []string{"…", "...", "", "\u0301", "\u200d👧", "\U0001f1f5\U0001f1f9", "\x91\x8b", "\u11ab"} {
		addVectors(f, func(text string) { f.Add(text, 5, ellipsis) })
	}
	f.Fuzz(func(t *testing.T, s string, limit int, ellipsis string) {
		for _, u := range units {
			checkTruncate(t, u, s, limit, ellipsis)
		}
	})
}

func FuzzSplit(f *testing.F) {
	addVectors(f, func(text string) { f.Add(text, 5) })
	f.Fuzz(func(t *testing.T, s string, limit int) {
		for _, u := range units {
			checkSplit(t, u, s, limit)
		}
	})
}

func FuzzOffset(f *testing.F) {
	addVectors(f, func(text string) { f.Add(text) })
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 500 {
			return // each offset is tried
		}
		for _, u := range units {
			checkOffset(t, u, s)
		}
	})
}
