package richmenu

import (
	"slices"
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
)

// TabSet is a set of menus that users switch between like tabs. Areas with an [action.RichMenuSwitch] have the alias
// of another tab. Users see the first tab first.
//
// A user who has switched tabs has a linked menu, which a new default does not change; see [TabSet.Withdraw].
//
// Source: https://developers.line.biz/en/docs/messaging-api/switch-rich-menus/
type TabSet struct {
	Tabs   []Tab                 // 1 to 1000
	Others []ids.RichMenuAliasID // aliases of menus outside the set that switches may use
}

// Tab is a menu of a [TabSet] and its alias.
type Tab struct {
	Alias ids.RichMenuAliasID // 1 to 32 of a-z 0-9 _ -; unique
	Menu  *RichMenu
}

// Validate returns a *[fault.Error] with everything that LINE refuses in the menus, with aliases that two tabs have,
// and with switches to aliases that no tab has, or nil.
func (s *TabSet) Validate() error { return schema.Validate(s, (*TabSet).describe) }

// Lint also returns warnings, such as for a tab that cannot be reached from the first one, or that has no switch to
// another.
func (s *TabSet) Lint() []fault.Violation { return schema.Lint(s, (*TabSet).describe) }

func (s *TabSet) describe(f *schema.Fields) {
	f.Struct("tabset", "a tab set", "", nil)
	schema.List(f, "tabs", &s.Tabs, schema.Values((*Tab).describe), schema.Items(1, MaxAliases, "tabs"))
	schema.Strings(f, "others", &s.Others, aliasID, schema.Items(0, MaxAliases, "aliases"))
	f.Rule("tabs", fault.DuplicateKey, "no duplicate aliases", s.checkAliases)
	f.Rule("tabs", fault.Needs, "the alias of each switch is in the set", s.checkSwitches)
	f.Lint("tabs", fault.Doubtful, "switches lead from the first tab to every tab", s.lintReach)
	f.Lint("tabs", fault.Doubtful, "each tab has a switch to another", s.lintDeadEnds)
}

func (t *Tab) describe(f *schema.Fields) {
	f.Struct("tabset.tab", "a tab", "create-rich-menu-alias", nil)
	f.String("alias", (*string)(&t.Alias), aliasID)
	schema.One(f, "menu", &t.Menu, schema.Pointers((*RichMenu).describe), schema.Required)
}

// index returns the index of the tab with an alias, or -1.
func (s *TabSet) index(alias ids.RichMenuAliasID) int {
	return slices.IndexFunc(s.Tabs, func(t Tab) bool { return t.Alias == alias })
}

// switches calls do for each switch of a tab.
func (t *Tab) switches(do func(area int, to ids.RichMenuAliasID)) {
	if t.Menu == nil {
		return
	}
	for i := range t.Menu.Areas[:min(len(t.Menu.Areas), MaxAreas)] {
		if a, ok := t.Menu.Areas[i].Action.(*action.RichMenuSwitch); ok && a != nil && a.RichMenuAliasID != "" {
			do(i, a.RichMenuAliasID)
		}
	}
}

// checked reports whether there are few enough tabs to compare them with each other.
func (s *TabSet) checked() bool { return len(s.Tabs) <= MaxAliases }

func (s *TabSet) checkAliases(x schema.Finder) {
	for i := range s.Tabs {
		alias := s.Tabs[i].Alias
		if !s.checked() || alias == "" {
			continue
		}
		if at := s.index(alias); at < i {
			x.At(i, "alias", schema.Quote(string(alias))+" is also the alias of tabs["+strconv.Itoa(at)+"]")
		}
	}
}

func (s *TabSet) checkSwitches(x schema.Finder) {
	for i := range s.Tabs {
		if !s.checked() {
			return
		}
		s.Tabs[i].switches(func(area int, to ids.RichMenuAliasID) {
			if s.index(to) >= 0 || slices.Contains(s.Others, to) {
				return
			}
			x.Deep(schema.Quote(string(to))+" is not an alias of this set ("+s.aliases()+")",
				fault.Step{Name: "tabs"}, fault.Step{Index: i}, fault.Step{Name: "menu"}, fault.Step{Name: "areas"}, fault.Step{Index: area},
				fault.Step{Name: "action"}, fault.Step{Name: "richMenuAliasId"})
		})
	}
}

func (s *TabSet) aliases() string {
	const shown = 10
	var words []string
	for _, t := range s.Tabs[:min(len(s.Tabs), shown)] {
		words = append(words, string(t.Alias))
	}
	if len(s.Tabs) > shown {
		words = append(words, "…")
	}
	return strings.Join(words, ", ")
}

func (s *TabSet) lintReach(x schema.Finder) {
	if !s.checked() || len(s.Tabs) < 2 {
		return
	}
	reached := make([]bool, len(s.Tabs))
	reached[0] = true
	for next := []int{0}; len(next) > 0; {
		at := next[0]
		next = next[1:]
		s.Tabs[at].switches(func(_ int, to ids.RichMenuAliasID) {
			if i := s.index(to); i >= 0 && !reached[i] {
				reached[i] = true
				next = append(next, i)
			}
		})
	}
	for i, ok := range reached {
		if alias := s.Tabs[i].Alias; !ok && alias != "" && s.index(alias) == i {
			x.At(i, "", schema.Quote(string(alias))+" cannot be reached by switches from "+schema.Quote(string(s.Tabs[0].Alias)))
		}
	}
}

func (s *TabSet) lintDeadEnds(x schema.Finder) {
	if !s.checked() || len(s.Tabs) < 2 {
		return
	}
	for i := range s.Tabs {
		leads := s.Tabs[i].Menu == nil
		s.Tabs[i].switches(func(_ int, to ids.RichMenuAliasID) { leads = leads || to != s.Tabs[i].Alias })
		if !leads {
			x.At(i, "menu", "no switch from "+schema.Quote(string(s.Tabs[i].Alias))+" to another tab")
		}
	}
}
