package jsontree_test

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/jsontree"
)

func mustParse(t testing.TB, text string) *jsontree.Tree {
	t.Helper()
	tree, err := jsontree.Parse(text)
	require.NoError(t, err)
	return tree
}

const document = `{
  "type": "flex",
  "wrap": true, "hidden": false,
  "flex": -1.50e+3,
  "sender": null,
  "contents": [{"text": "こんにちは"}, [], "a\/\u3042\ud83d\ude00", {}],
  "\u0061lt": "x"
}`

func TestNodes(t *testing.T) {
	tree := mustParse(t, document)
	type row struct {
		name, raw   string
		kind        jsontree.Kind
		len         int32
		next, next0 string // JSON of the next sibling and of the first child, or ""
	}
	var rows []row
	for i, n := range tree.Nodes {
		r := row{name: n.Name, raw: tree.Raw(int32(i)), kind: n.Kind, len: n.Len}
		if n.Next != 0 {
			r.next = tree.Raw(n.Next)
		}
		if c := tree.First(int32(i)); c != 0 {
			assert.EqualValues(t, i+1, c)
			r.next0 = tree.Raw(c)
		}
		rows = append(rows, r)
	}
	const contents = `[{"text": "こんにちは"}, [], "a\/\u3042\ud83d\ude00", {}]`
	assert.Equal(t, []row{
		{"", document, jsontree.Object, 7, "", `"flex"`},
		{"type", `"flex"`, jsontree.String, 0, "true", ""},
		{"wrap", "true", jsontree.Bool, 0, "false", ""},
		{"hidden", "false", jsontree.Bool, 0, "-1.50e+3", ""},
		{"flex", "-1.50e+3", jsontree.Number, 0, "null", ""},
		{"sender", "null", jsontree.Null, 0, contents, ""},
		{"contents", contents, jsontree.Array, 4, `"x"`, `{"text": "こんにちは"}`},
		{"", `{"text": "こんにちは"}`, jsontree.Object, 1, "[]", `"こんにちは"`},
		{"text", `"こんにちは"`, jsontree.String, 0, "", ""},
		{"", "[]", jsontree.Array, 0, `"a\/\u3042\ud83d\ude00"`, ""},
		{"", `"a\/\u3042\ud83d\ude00"`, jsontree.String, 0, "{}", ""},
		{"", "{}", jsontree.Object, 0, "", ""},
		{"alt", `"x"`, jsontree.String, 0, "", ""},
	}, rows)

	for i, n := range tree.Nodes {
		if n.Name == "" {
			assert.Equal(t, n.Start, n.NameAt, "node %d", i)
			continue
		}
		var name string
		require.NoError(t, json.NewDecoder(strings.NewReader(document[n.NameAt:])).Decode(&name))
		assert.Equal(t, n.Name, name, "node %d", i)
	}
}

