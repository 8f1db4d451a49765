package guides_test

import (
	"fmt"

	"github.com/linemsg/linemsg/message/length"
)

func Example_units() {
	for _, s := range []string{"a", "あ", "か\u3099", "ที่", "👋", "👋🏻", "👨‍👩‍👧‍👦"} {
		fmt.Println(s, len(s), length.CodePoint.Count(s), length.UTF16.Count(s), length.Grapheme.Count(s))
	}
	// Output:
	// a 1 1 1 1
	// あ 3 1 1 1
	// が 6 2 2 1
	// ที่ 9 3 3 1
	// 👋 4 1 2 1
	// 👋🏻 8 2 4 1
	// 👨‍👩‍👧‍👦 25 7 11 1
}

func Example_cut() {
	s := "ありがとう👨‍👩‍👧‍👦ございます"
	fmt.Println(length.Grapheme.Fits(s, 10), length.Grapheme.Count(s))
	fmt.Println(length.Grapheme.Truncate(s, 7, "…"))
	head, rest := length.UTF16.Cut(s, 8) // never inside the family
	fmt.Println(head, rest)
	// Output:
	// false 11
	// ありがとう👨‍👩‍👧‍👦…
	// ありがとう 👨‍👩‍👧‍👦ございます
}
