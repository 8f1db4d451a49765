package linetest

import (
	"net/url"
	"strings"

	"github.com/linemsg/linemsg/internal/route"
)

// Endpoint is an endpoint of the Messaging API: method and path. LINE serves files, such as images and the content of messages,
// at api-data.line.me and the rest at api.line.me; a [Server] serves both.
type Endpoint string

// Messages.
const (
	Reply              Endpoint = "POST /v2/bot/message/reply"
	Push               Endpoint = "POST /v2/bot/message/push"
	Multicast          Endpoint = "POST /v2/bot/message/multicast"
	Narrowcast         Endpoint = "POST /v2/bot/message/narrowcast"
	Broadcast          Endpoint = "POST /v2/bot/message/broadcast"
	ValidateReply      Endpoint = "POST /v2/bot/message/validate/reply"
	ValidatePush       Endpoint = "POST /v2/bot/message/validate/push"
	ValidateMulticast  Endpoint = "POST /v2/bot/message/validate/multicast"
	ValidateNarrowcast Endpoint = "POST /v2/bot/message/validate/narrowcast"
	ValidateBroadcast  Endpoint = "POST /v2/bot/message/validate/broadcast"
	NarrowcastProgress Endpoint = "GET /v2/bot/message/progress/narrowcast"
	Quota              Endpoint = "GET /v2/bot/message/quota"
	QuotaConsumption   Endpoint = "GET /v2/bot/message/quota/consumption"
)

// Users, groups and rooms.
const (
	GetProfile            Endpoint = "GET /v2/bot/profile/{userId}"
	GetFollowers          Endpoint = "GET /v2/bot/followers/ids"
	GetBotInfo            Endpoint = "GET /v2/bot/info"
	IssueLinkToken        Endpoint = "POST /v2/bot/user/{userId}/linkToken"
	GetGroupSummary       Endpoint = "GET /v2/bot/group/{groupId}/summary"
	GetGroupMemberCount   Endpoint = "GET /v2/bot/group/{groupId}/members/count"
	GetGroupMemberIDs     Endpoint = "GET /v2/bot/group/{groupId}/members/ids"
	GetGroupMemberProfile Endpoint = "GET /v2/bot/group/{groupId}/member/{userId}"
	LeaveGroup            Endpoint = "POST /v2/bot/group/{groupId}/leave"
	GetRoomMemberCount    Endpoint = "GET /v2/bot/room/{roomId}/members/count"
	GetRoomMemberIDs      Endpoint = "GET /v2/bot/room/{roomId}/members/ids"
	GetRoomMemberProfile  Endpoint = "GET /v2/bot/room/{roomId}/member/{userId}"
	LeaveRoom             Endpoint = "POST /v2/bot/room/{roomId}/leave"
)

// Chats.
const (
	StartLoading   Endpoint = "POST /v2/bot/chat/loading/start"
	MarkAsRead     Endpoint = "POST /v2/bot/chat/markAsRead"
	MarkChatAsRead Endpoint = "POST /v2/bot/message/markAsRead"
)

// LINE notification messages.
const (
	PushNotification          Endpoint = "POST /bot/pnp/push"
	PushTemplatedNotification Endpoint = "POST /v2/bot/message/pnp/templated/push"
)

// Audiences.
const (
	UploadAudience           Endpoint = "POST /v2/bot/audienceGroup/upload"
	UploadAudienceFile       Endpoint = "POST /v2/bot/audienceGroup/upload/byFile"
	AddToAudience            Endpoint = "PUT /v2/bot/audienceGroup/upload"
	AddAudienceFile          Endpoint = "PUT /v2/bot/audienceGroup/upload/byFile"
	CreateClickAudience      Endpoint = "POST /v2/bot/audienceGroup/click"
	CreateImpressionAudience Endpoint = "POST /v2/bot/audienceGroup/imp"
	RenameAudience           Endpoint = "PUT /v2/bot/audienceGroup/{audienceGroupId}/updateDescription"
	DeleteAudience           Endpoint = "DELETE /v2/bot/audienceGroup/{audienceGroupId}"
	GetAudience              Endpoint = "GET /v2/bot/audienceGroup/{audienceGroupId}"
	ListAudiences            Endpoint = "GET /v2/bot/audienceGroup/list"
)

