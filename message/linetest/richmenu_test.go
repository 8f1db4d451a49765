package linetest_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message/lineerror"
	"github.com/linemsg/linemsg/richmenu"
)

func TestRichMenus(t *testing.T) {
	t.Parallel()
	c := lenient(t)
	const none = "richmenu-ffffffffffffffffffffffffffffffff"
	bare, menu, other := c.menu(false), c.menu(true), c.menu(true)
	ask := func(at, body string, status int, answer string) {
		t.Helper()
		r := c.call(at, body)
		assert.Equal(t, status, r.status, "%s: %s", at, r.body)
		assert.Contains(t, r.body, answer, at)
	}

	ask("POST /v2/bot/richmenu/validate", tabs, 200, "{}")
	ask("POST /v2/bot/richmenu/validate", strings.Replace(tabs, `"name":"tabs",`, "", 1), 400, `{"message":"must be specified","property":"name"}`)
	ask("POST /v2/bot/richmenu", strings.Replace(tabs, `"selected":true,`, "", 1), 400, `{"message":"must be specified","property":"selected"}`)
	ask("GET /v2/bot/richmenu/"+menu, "", 200, `"richMenuId":"`+menu+`"`)
	ask("GET /v2/bot/richmenu/"+none, "", 404, `{"message":"Not found"}`)
	ask("GET /v2/bot/richmenu/list", "", 200, `{"richmenus":[{"richMenuId":"`+bare+`"`)

	image := picture(t, 800)
	upload := func(id, kind, image string) response {
		t.Helper()
		return c.call("POST /v2/bot/richmenu/"+id+"/content", image, "Content-Type: "+kind)
	}
	assert.Equal(t, 415, upload(bare, "image/gif", image).status)
	assert.Equal(t, 404, upload(none, "image/png", image).status)
	assert.JSONEq(t, `{"message":"An image has already been uploaded to the richmenu"}`, upload(menu, "image/png", image).body)
	assert.JSONEq(t, `{"message":"The image size is not allowed for richmenu"}`, upload(bare, "image/png", picture(t, 700)).body)
	ask("GET /v2/bot/richmenu/"+bare+"/content", "", 404, "Not found")
	got := c.call("GET /v2/bot/richmenu/"+menu+"/content", "")
	assert.Equal(t, image, got.body)
	assert.Equal(t, "image/png", got.header.Get("Content-Type"))
	stored, kind := c.srv.RichMenuImage(ids.RichMenuID(menu))
	assert.Equal(t, image, string(stored))
	assert.Equal(t, "image/png", kind)
	stored, _ = c.srv.RichMenuImage(none)
	assert.Nil(t, stored)

	ask("GET /v2/bot/user/all/richmenu", "", 404, `{"message":"no default richmenu"}`)
	ask("POST /v2/bot/user/all/richmenu/"+bare, "", 400, `{"message":"must upload richmenu image before applying it to user"}`)
	ask("POST /v2/bot/user/all/richmenu/"+none, "", 404, "Not found")
	ask("POST /v2/bot/user/all/richmenu/"+menu, "", 200, "{}")
	ask("GET /v2/bot/user/all/richmenu", "", 200, `{"richMenuId":"`+menu+`"}`)
	assert.Equal(t, ids.RichMenuID(menu), c.srv.DefaultRichMenu())
	assert.Equal(t, ids.RichMenuID(menu), c.srv.RichMenuOf(brown))

	ask("GET /v2/bot/user/"+brown+"/richmenu", "", 404, "message")
	for _, at := range []string{"GET /v2/bot/user/brown/richmenu", "DELETE /v2/bot/user/brown/richmenu", "POST /v2/bot/user/brown/richmenu/" + menu} {
		ask(at, "", 400, "userId")
	}
	ask("POST /v2/bot/user/"+brown+"/richmenu/"+bare, "", 400, "must upload")
	ask("POST /v2/bot/user/"+brown+"/richmenu/"+none, "", 404, "Not found")
	ask("POST /v2/bot/user/"+brown+"/richmenu/"+other, "", 200, "{}")
	ask("GET /v2/bot/user/"+brown+"/richmenu", "", 200, `{"richMenuId":"`+other+`"}`)
	assert.Equal(t, ids.RichMenuID(other), c.srv.RichMenuOf(brown))
	ask("DELETE /v2/bot/user/"+brown+"/richmenu", "", 200, "{}")
	assert.Equal(t, ids.RichMenuID(menu), c.srv.RichMenuOf(brown))
	ask("DELETE /v2/bot/user/all/richmenu", "", 200, "{}")
	assert.Empty(t, c.srv.RichMenuOf(brown))

	users := `"userIds":["` + brown + `","` + cony + `"]`
	c.srv.Block(cony)
	ask("POST /v2/bot/richmenu/bulk/link", `{"richMenuId":"`+menu+`",`+users+`}`, 202, "{}")
	assert.Equal(t, ids.RichMenuID(menu), c.srv.RichMenuOf(brown))
	assert.Empty(t, c.srv.RichMenuOf(cony), "no menu for a user who blocked the account")
	ask("POST /v2/bot/richmenu/bulk/link", `{"richMenuId":"mine",`+users+`}`, 400, `{"message":"invalid richMenuId","property":"richMenuId"}`)
	ask("POST /v2/bot/richmenu/bulk/link", `{"richMenuId":"`+none+`",`+users+`}`, 404, `{"message":"richmenu not found"}`)
	ask("POST /v2/bot/richmenu/bulk/link", `{"richMenuId":"`+bare+`",`+users+`}`, 400, "must upload")
	ask("POST /v2/bot/richmenu/bulk/link", `{"richMenuId":"`+menu+`","userIds":["brown"]}`, 400, `The property, 'userIds[0]', in the request body is invalid (line: -, column: -)`)
	ask("POST /v2/bot/richmenu/bulk/unlink", `{"userIds":["brown"]}`, 400, `'userIds[0]'`)
	ask("POST /v2/bot/richmenu/bulk/unlink", `{`+users+`}`, 202, "{}")
	assert.Empty(t, c.srv.RichMenuOf(brown))

	// Operations do not see each other.
	ask("POST /v2/bot/user/"+brown+"/richmenu/"+menu, "", 200, "{}")
	ask("POST /v2/bot/user/Ubbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb/richmenu/"+other, "", 200, "{}")
	swap := `{"operations":[{"type":"link","from":"` + menu + `","to":"` + other + `"},{"type":"unlink","from":"` + other + `"}]}`
	ask("POST /v2/bot/richmenu/validate/batch", swap, 200, "{}")
	r := c.call("POST /v2/bot/richmenu/batch", swap)
	assert.Equal(t, 202, r.status)
	assert.Equal(t, ids.RichMenuID(other), c.srv.RichMenuOf(brown))
	assert.Empty(t, c.srv.RichMenuOf("Ubbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"))
	ask("GET /v2/bot/richmenu/progress/batch?requestId="+r.header.Get("X-Line-Request-Id"), "", 200, `"phase":"succeeded"`)
	link := func(from, to string) string {
		return `{"operations":[{"type":"link","from":"` + from + `","to":"` + to + `"}]}`
	}
	ask("POST /v2/bot/richmenu/batch", link("mine", other), 400, `{"message":"invalid richMenuId","property":"operations[0].from"}`)
	ask("POST /v2/bot/richmenu/batch", link(menu, none), 404, `"property":"operations[0].to"`)
	ask("POST /v2/bot/richmenu/validate/batch", link(menu, bare), 400, `"property":"operations[0].to"`)
	ask("POST /v2/bot/richmenu/validate/batch", `{"operations":[{"type":"unlink","from":"`+menu+`"},{"type":"unlink","from":"`+menu+`"}]}`, 400, `"property":"operations[].from"`)
	ask("POST /v2/bot/richmenu/batch", `{"operations":[{"type":"unlinkAll"}]}`, 202, "{}")
	assert.Empty(t, c.srv.RichMenuOf(brown))

	alias := func(id, menu string) string { return `{"richMenuAliasId":"` + id + `","richMenuId":"` + menu + `"}` }
	ask("POST /v2/bot/richmenu/alias", alias("tab-a", bare), 400, `{"message":"richmenu not found"}`)
	ask("POST /v2/bot/richmenu/alias", alias("tab-a", none), 400, `{"message":"richmenu not found"}`)
	ask("POST /v2/bot/richmenu/alias", alias("tab-a", "mine"), 400, `invalid richMenuId`)
	ask("POST /v2/bot/richmenu/alias", alias("TAB", menu), 400, `"property":"richMenuAliasId"`)
	ask("GET /v2/bot/richmenu/alias/list", "", 200, `{"aliases":[]}`)
	ask("POST /v2/bot/richmenu/alias", alias("tab-b", menu), 200, "{}")
	ask("POST /v2/bot/richmenu/alias", alias("tab-a", menu), 200, "{}")
	ask("POST /v2/bot/richmenu/alias", alias("tab-a", menu), 400, `{"message":"conflict richmenu alias id"}`)
	ask("POST /v2/bot/richmenu/alias/tab-a", `{"richMenuId":"`+other+`"}`, 200, "{}")
	ask("POST /v2/bot/richmenu/alias/tab-a", `{"richMenuId":"`+bare+`"}`, 400, "richmenu not found")
	ask("POST /v2/bot/richmenu/alias/tab-c", `{"richMenuId":"`+other+`"}`, 404, "message")
	ask("POST /v2/bot/richmenu/alias/tab-a", `{}`, 400, "message")
	ask("GET /v2/bot/richmenu/alias/tab-a", "", 200, `{"richMenuAliasId":"tab-a","richMenuId":"`+other+`"}`)
	ask("GET /v2/bot/richmenu/alias/TAB", "", 400, "richMenuAliasId")
	ask("GET /v2/bot/richmenu/alias/list", "", 200, `{"aliases":[`+alias("tab-a", other)+`,`+alias("tab-b", menu)+`]}`)
	assert.Equal(t, map[ids.RichMenuAliasID]ids.RichMenuID{"tab-a": ids.RichMenuID(other), "tab-b": ids.RichMenuID(menu)}, c.srv.RichMenuAliases())
	ask("DELETE /v2/bot/richmenu/alias/tab-a", "", 200, "{}")
	ask("DELETE /v2/bot/richmenu/alias/tab-a", "", 404, "message")

	ask("POST /v2/bot/user/"+brown+"/richmenu/"+menu, "", 200, "{}")
	ask("POST /v2/bot/user/all/richmenu/"+menu, "", 200, "{}")
	ask("DELETE /v2/bot/richmenu/"+menu, "", 200, "{}")
	ask("DELETE /v2/bot/richmenu/"+menu, "", 404, "Not found")
	assert.Empty(t, c.srv.RichMenuOf(brown))
	require.Len(t, c.srv.RichMenus(), 2)
	assert.Equal(t, ids.RichMenuID(bare), c.srv.RichMenus()[0].RichMenuID)
	assert.Equal(t, richmenu.CompactSmall, c.srv.RichMenus()[0].Size)
}

