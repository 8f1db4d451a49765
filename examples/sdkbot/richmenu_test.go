package main

import (
	"encoding/json"
	"testing"

	sdk "github.com/line/line-bot-sdk-go/v8/linebot/messaging_api"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/linetest"
	"github.com/linemsg/linemsg/richmenu"
)

const (
	menuA = "richmenu-0123456789abcdef0123456789abcdef"
	menuB = "richmenu-fedcba9876543210fedcba9876543210"
)

// tabs is a menu with each action that a menu accepts.
func tabs() *richmenu.RichMenu {
	return &richmenu.RichMenu{
		Size: richmenu.Large, Name: "Tea & cake", ChatBarText: "Menu",
		Areas: richmenu.Large.Bounds().Grid(2, 3).Areas(
			&action.Postback{Label: "Again", Data: "order=tea&size=<L>", InputOption: action.CloseRichMenu},
			&action.Message{Label: "Hours", Text: "When are you open?"},
			&action.URI{Label: "Shop", URI: "https://kissa.example/?a=b&c=d"},
			&action.DatetimePicker{Label: "When", Data: "when", Mode: action.Date, Min: "2026-01-01"},
			&action.RichMenuSwitch{Label: "Cake", RichMenuAliasID: "tab-b", Data: "tab=b"},
			&action.Clipboard{Label: "Copy", ClipboardText: "SPRING-7"},
		),
	}
}

// The action slot of the SDK's menu accepts linemsg's actions.
func TestRichMenuSlot(t *testing.T) {
	line := linetest.NewServer(t)
	request := &sdk.RichMenuRequest{Size: &sdk.RichMenuSize{Width: 2500, Height: 1686}, Name: "Tea & cake", ChatBarText: "Menu"}
	for _, a := range tabs().Areas {
		request.Areas = append(request.Areas, sdk.RichMenuArea{Action: a.Action, Bounds: &sdk.RichMenuBounds{
			X: int64(a.Bounds.X), Y: int64(a.Bounds.Y), Width: int64(a.Bounds.Width), Height: int64(a.Bounds.Height),
		}})
	}
	_, err := newClient(t, line).CreateRichMenu(request)
	require.NoError(t, err)
	c := only(t, line)
	assert.Equal(t, linetest.CreateRichMenu, c.Endpoint)
	assert.Empty(t, c.Violations)
	assert.JSONEq(t, string(encoded(t, tabs())), string(c.Body))
	sameJSON(t, tabs().Areas[0].Action.(json.Marshaler), at(t, c.Body, "areas.0.action"))
}

// Checked converts whole menus, aliases, batches and bulk links: the SDK's requests are structs.
func TestRichMenuCalls(t *testing.T) {
	for name, it := range map[string]struct {
		call string
		ours richmenu.Body
		send func(*sdk.MessagingApiAPI) error
	}{
		"create": {"POST /v2/bot/richmenu", tabs(), func(c *sdk.MessagingApiAPI) error {
			request, err := richmenu.Checked[sdk.RichMenuRequest](tabs())
			require.NoError(t, err)
			answer, err := c.CreateRichMenu(request)
			require.NoError(t, err)
			return ids.RichMenuID(answer.RichMenuId).Check()
		}},
		"validate": {"POST /v2/bot/richmenu/validate", tabs(), func(c *sdk.MessagingApiAPI) error {
			request, err := richmenu.Checked[sdk.RichMenuRequest](tabs())
			require.NoError(t, err)
			_, err = c.ValidateRichMenuObject(request)
			return err
		}},
		"alias": {"POST /v2/bot/richmenu/alias", alias(), func(c *sdk.MessagingApiAPI) error {
			request, err := richmenu.Checked[sdk.CreateRichMenuAliasRequest](alias())
			require.NoError(t, err)
			_, err = c.CreateRichMenuAlias(request)
			return err
		}},
		"alias update": {"POST /v2/bot/richmenu/alias/tab-a", &richmenu.AliasUpdate{RichMenuID: menuB}, func(c *sdk.MessagingApiAPI) error {
			request, err := richmenu.Checked[sdk.UpdateRichMenuAliasRequest](&richmenu.AliasUpdate{RichMenuID: menuB})
			require.NoError(t, err)
			_, err = c.UpdateRichMenuAlias("tab-a", request)
			return err
		}},
		"batch": {"POST /v2/bot/richmenu/batch", batch(), func(c *sdk.MessagingApiAPI) error {
			request, err := richmenu.Checked[sdk.RichMenuBatchRequest](batch())
			require.NoError(t, err)
			_, err = c.RichMenuBatch(request)
			return err
		}},
		"batch, operations by hand": {"POST /v2/bot/richmenu/validate/batch", batch(), func(c *sdk.MessagingApiAPI) error {
			request := &sdk.RichMenuBatchRequest{ResumeRequestKey: "spring"}
			for _, o := range batch().Operations {
				request.Operations = append(request.Operations, o)
			}
			_, err := c.ValidateRichMenuBatchRequest(request)
			return err
		}},
		"unlink all": {"POST /v2/bot/richmenu/batch", unlinkAll(), func(c *sdk.MessagingApiAPI) error {
			request, err := richmenu.Checked[sdk.RichMenuBatchRequest](unlinkAll())
			require.NoError(t, err)
			_, err = c.RichMenuBatch(request)
			return err
		}},
		"bulk link": {"POST /v2/bot/richmenu/bulk/link", bulkLink(), func(c *sdk.MessagingApiAPI) error {
			request, err := richmenu.Checked[sdk.RichMenuBulkLinkRequest](bulkLink())
			require.NoError(t, err)
			_, err = c.LinkRichMenuIdToUsers(request)
			return err
		}},
		"bulk unlink": {"POST /v2/bot/richmenu/bulk/unlink", bulkUnlink(), func(c *sdk.MessagingApiAPI) error {
			request, err := richmenu.Checked[sdk.RichMenuBulkUnlinkRequest](bulkUnlink())
			require.NoError(t, err)
			_, err = c.UnlinkRichMenuIdFromUsers(request)
			return err
		}},
	} {
		t.Run(name, func(t *testing.T) {
			line := newRecorder(t)
			require.NoError(t, it.send(newClient(t, line)))
			c := only(t, line)
			assert.Equal(t, it.call, c.Method+" "+c.Path)
			assert.Equal(t, it.ours, c.Request)
			assert.Empty(t, c.Violations)
		})
	}
}

