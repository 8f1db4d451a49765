package richmenu

import (
	"encoding/json"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/schema"
)

// MaxAliases is the number of aliases, and of menus, that one LINE Official Account can have by the Messaging
// API.
const MaxAliases = 1000

// Alias is the body of POST /v2/bot/richmenu/alias: it gives a menu a name that switch actions use. The menu
// needs its image before.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#create-rich-menu-alias
type Alias struct {
	RichMenuAliasID ids.RichMenuAliasID // yours; 1 to 32 of a-z 0-9 _ -
	RichMenuID      ids.RichMenuID      // of a menu of the same channel

	Extra map[string]json.RawMessage // members that LINE has and this type has not
}

func (a *Alias) describe(f *schema.Fields) {
	f.Struct("richmenu.alias", "an alias", "create-rich-menu-alias", &a.Extra)
	f.String("richMenuAliasId", (*string)(&a.RichMenuAliasID), aliasID)
	f.String("richMenuId", (*string)(&a.RichMenuID), menuID)
}

// AliasUpdate is the body of POST /v2/bot/richmenu/alias/{richMenuAliasId}: it points an alias at another
// menu. An image cannot be replaced, so a menu is changed by making a new one and pointing the alias at it.
// Phones may show the old one for a while.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#update-rich-menu-alias
type AliasUpdate struct {
	RichMenuID ids.RichMenuID // of a menu of the same channel

	Extra map[string]json.RawMessage // members that LINE has and this type has not
}

func (a *AliasUpdate) describe(f *schema.Fields) {
	f.Struct("richmenu.alias.update", "an update of an alias", "update-rich-menu-alias", &a.Extra)
	f.String("richMenuId", (*string)(&a.RichMenuID), menuID)
}
