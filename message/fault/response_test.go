package fault_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/richmenu"
)

// body is something that decodes and checks itself.
type body interface {
	json.Unmarshaler
	Validate() error
}

// check answers with all that is wrong with a request, in the order of its text.
func check(request string, b body) error {
	var e fault.Error
	for _, l := range fault.Merge([]byte(request), b.UnmarshalJSON([]byte(request)), fault.Violations(b.Validate())) {
		e.Violations = append(e.Violations, l.Violation)
	}
	return &e
}

// served is an answer seen from LINE's server, or shown in its reference: a text and a property a detail. Where the
// name says so, nobody has recorded the property, and that of this module stands here.
type served struct {
	name, request string
	to            body // nil: a validation of messages
	message       string
	details       [][2]string
}

const (
	userID     = "U0123456789abcdef0123456789abcdef"
	fine       = `{"type":"text","text":"a"}`
	beanAnswer = "The request body has 1 error(s)"
	image      = `{"type":"image","originalContentUrl":"https://shop.example/a.png","previewImageUrl":"https://shop.example/a.png"}`
	tap        = `{"type":"postback","label":"Go","data":"d"}`
)

func messages(ms ...string) string { return `{"messages":[` + strings.Join(ms, ",") + `]}` }

func deepAnswer(i int) string {
	return fmt.Sprintf("A message (messages[%d])\u00a0in the request body is invalid", i)
}

func templated(s string) string {
	return `{"type":"template","altText":"a","template":` + s + `}`
}

func flexed(s string) string { return `{"type":"flex","altText":"a","contents":` + s + `}` }

func box(components ...string) string {
	return `{"type":"box","layout":"vertical","contents":[` + strings.Join(components, ",") + `]}`
}

func bubble(components ...string) string {
	return `{"type":"bubble","body":` + box(components...) + `}`
}

func carousel(bubbles ...string) string {
	return `{"type":"carousel","contents":[` + strings.Join(bubbles, ",") + `]}`
}

func footer(components ...string) string {
	return `{"type":"bubble","body":` + box(fine) + `,"footer":` + box(components...) + `}`
}

func hero(url string) string {
	return `{"type":"bubble","hero":{"type":"image","url":"` + url + `"}}`
}

func button(action string) string { return `{"type":"button","action":` + action + `}` }

func link(uri string) string { return `{"type":"uri","label":"Go","uri":"` + uri + `"}` }

func quick(actions ...string) string {
	items := make([]string, len(actions))
	for i, a := range actions {
		items[i] = `{"type":"action","action":` + a + `}`
	}
	return `{"type":"text","text":"a","quickReply":{"items":[` + strings.Join(items, ",") + `]}}`
}

func buttons(members string, actions ...string) string {
	return templated(`{"type":"buttons",` + members + `,"actions":[` + strings.Join(actions, ",") + `]}`)
}

func columns(n int, last string) string {
	list := slices.Repeat([]string{`{"title":"t","text":"a","actions":[` + tap + `]}`}, n)
	return templated(`{"type":"carousel","columns":[` + strings.Join(append(list[:n-1:n-1], last), ",") + `]}`)
}

func menu(members string) string {
	return `{"size":{"width":2500,"height":1686},"chatBarText":"c",` + members + `}`
}

func areas(action string) string {
	return `"areas":[{"bounds":{"x":0,"y":0,"width":2500,"height":1686},"action":` + action + `}]`
}

