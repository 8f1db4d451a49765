package soak

import (
	"slices"
	"strings"

	"github.com/linemsg/linemsg/internal/facts"
	"github.com/linemsg/linemsg/message/fault"
)

// exempt has the properties of the table that are not broken, with the reason.
var exempt = map[string]string{
	"header Content-Type":              "a header",
	"header X-Line-Retry-Key":          "a header",
	"header X-Line-Delivery-Tag":       "a header",
	"(body size)":                      "2 MB are slow to generate; package facts tests the limit and one byte more",
	"(number or boolean for a string)": "broken in any object by anyJSON",
}

// hosts has the objects in which rows of other objects are broken. The keys have the object and the property of a row.
var hosts = map[string]string{
	"substitution.mention (count)": "message.textV2", "substitution.emoji (count)": "message.textV2",
	"flex.button (parent)": "flex.box", "flex.image (parent)": "flex.box", "flex.icon (parent)": "flex.box", "flex.separator (parent)": "flex.box",
	"flex.span (parent)": "flex.box", "flex.video (parent)": "message.flex", "flex.text (parent)": "flex.bubble", "flex.filler (component)": "flex.bubble",
	"action.postback (placement)": "message.flex", "action.message (placement)": "message.flex",
	"action.datetimepicker (placement)": "message.flex", "action.camera (placement)": "message.flex", "action.cameraRoll (placement)": "message.flex",
	"action.location (placement)": "message.flex", "action.richmenuswitch (placement)": "message.flex", "action.clipboard (placement)": "message.flex",
}

type tree = map[string]any

var (
	aText  = tree{"type": "text", "text": "a"}
	aVideo = tree{
		"type": "video", "url": "https://a.jp/a.mp4", "previewUrl": "https://a.jp/a.jpg",
		"altContent": tree{"type": "image", "url": "https://a.jp/a.jpg"},
	}
	anEmoji  = tree{"type": "emoji", "productId": "1", "emojiId": "1"}
	aMention = tree{"type": "mention", "mentionee": tree{"type": "all"}}
	parts    = map[string]any{
		"flex.button": tree{"type": "button", "action": tree{"type": "uri", "label": "a", "uri": "https://a.jp"}},
		"flex.image":  tree{"type": "image", "url": "https://a.jp/a.jpg"}, "flex.icon": tree{"type": "icon", "url": "https://a.jp/a.jpg"},
		"flex.separator": tree{"type": "separator"}, "flex.span": tree{"type": "span", "text": "a"}, "flex.video": aVideo,
		"flex.text": aText, "flex.filler": tree{"type": "filler"},
	}
)

// box is a Flex box of components.
func box(contents ...any) tree {
	return tree{"type": "box", "layout": "vertical", "contents": contents}
}

func not() (Fault, bool) { return Fault{}, false }

// way breaks the row of a breaker in one way. It reports false if the object is not suitable.
type way func(x *breaker) (Fault, bool)

// byHand returns the way to break a row that is stated in prose. The ways have keys of object, property and constraint. An
// asterisk matches any object.
func byHand(r facts.Row) (way, bool) {
	for _, object := range []string{r.Object, "*"} {
		for _, ways := range []map[string]way{messageFaults, flexFaults, requestFaults} {
			if w, ok := ways[object+" "+r.Property+" "+r.Constraint]; ok {
				return w, true
			}
		}
	}
	return nil, false
}

