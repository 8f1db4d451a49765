package flex_test

import (
	"encoding/json"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/flex"
)

// realistic returns a receipt of about n times 3 kB of JSON.
func realistic(n int) *flex.Bubble {
	b := &flex.Bubble{
		Styles: &flex.Styles{Footer: &flex.BlockStyle{Separator: true}},
		Hero:   &flex.Image{URL: "https://shop.example/receipt/top.png", Size: flex.Full, AspectRatio: "20:13", AspectMode: flex.Cover},
		Body: flex.NewBox(flex.Vertical,
			&flex.Text{Text: "RECEIPT", Weight: flex.Bold, Color: "#1DB446", Size: flex.SM},
			&flex.Text{Text: "ブラウンストア 新宿店", Weight: flex.Bold, Size: flex.LG, Margin: flex.MD},
			&flex.Text{Text: "東京都新宿区四谷一丁目六番一号", Size: flex.XS, Color: "#767676", Wrap: true},
			&flex.Separator{Margin: flex.XXL},
		),
		Footer: flex.NewBox(flex.Vertical,
			&flex.Button{Style: flex.Primary, Height: flex.SM, Action: &action.URI{Label: "See the order", URI: "https://shop.example/orders/20261203-7430"}},
			&flex.Button{Style: flex.Link, Action: &action.Postback{Label: "Cancel", Data: "cancel=20261203-7430", DisplayText: "Please cancel"}},
		),
	}
	items := &flex.Box{Layout: flex.Vertical, Margin: flex.XXL, Spacing: flex.SM}
	for i := range 9 * n {
		items.Contents = append(items.Contents, &flex.Box{Layout: flex.Horizontal, Contents: flex.Contents(
			&flex.Text{Text: "お菓子とお茶 " + strconv.Itoa(i+1), Size: flex.SM, Color: "#555555", Flex: new(0)},
			&flex.Text{Text: "¥" + strconv.Itoa(100*(i+1)), Size: flex.SM, Color: "#111111", Align: flex.End},
		)})
	}
	b.Body.Contents = append(b.Body.Contents, items)
	return b
}

func each(b *testing.B, run func(b *testing.B, c *flex.Bubble, data []byte)) {
	for _, n := range []int{1, 10, 100} {
		c := realistic(n)
		data, err := c.AppendJSON(nil)
		require.NoError(b, err)
		b.Run(strconv.Itoa(len(data)/1000)+"kB", func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(data)))
			run(b, c, data)
		})
	}
}

func BenchmarkAppendJSON(b *testing.B) {
	each(b, func(b *testing.B, c *flex.Bubble, data []byte) {
		buf := make([]byte, 0, 2*len(data))
		for b.Loop() {
			buf, _ = c.AppendJSON(buf[:0])
		}
	})
}

func BenchmarkMarshal(b *testing.B) {
	each(b, func(b *testing.B, c *flex.Bubble, _ []byte) {
		for b.Loop() {
			_, _ = json.Marshal(c)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	each(b, func(b *testing.B, _ *flex.Bubble, data []byte) {
		for b.Loop() {
			_, _ = flex.Parse(data)
		}
	})
}

func BenchmarkValidate(b *testing.B) {
	each(b, func(b *testing.B, c *flex.Bubble, _ []byte) {
		for b.Loop() {
			_ = c.Validate()
		}
	})
}

func BenchmarkLint(b *testing.B) {
	each(b, func(b *testing.B, c *flex.Bubble, _ []byte) {
		for b.Loop() {
			_ = c.Lint()
		}
	})
}

func BenchmarkClone(b *testing.B) {
	each(b, func(b *testing.B, c *flex.Bubble, _ []byte) {
		for b.Loop() {
			_ = flex.Clone(c)
		}
	})
}
