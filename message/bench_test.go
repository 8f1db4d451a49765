package message_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
)

// pushOfFive is a typical push: texts in Japanese, an emoji, a sticker, an image, a location, quick replies.
func pushOfFive() *message.Push {
	return &message.Push{
		To: groupID,
		Messages: []message.Message{
			&message.Text{Text: strings.Repeat("ご注文ありがとうございます。", 10)},
			message.Compose("Welcome ").Mention(userID).Add(", your order {7} is on its way ").Emoji(heart).TextV2(),
			&message.Sticker{PackageID: "446", StickerID: "1988"},
			&message.Image{OriginalContentURL: "https://cdn.example.com/order/7.jpg", PreviewImageURL: "https://cdn.example.com/order/7_s.jpg"},
			&message.Location{
				Title: "お届け先", Address: "東京都千代田区紀尾井町1-3", Latitude: 35.67966, Longitude: 139.73669,
				Sender: &message.Sender{Name: "Brown", IconURL: "https://cdn.example.com/brown.png"},
				QuickReply: message.QuickReplies(
					&action.Postback{Label: "予定を変える", Data: "order=7&do=move", DisplayText: "予定を変えたいです"},
					&action.URI{Label: "注文を見る", URI: "https://shop.example.com/order/7"},
					&action.DatetimePicker{Label: "日時", Data: "order=7&do=date", Mode: action.Datetime, Min: "2026-04-01T10:00", Max: "2026-04-30T20:00"},
					&action.Message{Label: "ありがとう", Text: "ありがとう"},
				),
			},
		},
	}
}

// The load is a push of five basic messages, about 1.5 kB. Compare times only within one run.

func BenchmarkAppendJSON(b *testing.B) {
	r := pushOfFive()
	buf, err := r.AppendJSON(nil)
	require.NoError(b, err)
	b.SetBytes(int64(len(buf)))
	b.ReportAllocs()
	for b.Loop() {
		buf, _ = r.AppendJSON(buf[:0])
	}
}

// encoding/json reads our bytes again: the difference is its share.
func BenchmarkMarshal(b *testing.B) {
	r := pushOfFive()
	buf, err := json.Marshal(r)
	require.NoError(b, err)
	b.SetBytes(int64(len(buf)))
	b.ReportAllocs()
	for b.Loop() {
		_, _ = json.Marshal(r)
	}
}

func BenchmarkUnmarshal(b *testing.B) {
	text, err := pushOfFive().AppendJSON(nil)
	require.NoError(b, err)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		var r message.Push
		if err := r.UnmarshalJSON(text); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	text, err := pushOfFive().AppendJSON(nil)
	require.NoError(b, err)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		_, _ = message.Parse(text)
	}
}

func BenchmarkValidate(b *testing.B) {
	r := pushOfFive()
	text, err := r.AppendJSON(nil)
	require.NoError(b, err)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if err := r.Validate(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLint(b *testing.B) {
	r := pushOfFive()
	b.ReportAllocs()
	for b.Loop() {
		_ = r.Lint()
	}
}

// The cost of ten faults, one after another.
func BenchmarkValidateTenFaults(b *testing.B) {
	ms := make([]message.Message, 5)
	for i := range ms {
		ms[i] = &message.Image{OriginalContentURL: "http://example.com/a.png", PreviewImageURL: "/a.png"}
	}
	require.Len(b, texts(message.Validate(ms...)), 10)
	b.ReportAllocs()
	for b.Loop() {
		_ = message.Validate(ms...)
	}
}

func BenchmarkAll(b *testing.B) {
	r := pushOfFive()
	b.ReportAllocs()
	for b.Loop() {
		for _, m := range message.All[*message.Text](r.Messages...) {
			_ = m
		}
	}
}

// Time must grow linearly with the size of texts and the number of objects.
func BenchmarkGrowth(b *testing.B) {
	for _, n := range []int{1, 10, 100} {
		one := &message.Text{Text: strings.Repeat("ご注文ありがとうございます。", 3*n)}
		to := make([]ids.UserID, 5*n)
		for i := range to {
			to[i] = userID
		}
		r := &message.Multicast{To: to, Messages: []message.Message{one}}
		text, err := r.AppendJSON(nil)
		require.NoError(b, err)
		require.NoError(b, r.Validate())
		b.Run(fmt.Sprintf("encode/%d", n), func(b *testing.B) {
			buf := make([]byte, 0, 2*len(text))
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				buf, _ = r.AppendJSON(buf[:0])
			}
		})
		b.Run(fmt.Sprintf("decode/%d", n), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				var back message.Multicast
				_ = back.UnmarshalJSON(text)
			}
		})
		b.Run(fmt.Sprintf("validate/%d", n), func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				_ = r.Validate()
			}
		})
	}
}
