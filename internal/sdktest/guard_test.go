package sdktest_test

import (
	"bytes"
	"encoding/json"
	"image"
	"image/color"
	"image/png"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/line/line-bot-sdk-go/v8/linebot/manage_audience"
	"github.com/line/line-bot-sdk-go/v8/linebot/messaging_api"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/route"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/guard"
	"github.com/linemsg/linemsg/message/lineerror"
	"github.com/linemsg/linemsg/message/linetest"
)

// outgoing records the bodies that the SDK wants to send, before the guard sees them.
type outgoing struct {
	http.RoundTripper

	mu     sync.Mutex
	bodies []string
}

func (o *outgoing) RoundTrip(r *http.Request) (*http.Response, error) {
	text, err := io.ReadAll(r.Body)
	if err != nil {
		return nil, err
	}
	o.mu.Lock()
	o.bodies = append(o.bodies, string(text))
	o.mu.Unlock()
	again := r.Clone(r.Context())
	again.Body = io.NopCloser(bytes.NewReader(text))
	return o.RoundTripper.RoundTrip(again)
}

// clients are the clients of the SDK, guarded.
type clients struct {
	bot       *messaging_api.MessagingApiAPI
	blob      *messaging_api.MessagingApiBlobAPI
	audiences *manage_audience.ManageAudienceAPI
}

func guarded(t *testing.T, srv *linetest.Server, rt http.RoundTripper) (c clients) {
	t.Helper()
	client := &http.Client{Transport: rt}
	var err error
	c.bot, err = messaging_api.NewMessagingApiAPI(srv.AccessToken, messaging_api.WithEndpoint(srv.URL), messaging_api.WithHTTPClient(client))
	require.NoError(t, err)
	c.blob, err = messaging_api.NewMessagingApiBlobAPI(srv.AccessToken, messaging_api.WithBlobEndpoint(srv.URL), messaging_api.WithBlobHTTPClient(client))
	require.NoError(t, err)
	c.audiences, err = manage_audience.NewManageAudienceAPI(srv.AccessToken, manage_audience.WithEndpoint(srv.URL), manage_audience.WithHTTPClient(client))
	require.NoError(t, err)
	return c
}

func guardOf(srv *linetest.Server) *guard.Transport {
	return &guard.Transport{Hosts: []string{strings.TrimPrefix(srv.URL, "http://")}}
}

func picture(t *testing.T, width, height int) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, png.Encode(&b, image.NewPaletted(image.Rect(0, 0, width, height), color.Palette{color.Black})))
	return b.Bytes()
}

