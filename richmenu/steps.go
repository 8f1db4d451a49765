package richmenu

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/ids"
)

// Plan is a list of API calls, in order. String lists them.
//
// LINE allows 100 calls an hour to create a menu, 100 to delete one, and 100 to delete an alias.
type Plan []Step

// Step is an API call. The ID of a menu is not part of it, because it is in the response to [CreateMenu].
type Step struct {
	Do    Call
	Tab   int                 // index of the tab
	Alias ids.RichMenuAliasID // of the tab
	Menu  *RichMenu           // the body of CreateMenu, and the menu of the image of UploadImage
}

// Call is an API call.
type Call uint8

// The calls, with the methods of the official SDK for them.
const (
	CreateMenu   Call = iota + 1 // CreateRichMenu
	UploadImage                  // SetRichMenuImage
	CreateAlias                  // CreateRichMenuAlias, see [Alias]
	SetDefault                   // SetDefaultRichMenu
	ClearDefault                 // CancelDefaultRichMenu
	DeleteAlias                  // DeleteRichMenuAlias
	DeleteMenu                   // DeleteRichMenu
)

// String returns the call in words, such as create menu.
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

// Steps returns the calls that create the tabs: the menus and their images, then the aliases, then the first tab as
// the default. So no user sees a tab with switches that do nothing. Steps does not validate s; see [TabSet.Validate].
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

// Withdraw returns the calls that delete the tabs in the order that LINE recommends: the default, the aliases, the
// menus.
//
// A user who has switched tabs has a linked menu, so clearing the default changes nothing for them. A deleted menu
// disappears when they open the chat again. A [BulkUnlink] or [Batch] before that removes it at once.
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

// Endpoint returns the method and URL of the call, for programs without the SDK. It ignores id for calls without the
// ID of a menu.
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

// String returns the call, its tab and its endpoint, as in create menu tab-a: POST https://….
func (s Step) String() string { return s.line(0) }

// what returns the call and its tab.
func (s Step) what() string {
	if s.Do == ClearDefault { // not for a tab
		return s.Do.String() + ":"
	}
	return s.Do.String() + " " + string(s.Alias) + ":"
}

// line pads the part before the endpoint to at least wide characters.
func (s Step) line(wide int) string {
	method, address := s.Endpoint("ID")
	address = strings.ReplaceAll(address, "richmenu/ID", "richmenu/{id of "+string(s.Alias)+"}")
	return fmt.Sprintf("%-*s %s %s", wide, s.what(), method, address)
}

// String returns the steps, numbered, one per line.
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
