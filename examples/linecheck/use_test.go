package main

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/examples/internal/body"
)

func TestFor(t *testing.T) {
	const (
		mention = `{"type":"textV2","text":"{u}","substitution":{"u":{"type":"mention","mentionee":{"type":"all"}}}}`
		sticker = `{"type":"sticker","packageId":"446","stickerId":"1988"}`
		yes     = `{"type":"message","label":"Yes","text":"Yes"}`
		bubble  = `{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[{"type":"button","action":` + yes + `}]}}`
	)
	for _, c := range []struct {
		use, in, want string
		status        int
	}{
		{"reply", `[` + mention + `]`, "array of messages for reply, 1 message: nothing LINE would refuse", 0},
		{"push", mention, "message for push: nothing LINE would refuse", 0},
		{"multicast", `[` + hi + `,` + mention + `]`, "stdin:1:80: error: messages[1].substitution.u: a mention is allowed only in a reply or a push (not_here)", 1},
		{"narrowcast", `{"messages":[` + mention + `]}`, "validate request for narrowcast, 1 message: 1 error, 0 warnings", 1},
		{"broadcast", mention, "error: messages[0].substitution.u: a mention is allowed only", 1},
		{"multicast", `{"to":"` + user + `","messages":[` + mention + `]}`, "push request for multicast, 1 message: 1 error, 0 warnings", 1},
		{"push", `{"to":"@brown","messages":[` + hi + `]}`, "push request, 1 message: 1 error, 0 warnings", 1},
		{"notification", picture, "image is not allowed in a LINE notification message", 1},
		{"notification", `{"to":"+818011112222","messages":[` + hi + `]}`, "error: to: wrong character \"+\" at character 1, not a phone number hash", 1},
		{"notification", `{"to":"U8189cf6745fc0d808977bdb0b9f22995","messages":[` + hi + `]}`, "push request for notification, 1 message: nothing LINE would refuse", 0},
		{"notification", `{"to":"` + phone + `","messages":[` + picture + `],"x":1}`, "notification request, 1 message: 1 error, 1 warning", 1},
		{"liff-send", `[` + sticker + `]`, "array of messages for liff-send, 1 message: nothing LINE would refuse", 0},
		{"liff-share", `[` + sticker + `]`, "sticker is not allowed in liff.shareTargetPicker", 1},
		{"liff-send", `{"messages":[` + mention + `]}`, "textV2 is not allowed in liff.sendMessages", 1},
		{"liff-send", `[` + hi + `,` + hi + `,` + hi + `,` + hi + `,` + hi + `,` + hi + `]`, "error: messages: 6 messages, at most 5", 1},
		{"liff-share", bubble, "stdin:1:97: error: body.contents[0].action: message is not allowed in a message of a LIFF app, only uri (not_here)", 1},
		{"liff-share", bubble, "Flex bubble for liff-share: 1 error, 0 warnings", 1},
		{"liff-share", `{"type":"carousel","contents":[` + bubble + `]}`, "error: contents[0].body.contents[0].action: message is not allowed", 1},
		{"push", bubble, "Flex bubble for push: nothing LINE would refuse", 0},
		{"push", `{"type":"bubble"}`, "Flex bubble for push: 1 error, 0 warnings", 1},
		{"liff-send", `{"chatId":"` + user + `"}`, "loading animation: nothing LINE would refuse", 0},
		{"liff-send", bigMenu, "rich menu: nothing LINE would refuse", 0},
		{"liff-send", `{"events":[]}`, "not a known kind of object", 1},
		{"liff-send", `[`, "", 2},
	} {
		status, stdout, stderr := check(t, c.in, "-for", c.use)
		assert.Equal(t, c.status, status, "-for %s of %s: %s", c.use, c.in, stdout)
		assert.Contains(t, stdout, c.want, "-for %s of %s", c.use, c.in)
		assert.Empty(t, stderr)
	}
}

// Each use accepts a plain text, and the JSON report names it.
func TestForJSON(t *testing.T) {
	for _, u := range body.Uses {
		status, stdout, _ := check(t, `[`+hi+`]`, "-format", "json", "-for", u.Name)
		assert.Equal(t, body.Fine, status, u.Name)
		var r jsonReport
		require.NoError(t, json.Unmarshal([]byte(stdout), &r))
		assert.Equal(t, u.Name, r.For)
		assert.Empty(t, r.Violations)
	}
}
