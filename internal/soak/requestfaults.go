package soak

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/linemsg/linemsg/message/fault"
)

// requestFaults break the rows of requests and of objects that are not in messages.
var requestFaults = map[string]way{
	"* loadingSeconds other": func(x *breaker) (Fault, bool) {
		x.s.value["loadingSeconds"] = itoa(5*(1+x.generator.r.IntN(11)) + 1 + x.generator.r.IntN(4))
		return x.found(fault.OutOfRange, "loadingSeconds")
	},
	"coupon.request endTimestamp other": func(x *breaker) (Fault, bool) {
		x.s.value["endTimestamp"] = itoa(1 + x.generator.r.IntN(1000))
		x.s.value["startTimestamp"] = itoa(1001 + x.generator.r.IntN(1000))
		return x.found(fault.Order, "endTimestamp")
	},
	"audience.upload audiences format": func(x *breaker) (Fault, bool) {
		return x.otherMember(x.s.value["isIfaAudience"] != true)
	},
	"audience.add audiences format": func(x *breaker) (Fault, bool) {
		list := x.s.value["audiences"].([]any)
		if len(list) < 2 {
			return not()
		}
		users := x.once(2)
		list[0] = x.audienceMember(users)
		for i := range list[1:] {
			list[i+1] = x.audienceMember(users)
		}
		return x.otherMember(users)
	},
	"pnpTemplated.body emphasizedItem unique": func(x *breaker) (Fault, bool) {
		items, _ := x.s.value["items"].([]any)
		if len(items) == 0 {
			return not()
		}
		x.s.value["emphasizedItem"] = tree{"itemKey": x.anyOf(items)["itemKey"], "content": "a"}
		return x.found(fault.DuplicateKey, "emphasizedItem", fault.Member("itemKey"))
	},
	"pnpTemplated.body items unique": func(x *breaker) (Fault, bool) {
		items, _ := x.s.value["items"].([]any)
		last := len(items) - 1
		if last < 1 {
			return not()
		}
		items[last].(tree)["itemKey"] = x.anyOf(items[:last])["itemKey"]
		return x.found(fault.DuplicateKey, "items", fault.Step{Index: last}, fault.Member("itemKey"))
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
			if x.once(2) {
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

// anyOf returns one of the objects in a list.
func (x *breaker) anyOf(list []any) tree { return list[x.generator.r.IntN(len(list))].(tree) }

// otherMember replaces the last member of an audience of user IDs or IFAs by one of the other kind.
func (x *breaker) otherMember(users bool) (Fault, bool) {
	list, _ := x.s.value["audiences"].([]any)
	last := len(list) - 1
	if last < 0 {
		return not()
	}
	list[last] = x.audienceMember(!users)
	return x.found(fault.BadFormat, "audiences", fault.Step{Index: last}, fault.Member("id"))
}

// manyLeaves combines 11 recipients or filters with operators.
func (x *breaker) manyLeaves(name string, leaf tree) (Fault, bool) {
	leaves := slices.Repeat([]any{leaf}, 10)
	set(x.s.value, name, tree{"type": "operator", "or": append(leaves, tree{"type": "operator", "not": leaf})})
	f, ok := x.found(fault.TooMany, name)
	f.Limit, f.Got = 10, 11
	return f, ok
}
