package richmenu

import (
	"encoding/json"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/schema"
)

// MaxAliases is the maximum number of aliases of an account, and of menus created with the Messaging API.
const MaxAliases = 1000

// Alias is the body of POST /v2/bot/richmenu/alias, which creates a name of a menu for switch actions. The menu must
// have its image first.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#create-rich-menu-alias
type Alias struct {
	RichMenuAliasID ids.RichMenuAliasID // a name you choose; 1 to 32 of a-z 0-9 _ -
	RichMenuID      ids.RichMenuID      // of a menu of the same channel

	Extra map[string]json.RawMessage // JSON members without a field
}

func (a *Alias) describe(f *schema.Fields) {
	f.Struct("richmenu.alias", "an alias", "create-rich-menu-alias", &a.Extra)
	f.String("richMenuAliasId", (*string)(&a.RichMenuAliasID), aliasID)
	f.String("richMenuId", (*string)(&a.RichMenuID), menuID)
}

// AliasUpdate is the body of POST /v2/bot/richmenu/alias/{richMenuAliasId}, which changes the menu of an alias. An
// image cannot be replaced, so to change a menu, create a new one and point the alias to it. Phones may show the old
// one for a while.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#update-rich-menu-alias
type AliasUpdate struct {
	RichMenuID ids.RichMenuID // of a menu of the same channel

	Extra map[string]json.RawMessage // JSON members without a field
}

func (a *AliasUpdate) describe(f *schema.Fields) {
	f.Struct("richmenu.alias.update", "an update of an alias", "update-rich-menu-alias", &a.Extra)
	f.String("richMenuId", (*string)(&a.RichMenuID), menuID)
}
