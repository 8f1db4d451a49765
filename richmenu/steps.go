package richmenu

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/ids"
)

// Plan is calls of the API, in the order to make them. Printed, it is a list of them.
//
// LINE takes 100 calls an hour that create a menu, as many that delete one, and as many that delete an alias.
type Plan []Step

// Step is one call of the API. What of it a program needs to know from calls before is the ID of the menu: LINE
// answers [CreateMenu] with it.
type Step struct {
	Do    Call
	Tab   int                 // the index of the tab
	Alias ids.RichMenuAliasID // of the tab
	Menu  *RichMenu           // the body of CreateMenu, and what the image of UploadImage belongs to
}

// Call is what a [Step] does.
type Call uint8

// The calls, with the methods of the official SDK that make them.
const (
	CreateMenu   Call = iota + 1 // CreateRichMenu
	UploadImage                  // SetRichMenuImage
	CreateAlias                  // CreateRichMenuAlias, see [Alias]
	SetDefault                   // SetDefaultRichMenu
	ClearDefault                 // CancelDefaultRichMenu
	DeleteAlias                  // DeleteRichMenuAlias
	DeleteMenu                   // DeleteRichMenu
)

// String gives the call in words: create menu.
func (c Call) String() string {
	switch c {
	case CreateMenu:
		return "create menu"
	case UploadImage:
		return "upload image"
	case CreateAlias:
		return "create alias"
	case SetDefault:
		return "set default"
	case ClearDefault:
		return "clear default"
	case DeleteAlias:
		return "delete alias"
	case DeleteMenu:
		return "delete menu"
	}
	return "call " + strconv.Itoa(int(c))
}

// Steps gives the calls that make the tabs: each menu and its image, then the aliases, then the first tab as
// the default. So no user sees a tab whose switches do nothing yet. Validate comes first: a plan is made
// of any set.
func (s *TabSet) Steps() Plan {
	if s == nil {
		return nil
	}
	var p Plan
	for i := range s.Tabs {
		p = append(p, s.step(CreateMenu, i), s.step(UploadImage, i))
	}
	for i := range s.Tabs {
		p = append(p, s.step(CreateAlias, i))
	}
	if len(s.Tabs) > 0 {
		p = append(p, s.step(SetDefault, 0))
	}
	return p
}

// Withdraw gives the calls that take the tabs away, in the order that LINE advises: the default, the aliases,
// the menus.
//
// A user who has switched has a menu of their own, so clearing the default changes nothing for them. A menu
// that is deleted disappears when they open the chat again; a [BulkUnlink] or [Batch] before takes it away at
// once.
func (s *TabSet) Withdraw() Plan {
	if s == nil || len(s.Tabs) == 0 {
		return nil
	}
	p := Plan{s.step(ClearDefault, 0)}
	for i := range s.Tabs {
		p = append(p, s.step(DeleteAlias, i))
	}
	for i := range s.Tabs {
		p = append(p, s.step(DeleteMenu, i))
	}
	return p
}

func (s *TabSet) step(do Call, tab int) Step {
	return Step{Do: do, Tab: tab, Alias: s.Tabs[tab].Alias, Menu: s.Tabs[tab].Menu}
}

// Endpoint gives method and URL of the call, for those who make it without the SDK. Calls that need no ID
// of a menu ignore it.
func (s Step) Endpoint(id ids.RichMenuID) (method, address string) {
	const api, data = "https://api.line.me/v2/bot/", "https://api-data.line.me/v2/bot/"
	const post, remove = "POST", "DELETE"
	menu := "richmenu/" + url.PathEscape(string(id))
	switch s.Do {
	case CreateMenu:
		return post, api + "richmenu"
	case UploadImage:
		return post, data + menu + "/content"
	case CreateAlias:
		return post, api + "richmenu/alias"
	case SetDefault:
		return post, api + "user/all/" + menu
	case ClearDefault:
		return remove, api + "user/all/richmenu"
	case DeleteAlias:
		return remove, api + "richmenu/alias/" + url.PathEscape(string(s.Alias))
	case DeleteMenu:
		return remove, api + menu
	}
	return "", ""
}

// String gives what the call does, for which tab, and where: create menu tab-a: POST https://….
func (s Step) String() string { return s.line(0) }

// what says what the call does, and for which tab.
func (s Step) what() string {
	if s.Do == ClearDefault { // that is of no tab
		return s.Do.String() + ":"
	}
	return s.Do.String() + " " + string(s.Alias) + ":"
}

// line pads what stands before the endpoint to so many characters.
func (s Step) line(wide int) string {
	method, address := s.Endpoint("ID")
	address = strings.Replace(address, "richmenu/ID", "richmenu/{id of "+string(s.Alias)+"}", 1)
	return fmt.Sprintf("%-*s %s %s", wide, s.what(), method, address)
}

// String gives the steps, numbered, a line each.
func (p Plan) String() string {
	wide := 0
	for _, s := range p {
		wide = max(wide, len(s.what()))
	}
	var b strings.Builder
	for i, s := range p {
		fmt.Fprintf(&b, "%2d. %s\n", i+1, s.line(wide))
	}
	return b.String()
}
