package fault_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/linemsg/linemsg/message/fault"
)

func member(name string) fault.Step { return fault.Step{Name: name} }
func item(i int) fault.Step         { return fault.Step{Index: i} }

var paths = []struct {
	path    fault.Path
	steps   []fault.Step
	message int // -1: in none
	pointer string
}{
	{"", nil, -1, "/"},
	{"messages", []fault.Step{member("messages")}, -1, "/messages"},
	{"replyToken", []fault.Step{member("replyToken")}, -1, "/replyToken"},
	{"messages[0]", []fault.Step{member("messages"), item(0)}, 0, "/messages/0"},
	{"messages[12].text", []fault.Step{member("messages"), item(12), member("text")}, 12, "/messages/12/text"},
	{
		"messages[0].template.actions[1].label",
		[]fault.Step{member("messages"), item(0), member("template"), member("actions"), item(1), member("label")},
		0, "/messages/0/template/actions/1/label",
	},
	{`messages[3].substitution["a.b"].mentionee`, []fault.Step{member("messages"), item(3), member("substitution"), member("a.b"), member("mentionee")}, 3, "/messages/3/substitution/a.b/mentionee"},
	{`["あ"]`, []fault.Step{member("あ")}, -1, "/あ"},
	{`["a b"][0].c`, []fault.Step{member("a b"), item(0), member("c")}, -1, "/a b/0/c"},
	{`["0"]`, []fault.Step{member("0")}, -1, "/0"},
	{`["a\"]"]`, []fault.Step{member(`a"]`)}, -1, `/a"]`},
	{`["a\\b"].x`, []fault.Step{member(`a\b`), member("x")}, -1, `/a\b/x`},
	{`["a/b"]["c~d"]`, []fault.Step{member("a/b"), member("c~d")}, -1, "/a~1b/c~0d"},
	{`["~1"]`, []fault.Step{member("~1")}, -1, "/~01"},
	{`["\n"]`, []fault.Step{member("\n")}, -1, "/\n"},
	{`["a\xffb"]`, []fault.Step{member("a\xffb")}, -1, "/a\xffb"},
	{`["-a"].a-b._c.$d`, []fault.Step{member("-a"), member("a-b"), member("_c"), member("$d")}, -1, "/-a/a-b/_c/$d"},
	{"a[0][1][2]", []fault.Step{member("a"), item(0), item(1), item(2)}, -1, "/a/0/1/2"},
	{"a.z.A.Z.a0.a9", []fault.Step{member("a"), member("z"), member("A"), member("Z"), member("a0"), member("a9")}, -1, "/a/z/A/Z/a0/a9"},
	{"[\"a@\"][\"a[\"][\"`\"][\"{\"]", []fault.Step{member("a@"), member("a["), member("`"), member("{")}, -1, "/a@/a[/`/{"},
	{`["a:"]["a,"]`, []fault.Step{member("a:"), member("a,")}, -1, "/a:/a,"},
	{"[7].text", []fault.Step{item(7), member("text")}, -1, "/7/text"},
}

func TestPath(t *testing.T) {
	for _, c := range paths {
		t.Run(string(c.path), func(t *testing.T) {
			assert.Equal(t, c.path, fault.PathOf(c.steps...))
			assert.Equal(t, c.steps, slices.Collect(c.path.Steps()))
			i, ok := c.path.Message()
			assert.Equal(t, c.message >= 0, ok)
			assert.Equal(t, max(c.message, 0), i)
			pointer, ok := c.path.Pointer("")
			assert.True(t, ok)
			assert.Equal(t, c.pointer, pointer)
			for range c.path.Steps() {
				break // a consumer may stop early
			}
		})
	}
}

func TestJoin(t *testing.T) {
	for _, c := range []struct{ base, below, want fault.Path }{
		{"", "", ""},
		{"a", "", "a"},
		{"", "a", "a"},
		{"", "[1]", "[1]"},
		{"a", "b", "a.b"},
		{"a", "[1].b", "a[1].b"},
		{"a[1]", "b.c", "a[1].b.c"},
		{"a[1]", `["b c"]`, `a[1]["b c"]`},
		{`["b c"]`, "a", `["b c"].a`},
	} {
		assert.Equal(t, c.want, c.base.Join(c.below), c)
		assert.Equal(t, slices.Concat(slices.Collect(c.base.Steps()), slices.Collect(c.below.Steps())), slices.Collect(c.want.Steps()), c)
	}
}

