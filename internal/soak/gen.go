package soak

import (
	"encoding/json"
	"iter"
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/internal/facts"
	"github.com/linemsg/linemsg/message/fault"
)

// path is the path of a value from the root of a body.
type path []fault.Step

func (p path) member(name string) path {
	for part := range strings.SplitSeq(name, ".") {
		p = append(slices.Clip(p), fault.Member(part))
	}
	return p
}

func (p path) item(i int) path    { return append(slices.Clip(p), fault.Step{Index: i}) }
func (p path) String() fault.Path { return fault.PathOf(p...) }

// site is an object in a body.
type site struct {
	object string // in the table of facts
	slot   string // the member that holds it, if rows of the object depend on it
	at     path
	value  map[string]any
}

// Body is a generated body.
type Body struct {
	As    string // the kind of the body, a key of Bodies
	root  map[string]any
	sites []site
	g     *generator
}

// Members yields the names of the members of the body. A text at the maximum length of a row yields a second name. The slot of an
// object is part of the names: "action.uri@flex.box.action label", "message.text text at its limit".
func (b *Body) Members() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, s := range b.sites {
			for _, m := range model()[s.object].members {
				v := at(s.value, path(nil).member(m.name))
				if v != nil && !yield(s.name()+" "+m.name) {
					return
				}
				text, _ := v.(string)
				length, ok := m.row("length", func(r facts.Row) bool { return r.Max != "" && holds(r, s.slot, s.value) })
				if ok && text != "" && units[length.Unit](text) == atoi(length.Max) && !yield(s.limit(length)) {
					return
				}
			}
		}
	}
}

// limit returns the name of a text at the maximum length of a row.
func (s site) limit(length facts.Row) string {
	if slotOf(length) == "" {
		s.slot = ""
	}
	return s.name() + " " + length.Property + " at its limit"
}

func (s site) name() string {
	if s.slot == "" {
		return s.object
	}
	return s.object + "@" + s.slot
}

// JSON returns the body as JSON.
func (b *Body) JSON() []byte {
	data, err := json.Marshal(b.root)
	if err != nil {
		panic("soak: " + err.Error())
	}
	return data
}

// generator generates one body. It makes all choices with r.
type generator struct {
	r        *rand.Rand
	as       string // the object of the body
	endpoint string // of a validation
	goal     *goal  // may be nil
	root     map[string]any
	sites    []site
	density  float64        // probability of an optional member
	small    bool           // texts and lists are short
	want     map[string]int // "object.member": the number of items, or 0 for a member that must be absent
	crowd    bool           // in a carousel of bubbles
	size     string         // of the bubbles in the carousel
	depth    int            // number of objects around the current one
	operands int            // number of operators around the current one
	strict   int            // number of Flex objects around the current one
	animated int            // number of animated images in the Flex message
}

// New generates body n of a seed.
func New(seed, n uint64) *Body { return generate(seed, n, nil) }

func generate(seed, n uint64, to *goal) *Body {
	g := &generator{
		r:    rand.New(rand.NewPCG(seed, n)), //nolint:gosec // reproducible, not secret
		goal: to,
		want: map[string]int{"message.text.emoji.index": 1, "message.text.emoji.productId": 1, "message.text.emoji.emojiId": 1},
	}
	kinds := to.bodies()
	as := kinds[g.r.IntN(len(kinds))]
	g.as, g.endpoint, _ = strings.Cut(as, " for ")
	g.density = []float64{0, 0.1, 0.3, 0.6, 1}[g.r.IntN(5)]
	g.small = g.r.IntN(5) > 1
	if to != nil {
		g.density, g.small = min(g.density, 0.1), g.small || g.r.IntN(2) == 0
	}
	root := g.object(g.as, "", nil)
	b := &Body{As: as, root: root, g: g}
	for _, s := range g.sites {
		if is(s.value, at(root, s.at)) { // not replaced since
			b.sites = append(b.sites, s)
		}
	}
	return b
}

