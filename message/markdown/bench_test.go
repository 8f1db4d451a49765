package markdown_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/linemsg/linemsg/message/markdown"
)

// answer is an answer of a model of about 1,000 characters, with a table and code.
const answer = "## まとめ\n\n**結論**：この設定で動きます。詳しくは[公式ドキュメント](https://example.com/docs)を見てください。\n\n" +
	"1. パッケージを入れる\n   - `go get` を使う\n   - バージョンを確かめる\n2. 設定する\n\n```go\nfunc main() {\n\tfmt.Println(\"こんにちは\")\n}\n```\n\n" +
	"| 項目 | 値段 | 備考 |\n|---|---:|---|\n| コーヒー | 300円 | 熱い |\n| 紅茶 | 350円 | 冷たい |\n| 水 | 無料 | いくらでも |\n\n" +
	"> 注意: 本番では**必ず**バックアップを取ってください。\n\n最後に、わからないことがあれば聞いてください。価格は~~1,000円~~ 800円です。\n\n"

// An answer that is one section needs more than one bubble, so its components are measured.
func BenchmarkLargeCard(b *testing.B) {
	source := "# A\n\n" + strings.ReplaceAll(strings.Repeat(answer, 20_000/utf8.RuneCountInString(answer)), "## ", "### ")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := markdown.Messages(source, markdown.Options{Flex: markdown.FlexAll}); err != nil {
			b.Fatal(err)
		}
	}
}

// A paragraph of one line is divided. The speed is the same for each length.
func BenchmarkLine(b *testing.B) {
	for size, times := range map[string]int{"1MB": 1, "4MB": 4} {
		source := strings.Repeat("この設定で動きます。", times*1_000_000/len("この設定で動きます。"))
		b.Run(size, func(b *testing.B) {
			b.SetBytes(int64(len(source)))
			for b.Loop() {
				if _, err := markdown.Messages(source, markdown.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkMessages(b *testing.B) {
	for name, o := range map[string]markdown.Options{"text": {}, "flex": {Flex: markdown.FlexAll}} {
		for size, times := range map[string]int{"1x": 1, "10x": 10, "100x": 100} {
			source := strings.Repeat(answer, 20_000/utf8.RuneCountInString(answer)*times)
			b.Run(name+"/"+size, func(b *testing.B) {
				b.ReportAllocs()
				b.SetBytes(int64(len(source)))
				for b.Loop() {
					if _, err := markdown.Messages(source, o); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