// messageFaults break the rows of messages, templates and actions.
var messageFaults = map[string]way{
	"* quoteToken requires": func(x *breaker) (Fault, bool) {
		if !x.refuses("quoteToken") {
			return not()
		}
		x.s.value["quoteToken"] = "q"
		return x.found(fault.NotHere, "quoteToken")
	},
	"* messages[].quoteToken exclusive": func(x *breaker) (Fault, bool) {
		return x.first(tree{"type": "text", "text": "a", "quoteToken": "q"}, "quoteToken")
	},
	"* messages[].substitution.*.mention exclusive": func(x *breaker) (Fault, bool) {
		return x.first(tree{"type": "textV2", "text": "{u}", "substitution": tree{"u": aMention}}, "substitution", "u")
	},
	"* messages[].emojis exclusive": func(x *breaker) (Fault, bool) {
		emojis := []any{tree{"index": itoa(0), "productId": "1", "emojiId": "1"}}
		return x.first(tree{"type": "text", "text": "$", "emojis": emojis}, "emojis")
	},
	"* messages[].trackingId exclusive": func(x *breaker) (Fault, bool) {
		return x.first(tree{
			"type": "video", "originalContentUrl": "https://a.jp/a.mp4", "previewImageUrl": "https://a.jp/a.jpg", "trackingId": "a",
		}, "trackingId")
	},
	"* messages[].template.*.action enum": func(x *breaker) (Fault, bool) {
		action := tree{"type": "message", "label": "a", "text": "a"}
		if x.once(2) {
			return x.first(tree{"type": "flex", "altText": "a", "contents": tree{"type": "bubble", "body": tree{
				"type": "box", "layout": "vertical", "contents": []any{}, "action": action,
			}}}, "contents", "body", "action")
		}
		return x.first(tree{"type": "template", "altText": "a", "template": tree{
			"type": "image_carousel", "columns": []any{tree{"imageUrl": "https://a.jp/a.jpg", "action": action}},
		}}, "template", "columns", "0", "action")
	},
	"message.text.emoji index requires": func(x *breaker) (Fault, bool) {
		message := at(x.b.root, x.s.at[:len(x.s.at)-2]).(map[string]any)
		x.s.value["index"] = itoa(units["utf16"](message["text"].(string)))
		return x.found(fault.BadIndex, "index")
	},
	"message.textV2 text requires": func(x *breaker) (Fault, bool) {
		x.s.value["text"] = "{nosuchname}"
		return x.found(fault.BadPlaceholder, "text")
	},
	"message.textV2 text pattern": func(x *breaker) (Fault, bool) {
		x.s.value["text"] = []string{"a}", "{", "{a b}", "{}", "{{}"}[x.generator.r.IntN(5)]
		return x.found(fault.BadPlaceholder, "text")
	},
	"message.textV2 substitution pattern": func(x *breaker) (Fault, bool) {
		name := []string{"a-b", "あ", "abcdefghijklmnopqrstu", "a b"}[x.generator.r.IntN(4)]
		x.s.value["substitution"] = tree{name: anEmoji}
		x.s.value["text"] = "a"
		return x.found(fault.BadFormat, "substitution", fault.Member(name))
	},
	"substitution.mention (count) items": func(x *breaker) (Fault, bool) {
		if x.refuses(mention) {
			return not()
		}
		return x.manyNames(aMention)
	},
	"substitution.emoji (count) items": func(x *breaker) (Fault, bool) { return x.manyNames(anEmoji) },
	"substitution.mention (count) requires": func(x *breaker) (Fault, bool) {
		if !x.refuses(mention) {
			return not()
		}
		x.s.value["text"], x.s.value["substitution"] = "{u}", tree{"u": aMention}
		return x.found(fault.NotHere, "substitution", fault.Member("u"))
	},
	"message.video trackingId exclusive": func(x *breaker) (Fault, bool) {
		if to, _ := x.root["to"].(string); !strings.HasPrefix(to, "C") && !strings.HasPrefix(to, "R") {
			return not()
		}
		x.s.value["trackingId"] = "a"
		return x.found(fault.NotHere, "trackingId")
	},
	"template.carousel columns other":       unevenColumns,
	"action.postback displayText exclusive": twoTexts, "action.postback text exclusive": twoTexts,
	"action.datetimepicker initial range": dateBeyond, "action.datetimepicker min range": dateBeyond, "action.datetimepicker max range": dateBeyond,
	"action.datetimepicker (order) other": func(x *breaker) (Fault, bool) {
		bounds := map[any][2]string{
			"date": {"2026-01-02", "2026-01-01"}, "time": {"10:00", "09:59"}, "datetime": {"2026-01-01T10:00", "2026-01-01t09:59"},
		}[x.s.value["mode"]]
		x.s.value["min"], x.s.value["max"] = bounds[0], bounds[x.generator.r.IntN(2)]
		delete(x.s.value, "initial")
		return x.found(fault.Order, "max")
	},
}

// first replaces the first message by one that is refused at a path.
func (x *breaker) first(message tree, at ...string) (Fault, bool) {
	list, _ := x.s.value["messages"].([]any)
	_, listed := x.o.member("messages").row("enum", func(r facts.Row) bool { return !slices.Contains(words(r), message["type"].(string)) })
	if len(list) == 0 || listed || !x.refusesRow(x.r) {
		return not()
	}
	list[0] = message
	steps := []fault.Step{{Index: 0}}
	for _, name := range at {
		if name == "0" {
			steps = append(steps, fault.Step{Index: 0})
		} else {
			steps = append(steps, fault.Member(name))
		}
	}
	return x.found(fault.NotHere, "messages", steps...)
}

// manyNames uses 21 substitutions of one type.
func (x *breaker) manyNames(one tree) (Fault, bool) {
	text, names := "", make(tree)
	for i := range 21 {
		name := string(rune('a' + i))
		names[name] = one
		text += "{" + name + "}"
	}
	x.s.value["text"], x.s.value["substitution"] = text, names
	f, ok := x.found(fault.TooMany, "substitution")
	f.Limit, f.Got = 20, 21
	return f, ok
}

// unevenColumns changes the last column.
func unevenColumns(x *breaker) (Fault, bool) {
	list := x.s.value["columns"].([]any)
	last := len(list) - 1
	if last < 1 {
		return not()
	}
	v := list[last].(map[string]any)
	name, _, _ := strings.Cut(x.r.Values, " ") // "title in all columns or none"
	actions := v["actions"].([]any)
	switch {
	case name == "same": // "same actions count in all columns"
		name = "actions"
		if len(actions) < 3 {
			v[name] = append(slices.Clip(actions), actions[0])
		} else {
			v[name] = actions[:2]
		}
	case v[name] == nil:
		v[name] = "https://a.jp/a.jpg"
	default:
		delete(v, name)
	}
	return x.also(fault.Uneven, "columns", fault.Step{Index: last}, fault.Member(name))
}

func twoTexts(x *breaker) (Fault, bool) {
	x.s.value["text"], x.s.value["displayText"] = "a", "a"
	return x.found(fault.Exclusive, "text")
}

func dateBeyond(x *breaker) (Fault, bool) {
	if !holds(x.r, "", x.s.value) {
		return not()
	}
	name := x.r.Property
	for _, other := range []string{"initial", "min", "max"} {
		delete(x.s.value, other)
	}
	switch x.s.value["mode"] {
	case "time":
		x.s.value[name] = "24:00"
		return x.found(fault.BadFormat, name)
	case "date":
		return x.put(fault.OutOfRange, "1899-12-31", "2101-01-01")
	}
	return x.put(fault.OutOfRange, "1899-12-31T23:59", "2101-01-01T00:00")
}
