package main

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"regexp"
	"runtime"
	"strings"
	"unicode/utf16"

	"github.com/PuerkitoBio/goquery"
	"github.com/bytedance/sonic"
	api "github.com/line/line-bot-sdk-go/v8/linebot/messaging_api"
	"github.com/rivo/uniseg"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"golang.org/x/net/html"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/length"
	"github.com/linemsg/linemsg/ogp"
)

// A work is done by this library and by a peer, on the same input.
type work struct {
	name   string
	ours   func()
	peer   func()
	with   string  // the peer
	want   float64 // target for the ratio; 0 means none
	most   float64 // target in nanoseconds; 0 means none
	allocs float64 // allowed allocations; -1 means any number
}

func works() []work {
	var all []work
	all = append(all, messages()...)
	all = append(all, lengths()...)
	all = append(all, identifiers()...)
	return append(all, pages()...)
}

const anyAllocs = -1

//go:embed schema.json
var schemaText string

var pushSchema = func() *jsonschema.Schema {
	c := jsonschema.NewCompiler()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(schemaText))
	must(err)
	must(c.AddResource("push.json", doc))
	return c.MustCompile("push.json")
}()

func must(err error) {
	if err != nil {
		panic(err)
	}
}

// sinks keep the compiler from removing work.
var (
	bytesOut []byte
	intOut   int
	boolOut  bool
	errOut   error
)

func messages() []work {
	var (
		push, faulty   = ours(1), oursFaulty()
		sdk            = theirs()
		tree, badTree  = plain(), plainFaulty()
		data, _        = push.AppendJSON(nil)
		buf            = make([]byte, 0, 2*len(data))
		decoded, wrong any
	)
	must(json.Unmarshal(data, &decoded))
	badData, err := json.Marshal(badTree)
	must(err)
	must(json.Unmarshal(badData, &wrong))

	append5k := func() { bytesOut, _ = push.AppendJSON(buf) }
	marshal := func() { bytesOut, _ = json.Marshal(push) }
	check := func() { errOut = push.Validate() }
	checkFaulty := func() { errOut = faulty.Validate() }
	return []work{
		{"AppendJSON of a push of 5 messages", append5k, func() { bytesOut, _ = json.Marshal(sdk) }, "SDK v8, json.Marshal", 35, 0, 0},
		{"the same", append5k, func() { bytesOut, _ = sonic.Marshal(tree) }, "sonic, plain structs", 0.6, 0, 0},
		{"the same", append5k, func() { bytesOut, _ = json.Marshal(tree) }, "encoding/json, plain structs", 0, 0, 0},
		{"json.Marshal of it", marshal, func() { bytesOut, _ = json.Marshal(sdk) }, "SDK v8, json.Marshal", 6, 0, anyAllocs},
		{"decode it", func() { errOut = new(message.Push).UnmarshalJSON(data) },
			func() { errOut = new(api.PushMessageRequest).UnmarshalJSON(data) }, "SDK v8, UnmarshalJSON", 20, 0, anyAllocs},
		{"decode it with json.Unmarshal", func() { errOut = json.Unmarshal(data, new(message.Push)) },
			func() { errOut = json.Unmarshal(data, new(api.PushMessageRequest)) }, "SDK v8, json.Unmarshal", 0, 0, anyAllocs},
		{"Validate it, no faults", check, func() { errOut = validate.Struct(tree) }, "validator/v10, plain structs", 8, 0, 0},
		{"the same", check, func() { errOut = pushSchema.Validate(decoded) }, "jsonschema/v6, already decoded", 0, 0, 0},
		{"Validate it, 10 faults", checkFaulty, func() { errOut = validate.Struct(badTree) }, "validator/v10, plain structs", 4, 0, anyAllocs},
		{"the same, and print them", func() { bytesOut = append(bytesOut[:0], faulty.Validate().Error()...) },
			func() { bytesOut = append(bytesOut[:0], validate.Struct(badTree).Error()...) }, "validator/v10, plain structs", 0, 0, anyAllocs},
		{"the same", checkFaulty, func() { errOut = pushSchema.Validate(wrong) }, "jsonschema/v6, already decoded", 0, 0, anyAllocs},
	}
}

func rangeLoop(s string) int {
	n := 0
	for _, r := range s {
		n += utf16.RuneLen(r)
	}
	return n
}

const (
	japanese = "本日はご来店いただきありがとうございます。またのご利用を心よりお待ちしております。"
	mixed    = "ご注文ありがとうございます 🙏🏻 5月14日(月)にお届けします。Thank you!\n"
)

// sized repeats s to a length of n units.
func sized(u length.Unit, s string, n int) string {
	head, _ := u.Cut(strings.Repeat(s, n/u.Count(s)+1), n)
	return head
}

