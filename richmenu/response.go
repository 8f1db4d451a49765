package richmenu

import (
	"image"

	"golang.org/x/image/font"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/schema"
)

// Response is a menu in a response of LINE, a [RichMenu] with its ID. GET /v2/bot/richmenu/{richMenuId} returns one.
// GET /v2/bot/richmenu/list returns an object with a list of them:
//
//	var list struct {
//		RichMenus []richmenu.Response `json:"richmenus"`
//	}
//
// Its RichMenu can be used to create the menu again.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#rich-menu-response-object
type Response struct {
	RichMenuID ids.RichMenuID
	RichMenu
}

func (r *Response) describe(f *schema.Fields) {
	f.Struct("richmenu.response", "a rich menu response", "rich-menu-response-object", &r.Extra)
	f.String("richMenuId", (*string)(&r.RichMenuID), menuID)
	r.describeMembers(f)
}

// menu returns the menu in r, or nil if r is nil.
func (r *Response) menu() *RichMenu {
	if r == nil {
		return nil
	}
	return &r.RichMenu
}

// Coverage returns the coverage of the menu, see [RichMenu.Coverage].
func (r *Response) Coverage() Coverage { return r.menu().Coverage() }

// Draw draws the menu: see [RichMenu.Draw].
func (r *Response) Draw(img image.Image, face font.Face) *image.RGBA { return r.menu().Draw(img, face) }

// SVG draws the menu: see [RichMenu.SVG].
func (r *Response) SVG() []byte { return r.menu().SVG() }