func TestStr(t *testing.T) {
	for raw, want := range map[string]string{
		`""`:                         "",
		`"Hello"`:                    "Hello",
		`"こんにちは 👋"`:                  "こんにちは 👋",
		`"\"\\\/\b\f\n\r\t"`:         "\"\\/\b\f\n\r\t",
		`"\u0000\u001F\u007f"`:       "\x00\x1f\x7f",
		`"\u00e9\u3042\uFFFD\uffff"`: "é\u3042\uFFFD\uffff",
		`"\ud83d\ude00\uDBFF\uDFFF"`: "\U0001F600\U0010FFFF",
		`"\\u0041"`:                  `\u0041`,
		`"a\u2028b"`:                 "a\u2028b",
		`"日\n本"`:                     "日\n本",
	} {
		tree := mustParse(t, raw)
		assert.Equal(t, want, tree.Str(0), raw)
		assert.Equal(t, strings.Contains(raw, `\`), tree.Nodes[0].Esc, raw)
	}
	for _, raw := range []string{"null", "true", "12", "[]", "{}"} {
		assert.Empty(t, mustParse(t, raw).Str(0), raw)
	}
}

func TestBool(t *testing.T) {
	for raw, want := range map[string]bool{"true": true, "false": false, "null": false, `"true"`: false, "1": false} {
		assert.Equal(t, want, mustParse(t, raw).Bool(0), raw)
	}
}

func TestKindString(t *testing.T) {
	var names []string
	for k := jsontree.Null; k <= jsontree.Object+1; k++ {
		names = append(names, k.String())
	}
	assert.Equal(t, []string{"null", "a boolean", "a number", "a string", "an array", "an object", "an unknown kind"}, names)
}

func TestMember(t *testing.T) {
	tree := mustParse(t, `{"a":1,"\u0062":2,"a":3,"":4,"c":[{"a":5}]}`)
	for name, want := range map[string]string{"a": "1", "b": "2", "": "4", "c": `[{"a":5}]`} {
		m := tree.Member(0, name)
		require.NotZero(t, m, name)
		assert.Equal(t, want, tree.Raw(m), name)
	}
	for _, name := range []string{"A", "d", "a ", `\u0062`} {
		assert.Zero(t, tree.Member(0, name), name)
	}
	array := tree.Member(0, "c")
	assert.Zero(t, tree.Member(array, "a"), "member of an array")
	assert.Zero(t, tree.Member(tree.Member(0, "a"), "a"), "member of a number")
	assert.Zero(t, mustParse(t, "{}").Member(0, "a"))
}

func TestIndex(t *testing.T) {
	tree := mustParse(t, `{"list":[10,[20],{"x":30},40]}`)
	list := tree.Member(0, "list")
	for n, want := range []string{"10", "[20]", `{"x":30}`, "40"} {
		assert.Equal(t, want, tree.Raw(tree.Index(list, n)))
	}
	assert.Zero(t, tree.Index(list, 4))
	assert.Zero(t, tree.Index(list, -1))
	assert.Zero(t, tree.Index(0, 0), "element of an object")
	assert.Zero(t, tree.Index(tree.Index(list, 0), 0), "element of a number")
}

// TestWide uses sizes on both sides of the bound above which Member and Index use tables.
func TestWide(t *testing.T) {
	for _, n := range []int{1, 2, 7, 8, 9, 15, 16, 17, 18, 31, 32, 33, 1000} {
		var object, array strings.Builder
		for i := range n {
			fmt.Fprintf(&object, `,"key%d":[%d]`, i, i)
			fmt.Fprintf(&array, `,{"n":%d}`, i)
		}
		// Two of each, to see that the table of one is not used for the other.
		tree := mustParse(t, fmt.Sprintf("[{%s},{%s,\"more\":[]},[%s],[0%s]]",
			object.String()[1:], object.String()[1:], array.String()[1:], array.String()))
		assert.Zero(t, tree.Dups)
		o, o2, a, a2 := tree.Index(0, 0), tree.Index(0, 1), tree.Index(0, 2), tree.Index(0, 3)
		for i := range n {
			key := "key" + strconv.Itoa(i)
			for _, object := range []int32{o, o2} {
				m := tree.Member(object, key)
				require.Equal(t, fmt.Sprintf("[%d]", i), tree.Raw(m))
				require.Equal(t, key, tree.Nodes[m].Name)
			}
			require.Equal(t, fmt.Sprintf(`{"n":%d}`, i), tree.Raw(tree.Index(a, i)))
			require.Equal(t, fmt.Sprintf(`{"n":%d}`, i), tree.Raw(tree.Index(a2, i+1)))
		}
		assert.Zero(t, tree.Member(o, "more"))
		assert.NotZero(t, tree.Member(o2, "more"))
		assert.Zero(t, tree.Member(o, "key"))
		assert.Zero(t, tree.Index(a, n))
		assert.Equal(t, "0", tree.Raw(tree.Index(a2, 0)))
	}
}

func TestDuplicates(t *testing.T) {
	for text, want := range map[string][]string{
		`{}`:                        nil,
		`{"a":1,"b":2}`:             nil,
		`{"a":1,"A":2}`:             nil,
		`[{"a":1},{"a":2}]`:         nil,
		`{"a":{"a":{"a":1}}}`:       nil,
		`{"a":1,"a":2}`:             {"2"},
		`{"a":1,"b":2,"a":3,"a":4}`: {"3", "4"},
		`{"a":1,"\u0061":2}`:        {"2"},
		`{"\u0061":1,"a":2}`:        {"2"},
		`{"\u0061":1,"\u0061":2}`:   {"2"},
		`{"":1,"":2}`:               {"2"},
		`{"日本":1,"\u65e5本":2}`:      {"2"},
		`{"\ud83d\ude00":1,"😀":2}`:  {"2"},
		`{"/":1,"\/":2}`:            {"2"},
		`{"a":{"b":1,"b":2},"b":3,"a":[{"c":4,"c":5}]}`: {"2", `[{"c":4,"c":5}]`, "5"},
	} {
		tree := mustParse(t, text)
		assert.Equal(t, want, dupTexts(tree), text)
		assert.Len(t, want, tree.Dups, text)
	}
}

func TestDuplicatesInWideObjects(t *testing.T) {
	for _, n := range []int{14, 15, 16, 17, 18, 40, 5000} {
		for _, first := range []int{0, 1, n / 2, n - 1} {
			var text strings.Builder
			for i := range n {
				fmt.Fprintf(&text, `,"k%d":%d`, i, i)
			}
			// The repeated name is last, and once more with an escape. The object is a member of a wide object, and
			// contains a small object with a repeated name.
			inner := fmt.Sprintf(`{%s,"z":{"q":1,"q":2},"k%d":"dup","\u006b%d":"dup2"}`, text.String()[1:], first, first)
			tree := mustParse(t, fmt.Sprintf(`{%s,"inner":%s,"k0":"outer"}`, text.String()[1:], inner))
			require.Equal(t, []string{"2", `"dup"`, `"dup2"`, `"outer"`}, dupTexts(tree), "n=%d first=%d", n, first)
			require.Equal(t, 4, tree.Dups)
			in := tree.Member(0, "inner")
			require.Equal(t, strconv.Itoa(first), tree.Raw(tree.Member(in, "k"+strconv.Itoa(first))), "the first one counts")
		}
	}
}

func dupTexts(tree *jsontree.Tree) (texts []string) {
	for i, n := range tree.Nodes {
		if n.Dup {
			texts = append(texts, tree.Raw(int32(i)))
		}
	}
	return texts
}

// TestHostileWidth would take minutes if the work were quadratic.
func TestHostileWidth(t *testing.T) {
	const n = 100_000
	t.Run("members", func(t *testing.T) {
		tree := mustParse(t, wideObject(n))
		require.EqualValues(t, n, tree.Nodes[0].Len)
		assert.Zero(t, tree.Dups)
		found := 0
		for i := range n {
			if m := tree.Member(0, "k"+strconv.Itoa(i)); m != 0 && tree.Raw(m) == strconv.Itoa(i%10) {
				found++
			}
		}
		assert.Equal(t, n, found)
	})
	t.Run("one name", func(t *testing.T) {
		tree := mustParse(t, "{"+strings.Repeat(`"a":0,`, n)+`"b":1}`)
		assert.Equal(t, n-1, tree.Dups)
		assert.EqualValues(t, 1, tree.Member(0, "a"))
		assert.EqualValues(t, n+1, tree.Member(0, "b"))
	})
	t.Run("names that look alike", func(t *testing.T) { // same length, same first and last bytes
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, `,"a%05da":0`, i)
		}
		assert.Zero(t, mustParse(t, "{"+b.String()[1:]+"}").Dups)
	})
	t.Run("small objects", func(t *testing.T) {
		tree := mustParse(t, "["+strings.Repeat(`{"a":0,"a":1},`, n)+"{}]")
		assert.Equal(t, n, tree.Dups)
		assert.Equal(t, `{"a":0,"a":1}`, tree.Raw(tree.Index(0, n-1)))
		assert.Equal(t, `{}`, tree.Raw(tree.Index(0, n)))
	})
	t.Run("a very wide object before many wide ones", func(t *testing.T) {
		const twenty = `{"0":0,"1":0,"2":0,"3":0,"4":0,"5":0,"6":0,"7":0,"8":0,"9":0,"a":0,"b":0,"c":0,"d":0,"e":0,"f":0,"g":0,"h":0,"i":0,"h":1}`
		const times = 8000
		tree := mustParse(t, "["+wideObject(n/2)+strings.Repeat(","+twenty, times)+"]")
		assert.Equal(t, times, tree.Dups)
	})
}

func wideObject(n int) string {
	b := []byte("{")
	for i := range n {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, `"k`...)
		b = strconv.AppendInt(b, int64(i), 10)
		b = append(b, `":`...)
		b = strconv.AppendInt(b, int64(i%10), 10)
	}
	return string(append(b, '}'))
}

func TestClear(t *testing.T) {
	tree, err := jsontree.Parse(`{"a":[1,2]}`)
	require.NoError(t, err)
	tree.Clear()
	assert.Empty(t, tree.Text)
	assert.Empty(t, tree.Nodes)
	assert.Equal(t, jsontree.Node{}, tree.Nodes[:1][0], "no node keeps a name alive")
	require.NoError(t, tree.Reset([]byte(`[true]`)))
	assert.Equal(t, "true", tree.Raw(1))
}
