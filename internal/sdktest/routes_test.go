package sdktest_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"
	"net/http"
	"strconv"
	"sync"
	"testing"

	"github.com/line/line-bot-sdk-go/v8/linebot/messaging_api"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/lineerror"
	"github.com/linemsg/linemsg/message/linetest"
	"github.com/linemsg/linemsg/richmenu"
)

const key = "123e4567-e89b-12d3-a456-426614174000"

func hello() []messaging_api.MessageInterface {
	return []messaging_api.MessageInterface{&message.Text{Text: "hello"}, &messaging_api.TextMessage{Text: "world"}}
}

// Every route for messages, called by the SDK's client.
func TestMessages(t *testing.T) {
	t.Parallel()
	srv := linetest.NewServer(t)
	srv.AddFriends(brown, cony)
	srv.SetQuota(100)
	client := newClient(t, srv)

	replied, err := client.ReplyMessage(&messaging_api.ReplyMessageRequest{ReplyToken: string(srv.ReplyToken(brown)), Messages: hello()})
	require.NoError(t, err)
	require.Len(t, replied.SentMessages, 2)

	res, pushed, err := client.PushMessageWithHttpInfo(&messaging_api.PushMessageRequest{To: brown, Messages: hello()}, key)
	require.NoError(t, err)
	require.Len(t, pushed.SentMessages, 2)
	assert.NotEqual(t, replied.SentMessages, pushed.SentMessages)
	assert.NotEmpty(t, pushed.SentMessages[0].QuoteToken)

	again, _, err := client.PushMessageWithHttpInfo(&messaging_api.PushMessageRequest{To: brown, Messages: hello()}, key)
	require.ErrorIs(t, lineerror.Parse(err.Error()), lineerror.RetryKeyAccepted)
	assert.Equal(t, http.StatusConflict, again.StatusCode)
	assert.Equal(t, res.Header.Get("X-Line-Request-Id"), again.Header.Get("X-Line-Accepted-Request-Id"))

	_, err = client.Multicast(&messaging_api.MulticastRequest{To: []string{brown, cony}, Messages: hello()}, "")
	require.NoError(t, err)
	_, err = client.Broadcast(&messaging_api.BroadcastRequest{Messages: hello()}, "")
	require.NoError(t, err)
	res, _, err = client.NarrowcastWithHttpInfo(&messaging_api.NarrowcastRequest{
		Messages: hello(), Recipient: &messaging_api.AudienceRecipient{AudienceGroupId: 5614991017776},
	}, "")
	require.NoError(t, err)
	assert.Equal(t, http.StatusAccepted, res.StatusCode)
	progress, err := client.GetNarrowcastProgress(res.Header.Get("X-Line-Request-Id"))
	require.NoError(t, err)
	assert.Equal(t, "succeeded", string(progress.Phase))

	check := &messaging_api.ValidateMessageRequest{Messages: hello()}
	for _, validate := range []func(*messaging_api.ValidateMessageRequest) (struct{}, error){
		client.ValidateReply, client.ValidatePush, client.ValidateMulticast, client.ValidateNarrowcast, client.ValidateBroadcast,
	} {
		_, err := validate(check)
		require.NoError(t, err)
	}

	limit, err := client.GetMessageQuota()
	require.NoError(t, err)
	assert.Equal(t, &messaging_api.MessageQuotaResponse{Type: "limited", Value: 100}, limit)
	used, err := client.GetMessageQuotaConsumption()
	require.NoError(t, err)
	assert.EqualValues(t, 5, used.TotalUsage)

	assert.Len(t, srv.Calls(), 14)
	assert.Len(t, srv.Chat(brown), 8)
	assert.Len(t, srv.Narrowcasts(), 1)
	assert.Empty(t, srv.Refused())
}