// What LINE's server was seen to answer, or its reference shows.
var answers = []served{
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
		name: "a type with a slip", request: messages(fine, `{"type":"stiker","packageId":"446","stickerId":"1988"}`), message: beanAnswer,
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
		name: "a text of 61 beside a title", request: messages(buttons(`"title":"t","text":"`+strings.Repeat("a", 61)+`"`, tap)), message: deepAnswer(0),
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
		name: "a confirm template of one", request: messages(templated(`{"type":"confirm","text":"a","actions":[` + tap + `]}`)), message: deepAnswer(0),
		details: [][2]string{{"must be 2 items", "template/actions"}},
	},
	{
		name: "a confirm template of none", request: messages(templated(`{"type":"confirm","text":"a"}`)), message: deepAnswer(0),
		details: [][2]string{{"must be 2 items", "template/actions"}},
	},
	{
		name: "a uri of 1001", request: messages(buttons(`"text":"a"`, link("https://shop.example/"+strings.Repeat("a", 980)))), message: deepAnswer(0),
		details: [][2]string{{"size must be between 0 and 1000", "template/actions/0/uri"}},
	},
	{
		name: "a uri that is none", request: messages(buttons(`"text":"a"`, tap, tap, link("/cart"))), message: deepAnswer(0),
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
		name: "a background of a text", request: messages(flexed(bubble(fine, fine, `{"type":"text","text":"a","backgroundColor":"#FFFFFF"}`))), message: deepAnswer(0),
		details: [][2]string{{"unknown field", "/body/contents/2/backgroundColor"}},
	},
	{
		name: "a mode that is none", message: deepAnswer(0),
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
		name: "a colour that is none", request: messages(flexed(`{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[` + fine + `],"backgroundColor":"white"}}`)), message: deepAnswer(0),
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
		name: "a member of the request twice", to: new(message.Push),
		request: "{\n  \"to\": \"" + userID + "\",\n  \"to\": \"" + userID + "\",\n  \"messages\": [{\"type\":\"text\",\"text\":\"a\"}]\n}",
		message: "The request body could not be parsed as JSON (line: 3, column: 7)",
		details: [][2]string{{"Duplicate field 'to'", ""}},
	},
	{
		name: "a member of a message twice", to: new(message.Push),
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
		name: "no JSON", request: "{\n \"messages\":[}", message: "The request body could not be parsed as JSON (line: 2, column: 14)",
	},
}

// wire is a body as LINE sends it.
func (s served) wire(t *testing.T) string {
	t.Helper()
	quoted := func(s string) string {
		b, err := json.Marshal(s)
		require.NoError(t, err)
		return string(b)
	}
	text := `{"message":` + quoted(s.message)
	for i, d := range s.details {
		text += []string{`,"details":[`, `,`}[min(i, 1)] + `{"message":` + quoted(d[0])
		if d[1] != "" {
			text += `,"property":` + quoted(d[1])
		}
		text += "}"
	}
	if s.details != nil {
		text += "]"
	}
	return text + "}"
}

func TestResponse(t *testing.T) {
	for _, s := range answers {
		t.Run(s.name, func(t *testing.T) {
			if s.to == nil {
				s.to = new(message.Validation)
			}
			err := check(s.request, s.to)
			require.NotEmpty(t, fault.Violations(err))
			wire := s.wire(t)
			assert.Equal(t, wire, string(fault.ResponseTo([]byte(s.request), err)))

			// The way back: the same places, and rules that the checks have found there.
			parsed := fault.ParseResponse(wire)
			server, ok := errors.AsType[*fault.ServerError](parsed)
			require.True(t, ok, "%v", parsed)
			assert.Equal(t, s.message, server.Message)
			assert.Empty(t, server.Refusal)
			type at struct {
				path fault.Path
				rule fault.Rule
			}
			var found []at
			for _, v := range fault.Violations(err) {
				found = append(found, at{v.Path, v.Rule})
			}
			for i, v := range server.Violations {
				if len(s.details) > 0 {
					if s.details[i][1] != "" {
						assert.Equal(t, s.details[i][1], v.Property())
					}
					assert.Equal(t, s.details[i][0], v.Text())
				}
				if v.Rule == fault.Refused {
					assert.Contains(t, []string{"invalid property"}, v.Detail)
					continue
				}
				here := slices.IndexFunc(found, func(f at) bool {
					return f.path == v.Path || f.path == v.Path+".type" || len(s.details) == 0 && strings.HasPrefix(string(f.path), string(v.Path))
				})
				require.GreaterOrEqual(t, here, 0, "%s is none of %v", v.Path, found)
				either := map[fault.Rule]fault.Rule{ // where the words are for both
					fault.Required: fault.TooMany, fault.TooFew: fault.TooMany, fault.BadURI: fault.NotHTTPS,
				}[found[here].rule]
				assert.Contains(t, []fault.Rule{found[here].rule, either}, v.Rule)
			}
		})
	}
}

// Bodies whose length or text is recorded to the byte.
func TestBytes(t *testing.T) {
	assert.Len(t, string(fault.Response(fault.InvalidReplyToken)), 33)
	assert.Equal(t,
		`{"message":"The request body has 1 error(s)","details":[{"message":"May not be empty","property":"messages[0].text"}]}`,
		string(fault.Response(message.Validate(&message.Text{}))))

	// The log that shows it gives a Content-Length of 165: the no-break space takes two bytes.
	got := fault.Response(message.Validate(&message.Template{AltText: "a", Template: columnsOf(t)}))
	assert.Equal(t, "{\"message\":\"A message (messages[0])\u00a0in the request body is invalid\",\"details\":[{"+
		"\"message\":\"must not be more than 3 items\",\"property\":\"template/columns/0/actions\"}]}", string(got))
	assert.Len(t, got, 165)
}

