package length_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/rivo/uniseg"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/length"
)

// clusterEnds reports for each byte offset in s whether a cluster ends there. One ends at 0.
func clusterEnds(s string) []bool {
	ends := make([]bool, len(s)+1)
	ends[0] = true
	for at, state := 0, -1; s != ""; {
		var cluster string
		cluster, s, _, state = uniseg.FirstGraphemeClusterInString(s, state)
		at += len(cluster)
		ends[at] = true
	}
	return ends
}

func firstCluster(s string) string {
	cluster, _, _, _ := uniseg.FirstGraphemeClusterInString(s, -1)
	return cluster
}

func checkCut(t *testing.T, u length.Unit, s string, limit int) {
	t.Helper()
	head, rest := u.Cut(s, limit)
	require.Equal(t, s, head+rest, "nothing is lost")
	require.True(t, clusterEnds(s)[len(head)], "%q | %q breaks a cluster", head, rest)
	if head != "" {
		require.LessOrEqual(t, reference(u, head), limit)
	}
	if rest != "" {
		require.Greater(t, reference(u, head)+reference(u, firstCluster(rest)), limit, "%q | %q could be longer", head, rest)
	}
}

func checkTruncate(t *testing.T, u length.Unit, s string, limit int, ellipsis string) {
	t.Helper()
	got := u.Truncate(s, limit, ellipsis)
	if limit < 0 {
		require.Empty(t, got)
		return
	}
	require.LessOrEqual(t, reference(u, got), limit, "%q", got)
	switch {
	case reference(u, s) <= limit:
		require.Equal(t, s, got)
	case ellipsis == "" || reference(u, ellipsis) > limit:
		head, _ := u.Cut(s, limit)
		require.Equal(t, head, got)
	default:
		require.True(t, strings.HasSuffix(got, ellipsis), "%q", got)
		head := strings.TrimSuffix(got, ellipsis)
		require.True(t, strings.HasPrefix(s, head), "%q", got)
		require.True(t, clusterEnds(s)[len(head)], "%q breaks a cluster", got)
		// Only white space is missing between the head and the ellipsis.
		most, _ := u.Cut(s, limit-reference(u, ellipsis))
		require.Empty(t, strings.TrimSpace(most[len(head):]), "%q is too short", got)
	}
}

func checkSplit(t *testing.T, u length.Unit, s string, limit int) {
	t.Helper()
	ends := clusterEnds(s)
	at := 0
	for piece := range u.Split(s, limit) {
		require.NotEmpty(t, piece)
		require.True(t, strings.HasPrefix(s[at:], piece), "nothing is lost or changed")
		at += len(piece)
		require.True(t, ends[at], "%q breaks a cluster", piece)

		count := reference(u, piece)
		if count > limit {
			require.Equal(t, 1, uniseg.GraphemeClusterCount(piece), "%q does not fit", piece)
			continue
		}
		if at < len(s) && 2*count < limit {
			require.Greater(t, count+reference(u, firstCluster(s[at:])), limit, "%q is not half full", piece)
		}
	}
	require.Equal(t, len(s), at, "nothing is lost")
}

func checkOffset(t *testing.T, u length.Unit, s string) {
	t.Helper()
	// The byte offsets that are between code points, or between clusters.
	stops := clusterEnds(s)
	if u != length.Grapheme {
		for at := range s {
			stops[at] = true
		}
	}
	found := 0
	for at := -1; at <= len(s)+1; at++ {
		offset, ok := u.Offset(s, at)
		require.Equal(t, at >= 0 && at <= len(s) && stops[at], ok, "byte offset %d of %q", at, s)
		if !ok {
			continue
		}
		found++
		require.Equal(t, reference(u, s[:at]), offset, "byte offset %d of %q", at, s)
		back, ok := u.ByteOffset(s, offset)
		require.True(t, ok)
		require.Equal(t, at, back)
		part, ok := u.Slice(s, offset, reference(u, s)-offset)
		require.True(t, ok)
		require.Equal(t, s[at:], part)
	}
	for offset := -1; offset <= reference(u, s)+1; offset++ {
		if _, ok := u.ByteOffset(s, offset); ok {
			found--
		}
	}
	require.Zero(t, found, "as many offsets as byte offsets")
}

// randomText joins random parts of words, clusters, sentences and lines.
func randomText(r *rand.Rand, parts []string) string {
	var text strings.Builder
	for range r.IntN(40) {
		text.WriteString(parts[r.IntN(len(parts))])
	}
	return text.String()
}

func TestRandomTexts(t *testing.T) {
	parts := []string{"a", "B", "c", "1", " ", " ", "\u3000", "\u00a0", "\n", "\r", "\r\n", "。", ".", "!", "?", "」", "「", "(", ")", "\"", "“", "'", "、", "_",
		"\u200b", "アイ", "漢", "か"}
	for _, v := range vectors(t) {
		parts = append(parts, v.text)
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		s, ellipsis := randomText(r, parts), parts[r.IntN(len(parts))]
		for _, u := range units {
			limit := r.IntN(24) - 1
			require.Equal(t, reference(u, s), u.Count(s), "%q", s)
			require.Equal(t, limit >= 0 && reference(u, s) <= limit, u.Fits(s, limit), "%q %d", s, limit)
			checkCut(t, u, s, limit)
			checkTruncate(t, u, s, limit, ellipsis)
			checkSplit(t, u, s, limit)
			checkOffset(t, u, s)
		}
	}
}

// TestPiecesKeepTheirClusters checks that the clusters of the pieces are those of the
// text.
func TestPiecesKeepTheirClusters(t *testing.T) {
	text := strings.Repeat("か\u3099👋🏻\r\n\U0001f1ef\U0001f1f5ท\u0e35\u0e48 ", 50)
	for _, u := range units {
		clusters := 0
		for piece := range u.Split(text, 20) {
			clusters += length.Grapheme.Count(piece)
		}
		assert.Equal(t, length.Grapheme.Count(text), clusters, u.String())
	}
}
