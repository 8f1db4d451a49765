package linetest_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image/jpeg"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message/linetest"
)

// get calls a path and returns the status and the body.
func (c client) get(path string) (int, string) {
	c.t.Helper()
	r := c.call("GET "+path, "")
	return r.status, r.body
}

func (c client) expect(path string, status int, body string) {
	c.t.Helper()
	got, text := c.get(path)
	assert.Equal(c.t, status, got, path)
	assert.JSONEq(c.t, body, text, path)
}

const notFoundBody = `{"message":"Not found"}`

func TestProfile(t *testing.T) {
	t.Parallel()
	c := client{t, linetest.NewServer(t)}
	c.expect("/v2/bot/profile/"+brown, 404, notFoundBody)

	// A friend, and a user who has written to the account.
	c.srv.Deliver(ok, linetest.FollowEvent(brown))
	c.expect("/v2/bot/profile/"+brown, 200, `{"userId":"`+brown+`","displayName":"User 8189","language":"en"}`)
	c.srv.Deliver(ok, linetest.TextEvent(cony, "hi").In(group))
	c.expect("/v2/bot/profile/"+cony, 404, notFoundBody)
	c.srv.Deliver(ok, linetest.TextEvent(cony, "hi"))
	c.expect("/v2/bot/profile/"+cony, 200, `{"userId":"`+cony+`","displayName":"User `+cony[1:5]+`","language":"en"}`)
	c.srv.SetProfile(linetest.Profile{UserID: cony, DisplayName: "Cony", PictureURL: "https://example.com/c.jpg", StatusMessage: "Hi!", Language: "ja"})
	c.expect("/v2/bot/profile/"+cony, 200,
		`{"userId":"`+cony+`","displayName":"Cony","pictureUrl":"https://example.com/c.jpg","statusMessage":"Hi!","language":"ja"}`)

	c.srv.Deliver(ok, linetest.UnfollowEvent(brown))
	c.expect("/v2/bot/profile/"+brown, 404, notFoundBody)
	c.srv.Block(cony)
	c.expect("/v2/bot/profile/"+cony, 404, notFoundBody)

	c.srv.AllowRefusals()
	c.expect("/v2/bot/profile/brown", 400, `{"message":"The value for the 'userId' parameter is invalid"}`)
	assert.Len(t, c.srv.Refused(), 1, "a user without a profile is not a mistake of the bot")
}

// ok is a bot that does nothing.
var ok = http.HandlerFunc(func(http.ResponseWriter, *http.Request) {})

func TestFollowerIDs(t *testing.T) {
	t.Parallel()
	c := client{t, linetest.NewServer(t)}
	c.expect("/v2/bot/followers/ids", 200, `{"userIds":[]}`)
	var all []string
	for i := range 650 {
		id := ids.UserID(fmt.Sprintf("U%032x", i))
		c.srv.AddFriends(id)
		all = append(all, string(id))
	}
	for _, limit := range []int{0, 1, 299, 1000} {
		var got []string
		for start := ""; ; {
			path := "/v2/bot/followers/ids?start=" + start
			if limit > 0 {
				path += fmt.Sprint("&limit=", limit)
			}
			status, body := c.get(path)
			require.Equal(t, 200, status, body)
			var one struct {
				UserIDs []string
				Next    string
			}
			require.NoError(t, json.Unmarshal([]byte(body), &one))
			got = append(got, one.UserIDs...)
			if start = one.Next; start == "" {
				break
			}
		}
		assert.Equal(t, all, got, "limit %d", limit)
	}
	c.srv.AllowRefusals()
	for _, query := range []string{"start=other", "start=next-651", "start=next--1"} {
		c.expect("/v2/bot/followers/ids?"+query, 400, `{"message":"Invalid start param"}`)
	}
	for _, query := range []string{"limit=0", "limit=1001", "limit=many"} {
		status, _ := c.get("/v2/bot/followers/ids?" + query)
		assert.Equal(t, 400, status)
	}
}

func TestBotInfoAndLinkToken(t *testing.T) {
	t.Parallel()
	c := client{t, linetest.NewServer(t)}
	status, body := c.get("/v2/bot/info")
	assert.Equal(t, 200, status)
	assert.Contains(t, body, string(c.srv.BotUserID))
	first := c.call("POST /v2/bot/user/"+brown+"/linkToken", "")
	assert.Equal(t, 200, first.status)
	assert.NotEqual(t, first.body, c.call("POST /v2/bot/user/"+brown+"/linkToken", "").body)
	c.srv.AllowRefusals()
	assert.Equal(t, 400, c.call("POST /v2/bot/user/brown/linkToken", "").status)
}

