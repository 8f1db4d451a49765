package richmenu_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image"
	"image/png"
	"slices"
	"strings"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/richmenu"
)

func Example() {
	menu := richmenu.RichMenu{
		Size: richmenu.Large, Name: "spring", ChatBarText: "Menu",
		Areas: richmenu.Large.Bounds().Grid(1, 2).Areas(
			&action.URI{Label: "Shop", URI: "https://shop.example/"},
			&action.Message{Label: "Opening hours", Text: "When are you open?"},
		),
	}
	if err := menu.Validate(); err != nil {
		fmt.Println(err)
		return
	}
	body, err := menu.AppendJSON(nil)
	fmt.Println(string(body), err)
	// Output:
	// {"size":{"width":2500,"height":1686},"selected":false,"name":"spring","chatBarText":"Menu","areas":[{"bounds":{"x":0,"y":0,"width":1250,"height":1686},"action":{"type":"uri","label":"Shop","uri":"https://shop.example/"}},{"bounds":{"x":1250,"y":0,"width":1250,"height":1686},"action":{"type":"message","label":"Opening hours","text":"When are you open?"}}]} <nil>
}

// LINE accepts a camera action in a menu, but a tap does nothing. A URI opens the camera.
func ExampleRichMenu() {
	menu := richmenu.RichMenu{
		Size: richmenu.Compact, Name: "camera", ChatBarText: "Tap here to open the menu",
		Areas: richmenu.Compact.Bounds().Grid(1, 2).Areas(
			&action.Camera{Label: "Take a picture"},
			&action.URI{Label: "Take a picture", URI: action.OpenCamera},
		),
	}
	for _, v := range menu.Lint() {
		fmt.Println(v)
	}
	// Output:
	// chatBarText: 25 grapheme clusters, at most 14: "Tap here to open the menu"
	// warning: areas[0].action: camera works only in a quick reply; in a rich menu a tap does nothing, and the LINE app was seen to restart when the menu was opened
}

// The sample of LINE's guide goes past the edge and leaves a column where a tap does nothing.
func ExampleRichMenu_Lint() {
	menu := richmenu.RichMenu{Size: richmenu.Large, Name: "guide", ChatBarText: "Tap to open", Areas: []richmenu.Area{
		{Bounds: richmenu.Bounds{X: 0, Y: 0, Width: 1250, Height: 1686}, Action: &action.URI{URI: "https://developers.line.biz/"}},
		{Bounds: richmenu.Bounds{X: 1251, Y: 0, Width: 1250, Height: 1686}, Action: &action.URI{URI: "https://techblog.lycorp.co.jp/"}},
	}}
	for _, v := range menu.Lint() {
		fmt.Println(v)
	}
	// Output:
	// warning: areas[1].bounds: right edge at 2501, 1 px outside the menu (2500)
	// warning: areas: 0.04% of the menu (1686 px) is not in any area: 1x1686 at 1250,0, next to areas A and B
}

func ExampleCoverage() {
	menu := richmenu.RichMenu{Size: richmenu.Compact, Areas: []richmenu.Area{
		{Bounds: richmenu.Bounds{Width: 1300, Height: 843}},
		{Bounds: richmenu.Bounds{X: 1250, Width: 1250, Height: 800}},
	}}
	c := menu.Coverage()
	fmt.Println(c.Overlaps[0].Letters(), "overlap:", c.Overlaps[0].Bounds)
	fmt.Println("beside", c.Gaps[0].Letters(), "a gap:", c.Gaps[0].Bounds)
	fmt.Println(len(c.Outside), "outside")
	// Output:
	// A and B overlap: 50x800 at 1250,0
	// beside A and B a gap: 1200x43 at 1300,800
	// 0 outside
}

func ExampleRegion() {
	fmt.Println(richmenu.Region{Areas: []int{0, 2, 3}}.Letters())
	// Output: A, C and D
}

