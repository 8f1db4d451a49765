package message_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
)

// people returns n user IDs, no two of them the same.
func people(n int) []ids.UserID {
	list := make([]ids.UserID, n)
	for i := range list {
		list[i] = ids.UserID(fmt.Sprintf("U%032x", i+1))
	}
	return list
}

func TestMulticastSplit(t *testing.T) {
	for _, n := range []int{1, 499, 500, 501, 1000, 1017} {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			to := people(n)
			r := &message.Multicast{
				To: to, Messages: []message.Message{&message.Text{Text: "<b>あ</b>"}, new(message.Sticker)}, NotificationDisabled: true,
				CustomAggregationUnits: []ids.AggregationUnit{"spring_sale"}, Extra: map[string]json.RawMessage{"new": json.RawMessage("1"), "to": json.RawMessage("null")},
			}
			r.Messages[1] = &message.Sticker{PackageID: "446", StickerID: "1988"}
			batches, err := r.Split()
			require.NoError(t, err)

			var reached []ids.UserID
			keys := make(map[ids.RetryKey]bool)
			count := 0
			for i, b := range batches {
				assert.Equal(t, count, i)
				count++
				assert.LessOrEqual(t, len(b.To), message.MaxRecipients)
				reached = append(reached, b.To...)
				require.NoError(t, b.RetryKey.Check())
				assert.Regexp(t, "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", b.RetryKey, "a UUID of version 4")
				keys[b.RetryKey] = true

				one := *r
				one.To = b.To
				one.Extra = map[string]json.RawMessage{"new": json.RawMessage("1")}
				want, err := one.AppendJSON([]byte("x"))
				require.NoError(t, err)
				got, err := b.AppendJSON([]byte("x"))
				require.NoError(t, err)
				assert.Equal(t, string(want), string(got))
				require.NoError(t, one.Validate())
				again, err := json.Marshal(b)
				require.NoError(t, err)
				assert.JSONEq(t, string(want[1:]), string(again))
			}
			assert.Equal(t, to, reached, "all users, in order")
			assert.Equal(t, (n+499)/500, count)
			assert.Len(t, keys, count, "each request has its own key")
			for _, b := range batches {
				assert.Contains(t, keys, b.RetryKey, "the keys stay the same")
			}
			other, err := r.Split()
			require.NoError(t, err)
			for i, b := range other {
				assert.NotContains(t, keys, b.RetryKey)
				if i == 0 {
					break
				}
			}
		})
	}
}

func TestMulticastSplitRefuses(t *testing.T) {
	text := []message.Message{&message.Text{Text: "a"}}
	to := people(1200)
	to[700], to[1199] = to[3], to[3]
	to[1018] = "U123"
	mentioned := []message.Message{&message.TextV2{
		Text: "{all}", Substitution: map[string]message.Substitution{"all": &message.Mention{Mentionee: new(message.MentionAll)}},
	}}
	for name, c := range map[string]struct {
		r    *message.Multicast
		want []string
	}{
		"users": {&message.Multicast{To: to, Messages: text}, []string{
			"to[700]: the same user as to[3]",
			`to[1018]: "U123": 4 characters instead of 33`,
			"to[1199]: the same user as to[3]",
		}},
		"nobody":   {&message.Multicast{Messages: text}, []string{"to: no users, needs at least one"}},
		"empty":    {&message.Multicast{To: []ids.UserID{"", ""}, Messages: text}, []string{"to[0]: empty", "to[1]: empty"}},
		"messages": {&message.Multicast{To: people(2)}, []string{"messages: empty, needs 1 to 5 messages"}},
		"mention":  {&message.Multicast{To: people(2), Messages: mentioned}, []string{"messages[0].substitution.all: a mention is allowed only in a reply or a push"}},
		"extra":    {&message.Multicast{To: people(2), Messages: text, Extra: map[string]json.RawMessage{"new": json.RawMessage("{")}}, []string{"new: not valid JSON"}},
		"nil":      {nil, []string{"nil *message.Multicast"}},
		"too large": {
			&message.Multicast{To: people(501), Messages: text, Extra: map[string]json.RawMessage{"new": json.RawMessage(`"` + strings.Repeat("a", 2_080_000) + `"`)}},
			[]string{"bytes of JSON, at most 2097152"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			batches, err := c.r.Split()
			require.Error(t, err)
			found := fault.Violations(err)
			require.Len(t, found, len(c.want), "%v", err)
			for i, want := range c.want {
				assert.Contains(t, found[i].Error(), want)
			}
			for range batches {
				t.Error("there is nothing to send")
			}
		})
	}
}