func TestResponseOfGoValues(t *testing.T) {
	assert.Nil(t, fault.Response(nil))
	assert.Nil(t, fault.Response(errors.New("other")))
	assert.Nil(t, fault.Response(fault.Violation{Rule: fault.Ignored, Severity: fault.SeverityWarning}))

	// An empty text is not encoded, so LINE sees none.
	m := &message.Flex{AltText: "a", Contents: &flex.Bubble{Body: flex.NewBox(flex.Vertical, &flex.Text{})}}
	err := message.Validate(m)
	assert.Equal(t, "{\"message\":\"A message (messages[0])\u00a0in the request body is invalid\",\"details\":["+
		"{\"message\":\"invalid text content\",\"property\":\"/body/contents/0\"},"+
		"{\"message\":\"`text` or `contents` must be specified\",\"property\":\"/body/contents/0\"}]}", string(fault.Response(err)))
	v := fault.Violations(err)[0]
	assert.Equal(t, "/body/contents/0", v.Property())
	assert.Equal(t, "flex.text", v.Object)
	texts, known := v.ServerText()
	assert.True(t, known)
	assert.Len(t, texts, 2)

	texts, known = fault.Violation{Path: "to", Rule: fault.BadFormat}.ServerText()
	assert.True(t, known)
	assert.Equal(t, []string{"The property, 'to', in the request body is invalid (line: -, column: -)"}, texts)

	// The first pass ends it: nothing is said of the template.
	err = message.Validate(&message.Template{AltText: "a", Template: columnsOf(t)}, &message.Text{})
	require.Len(t, fault.Violations(err), 2)
	assert.JSONEq(t, `{"message":"The request body has 1 error(s)","details":[{"message":"May not be empty","property":"messages[1].text"}]}`, string(fault.Response(err)))

	// Of two bad templates the second pass names the first.
	bad := &message.Template{AltText: "a", Template: columnsOf(t)}
	assert.Contains(t, string(fault.Response(message.Validate(&message.Text{Text: "a"}, bad, bad))), "(messages[1])")

	// A wire type that does not fit comes before both.
	assert.JSONEq(t, `{"message":"The property, 'messages[1]', in the request body is invalid (line: -, column: -)"}`, string(fault.Response(&fault.Error{
		Violations: []fault.Violation{{Path: "messages[0].text", Rule: fault.Required}, {Path: "messages[1].text", Rule: fault.WrongType}},
	})))
}

