package richmenu

import (
	"encoding/json"
	"strconv"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// MaxUsers is the number of users of one [BulkLink] or [BulkUnlink]. Longer lists are cut by the standard
// library:
//
//	for users := range slices.Chunk(all, richmenu.MaxUsers) { … }
const MaxUsers = 500

// BulkLink is the body of POST /v2/bot/richmenu/bulk/link: it gives users a menu of their own. A user has at
// most one; another one replaces it. LINE answers 202 and links later, friends of the account only. The others
// are no error.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#link-rich-menu-to-users
type BulkLink struct {
	RichMenuID ids.RichMenuID // of a menu with an image
	UserIDs    []ids.UserID   // 1 to 500; no LINE IDs. One that is malformed makes LINE refuse them all

	Extra map[string]json.RawMessage // members that LINE has and this type has not
}

func (b *BulkLink) describe(f *schema.Fields) {
	f.Struct("richmenu.bulkLink", "a bulk link", "link-rich-menu-to-users", &b.Extra)
	f.String("richMenuId", (*string)(&b.RichMenuID), menuID)
	describeUsers(f, &b.UserIDs)
}

// BulkUnlink is the body of POST /v2/bot/richmenu/bulk/unlink: users see the default menu again. LINE answers
// 202 and unlinks later.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#unlink-rich-menu-from-users
type BulkUnlink struct {
	UserIDs []ids.UserID // 1 to 500; no LINE IDs. One that is malformed makes LINE refuse them all

	Extra map[string]json.RawMessage // members that LINE has and this type has not
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