func lengths() []work {
	var (
		ascii = sized(length.UTF16, "Thank you for your order. It will arrive on Monday, 14 May. ", 5000)
		ja    = sized(length.UTF16, japanese, 5000)
		mix   = sized(length.UTF16, mixed, 5000)
		ja1k  = sized(length.Grapheme, japanese, 1000)
		th1k  = sized(length.Grapheme, thai, 1000)
		mix1k = sized(length.Grapheme, mixed, 1000)
	)
	fits := func(s string) func() { return func() { boolOut = length.UTF16.Fits(s, 5000) } }
	loop := func(s string) func() { return func() { boolOut = rangeLoop(s) <= 5000 } }
	count := func(s string) func() { return func() { intOut = length.Grapheme.Count(s) } }
	plainCount := func(s string) func() { return func() { intOut = uniseg.GraphemeClusterCount(s) } }

	all := []work{
		{"UTF16.Fits, 5000 Japanese units", fits(ja), loop(ja), "range loop, utf16.RuneLen", 8, 0, 0},
		{"the same, Japanese with digits, Latin, emoji", fits(mix), loop(mix), "range loop, utf16.RuneLen", 0, 0, 0},
		{"the same, 5000 bytes", fits(ascii), loop(ascii), "range loop, utf16.RuneLen", 0, 5, 0},
		{"UTF16.Count, 5000 ASCII", func() { intOut = length.UTF16.Count(ascii) }, func() { intOut = rangeLoop(ascii) }, "range loop, utf16.RuneLen", 25, 0, 0},
		{"Grapheme.Count, 1000 Japanese", count(ja1k), plainCount(ja1k), "uniseg", 15, 0, 0},
		{"the same, Thai", count(th1k), plainCount(th1k), "uniseg", 0, 0, 0},
		{"the same, Japanese with digits, Latin, emoji", count(mix1k), plainCount(mix1k), "uniseg", 0, 0, 0},
	}
	for _, l := range labels {
		all = append(all, work{"Grapheme.Fits(label, 20): " + l.what,
			func() { boolOut = length.Grapheme.Fits(l.text, 20) },
			func() { boolOut = uniseg.GraphemeClusterCount(l.text) <= 20 }, "uniseg", l.want, 0, 0})
	}
	return all
}

const thai = "ขอบคุณสำหรับคำสั่งซื้อจะจัดส่งในวันจันทร์"

// labels are labels of buttons. Those with more than 20 code points have no target.
var labels = []struct {
	what, text string
	want       float64
}{
	{"Japanese", "予約の確認・変更・キャンセルはこちらへ", 50},
	{"Japanese with digits", "5月14日(月)15時30分に変更する", 50},
	{"Thai", "ดูรายการคำสั่งซื้อ", 50},
	{"emoji", "🎉 クーポンを見る 🎁✨", 50},
	{"emoji of several code points", "ありがとう 🙏🏻 また来ます ❤️", 50},
	{"English", "See all of my orders", 50},
	{"Thai, 20 of 25 code points", "จองโต๊ะล่วงหน้าที่ร้านนี้", 0},
	{"emoji, 7 of 24 code points", "👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦 👋🏻", 0},
	{"Japanese, 24, too long", "この注文の受け取りの時間を変更したい方はこちらへ", 0},
}

func identifiers() []work {
	var (
		id = "U4af4980629f1e5f5c3b1b0a8d7c6e5f4"
		re = regexp.MustCompile(`^U[0-9a-f]{32}$`)
	)
	return []work{
		{"ids.ParseUserID", func() { _, errOut = ids.ParseUserID(id) }, func() { boolOut = re.MatchString(id) }, "regexp.MatchString", 15, 0, 0},
	}
}