// Where nobody has seen LINE's words, ours stand there, and are said to be ours.
func TestUnknownTexts(t *testing.T) {
	for name, s := range map[string]struct {
		request  string
		to       body
		property string
	}{
		"a menu switch":    {messages(flexed(bubble(button(`{"type":"richmenuswitch","label":"a","richMenuAliasId":"a","data":"d"}`)))), nil, "/body/contents/0/action"},
		"a hero":           {messages(flexed(`{"type":"bubble","hero":` + fine + `}`)), nil, "/hero"},
		"an icon's url":    {messages(flexed(bubble(strings.Replace(box(`{"type":"icon"}`), "vertical", "baseline", 1)))), nil, "/body/contents/0/contents/0/url"},
		"a label of 21":    {messages(buttons(`"text":"a"`, `{"type":"message","label":"`+strings.Repeat("a", 21)+`","text":"a"}`)), nil, "template/actions/0/label"},
		"an altText":       {messages(`{"type":"flex","altText":"` + strings.Repeat("a", 1501) + `","contents":` + bubble(fine) + `}`), nil, "messages[0].altText"},
		"an imagemap":      {messages(`{"type":"imagemap","altText":"a","baseUrl":"https://shop.example/m","baseSize":{"width":-1,"height":1040},"actions":[]}`), nil, "messages[0].baseSize.width"},
		"a sticker":        {messages(`{"type":"sticker","packageId":"a","stickerId":"1"}`), nil, "messages[0].packageId"},
		"a moment":         {messages(buttons(`"text":"a"`, `{"type":"datetimepicker","label":"a","data":"d","mode":"date","initial":"1"}`)), nil, "template/actions/0/initial"},
		"chatBarText":      {strings.Replace(menu(`"name":"n","selected":true,`+areas(tap)), `"c"`, `"`+strings.Repeat("c", 15)+`"`, 1), new(richmenu.RichMenu), "chatBarText"},
		"a heavy bubble":   {messages(flexed(bubble(`{"type":"text","text":"` + strings.Repeat("a", 31000) + `"}`))), nil, "/"},
		"bubbles of sizes": {messages(flexed(carousel(bubble(fine), strings.Replace(bubble(fine), `"body"`, `"size":"nano","body"`, 1)))), nil, "/contents/1/size"},
		"postback data":    {messages(quick(`{"type":"postback","label":"a"}`)), nil, "messages[0].quickReply.items[0].action.data"},
		"an area action":   {menu(`"name":"n","selected":true,` + areas(`{"type":"postback"}`)), new(richmenu.RichMenu), "areas[0].action.data"},
		"a repeated name":  {menu(`"name":"n","selected":true,` + areas(`{"type":"message","text":"a","text":"b"}`)), new(richmenu.RichMenu), "areas[0].action.text"},
	} {
		t.Run(name, func(t *testing.T) {
			if s.to == nil {
				s.to = new(message.Validation)
			}
			err := check(s.request, s.to)
			require.Len(t, fault.Violations(err), 1)
			v := fault.Violations(err)[0]
			texts, known := v.ServerText()
			assert.False(t, known)
			assert.Equal(t, s.property, v.Property())
			require.Len(t, texts, 1)
			assert.Contains(t, texts[0], v.Text())

			var got struct {
				Details []struct{ Message, Property string }
			}
			require.NoError(t, json.Unmarshal(fault.ResponseTo([]byte(s.request), err), &got))
			require.Len(t, got.Details, 1)
			assert.Equal(t, texts[0], got.Details[0].Message)
			assert.Equal(t, s.property, got.Details[0].Property)
		})
	}
}

// A name that stands twice ends the reading of the request: the place is that behind the name, and of a message the
// server says only which it is.
func TestRepeatedNames(t *testing.T) {
	const inFirst, inRequest = "The property, 'messages[0]', in the request body is invalid ", "The request body could not be parsed as JSON "
	for name, s := range map[string]struct {
		request, message, detail string // the place is where the request has ¦
	}{
		"of the request":       {`{"to":"` + userID + `","messages":[` + fine + `],"to"¦ : "x"}`, inRequest, "Duplicate field 'to'"},
		"written with escapes": {`{"messages":[{"type":"text","text":"a","te\u0078t"¦:"b"}]}`, inFirst, "Duplicate field 'text'"},
		"with a quote in it":   {`{"messages":[{"type":"text","text":"a","a\"b":1,"a\"b"¦:2}]}`, inFirst, `Duplicate field 'a"b'`},
		"three times":          {`{"messages":[{"type":"text","text":"a","text"¦:"b","text":"c"}]}`, inFirst, "Duplicate field 'text'"},
		"behind kana":          {`{"messages":[{"type":"text","text":"あ😀","text"¦:"b"}]}`, inFirst, "Duplicate field 'text'"},
		"in a quick reply":     {messages(quick(`{"type":"message","label":"a","text":"b","label"¦:"c"}`)), inFirst, "Duplicate field 'label'"},
		"in a template":        {messages(buttons(`"text":"a","text"¦:"b"`, tap)), inFirst, "Duplicate field 'text'"},
		"in Flex":              {messages(flexed(bubble(`{"type":"text","text":"a","text"¦:"b"}`))), inFirst, "Duplicate field 'text'"},
		"before a wrong type":  {`{"to":"@brown","messages":[{"type":"text","type"¦:"text","text":{}}]}`, inFirst, "Duplicate field 'type'"},
		"behind a wrong type":  {`{"messages":[{"type":"text","text":¦{},"type":"text"}]}`, inFirst, ""},
	} {
		t.Run(name, func(t *testing.T) {
			before, after, _ := strings.Cut(s.request, "¦")
			request := before + after
			err := check(request, new(message.Push))
			want := served{message: s.message + fmt.Sprintf("(line: 1, column: %d)", utf8.RuneCountInString(before)+1)}
			if s.detail != "" {
				want.details = [][2]string{{s.detail, ""}}
			}
			answer := want.wire(t)
			assert.Equal(t, answer, string(fault.ResponseTo([]byte(request), err)))
			assert.Contains(t, string(fault.Response(err)), "(line: -, column: -)", "without the request no place is known")

			parsed := fault.Violations(fault.ParseResponse(answer))
			require.Len(t, parsed, 1)
			if s.detail == "" {
				assert.Equal(t, fault.WrongType, parsed[0].Rule)
				return
			}
			assert.Equal(t, fault.DuplicateKey, parsed[0].Rule)
			found := fault.Violations(err)
			here := slices.IndexFunc(found, func(v fault.Violation) bool { return v.Rule == fault.DuplicateKey })
			steps, read := slices.Collect(found[here].Path.Steps()), slices.Collect(parsed[0].Path.Steps())
			assert.Equal(t, steps[:min(2, len(steps)-1)], read[:len(read)-1], "in the message, or in the request")
			assert.Equal(t, steps[len(steps)-1], read[len(read)-1])
			texts, known := parsed[0].ServerText()
			assert.Equal(t, []string{s.detail}, texts)
			assert.True(t, known)
		})
	}
}

