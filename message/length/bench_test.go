package length_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/linemsg/linemsg/message/length"
)

// samples are short texts that the benchmarks repeat.
var samples = []struct{ name, text string }{
	{"ascii", "Thank you for your order. It will arrive on Monday, 14 May.\n"},
	{"ja", "ご注文ありがとうございます。5月14日(月)にお届けします。またのご利用をお待ちしております。\n"},
	{"emoji", "Thanks 👋🏻 ありがとう🎉 👨‍👩‍👧‍👦 🇯🇵❤️ ok\n"},
	{"thai", "ขอบคุณสำหรับคำสั่งซื้อ จะจัดส่งในวันจันทร์ที่ 14 พฤษภาคม\n"},
}

// sized returns a sample repeated and cut to n units.
func sized(u length.Unit, sample string, n int) string {
	head, _ := u.Cut(strings.Repeat(sample, n/u.Count(sample)+1), n)
	return head
}

type benchCase struct {
	name string
	unit length.Unit
	text string
	size int // of the text, in units
}

// benchCases returns each sample in each unit and size.
func benchCases() []benchCase {
	var all []benchCase
	for _, u := range units {
		for _, sample := range samples {
			for _, n := range []int{20, 160, 5000} {
				name := fmt.Sprintf("%s/%s/%d", strings.ReplaceAll(u.String(), " ", "-"), sample.name, n)
				all = append(all, benchCase{name, u, sized(u, sample.text, n), n})
			}
		}
	}
	return all
}

func BenchmarkCount(b *testing.B) {
	for _, c := range benchCases() {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(c.text)))
			for b.Loop() {
				c.unit.Count(c.text)
			}
		})
	}
}

// BenchmarkFits uses a limit that the text just fits, which takes longest.
func BenchmarkFits(b *testing.B) {
	for _, c := range benchCases() {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(c.text)))
			for b.Loop() {
				c.unit.Fits(c.text, c.size)
			}
		})
	}
}

func BenchmarkFitsNot(b *testing.B) {
	for _, c := range benchCases() {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(c.text)))
			for b.Loop() {
				c.unit.Fits(c.text, c.size*9/10)
			}
		})
	}
}

func BenchmarkCut(b *testing.B) {
	for _, c := range benchCases() {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(c.text)))
			for b.Loop() {
				c.unit.Cut(c.text, c.size*9/10)
			}
		})
	}
}

func BenchmarkSplit(b *testing.B) {
	for _, c := range benchCases() {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(c.text)))
			for b.Loop() {
				for range c.unit.Split(c.text, max(c.size/5, 10)) {
				}
			}
		})
	}
}

// BenchmarkSplitGrowth measures usual text and text that is hard to split. The
// megabytes a second should not fall as the text grows.
func BenchmarkSplitGrowth(b *testing.B) {
	texts := slices.Concat(samples, []struct{ name, text string }{
		{"one word", "a"},
		{"spaces after a full stop", " "},
		{"one cluster", "\u0301"},
	})
	for _, sample := range texts {
		for _, times := range []int{1, 10, 100} {
			text := "a." + strings.Repeat(sample.text, times*20_000/len(sample.text))
			b.Run(fmt.Sprintf("%s/%dx", sample.name, times), func(b *testing.B) {
				b.ReportAllocs()
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					for range length.UTF16.Split(text, 5000) {
					}
				}
			})
		}
	}
}
