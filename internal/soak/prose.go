package soak

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/internal/facts"
)

// This file follows the rules that the table states in prose: those about several members of an object, and those about the
// objects around it.

// before has functions that choose what the objects in an object have in common.
var before = map[string]func(g *generator){
	"template.carousel": func(g *generator) {
		g.want["template.carousel.column.title"] = g.r.IntN(2)
		g.want["template.carousel.column.thumbnailImageUrl"] = g.r.IntN(2)
		g.want["template.carousel.column.actions"] = 1 + g.r.IntN(3)
	},
	"message.flex": func(g *generator) { g.animated = 0 },
	"flex.carousel": func(g *generator) {
		g.crowd = true
		row, _ := model()["flex.bubble"].member("size").row("enum", anyRow)
		g.size = g.word(row)
	},
	"recipient.operator": oneOperand("recipient.operator"), "demographic.operator": oneOperand("demographic.operator"),
}

// oneOperand chooses which of the three members an operator has.
func oneOperand(name string) func(g *generator) {
	return func(g *generator) {
		g.operands++
		for _, member := range []string{"and", "or", "not"} {
			g.want[name+"."+member] = 0
		}
		g.want[name+"."+[]string{"and", "or", "not"}[g.r.IntN(3)]] = 1 + g.r.IntN(3)
	}
}

// after corrects a new object.
func (g *generator) after(name string, v map[string]any, p path) {
	switch name {
	case "message.text":
		g.textWithEmojis(v)
	case "message.textV2":
		g.textWithNames(v)
	case "message.video": // trackingId is not allowed in groups and rooms
		if to, _ := g.root["to"].(string); strings.HasPrefix(to, "C") || strings.HasPrefix(to, "R") {
			delete(v, "trackingId")
		}
	case "action.postback":
		if v["text"] != nil && v["displayText"] != nil {
			delete(v, []string{"text", "displayText"}[g.r.IntN(2)])
		}
	case "action.datetimepicker":
		inOrder(v, "min", "initial", "max")
	case "flex.bubble":
		g.bubble(v, p)
	case "flex.carousel":
		g.crowd = false
	case "flex.image":
		if v["animated"] == true {
			if g.animated++; g.animated > 10 {
				delete(v, "animated")
			}
		}
	case "flex.text":
		if spans, _ := v["contents"].([]any); v["text"] == nil && len(spans) == 0 {
			v["text"] = g.filled("", "utf16", 1+g.r.IntN(30), alphabets[5])
		}
	case "recipient.operator", "demographic.operator":
		g.operands--
	case "demographic.age", "demographic.subscriptionPeriod":
		g.fromTo(v)
	case "narrowcast.limit":
		if v["forbidPartialDelivery"] == true {
			v["upToRemainingQuota"] = true
		}
	case "request.loadingAnimation":
		if n, ok := v["loadingSeconds"].(json.Number); ok {
			v["loadingSeconds"] = itoa(atoi(string(n)) / 5 * 5)
		}
	case "coupon.request":
		if start, end := v["startTimestamp"].(json.Number), v["endTimestamp"].(json.Number); atoi(string(end)) < atoi(string(start)) {
			v["endTimestamp"] = start
		}
	case "audience.upload":
		g.audience(v, v["isIfaAudience"] != true)
	case "audience.add":
		g.audience(v, g.r.IntN(2) == 0)
	case "pnpTemplated.body":
		items, _ := v["items"].([]any)
		if one := v["emphasizedItem"]; one != nil {
			items = append(slices.Clip(items), one)
		}
		for i, one := range items {
			one.(map[string]any)["itemKey"] = "item_" + strconv.Itoa(i)
		}
	case "richmenu.size":
		highest := atoi(string(v["width"].(json.Number))) * 100 / 145
		v["height"] = itoa(250 + g.r.IntN(highest-250+1))
		if g.r.IntN(4) == 0 {
			v["height"] = itoa(highest)
		}
	case "richmenu.batch": // unlinkAll must be the only operation
		for _, one := range v["operations"].([]any) {
			if one := one.(map[string]any); one["type"] == "unlinkAll" {
				v["operations"] = []any{one}
				break
			}
		}
	}
}

// allowed returns the kinds of a member that the objects around it allow.
func (g *generator) allowed(o *object, of []string, v map[string]any) []string {
	if strings.HasPrefix(of[0], "action.") && slots(of[0]) != nil && o.name != "quickReply.item" {
		for _, r := range model()[g.as].errors {
			if r.Property == "messages[].template.*.action" {
				of = slices.DeleteFunc(slices.Clone(of), func(name string) bool { return !slices.Contains(words(r), kindOf(name)) })
			}
		}
	}
	return slices.DeleteFunc(slices.Clone(of), func(name string) bool {
		switch {
		case name == "flex.video":
			size, _ := v["size"].(string)
			return g.crowd || o.name == "flex.bubble" && slices.Contains([]string{"nano", "micro", "deca", "hecto"}, size)
		case name == "flex.box":
			return o.name == "flex.box" && g.depth > 6
		case strings.HasSuffix(name, ".operator"):
			return g.operands > 1
		case name == "substitution.mention":
			return g.refuses(mention)
		}
		return false
	})
}

const mention = "substitution.*.mention"