// What an optional member given as an empty text is answered with: in templates in two details.
func TestEmpty(t *testing.T) {
	for path, want := range map[fault.Path]struct {
		property string
		texts    []string
	}{
		"messages[1].template.thumbnailImageUrl":            {"template/thumbnailImageUrl", []string{"must be non-empty text", "invalid uri scheme"}},
		"messages[1].template.columns[2].thumbnailImageUrl": {"template/columns/2/thumbnailImageUrl", []string{"must be non-empty text", "invalid uri scheme"}},
		"messages[1].template.title":                        {"template/title", []string{"must be non-empty text"}},
		"messages[1].template.columns[2].title":             {"template/columns/2/title", []string{"must be non-empty text"}},
	} {
		t.Run(string(path), func(t *testing.T) {
			v := fault.Violation{Path: path, Rule: fault.Empty, Detail: "empty"}
			texts, known := v.ServerText()
			assert.Equal(t, want.texts, texts)
			assert.True(t, known)
			s := served{message: deepAnswer(1)}
			for _, text := range want.texts {
				s.details = append(s.details, [2]string{text, want.property})
			}
			answer := s.wire(t)
			assert.Equal(t, answer, string(fault.Response(v)))
			parsed := fault.Violations(fault.ParseResponse(answer))
			require.Len(t, parsed, len(want.texts))
			for i, p := range parsed {
				assert.Equal(t, path, p.Path)
				assert.Equal(t, fault.Empty, p.Rule)
				assert.Equal(t, want.texts[i], p.Text())
			}
		})
	}
	// A label is not optional.
	parsed := fault.ParseResponse(served{message: deepAnswer(0), details: [][2]string{{"must be non-empty text", "template/actions/0/label"}}}.wire(t))
	require.ErrorIs(t, parsed, fault.Required)
	require.NotErrorIs(t, parsed, fault.Empty)
	// In Flex nobody has seen the words.
	texts, known := fault.Violation{Path: "messages[0].contents.hero.size", Rule: fault.Empty, Detail: "empty", Object: "flex.image"}.ServerText()
	assert.Equal(t, []string{"empty"}, texts)
	assert.False(t, known)
}

// An empty url is not one that is missing: what the server says of it is not known.
func TestEmptyURL(t *testing.T) {
	request := messages(flexed(hero("")))
	answer := string(fault.ResponseTo([]byte(request), check(request, new(message.Validation))))
	assert.Contains(t, answer, "/hero/url")
	assert.NotContains(t, answer, "must be specified")
}

// Of some texts not all is recorded: of one the end, of one what stands around it.
func TestKnownInPart(t *testing.T) {
	for part, v := range map[string]fault.Violation{
		"Too large flex message": {Path: "messages[0].contents", Rule: fault.TooLarge, Unit: "bytes of JSON", Limit: 30, Got: 31, Object: "flex.bubble"},
		"^#[A-Fa-f0-9]{6}$":      {Path: "messages[0].template.imageBackgroundColor", Rule: fault.BadFormat, Detail: "no colour", Value: "red"},
	} {
		texts, known := v.ServerText()
		assert.False(t, known)
		require.Len(t, texts, 1)
		assert.Contains(t, texts[0], part)
		assert.Contains(t, texts[0], v.Text())

		// It is read by what is recorded, and then said again as it was read.
		answer := string(fault.Response(v))
		parsed := fault.ParseResponse(answer)
		require.Len(t, fault.Violations(parsed), 1)
		assert.Equal(t, v.Path, fault.Violations(parsed)[0].Path)
		assert.Equal(t, v.Rule, fault.Violations(parsed)[0].Rule)
		assert.Equal(t, answer, string(fault.Response(parsed)))
	}
}

