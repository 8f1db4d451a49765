package soak

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"github.com/linemsg/linemsg/message/fault"
)

// flexFaults break the rows of Flex messages.
var flexFaults = map[string]way{
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
	"* (placement) childOf": func(x *breaker) (Fault, bool) {
		v := maps.Clone(aVideo)
		kept := x.sites
		v["action"] = x.object(x.r.Object, "flex.video.action", path{})
		x.sites = kept
		x.s.value["contents"] = tree{"type": "bubble", "hero": v}
		return x.found(fault.NotHere, "contents", fault.Member("hero"), fault.Member("action"))
	},
}

func animatedImages(x *breaker) (Fault, bool) {
	images := make([]any, 11)
	for i := range images {
		images[i] = tree{"type": "image", "url": "https://a.jp/a.png", "animated": true}
	}
	x.s.value["contents"] = tree{"type": "bubble", "body": box(images...)}
	return x.found(fault.TooMany, "contents")
}

func noBox(name string) func(x *breaker) (Fault, bool) {
	return func(x *breaker) (Fault, bool) {
		x.s.value[name] = aText
		return x.also(fault.UnknownKind, name, fault.Member("type"))
	}
}

// hero sets the hero block to a component that is not allowed there.
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