// For each route: the SDK's right body arrives byte for byte, and its wrong body does not arrive.
func TestGuard(t *testing.T) {
	t.Parallel()
	const menuID = "richmenu-0123456789abcdef0123456789abcdef"
	type sdkMessages = []messaging_api.MessageInterface
	texts := func(text string) sdkMessages {
		return sdkMessages{&messaging_api.TextMessage{Text: text, QuickReply: &messaging_api.QuickReply{Items: []messaging_api.QuickReplyItem{
			{Action: &messaging_api.MessageAction{Label: "<&>", Text: "あ"}}, // without Type, as in the SDK's sample bot
		}}}}
	}
	validate := func(f func(*messaging_api.MessagingApiAPI, *messaging_api.ValidateMessageRequest) (struct{}, error)) func(clients, string) error {
		return func(c clients, s string) error {
			_, err := f(c.bot, &messaging_api.ValidateMessageRequest{Messages: texts(s)})
			return err
		}
	}
	menu := func(name string) *messaging_api.RichMenuRequest {
		return &messaging_api.RichMenuRequest{
			Size: &messaging_api.RichMenuSize{Width: 800, Height: 270}, Name: name, ChatBarText: "Open",
			Areas: []messaging_api.RichMenuArea{{
				Bounds: &messaging_api.RichMenuBounds{Width: 800, Height: 270}, Action: &messaging_api.UriAction{Label: "a", Uri: "https://kissa.example/"},
			}},
		}
	}
	batch := func(from string) *messaging_api.RichMenuBatchRequest {
		return &messaging_api.RichMenuBatchRequest{Operations: []messaging_api.RichMenuBatchOperationInterface{
			&messaging_api.RichMenuBatchUnlinkOperation{From: from},
		}}
	}
	// Each function sends a right body for a text, and a wrong one for an empty text.
	calls := map[string]func(c clients, s string) error{
		"POST /v2/bot/message/reply": func(c clients, s string) error {
			_, err := c.bot.ReplyMessage(&messaging_api.ReplyMessageRequest{ReplyToken: "nHuyWiB7yP5Zw52FIkcQobQuGDXCTA", Messages: texts(s)})
			return err
		},
		"POST /v2/bot/message/push": func(c clients, s string) error {
			_, err := c.bot.PushMessage(&messaging_api.PushMessageRequest{To: brown, Messages: texts(s)}, "")
			return err
		},
		"POST /v2/bot/message/multicast": func(c clients, s string) error {
			_, err := c.bot.Multicast(&messaging_api.MulticastRequest{To: []string{brown}, Messages: texts(s)}, "")
			return err
		},
		"POST /v2/bot/message/narrowcast": func(c clients, s string) error {
			_, err := c.bot.Narrowcast(&messaging_api.NarrowcastRequest{Messages: texts(s), Limit: &messaging_api.Limit{Max: 10}}, "")
			return err
		},
		"POST /v2/bot/message/broadcast": func(c clients, s string) error {
			_, err := c.bot.Broadcast(&messaging_api.BroadcastRequest{Messages: texts(s)}, "")
			return err
		},
		"POST /v2/bot/message/validate/reply":      validate((*messaging_api.MessagingApiAPI).ValidateReply),
		"POST /v2/bot/message/validate/push":       validate((*messaging_api.MessagingApiAPI).ValidatePush),
		"POST /v2/bot/message/validate/multicast":  validate((*messaging_api.MessagingApiAPI).ValidateMulticast),
		"POST /v2/bot/message/validate/narrowcast": validate((*messaging_api.MessagingApiAPI).ValidateNarrowcast),
		"POST /v2/bot/message/validate/broadcast":  validate((*messaging_api.MessagingApiAPI).ValidateBroadcast),
		"POST /v2/bot/richmenu":                    func(c clients, s string) error { _, err := c.bot.CreateRichMenu(menu(s)); return err },
		"POST /v2/bot/richmenu/validate":           func(c clients, s string) error { _, err := c.bot.ValidateRichMenuObject(menu(s)); return err },
		"POST /v2/bot/richmenu/{richMenuId}/content": func(c clients, s string) error {
			width := 800
			if s == "" {
				width = 100
			}
			_, err := c.blob.SetRichMenuImage(menuID, "image/png", bytes.NewReader(picture(t, width, 270)))
			return err
		},
		"POST /v2/bot/richmenu/bulk/link": func(c clients, s string) error {
			_, err := c.bot.LinkRichMenuIdToUsers(&messaging_api.RichMenuBulkLinkRequest{RichMenuId: s, UserIds: []string{brown}})
			return err
		},
		"POST /v2/bot/richmenu/bulk/unlink": func(c clients, s string) error {
			_, err := c.bot.UnlinkRichMenuIdFromUsers(&messaging_api.RichMenuBulkUnlinkRequest{UserIds: []string{strings.Replace(s, "hello", brown, 1)}})
			return err
		},
		"POST /v2/bot/richmenu/batch":          func(c clients, s string) error { _, err := c.bot.RichMenuBatch(batch(s)); return err },
		"POST /v2/bot/richmenu/validate/batch": func(c clients, s string) error { _, err := c.bot.ValidateRichMenuBatchRequest(batch(s)); return err },
		"POST /v2/bot/richmenu/alias": func(c clients, s string) error {
			_, err := c.bot.CreateRichMenuAlias(&messaging_api.CreateRichMenuAliasRequest{RichMenuAliasId: s, RichMenuId: menuID})
			return err
		},
		"POST /v2/bot/richmenu/alias/{richMenuAliasId}": func(c clients, s string) error {
			_, err := c.bot.UpdateRichMenuAlias("tab-a", &messaging_api.UpdateRichMenuAliasRequest{RichMenuId: s})
			return err
		},
		"POST /bot/pnp/push": func(c clients, s string) error {
			_, err := c.bot.PushMessagesByPhone(&messaging_api.PnpMessagesRequest{To: strings.Repeat("0", 64), Messages: texts(s)}, "")
			return err
		},
		"POST /v2/bot/chat/loading/start": func(c clients, s string) error {
			_, err := c.bot.ShowLoadingAnimation(&messaging_api.ShowLoadingAnimationRequest{ChatId: strings.Replace(s, "hello", brown, 1)})
			return err
		},
		"POST /v2/bot/chat/markAsRead": func(c clients, s string) error {
			_, err := c.bot.MarkMessagesAsReadByToken(&messaging_api.MarkMessagesAsReadByTokenRequest{MarkAsReadToken: s})
			return err
		},
		"POST /v2/bot/message/markAsRead": func(c clients, s string) error {
			_, err := c.bot.MarkMessagesAsRead(&messaging_api.MarkMessagesAsReadRequest{Chat: &messaging_api.ChatReference{UserId: strings.Replace(s, "hello", brown, 1)}})
			return err
		},
		"POST /v2/bot/coupon": func(c clients, s string) error {
			_, err := c.bot.CreateCoupon(&messaging_api.CouponCreateRequest{
				Title: s, AcquisitionCondition: &messaging_api.NormalAcquisitionConditionRequest{}, MaxUseCountPerTicket: 1,
				StartTimestamp: 1796050800, EndTimestamp: 1798729199, Timezone: messaging_api.CouponCreateRequestTIMEZONE_ASIA_TOKYO,
				Visibility: messaging_api.CouponCreateRequestVISIBILITY_UNLISTED, Reward: &messaging_api.CouponFreeRewardRequest{},
			})
			return err
		},
		"POST /v2/bot/audienceGroup/upload": func(c clients, s string) error {
			_, err := c.audiences.CreateAudienceGroup(&manage_audience.CreateAudienceGroupRequest{Description: s, Audiences: []manage_audience.Audience{{Id: brown}}})
			return err
		},
		"PUT /v2/bot/audienceGroup/upload": func(c clients, s string) error {
			_, err := c.audiences.AddAudienceToAudienceGroup(&manage_audience.AddAudienceToAudienceGroupRequest{
				AudienceGroupId: 5614991017776, Audiences: []manage_audience.Audience{{Id: strings.Replace(s, "hello", brown, 1)}},
			})
			return err
		},
		"POST /v2/bot/audienceGroup/click": func(c clients, s string) error {
			_, err := c.audiences.CreateClickBasedAudienceGroup(&manage_audience.CreateClickBasedAudienceGroupRequest{Description: s, RequestId: "bb9744f9-47fa-4a29-941e-1234567890ab"})
			return err
		},
		"POST /v2/bot/audienceGroup/imp": func(c clients, s string) error {
			_, err := c.audiences.CreateImpBasedAudienceGroup(&manage_audience.CreateImpBasedAudienceGroupRequest{Description: s, RequestId: "bb9744f9-47fa-4a29-941e-1234567890ab"})
			return err
		},
		"PUT /v2/bot/audienceGroup/{audienceGroupId}/updateDescription": func(c clients, s string) error {
			_, err := c.audiences.UpdateAudienceGroupDescription(5614991017776, &manage_audience.UpdateAudienceGroupDescriptionRequest{Description: s})
			return err
		},
	}
	for _, r := range route.All() {
		if r.Endpoint != "POST /v2/bot/message/pnp/templated/push" { // the SDK does not call it
			require.Contains(t, calls, r.Endpoint, "each route has a test")
		}
	}
	for endpoint, call := range calls {
		t.Run(endpoint, func(t *testing.T) {
			t.Parallel()
			srv := linetest.NewServer(t)
			srv.Handle("/", http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				_, _ = io.WriteString(w, `{"sentMessages":[],"richMenuId":"`+menuID+`"}`)
			}))
			out := &outgoing{RoundTripper: guardOf(srv)}
			c := guarded(t, srv, out)

			require.NoError(t, call(c, "hello"))
			require.Len(t, srv.Calls(), 1)
			method, _, _ := strings.Cut(endpoint, " ")
			assert.Equal(t, method, srv.Calls()[0].Method)
			require.Len(t, out.bodies, 1)
			assert.Equal(t, out.bodies[0], string(srv.Calls()[0].Body), "byte for byte")

			err := call(c, "")
			var f *fault.Error
			require.ErrorAs(t, err, &f, "through the SDK's error")
			assert.NotEmpty(t, f.Violations)
			require.Len(t, out.bodies, 2, "the SDK tried to send it")
			assert.Len(t, srv.Calls(), 1, "and it did not arrive")
			for _, secret := range srv.Secrets() {
				assert.NotContains(t, err.Error(), secret)
			}
		})
	}
}