// The messages are encoded once, so a request costs no allocation but its key.
func TestMulticastSplitAllocations(t *testing.T) {
	var ms []message.Message
	for range message.MaxPerRequest {
		ms = append(ms, &message.Text{Text: strings.Repeat("あ", 5000)})
	}
	r := &message.Multicast{To: people(50_000), Messages: ms}
	batches, err := r.Split()
	require.NoError(t, err)
	buf := make([]byte, 0, 1<<20)
	got := testing.AllocsPerRun(5, func() {
		for _, b := range batches {
			out, err := b.AppendJSON(buf)
			if err != nil || len(out) < 75_000 {
				t.Fatal(err)
			}
		}
	})
	assert.LessOrEqual(t, got, 110.0, "100 requests, a key each")
}

// A batch as a multicast has all properties of the divided multicast.
func TestBatchMulticast(t *testing.T) {
	r := &message.Multicast{
		To: people(501), Messages: []message.Message{&message.Text{Text: "a"}}, NotificationDisabled: true,
		CustomAggregationUnits: []ids.AggregationUnit{"sale"}, Extra: map[string]json.RawMessage{"new": json.RawMessage("1")},
	}
	batches, err := r.Split()
	require.NoError(t, err)
	var to []ids.UserID
	for _, b := range batches {
		m := b.Multicast()
		require.NoError(t, m.Validate())
		want, err := b.AppendJSON(nil)
		require.NoError(t, err)
		got, err := m.AppendJSON(nil)
		require.NoError(t, err)
		assert.JSONEq(t, string(want), string(got))
		to = append(to, m.To...)
		m.To = nil // a copy
	}
	assert.Equal(t, r.To, to)
	assert.Equal(t, &message.Multicast{}, message.Batch{}.Multicast())
}

func TestBatchPrintsNoText(t *testing.T) {
	batches, err := (&message.Multicast{To: people(2), Messages: []message.Message{&message.Text{Text: "secret"}}}).Split()
	require.NoError(t, err)
	for _, b := range batches {
		assert.Equal(t, "[batch of a multicast, 2 users]", fmt.Sprintf("%+v", b))
		assert.Equal(t, "[batch of a multicast, 2 users]", b.LogValue().String())
	}
	b, err := message.Batch{To: []ids.UserID{"a\xff"}}.AppendJSON([]byte("x"))
	require.ErrorIs(t, err, fault.BadText)
	assert.Equal(t, "x", string(b))
}

func TestQuotaUseOf(t *testing.T) {
	assert.Equal(t, 25, (&message.Push{To: groupID, Messages: make([]message.Message, 4)}).QuotaUseOf(25))
	assert.Equal(t, 1, (&message.Push{To: userID.Chat()}).QuotaUseOf(25))
	assert.Zero(t, (&message.Push{To: groupID}).QuotaUseOf(-1))
	assert.Zero(t, (*message.Push)(nil).QuotaUseOf(25))
}

// A million users: checked once, then sent in 2,000 requests.
func BenchmarkMulticastSplit(b *testing.B) {
	r := &message.Multicast{To: people(1_000_000), Messages: []message.Message{&message.Text{Text: "a"}, &message.Text{Text: "b"}}}
	buf := make([]byte, 0, 1<<16)
	b.Run("check", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := r.Split(); err != nil {
				b.Fatal(err)
			}
		}
	})
	batches, err := r.Split()
	require.NoError(b, err)
	b.Run("bodies", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			for _, batch := range batches {
				if _, err := batch.AppendJSON(buf); err != nil {
					b.Fatal(err)
				}
			}
		}
	})
}
