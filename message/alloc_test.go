//go:build !race

package message_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
)

// A check without findings and encoding into a buffer with enough capacity do not allocate.
func TestAllocations(t *testing.T) {
	r := pushOfFive()
	require.NoError(t, r.Validate())
	require.Empty(t, r.Lint())
	buf, err := r.AppendJSON(nil)
	require.NoError(t, err)
	buf = make([]byte, 0, 2*len(buf))

	assert.Zero(t, testing.AllocsPerRun(100, func() { _, _ = r.AppendJSON(buf) }), "AppendJSON")
	assert.Zero(t, testing.AllocsPerRun(100, func() { _ = r.Validate() }), "Validate")

	reply := message.Reply{ReplyToken: "nHuyWiB7yP5Zw52FIkcQobQuGDXCTA", Messages: r.Messages}
	assert.Zero(t, testing.AllocsPerRun(100, func() { _, _ = reply.AppendJSON(buf) }), "AppendJSON of a reply")
	assert.Zero(t, testing.AllocsPerRun(100, func() { _ = reply.Validate() }), "Validate of a reply")

	for _, m := range []interface {
		Validate() error
		AppendJSON([]byte) ([]byte, error)
	}{
		&message.Text{Text: strings.Repeat("あ", 5000)},
		&message.Audio{OriginalContentURL: "https://cdn.example.com/a.m4a", Duration: time.Minute},
		&message.Coupon{CouponID: "01JYNW8JMQVFBNWF1APF8Z3FS7", DeliveryTag: "spring"},
		&message.Video{OriginalContentURL: "https://cdn.example.com/a.mp4", PreviewImageURL: "https://cdn.example.com/a.png", TrackingID: "a"},
	} {
		require.NoError(t, m.Validate())
		room := make([]byte, 0, 40_000)
		assert.Zero(t, testing.AllocsPerRun(100, func() { _, _ = m.AppendJSON(room) }), "AppendJSON of %T", m)
		assert.Zero(t, testing.AllocsPerRun(100, func() { _ = m.Validate() }), "Validate of %T", m)
	}
}

// Unknown members do not make encoding allocate.
func TestAllocationsOfExtra(t *testing.T) {
	var m message.Text
	require.NoError(t, m.UnmarshalJSON([]byte(`{"type":"text","text":"a","newInSpring":{"a":1},"another":[true]}`)))
	buf := make([]byte, 0, 1000)
	assert.LessOrEqual(t, testing.AllocsPerRun(100, func() { _, _ = m.AppendJSON(buf) }), 16.0)
}

// Ten times the members need ten times the memory to decode, check and encode, not a hundred times.
func TestAllocationsGrowWithTheBody(t *testing.T) {
	for name, body := range map[string]func(n int) string{
		"unknown members": func(n int) string { return `{"messages":[{"type":"text","text":"a",` + names(n, `1`) + `}]}` },
		"wrong members": func(n int) string {
			return `{"messages":[{"type":"text","text":"a","emojis":[` + strings.Repeat(`1,`, n) + `1]}]}`
		},
		"substitutions": func(n int) string {
			return `{"messages":[{"type":"textV2","text":"a","substitution":{` + names(n, `{"type":"emoji"}`) + `}}]}`
		},
		"repeated names": func(n int) string {
			return `{"messages":[{"type":"text","text":"a"` + strings.Repeat(`,"x":1`, n) + `}]}`
		},
		"placeholders": func(n int) string {
			return `{"messages":[{"type":"textV2","text":"` + strings.Repeat("{a}", n) + `"}]}`
		},
	} {
		t.Run(name, func(t *testing.T) {
			cost := func(n int) float64 {
				text := []byte(body(n))
				return testing.AllocsPerRun(1, func() {
					var r message.Broadcast
					_ = r.UnmarshalJSON(text)
					_ = r.Lint()
					_, _ = r.AppendJSON(nil)
				})
			}
			small, large := cost(2000), cost(20_000)
			assert.Less(t, large, 12*small, "%v and %v allocations", small, large)
		})
	}
}

// Violations beyond those kept are only counted. No texts are made for them.
func TestAllocationsEndWithTheViolationsKept(t *testing.T) {
	for name, body := range map[string]func(n int) string{
		"unknown members of a text": func(n int) string { return `[{"type":"text","text":"a",` + names(n, `1`) + `}]` },
		"unknown members of a bubble": func(n int) string {
			return `[{"type":"flex","altText":"a","contents":{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[{"type":"filler"}]},` +
				names(n, `1`) + `}}]`
		},
	} {
		t.Run(name, func(t *testing.T) {
			cost := func(n int) float64 {
				ms, err := message.Parse(body(n))
				require.NoError(t, err)
				require.GreaterOrEqual(t, len(message.Lint(ms...)), 1000)
				return testing.AllocsPerRun(3, func() { _ = message.Lint(ms...) })
			}
			small, large := cost(2000), cost(20_000)
			assert.Less(t, large, small+100, "%v and %v allocations", small, large)
		})
	}
}