// A bot of the SDK is guarded with two changed lines. LINE's own refusals come back decoded.
func TestGuardedBot(t *testing.T) {
	t.Parallel()
	srv := linetest.NewServer(t)
	srv.AllowRefusals()
	c := guarded(t, srv, guardOf(srv))
	_, err := c.bot.ReplyMessage(&messaging_api.ReplyMessageRequest{ReplyToken: "used", Messages: hello()})
	require.ErrorContains(t, err, "unexpected status code: 400, ")
	err = lineerror.Wrap(err)
	require.ErrorIs(t, err, lineerror.InvalidReplyToken)
	assert.ErrorContains(t, err, "unexpected status code: 400, ")

	// The guard lets everything pass and logs LINE's response.
	var log bytes.Buffer
	g := guardOf(srv)
	g.LogOnly, g.Logger = true, slog.New(slog.NewTextHandler(&log, nil))
	c = guarded(t, srv, g)
	_, err = c.bot.PushMessage(&messaging_api.PushMessageRequest{To: brown, Messages: []messaging_api.MessageInterface{&messaging_api.TextMessage{}}}, "")
	require.ErrorContains(t, err, `unexpected status code: 400, {"message":"The request body has 1 error(s)"`)
	vs := fault.Violations(lineerror.Wrap(err))
	require.Len(t, vs, 1)
	assert.Equal(t, fault.Path("messages[0].text"), vs[0].Path)
	assert.Contains(t, log.String(), `msg="guard: LINE would refuse a request"`)
	assert.Contains(t, log.String(), `msg="guard: LINE refused a request"`)
	for _, secret := range slices.Concat(srv.Secrets(), []string{brown}) {
		assert.NotContains(t, log.String(), secret)
	}
}

