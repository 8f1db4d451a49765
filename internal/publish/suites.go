package publish

import (
	"path/filepath"

	"github.com/linemsg/linemsg/internal/facts"
)

// Suite names the tests of a package, which have bodies.
type Suite struct {
	Name string // of the file in docs/conformance
	dir  string // from the root of the module
	as   map[string]string
}

// Suites are those of all packages with descriptions.
var suites = []Suite{
	{"messages", "message", map[string]string{
		"reply": "request.reply", "push": "request.push", "multicast": "request.multicast", "broadcast": "request.broadcast",
		"validate": "request.validate", "liffSend": "request.liffSend", "liffShare": "request.liffShare",
		"loadingAnimation": "request.loadingAnimation", "markAsRead": "request.markAsRead", "markChatAsRead": "request.markChatAsRead",
	}},
	{"actions", "message/action", map[string]string{"holder": "action"}},
	{"imagemaps", "message/imagemap", map[string]string{"uri": "message", "message": "message", "clipboard": "message"}},
	{"templates", "message/template", map[string]string{
		"buttons": "template", "confirm": "template", "carousel": "template", "image_carousel": "template",
	}},
	{"flex", "message/flex", map[string]string{"bubble": "flex.container", "carousel": "flex.container"}},
	{"narrowcasts", "message/narrowcast", map[string]string{"narrowcast": "request.narrowcast"}},
	{"notifications", "message/notification", map[string]string{"pnpFlexible": "request.pnpFlexible", "pnpTemplated": "request.pnpTemplated"}},
	{"coupons", "message/coupon", map[string]string{"request": "coupon.request", "response": "coupon.response"}},
	{"audiences", "message/audience", map[string]string{
		"upload": "audience.upload", "uploadIFA": "audience.upload", "add": "audience.add", "click": "audience.click",
		"impression": "audience.impression", "rename": "audience.rename",
	}},
	{"richmenus", "richmenu", map[string]string{
		"menu": "richmenu", "response": "richmenu.response", "alias": "richmenu.alias", "aliasUpdate": "richmenu.alias.update",
		"batch": "richmenu.batch", "batchAll": "richmenu.batch", "bulkLink": "richmenu.bulkLink", "bulkUnlink": "richmenu.bulkUnlink",
	}},
}

// Suites returns the suites.
func Suites() []Suite { return append([]Suite(nil), suites...) }

// Dir returns the folder of the facts of the suite. root is the root of the module.
func (s Suite) Dir(root string) string {
	return filepath.Join(root, filepath.FromSlash(s.dir), "testdata", "facts")
}

// Document returns the name of the document of a vector and its body: an action without the object that the tests of
// package action put around it. It returns "" for a body without an action, and for an unknown kind of body.
func (s Suite) Document(v facts.Vector) (name string, body any) {
	name, body = s.as[v.As], v.Body
	if v.As == "holder" {
		around, _ := body.(map[string]any)
		inner, ok := around["action"]
		if !ok || len(around) != 1 {
			return "", nil
		}
		return name + "@" + v.Slot, inner
	}
	return name, body
}