func alias() *richmenu.Alias {
	return &richmenu.Alias{RichMenuAliasID: "tab-a", RichMenuID: menuA}
}

func batch() *richmenu.Batch {
	return &richmenu.Batch{ResumeRequestKey: "spring", Operations: []richmenu.Operation{
		&richmenu.Link{From: menuA, To: menuB}, &richmenu.Unlink{From: menuB},
	}}
}

func unlinkAll() *richmenu.Batch {
	return &richmenu.Batch{Operations: []richmenu.Operation{&richmenu.UnlinkAll{}}}
}

func bulkLink() *richmenu.BulkLink {
	return &richmenu.BulkLink{RichMenuID: menuA, UserIDs: []ids.UserID{userID}}
}

func bulkUnlink() *richmenu.BulkUnlink { return &richmenu.BulkUnlink{UserIDs: []ids.UserID{userID}} }

// Checked refuses what LINE would refuse, and what the SDK would lose.
func TestRichMenuChecked(t *testing.T) {
	menu := tabs()
	menu.ChatBarText = "More than fourteen letters"
	_, err := richmenu.Checked[sdk.RichMenuRequest](menu)
	require.ErrorIs(t, err, fault.TooLong)
	assert.Equal(t, fault.Path("chatBarText"), fault.Violations(err)[0].Path)

	menu = tabs()
	menu.Areas[0].Extra = map[string]json.RawMessage{"newInSpring": json.RawMessage("1")}
	_, err = richmenu.Checked[sdk.RichMenuRequest](menu)
	assert.ErrorContains(t, err, `loses "areas[0].newInSpring"`)

	// A menu without areas has an empty list, which LINE requires; the SDK leaves out empty lists.
	menu = tabs()
	menu.Areas = []richmenu.Area{}
	_, err = richmenu.Checked[sdk.RichMenuRequest](menu)
	stillThere(t, err != nil, "RichMenuRequest leaves out an empty list of areas")
	if err != nil {
		assert.ErrorContains(t, err, `loses "areas"`)
	}
}

// A menu from LINE's list, encoded by the SDK, can be decoded.
func TestDecodeTheirRichMenu(t *testing.T) {
	b, err := json.Marshal(&sdk.RichMenuResponse{
		RichMenuId: menuA, Size: &sdk.RichMenuSize{Width: 2500, Height: 843}, Name: "a", ChatBarText: "Menu",
		Areas: []sdk.RichMenuArea{{
			Bounds: &sdk.RichMenuBounds{Width: 2500, Height: 843}, Action: &sdk.RichMenuSwitchAction{RichMenuAliasId: "tab-b", Data: "tab=b"},
		}},
	})
	require.NoError(t, err)
	var ours richmenu.Response
	require.NoError(t, json.Unmarshal(b, &ours))
	assert.Empty(t, ours.Lint())
	assert.Equal(t, ids.RichMenuID(menuA), ours.RichMenuID)
	assert.Equal(t, &action.RichMenuSwitch{RichMenuAliasID: "tab-b", Data: "tab=b"}, ours.Areas[0].Action)
}
