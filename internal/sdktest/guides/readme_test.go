// Package guides_test has the code with the official SDK of the guides and of README.md. A test in docs/guides compares it with
// the pages.
package guides_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/line/line-bot-sdk-go/v8/linebot/messaging_api"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
	"github.com/linemsg/linemsg/message/guard"
	"github.com/linemsg/linemsg/message/linetest"
)

func announce(bot *messaging_api.MessagingApiAPI, ms []message.Message) error {
	request, err := message.CheckedRequest[messaging_api.BroadcastRequest](&message.Broadcast{Messages: ms})
	if err != nil {
		return err // everything that LINE would refuse; nothing was sent
	}
	_, err = bot.Broadcast(request, "")
	return err
}

func TestAnnounce(t *testing.T) {
	t.Parallel()
	srv := linetest.NewServer(t)
	bot, err := messaging_api.NewMessagingApiAPI(srv.AccessToken, messaging_api.WithEndpoint(srv.URL))
	require.NoError(t, err)
	require.NoError(t, announce(bot, []message.Message{&message.Text{Text: "hi"}}))
	require.ErrorIs(t, announce(bot, []message.Message{message.Compose("Hi ").MentionAll().TextV2()}), fault.NotHere)
	assert.Len(t, srv.Broadcasts(), 1)
}

const token = "a token"

func Example_guarded() {
	client := &http.Client{Transport: new(guard.Transport), Timeout: 10 * time.Second}
	bot, err := messaging_api.NewMessagingApiAPI(token, messaging_api.WithHTTPClient(client))
	if err != nil {
		fmt.Println(err)
		return
	}

	_, err = bot.PushMessage(&messaging_api.PushMessageRequest{
		To:       "U8189cf6745fc0d808977bdb0b9f22995",
		Messages: []messaging_api.MessageInterface{&messaging_api.TextMessage{Text: ""}},
	}, "")
	fmt.Println(err)
	// Output:
	// Post "https://api.line.me/v2/bot/message/push": guard: not sent: messages[0].text: empty, needs 1 to 5000 UTF-16 code units
}

// menu is a carousel as a shop sends it: ten cards with an image, three lines and two buttons.
func menu() *flex.Carousel {
	line := func(name, value string) flex.Component {
		return flex.NewBox(flex.Baseline,
			&flex.Text{Text: name, Color: "#aaaaaa", Size: flex.SM, Flex: new(1)},
			&flex.Text{Text: value, Color: "#666666", Size: flex.SM, Flex: new(5), Wrap: true})
	}
	c := new(flex.Carousel)
	for i := range 10 {
		page := fmt.Sprintf("https://kissa.example/menu/%d", i+1)
		c.Contents = append(c.Contents, &flex.Bubble{
			Hero: &flex.Image{URL: page + ".jpg", Size: flex.Full, AspectRatio: "20:13", AspectMode: flex.Cover},
			Body: flex.NewBox(flex.Vertical,
				&flex.Text{Text: "チーズケーキ", Weight: flex.Bold, Size: flex.XL},
				line("値段", "¥680"), line("数量", "残り12個"), line("受取", "本日15:30以降、神保町店で"),
			),
			Footer: flex.NewBox(flex.Vertical,
				&flex.Button{Style: flex.Primary, Action: &action.Postback{Label: "注文する", Data: fmt.Sprintf("order=%d", i+1)}},
				&flex.Button{Action: &action.URI{Label: "詳しく見る", URI: page}},
			),
		})
	}
	return c
}

// The comparison with the SDK in README.md is what its decoder and encoder do.
func TestReadmeComparison(t *testing.T) {
	t.Parallel()
	theirs, err := json.Marshal(&messaging_api.FlexText{Text: "Total"})
	require.NoError(t, err)
	ours, err := json.Marshal(&flex.Text{Text: "Total"})
	require.NoError(t, err)
	facts := []string{string(theirs), string(ours)}

	var text messaging_api.TextMessage
	require.NoError(t, json.Unmarshal([]byte(`{"type":"text","text":"hi","new":1}`), &text))
	again, err := json.Marshal(&text)
	require.NoError(t, err)
	assert.NotContains(t, string(again), "new", "dropped without an error")
	var kept message.Text
	require.NoError(t, json.Unmarshal([]byte(`{"type":"text","text":"hi","new":1}`), &kept))
	again, err = json.Marshal(&kept)
	require.NoError(t, err)
	assert.Contains(t, string(again), `"new":1`)

	const box = `{"type":"box","layout":"vertical","contents":[{"type":"spacer"}]}`
	var spaced messaging_api.FlexBox
	require.NoError(t, json.Unmarshal([]byte(box), &spaced))
	again, err = json.Marshal(spaced.Contents[0])
	require.NoError(t, err)
	facts = append(facts, string(again))
	var ourBox flex.Box
	_ = json.Unmarshal([]byte(box), &ourBox) // the error names the type
	again, err = json.Marshal(ourBox)
	require.NoError(t, err)
	assert.JSONEq(t, box, string(again))

	var v2 messaging_api.TextMessageV2
	const mention = `{"type":"textV2","text":"{a}","substitution":{"a":{"type":"mention","mentionee":{"type":"all"}}}}`
	require.Error(t, json.Unmarshal([]byte(mention), &v2))
	_, err = message.Parse(mention)
	require.NoError(t, err)

	value, err := json.Marshal(messaging_api.FlexBox{Contents: []messaging_api.FlexComponentInterface{messaging_api.FlexText{Text: "a"}}})
	require.NoError(t, err)
	assert.Contains(t, string(value), `"contents":[{"type":"",`)

	ours, err = json.Marshal(menu())
	require.NoError(t, err)
	var carousel messaging_api.FlexCarousel
	require.NoError(t, json.Unmarshal(ours, &carousel))
	theirs, err = json.Marshal(&carousel)
	require.NoError(t, err)
	kB := func(b []byte) string { return fmt.Sprintf("%.1f kB", float64(len(b))/1000) }
	facts = append(facts, kB(theirs), kB(ours))

	pages, err := filepath.Glob("../../../README*.md")
	require.NoError(t, err)
	for _, page := range pages {
		b, err := os.ReadFile(page)
		require.NoError(t, err)
		for _, fact := range facts {
			assert.Contains(t, string(b), fact, page)
		}
	}
}
