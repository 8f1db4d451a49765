package richmenu

import (
	"image"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/schema"
)

// Response is a menu as LINE answers with it: a [RichMenu] and its ID. GET /v2/bot/richmenu/{richMenuId} gives
// one, GET /v2/bot/richmenu/list an object whose member richmenus is a list of them:
//
//	var list struct {
//		RichMenus []richmenu.Response `json:"richmenus"`
//	}
//
// Its RichMenu can be created again as it is.
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

// menu is the menu in r, nil where r is nil.
func (r *Response) menu() *RichMenu {
	if r == nil {
		return nil
	}
	return &r.RichMenu
}

// Coverage is that of the menu: see [RichMenu.Coverage].
func (r *Response) Coverage() Coverage { return r.menu().Coverage() }

// Draw draws the menu: see [RichMenu.Draw].
func (r *Response) Draw(img image.Image) *image.RGBA { return r.menu().Draw(img) }

// SVG draws the menu: see [RichMenu.SVG].
func (r *Response) SVG() []byte { return r.menu().SVG() }