// object generates an object and its members.
func (g *generator) object(name, slot string, p path) map[string]any {
	o, v := model()[name], make(map[string]any)
	if p == nil {
		g.root = v
	}
	if keep := before[name]; keep != nil {
		keep(g)
	}
	g.depth++
	g.goal.visit(name, slot)
	if strings.HasPrefix(name, "flex.") {
		g.strict++
		defer func() { g.strict-- }()
	}
	plans := make([]int, len(o.members)) // made first, because objects inside change g.want
	for i, m := range o.members {
		plans[i] = g.plan(o, m, slot)
	}
	for i, m := range o.members {
		if plans[i] > 0 {
			set(v, m.name, g.member(o, m, slot, p.member(m.name), v, plans[i]))
		}
	}
	if g.strict == 0 && g.r.IntN(50) == 0 { // an unknown member outside Flex is a warning
		v["newInSpring"] = map[string]any{"a": []any{"あ", json.Number("1e3"), nil, true}}
	}
	g.after(name, v, p)
	g.depth--
	g.sites = append(g.sites, site{name, slot, p, v})
	return v
}

const anyNumber = 1 << 30 // of items

// plan returns 0 for a member that the object does not have, or the number of its items.
func (g *generator) plan(o *object, m *member, slot string) int {
	if n, ok := g.want[o.name+"."+m.name]; ok {
		return n
	}
	if strings.HasPrefix(o.name, "message.") && g.refuses(m.name) {
		return 0
	}
	_, needed := m.row("required", func(r facts.Row) bool { return holds(r, slot, nil) })
	density := g.density
	if g.goal.is(o.name) {
		density = 0.5
	}
	if needed || m.name == "type" || m.required == "yes" || g.goal.through(o, m) || g.r.Float64() < density {
		return anyNumber
	}
	return 0
}

func (g *generator) member(o *object, m *member, slot string, p path, v map[string]any, items int) any {
	switch {
	case m.name == "type":
		return words(m.rows[slices.IndexFunc(m.rows, isOneWord)])[0]
	case o.name == "request.narrowcast" && m.name == "filter":
		return map[string]any{}
	}
	switch m.kind {
	case "string":
		return g.text(m, slot, v)
	case "boolean":
		return g.r.IntN(2) == 0
	case "integer", "number":
		return g.number(m)
	case "object":
		return g.child(o, m, p, v)
	case "array":
		list := make([]any, g.count(m, items))
		for i := range list {
			list[i] = g.item(o, m, slot, p.item(i), v)
		}
		return list
	case "map":
		out := make(map[string]any)
		row, _ := m.row("pattern", anyRow)
		for range g.count(m, items) {
			name := g.matching(row.Values, 0)
			out[name] = g.item(o, m, slot, p.member(name), v)
		}
		return out
	}
	panic("soak: no value for " + o.name + "." + m.name + " of type " + m.kind)
}

func (g *generator) item(o *object, m *member, slot string, p path, v map[string]any) any {
	if m.of == nil {
		return g.text(m, slot, v)
	}
	return g.child(o, m, p, v)
}

func anyRow(facts.Row) bool { return true }

func isOneWord(r facts.Row) bool { return r.Constraint == "enum" && !strings.Contains(r.Values, "|") }

// child generates an object of a kind that the member allows.
func (g *generator) child(o *object, m *member, p path, v map[string]any) any {
	of := m.of
	if r, ok := m.row("enum", func(r facts.Row) bool { return strings.HasSuffix(r.Condition, ".type") }); ok {
		of = slices.DeleteFunc(slices.Clone(of), func(name string) bool { return !slices.Contains(words(r), kindOf(name)) })
	}
	if r, ok := m.row("childOf", func(r facts.Row) bool { return r.Level == facts.Error && holds(r, "", v) }); ok {
		of = slices.DeleteFunc(slices.Clone(of), func(name string) bool { return !slices.Contains(words(r), kindOf(name)) })
	}
	of = g.goal.choose(o, m, g.allowed(o, of, v))
	name, slot := of[g.r.IntN(len(of))], ""
	if slots(name) != nil {
		slot = o.name + "." + m.name
	}
	return g.object(name, slot, p)
}

