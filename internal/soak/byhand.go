package soak

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"github.com/linemsg/linemsg/message/fault"
)

// exempt has the properties of the table that no body can break, with the reason.
var exempt = map[string]string{
	"header Content-Type":              "a header",
	"header X-Line-Retry-Key":          "a header",
	"(body size)":                      "2 MB are slow to generate; package facts tests the limit and one byte more",
	"(number or boolean for a string)": "a value of another JSON type is a fault of its own, see anyJSON",
}

// hosts has the rows that are broken in another object than their own: "object property" and the host.
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

// byHand breaks rows whose words say what only people understand: "object property constraint", * for any object.
var byHand = map[string]func(x *breaker) (Fault, bool){
	"* quoteToken requires": func(x *breaker) (Fault, bool) {
		if x.answers() || x.as == "request.validate" {
			return not()
		}
		x.s.value["quoteToken"] = "q"
		return x.found(fault.NotHere, "quoteToken")
	},
	"* messages[].quoteToken exclusive": func(x *breaker) (Fault, bool) {
		x.s.value["messages"].([]any)[0] = tree{"type": "text", "text": "a", "quoteToken": "q"}
		return x.found(fault.NotHere, "messages", fault.Step{Index: 0}, fault.Member("quoteToken"))
	},
	"* messages[].substitution.*.mention exclusive": func(x *breaker) (Fault, bool) {
		x.s.value["messages"].([]any)[0] = tree{"type": "textV2", "text": "{u}", "substitution": tree{"u": aMention}}
		return x.found(fault.NotHere, "messages", fault.Step{Index: 0}, fault.Member("substitution"), fault.Member("u"))
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
		if !x.answers() {
			return not()
		}
		return x.manyNames(aMention)
	},
	"substitution.emoji (count) items": func(x *breaker) (Fault, bool) { return x.manyNames(anEmoji) },
	"substitution.mention (count) requires": func(x *breaker) (Fault, bool) {
		if x.answers() || x.as == "request.validate" {
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
	"template.carousel columns other":      unevenColumns,
	"message.flex (animated images) items": animatedImages,
	"flex.image animated items": func(x *breaker) (Fault, bool) {
		for _, s := range x.b.sites {
			if s.object == "message.flex" {
				x.s = s
				return animatedImages(x)
			}
		}
		return not()
	},
	"flex.bubble header childOf": noBox("header"), "flex.bubble body childOf": noBox("body"), "flex.bubble footer childOf": noBox("footer"),
	"flex.bubble hero childOf":        hero("flex.button", "flex.separator"),
	"flex.text (parent) childOf":      hero("flex.text"),
	"flex.filler (component) childOf": hero("flex.filler"),
	"flex.carousel contents childOf": func(x *breaker) (Fault, bool) {
		x.s.value["contents"] = []any{box()}
		return x.also(fault.UnknownKind, "contents", fault.Step{Index: 0}, fault.Member("type"))
	},
	"flex.box contents childOf": func(x *breaker) (Fault, bool) {
		if !holds(x.r, "", x.s.value) {
			return not()
		}
		if x.s.value["layout"] == "baseline" {
			return x.inBox("flex.button", "flex.image", "flex.separator")
		}
		return x.inBox("flex.icon")
	},
	"flex.button (parent) childOf": inBaseline, "flex.image (parent) childOf": inBaseline, "flex.separator (parent) childOf": inBaseline,
	"flex.icon (parent) childOf": func(x *breaker) (Fault, bool) {
		if x.s.value["layout"] == "baseline" {
			return not()
		}
		return x.inBox("flex.icon")
	},
	"flex.span (parent) childOf": func(x *breaker) (Fault, bool) {
		f, ok := x.inBox("flex.span")
		f.At += ".type"
		f.Also = true
		return f, ok
	},
	"flex.video (parent) childOf": func(x *breaker) (Fault, bool) {
		x.s.value["contents"] = tree{"type": "bubble", "body": box(aVideo)}
		return x.also(fault.NotHere, "contents", fault.Member("body"), fault.Member("contents"), fault.Step{Index: 0}, fault.Member("type"))
	},
	"flex.video (parent) requires": func(x *breaker) (Fault, bool) {
		size := []string{"nano", "micro", "deca", "hecto"}[x.generator.r.IntN(4)]
		x.s.value["contents"] = tree{"type": "bubble", "size": size, "hero": aVideo}
		return x.found(fault.Needs, "contents", fault.Member("hero"))
	},
	"flex.video (parent) exclusive": func(x *breaker) (Fault, bool) {
		x.s.value["contents"] = tree{"type": "carousel", "contents": []any{tree{"type": "bubble", "hero": aVideo}}}
		return x.found(fault.NotHere, "contents", fault.Member("contents"), fault.Step{Index: 0}, fault.Member("hero"))
	},
	"flex.carousel contents exclusive": func(x *breaker) (Fault, bool) {
		x.s.value["contents"] = []any{tree{"type": "bubble", "hero": aVideo}}
		return x.found(fault.NotHere, "contents", fault.Step{Index: 0}, fault.Member("hero"))
	},
	"flex.carousel contents other": func(x *breaker) (Fault, bool) {
		list := x.s.value["contents"].([]any)
		last := len(list) - 1
		if last < 1 {
			return not()
		}
		size := "nano"
		if x.size == "nano" {
			size = "giga"
		}
		list[last].(map[string]any)["size"] = size
		return x.found(fault.Uneven, "contents", fault.Step{Index: last}, fault.Member("size"))
	},
	"flex.carousel (json size) other": func(x *breaker) (Fault, bool) {
		half := tree{"type": "bubble", "body": box(tree{"type": "text", "text": strings.Repeat("a", 24_950)})}
		x.s.value["contents"] = []any{half, half}
		return x.found(fault.TooLarge, "")
	},
	"flex.bubble (json size) other": func(x *breaker) (Fault, bool) {
		x.s.value["body"] = box(tree{"type": "text", "text": strings.Repeat("あ", 10_000)})
		return x.also(fault.TooLarge, "")
	},
	"flex.bubble (blocks) requires": func(x *breaker) (Fault, bool) {
		for _, name := range []string{"header", "hero", "body", "footer"} {
			delete(x.s.value, name)
		}
		return x.found(fault.Required, "")
	},
	"flex.bubble.styles (unknown property) other": func(x *breaker) (Fault, bool) {
		x.s.value["content"] = tree{}
		return x.found(fault.UnknownProperty, "content")
	},
	"flex.video altContent childOf": func(x *breaker) (Fault, bool) {
		x.s.value["altContent"] = aText
		return x.found(fault.NotHere, "altContent", fault.Member("type"))
	},
	"flex.text contents childOf": func(x *breaker) (Fault, bool) {
		x.s.value["contents"] = []any{parts["flex.icon"]}
		return x.also(fault.UnknownKind, "contents", fault.Step{Index: 0}, fault.Member("type"))
	},
	"flex.background.linearGradient angle range": func(x *breaker) (Fault, bool) { return x.put(fault.OutOfRange, "360deg", "1000deg") },
	"flex.background.linearGradient centerPosition range": func(x *breaker) (Fault, bool) {
		return x.put(fault.OutOfRange, "100.1%", "101%")
	},
	"flex.button action requires": func(x *breaker) (Fault, bool) {
		action := x.s.value["action"].(map[string]any)
		delete(action, "label")
		return x.found(fault.Required, "action", fault.Member("label"))
	},
	"* aspectRatio other": func(x *breaker) (Fault, bool) { return x.put(fault.OutOfRange, "1:4", "100:301") },
	"* aspectRatio range": func(x *breaker) (Fault, bool) { return x.put(fault.OutOfRange, "100001:1", "100001:100001") },
	"flex.icon flex other": func(x *breaker) (Fault, bool) {
		x.s.value["flex"] = json.Number("1")
		return x.found(fault.UnknownProperty, "flex")
	},
	"flex.text text requires": noText, "flex.text text length": noText,
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
	"* (placement) childOf": func(x *breaker) (Fault, bool) {
		v := maps.Clone(aVideo)
		kept := x.sites
		v["action"] = x.object(x.r.Object, "flex.video.action", path{})
		x.sites = kept
		x.s.value["contents"] = tree{"type": "bubble", "hero": v}
		return x.found(fault.NotHere, "contents", fault.Member("hero"), fault.Member("action"))
	},
	"richmenu.size (ratio) other": func(x *breaker) (Fault, bool) {
		x.s.value["height"] = itoa(atoi(string(x.s.value["width"].(json.Number)))*100/145 + 1)
		return x.found(fault.OutOfRange, "")
	},
	"richmenu.batch operations unique": func(x *breaker) (Fault, bool) {
		x.s.value["operations"] = []any{unlink, unlink}
		return x.found(fault.DuplicateKey, "operations", fault.Step{Index: 1}, fault.Member("from"))
	},
	"richmenu.batch operations exclusive": func(x *breaker) (Fault, bool) {
		i := x.generator.r.IntN(2)
		list := []any{unlink, unlink}
		list[i] = tree{"type": "unlinkAll"}
		x.s.value["operations"] = list
		return x.found(fault.Exclusive, "operations", fault.Step{Index: i})
	},
	"request.narrowcast recipient items": func(x *breaker) (Fault, bool) {
		return x.manyLeaves("recipient", tree{"type": "audience", "audienceGroupId": itoa(1)})
	},
	"request.narrowcast filter.demographic items": func(x *breaker) (Fault, bool) {
		return x.manyLeaves("filter.demographic", tree{"type": "gender", "oneOf": []any{"male"}})
	},
	"narrowcast.limit forbidPartialDelivery requires": func(x *breaker) (Fault, bool) {
		x.s.value["forbidPartialDelivery"] = true
		delete(x.s.value, "upToRemainingQuota")
		return x.found(fault.Needs, "forbidPartialDelivery")
	},
	"* (and|or|not) exclusive": func(x *breaker) (Fault, bool) {
		v := x.s.value
		for _, name := range []string{"and", "or", "not"} {
			one, list := v[name], []any(nil)
			if one == nil {
				continue
			}
			if list, _ = one.([]any); list != nil {
				one = list[0]
			}
			delete(v, name)
			if x.r2(2) {
				return x.found(fault.Required, "")
			}
			v["or"], v["not"] = []any{one}, one
			return x.also(fault.Exclusive, "")
		}
		return not()
	},
	"* (gte,lt) requires": func(x *breaker) (Fault, bool) {
		delete(x.s.value, "gte")
		delete(x.s.value, "lt")
		return x.found(fault.Required, "")
	},
	"* (gte,lt) other": func(x *breaker) (Fault, bool) {
		row, _ := x.o.member("gte").row("enum", anyRow)
		i := 1 + x.generator.r.IntN(len(words(row))-1)
		x.s.value["gte"], x.s.value["lt"] = words(row)[i], words(row)[i-x.generator.r.IntN(2)]
		return x.found(fault.Order, "lt")
	},
}

var unlink = tree{"type": "unlink", "from": "richmenu-" + strings.Repeat("a", 32)}

func animatedImages(x *breaker) (Fault, bool) {
	images := make([]any, 11)
	for i := range images {
		images[i] = tree{"type": "image", "url": "https://a.jp/a.png", "animated": true}
	}
	x.s.value["contents"] = tree{"type": "bubble", "body": box(images...)}
	return x.found(fault.TooMany, "contents")
}

// manyNames uses 21 substitutions of a kind.
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

// manyLeaves combines 11 recipients or filters.
func (x *breaker) manyLeaves(name string, leaf tree) (Fault, bool) {
	leaves := slices.Repeat([]any{leaf}, 10)
	set(x.s.value, name, tree{"type": "operator", "or": append(leaves, tree{"type": "operator", "not": leaf})})
	f, ok := x.found(fault.TooMany, name)
	f.Limit, f.Got = 10, 11
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

func noBox(name string) func(x *breaker) (Fault, bool) {
	return func(x *breaker) (Fault, bool) {
		x.s.value[name] = aText
		return x.also(fault.UnknownKind, name, fault.Member("type"))
	}
}

// hero puts a component that cannot be one.
func hero(components ...string) func(x *breaker) (Fault, bool) {
	return func(x *breaker) (Fault, bool) {
		x.s.value["hero"] = parts[components[x.generator.r.IntN(len(components))]]
		return x.also(fault.NotHere, "hero", fault.Member("type"))
	}
}

func (x *breaker) inBox(components ...string) (Fault, bool) {
	list := x.s.value["contents"].([]any)
	x.s.value["contents"] = append(slices.Clip(list), parts[components[x.generator.r.IntN(len(components))]])
	return x.found(fault.NotHere, "contents", fault.Step{Index: len(list)})
}

func inBaseline(x *breaker) (Fault, bool) {
	if x.s.value["layout"] != "baseline" {
		return not()
	}
	return x.inBox(x.r.Object)
}

func noText(x *breaker) (Fault, bool) {
	delete(x.s.value, "contents")
	delete(x.s.value, "text")
	return x.found(fault.Required, "text")
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
