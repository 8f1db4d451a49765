// Package richmenu composes rich menus, the menus at the bottom of a chat, and reports what LINE would refuse in them
// and in their images before anything is sent.
//
//	menu := richmenu.RichMenu{
//		Size: richmenu.Large, Name: "spring", ChatBarText: "Menu",
//		Areas: richmenu.Large.Bounds().Grid(1, 2).Areas(
//			&action.URI{Label: "Shop", URI: "https://shop.example/"},
//			&action.Message{Label: "Opening hours", Text: "When are you open?"},
//		),
//	}
//	if err := menu.Validate(); err != nil { … }
//	for _, v := range menu.Lint() { … }
//	info, err := richmenu.CheckImage(file, menu.Size)
//
// Start with [RichMenu], [Bounds.Grid], [CheckImage], [TabSet] and [Checked].
//
// Validate returns a *[fault.Error] with everything that LINE refuses. Lint returns warnings too: LINE accepts areas
// that overlap, leave gaps or go past the edge, but they are usually mistakes. [CheckImage] checks the image, which
// is uploaded separately.
//
// The package sends nothing. [Checked] converts a menu, an alias or a batch for the official SDK. Programs that send
// requests themselves get the request body from [RichMenu.AppendJSON] or encoding/json. [RichMenu.Fit] shortens
// texts that are over their limits.
//
// # Areas
//
// [Bounds.Grid], [Bounds.Columns], [Bounds.Rows], [Bounds.CutTop] and the twelve layouts of LINE's design guide
// ([Template]) divide a menu into areas without gaps and overlaps. Bounds can also be written by hand. Lint warns
// about gaps, overlaps and areas outside the menu, with their pixels. [RichMenu.Coverage] returns all of them as
// rectangles, and [RichMenu.SVG] and [RichMenu.Draw] draw them.
//
// The action of an area is any action of package action except camera, cameraRoll and location. LINE accepts those
// too, but they do nothing or worse: see [Area].
//
// # Images
//
// A menu is not shown before its image is uploaded. The image cannot be replaced: to change it, create a new menu.
// LINE does not show transparency.
//
// # Who sees a menu
//
// A menu linked to a user takes precedence over the default menu, and the default menu over one made in LINE Official
// Account Manager, no matter which was set last. The Messaging API cannot read menus made in LINE Official Account
// Manager, nor the reverse. LINE links menus to friends of the account only. For other users it returns status 200 or
// 202 and links nothing; they see the default menu.
//
// LINE for PC shows no menus. An iPad shows them only if the LINE account was created on it or moved to it. Under
// Settings, Accounts, LINE then shows Delete Account; an iPad that cannot show menus has Logout there.
//
// LINE does not select a menu by the user's language. [ByLanguage] does, from the language in the user's profile.
//
// # Tabs
//
// A [TabSet] is a set of menus that switch between each other. It finds switches to aliases that do not exist, which
// LINE accepts although they do nothing, and lists the API calls in order.
//
// # Security
//
// Untrusted JSON and images are read in time and memory proportional to their size, which is limited. A PNG is
// decompressed only if LINE would accept the size in its header, so at most 2500 by 1724 pixels. A JPEG is never
// decoded. A picture of a menu is at most 2500 pixels wide and high, or as large as the image it is drawn over, plus
// half of that for areas outside the menu. A legend adds up to half of the height of the menu, or three lines.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#rich-menu
package richmenu
