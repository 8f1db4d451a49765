package message_test

import (
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/facts"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
)

// The tables of facts state what LINE's reference states. The descriptions, and the results for bodies made from
// the table, must agree.

func TestFactsLedger(t *testing.T) {
	facts.Load(t, "testdata/facts").CheckLedger(t, message.Ledger())
}

func TestFactsBehaviour(t *testing.T) {
	s := facts.Load(t, "testdata/facts")
	s.CheckBehaviour(t, readBody)
	s.CheckMutations(t, readBody)
	s.CheckCanaries(t, readBody)
}

// request has the methods of all request bodies.
type request interface {
	json.Unmarshaler
	Lint() []fault.Violation
	Validate() error
	AppendJSON(b []byte) ([]byte, error)
}

// newRequest returns an empty request body of a type.
func newRequest(as string) request {
	switch as {
	case "reply":
		return new(message.Reply)
	case "push":
		return new(message.Push)
	case "multicast":
		return new(message.Multicast)
	case "broadcast":
		return new(message.Broadcast)
	case "validate":
		return new(message.Validation)
	case "liffSend":
		return new(message.LIFFSend)
	case "liffShare":
		return new(message.LIFFShare)
	case "loadingAnimation":
		return new(message.LoadingAnimation)
	case "markAsRead":
		return new(message.MarkAsRead)
	case "markChatAsRead":
		return new(message.MarkChatAsRead)
	}
	return nil
}

// readBody decodes a body, checks it and encodes it.
func readBody(as, _ string, body []byte) facts.Answer {
	r := newRequest(as)
	a := facts.Answer{Decoded: r.UnmarshalJSON(body)}
	a.Found, a.Invalid = r.Lint(), r.Validate()
	a.Encoded, a.Err = r.AppendJSON(nil)
	return a
}

// The list of stickers in the code must be the list in the table.
func TestFactsStickers(t *testing.T) {
	data, err := os.ReadFile("testdata/facts/stickers.tsv")
	require.NoError(t, err)
	var want [][3]int
	for i, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		if i == 0 {
			continue
		}
		var pack, first, last, count int
		_, err := fmt.Sscan(line, &pack, &first, &last, &count)
		require.NoError(t, err, line)
		require.Equal(t, count, last-first+1, "ids run without gaps: %s", line)
		want = append(want, [3]int{pack, first, last})
	}
	assert.Equal(t, want, message.StickerList())

	for _, p := range want {
		for id, listed := range map[int]bool{p[1] - 1: false, p[1]: true, p[2]: true, p[2] + 1: false} {
			m := message.Sticker{PackageID: ids.PackageID(strconv.Itoa(p[0])), StickerID: ids.StickerID(strconv.Itoa(id))}
			assert.NoError(t, m.Validate(), "a sticker that is not listed may be new")
			assert.Equal(t, listed, len(m.Lint()) == 0, "sticker %d of package %d", id, p[0])
		}
	}
}
