package jsontree_test

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/jsontree"
)

func FuzzParse(f *testing.F) {
	f.Add(document)
	for _, text := range accepted {
		f.Add(text)
	}
	for _, text := range refused {
		f.Add(text)
	}
	f.Add(strings.Repeat("[", jsontree.MaxDepth+1) + strings.Repeat("]", jsontree.MaxDepth+1))
	f.Add(wideObject(20))
	f.Fuzz(func(t *testing.T, text string) { agree(t, text) })
}

func FuzzString(f *testing.F) {
	for _, s := range samples {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { roundTrip(t, s) })
}

// agree compares Parse with encoding/json. Both must accept or refuse the text, except for what only this package refuses, and
// the tree must contain the value that encoding/json reads.
func agree(t *testing.T, text string) {
	t.Helper()
	tree, err := jsontree.Parse(text)
	if want := acceptable(text); want != (err == nil) {
		t.Fatalf("%q: acceptable %v, error %v", text, want, err)
	}
	copied, err2 := jsontree.Parse([]byte(text))
	require.Equal(t, err, err2, "%q as []byte", text)
	require.Equal(t, err, jsontree.Check([]byte(text)), "%q checked", text)
	reused := mustParse(t, document)
	reused.Clear()
	err3 := reused.Reset([]byte(text))
	if err != nil {
		require.Equal(t, err, err3, "%q after Clear", text)
		checkError(t, text, err)
		return
	}
	require.NoError(t, err3)
	require.Equal(t, tree.Nodes, copied.Nodes)
	require.Equal(t, tree.Nodes, reused.Nodes)
	require.Equal(t, text, reused.Text)
	require.Equal(t, tree.Dups, reused.Dups)
	checkNodes(t, tree)
	if tree.Dups > 0 {
		return // encoding/json keeps only the last member of a name
	}
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	var want any
	require.NoError(t, decoder.Decode(&want))
	require.Equal(t, want, rebuild(tree, 0), "%q", text)
}

// acceptable reports whether Parse must accept a text. It does not use this package.
func acceptable(text string) bool {
	if len(text) > jsontree.MaxBytes || !json.Valid([]byte(text)) || !utf8.ValidString(text) {
		return false
	}
	depth := 0
	for _, c := range stringLiteral.ReplaceAllString(text, "") {
		switch c {
		case '[', '{':
			if depth++; depth > jsontree.MaxDepth {
				return false
			}
		case ']', '}':
			depth--
		}
	}
	return true
}

var (
	stringLiteral     = regexp.MustCompile(`"(\\.|[^"\\])*"`)
	escapeOrCharacter = regexp.MustCompile(`(?s)\\u[0-9a-fA-F]{4}|\\.|.`)
)

// checkNodes checks the documented properties of all nodes.
func checkNodes(t *testing.T, tree *jsontree.Tree) {
	t.Helper()
	dups := 0
	for i := range tree.Nodes {
		i := int32(i)
		n := tree.Nodes[i]
		require.False(t, n.Taken)
		if n.Dup {
			dups++
		}
		if n.Kind < jsontree.Array {
			require.Zero(t, n.Len)
			require.Zero(t, tree.First(i))
			continue
		}
		count, at, seen := int32(0), n.Start, map[string]int32{}
		for c := tree.First(i); c != 0; c = tree.Nodes[c].Next {
			child := tree.Nodes[c]
			require.Greater(t, c, i)
			require.Greater(t, child.NameAt, at, "children do not overlap")
			require.Equal(t, c, nth(tree, i, int(count)))
			if n.Kind == jsontree.Object {
				require.Less(t, child.NameAt, child.Start)
				var name string
				require.NoError(t, json.NewDecoder(strings.NewReader(tree.Text[child.NameAt:])).Decode(&name))
				require.Equal(t, name, child.Name)
				first, repeated := seen[name]
				require.Equal(t, repeated, child.Dup, "%q", name)
				if !repeated {
					first = c
					seen[name] = c
				}
				require.Equal(t, first, tree.Member(i, name))
			} else {
				require.Equal(t, child.Start, child.NameAt)
				require.Empty(t, child.Name)
				require.False(t, child.Dup)
			}
			count++
			at = child.End - 1
		}
		require.Less(t, at, n.End)
		require.Equal(t, n.Len, count)
		require.Zero(t, tree.Index(i, int(count)))
	}
	require.Equal(t, tree.Dups, dups)
}