// Every route for rich menus, called by the SDK's clients.
func TestRichMenus(t *testing.T) {
	t.Parallel()
	srv := linetest.NewServer(t)
	client := newClient(t, srv)
	blob, err := messaging_api.NewMessagingApiBlobAPI(srv.AccessToken, messaging_api.WithBlobEndpoint(srv.URL))
	require.NoError(t, err)

	menu, err := richmenu.Checked[messaging_api.RichMenuRequest](&richmenu.RichMenu{
		Size: richmenu.CompactSmall, Name: "tabs", ChatBarText: "Open",
		Areas: richmenu.CompactSmall.Bounds().Grid(1, 2).Areas(
			&action.RichMenuSwitch{RichMenuAliasID: "tab-b", Data: "b"}, &action.URI{URI: "https://shop.example/"},
		),
	})
	require.NoError(t, err)
	var picture bytes.Buffer
	require.NoError(t, png.Encode(&picture, image.NewPaletted(image.Rect(0, 0, 800, 270), color.Palette{color.Black})))

	_, err = client.ValidateRichMenuObject(menu)
	require.NoError(t, err)
	var made []string
	for range 2 {
		m, err := client.CreateRichMenu(menu)
		require.NoError(t, err)
		_, err = blob.SetRichMenuImage(m.RichMenuId, "image/png", bytes.NewReader(picture.Bytes()))
		require.NoError(t, err)
		made = append(made, m.RichMenuId)
	}
	image, err := blob.GetRichMenuImage(made[0])
	require.NoError(t, err)
	got, err := io.ReadAll(image.Body)
	require.NoError(t, err)
	require.NoError(t, image.Body.Close())
	assert.Equal(t, picture.Bytes(), got)

	one, err := client.GetRichMenu(made[0])
	require.NoError(t, err)
	assert.Equal(t, "tabs", one.Name)
	assert.Len(t, one.Areas, 2)
	all, err := client.GetRichMenuList()
	require.NoError(t, err)
	assert.Len(t, all.Richmenus, 2)

	_, err = client.SetDefaultRichMenu(made[0])
	require.NoError(t, err)
	def, err := client.GetDefaultRichMenuId()
	require.NoError(t, err)
	assert.Equal(t, made[0], def.RichMenuId)
	_, err = client.LinkRichMenuIdToUser(brown, made[1])
	require.NoError(t, err)
	of, err := client.GetRichMenuIdOfUser(brown)
	require.NoError(t, err)
	assert.Equal(t, made[1], of.RichMenuId)
	assert.Equal(t, ids.RichMenuID(made[0]), srv.RichMenuOf(cony))

	_, err = client.LinkRichMenuIdToUsers(&messaging_api.RichMenuBulkLinkRequest{RichMenuId: made[0], UserIds: []string{brown, cony}})
	require.NoError(t, err)
	swap := &messaging_api.RichMenuBatchRequest{Operations: []messaging_api.RichMenuBatchOperationInterface{
		&messaging_api.RichMenuBatchLinkOperation{From: made[0], To: made[1]},
	}}
	_, err = client.ValidateRichMenuBatchRequest(swap)
	require.NoError(t, err)
	res, _, err := client.RichMenuBatchWithHttpInfo(swap)
	require.NoError(t, err)
	assert.Equal(t, ids.RichMenuID(made[1]), srv.RichMenuOf(brown))
	progress, err := client.GetRichMenuBatchProgress(res.Header.Get("X-Line-Request-Id"))
	require.NoError(t, err)
	assert.Equal(t, "succeeded", string(progress.Phase))
	_, err = client.UnlinkRichMenuIdFromUsers(&messaging_api.RichMenuBulkUnlinkRequest{UserIds: []string{brown, cony}})
	require.NoError(t, err)
	_, err = client.UnlinkRichMenuIdFromUser(brown)
	require.NoError(t, err)

	_, err = client.CreateRichMenuAlias(&messaging_api.CreateRichMenuAliasRequest{RichMenuAliasId: "tab-b", RichMenuId: made[0]})
	require.NoError(t, err)
	_, err = client.UpdateRichMenuAlias("tab-b", &messaging_api.UpdateRichMenuAliasRequest{RichMenuId: made[1]})
	require.NoError(t, err)
	alias, err := client.GetRichMenuAlias("tab-b")
	require.NoError(t, err)
	assert.Equal(t, made[1], alias.RichMenuId)
	aliases, err := client.GetRichMenuAliasList()
	require.NoError(t, err)
	assert.Len(t, aliases.Aliases, 1)
	_, err = client.DeleteRichMenuAlias("tab-b")
	require.NoError(t, err)

	_, err = client.CancelDefaultRichMenu()
	require.NoError(t, err)
	_, err = client.GetDefaultRichMenuId()
	require.ErrorIs(t, lineerror.Parse(err.Error()), lineerror.NoDefaultMenu)
	_, err = client.DeleteRichMenu(made[0])
	require.NoError(t, err)
	assert.Len(t, srv.RichMenus(), 1)
	assert.Empty(t, srv.Refused())

	// A menu of the SDK without members that LINE requires.
	srv.AllowRefusals()
	_, err = client.CreateRichMenu(&messaging_api.RichMenuRequest{
		Size: &messaging_api.RichMenuSize{Width: 800, Height: 270}, ChatBarText: "Open", Areas: menu.Areas,
	})
	assert.ErrorIs(t, lineerror.Parse(err.Error()), fault.Required)
	assert.ErrorContains(t, err, `{"message":"must be specified","property":"name"}`)
}

// Many clients of the SDK at once. The calls of each stay in order.
func TestLoad(t *testing.T) {
	t.Parallel()
	const clients, each = 50, 10
	srv := linetest.NewServer(t)
	transport := &http.Transport{MaxIdleConnsPerHost: clients}
	defer transport.CloseIdleConnections()
	var wg sync.WaitGroup
	for i := range clients {
		wg.Go(func() {
			client, err := messaging_api.NewMessagingApiAPI(srv.AccessToken, messaging_api.WithEndpoint(srv.URL),
				messaging_api.WithHTTPClient(&http.Client{Transport: transport}))
			if !assert.NoError(t, err) {
				return
			}
			for n := range each {
				_, err := client.PushMessage(&messaging_api.PushMessageRequest{
					To:       fmt.Sprintf("U%032x", i),
					Messages: []messaging_api.MessageInterface{&messaging_api.TextMessage{Text: strconv.Itoa(n)}},
				}, "")
				if !assert.NoError(t, err) {
					return
				}
			}
		})
	}
	wg.Wait()
	assert.Len(t, srv.Pushes(), clients*each)
	want := make([]string, each)
	for n := range want {
		want[n] = strconv.Itoa(n)
	}
	for i := range clients {
		assert.Equal(t, want, linetest.Texts(srv.Chat(ids.ChatID(fmt.Sprintf("U%032x", i)))...))
	}
}
