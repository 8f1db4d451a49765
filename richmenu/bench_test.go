package richmenu_test

import (
	"bytes"
	"testing"

	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/richmenu"
)

// full returns a menu with 20 areas.
func full() *richmenu.RichMenu {
	m := menu()
	var actions []action.Action
	for range richmenu.MaxAreas {
		actions = append(actions, &action.Postback{Label: "Confirm", Data: "action=confirm&order=17", DisplayText: "Confirm the order"})
	}
	m.Areas = m.Size.Bounds().Grid(4, 5).Areas(actions...)
	return m
}

func BenchmarkAppendJSON(b *testing.B) {
	m := full()
	buf, err := m.AppendJSON(nil)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	b.SetBytes(int64(len(buf)))
	for b.Loop() {
		buf, _ = m.AppendJSON(buf[:0])
	}
}

func BenchmarkUnmarshalJSON(b *testing.B) {
	text, err := full().AppendJSON(nil)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		var m richmenu.RichMenu
		_ = m.UnmarshalJSON(text)
	}
}

func BenchmarkValidate(b *testing.B) {
	m := full()
	b.ReportAllocs()
	for b.Loop() {
		_ = m.Validate()
	}
}

func BenchmarkLint(b *testing.B) {
	m := full()
	b.ReportAllocs()
	for b.Loop() {
		_ = m.Lint()
	}
}

func BenchmarkSVG(b *testing.B) {
	m := full()
	b.ReportAllocs()
	for b.Loop() {
		_ = m.SVG()
	}
}

func BenchmarkDraw(b *testing.B) {
	m := full()
	m.Size = richmenu.Large
	m.Areas = richmenu.Large01.In(m.Size.Bounds()).Areas(&action.Message{Label: "Opening hours", Text: "?"})
	b.ReportAllocs()
	for b.Loop() {
		_ = m.Draw(nil, nil)
	}
}

func BenchmarkCheckImage(b *testing.B) {
	for _, c := range []struct {
		name string
		data []byte
	}{
		{"JPEG", jpegOf(b, opaque(2500, 1686))},
		{"PNG", pngOf(b, opaque(2500, 1686))},
		{"PNG with alpha", pngOf(b, withClear(opaque(2500, 1686), 2499, 1685))},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(c.data)))
			for b.Loop() {
				_, _ = richmenu.CheckImage(bytes.NewReader(c.data), richmenu.Large)
			}
		})
	}
}
