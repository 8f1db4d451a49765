package guides_test

import (
	"errors"
	"fmt"
	"iter"
	"testing"

	"github.com/line/line-bot-sdk-go/v8/linebot/messaging_api"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/lineerror"
	"github.com/linemsg/linemsg/message/linetest"
)

// sendAll sends the requests in order. It can run again after an error: nobody gets the messages twice.
func sendAll(bot *messaging_api.MessagingApiAPI, batches iter.Seq2[int, message.Batch]) error {
	for i, batch := range batches {
		request, err := message.CheckedRequest[messaging_api.MulticastRequest](batch.Multicast())
		if err != nil {
			return err
		}
		_, err = bot.Multicast(request, string(batch.RetryKey))
		if err != nil && !errors.Is(lineerror.Wrap(err), lineerror.RetryKeyAccepted) {
			return fmt.Errorf("request %d: %w", i, err)
		}
	}
	return nil
}

// The second of three requests fails. A second run sends the rest.
func TestSendAll(t *testing.T) {
	t.Parallel()
	srv := linetest.NewServer(t)
	bot, err := messaging_api.NewMessagingApiAPI(srv.AccessToken, messaging_api.WithEndpoint(srv.URL))
	require.NoError(t, err)
	m := &message.Multicast{Messages: []message.Message{&message.Text{Text: "We open at ten."}}}
	for i := range 1001 {
		m.To = append(m.To, ids.UserID(fmt.Sprintf("U%032x", i)))
	}
	batches, err := m.Split()
	require.NoError(t, err)

	srv.Fail(linetest.Multicast, linetest.Failure{}, linetest.Failure{Status: 500})
	require.ErrorContains(t, sendAll(bot, batches), "request 1: ")
	require.NoError(t, sendAll(bot, batches))
	for _, id := range m.To {
		assert.Len(t, srv.Chat(id.Chat()), 1)
	}
}