func ExampleRichMenu_Coverage() {
	menu := richmenu.RichMenu{Size: richmenu.Compact, Areas: []richmenu.Area{{Bounds: richmenu.Bounds{Width: 2500, Height: 844}}}}
	fmt.Printf("%+v\n", menu.Coverage().Outside)
	// Output: [{Bounds:2500x1 at 0,843 Areas:[0]}]
}

func ExampleBounds_Grid() {
	for _, tile := range richmenu.Compact.Bounds().Grid(1, 3) {
		fmt.Println(tile)
	}
	// Output:
	// 833x843 at 0,0
	// 834x843 at 833,0
	// 833x843 at 1667,0
}

func ExampleBounds_Columns() {
	fmt.Println(richmenu.Compact.Bounds().Columns(2, 1))
	// Output: [1667x843 at 0,0 833x843 at 1667,0]
}

func ExampleBounds_Rows() {
	fmt.Println(richmenu.Large.Bounds().Rows(1, 3))
	// Output: [2500x422 at 0,0 2500x1264 at 0,422]
}

// A menu with a bar of tabs at the top.
func ExampleBounds_CutTop() {
	tabs, body := richmenu.Large.Bounds().CutTop(212)
	for i, tile := range richmenu.Join(tabs.Grid(1, 2), body.Grid(2, 2)) {
		fmt.Println(richmenu.Letter(i), tile)
	}
	// Output:
	// A 1250x212 at 0,0
	// B 1250x212 at 1250,0
	// C 1250x737 at 0,212
	// D 1250x737 at 1250,212
	// E 1250x737 at 0,949
	// F 1250x737 at 1250,949
}

func ExampleBounds() {
	b := richmenu.Bounds{X: 1667, Y: 0, Width: 833, Height: 843}
	fmt.Println(b, b.Rectangle())
	// Output: 833x843 at 1667,0 (1667,0)-(2500,843)
}

func ExampleSize() {
	menu := richmenu.RichMenu{Size: richmenu.Size{Width: 2500, Height: 2500}, Name: "square", ChatBarText: "Menu", Areas: []richmenu.Area{}}
	fmt.Println(menu.Validate())
	// Output: size: 2500x2500: width / height is 1.000, at least 1.45; at this width a height of at most 1724
}

func ExampleArea() {
	var area richmenu.Area
	err := json.Unmarshal([]byte(`{"bounds":{"x":0,"y":0,"width":800,"height":270},"action":{"type":"uri","uri":"https://shop.example/"}}`), &area)
	if err != nil {
		fmt.Println(err)
		return
	}
	if a, ok := area.Action.(*action.URI); ok {
		fmt.Println(area.Bounds, a.URI)
	}
	// Output: 800x270 at 0,0 https://shop.example/
}

func ExampleLetter() {
	fmt.Println(richmenu.Letter(0), richmenu.Letter(19))
	// Output: A T
}

// An action without a tile is reported.
func ExampleLayout() {
	menu := richmenu.RichMenu{Size: richmenu.CompactSmall, Name: "three", ChatBarText: "Menu"}
	menu.Areas = menu.Size.Bounds().Grid(1, 2).Areas(
		&action.Message{Text: "One"}, &action.Message{Text: "Two"}, &action.Message{Text: "Three"},
	)
	fmt.Println(menu.Validate())
	// Output: areas[2].bounds: missing
}

func ExampleJoin() {
	rows := richmenu.LargeSmall.Bounds().Rows(1, 1)
	fmt.Println(richmenu.Join(rows[0].Columns(2, 1), rows[1].Grid(1, 3)))
	// Output: [533x270 at 0,0 267x270 at 533,0 267x270 at 0,270 266x270 at 267,270 267x270 at 533,270]
}

func ExampleTemplate() {
	fmt.Println(richmenu.Large04.In(richmenu.Large.Bounds()))
	fmt.Println(richmenu.Large04.Sizes())
	// Output:
	// [1667x1686 at 0,0 833x843 at 1667,0 833x843 at 1667,843]
	// [2500x1686 1200x810 800x540]
}

