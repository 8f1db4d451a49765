package jsontree_test

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/linemsg/linemsg/internal/jsontree"
)

const bubble = `{"type":"bubble","hero":{"type":"image","url":"https://shop.example/images/cafe.png","size":"full","aspectRatio":"20:13","aspectMode":"cover","action":{"type":"uri","label":"地図","uri":"https://shop.example/map"}},` +
	`"body":{"type":"box","layout":"vertical","contents":[{"type":"text","text":"喫茶ブラウン","weight":"bold","size":"xl"},` +
	`{"type":"box","layout":"baseline","margin":"md","contents":[{"type":"icon","size":"sm","url":"https://shop.example/images/star.png"},{"type":"text","text":"4.0","size":"sm","color":"#999999","margin":"md","flex":0}]},` +
	`{"type":"box","layout":"vertical","margin":"lg","spacing":"sm","contents":[{"type":"box","layout":"baseline","spacing":"sm","contents":[{"type":"text","text":"場所","color":"#aaaaaa","size":"sm","flex":1},{"type":"text","text":"東京都新宿区四谷一丁目六番一号","wrap":true,"color":"#666666","size":"sm","flex":5}]}]}]},` +
	`"footer":{"type":"box","layout":"vertical","spacing":"sm","contents":[{"type":"button","style":"link","height":"sm","action":{"type":"uri","label":"電話する","uri":"tel:0312345678"}},{"type":"separator"}],"flex":0}}`

// request returns a request body with n messages of each of three kinds.
func request(n int) string {
	return `{"to":"U4af4980629b3f2c0a1d2e3f405162738","messages":[` + strings.Repeat(
		`{"type":"text","text":"ご注文ありがとうございます。\n商品は明日お届けします。"},`+
			`{"type":"flex","altText":"お店のご案内","contents":`+bubble+`},`+
			`{"type":"template","altText":"Order","template":{"type":"confirm","text":"Do you want to order it?","actions":[{"type":"message","label":"Yes","text":"yes"},{"type":"postback","label":"No","data":"order=12&answer=no","displayText":"No, thank you"}]}},`, n) +
		`{"type":"sticker","packageId":"446","stickerId":"1988"}]}`
}

func BenchmarkParse(b *testing.B) {
	for _, n := range []int{1, 10, 100} {
		text := request(n)
		b.Run(fmt.Sprintf("request/%dx", n), func(b *testing.B) { parse(b, text) })
	}
	for _, n := range []int{1_000, 10_000, 100_000} {
		text := wideObject(n)
		b.Run(fmt.Sprintf("members/%d", n), func(b *testing.B) { parse(b, text) })
	}
	for name, text := range map[string]string{
		"one name":      "{" + strings.Repeat(`"a":0,`, 100_000) + `"b":1}`,
		"small objects": "[" + strings.Repeat(`{"a":0,"b":1},`, 100_000) + "{}]",
		"ones":          "[" + strings.Repeat(`1,`, 1<<20-2) + "1]",
		"long string":   `"` + strings.Repeat("a", 1<<20) + `"`,
		"long kana":     `"` + strings.Repeat("あ", 1<<20/3) + `"`,
		"escaped names": "{" + strings.Repeat(`"\u0061":0,`, 100_000) + `"b":1}`,
	} {
		b.Run(name, func(b *testing.B) { parse(b, text) })
	}
}

func parse(b *testing.B, text string) {
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := jsontree.Parse(text); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkStandardLibrary measures encoding/json with the same text, for the ratio.
func BenchmarkStandardLibrary(b *testing.B) {
	text := []byte(request(1))
	b.Run("Valid", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			json.Valid(text)
		}
	})
	b.Run("Unmarshal", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			var v any
			_ = json.Unmarshal(text, &v)
		}
	})
}

// BenchmarkMember parses a text and looks up each member once.
func BenchmarkMember(b *testing.B) {
	for _, n := range []int{10, 1_000, 10_000, 100_000} {
		text := wideObject(n)
		keys := make([]string, n)
		for i := range keys {
			keys[i] = "k" + strconv.Itoa(i)
		}
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				tree, err := jsontree.Parse(text)
				if err != nil {
					b.Fatal(err)
				}
				for _, key := range keys {
					if tree.Member(0, key) == 0 {
						b.Fatal(key)
					}
				}
			}
		})
	}
}

func BenchmarkAppendString(b *testing.B) {
	for _, c := range []struct{ name, s string }{
		{"empty", ""},
		{"ascii 4", "text"},
		{"ascii 20", "Confirm and pay late"},
		{"ascii 5000", strings.Repeat("Hello, you", 500)},
		{"kana 20", strings.Repeat("こんにちは", 4)},
		{"kana 5000", strings.Repeat("こんにちは", 1000)},
		{"line breaks 5000", strings.Repeat("nine char\n", 500)},
	} {
		b.Run(c.name, func(b *testing.B) {
			buffer := make([]byte, 0, 32<<10)
			b.SetBytes(int64(len(c.s)))
			b.ReportAllocs()
			for b.Loop() {
				buffer, _ = jsontree.AppendString(buffer[:0], c.s)
			}
		})
	}
}

func BenchmarkPosition(b *testing.B) {
	text := request(100)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		jsontree.Position(text, len(text))
	}
}
