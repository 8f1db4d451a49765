package message_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
)

const chatID ids.ChatID = "U8189cf6745fc0d808977bdb0b9f22995"

// kindred is a message of another library.
type kindred interface{ GetType() string }

// otherPush is a push request of another library.
type otherPush struct {
	To       string    `json:"to"`
	Messages []kindred `json:"messages"`
}

func TestCheckedRequest(t *testing.T) {
	hi := []message.Message{&message.Text{Text: "hi", Extra: map[string]json.RawMessage{"new": json.RawMessage("1")}}}
	push := &message.Push{To: chatID, Messages: hi}
	request, err := message.CheckedRequest[otherPush](push)
	require.NoError(t, err)
	assert.Equal(t, string(chatID), request.To)
	assert.Same(t, hi[0], request.Messages[0], "not decoded, so nothing is lost")

	_, err = message.CheckedRequest[otherPush](&message.Broadcast{Messages: hi})
	require.EqualError(t, err, "message.CheckedRequest: message_test.otherPush has \"to\", *message.Broadcast does not")
	_, err = message.CheckedRequest[struct {
		Messages []kindred `json:"messages"`
	}](push)
	require.ErrorContains(t, err, "loses \"to\"")
	_, err = message.CheckedRequest[struct { // decodes from JSON
		To       string `json:"to"`
		Messages []struct {
			Type string `json:"type"`
			Text string `json:"text"`
		} `json:"messages"`
	}](push)
	require.ErrorContains(t, err, "loses \"messages[0].new\"")
	_, err = message.CheckedRequest[struct { // no message implements it
		To       string                        `json:"to"`
		Messages []interface{ Never() string } `json:"messages"`
	}](push)
	require.ErrorContains(t, err, "json: cannot unmarshal")
	_, err = message.CheckedRequest[struct { // a text implements nothing
		To interface{ Never() string } `json:"to"`
	}](push)
	require.ErrorContains(t, err, "json: cannot unmarshal")
	anything, err := message.CheckedRequest[struct {
		To       any   `json:"to"`
		Messages []any `json:"messages"`
	}](push)
	require.NoError(t, err)
	assert.Equal(t, string(chatID), anything.To)
	assert.Same(t, hi[0], anything.Messages[0])
	plain, err := message.CheckedRequest[map[string]any](push)
	require.NoError(t, err)
	assert.Equal(t, string(chatID), (*plain)["to"])

	_, err = message.CheckedRequest[otherPush](&message.Push{To: chatID})
	require.ErrorIs(t, err, fault.Required)
	_, err = message.CheckedRequest[otherPush](nil)
	require.EqualError(t, err, "message.CheckedRequest: nil")
}

func TestFromSDK(t *testing.T) {
	push, err := message.FromSDK[message.Push](map[string]any{"to": chatID, "messages": []any{map[string]any{"type": "hologram"}}})
	require.ErrorIs(t, err, fault.UnknownKind)
	assert.Equal(t, chatID, push.To, "what could be read")
	_, err = message.FromSDK[message.Push](func() {})
	require.EqualError(t, err, "message.FromSDK: func(): json: unsupported type: func()")

	_, err = message.FromSDK[message.Push](nil)
	require.EqualError(t, err, "message.FromSDK: nil")
	_, err = message.FromSDK[message.Push]((*otherPush)(nil))
	require.EqualError(t, err, "message.FromSDK: nil *message_test.otherPush")
	none, err := message.FromSDK[message.Messages]([]kindred(nil))
	require.NoError(t, err)
	assert.Empty(t, *none)
}