func ExampleTemplates() {
	for _, t := range richmenu.Templates()[7:9] {
		fmt.Println(t, t.In(richmenu.CompactSmall.Bounds()))
	}
	// Output:
	// compact-01 [267x270 at 0,0 266x270 at 267,0 267x270 at 533,0]
	// compact-02 [400x270 at 0,0 400x270 at 400,0]
}

func ExampleCheckImage() {
	var file bytes.Buffer
	img := image.NewNRGBA(image.Rect(0, 0, 2500, 1684)) // completely transparent
	if err := png.Encode(&file, img); err != nil {
		fmt.Println(err)
		return
	}
	info, err := richmenu.CheckImage(&file, richmenu.Large)
	fmt.Println(info.ContentType, info.Size(), err)
	for _, v := range info.Warnings {
		fmt.Println(v)
	}
	// Output:
	// image/png 2500x1684 <nil>
	// warning: richmenu.CheckImage: 2500x1684, the menu is 2500x1686
	// warning: richmenu.CheckImage: transparent pixels, the first at 0,0; LINE does not show transparency in a menu
}

func ExampleImageInfo() {
	_, err := richmenu.CheckImage(strings.NewReader("RIFF\x24\x00\x00\x00WEBPVP8 "), richmenu.Large)
	fmt.Println(err)
	// Output: richmenu.CheckImage: image/webp, must be image/jpeg or image/png
}

func ExampleRichMenu_SVG() {
	menu := richmenu.RichMenu{Size: richmenu.CompactSmall, Name: "one area", Areas: richmenu.Compact05.In(richmenu.CompactSmall.Bounds()).Areas(
		&action.URI{Label: "店舗", URI: "https://shop.example/"},
	)}
	fmt.Print(string(menu.SVG()))
	// Output:
	// <svg xmlns="http://www.w3.org/2000/svg" width="800" height="270" viewBox="0 0 800 270" font-family="Helvetica, Arial, sans-serif" text-anchor="middle">
	// <title>one area</title>
	// <defs>
	// <pattern id="gap" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="3" height="6" fill="#d61f2c"/></pattern>
	// <pattern id="overlap" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="3" height="6" fill="#b01e8c"/></pattern>
	// </defs>
	// <rect width="800" height="270" fill="#eceef1"/>
	// <rect x="0" y="0" width="800" height="270" fill="#fafbfc"/>
	// <rect x="0" y="0" width="800" height="270" fill="#f08c00" fill-opacity="0.30"/>
	// <path d="M0 0h800v270H0zM1 1v268h798V1z" fill="#f08c00"/>
	// <path d="M0 0h800v270H0zM1 1v268h798V1z" fill="#1f242c"/>
	// <rect x="330" y="88" width="140" height="95" fill="#ffffff" fill-opacity="0.80"/>
	// <text x="399" y="139" font-size="62" font-weight="bold" fill="#f08c00">A</text>
	// <text x="399" y="159" font-size="15" font-weight="bold" fill="#1f242c">店舗</text>
	// <text x="400" y="177" font-size="12" fill="#1f242c">uri 800x270 at 0,0</text>
	// </svg>
}