// BenchmarkGuard pushes a menu with the SDK's client to a server on the loopback interface, with and without the guard.
func BenchmarkGuard(b *testing.B) {
	bubble := messaging_api.FlexBubble{Body: &messaging_api.FlexBox{Layout: "vertical", Contents: []messaging_api.FlexComponentInterface{
		&messaging_api.FlexText{Text: "チーズケーキ", Weight: "bold", Size: "xl"}, &messaging_api.FlexText{Text: "¥680", Color: "#888888"},
		&messaging_api.FlexButton{Style: "primary", Action: &messaging_api.PostbackAction{Label: "注文する", Data: "buy=17"}},
	}}}
	request := &messaging_api.PushMessageRequest{To: brown, Messages: []messaging_api.MessageInterface{&messaging_api.FlexMessage{
		AltText: "メニュー", Contents: &messaging_api.FlexCarousel{Contents: slices.Repeat([]messaging_api.FlexBubble{bubble}, 10)},
	}}}
	for name, transport := range map[string]http.RoundTripper{"bare": http.DefaultTransport, "guarded": nil} {
		b.Run(name, func(b *testing.B) {
			srv := quiet(b)
			if transport == nil {
				transport = &guard.Transport{Hosts: []string{strings.TrimPrefix(srv, "http://")}}
			}
			bot, err := messaging_api.NewMessagingApiAPI("token", messaging_api.WithEndpoint(srv), messaging_api.WithHTTPClient(&http.Client{Transport: transport}))
			require.NoError(b, err)
			for b.Loop() {
				if _, err := bot.PushMessage(request, ""); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	text, err := json.Marshal(request)
	require.NoError(b, err)
	b.Logf("%d bytes", len(text))
}

// quiet returns the URL of a server that accepts everything.
func quiet(b *testing.B) string {
	b.Helper()
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		_, _ = io.WriteString(w, `{"sentMessages":[]}`)
	}))
	b.Cleanup(srv.Close)
	return srv.URL
}