// Coupons.
const (
	CreateCoupon Endpoint = "POST /v2/bot/coupon"
	CloseCoupon  Endpoint = "PUT /v2/bot/coupon/{couponId}/close"
	GetCoupon    Endpoint = "GET /v2/bot/coupon/{couponId}"
	ListCoupons  Endpoint = "GET /v2/bot/coupon"
)

// What users have sent.
const (
	GetContent     Endpoint = "GET /v2/bot/message/{messageId}/content"
	GetPreview     Endpoint = "GET /v2/bot/message/{messageId}/content/preview"
	GetTranscoding Endpoint = "GET /v2/bot/message/{messageId}/content/transcoding"
)

// Rich menus.
const (
	CreateRichMenu        Endpoint = "POST /v2/bot/richmenu"
	ValidateRichMenu      Endpoint = "POST /v2/bot/richmenu/validate"
	UploadRichMenuImage   Endpoint = "POST /v2/bot/richmenu/{richMenuId}/content"
	DownloadRichMenuImage Endpoint = "GET /v2/bot/richmenu/{richMenuId}/content"
	ListRichMenus         Endpoint = "GET /v2/bot/richmenu/list"
	GetRichMenu           Endpoint = "GET /v2/bot/richmenu/{richMenuId}"
	DeleteRichMenu        Endpoint = "DELETE /v2/bot/richmenu/{richMenuId}"
	SetDefaultRichMenu    Endpoint = "POST /v2/bot/user/all/richmenu/{richMenuId}"
	GetDefaultRichMenu    Endpoint = "GET /v2/bot/user/all/richmenu"
	ClearDefaultRichMenu  Endpoint = "DELETE /v2/bot/user/all/richmenu"
	LinkRichMenu          Endpoint = "POST /v2/bot/user/{userId}/richmenu/{richMenuId}"
	GetRichMenuOfUser     Endpoint = "GET /v2/bot/user/{userId}/richmenu"
	UnlinkRichMenu        Endpoint = "DELETE /v2/bot/user/{userId}/richmenu"
	LinkRichMenuBulk      Endpoint = "POST /v2/bot/richmenu/bulk/link"
	UnlinkRichMenuBulk    Endpoint = "POST /v2/bot/richmenu/bulk/unlink"
	BatchRichMenus        Endpoint = "POST /v2/bot/richmenu/batch"
	ValidateBatch         Endpoint = "POST /v2/bot/richmenu/validate/batch"
	BatchProgress         Endpoint = "GET /v2/bot/richmenu/progress/batch"
	CreateAlias           Endpoint = "POST /v2/bot/richmenu/alias"
	UpdateAlias           Endpoint = "POST /v2/bot/richmenu/alias/{richMenuAliasId}"
	GetAlias              Endpoint = "GET /v2/bot/richmenu/alias/{richMenuAliasId}"
	DeleteAlias           Endpoint = "DELETE /v2/bot/richmenu/alias/{richMenuAliasId}"
	ListAliases           Endpoint = "GET /v2/bot/richmenu/alias/list"
)

// Any is every endpoint, for [Server.Fail].
const Any Endpoint = ""

// takesRetryKey reports whether the endpoint accepts a retry key.
func (e Endpoint) takesRetryKey() bool {
	switch e {
	case Push, Multicast, Narrowcast, Broadcast:
		return true
	}
	return false
}

// takesFile reports whether the body is a file or a form with a file.
func (e Endpoint) takesFile() bool {
	return e == UploadRichMenuImage || e == UploadAudienceFile || e == AddAudienceFile
}

// handler serves an endpoint. A nil body has no type in package route; the others are decoded and checked.
type handler struct {
	body   func() route.Body
	answer func(s *Server, x *exchange) answer // called with the server locked and a valid body
}

// plain returns a handler for an endpoint whose answer does not depend on the body in JSON.
func plain(f func(s *Server, x *exchange) answer) handler { return handler{answer: f} }

// taking returns a handler for an endpoint with a body of type B in package route.
func taking[B route.Body](f func(s *Server, x *exchange, b B) answer) handler {
	return plain(func(s *Server, x *exchange) answer {
		b, _ := x.call.Request.(B)
		return f(s, x, b)
	})
}

// validated answers a request to validate messages, which have been checked.
func validated(*Server, *exchange) answer { return done() }

