package length_test

import (
	"fmt"

	"github.com/linemsg/linemsg/message/length"
)

func Example() {
	text := "Your table is booked for 19:00. We look forward to seeing you!"
	if !length.UTF16.Fits(text, 40) {
		text = length.UTF16.Truncate(text, 40, "…")
	}
	fmt.Println(text)
	// Output: Your table is booked for 19:00. We look…
}

// The same text in the three units.
func ExampleUnit() {
	family := "👨‍👩‍👧‍👦"
	for _, unit := range []length.Unit{length.UTF16, length.Grapheme, length.CodePoint} {
		fmt.Println(unit.Count(family), unit)
	}
	// Output:
	// 11 UTF-16 code units
	// 1 grapheme clusters
	// 7 code points
}

func ExampleUnit_String() {
	fmt.Println(length.UTF16)
	// Output: UTF-16 code units
}

// The examples of LINE's FAQ.
func ExampleUnit_Count() {
	for _, s := range []string{"a", "あ", "\n", "邊", "𠀋", "👋", "👋🏻"} {
		fmt.Print(length.UTF16.Count(s), " ")
	}
	// Output: 1 1 1 1 2 2 4
}

// A label of an action in a template takes 20 characters.
func ExampleUnit_Fits() {
	label := "予約の確認・変更・キャンセル 👩‍🍳"
	fmt.Println(length.Grapheme.Fits(label, 20))
	fmt.Println(length.UTF16.Fits(label, 16))
	// Output:
	// true
	// false
}

// An emoji of two code points is never broken.
func ExampleUnit_Cut() {
	head, rest := length.UTF16.Cut("See you 👋🏻", 10)
	fmt.Printf("%q %q\n", head, rest)
	// Output: "See you " "👋🏻"
}

func ExampleUnit_Truncate() {
	fmt.Println(length.Grapheme.Truncate("本日のおすすめランチセットのご案内", 12, "…"))
	// Output: 本日のおすすめランチセ…
}

// Joined, the pieces are the text again.
func ExampleUnit_Split() {
	text := "Open every day.\n\nLunch from 11:00. Dinner from 18:00. ご予約はお電話で。お待ちしています。"
	for piece := range length.UTF16.Split(text, 40) {
		fmt.Printf("%q\n", piece)
	}
	// Output:
	// "Open every day.\n\nLunch from 11:00. "
	// "Dinner from 18:00. ご予約はお電話で。お待ちしています。"
}

// The index of a LINE emoji before a word.
func ExampleUnit_Offset() {
	text := "👋 $ Welcome"
	index, ok := length.UTF16.Offset(text, len("👋 "))
	fmt.Println(index, ok)
	// Output: 3 true
}

func ExampleUnit_ByteOffset() {
	text := "👋 $ Welcome"
	at, ok := length.UTF16.ByteOffset(text, 3)
	fmt.Println(at, ok, text[at:])

	_, ok = length.UTF16.ByteOffset(text, 1) // inside the surrogate pair of 👋
	fmt.Println(ok)
	// Output:
	// 5 true $ Welcome
	// false
}

// The text of a mention, by the index and length in a webhook.
func ExampleUnit_Slice() {
	text := "👋 @Yamada さん"
	name, ok := length.UTF16.Slice(text, 3, 7)
	fmt.Println(name, ok)
	// Output: @Yamada true
}