func TestTooManyMenus(t *testing.T) {
	t.Parallel()
	c := lenient(t)
	c.srv.AddMenus(999)
	menu := c.menu(true)
	assert.Len(t, c.srv.RichMenus(), 1000)
	assert.Equal(t, 400, c.call("POST /v2/bot/richmenu", tabs).status)
	assert.Len(t, c.srv.RichMenus(), 1000)
	assert.Equal(t, 200, c.call("DELETE /v2/bot/richmenu/"+string(c.srv.RichMenus()[0].RichMenuID), "").status)
	assert.Equal(t, 200, c.call("POST /v2/bot/richmenu", tabs).status, "one was deleted")

	c.srv.AddAliases(999, ids.RichMenuID(menu))
	assert.Equal(t, 200, c.call("POST /v2/bot/richmenu/alias", `{"richMenuAliasId":"a","richMenuId":"`+menu+`"}`).status)
	assert.Len(t, c.srv.RichMenuAliases(), 1000)
	assert.Equal(t, 400, c.call("POST /v2/bot/richmenu/alias", `{"richMenuAliasId":"b","richMenuId":"`+menu+`"}`).status)
	assert.Equal(t, 200, c.call("DELETE /v2/bot/richmenu/alias/a", "").status)
	assert.Equal(t, 200, c.call("POST /v2/bot/richmenu/alias", `{"richMenuAliasId":"b","richMenuId":"`+menu+`"}`).status, "one was deleted")
}