// What the server says is read also where it is recorded without the property.
func TestParseResponseWithoutProperty(t *testing.T) {
	for text, want := range map[string]fault.Violation{
		"camera action is not available for flex message": {Path: "messages[2].contents", Rule: fault.NotHere, Value: "camera"},
		"invalid box content type":                        {Path: "messages[2].contents", Rule: fault.NotHere},
		"Too large flex message":                          {Path: "messages[2].contents", Rule: fault.TooLarge},
		"The use of image, title and the number of actions should be consistent for all columns.": {
			Path: "messages[2].template.columns", Rule: fault.Uneven,
		},
	} {
		found := fault.Violations(fault.ParseResponse(served{message: deepAnswer(2), details: [][2]string{{text, ""}}}.wire(t)))
		require.Len(t, found, 1)
		assert.Equal(t, want.Path, found[0].Path, text)
		assert.Equal(t, want.Rule, found[0].Rule, text)
		assert.Equal(t, want.Value, found[0].Value, text)
		assert.Equal(t, text, found[0].Text())
	}
}

// The loading animation is for users only.
func TestLoadingAnimation(t *testing.T) {
	answer := served{message: beanAnswer, details: [][2]string{
		{"Only user id is acceptable, please confirm if there are any group/room ids or illegal ids.", "chatId"},
	}}.wire(t)
	parsed := fault.ParseResponse(answer)
	require.ErrorIs(t, parsed, fault.BadFormat)
	assert.Equal(t, fault.Path("chatId"), fault.Violations(parsed)[0].Path)
	assert.Equal(t, answer, string(fault.Response(parsed)))
}

// The server names the menu that two operations start from, and says it of all operations.
func TestMenuTwice(t *testing.T) {
	const id = "richmenu-88c05ef6921ae53f8b58a25f3a65faf7"
	request := `{"operations":[{"type":"unlink","from":"` + id + `"},{"type":"unlink","from":"` + id + `"}]}`
	err := check(request, new(richmenu.Batch))
	want := `{"message":"The request body has 1 error(s)","details":[{"message":"from richmenu (` + id + `) is duplicated","property":"operations[].from"}]}`
	assert.Equal(t, want, string(fault.ResponseTo([]byte(request), err)))
	assert.Contains(t, string(fault.Response(err)), "is that of operations[0] too", "without the request the menu is not known")

	parsed := fault.ParseResponse(want)
	require.ErrorIs(t, parsed, fault.DuplicateKey)
	v := fault.Violations(parsed)[0]
	assert.Equal(t, fault.Path("operations[0].from"), v.Path)
	assert.Equal(t, id, v.Value)
	assert.Equal(t, want, string(fault.Response(parsed)))
}

