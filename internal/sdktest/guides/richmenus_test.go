package guides_test

import (
	"bytes"
	"image"
	"image/png"
	"testing"

	"github.com/line/line-bot-sdk-go/v8/linebot/messaging_api"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/linetest"
	"github.com/linemsg/linemsg/richmenu"
)

// publish makes the calls of set.Steps. images has a PNG for each tab.
func publish(
	api *messaging_api.MessagingApiAPI, blob *messaging_api.MessagingApiBlobAPI, set *richmenu.TabSet, images [][]byte,
) error {
	if err := set.Validate(); err != nil {
		return err
	}
	menus := make([]ids.RichMenuID, len(set.Tabs))
	for _, step := range set.Steps() {
		var err error
		switch step.Do {
		case richmenu.CreateMenu:
			menus[step.Tab], err = create(api, step.Menu)
		case richmenu.UploadImage:
			_, err = blob.SetRichMenuImage(string(menus[step.Tab]), "image/png", bytes.NewReader(images[step.Tab]))
		case richmenu.CreateAlias:
			_, err = api.CreateRichMenuAlias(&messaging_api.CreateRichMenuAliasRequest{
				RichMenuAliasId: string(step.Alias), RichMenuId: string(menus[step.Tab]),
			})
		case richmenu.SetDefault:
			_, err = api.SetDefaultRichMenu(string(menus[step.Tab]))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func create(api *messaging_api.MessagingApiAPI, menu *richmenu.RichMenu) (ids.RichMenuID, error) {
	request, err := richmenu.Checked[messaging_api.RichMenuRequest](menu)
	if err != nil {
		return "", err
	}
	response, err := api.CreateRichMenu(request)
	if err != nil {
		return "", err
	}
	return ids.RichMenuID(response.RichMenuId), nil
}

func TestPublish(t *testing.T) {
	t.Parallel()
	srv := linetest.NewServer(t)
	api, err := messaging_api.NewMessagingApiAPI(srv.AccessToken, messaging_api.WithEndpoint(srv.URL))
	require.NoError(t, err)
	blob, err := messaging_api.NewMessagingApiBlobAPI(srv.AccessToken, messaging_api.WithBlobEndpoint(srv.URL))
	require.NoError(t, err)
	tab := func(name string, to ids.RichMenuAliasID) *richmenu.RichMenu {
		return &richmenu.RichMenu{
			Size: richmenu.Compact, Name: name, ChatBarText: "Menu",
			Areas: richmenu.Compact.Bounds().Grid(1, 1).Areas(&action.RichMenuSwitch{Label: "a", RichMenuAliasID: to, Data: "d"}),
		}
	}
	set := &richmenu.TabSet{Tabs: []richmenu.Tab{{Alias: "food", Menu: tab("food", "drinks")}, {Alias: "drinks", Menu: tab("drinks", "food")}}}
	var picture bytes.Buffer
	require.NoError(t, png.Encode(&picture, image.NewGray(image.Rect(0, 0, 2500, 843))))

	require.NoError(t, publish(api, blob, set, [][]byte{picture.Bytes(), picture.Bytes()}))
	assert.Len(t, srv.RichMenus(), 2)
	assert.Len(t, srv.RichMenuAliases(), 2)
	assert.Equal(t, srv.RichMenuAliases()["food"], srv.DefaultRichMenu())
}