// A menu drawn over its black image, shown here as letters: U opens a page, M sends a message, and # is red stripes
// in no area.
func ExampleRichMenu_Draw() {
	menu := richmenu.RichMenu{Size: richmenu.CompactSmall, Areas: richmenu.CompactSmall.Bounds().Grid(2, 2).Areas(
		&action.URI{URI: "https://shop.example/"}, &action.Message{Text: "Hello"}, &action.Message{Text: "Bye"},
	)}
	picture := menu.Draw(image.NewGray(image.Rect(0, 0, 800, 270)), nil)
	for y := 10; y < 270; y += 31 {
		for x := 9; x < 800; x += 23 {
			switch c := picture.RGBAAt(x, y); {
			case c.R > 90 && c.G < 60:
				fmt.Print("#")
			case c.R > 60 && c.B == 0:
				fmt.Print("U")
			case c.G > c.R && c.G > c.B:
				fmt.Print("M")
			case c.R == 0:
				fmt.Print("-")
			default: // words on a white background
				fmt.Print(".")
			}
		}
		fmt.Println()
	}
	// Output:
	// UUUUUUUUUUUUUUUUUMMMMMMMMMMMMMMMMMM
	// UUUUUU..U...UUUUUMMMMMMMMMMMMMMMMMM
	// UUUUUU......UUUUUMMMMMMMMMMMMMMMMMM
	// UUUUUU......UUUUUMMMMMMM..M..MMMMMM
	// UUUUUUUUUUUUUUUUUMMMMMMMMMMMMMMMMMM
	// MMMMMMMMMMMMMMMMM##--#-#-#-#--#-#-#
	// MMMMMMMMMMMMMMMMM#-#--#-....#--#-#-
	// MMMMMMMMMMMMMMMMM##-#--#-#-#-#--#-#
	// MMMMMMMMMMMMMMMMM#-#-#--#-#-#-#--#-
}

func ExampleAlias() {
	alias := richmenu.Alias{RichMenuAliasID: "Tab A", RichMenuID: "richmenu-19682466851b21e2d7c0ed482ee0930f"}
	fmt.Println(alias.Validate())
	// Output: richMenuAliasId: "Tab A": wrong character "T" at character 1, not a rich menu alias ID (1 to 32 of a-z, 0-9, _ and -)
}

func ExampleAliasUpdate() {
	body, err := json.Marshal(richmenu.AliasUpdate{RichMenuID: "richmenu-4ecc8d672d9da4ba375fb82fa938fe5e"})
	fmt.Println(string(body), err)
	// Output: {"richMenuId":"richmenu-4ecc8d672d9da4ba375fb82fa938fe5e"} <nil>
}

// Replace the winter menu by the spring menu for all users who have it.
func ExampleBatch() {
	const winter, spring = "richmenu-19682466851b21e2d7c0ed482ee0930f", "richmenu-4ecc8d672d9da4ba375fb82fa938fe5e"
	batch := richmenu.Batch{
		Operations:       []richmenu.Operation{&richmenu.Link{From: winter, To: spring}, &richmenu.Unlink{From: winter}},
		ResumeRequestKey: "spring-2026",
	}
	fmt.Println(batch.Validate())
	batch.Operations = batch.Operations[:1]
	body, err := batch.AppendJSON(nil)
	fmt.Println(string(body), err)
	// Output:
	// operations[1].from: "richmenu-19682466851b21e2d7c0ed482ee0930…" is also the from of operations[0]
	// {"operations":[{"type":"link","from":"richmenu-19682466851b21e2d7c0ed482ee0930f","to":"richmenu-4ecc8d672d9da4ba375fb82fa938fe5e"}],"resumeRequestKey":"spring-2026"} <nil>
}

func ExampleOperation() {
	var batch richmenu.Batch
	if err := json.Unmarshal([]byte(`{"operations":[{"type":"unlinkAll"}]}`), &batch); err != nil {
		fmt.Println(err)
		return
	}
	for _, o := range batch.Operations {
		switch o := o.(type) {
		case *richmenu.Link:
			fmt.Println("from", o.From, "to", o.To)
		case *richmenu.UnlinkAll:
			fmt.Println("nobody keeps a menu of their own")
		}
	}
	// Output: nobody keeps a menu of their own
}

func ExampleLink() {
	body, err := json.Marshal(richmenu.Link{From: "richmenu-a", To: "richmenu-b"})
	fmt.Println(string(body), err)
	// Output: {"type":"link","from":"richmenu-a","to":"richmenu-b"} <nil>
}

func ExampleUnlink() {
	body, err := json.Marshal(richmenu.Unlink{From: "richmenu-a"})
	fmt.Println(string(body), err)
	// Output: {"type":"unlink","from":"richmenu-a"} <nil>
}