func TestGroup(t *testing.T) {
	t.Parallel()
	c := client{t, linetest.NewServer(t)}
	const at = "/v2/bot/group/" + group
	for _, path := range []string{"/summary", "/members/count", "/members/ids", "/member/" + brown} {
		c.expect(at+path, 404, notFoundBody)
	}
	assert.False(t, c.srv.InGroup(group))

	// The server learns from webhooks.
	c.srv.Deliver(ok, linetest.JoinEvent(group), linetest.MemberJoinedEvent(group, brown, cony), linetest.TextEvent(brown, "hi").In(group))
	assert.True(t, c.srv.InGroup(group))
	c.expect(at+"/summary", 200, `{"groupId":"`+group+`","groupName":"Group a56f"}`)
	c.expect(at+"/members/count", 200, `{"count":2}`)
	c.expect(at+"/members/ids", 200, `{"memberIds":["`+brown+`","`+cony+`"]}`)
	assert.Equal(t, 200, c.push(group, "a").status)
	assert.Equal(t, 2, c.srv.QuotaUsed(), "each member counts")
	c.srv.Deliver(ok, linetest.MemberLeftEvent(group, cony))
	c.expect(at+"/members/count", 200, `{"count":1}`)
	c.expect(at+"/member/"+cony, 404, notFoundBody)

	// Or from the test. A member need not be a friend, and may have blocked the account.
	c.srv.SetProfile(linetest.Profile{UserID: cony, DisplayName: "Cony", StatusMessage: "Hi!", Language: "ja"})
	c.srv.Block(cony)
	c.srv.SetGroup(linetest.Group{ID: group, Name: "Friends", PictureURL: "https://example.com/g.jpg", Members: []ids.UserID{brown, cony}})
	c.expect(at+"/summary", 200, `{"groupId":"`+group+`","groupName":"Friends","pictureUrl":"https://example.com/g.jpg"}`)
	c.expect(at+"/member/"+cony, 200, `{"userId":"`+cony+`","displayName":"Cony"}`)
	c.srv.SetMembers(group, 130)
	c.expect(at+"/members/count", 200, `{"count":130}`)

	c.call("POST "+at+"/leave", "")
	assert.False(t, c.srv.InGroup(group))
	assert.Equal(t, 404, c.call("POST "+at+"/leave", "").status)
	c.srv.Deliver(ok, linetest.JoinEvent(group))
	c.srv.Deliver(ok, linetest.LeaveEvent(group))
	c.expect(at+"/summary", 404, notFoundBody)

	c.srv.AllowRefusals()
	c.expect("/v2/bot/group/"+room+"/summary", 400, `{"message":"The value for the 'groupId' parameter is invalid"}`)
	c.expect("/v2/bot/group/x/members/count", 400, `{"message":"The value for the 'groupId' parameter is invalid"}`)
}

func TestRoom(t *testing.T) {
	t.Parallel()
	c := client{t, linetest.NewServer(t)}
	const at = "/v2/bot/room/" + room
	var members []ids.UserID
	for i := range 150 {
		members = append(members, ids.UserID(fmt.Sprintf("U%032x", i)))
	}
	c.srv.SetGroup(linetest.Group{ID: room, Members: members})
	c.expect(at+"/members/count", 200, `{"count":150}`)
	_, first := c.get(at + "/members/ids")
	_, second := c.get(at + "/members/ids?start=next-100")
	assert.Equal(t, 100, strings.Count(first, `"U`))
	assert.Equal(t, 50, strings.Count(second, `"U`))
	assert.NotContains(t, second, "next")
	c.expect(at+"/member/"+string(members[7]), 200, `{"userId":"`+string(members[7])+`","displayName":"User 0000"}`)
	assert.Equal(t, 200, c.call("POST "+at+"/leave", "").status)
	assert.Equal(t, 200, c.call("POST "+at+"/leave", "").status, "as LINE documents it")
	c.expect(at+"/members/ids", 404, notFoundBody)

	c.srv.AllowRefusals()
	c.expect("/v2/bot/room/"+group+"/members/count", 400, `{"message":"The value for the 'roomId' parameter is invalid"}`)
	c.srv.SetGroup(linetest.Group{ID: room, Members: members})
	c.expect(at+"/members/ids?start=x", 400, `{"message":"Invalid start param"}`)
	c.expect(at+"/member/brown", 400, `{"message":"The value for the 'userId' parameter is invalid"}`)
}

