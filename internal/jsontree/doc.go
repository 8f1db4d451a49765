// Package jsontree builds an index of a JSON text: the values in it, with their kinds, names and positions.
//
//	tree, err := jsontree.Parse(`{"type":"text","text":"Hello"}`)
//	if err != nil {
//		return err // an *Error, with line and column
//	}
//	for c := tree.First(0); c != 0; c = tree.Nodes[c].Next {
//		fmt.Println(tree.Nodes[c].Name, tree.Raw(c))
//	}
//
// The decoder walks the index to fill typed values. The locator walks it to find the line and column of a path. Nothing is
// converted in advance. A number stays text, because it may not fit any Go type. A string shares the text unless it has escapes.
//
// # What is accepted
//
// The grammar is that of RFC 8259, without exceptions. The text must also be valid UTF-8, must not nest arrays and objects deeper
// than [MaxDepth], and must not be longer than [MaxBytes]. All of this is checked in the pass that builds the index.
//
// A \u escape of half of a surrogate pair is accepted, as LINE's server accepts it. It is read as U+FFFD, because a Go string
// cannot hold it. A repeated member name is accepted and marked (see [Node.Dup]), so that the decoder can report its path.
//
// # Cost
//
// Time and memory are linear in the length of the text. This includes hostile texts, such as objects with very many members,
// names with the same length and first byte, and long runs of brackets. A text of [MaxBytes] has at most about a million nodes
// of 40 bytes.
package jsontree
