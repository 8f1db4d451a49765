package richmenu_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/richmenu"
)

// tab returns a tab with a switch to each alias.
func tab(alias ids.RichMenuAliasID, to ...ids.RichMenuAliasID) richmenu.Tab {
	m := menu()
	actions := []action.Action{&action.Message{Text: "Hello"}}
	for _, one := range to {
		actions = append(actions, &action.RichMenuSwitch{RichMenuAliasID: one, Data: "to=" + string(one)})
	}
	m.Areas = m.Size.Bounds().Grid(1, len(actions)).Areas(actions...)
	return richmenu.Tab{Alias: alias, Menu: m}
}

// ring returns n tabs, each with a switch to the next. The first has another one.
func ring(n int, other ids.RichMenuAliasID) *richmenu.TabSet {
	name := func(i int) ids.RichMenuAliasID { return ids.RichMenuAliasID("t" + number(i%n)) }
	s := &richmenu.TabSet{Tabs: []richmenu.Tab{tab(name(0), other, name(1))}}
	for i := 1; i < n; i++ {
		s.Tabs = append(s.Tabs, tab(name(i), name(i+1)))
	}
	return s
}

func TestTabSets(t *testing.T) {
	nilSwitch := menu()
	nilSwitch.Areas[0].Action = (*action.RichMenuSwitch)(nil)
	for _, c := range []struct {
		name string
		set  *richmenu.TabSet
		want []string
	}{
		{"two tabs", &richmenu.TabSet{Tabs: []richmenu.Tab{tab("tab-a", "tab-b"), tab("tab-b", "tab-a")}}, nil},
		{"with a tab that switches to itself", &richmenu.TabSet{Tabs: []richmenu.Tab{tab("a", "a", "b"), tab("b", "a", "b")}}, nil},
		{"a ring", &richmenu.TabSet{Tabs: []richmenu.Tab{tab("a", "b"), tab("b", "c"), tab("c", "a")}}, nil},
		{"one tab", &richmenu.TabSet{Tabs: []richmenu.Tab{tab("a")}}, nil},
		{"no tab", &richmenu.TabSet{}, []string{"tabs: empty, needs 1 to 1000 tabs"}},
		{"a dangling tab", &richmenu.TabSet{Tabs: []richmenu.Tab{tab("tab-a", "tab-c"), tab("tab-b", "tab-a")}}, []string{
			`tabs[0].menu.areas[1].action.richMenuAliasId: "tab-c" is not an alias of this set (tab-a, tab-b)`,
			`warning: tabs[1]: "tab-b" cannot be reached by switches from "tab-a"`,
		}},
		{"a switch to a menu outside the set", &richmenu.TabSet{
			Tabs: []richmenu.Tab{tab("a", "b", "old"), tab("b", "a")}, Others: []ids.RichMenuAliasID{"old"},
		}, nil},
		{"no way back", &richmenu.TabSet{Tabs: []richmenu.Tab{tab("a", "b"), tab("b", "b")}}, []string{
			`warning: tabs[1].menu: no switch from "b" to another tab`,
		}},
		{"unreachable", &richmenu.TabSet{Tabs: []richmenu.Tab{tab("a", "b"), tab("b", "a"), tab("c", "d"), tab("d", "c")}}, []string{
			`warning: tabs[2]: "c" cannot be reached by switches from "a"`,
			`warning: tabs[3]: "d" cannot be reached by switches from "a"`,
		}},
		{"an alias twice", &richmenu.TabSet{Tabs: []richmenu.Tab{tab("a", "b"), tab("b", "a"), tab("b", "a")}}, []string{
			`tabs[2].alias: "b" is also the alias of tabs[1]`,
		}},
		{"an invalid alias", &richmenu.TabSet{Tabs: []richmenu.Tab{tab("Tab A")}, Others: []ids.RichMenuAliasID{"B"}}, []string{
			`tabs[0].alias: "Tab A": wrong character "T" at character 1, not a rich menu alias ID (1 to 32 of a-z, 0-9, _ and -)`,
			`others[0]: "B": wrong case at character 1 ("B", must be "b"), not a rich menu alias ID (1 to 32 of a-z, 0-9, _ and -)`,
		}},
		{"nothing in them", &richmenu.TabSet{Tabs: []richmenu.Tab{{}, tab("a")}}, []string{
			"tabs[0].alias: empty, needs 1 to 32 UTF-16 code units",
			"tabs[0].menu: missing",
			`warning: tabs[1]: "a" cannot be reached by switches from ""`,
			`warning: tabs[1].menu: no switch from "a" to another tab`,
		}},
		{"tabs without an alias", &richmenu.TabSet{Tabs: []richmenu.Tab{tab("a", "b"), tab("b", "a"), tab("", "a"), tab("", "a")}}, []string{
			"tabs[2].alias: empty, needs 1 to 32 UTF-16 code units",
			"tabs[3].alias: empty, needs 1 to 32 UTF-16 code units",
		}},
		{"a switch without an alias", &richmenu.TabSet{Tabs: []richmenu.Tab{tab("a", "")}}, []string{
			"tabs[0].menu.areas[1].action.richMenuAliasId: empty, needs 1 to 32 UTF-16 code units",
		}},
		{"a nil switch", &richmenu.TabSet{Tabs: []richmenu.Tab{{Alias: "a", Menu: nilSwitch}}}, []string{
			"tabs[0].menu.areas[0].action: missing",
		}},
		{"ten tabs", ring(10, "x"), []string{
			`tabs[0].menu.areas[1].action.richMenuAliasId: "x" is not an alias of this set (t0, t1, t2, t3, t4, t5, t6, t7, t8, t9)`,
		}},
		{"eleven tabs", ring(11, "x"), []string{
			`tabs[0].menu.areas[1].action.richMenuAliasId: "x" is not an alias of this set (t0, t1, t2, t3, t4, t5, t6, t7, t8, t9, …)`,
		}},
		{"as many as there can be", ring(richmenu.MaxAliases, "t1000"), []string{
			`tabs[0].menu.areas[1].action.richMenuAliasId: "t1000" is not an alias of this set (t0, t1, t2, t3, t4, t5, t6, t7, t8, t9, …)`,
		}},
		{"one more", ring(richmenu.MaxAliases+1, "t1001"), []string{"tabs: 1001 tabs, at most 1000"}},
		{"nil", nil, []string{"nil *richmenu.TabSet"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, texts(c.set.Lint()))
			assert.Equal(t, len(c.want) > 0 && c.want[0][:4] != "warn", c.set.Validate() != nil)
			assert.NotPanics(t, func() { _ = c.set.Steps().String() + c.set.Withdraw().String() })
		})
	}
}