// pages are read as a stream, as from a network.
func pages() []work {
	const (
		head = "<!doctype html><html><head><meta charset=utf-8><title>T</title>"
		tags = `<meta property="og:title" content="A title"><meta property="og:description" content="What it is about">` +
			`<meta property="og:image" content="https://cdn.example/a.png">`
		script = `!function(e,t){"use strict";var n=e.document,r=Object.create(null);function i(e,t){return r[e]||(r[e]=t||{})}` +
			`for(var o=0;o<t.length;o++)i(t[o].name,t[o].value);e.store=i("state",{items:[1,2,3],user:null})}(window,[]);` + "\n"
	)
	var all []work
	for _, p := range []struct{ name, text string }{
		{"page of 50 kB, tags in the head", head + tags + "</head><body>" + article(50_000)},
		{"page of 300 kB without tags", head + "</head><body><p>Text</p><img src=/a.png>" + article(300_000)},
		{"page of 2 MB, tags after a script", head + "<script>" + strings.Repeat(script, 2_000_000/len(script)) + "</script>" + tags + "</head><body>"},
	} {
		data := []byte(p.text)
		parse := func() {
			_, errOut = ogp.Parse(bytes.NewReader(data), ogp.Page{URL: "https://site.example/"})
		}
		all = append(all,
			work{"ogp.Parse, " + p.name, parse, func() {
				doc, err := html.Parse(bytes.NewReader(data))
				must(err)
				intOut = len(metas(doc))
			}, "html.Parse, a walk", 20, 0, anyAllocs},
			work{"the same", parse, func() {
				doc, err := goquery.NewDocumentFromReader(bytes.NewReader(data))
				must(err)
				intOut = len(doc.Find(`meta[property="og:title"]`).AttrOr("content", "") +
					doc.Find(`meta[property="og:description"]`).AttrOr("content", "") +
					doc.Find(`meta[property="og:image"]`).AttrOr("content", ""))
			}, "goquery", 0, 0, anyAllocs})
	}
	return all
}

// article returns a body of about n bytes with the markup of a typical site.
func article(n int) string {
	const part = `<div class="card card--wide" data-id="1234" id="c1"><a href="/articles/2026/some-title?ref=list" class="link">` +
		`<span class="t">A title of an article</span></a><p class="lead">Some words about it, <b>bold</b> and <i>not</i>, ` +
		`that go on for a while and then end.</p><ul class="tags"><li><a href="/t/a">a</a></li><li><a href="/t/b">b</a></li></ul></div>` + "\n"
	return strings.Repeat(part, n/len(part)+1)
}

// metas returns the meta properties of a tree.
func metas(doc *html.Node) map[string]string {
	found := map[string]string{}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || n.Data != "meta" {
			continue
		}
		var property, content string
		for _, a := range n.Attr {
			switch a.Key {
			case "property":
				property = a.Val
			case "content":
				content = a.Val
			}
		}
		found[property] = content
	}
	return found
}

// A growth is work on n times the input, which should take n times as long.
type growth struct {
	name string
	of   func(n int) (f func(), bytes int)
}

func growths() []growth {
	return []growth{
		{"encode", func(n int) (func(), int) {
			push := ours(n)
			data, err := push.AppendJSON(nil)
			must(err)
			buf := make([]byte, 0, len(data))
			return func() { bytesOut, _ = push.AppendJSON(buf) }, len(data)
		}},
		{"decode", func(n int) (func(), int) {
			data, err := ours(n).AppendJSON(nil)
			must(err)
			return func() { errOut = new(message.Push).UnmarshalJSON(data) }, len(data)
		}},
		{"validate", func(n int) (func(), int) {
			push := ours(n)
			data, err := push.AppendJSON(nil)
			must(err)
			return func() { errOut = push.Validate() }, len(data) // more than 5 messages are one violation
		}},
		{"parse a page (ogp)", func(n int) (func(), int) {
			data := []byte("<html><head><title>T</title></head><body>" + article(30_000*n))
			return func() {
				_, errOut = ogp.ParseBytes(data, ogp.Page{URL: "https://site.example/", MaxBytes: int64(len(data))})
			}, len(data)
		}},
		{"count UTF-16 code units", func(n int) (func(), int) {
			s := sized(length.UTF16, mixed, 1000*n)
			return func() { intOut = length.UTF16.Count(s) }, len(s)
		}},
		{"count grapheme clusters", func(n int) (func(), int) {
			s := sized(length.Grapheme, mixed, 1000*n)
			return func() { intOut = length.Grapheme.Count(s) }, len(s)
		}},
	}
}

// A parallel is work done on all cores at once.
type parallel struct {
	name   string
	worker func() func() // returns the work of one goroutine
}

func parallels() []parallel {
	push := ours(1) // one value, shared
	data, err := push.AppendJSON(nil)
	must(err)
	return []parallel{
		// The limit of the machine: nothing is shared, not even memory.
		{"nothing but arithmetic", func() func() {
			return func() {
				x := uint64(1)
				for range 10_000 {
					x = x*6364136223846793005 + 1442695040888963407
				}
				if x == 0 {
					panic(x)
				}
			}
		}},
		{"encode", func() func() {
			buf := make([]byte, 0, 2*len(data))
			return func() { buf, _ = push.AppendJSON(buf[:0]) }
		}},
		{"check", func() func() {
			return func() {
				if err := push.Validate(); err != nil {
					panic(err)
				}
			}
		}},
		{"decode", func() func() {
			return func() {
				if err := new(message.Push).UnmarshalJSON(data); err != nil {
					panic(err)
				}
			}
		}},
	}
}

var cores = runtime.GOMAXPROCS(0)