func ExampleUnlinkAll() {
	batch := richmenu.Batch{Operations: []richmenu.Operation{&richmenu.UnlinkAll{}, &richmenu.Unlink{From: "richmenu-a"}}}
	fmt.Println(batch.Validate())
	// Output: operations[0]: unlinkAll is not allowed together with other operations
}

// An operation of a type that LINE added after this version is sent unchanged, with a warning.
func ExampleRawOperation() {
	rotate, err := richmenu.NewRawOperation(`{"type":"rotate","every":"day"}`)
	if err != nil {
		fmt.Println(err)
		return
	}
	batch := richmenu.Batch{Operations: []richmenu.Operation{rotate}}
	fmt.Println(batch.Validate(), batch.Lint())
	// Output: <nil> [warning: operations[0].type: "rotate" is not a known operation type, so nothing in it was checked]
}

// A long list is split into bodies of 500 users.
func ExampleBulkLink() {
	all := slices.Repeat([]ids.UserID{"U8189cf6745fc0d808977bdb0b9f22995"}, 1200)
	for part := range slices.Chunk(all, richmenu.MaxUsers) {
		link := richmenu.BulkLink{RichMenuID: "richmenu-19682466851b21e2d7c0ed482ee0930f", UserIDs: part}
		fmt.Println(len(link.UserIDs), link.Validate())
	}
	// Output:
	// 500 <nil>
	// 500 <nil>
	// 200 <nil>
}

func ExampleBulkUnlink() {
	unlink := richmenu.BulkUnlink{UserIDs: []ids.UserID{"@brown"}}
	fmt.Println(unlink.Validate())
	// Output: userIds[0]: "@brown": a LINE ID, not a user ID (U and 32 hexadecimal digits)
}

func ExampleResponse() {
	var stored richmenu.Response
	err := json.Unmarshal([]byte(`{"richMenuId":"richmenu-88c05ef6921ae53f8b58a25f3a65faf7",
		"size":{"width":800,"height":270},"selected":true,"name":"old","chatBarText":"Menu","areas":[]}`), &stored)
	if err != nil {
		fmt.Println(err)
		return
	}
	stored.Name = "new"
	body, err := stored.RichMenu.AppendJSON(nil) // without the ID, to create it again
	fmt.Println(string(body), err)
	// Output: {"size":{"width":800,"height":270},"selected":true,"name":"new","chatBarText":"Menu","areas":[]} <nil>
}

// tabs returns two menus with a bar of two tabs each.
func tabs() *richmenu.TabSet {
	page := func(name string, a action.Action) *richmenu.RichMenu {
		bar, body := richmenu.Large.Bounds().CutTop(212)
		return &richmenu.RichMenu{
			Size: richmenu.Large, Name: name, ChatBarText: "Menu",
			Areas: richmenu.Join(bar.Grid(1, 2), richmenu.Layout{body}).Areas(
				&action.RichMenuSwitch{RichMenuAliasID: "tab-a", Data: "tab=a"},
				&action.RichMenuSwitch{RichMenuAliasID: "tab-b", Data: "tab=b"},
				a,
			),
		}
	}
	return &richmenu.TabSet{Tabs: []richmenu.Tab{
		{Alias: "tab-a", Menu: page("shop", &action.URI{URI: "https://shop.example/"})},
		{Alias: "tab-b", Menu: page("help", &action.Message{Text: "Help, please"})},
	}}
}