func TestRefusals(t *testing.T) {
	for body, want := range map[string]fault.Refusal{
		`{"message":"Invalid reply token"}`:                                                   fault.InvalidReplyToken,
		`{"message":"Failed to send messages"}`:                                               fault.SendFailed,
		`{"message":"You have reached your monthly limit."}`:                                  fault.MonthlyLimit,
		`{"message":"Authentication failed due to the following reason: invalid token"}`:      fault.Unauthenticated,
		`{"message":"Access to this API is not available for your account"}`:                  fault.NoAccess,
		`{"message":"The content type, text/plain, is not supported"}`:                        fault.BadContentType,
		`{"message":"Not found"}`:                                                             fault.NotFound,
		`{"message":"must upload richmenu image before applying it to user","details":[]}`:    fault.MenuWithoutImage,
		`{"message":"The image size is not allowed for richmenu"}`:                            fault.MenuImageSize,
		`{"message":"An image has already been uploaded to the richmenu"}`:                    fault.MenuHasImage,
		`{"message":"richmenu not found","details":[]}`:                                       fault.MenuNotFound,
		`{"message":"conflict richmenu alias id","details":[]}`:                               fault.AliasTaken,
		`{"message":"no default richmenu","details":[]}`:                                      fault.NoDefaultMenu,
		`{"message":"invalid richMenuId"}`:                                                    fault.InvalidMenuID,
		`{"message":"the richmenu is owned by another channel"}`:                              fault.MenuOfOther,
		`{"message":"Invalid webhook endpoint URL"}`:                                          fault.BadWebhookURL,
		`{"message":"richmenu alias not found","details":[]}`:                                 fault.AliasNotFound,
		`{"message":"Slow down: rate limit"}`:                                                 fault.RateLimited,
		`{"message":"That retry key was here before","sentMessages":[{"id":"1"}]}`:            fault.RetryKeyAccepted,
		`{"message":"Not enough friends"}`:                                                    fault.NotEnoughFriends,
		`unexpected status code: 400, {"message":"Invalid reply token"}`:                      fault.InvalidReplyToken,
		"unexpected status code: 429, {\"message\":\"You have reached your monthly limit.\"}": fault.MonthlyLimit,
	} {
		err := fault.ParseResponse(body)
		assert.ErrorIs(t, err, want, "%s", body)
		assert.NotErrorIs(t, err, fault.Required)
		assert.Empty(t, fault.Violations(err))

		// What is sent in its place is read as the same.
		assert.ErrorIs(t, fault.ParseResponse(fault.Response(want)), want)
	}
	assert.Equal(t, "invalid_reply_token", fault.InvalidReplyToken.Error())
	text, known := fault.Refusal("no_such_thing").Text()
	assert.Equal(t, "no such thing", text)
	assert.False(t, known)
}

func TestParseResponse(t *testing.T) {
	err := fault.ParseResponse("unexpected status code: 400, {\"message\":\"A message (messages[2])\u00a0in the request body is invalid\",\"details\":[" +
		`{"message":"something new","property":"/body/contents/0/a~1b"},{"message":"must not be longer than 40 characters","property":"template/columns/5/title"}]}`)
	assert.EqualError(t, err, "A message (messages[2]) in the request body is invalid\n"+
		"\tmessages[2].contents.body.contents[0][\"a/b\"]: something new\n"+
		"\tmessages[2].template.columns[5].title: must not be longer than 40 characters")
	assert.ErrorIs(t, err, fault.Refused)
	assert.ErrorIs(t, err, fault.TooLong)
	assert.Equal(t, 40, fault.Violations(err)[1].Limit)

	for _, body := range []string{"", "{", `[]`, `7`, `{}`, `{"message":7}`, `{"message":"a","details":7}`, "bad gateway"} {
		err := fault.ParseResponse(body)
		_, ok := errors.AsType[*fault.Error](err)
		assert.True(t, ok, "%q: %v", body, err)
	}

	batch := fault.ParseResponse(`{"message":"The request body has 1 error(s)","details":[{"message":"x","property":"operations[].from"}]}`)
	assert.Equal(t, fault.Path("operations[0].from"), fault.Violations(batch)[0].Path)
}

// A Go value that LINE refused is found by the path that its answer is read as.
func ExampleParseResponse() {
	ms := []message.Message{&message.Flex{AltText: "Receipt", Contents: &flex.Bubble{
		Body: flex.NewBox(flex.Vertical, &flex.Button{Action: &action.URI{Label: "Cart", URI: "/cart"}}),
	}}}
	err := fault.ParseResponse("unexpected status code: 400, {\"message\":\"A message (messages[0])\u00a0in the request body is invalid\"," +
		`"details":[{"message":"invalid uri","property":"/body/contents/0/action/uri"}]}`)
	for _, v := range fault.Violations(err) {
		for path, a := range message.All[*action.URI](ms...) {
			if strings.HasPrefix(string(v.Path), string(path)) {
				fmt.Printf("%s: %s %q\n", v.Path, v.Detail, a.URI)
			}
		}
	}
	// Output:
	// messages[0].contents.body.contents[0].action.uri: invalid uri "/cart"
}

func ExampleRefusal() {
	err := fault.ParseResponse(`{"message":"Invalid reply token"}`)
	fmt.Println(errors.Is(err, fault.InvalidReplyToken))
	// Output:
	// true
}

func ExampleResponse() {
	err := message.Validate(&message.Text{Text: "Hello"}, &message.Image{
		OriginalContentURL: "http://shop.example/a.png",
		PreviewImageURL:    "https://shop.example/a.png",
	})
	fmt.Printf("%s\n", fault.Response(err))
	// Output:
	// {"message":"The request body has 1 error(s)","details":[{"message":"Must be a valid HTTPS URL","property":"messages[1].originalContentUrl"}]}
}

