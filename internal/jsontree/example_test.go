package jsontree_test

import (
	"fmt"

	"github.com/linemsg/linemsg/internal/jsontree"
)

func ExampleParse() {
	tree, err := jsontree.Parse(`{"type": "text", "text": "Hello", "emojis": [{"index": 0}]}`)
	if err != nil {
		fmt.Println(err)
		return
	}
	for c := tree.First(0); c != 0; c = tree.Nodes[c].Next {
		n := tree.Nodes[c]
		fmt.Printf("%s is %s: %s\n", n.Name, n.Kind, tree.Raw(c))
	}
	emoji := tree.Index(tree.Member(0, "emojis"), 0)
	fmt.Println(jsontree.Position(tree.Text, int(tree.Nodes[tree.Member(emoji, "index")].Start)))
	// Output:
	// type is a string: "text"
	// text is a string: "Hello"
	// emojis is an array: [{"index": 0}]
	// 1 56
}

func ExampleParse_error() {
	_, err := jsontree.Parse("{\n  \"type\": \"text\",\n}")
	fmt.Println(err)
	// Output: line 3, column 1: unexpected "}", want a member name after the comma
}