// The loop that carries out a plan with the official SDK. This one only prints it.
func ExampleTabSet() {
	set := tabs()
	if err := set.Validate(); err != nil {
		fmt.Println(err)
		return
	}
	menus := map[ids.RichMenuAliasID]ids.RichMenuID{}
	for _, step := range set.Steps() {
		switch id := menus[step.Alias]; step.Do {
		case richmenu.CreateMenu:
			fmt.Println("bot.CreateRichMenu of", step.Menu.Name)
			menus[step.Alias] = ids.RichMenuID("richmenu-" + step.Menu.Name)
		case richmenu.UploadImage:
			fmt.Println("blob.SetRichMenuImage of", id)
		case richmenu.CreateAlias:
			fmt.Println("bot.CreateRichMenuAlias", step.Alias, "of", id)
		case richmenu.SetDefault:
			fmt.Println("bot.SetDefaultRichMenu", id)
		}
	}
	// Output:
	// bot.CreateRichMenu of shop
	// blob.SetRichMenuImage of richmenu-shop
	// bot.CreateRichMenu of help
	// blob.SetRichMenuImage of richmenu-help
	// bot.CreateRichMenuAlias tab-a of richmenu-shop
	// bot.CreateRichMenuAlias tab-b of richmenu-help
	// bot.SetDefaultRichMenu richmenu-shop
}

func ExampleTab() {
	set := tabs()
	set.Tabs[1].Alias = "tab-c"
	for _, v := range set.Lint() {
		fmt.Println(v)
	}
	// Output:
	// tabs[0].menu.areas[1].action.richMenuAliasId: "tab-b" is not an alias of this set (tab-a, tab-c)
	// warning: tabs[1]: "tab-c" cannot be reached by switches from "tab-a"
	// tabs[1].menu.areas[1].action.richMenuAliasId: "tab-b" is not an alias of this set (tab-a, tab-c)
}

func ExamplePlan() {
	fmt.Print(tabs().Withdraw().String())
	// Output:
	//  1. clear default:      DELETE https://api.line.me/v2/bot/user/all/richmenu
	//  2. delete alias tab-a: DELETE https://api.line.me/v2/bot/richmenu/alias/tab-a
	//  3. delete alias tab-b: DELETE https://api.line.me/v2/bot/richmenu/alias/tab-b
	//  4. delete menu tab-a:  DELETE https://api.line.me/v2/bot/richmenu/{id of tab-a}
	//  5. delete menu tab-b:  DELETE https://api.line.me/v2/bot/richmenu/{id of tab-b}
}

func ExampleStep() {
	step := tabs().Steps()[1]
	method, address := step.Endpoint("richmenu-19682466851b21e2d7c0ed482ee0930f")
	fmt.Println(step.Do, method, address)
	// Output: upload image POST https://api-data.line.me/v2/bot/richmenu/richmenu-19682466851b21e2d7c0ed482ee0930f/content
}

func ExampleCall() {
	fmt.Println(richmenu.CreateMenu, "comes before", richmenu.UploadImage)
	// Output: create menu comes before upload image
}

// Select a menu for the language in a user's profile.
func ExampleByLanguage() {
	menus, err := richmenu.NewByLanguage(ids.RichMenuID("richmenu-en"), map[string]ids.RichMenuID{
		"ja": "richmenu-ja", "zh-Hant": "richmenu-zh",
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(menus.For("ja"), menus.For("zh-TW"), menus.For("th"), menus.For(""))
	// Output: richmenu-ja richmenu-zh richmenu-en richmenu-en
}

// T is messaging_api.RichMenuRequest with the official SDK. This type has no field for the areas, which is an error.
func ExampleChecked() {
	type request struct {
		Size     map[string]int `json:"size"`
		Selected bool           `json:"selected"`
		Name     string         `json:"name"`
		Text     string         `json:"chatBarText"`
	}
	_, err := richmenu.Checked[request](tabs().Tabs[0].Menu)
	fmt.Println(err)
	// Output: richmenu.Checked: richmenu_test.request loses "areas"
}

func ExampleBody() {
	for _, body := range []richmenu.Body{
		&richmenu.RichMenu{}, &richmenu.Alias{}, &richmenu.Batch{}, &richmenu.BulkUnlink{},
	} {
		fmt.Printf("%T %d\n", body, len(fault.Violations(body.Validate())))
	}
	// Output:
	// *richmenu.RichMenu 4
	// *richmenu.Alias 2
	// *richmenu.Batch 1
	// *richmenu.BulkUnlink 1
}
