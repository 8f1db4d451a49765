package guides_test

import (
	"fmt"
	"testing"

	"github.com/line/line-bot-sdk-go/v8/linebot/messaging_api"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/linetest"
)

// sendAll sends a multicast to any number of users.
func sendAll(bot *messaging_api.MessagingApiAPI, m *message.Multicast) error {
	batches, err := m.Split()
	if err != nil {
		return err // nobody got anything
	}
	for i, batch := range batches {
		part := &message.Multicast{To: batch.To, Messages: m.Messages}
		request, err := message.CheckedRequest[messaging_api.MulticastRequest](part)
		if err != nil {
			return err
		}
		if _, err := bot.Multicast(request, string(batch.RetryKey)); err != nil {
			return fmt.Errorf("request %d: %w", i, err)
		}
	}
	return nil
}

func TestSendAll(t *testing.T) {
	t.Parallel()
	srv := linetest.NewServer(t)
	bot, err := messaging_api.NewMessagingApiAPI(srv.AccessToken, messaging_api.WithEndpoint(srv.URL))
	require.NoError(t, err)
	m := &message.Multicast{Messages: []message.Message{&message.Text{Text: "We open at ten."}}}
	for i := range 501 {
		m.To = append(m.To, ids.UserID(fmt.Sprintf("U%032x", i)))
	}
	require.NoError(t, sendAll(bot, m))
	require.Len(t, srv.Multicasts(), 2)
	assert.Len(t, srv.Multicasts()[1].To, 1)
}