// LINE's known texts about aliases, users and batches.
func TestTextsOfMenus(t *testing.T) {
	t.Parallel()
	c := lenient(t)
	bare, menu := c.menu(false), c.menu(true)
	for _, x := range []struct {
		at, body string
		status   int
		want     string
	}{
		{"GET /v2/bot/richmenu/alias/tab-c", "", 404, `{"message":"richmenu alias not found"}`},
		{"DELETE /v2/bot/richmenu/alias/tab-c", "", 404, `{"message":"richmenu alias not found"}`},
		{"POST /v2/bot/richmenu/alias/tab-c", `{"richMenuId":"` + menu + `"}`, 404, `{"message":"richmenu alias not found"}`},
		{"GET /v2/bot/user/brown/richmenu", "", 400, `{"message":"The value for the 'userId' parameter is invalid"}`},
		{"DELETE /v2/bot/user/brown/richmenu", "", 400, `{"message":"The value for the 'userId' parameter is invalid"}`},
		{"POST /v2/bot/user/brown/richmenu/" + menu, "", 400, `{"message":"The value for the 'userId' parameter is invalid"}`},
		{
			"POST /v2/bot/richmenu/batch", `{"operations":[{"type":"link","from":"` + menu + `","to":"` + bare + `"}]}`, 400,
			`{"message":"The request body has 1 error(s)","details":[{"message":"must have image","property":"operations[0].to"}]}`,
		},
		{
			"POST /v2/bot/richmenu/batch", `{"operations":[{"type":"unlink","from":"` + menu + `"},{"type":"unlink","from":"` + menu + `"}]}`, 400,
			`{"message":"The request body has 1 error(s)","details":[{"message":"from richmenu (` + menu + `) is duplicated","property":"operations[].from"}]}`,
		},
	} {
		r := c.call(x.at, x.body)
		assert.Equal(t, x.status, r.status, x.at)
		assert.JSONEq(t, x.want, r.body, x.at)
	}
	assert.ErrorIs(t, lineerror.Parse(c.call("GET /v2/bot/richmenu/alias/tab-c", "").body), lineerror.AliasNotFound)
}