func TestContent(t *testing.T) {
	t.Parallel()
	c := client{t, linetest.NewServer(t)}
	content := func(id string) string { return "/v2/bot/message/" + id + "/content" }
	c.srv.SetContent("5", linetest.Content{Type: "application/pdf", Data: []byte("%PDF")})
	c.srv.Deliver(ok,
		linetest.ImageEvent(brown, "1"), linetest.VideoEvent(brown, "2", time.Minute), linetest.AudioEvent(brown, "3", time.Minute),
		linetest.FileEvent(brown, "4", "a.txt", 19), linetest.FileEvent(brown, "5", "a.pdf", 4),
		linetest.ImageEvent(brown, "6").External("https://example.com/a.jpg", "https://example.com/b.jpg"), linetest.TextEvent(brown, "hi"),
	)
	for id, kind := range map[string]string{"1": "image/jpeg", "2": "video/mp4", "3": "audio/x-m4a", "4": "text/plain", "5": "application/pdf"} {
		r := c.call("GET "+content(id), "")
		assert.Equal(t, 200, r.status)
		assert.Equal(t, kind, r.header.Get("Content-Type"))
		assert.NotEmpty(t, r.body)
	}
	_, body := c.get(content("1"))
	img, err := jpeg.Decode(strings.NewReader(body))
	require.NoError(t, err)
	assert.Equal(t, 16, img.Bounds().Dx())

	for _, id := range []string{"1", "2"} {
		r := c.call("GET "+content(id)+"/preview", "")
		assert.Equal(t, "image/jpeg", r.header.Get("Content-Type"))
		_, err := jpeg.Decode(strings.NewReader(r.body))
		require.NoError(t, err)
	}
	for _, id := range []string{"2", "3"} {
		c.expect(content(id)+"/transcoding", 200, `{"status":"succeeded"}`)
	}
	for _, id := range []string{"6", "7"} { // at another server, and unknown
		c.expect(content(id), 404, `{"message":"not found"}`)
		c.expect(content(id)+"/preview", 404, `{"message":"not found"}`)
		c.expect(content(id)+"/transcoding", 404, `{"message":"not found"}`)
	}

	// What is unsent is gone.
	c.srv.Deliver(ok, linetest.UnsendEvent(brown, "2"))
	for _, part := range []string{"", "/preview", "/transcoding"} {
		c.expect(content("2")+part, 410, `{"message":"The content is gone"}`)
	}
	assert.Empty(t, c.srv.Refused())

	c.srv.AllowRefusals()
	c.expect(content("3")+"/preview", 400, `{"message":"The content can not be previewed"}`)
	c.expect(content("1")+"/transcoding", 400, `{"message":"Transcoding status doesn't support this type of content"}`)
}

func TestContentIsPrepared(t *testing.T) {
	t.Parallel()
	c := client{t, linetest.NewServer(t)}
	data := bytes.Repeat([]byte{0, 1, 0xFF}, 1<<20) // more than the limit of a request
	c.srv.SetContent("1", linetest.Content{Type: "video/mp4", Data: data, Preview: []byte("preview"), Preparing: 2})
	c.srv.SetContent("2", linetest.Content{Type: "audio/mpeg", Preparing: 1, Failed: true})
	c.srv.Deliver(ok, linetest.VideoEvent(brown, "1", time.Minute), linetest.AudioEvent(brown, "2", time.Minute))
	const one, two = "/v2/bot/message/1/content", "/v2/bot/message/2/content"

	c.expect(one, 202, `{}`)
	c.expect(one+"/transcoding", 200, `{"status":"processing"}`)
	c.expect(one+"/transcoding", 200, `{"status":"succeeded"}`)
	_, body := c.get(one)
	assert.Equal(t, string(data), body)
	_, body = c.get(one + "/preview")
	assert.Equal(t, "preview", body)

	c.expect(two+"/transcoding", 200, `{"status":"processing"}`)
	c.expect(two+"/transcoding", 200, `{"status":"failed"}`)
	c.expect(two, 404, `{"message":"not found"}`)

	// Set again, also after the event.
	c.srv.SetContent("1", linetest.Content{Type: "video/mp4", Data: []byte("new")})
	_, body = c.get(one)
	assert.Equal(t, "new", body)
}

// All of it may be called from many goroutines.
func TestLookupsAtOnce(t *testing.T) {
	t.Parallel()
	c := client{t, linetest.NewServer(t)}
	c.srv.SetGroup(linetest.Group{ID: group, Members: []ids.UserID{brown}})
	c.srv.AddFriends(brown)
	var work sync.WaitGroup
	for range 8 {
		work.Go(func() {
			for i := range 20 {
				id := ids.MessageID(fmt.Sprint(i))
				c.srv.SetContent(id, linetest.Content{Type: "video/mp4", Data: []byte("a"), Preparing: 1})
				c.srv.SetProfile(linetest.Profile{UserID: cony, DisplayName: "Cony"})
				c.srv.Deliver(ok, linetest.VideoEvent(brown, id, time.Second).In(group))
				for _, path := range []string{
					"/v2/bot/message/" + string(id) + "/content", "/v2/bot/profile/" + cony, "/v2/bot/group/" + group + "/members/ids",
				} {
					if _, err := c.try("GET "+path, ""); err != nil {
						t.Error(err)
					}
				}
			}
		})
	}
	work.Wait()
}
