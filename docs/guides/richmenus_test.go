package guides_test

import (
	"fmt"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/richmenu"
)

// tab returns a menu with a row of tabs on top, and an area for each action below.
func tab(name string, actions ...action.Action) *richmenu.RichMenu {
	top, rest := richmenu.Large.Bounds().CutTop(250)
	tabs := top.Columns(1, 1).Areas(
		&action.RichMenuSwitch{Label: "Food", RichMenuAliasID: "food", Data: "tab=food"},
		&action.RichMenuSwitch{Label: "Drinks", RichMenuAliasID: "drinks", Data: "tab=drinks"},
	)
	return &richmenu.RichMenu{
		Size: richmenu.Large, Name: name, ChatBarText: "Menu", Selected: true,
		Areas: append(tabs, rest.Grid(1, len(actions)).Areas(actions...)...),
	}
}

var tabs = richmenu.TabSet{Tabs: []richmenu.Tab{
	{Alias: "food", Menu: tab("food",
		&action.Message{Label: "Cakes", Text: "cakes"},
		&action.Message{Label: "Toast", Text: "toast"})},
	{Alias: "drinks", Menu: tab("drinks",
		&action.Message{Label: "Coffee", Text: "coffee"},
		&action.Message{Label: "Tea", Text: "tea"})},
}}

func Example_tabs() {
	fmt.Println(tabs.Validate(), tabs.Lint())
	fmt.Println(tabs.Steps())
	// Output:
	// <nil> []
	//  1. create menu food:    POST https://api.line.me/v2/bot/richmenu
	//  2. upload image food:   POST https://api-data.line.me/v2/bot/richmenu/{id of food}/content
	//  3. create menu drinks:  POST https://api.line.me/v2/bot/richmenu
	//  4. upload image drinks: POST https://api-data.line.me/v2/bot/richmenu/{id of drinks}/content
	//  5. create alias food:   POST https://api.line.me/v2/bot/richmenu/alias
	//  6. create alias drinks: POST https://api.line.me/v2/bot/richmenu/alias
	//  7. set default food:    POST https://api.line.me/v2/bot/user/all/richmenu/{id of food}
}

func Example_wrongAlias() {
	menu := tab("sweets")
	set := richmenu.TabSet{Tabs: []richmenu.Tab{{Alias: "food", Menu: menu}}}
	fmt.Println(set.Validate())
	// Output:
	// tabs[0].menu.areas[1].action.richMenuAliasId: "drinks" is not an alias of this set (food)
}

func Example_endpoints() {
	const id ids.RichMenuID = "richmenu-88c05ef6921ae53f8b58a25f3a65faf7" // of LINE's response
	for _, step := range tabs.Steps()[:2] {
		fmt.Println(step.Endpoint(id))
	}
	// Output:
	// POST https://api.line.me/v2/bot/richmenu
	// POST https://api-data.line.me/v2/bot/richmenu/richmenu-88c05ef6921ae53f8b58a25f3a65faf7/content
}
