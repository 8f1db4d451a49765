package message

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"io"
	"iter"
	"log/slog"
	"maps"
	"slices"
	"strconv"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/jsontree"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Batch is one request of a multicast that [Multicast.Split] has divided.
type Batch struct {
	To       []ids.UserID // 1 to 500, a part of the users of the multicast
	RetryKey ids.RetryKey // for the X-Line-Retry-Key header

	like *Multicast // the multicast without its users
	rest []byte     // of the body, after the member "to"
}

// Split divides a multicast to any number of users into requests of at most 500 users, in order. It checks everything
// and encodes the messages once, before the first request. The sequence has the index of each request.
//
//	batches, err := (&message.Multicast{To: users, Messages: ms}).Split()
//	if err != nil { … }
//	for i, batch := range batches {
//		body, err := batch.AppendJSON(nil)
//		…
//	}
//
// Each request has its own retry key. Iterating again yields the same keys, so a second run within 24 hours sends only
// the requests that LINE has not accepted. Another call of Split makes new keys.
//
// The error is a *[fault.Error] with everything that LINE refuses, such as to[1017] with a malformed ID. A user who is in
// the list twice is an error too, of the rule [fault.DuplicateKey], because the user could receive the messages twice. It
// names both positions. With an error the sequence is empty.
//
// The multicast must not change while the sequence is used.
func (r *Multicast) Split() (iter.Seq2[int, Batch], error) {
	none := func(func(int, Batch) bool) {}
	if r == nil {
		return none, schema.Validate(r, (*Multicast).describe)
	}
	all := divided{Multicast: r, first: *r}
	all.first.To = r.To[:min(len(r.To), MaxRecipients)]
	if err := schema.Validate(&all, (*divided).describe); err != nil {
		return none, err
	}
	rest := *r
	rest.To = nil
	rest.Extra = maps.Clone(r.Extra)
	delete(rest.Extra, "to")
	body, err := rest.AppendJSON(nil)
	if err != nil {
		return none, err
	}
	var seed [16]byte
	_, _ = rand.Read(seed[:]) // never returns an error
	return func(yield func(int, Batch) bool) {
		i := 0
		for to := range slices.Chunk(r.To, MaxRecipients) {
			if !yield(i, Batch{to, retryKey(seed, i), &rest, body[1:]}) {
				return
			}
			i++
		}
	}, nil
}

// divided is a multicast to any number of users, whose first request has the most users.
type divided struct {
	*Multicast
	first Multicast
}

func (d *divided) describe(f *schema.Fields) {
	f.Struct("request.multicast", "a multicast", "send-multicast-message", &d.Extra)
	schema.Weighed(f, &d.first, (*Multicast).describe, schema.Body, func() {
		schema.Strings(f, "to", &d.To, schema.Free().Required().Is(multicastUser), schema.Items(1, 0, "users"))
		f.Rule("to", fault.DuplicateKey, "no user twice", d.checkUsers)
		d.describeRest(f)
	})
}

// checkUsers reports each user who is in the list a second time.
func (d *divided) checkUsers(x schema.Finder) {
	seen := make(map[ids.UserID]int, len(d.To))
	for i, id := range d.To {
		if first, twice := seen[id]; !twice {
			seen[id] = i
		} else if id != "" {
			x.At(i, "", "the same user as to["+strconv.Itoa(first)+"]")
		}
	}
}

// retryKey returns a version 4 UUID for request i: the same one each time, since LINE refuses a key that it has accepted.
func retryKey(seed [16]byte, i int) ids.RetryKey {
	var numbered [len(seed) + 8]byte
	copy(numbered[:], seed[:])
	binary.BigEndian.PutUint64(numbered[len(seed):], uint64(i))
	sum := sha256.Sum256(numbered[:])
	var b [32]byte
	hex.Encode(b[:], sum[:len(b)/2])
	b[12], b[16] = '4', "89ab"[sum[8]%4] // version and variant
	return ids.RetryKey(string(b[:8]) + "-" + string(b[8:12]) + "-" + string(b[12:16]) + "-" + string(b[16:20]) + "-" + string(b[20:]))
}

// Multicast returns the request with all properties of the multicast that was divided, for [CheckedRequest]:
//
//	request, err := message.CheckedRequest[messaging_api.MulticastRequest](batch.Multicast())
func (b Batch) Multicast() *Multicast {
	m := new(Multicast)
	if b.like != nil {
		*m = *b.like
	}
	m.To = b.To
	return m
}

// AppendJSON appends the body of POST /v2/bot/message/multicast to buf.
func (b Batch) AppendJSON(buf []byte) ([]byte, error) {
	out := append(buf, `{"to":[`...)
	for i, id := range b.To {
		if i > 0 {
			out = append(out, ',')
		}
		var ok bool
		if out, ok = jsontree.AppendString(out, string(id)); !ok {
			return buf, fault.Violation{Path: fault.PathOf(fault.Member("to"), fault.Step{Index: i}), Rule: fault.BadText, Detail: "invalid UTF-8"}
		}
	}
	if b.rest == nil {
		return append(out, "]}"...), nil
	}
	return append(append(out, "],"...), b.rest...), nil
}

// MarshalJSON returns the body of POST /v2/bot/message/multicast.
func (b Batch) MarshalJSON() ([]byte, error) { return b.AppendJSON(nil) }

func (b Batch) summary() string {
	return "[batch of a multicast, " + strconv.Itoa(len(b.To)) + " users]"
}

// Format writes how many users the request has, and no text, whatever the verb.
func (b Batch) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, b.summary()) }

// LogValue returns what Format writes.
func (b Batch) LogValue() slog.Value { return slog.StringValue(b.summary()) }