func ExampleViolation_Property() {
	err := message.Validate(&message.Flex{AltText: "Receipt", Contents: &flex.Bubble{
		Body: flex.NewBox(flex.Vertical, &flex.Text{Text: "Total", Color: "red"}),
	}})
	for _, v := range fault.Violations(err) {
		texts, known := v.ServerText()
		fmt.Println(v.Path, v.Property(), texts, known)
	}
	// Output:
	// messages[0].contents.body.contents[0].color /body/contents/0/color [invalid property] true
}

// The answer of ParseResponse is one that can be printed and looked through, whatever the text.
func FuzzParseResponse(f *testing.F) {
	for _, s := range answers {
		if len(s.details) > 0 {
			f.Add(s.message, s.details[0][0], s.details[0][1])
		} else {
			f.Add(s.message, "", "")
		}
	}
	f.Add("richmenu not found", "x", "operations[].from")
	f.Add("A message (messages[1]) in", "invalid uri", "//a/~01/0")
	f.Fuzz(func(t *testing.T, text, detail, property string) {
		quoted := func(s string) string { b, _ := json.Marshal(s); return string(b) }
		body := `{"message":` + quoted(text) + `,"details":[{"message":` + quoted(detail) + `,"property":` + quoted(property) + `}]}`
		for _, s := range []string{body, text, "unexpected status code: 400, " + body} {
			err := fault.ParseResponse(s)
			require.Error(t, err)
			assert.NotEmpty(t, err.Error())
			for _, v := range fault.Violations(err) {
				assert.NotEmpty(t, v.Rule)
				_ = v.Property()
				steps := slices.Collect(v.Path.Steps())
				assert.Equal(t, v.Path, fault.PathOf(steps...), "a path reads back")
			}
			answer := fault.Response(err)
			if len(fault.Violations(err)) > 0 {
				assert.True(t, json.Valid(answer), "%s", answer)
			}
		}
	})
}

// The request at hand tells an empty text from none, which LINE answers in other words.
func ExampleResponseTo() {
	request := []byte(`{"to":"U8189cf6745fc0d808977bdb0b9f22995","messages":[{"type":"flex","altText":"a","contents":` +
		`{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[{"type":"text","text":""}]}}}]}`)
	var push message.Push
	fmt.Println(push.UnmarshalJSON(request))
	fmt.Printf("%s\n", fault.ResponseTo(request, push.Validate()))
	// Output:
	// messages[0].contents.body.contents[0].text: empty, must be a text or left out
	// {"message":"A message (messages[0]) in the request body is invalid","details":[{"message":"must be non-empty text","property":"/body/contents/0/text"}]}
}

func ExampleServerError() {
	err := fault.ParseResponse(`{"message":"The request body has 1 error(s)","details":[{"message":"Length must be between 0 and 5000","property":"messages[0].text"}]}`)
	if e, ok := errors.AsType[*fault.ServerError](err); ok {
		fmt.Println(e.Message)
		fmt.Println(e.Violations[0].Path, e.Violations[0].Rule, e.Violations[0].Limit)
	}
	// Output:
	// The request body has 1 error(s)
	// messages[0].text too_long 5000
}

// Endpoints that the library has no bodies for answer in the same family of words. They are read, with the
// number where there is one; what fits no rule keeps LINE's words.
func TestParseResponseOfOtherEndpoints(t *testing.T) {
	for text, want := range map[string]fault.Violation{
		"Must be less than or equal to 100": {Rule: fault.OutOfRange, Limit: 100},
		"Size must be between 1 and 60":     {Rule: fault.TooMany, Limit: 60},
		"Size must be between 0 and 500":    {Rule: fault.TooMany, Limit: 500},
		"Must be between 5 and 60":          {Rule: fault.Refused},
		"must be a multiple of five":        {Rule: fault.Refused},
		"Must not be specified":             {Rule: fault.Refused},
	} {
		err := fault.ParseResponse(`{"message":"The request body has 1 error(s)","details":[{"message":"` + text + `","property":"limit"}]}`)
		found := fault.Violations(err)
		require.Len(t, found, 1, text)
		assert.Equal(t, fault.Path("limit"), found[0].Path)
		assert.Equal(t, want.Rule, found[0].Rule, text)
		assert.Equal(t, want.Limit, found[0].Limit, text)
		assert.Equal(t, text, found[0].Text())
	}
}