func kindOf(object string) string { return object[strings.LastIndexByte(object, '.')+1:] }

// count chooses the number of items of a list, sometimes the maximum.
func (g *generator) count(m *member, items int) int {
	if items != anyNumber {
		return items
	}
	lo, hi := 0, 4
	if m.of == nil { // an empty list of texts is encoded as an absent one
		lo = 1
	}
	if r, ok := m.row("items", anyRow); ok {
		if r.Min != "" {
			lo = atoi(r.Min)
		}
		if r.Max != "" {
			hi = atoi(r.Max)
		} else {
			hi = lo + 3
		}
	}
	switch {
	case g.r.IntN(20) == 0 && !g.small && (hi < 20 || hi < 1000 && g.depth < 3 || g.r.IntN(20) == 0):
		return hi
	case g.small || g.depth > 3:
		return lo + g.r.IntN(min(hi-lo, 2)+1)
	}
	return lo + g.r.IntN(min(hi-lo, 4)+1)
}

// number chooses a number within the bounds of a member, often one of the bounds.
func (g *generator) number(m *member) json.Number {
	lo, hi := 0, 3000
	if r, ok := m.row("enum", anyRow); ok { // 1040
		return json.Number(g.word(r))
	}
	if r, ok := m.row("range", anyRow); ok {
		if r.Min != "" {
			lo, hi = atoi(r.Min), atoi(r.Min)+3000
		}
		if r.Max != "" {
			hi = atoi(r.Max)
		}
		if _, other, ok := strings.Cut(r.Values, "|"); ok && g.r.IntN(3) == 0 { // "1 to 999999|-1"
			return json.Number(other)
		}
	} else if m.name == "audienceGroupId" {
		lo, hi = 1, 1<<63-1
	}
	n := lo + int(g.r.Uint64N(uint64(hi-lo)+1))
	switch g.r.IntN(8) {
	case 0:
		n = lo
	case 1:
		n = hi
	default:
		if m.kind == "number" && n < hi {
			return json.Number(strconv.FormatFloat(float64(n)+float64(g.r.IntN(1e6))/1e6, 'f', -1, 64))
		}
	}
	return json.Number(strconv.Itoa(n))
}

// holds reports whether the object v at a slot meets the condition of a row.
func holds(r facts.Row, slot string, v map[string]any) bool {
	shown := v["thumbnailImageUrl"] != nil || v["title"] != nil
	switch c := r.Condition; c {
	case "thumbnailImageUrl or title present":
		return shown
	case "no thumbnailImageUrl and no title":
		return !shown
	case "layout=horizontal or vertical":
		return v["layout"] != "baseline"
	case "contents absent":
		return v["contents"] == nil
	default:
		if place := slotOf(r); place != "" {
			return place == slot
		}
		if name, value, ok := strings.Cut(c, "="); ok {
			return v[name] == value
		}
		return true
	}
}

func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		panic("soak: the table has a bound of " + strconv.Quote(s))
	}
	return n
}

// set sets a member. The name "filter.demographic" is that of a member of an object in v.
func set(v map[string]any, name string, value any) {
	if outer, inner, ok := strings.Cut(name, "."); ok {
		if v[outer] == nil {
			v[outer] = map[string]any{}
		}
		v = v[outer].(map[string]any)
		name = inner
	}
	v[name] = value
}

// at returns the value at p.
func at(root any, p path) any {
	for _, s := range p {
		switch v := root.(type) {
		case map[string]any:
			root = v[s.Name]
		case []any:
			if s.Index >= len(v) {
				return nil
			}
			root = v[s.Index]
		}
	}
	return root
}

// is reports whether v is the same map as o.
func is(o map[string]any, v any) bool {
	m, ok := v.(map[string]any)
	return ok && reflect.ValueOf(m).Pointer() == reflect.ValueOf(o).Pointer()
}