// routes lists all endpoints. If two match a path, the one with fewer parameters wins. On one host, the path of an
// alias named "content" would be ambiguous; the image endpoint wins.
var routes = []struct {
	endpoint Endpoint
	handler  handler
}{
	{Reply, taking(reply)}, {Push, taking(push)}, {Multicast, taking(multicast)}, {Narrowcast, taking(narrow)},
	{Broadcast, taking(broadcast)},
	{ValidateReply, plain(validated)}, {ValidatePush, plain(validated)}, {ValidateMulticast, plain(validated)},
	{ValidateNarrowcast, plain(validated)}, {ValidateBroadcast, plain(validated)},
	{NarrowcastProgress, plain(narrowcastProgress)}, {Quota, plain(quota)}, {QuotaConsumption, plain(quotaConsumption)},
	{GetProfile, plain(getProfile)}, {GetFollowers, plain(getFollowers)}, {GetBotInfo, plain(getBotInfo)},
	{IssueLinkToken, plain(issueLinkToken)},
	{GetGroupSummary, plain(getGroupSummary)}, {GetGroupMemberCount, plain(getMemberCount)}, {GetRoomMemberCount, plain(getMemberCount)},
	{GetGroupMemberIDs, plain(getMemberIDs)}, {GetRoomMemberIDs, plain(getMemberIDs)},
	{GetGroupMemberProfile, plain(getMemberProfile)}, {GetRoomMemberProfile, plain(getMemberProfile)},
	{LeaveGroup, plain(leaveGroup)}, {LeaveRoom, plain(leaveGroup)},
	{StartLoading, taking(startLoading)}, {MarkAsRead, taking(markAsRead)}, {MarkChatAsRead, taking(markChatAsRead)},
	{PushNotification, taking(pushNotification)}, {PushTemplatedNotification, taking(pushTemplated)},
	{UploadAudience, taking(uploadAudience)}, {AddToAudience, taking(addToAudience)},
	{UploadAudienceFile, plain(uploadAudienceFile)}, {AddAudienceFile, plain(addAudienceFile)},
	{CreateClickAudience, taking(clickAudience)}, {CreateImpressionAudience, taking(impressionAudience)},
	{RenameAudience, taking(renameAudience)}, {DeleteAudience, plain(deleteAudience)}, {GetAudience, plain(getAudience)},
	{ListAudiences, plain(listAudiences)},
	{CreateCoupon, taking(createCoupon)}, {CloseCoupon, plain(closeCoupon)}, {GetCoupon, plain(getCoupon)}, {ListCoupons, plain(listCoupons)},
	{GetContent, plain(getContent)}, {GetPreview, plain(getPreview)}, {GetTranscoding, plain(getTranscoding)},
	{CreateRichMenu, taking(createRichMenu)}, {ValidateRichMenu, taking(validateRichMenu)},
	{ListRichMenus, plain(listRichMenus)}, {GetRichMenu, plain(getRichMenu)}, {DeleteRichMenu, plain(deleteRichMenu)},
	{SetDefaultRichMenu, plain(setDefault)}, {GetDefaultRichMenu, plain(getDefault)}, {ClearDefaultRichMenu, plain(clearDefault)},
	{LinkRichMenu, plain(linkRichMenu)}, {GetRichMenuOfUser, plain(getRichMenuOfUser)}, {UnlinkRichMenu, plain(unlinkRichMenu)},
	{LinkRichMenuBulk, taking(linkBulk)}, {UnlinkRichMenuBulk, taking(unlinkBulk)},
	{BatchRichMenus, taking(batch)}, {ValidateBatch, taking(validateBatch)}, {BatchProgress, plain(batchProgress)},
	{UploadRichMenuImage, plain(uploadImage)}, {DownloadRichMenuImage, plain(downloadImage)},
	{CreateAlias, taking(createAlias)}, {ListAliases, plain(listAliases)},
	{UpdateAlias, taking(updateAlias)}, {GetAlias, plain(getAlias)}, {DeleteAlias, plain(deleteAlias)},
}

// find returns the endpoint of a request and the values of its parameters.
func find(method string, u *url.URL) (e Endpoint, h handler, values map[string]string) {
	path := strings.Split(u.EscapedPath(), "/")
	fewest := len(path)
	for _, r := range routes {
		of, pattern, _ := strings.Cut(string(r.endpoint), " ")
		if of != method {
			continue
		}
		if v, ok := route.Match(pattern, path); ok && len(v) < fewest {
			e, h, values, fewest = r.endpoint, r.handler, v, len(v)
		}
	}
	if r, _ := route.Find(method, "", u); e == Endpoint(r.Endpoint) {
		h.body = r.New
	}
	return e, h, values
}