func TestFaultsOfMenusAreFaultsOfTheSet(t *testing.T) {
	s := richmenu.TabSet{Tabs: []richmenu.Tab{tab("a", "b"), tab("b", "a")}}
	s.Tabs[1].Menu.Areas[0].Action = &action.URI{URI: "/camera"}
	err := s.Validate()
	require.ErrorIs(t, err, fault.BadURI)
	assert.EqualError(t, err, `tabs[1].menu.areas[0].action.uri: no scheme in "/camera"; https, http, line or tel`)
}

// Steps uploads images before it creates aliases, and sets the default last. Withdraw uses the reverse order.
func TestPlan(t *testing.T) {
	s := richmenu.TabSet{Tabs: []richmenu.Tab{tab("tab-a", "tab-b"), tab("tab-b", "tab-a")}}
	assert.Equal(t, ` 1. create menu tab-a:  POST https://api.line.me/v2/bot/richmenu
 2. upload image tab-a: POST https://api-data.line.me/v2/bot/richmenu/{id of tab-a}/content
 3. create menu tab-b:  POST https://api.line.me/v2/bot/richmenu
 4. upload image tab-b: POST https://api-data.line.me/v2/bot/richmenu/{id of tab-b}/content
 5. create alias tab-a: POST https://api.line.me/v2/bot/richmenu/alias
 6. create alias tab-b: POST https://api.line.me/v2/bot/richmenu/alias
 7. set default tab-a:  POST https://api.line.me/v2/bot/user/all/richmenu/{id of tab-a}
`, s.Steps().String())
	assert.Equal(t, ` 1. clear default:      DELETE https://api.line.me/v2/bot/user/all/richmenu
 2. delete alias tab-a: DELETE https://api.line.me/v2/bot/richmenu/alias/tab-a
 3. delete alias tab-b: DELETE https://api.line.me/v2/bot/richmenu/alias/tab-b
 4. delete menu tab-a:  DELETE https://api.line.me/v2/bot/richmenu/{id of tab-a}
 5. delete menu tab-b:  DELETE https://api.line.me/v2/bot/richmenu/{id of tab-b}
`, s.Withdraw().String())

	s.Tabs = s.Tabs[:1]
	assert.Equal(t, ` 1. create menu tab-a:  POST https://api.line.me/v2/bot/richmenu
 2. upload image tab-a: POST https://api-data.line.me/v2/bot/richmenu/{id of tab-a}/content
 3. create alias tab-a: POST https://api.line.me/v2/bot/richmenu/alias
 4. set default tab-a:  POST https://api.line.me/v2/bot/user/all/richmenu/{id of tab-a}
`, s.Steps().String())
	assert.Equal(t, ` 1. clear default:      DELETE https://api.line.me/v2/bot/user/all/richmenu
 2. delete alias tab-a: DELETE https://api.line.me/v2/bot/richmenu/alias/tab-a
 3. delete menu tab-a:  DELETE https://api.line.me/v2/bot/richmenu/{id of tab-a}
`, s.Withdraw().String())
	s.Tabs = s.Tabs[:2]

	first := s.Steps()[0]
	assert.Same(t, s.Tabs[0].Menu, first.Menu)
	assert.Equal(t, "create menu tab-a: POST https://api.line.me/v2/bot/richmenu", first.String())
	method, address := s.Withdraw()[4].Endpoint(menuB)
	assert.Equal(t, "DELETE https://api.line.me/v2/bot/richmenu/"+menuB, method+" "+address)
	_, address = richmenu.Step{Do: richmenu.DeleteAlias, Alias: "../x"}.Endpoint("")
	assert.Equal(t, "https://api.line.me/v2/bot/richmenu/alias/..%2Fx", address)
	assert.Equal(t, "call 99", richmenu.Call(99).String())
	method, address = richmenu.Step{}.Endpoint(menuA)
	assert.Empty(t, method+address)
}
