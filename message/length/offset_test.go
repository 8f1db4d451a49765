package length_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/linemsg/linemsg/message/length"
)

func TestOffset(t *testing.T) {
	const text = "a👋🏻あ\r\n" // bytes: a 0, 👋 1, 🏻 5, あ 9, CR 12, LF 13, end 14
	tests := []struct {
		name   string
		unit   length.Unit
		bytes  int
		offset int
		ok     bool
	}{
		{"begin", length.UTF16, 0, 0, true},
		{"after ASCII", length.UTF16, 1, 1, true},
		{"inside a UTF-8 sequence", length.UTF16, 2, 0, false},
		{"inside a cluster, UTF-16", length.UTF16, 5, 3, true},
		{"inside a cluster, code points", length.CodePoint, 5, 2, true},
		{"inside a cluster, clusters", length.Grapheme, 5, 0, false},
		{"after a cluster, UTF-16", length.UTF16, 9, 5, true},
		{"after a cluster, code points", length.CodePoint, 9, 3, true},
		{"after a cluster, clusters", length.Grapheme, 9, 2, true},
		{"inside CR LF, UTF-16", length.UTF16, 13, 7, true},
		{"inside CR LF, clusters", length.Grapheme, 13, 0, false},
		{"end, UTF-16", length.UTF16, 14, 8, true},
		{"end, clusters", length.Grapheme, 14, 4, true},
		{"after the end", length.UTF16, 15, 0, false},
		{"negative", length.UTF16, -1, 0, false},
		{"greatest", length.CodePoint, math.MaxInt, 0, false},
		{"smallest", length.CodePoint, math.MinInt, 0, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			offset, ok := test.unit.Offset(text, test.bytes)
			assert.Equal(t, test.ok, ok)
			assert.Equal(t, test.offset, offset)
			if ok {
				back, ok := test.unit.ByteOffset(text, offset)
				assert.True(t, ok)
				assert.Equal(t, test.bytes, back)
			}
		})
	}
}

func TestByteOffset(t *testing.T) {
	tests := []struct {
		name   string
		unit   length.Unit
		text   string
		offset int
		bytes  int
		ok     bool
	}{
		{"empty", length.UTF16, "", 0, 0, true},
		{"after the end of an empty text", length.UTF16, "", 1, 0, false},
		{"before a surrogate pair", length.UTF16, "a👋b", 1, 1, true},
		{"inside a surrogate pair", length.UTF16, "a👋b", 2, 0, false},
		{"after a surrogate pair", length.UTF16, "a👋b", 3, 5, true},
		{"end", length.UTF16, "a👋b", 4, 6, true},
		{"after the end", length.UTF16, "a👋b", 5, 0, false},
		{"negative", length.UTF16, "a👋b", -1, 0, false},
		{"greatest", length.UTF16, "a👋b", math.MaxInt, 0, false},
		{"code points", length.CodePoint, "a👋b", 2, 5, true},
		{"clusters", length.Grapheme, "か\u3099き", 1, 6, true},
		{"between invalid bytes", length.UTF16, "\xe3\x81あ", 1, 1, true},
		{"after invalid bytes", length.UTF16, "\xe3\x81あ", 2, 2, true},
		{"after the code point that follows them", length.UTF16, "\xe3\x81あ", 3, 5, true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			bytes, ok := test.unit.ByteOffset(test.text, test.offset)
			assert.Equal(t, test.ok, ok)
			assert.Equal(t, test.bytes, bytes)
		})
	}
}

func TestSlice(t *testing.T) {
	const text = "👋 @山田 さん"
	tests := []struct {
		name          string
		unit          length.Unit
		index, length int
		want          string
		ok            bool
	}{
		{"mention after an emoji", length.UTF16, 3, 3, "@山田", true},
		{"the same in code points", length.CodePoint, 2, 3, "@山田", true},
		{"the same in clusters", length.Grapheme, 2, 3, "@山田", true},
		{"all", length.UTF16, 0, 9, text, true},
		{"nothing at the end", length.UTF16, 9, 0, "", true},
		{"nothing", length.UTF16, 0, 0, "", true},
		{"begins inside a surrogate pair", length.UTF16, 1, 2, "", false},
		{"ends inside a surrogate pair", length.UTF16, 0, 1, "", false},
		{"too long by one", length.UTF16, 0, 10, "", false},
		{"after the end", length.UTF16, 10, 0, "", false},
		{"negative index", length.UTF16, -1, 2, "", false},
		{"negative length", length.UTF16, 3, -1, "", false},
		{"index and length overflow", length.UTF16, 3, math.MaxInt, "", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			part, ok := test.unit.Slice(text, test.index, test.length)
			assert.Equal(t, test.ok, ok)
			assert.Equal(t, test.want, part)
		})
	}
}