// nth returns child k of an array by Index, or of an object by counting.
func nth(tree *jsontree.Tree, i int32, k int) int32 {
	if tree.Nodes[i].Kind == jsontree.Array {
		return tree.Index(i, k)
	}
	c := tree.First(i)
	for ; k > 0; k-- {
		c = tree.Nodes[c].Next
	}
	return c
}

func checkError(t *testing.T, text string, err error) {
	t.Helper()
	var fault *jsontree.Error
	require.ErrorAs(t, err, &fault)
	require.LessOrEqual(t, 0, fault.Offset)
	require.LessOrEqual(t, fault.Offset, len(text))
	line, column := jsontree.Position(text, fault.Offset)
	require.Equal(t, [2]int{line, column}, [2]int{fault.Line, fault.Column}, "%q", text)
	require.NotEmpty(t, fault.Detail)
	require.LessOrEqual(t, utf8.RuneCountInString(fault.Detail), 100, "%q", fault.Detail)
	require.True(t, utf8.ValidString(fault.Detail), "%q", fault.Detail)
	require.NotRegexp(t, `[\x00-\x1f\x7f]`, fault.Detail)
	if fault.Reason == jsontree.BadUTF8 {
		r, size := utf8.DecodeRuneInString(text[fault.Offset:])
		require.True(t, r == utf8.RuneError && size == 1, "%q", text)
	}
}

// rebuild returns what encoding/json decodes value i to, with json.Number.
func rebuild(tree *jsontree.Tree, i int32) any {
	switch tree.Nodes[i].Kind {
	case jsontree.Bool:
		return tree.Bool(i)
	case jsontree.Number:
		return json.Number(tree.Raw(i))
	case jsontree.String:
		return tree.Str(i)
	case jsontree.Array:
		list := []any{}
		for c := tree.First(i); c != 0; c = tree.Nodes[c].Next {
			list = append(list, rebuild(tree, c))
		}
		return list
	case jsontree.Object:
		members := map[string]any{}
		for c := tree.First(i); c != 0; c = tree.Nodes[c].Next {
			members[tree.Nodes[c].Name] = rebuild(tree, c)
		}
		return members
	}
	return nil
}

// roundTrip writes s, compares the result with encoding/json, and reads it again.
func roundTrip(t *testing.T, s string) {
	t.Helper()
	out, ok := jsontree.AppendString([]byte("before "), s)
	require.Equal(t, utf8.ValidString(s), ok, "%q", s)
	if !ok {
		require.Equal(t, "before ", string(out))
		return
	}
	quoted, found := strings.CutPrefix(string(out), "before ")
	require.True(t, found)
	require.Equal(t, marshal(t, s), quoted)
	tree, err := jsontree.Parse(quoted)
	require.NoError(t, err)
	assert.Equal(t, s, tree.Str(0))
}

// marshal returns the JSON string that encoding/json writes for s, without the two escapes that it adds for JavaScript.
func marshal(t *testing.T, s string) string {
	t.Helper()
	var b strings.Builder
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	require.NoError(t, encoder.Encode(s))
	return escapeOrCharacter.ReplaceAllStringFunc(strings.TrimSuffix(b.String(), "\n"), func(c string) string {
		switch c {
		case `\u2028`:
			return "\u2028"
		case `\u2029`:
			return "\u2029"
		}
		return c
	})
}