// LINE's server names places in a Flex container with a pointer, and the container itself with "/".
func TestPointerFrom(t *testing.T) {
	for name, c := range map[string]struct {
		path, from fault.Path
		want       string
		ok         bool
	}{
		"a component":          {"messages[0].contents.body.contents[2]", "messages[0].contents", "/body/contents/2", true},
		"the container":        {"messages[0].contents", "messages[0].contents", "/", true},
		"a bubble of carousel": {"messages[0].contents.contents[5].hero.url", "messages[0].contents", "/contents/5/hero/url", true},
		"from an item":         {"areas[0].action.uri", "areas[0]", "/action/uri", true},
		"an item":              {"a[1][2]", "a[1]", "/2", true},
		"beside it":            {"messages[0].contents2.body", "messages[0].contents", "", false},
		"another message":      {"messages[10].text", "messages[1]", "", false},
		"above it":             {"messages[0]", "messages[0].contents", "", false},
		"elsewhere":            {"replyToken", "messages[0]", "", false},
		"root from root":       {"", "", "/", true},
		"a quoted name":        {`a["b/c"].d`, "a", "/b~1c/d", true},
	} {
		t.Run(name, func(t *testing.T) {
			got, ok := c.path.Pointer(c.from)
			assert.Equal(t, c.ok, ok)
			assert.Equal(t, c.want, got)
		})
	}
}

// An invalid path yields the steps before the error, without a panic.
func TestBrokenPaths(t *testing.T) {
	for path, steps := range map[fault.Path][]fault.Step{
		".":                       nil,
		"..a":                     nil,
		"a..b":                    {member("a")},
		"a[":                      {member("a")},
		"a[x]":                    {member("a")},
		"a[1":                     {member("a")},
		`a["b`:                    {member("a")},
		`a["b"`:                   {member("a")},
		`a["\q"]`:                 {member("a")},
		"a[]":                     {member("a")},
		"a[99999999999999999999]": {member("a")},
		"messages[0]":             {member("messages"), item(0)},
	} {
		assert.Equal(t, steps, slices.Collect(path.Steps()), "%q", path)
		_, _ = path.Message()
		_, _ = path.Pointer("a")
	}
}

// A member can have the empty name, which is not an index of 0.
func TestEmptyNamesAreNotIndexes(t *testing.T) {
	located := fault.Locate([]byte(`{"a":{"":1,"b":2}}`), []fault.Violation{{Path: `a[""]`, Rule: fault.UnknownProperty}})
	assert.Equal(t, len(`{"a":{`), located[0].Offset)
}

func FuzzPath(f *testing.F) {
	for _, c := range paths {
		f.Add(string(c.path), "a", 1, "b.c")
	}
	f.Add(`a["`, "\x00", -1, "\u2028")
	f.Fuzz(func(t *testing.T, path, first string, index int, last string) {
		// Any text: Steps does not panic, and the path of its steps has the same steps.
		steps := slices.Collect(fault.Path(path).Steps())
		again := fault.PathOf(steps...)
		if !slices.ContainsFunc(steps, func(s fault.Step) bool { return s.Name == "" && s.Index < 0 }) {
			assert.Equal(t, steps, slices.Collect(again.Steps()))
		}
		_, _ = fault.Path(path).Message()
		_, _ = fault.Path(path).Pointer(fault.Path(first))

		// Any steps: PathOf and Steps are inverse.
		if first == "" || last == "" || index < 0 {
			return
		}
		want := []fault.Step{{Name: first}, {Index: index}, {Name: last}, {Index: 0}, {Name: first}}
		p := fault.PathOf(want...)
		assert.Equal(t, want, slices.Collect(p.Steps()), "%q", p)
		inner, ok := p.Pointer(fault.PathOf(want[:2]...))
		assert.True(t, ok)
		assert.Equal(t, 3, strings.Count(inner, "/"))
	})
}
