package linetest

import (
	"net/url"
	"strings"
)

// Endpoint is an endpoint of the Messaging API, as method and path. Those of images are at api-data.line.me, all
// others at api.line.me; a [Server] serves both.
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

// takesRetryKey reports whether the endpoint is one of the four that take a retry key.
func (e Endpoint) takesRetryKey() bool {
	switch e {
	case Push, Multicast, Narrowcast, Broadcast:
		return true
	}
	return false
}

// handler answers a call; the server is locked.
type handler func(s *Server, x *exchange) answer

// routes are all endpoints. Of two that fit a path the one with fewer parameters serves it; api-data.line.me and
// api.line.me share the paths below an alias named content, which no alias is here.
var routes = []struct {
	endpoint Endpoint
	handle   handler
}{
	{Reply, reply}, {Push, push}, {Multicast, multicast}, {Narrowcast, narrow}, {Broadcast, broadcast},
	{ValidateReply, validate}, {ValidatePush, validate},
	{ValidateMulticast, validateToMany}, {ValidateNarrowcast, validateToMany}, {ValidateBroadcast, validateToMany},
	{NarrowcastProgress, narrowcastProgress}, {Quota, quota}, {QuotaConsumption, quotaConsumption},
	{CreateRichMenu, createRichMenu}, {ValidateRichMenu, validateRichMenu},
	{ListRichMenus, listRichMenus}, {GetRichMenu, getRichMenu}, {DeleteRichMenu, deleteRichMenu},
	{SetDefaultRichMenu, setDefault}, {GetDefaultRichMenu, getDefault}, {ClearDefaultRichMenu, clearDefault},
	{LinkRichMenu, linkRichMenu}, {GetRichMenuOfUser, getRichMenuOfUser}, {UnlinkRichMenu, unlinkRichMenu},
	{LinkRichMenuBulk, linkBulk}, {UnlinkRichMenuBulk, unlinkBulk},
	{BatchRichMenus, batch}, {ValidateBatch, validateBatch}, {BatchProgress, batchProgress},
	{CreateAlias, createAlias}, {ListAliases, listAliases},
	{UpdateAlias, updateAlias}, {GetAlias, getAlias}, {DeleteAlias, deleteAlias},
	{UploadRichMenuImage, uploadImage}, {DownloadRichMenuImage, downloadImage},
}

// route finds the endpoint of a request and the values of its parameters.
func route(method string, u *url.URL) (e Endpoint, h handler, values map[string]string) {
	path := strings.Split(u.EscapedPath(), "/")
	fewest := len(path)
	for _, r := range routes {
		of, pattern, _ := strings.Cut(string(r.endpoint), " ")
		if of != method {
			continue
		}
		if v, ok := match(strings.Split(pattern, "/"), path); ok && len(v) < fewest {
			e, h, values, fewest = r.endpoint, r.handle, v, len(v)
		}
	}
	return e, h, values
}

func match(pattern, path []string) (values map[string]string, ok bool) {
	if len(pattern) != len(path) {
		return nil, false
	}
	for i, p := range pattern {
		name, param := strings.CutPrefix(p, "{")
		if !param {
			if p != path[i] {
				return nil, false
			}
			continue
		}
		v, err := url.PathUnescape(path[i])
		if err != nil || v == "" {
			return nil, false
		}
		if values == nil {
			values = make(map[string]string)
		}
		values[strings.TrimSuffix(name, "}")] = v
	}
	return values, true
}