// refuses reports whether a row of the body excludes a property of all its messages.
func (g *generator) refuses(property string) bool {
	return slices.ContainsFunc(model()[g.as].errors, func(r facts.Row) bool {
		return r.Property == "messages[]."+property && g.refusesRow(r)
	})
}

// refusesRow reports whether a row of level error applies to the body. Rows of validations may depend on the endpoint.
func (g *generator) refusesRow(r facts.Row) bool {
	endpoints, only := strings.CutPrefix(r.Values, "validate/")
	return !only || slices.Contains(strings.Split(endpoints, "|"), g.endpoint)
}

// audience changes the members of an audience to user IDs or to IFAs.
func (g *generator) audience(v map[string]any, users bool) {
	list, _ := v["audiences"].([]any)
	for _, one := range list {
		if users || g.r.IntN(4) > 0 { // LINE does not document the form of IFAs
			one.(map[string]any)["id"] = g.audienceMember(users)["id"]
		}
	}
}

func (g *generator) audienceMember(users bool) map[string]any {
	pattern := "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
	if users {
		pattern = "^U[0-9a-f]{32}$"
	}
	return map[string]any{"id": g.matching(pattern, 0)}
}

// textWithEmojis makes a text with a "$" for each emoji.
func (g *generator) textWithEmojis(v map[string]any) {
	emojis, _ := v["emojis"].([]any)
	if len(emojis) == 0 {
		return
	}
	text := ""
	for _, one := range emojis {
		text = g.longer(text)
		one.(map[string]any)["index"] = itoa(units["utf16"](text))
		text += "$"
	}
	v["text"] = g.toEnd(text)
}

// textWithNames makes a text with the names of the substitutions, at most 20 of one type, and with literal braces.
func (g *generator) textWithNames(v map[string]any) {
	substitution, _ := v["substitution"].(map[string]any)
	text, used := g.longer(""), make(map[any]int)
	for _, name := range slices.Sorted(maps.Keys(substitution)) {
		kind := substitution[name].(map[string]any)["type"]
		if used[kind]++; used[kind] <= 20 {
			text += "{" + name + "}"
			text = g.longer(text + []string{"", "", "{{", "}}", "{{}}"}[g.r.IntN(5)])
		}
	}
	if text == "" {
		text = "{{"
	}
	v["text"] = g.toEnd(text)
}

// longer appends up to 19 UTF-16 code units of one alphabet.
func (g *generator) longer(text string) string {
	return g.filled(text, "utf16", units["utf16"](text)+g.r.IntN(20), alphabets[g.r.IntN(len(alphabets))])
}

// toEnd sometimes extends a text to the maximum length.
func (g *generator) toEnd(text string) string {
	if g.small || g.r.IntN(2) == 0 {
		return text
	}
	row, _ := model()["message.text"].member("text").row("length", anyRow)
	return g.filled(text, row.Unit, atoi(row.Max), alphabets[g.r.IntN(len(alphabets))])
}

// fromTo sets gte, lt or both. If it sets both, gte is the lower one.
func (g *generator) fromTo(v map[string]any) {
	name := "demographic." + v["type"].(string)
	row, _ := model()[name].member("gte").row("enum", anyRow)
	steps := words(row)
	i := g.r.IntN(len(steps) - 1)
	gte, lt := steps[i], steps[i+1+g.r.IntN(len(steps)-1-i)]
	switch g.r.IntN(3) {
	case 0:
		v["gte"], v["lt"] = gte, lt
	case 1:
		v["gte"] = gte
		delete(v, "lt")
	case 2:
		v["lt"] = lt
		delete(v, "gte")
	}
}

// inOrder sorts the values of some members, and removes members whose value is equal to the previous one.
func inOrder(v map[string]any, names ...string) {
	var values []string
	var there []string
	for _, name := range names {
		if s, ok := v[name].(string); ok {
			values, there = append(values, s), append(there, name)
		}
	}
	slices.SortFunc(values, func(a, b string) int { return strings.Compare(strings.ToUpper(a), strings.ToUpper(b)) })
	for i, name := range there {
		v[name] = values[i]
		if i > 0 && strings.EqualFold(values[i], values[i-1]) {
			delete(v, name)
		}
	}
}

// bubble gives a bubble at least one block, and limits its JSON to the size that LINE accepts.
func (g *generator) bubble(v map[string]any, p path) {
	if v["header"] == nil && v["hero"] == nil && v["body"] == nil && v["footer"] == nil {
		name := []string{"header", "hero", "body", "footer"}[g.r.IntN(4)]
		m := model()["flex.bubble"].member(name)
		v[name] = g.child(model()["flex.bubble"], m, p.member(name), v)
	}
	limit := 30_000
	if g.crowd {
		limit = 4_000
		if v["size"] = g.size; g.size == "mega" && g.r.IntN(2) == 0 {
			delete(v, "size") // mega is the default
		}
	}
	g.lighten(v, p, "flex.bubble", limit)
}

// lighten generates an object again, with fewer members, until its JSON is short enough.
func (g *generator) lighten(v map[string]any, p path, name string, limit int) {
	if len((&Body{root: v}).JSON()) <= limit {
		return
	}
	small, density := g.small, g.density
	g.small, g.density = true, g.density/2
	clear(v)
	maps.Copy(v, g.object(name, "", p))
	g.small, g.density = small, density
}

func itoa(n int) json.Number { return json.Number(strconv.Itoa(n)) }
