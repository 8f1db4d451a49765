package lineerror_test

import (
	"slices"
	"strings"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/coupon"
	"github.com/linemsg/linemsg/message/notification"
	"github.com/linemsg/linemsg/richmenu"
)

// Responses seen from LINE's server or shown in its reference.
var answers = []served{
	{
		name: "a long title of a coupon", request: couponOf(strings.Repeat("a", 61), `{"type":"gift"}`), to: new(coupon.Request), message: beanAnswer,
		details: [][2]string{{"Size must be between 1 and 60", "title"}},
	},
	{
		name: "an unknown reward of a coupon", request: couponOf("a", `{"type":"points"}`), to: new(coupon.Request), message: beanAnswer,
		details: [][2]string{{"Must be one of the following values: [discount,free,gift,cashBack,others]", "reward.type"}},
	},
	{
		name: "an amount beside a percentage", to: new(coupon.Request), message: beanAnswer,
		request: couponOf("a", `{"type":"discount","priceInfo":{"type":"percentage","percentage":25,"fixedAmount":100}}`),
		details: [][2]string{{"Must not be specified", "reward.priceInfo.fixedAmount"}},
	},
	{
		name: "empty texts of two messages", request: messages(`{"type":"text","text":""}`, fine, fine, `{"type":"text"}`),
		message: "The request body has 2 error(s)",
		details: [][2]string{{"May not be empty", "messages[0].text"}, {"May not be empty", "messages[3].text"}},
	},
	{
		name: "no altText and no template", request: messages(`{"type":"template"}`),
		message: "The request body has 2 error(s)",
		details: [][2]string{{"May not be empty", "messages[0].altText"}, {"May not be empty", "messages[0].template"}},
	},
	{
		name: "no type", request: messages(`{"text":"a"}`), message: beanAnswer,
		details: [][2]string{{"May not be empty", "messages[0].type"}},
	},
	{
		name: "an imagemap action without text", message: beanAnswer,
		request: messages(`{"type":"imagemap","altText":"a","baseUrl":"https://shop.example/m","baseSize":{"width":1040,"height":1040},"actions":[{"type":"message","text":"","area":{"x":0,"y":0,"width":1,"height":1}}]}`),
		details: [][2]string{{"May not be empty", "messages[0].actions[0].text"}},
	},
	{
		name: "no reply token", request: `{"replyToken":"","messages":[` + fine + `]}`, to: new(message.Reply), message: beanAnswer,
		details: [][2]string{{"May not be empty", "replyToken"}},
	},
	{
		name: "a loading animation of a group", request: `{"chatId":"C0123456789abcdef0123456789abcdef"}`, to: new(message.LoadingAnimation), message: beanAnswer,
		details: [][2]string{{"Only user id is acceptable, please confirm if there are any group/room ids or illegal ids.", "chatId"}},
	},
	{
		name: "61 seconds", request: `{"chatId":"` + userID + `","loadingSeconds":61}`, to: new(message.LoadingAnimation), message: "The request body has 2 error(s)",
		details: [][2]string{{"Must be between 5 and 60", "loadingSeconds"}, {"must be a multiple of five", "loadingSeconds"}},
	},
	{
		name: "65 seconds", request: `{"chatId":"` + userID + `","loadingSeconds":65}`, to: new(message.LoadingAnimation), message: beanAnswer,
		details: [][2]string{{"Must be between 5 and 60", "loadingSeconds"}},
	},
	{
		name: "3 seconds", request: `{"chatId":"` + userID + `","loadingSeconds":3}`, to: new(message.LoadingAnimation), message: "The request body has 2 error(s)",
		details: [][2]string{{"Must be between 5 and 60", "loadingSeconds"}, {"must be a multiple of five", "loadingSeconds"}},
	},
	{
		name: "7 seconds", request: `{"chatId":"` + userID + `","loadingSeconds":7}`, to: new(message.LoadingAnimation), message: beanAnswer,
		details: [][2]string{{"must be a multiple of five", "loadingSeconds"}},
	},
	{
		name: "a notification to a user ID", request: `{"to":"` + userID + `","messages":[` + fine + `]}`, to: new(notification.Flexible), message: beanAnswer,
		details: [][2]string{{"The value must be a valid SHA-256 digest.", "to"}},
	},
	{
		name: "a notification template to a phone number", request: `{"to":"+818000001234","templateKey":"a"}`, to: new(notification.Templated), message: beanAnswer,
		details: [][2]string{{"The value must be a valid SHA-256 digest.", "to"}},
	},
	{
		name: "a misspelled type", request: messages(fine, `{"type":"stiker","packageId":"446","stickerId":"1988"}`), message: beanAnswer,
		details: [][2]string{{"Must be one of the following values: [text, image, video, audio, location, sticker, template, imagemap]", "messages[1].type"}},
	},
	{
		name: "no messages", request: messages(), message: beanAnswer,
		details: [][2]string{{"Size must be between 1 and 5", "messages"}},
	},
	{
		name: "six messages", request: messages(slices.Repeat([]string{fine}, 6)...), message: beanAnswer,
		details: [][2]string{{"Size must be between 1 and 5", "messages"}},
	},
	{
		name: "5001 units", request: messages(`{"type":"text","text":"` + strings.Repeat("a", 5001) + `"}`), message: beanAnswer,
		details: [][2]string{{"Length must be between 0 and 5000", "messages[0].text"}},
	},
	{
		name: "http images", request: messages(strings.ReplaceAll(image, "https", "http")), message: "The request body has 2 error(s)",
		details: [][2]string{{"Must be a valid HTTPS URL", "messages[0].originalContentUrl"}, {"Must be a valid HTTPS URL", "messages[0].previewImageUrl"}},
	},
	{
		name: "a duration below 0", request: messages(fine, `{"type":"audio","originalContentUrl":"https://shop.example/a.m4a","duration":-1}`), message: beanAnswer,
		details: [][2]string{{"Must be a positive value", "messages[1].duration"}},
	},
	{
		name: "a quick reply without label", request: messages(quick(tap, tap, tap, `{"type":"location","label":""}`)), message: beanAnswer,
		details: [][2]string{{"`label` must be specified", "messages[0].quickReply.items[3].action"}},
	},
	{
		name: "a quick reply without text", request: messages(quick(`{"type":"message","label":"a"}`)), message: beanAnswer,
		details: [][2]string{{"must be specified", "messages[0].quickReply.items[0].action.text"}},
	},
	{
		name: "a title of 41, in a column", request: messages(columns(6, `{"title":"`+strings.Repeat("a", 41)+`","text":"a","actions":[`+tap+`]}`)), message: deepAnswer(0),
		details: [][2]string{{"must not be longer than 40 characters", "template/columns/5/title"}},
	},
	{
		name: "a title of 41", request: messages(fine, buttons(`"title":"`+strings.Repeat("a", 41)+`","text":"a"`, tap)), message: deepAnswer(1),
		details: [][2]string{{"must not be longer than 40 characters", "template/title"}},
	},
	{
		name: "a text of 61 with a title", request: messages(buttons(`"title":"t","text":"`+strings.Repeat("a", 61)+`"`, tap)), message: deepAnswer(0),
		details: [][2]string{{"must not be longer than 60 characters", "template/text"}},
	},
	{
		name: "a text of 121", request: messages(templated(`{"type":"carousel","columns":[{"text":"` + strings.Repeat("a", 121) + `","actions":[` + tap + `]}]}`)), message: deepAnswer(0),
		details: [][2]string{{"must not be longer than 120 characters", "template/columns/0/text"}},
	},
	{
		name: "four actions of a column", message: deepAnswer(0),
		request: messages(templated(`{"type":"carousel","columns":[{"text":"a","actions":[` + strings.Join(slices.Repeat([]string{tap}, 4), ",") + `]}]}`)),
		details: [][2]string{{"must not be more than 3 items", "template/columns/0/actions"}},
	},
	{
		name: "a confirm template with one action", request: messages(templated(`{"type":"confirm","text":"a","actions":[` + tap + `]}`)), message: deepAnswer(0),
		details: [][2]string{{"must be 2 items", "template/actions"}},
	},
	{
		name: "a confirm template without actions", request: messages(templated(`{"type":"confirm","text":"a"}`)), message: deepAnswer(0),
		details: [][2]string{{"must be 2 items", "template/actions"}},
	},
	{
		name: "a uri of 1001", request: messages(buttons(`"text":"a"`, link("https://shop.example/"+strings.Repeat("a", 980)))), message: deepAnswer(0),
		details: [][2]string{{"size must be between 0 and 1000", "template/actions/0/uri"}},
	},
	{
		name: "a malformed uri", request: messages(buttons(`"text":"a"`, tap, tap, link("/cart"))), message: deepAnswer(0),
		details: [][2]string{{"invalid uri", "template/actions/2/uri"}},
	},
	{
		name: "a uri with a bar", message: deepAnswer(0),
		request: messages(columns(7, `{"title":"t","text":"a","actions":[`+link("https://shop.example/a|b")+`]}`)),
		details: [][2]string{{"invalid uri", "template/columns/6/actions/0/uri"}},
	},
	{
		name: "an http thumbnail", message: deepAnswer(0),
		request: messages(templated(`{"type":"carousel","columns":[{"thumbnailImageUrl":"http://shop.example/a.png","text":"a","actions":[` + tap + `]}]}`)),
		details: [][2]string{{"invalid uri scheme", "template/columns/0/thumbnailImageUrl"}},
	},
	{
		name: "a blank label in a template", request: messages(buttons(`"text":"a"`, `{"type":"message","label":"","text":"a"}`)), message: deepAnswer(0),
		details: [][2]string{{"must be non-empty text", "template/actions/0/label"}},
	},
	{
		name: "an empty text", request: messages(flexed(bubble(append(slices.Repeat([]string{fine}, 5), `{"type":"text","text":""}`)...))), message: deepAnswer(0),
		details: [][2]string{{"must be non-empty text", "/body/contents/5/text"}},
	},
	{
		name: "an empty text in a carousel", message: deepAnswer(0),
		request: messages(flexed(carousel(append(slices.Repeat([]string{bubble(fine)}, 5), bubble(`{"type":"text","text":""}`))...))),
		details: [][2]string{{"must be non-empty text", "/contents/5/body/contents/0/text"}},
	},
	{
		name: "an empty text to send", message: deepAnswer(0),
		request: messages(flexed(carousel(footer(fine, button(`{"type":"message","label":"a","text":""}`))))),
		details: [][2]string{{"must be non-empty text", "/contents/0/footer/contents/1/action/text"}},
	},
	{
		name: "a text without text", request: messages(flexed(bubble(fine, box(fine, `{"type":"text"}`)))), message: deepAnswer(0),
		details: [][2]string{{"invalid text content", "/body/contents/1/contents/1"}, {"`text` or `contents` must be specified", "/body/contents/1/contents/1"}},
	},
	{
		name: "a bubble without a block", request: messages(flexed(`{"type":"bubble"}`)), message: deepAnswer(0),
		details: [][2]string{{"At least one block must be specified", "/"}},
	},
	{
		name: "a type of styles", request: messages(flexed(`{"type":"bubble","body":` + box(fine) + `,"styles":{"type":"styles"}}`)), message: deepAnswer(0),
		details: [][2]string{{"unknown field", "/styles/type"}},
	},
	{
		name: "a background color of a text", request: messages(flexed(bubble(fine, fine, `{"type":"text","text":"a","backgroundColor":"#FFFFFF"}`))), message: deepAnswer(0),
		details: [][2]string{{"unknown field", "/body/contents/2/backgroundColor"}},
	},
	{
		name: "an unknown mode", message: deepAnswer(0),
		request: messages(flexed(carousel(bubble(fine), `{"type":"bubble","hero":{"type":"image","url":"https://shop.example/a.png","aspectMode":"contain"}}`))),
		details: [][2]string{{"invalid property", "/contents/1/hero/aspectMode"}},
	},
	{
		name: "a label that is an object", request: messages(flexed(footer(button(`{"type":"message","label":{},"text":"a"}`)))), message: deepAnswer(0),
		details: [][2]string{{"invalid property", "/footer/contents/0/action/label"}},
	},
	{
		name: "a component without type", request: messages(flexed(footer(fine, fine, `{"text":"a"}`))), message: deepAnswer(0),
		details: [][2]string{{"invalid property", "/footer/contents/2"}},
	},
	{
		name: "an unknown color", request: messages(flexed(`{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[` + fine + `],"backgroundColor":"white"}}`)), message: deepAnswer(0),
		details: [][2]string{{"invalid property", "/body/backgroundColor"}},
	},
	{
		name: "an http hero", request: messages(flexed(hero("http://shop.example/a.png"))), message: deepAnswer(0),
		details: [][2]string{{"invalid uri scheme", "/hero/url"}},
	},
	{
		name: "a hero with a bar", request: messages(flexed(carousel(hero("https://shop.example/a|b.png")))), message: deepAnswer(0),
		details: [][2]string{{"invalid uri scheme", "/contents/0/hero/url"}},
	},
	{
		name: "a refused scheme", request: messages(flexed(bubble(`{"type":"text","text":"a","action":` + link("sms:0312345678") + `}`))), message: deepAnswer(0),
		details: [][2]string{{"invalid uri scheme", "/body/contents/0/action/uri"}},
	},
	{
		name: "no scheme", request: messages(flexed(carousel(footer(button(link("/foo")))))), message: deepAnswer(0),
		details: [][2]string{{"invalid uri", "/contents/0/footer/contents/0/action/uri"}, {"invalid uri scheme", "/contents/0/footer/contents/0/action/uri"}},
	},
	{
		name: "thirteen bubbles", request: messages(flexed(carousel(slices.Repeat([]string{bubble(fine)}, 13)...))), message: deepAnswer(0),
		details: [][2]string{{"must not be more than 12 items", "/contents"}},
	},
	{
		name: "a button without label", request: messages(flexed(footer(button(`{"type":"message","text":"a"}`)))), message: deepAnswer(0),
		details: [][2]string{{"`label` must be specified", "/footer/contents/0/action"}},
	},
	{
		name: "a button without text", request: messages(flexed(footer(button(`{"type":"message","label":"a"}`)))), message: deepAnswer(0),
		details: [][2]string{{"must be specified", "/footer/contents/0/action/text"}},
	},
	{
		name: "a placeholder", request: messages(`{"type":"textV2","text":"{!owe}"}`), message: deepAnswer(0),
		details: [][2]string{{"The key '!owe' enclosed in '{}' does not match the pattern '^[a-zA-Z0-9_]{1,20}$'.", "text"}},
	},
	{
		name: "a menu without name", request: menu(`"selected":false,` + areas(tap)), to: new(richmenu.RichMenu), message: beanAnswer,
		details: [][2]string{{"must be specified", "name"}},
	},
	{
		name: "a menu without selected", request: menu(`"name":"n",` + areas(tap)), to: new(richmenu.RichMenu), message: beanAnswer,
		details: [][2]string{{"must be specified", "selected"}},
	},
	{
		name: "a menu with a bad scheme", request: menu(`"name":"n","selected":false,` + areas(link("ftp://shop.example/a"))), to: new(richmenu.RichMenu), message: beanAnswer,
		details: [][2]string{{"invalid uri", "areas[0].action.uri"}},
	},
	{
		name: "a bad id", request: `{"to":"@brown","messages":[` + fine + `]}`, to: new(message.Push),
		message: "The property, 'to', in the request body is invalid (line: -, column: -)",
	},
	{
		name: "bad users", request: `{"richMenuId":"richmenu-` + strings.Repeat("0", 32) + `","userIds":["brown"]}`, to: new(richmenu.BulkLink),
		message: "The property, 'userIds[0]', in the request body is invalid (line: -, column: -)",
	},
	{
		name: "a token of the wrong type", request: `{"replyToken":{},"messages":[` + fine + `]}`, to: new(message.Reply),
		message: "The property, 'replyToken', in the request body is invalid (line: 1, column: 15)",
	},
	{
		name: "a message of the wrong type", request: "{\n \"messages\":[\n  {\"type\":\"text\",\n   \"text\":{}}]}",
		message: "The property, 'messages[0]', in the request body is invalid (line: 4, column: 11)",
	},
	{
		name: "a repeated member of the request", to: new(message.Push),
		request: "{\n  \"to\": \"" + userID + "\",\n  \"to\": \"" + userID + "\",\n  \"messages\": [{\"type\":\"text\",\"text\":\"a\"}]\n}",
		message: "The request body could not be parsed as JSON (line: 3, column: 7)",
		details: [][2]string{{"Duplicate field 'to'", ""}},
	},
	{
		name: "a repeated member of a message", to: new(message.Push),
		request: "{\n  \"to\": \"" + userID + "\",\n  \"messages\": [\n    {\n      \"type\": \"text\",\n      \"text\": \"a\"\n    },\n" +
			"    {\n      \"type\": \"text\",\n      \"text\": \"b\",\n      \"type\": \"text\"\n    }\n  ]\n}",
		message: "The property, 'messages[1]', in the request body is invalid (line: 11, column: 13)",
		details: [][2]string{{"Duplicate field 'type'", ""}},
	},
	{
		name: "a name of 26", request: messages(`{"type":"text","text":"a","sender":{"name":"` + strings.Repeat("a", 26) + `"}}`),
		message: "sender.name length is invalid",
	},
	{
		name: "empty images", request: messages(`{"type":"image","originalContentUrl":"","previewImageUrl":""}`), message: "The request body has 2 error(s)",
		details: [][2]string{{"May not be empty", "messages[0].originalContentUrl"}, {"May not be empty", "messages[0].previewImageUrl"}},
	},
	{
		name: "an image without images", request: messages(`{"type":"image"}`), message: "The request body has 2 error(s)",
		details: [][2]string{{"May not be empty", "messages[0].originalContentUrl"}, {"May not be empty", "messages[0].previewImageUrl"}},
	},
	{
		name: "no address", request: messages(`{"type":"location","title":"a","address":"","latitude":35.6,"longitude":139.7}`), message: beanAnswer,
		details: [][2]string{{"May not be empty", "messages[0].address"}},
	},
	{
		name: "fourteen quick replies", request: messages(quick(slices.Repeat([]string{tap}, 14)...)), message: beanAnswer,
		details: [][2]string{{"must not be more than 13 items", "messages[0].quickReply.items"}},
	},
	{
		name: "uneven actions, at our property", request: messages(columns(3, `{"title":"t","text":"a","actions":[`+tap+`,`+tap+`]}`)), message: deepAnswer(0),
		details: [][2]string{{"The use of image, title and the number of actions should be consistent for all columns.", "template/columns/2/actions"}},
	},
	{
		name: "uneven in two ways, at our property", request: messages(columns(2, `{"text":"a","actions":[`+tap+`,`+tap+`]}`)), message: deepAnswer(0),
		details: [][2]string{{"The use of image, title and the number of actions should be consistent for all columns.", "template/columns/1/title"}},
	},
	{
		name: "a hero without url", request: messages(flexed(`{"type":"bubble","hero":{"type":"image"}}`)), message: deepAnswer(0),
		details: [][2]string{{"must be specified", "/hero/url"}},
	},
	{
		name: "a camera in a button, at our property", request: messages(flexed(bubble(button(`{"type":"camera","label":"a"}`)))), message: deepAnswer(0),
		details: [][2]string{{"camera action is not available for flex message", "/body/contents/0/action"}},
	},
	{
		name: "a camera roll in a bubble, at our property", message: deepAnswer(0),
		request: messages(flexed(strings.Replace(bubble(fine), `"body"`, `"action":{"type":"cameraRoll","label":"a"},"body"`, 1))),
		details: [][2]string{{"cameraRoll action is not available for flex message", "/action"}},
	},
	{
		name: "a location in a text, at our property", message: deepAnswer(0),
		request: messages(flexed(carousel(bubble(`{"type":"text","text":"a","action":{"type":"location","label":"a"}}`)))),
		details: [][2]string{{"location action is not available for flex message", "/contents/0/body/contents/0/action"}},
	},
	{
		name: "a button in a baseline box, at our property", message: deepAnswer(0),
		request: messages(flexed(bubble(strings.Replace(box(button(tap)), "vertical", "baseline", 1)))),
		details: [][2]string{{"invalid box content type", "/body/contents/0/contents/0"}},
	},
	{
		name: "an icon in a vertical box, at our property", message: deepAnswer(0),
		request: messages(flexed(carousel(bubble(`{"type":"icon","url":"https://shop.example/a.png"}`)))),
		details: [][2]string{{"invalid box content type", "/contents/0/body/contents/0"}},
	},
	{
		name: "a span in a box, at our property", request: messages(flexed(bubble(`{"type":"span","text":"a"}`))), message: deepAnswer(0),
		details: [][2]string{{"invalid box content type", "/body/contents/0"}},
	},
	{
		name: "not JSON", request: "{\n \"messages\":[}", message: "The request body could not be parsed as JSON (line: 2, column: 14)",
	},
}
