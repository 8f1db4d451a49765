// Package jsontree is an index over one JSON text: which values it holds, of which kind, under which name, and where.
//
//	tree, err := jsontree.Parse(`{"type":"text","text":"Hello"}`)
//	if err != nil {
//		return err // an *Error, with line and column
//	}
//	for c := tree.First(0); c != 0; c = tree.Nodes[c].Next {
//		fmt.Println(tree.Nodes[c].Name, tree.Raw(c))
//	}
//
// The decoder walks the index to fill typed values; the locator walks it to find the line and column of a path.
// Nothing is converted beforehand: a number stays the text it is (it may not fit any Go type), and a string shares the
// text unless it has escapes.
//
// # What is accepted
//
// RFC 8259 without any leniency, judged in the pass that builds the index. On top of the grammar the text must be
// valid UTF-8. A \u escape of half of a surrogate pair is accepted, as LINE's server accepts it, and read as U+FFFD, since a Go
// string cannot hold it. Arrays and objects nest at most [MaxDepth] deep, a text has at most [MaxBytes].
// A member name that repeats is not refused: it is marked (see [Node.Dup]), so that whoever decodes can say so with its path.
//
// # Cost
//
// Time and memory are linear in the length of the text, for hostile texts too: objects with very many members, names
// that all look alike, brackets without end. A text of [MaxBytes] has at most about a million nodes of 40 bytes.
package jsontree
