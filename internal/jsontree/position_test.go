package jsontree_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/linemsg/linemsg/internal/jsontree"
)

func TestPosition(t *testing.T) {
	for name, c := range map[string]struct {
		text         string
		offset       int
		line, column int
	}{
		"empty":                              {"", 0, 1, 1},
		"start":                              {"abc", 0, 1, 1},
		"middle":                             {"abc", 2, 1, 3},
		"end":                                {"abc", 3, 1, 4},
		"before the start":                   {"abc", -5, 1, 1},
		"after the end":                      {"a\nbc", 99, 2, 3},
		"line feed itself":                   {"ab\ncd", 2, 1, 3},
		"after a line feed":                  {"ab\ncd", 3, 2, 1},
		"line feed at the end":               {"ab\n", 3, 2, 1},
		"empty lines":                        {"\n\n\nx", 3, 4, 1},
		"carriage return, line feed":         {"ab\r\ncd", 5, 2, 2},
		"line feed of the two":               {"ab\r\ncd", 3, 1, 4},
		"lone carriage return":               {"ab\rcd", 3, 1, 4},
		"after kana":                         {"日本x", 6, 1, 3},
		"kana on an earlier line":            {"日本\nx", 8, 2, 2},
		"inside a kana":                      {"日本x", 4, 1, 2},
		"end of a kana":                      {"日本x", 5, 1, 2},
		"inside an emoji":                    {"a👋b", 4, 1, 2},
		"after an emoji":                     {"a👋b", 5, 1, 3},
		"clusters do not matter":             {"👨‍👩‍👧x", len("👨‍👩‍👧"), 1, 6},
		"line separator does not end a line": {"a\u2028b", 4, 1, 3},
		"bytes that are no UTF-8":            {"\xff\xffx", 2, 1, 3},
		"cut code point":                     {"\xe3\x81x", 1, 1, 2},
		"continuation bytes":                 {"\x81\x81\x81\x81x", 4, 1, 5},
	} {
		t.Run(name, func(t *testing.T) {
			line, column := jsontree.Position(c.text, c.offset)
			assert.Equal(t, [2]int{c.line, c.column}, [2]int{line, column})
		})
	}
}
