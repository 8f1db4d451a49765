package publish

import "slices"

// root returns the schema of a text that is not an array: that of the first kind that it looks like.
func root() object {
	def := object{{"required", []string{"messages"}}} // an object of no kind
	for _, k := range slices.Backward(kinds) {
		def = object{{"if", append(object{{"type", "object"}}, k.is...)}, {"then", k.then}, {"else", def}}
	}
	return append(object{{"type", "object"}}, def...)
}

// kind is a kind of text.
type kind struct {
	is   object // recognizes it
	then object
}

// kinds are tried in this order, that of examples/linecheck. A message is any object with a type.
var kinds = []kind{
	{typed("bubble"), ref("flex.container")},
	{typed("carousel"), ref("flex.container")},
	{all("type", "messages"), listOf("messages", "message")},
	{has("type"), ref("message")},
	{has("replyToken"), ref("request.reply")},
	{has("templateKey"), ref("request.pnpTemplated")},
	{member("to", object{{"type", "string"}, {"pattern", "^[0-9A-Fa-f]{64}$"}}), ref("request.pnpFlexible")},
	{member("to", object{{"type", "array"}}), ref("request.multicast")},
	{has("to", "customAggregationUnits"), ref("request.push")},
	{has("recipient", "filter", "limit"), ref("request.narrowcast")},
	{has("chatId", "loadingSeconds"), ref("request.loadingAnimation")},
	{has("markAsReadToken"), ref("request.markAsRead")},
	{has("chat"), ref("request.markChatAsRead")},
	{has("reward", "acquisitionCondition", "maxUseCountPerTicket"), ref("coupon.request")},
	{has("audienceGroupId"), ref("audience.add")},
	{has("audiences", "isIfaAudience", "uploadDescription"), ref("audience.upload")},
	{has("clickUrl"), ref("audience.click")},
	{has("requestId"), ref("audience.impression")},
	{only("description"), ref("audience.rename")},
	{append(all("richMenuId"), has("size", "areas", "chatBarText")...), ref("richmenu.response")},
	{has("size", "areas", "chatBarText"), ref("richmenu")},
	{has("operations"), ref("richmenu.batch")},
	{has("richmenus"), listOf("richmenus", "richmenu.response")},
	{has("aliases"), listOf("aliases", "richmenu.alias")},
	{has("richMenuAliasId"), ref("richmenu.alias")},
	{all("richMenuId", "userIds"), ref("richmenu.bulkLink")},
	{has("userIds"), ref("richmenu.bulkUnlink")},
	{has("richMenuId"), ref("richmenu.alias.update")},
	{only("messages"), ref("request.validate")},
	{has("messages", "notificationDisabled"), ref("request.broadcast")},
}

func listOf(name, of string) object {
	return object{{"properties", object{{name, object{{"type", "array"}, {"items", ref(of)}}}}}}
}

// all recognizes a kind by all of these members.
func all(names ...string) object { return object{{"required", names}} }

// has recognizes a kind by any of these members.
func has(names ...string) object {
	if len(names) == 1 {
		return all(names...)
	}
	var list []object
	for _, name := range names {
		list = append(list, all(name))
	}
	return object{{"anyOf", list}}
}

// only recognizes a kind by its only member.
func only(name string) object { return all(name).with("maxProperties", 1) }

// member recognizes a kind by the form of a member.
func member(name string, form object) object {
	return all(name).with("properties", object{{name, form}})
}

func typed(kind string) object { return member("type", object{{"const", kind}}) }
