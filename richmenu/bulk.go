package richmenu

import (
	"encoding/json"
	"strconv"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// MaxUsers is the maximum number of users in a [BulkLink] or [BulkUnlink]. Split a longer list with the standard
// library:
//
//	for users := range slices.Chunk(all, richmenu.MaxUsers) { … }
const MaxUsers = 500

// BulkLink is the body of POST /v2/bot/richmenu/bulk/link, which links a menu to users. It replaces a menu that was
// linked before. LINE returns status 202 and links later. Users who are not friends of the account are ignored.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#link-rich-menu-to-users
type BulkLink struct {
	RichMenuID ids.RichMenuID // of a menu with an image
	UserIDs    []ids.UserID   // 1 to 500; not LINE IDs. One malformed ID makes LINE refuse them all

	Extra map[string]json.RawMessage // JSON members without a field
}

func (b *BulkLink) describe(f *schema.Fields) {
	f.Struct("richmenu.bulkLink", "a bulk link", "link-rich-menu-to-users", &b.Extra)
	f.String("richMenuId", (*string)(&b.RichMenuID), menuID)
	describeUsers(f, &b.UserIDs)
}

// BulkUnlink is the body of POST /v2/bot/richmenu/bulk/unlink, after which users see the default menu. LINE returns
// status 202 and unlinks later.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#unlink-rich-menu-from-users
type BulkUnlink struct {
	UserIDs []ids.UserID // 1 to 500; not LINE IDs. One malformed ID makes LINE refuse them all

	Extra map[string]json.RawMessage // JSON members without a field
}

func (b *BulkUnlink) describe(f *schema.Fields) {
	f.Struct("richmenu.bulkUnlink", "a bulk unlink", "unlink-rich-menu-from-users", &b.Extra)
	describeUsers(f, &b.UserIDs)
}

func describeUsers(f *schema.Fields, users *[]ids.UserID) {
	schema.Strings(f, "userIds", users, userID, schema.Items(1, MaxUsers, "users"))
	f.Lint("userIds", fault.Doubtful, "no duplicate users", func(x schema.Finder) {
		if len(*users) > MaxUsers {
			return
		}
		repeats(len(*users), func(i int) ids.UserID { return (*users)[i] }, func(i, first int) {
			x.At(i, "", "the same user as userIds["+strconv.Itoa(first)+"]")
		})
	})
}
