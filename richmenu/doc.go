// Package richmenu composes rich menus, the menus at the bottom of a chat, and says before anything is sent what
// LINE would refuse in them and in their images.
//
//	menu := richmenu.RichMenu{
//		Size: richmenu.Large, Name: "spring", ChatBarText: "Menu",
//		Areas: richmenu.Large.Bounds().Grid(1, 2).Areas(
//			&action.URI{Label: "Shop", URI: "https://shop.example/"},
//			&action.Message{Label: "Opening hours", Text: "When are you open?"},
//		),
//	}
//	if err := menu.Validate(); err != nil { … }
//
// It sends nothing. [Checked] hands a menu, an alias or a batch to the official SDK; [RichMenu.AppendJSON] and
// encoding/json write the request body for those who post it themselves. [RichMenu.Fit] shortens texts that are over
// their limits, as message.Fit does.
//
// # Areas
//
// Areas are cut out of the menu, so that they fit: [Bounds.Grid], [Bounds.Columns], [Bounds.Rows],
// [Bounds.CutTop], and the twelve layouts of LINE's design guide ([Template]). Bounds may be written out as
// well. LINE takes any, also such as go past the edge, overlap, or leave a gap where a tap does nothing;
// [RichMenu.Lint] names the pixels, and of many gaps the large ones; [RichMenu.Coverage] has all of them as
// rectangles, and [RichMenu.SVG] and [RichMenu.Draw] show them.
//
// Taps are the actions of package action but for camera, cameraRoll and location. LINE takes these in a menu, and
// they do nothing there, or worse: see [Area].
//
// # Images
//
// A menu is not shown until its image is uploaded, and an image cannot be replaced: to change it, make a new
// menu. [CheckImage] holds an image against what LINE takes. The background of a menu cannot be transparent.
//
// # Who sees a menu
//
// A menu linked to a user comes before the default menu, and that before one made in LINE Official Account
// Manager; when they were set makes no difference. Menus made there cannot be read by the Messaging API, nor
// the other way round. A link is only made for friends of the account: LINE answers 200 or 202 for other users
// too, and links nothing. Users who are no friends see the default menu.
//
// LINE for PC shows no menus. An iPad shows them only if the LINE account was made on it or moved to it:
// under Settings, Accounts, LINE shows Delete Account there, and Logout on an iPad that cannot show menus.
//
// LINE does not choose a menu by the language of the user. [ByLanguage] does, from the language of the profile.
//
// # Tabs
//
// Menus that switch between each other are a [TabSet]. It finds switches to aliases that do not exist, which LINE
// takes and which do nothing, and gives the calls to make in their order.
//
// # Security
//
// JSON and images may come from anywhere: decoding and checking take time and memory in proportion to their
// input, which is bounded. A PNG is decompressed only if its header says that LINE would take its size, so
// at most 2500 by 1724 pixels; a JPEG never. A picture of a menu is at most 2500 pixels wide and high, and half as much more
// for areas outside, or as large as the image it is drawn over.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#rich-menu
package richmenu
