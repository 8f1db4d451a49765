package linetest_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"mime/multipart"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message/audience"
	"github.com/linemsg/linemsg/message/linetest"
)

const noAudience = `{"message":"audience group not found","details":[{"message":"AUDIENCE_GROUP_NOT_FOUND"}]}`

// made returns the ID in the answer to a request that created an audience.
func made(t *testing.T, r response) string {
	t.Helper()
	require.Equal(t, 202, r.status, r.body)
	var a struct {
		AudienceGroupID json.Number
		Permission      string
	}
	require.NoError(t, json.Unmarshal([]byte(r.body), &a))
	assert.Equal(t, "READ_WRITE", a.Permission)
	return a.AudienceGroupID.String()
}

func TestAudience(t *testing.T) {
	t.Parallel()
	c := client{t, linetest.NewServer(t)}
	const at = "/v2/bot/audienceGroup"
	id := made(t, c.call("POST "+at+"/upload", `{"description":"Spring","audiences":[{"id":"`+brown+`"}]}`))
	click := made(t, c.call("POST "+at+"/click", `{"description":"clicked","requestId":"bb9744f9-47fa-4a29-941e-1234567890ab","clickUrl":"https://example.com/"}`))
	made(t, c.call("POST "+at+"/imp", `{"description":"seen","requestId":"bb9744f9-47fa-4a29-941e-1234567890ab"}`))
	assert.Equal(t, 202, c.call("PUT "+at+"/upload", `{"audienceGroupId":`+id+`,"audiences":[{"id":"`+cony+`"}],"uploadDescription":"second"}`).status)
	assert.Equal(t, 200, c.call("PUT "+at+"/"+id+"/updateDescription", `{"description":"Summer"}`).status)

	list := c.srv.Audiences()
	require.Len(t, list, 3)
	assert.Equal(t, "Summer", list[0].Description)
	assert.Equal(t, 2, list[0].Members)
	assert.Equal(t, []string{"UPLOAD", "CLICK", "IMP"}, []string{list[0].Type, list[1].Type, list[2].Type})

	// Ready at once, or when the test says so.
	_, body := c.get(at + "/" + id)
	assert.Contains(t, body, `"status":"READY"`)
	assert.Contains(t, body, `"audienceCount":2`)
	assert.Contains(t, body, `"description":"second"`)
	c.srv.SetAudienceStatus(list[0].ID, linetest.AudienceInProgress)
	c.srv.SetAudienceStatus(7, linetest.AudienceReady)
	_, body = c.get(at + "/" + id)
	assert.Contains(t, body, `"status":"IN_PROGRESS"`)
	_, body = c.get(at + "/" + click)
	assert.Contains(t, body, `"clickUrl":"https://example.com/"`)

	for query, total := range map[string]string{
		"page=1": `"totalCount":3`, "page=1&description=SUM": `"totalCount":1`, "page=1&status=READY": `"totalCount":2`,
		"page=2&size=2": `"hasNextPage":false`, "page=1&size=2": `"hasNextPage":true`, "page=9": `"audienceGroups":[]`,
	} {
		status, body := c.get(at + "/list?" + query)
		assert.Equal(t, 200, status)
		assert.Contains(t, body, total, query)
	}

	assert.Equal(t, 202, c.call("DELETE "+at+"/"+id, "").status)
	for _, gone := range []response{
		c.call("DELETE "+at+"/"+id, ""), c.call("GET "+at+"/"+id, ""), c.call("GET "+at+"/x", ""),
		c.call("PUT "+at+"/"+id+"/updateDescription", `{"description":"a"}`),
		c.call("PUT "+at+"/upload", `{"audienceGroupId":`+click+`,"audiences":[{"id":"`+cony+`"}]}`),
	} {
		assert.Equal(t, 400, gone.status)
		assert.JSONEq(t, noAudience, gone.body)
	}
	assert.Empty(t, c.srv.Refused())

	c.srv.AllowRefusals()
	for _, query := range []string{"", "?page=0", "?page=1&size=41", "?page=1&size=x"} {
		status, _ := c.get(at + "/list" + query)
		assert.Equal(t, 400, status)
	}
	r := c.call("POST "+at+"/upload", `{"description":"`+strings.Repeat("a", 121)+`"}`)
	assert.Equal(t, 400, r.status)
	assert.JSONEq(t, `{"message":"size over audienceGroupName","details":[{"message":"AUDIENCE_GROUP_NAME_SIZE_OVER"}]}`, r.body)
	ifa := made(t, c.call("POST "+at+"/upload", `{"description":"a","isIfaAudience":true}`))
	assert.Equal(t, 400, c.call("PUT "+at+"/upload", `{"audienceGroupId":`+ifa+`,"audiences":[{"id":"`+cony+`"}]}`).status, "not of the kind of the audience")
}

// upload returns a form with a file of IDs, and its Content-Type header.
func upload(t *testing.T, file string, fields ...string) (body, header string) {
	t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for i := 0; i < len(fields); i += 2 {
		require.NoError(t, w.WriteField(fields[i], fields[i+1]))
	}
	part, err := w.CreateFormFile("file", "ids.txt")
	require.NoError(t, err)
	_, err = part.Write([]byte(file))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return b.String(), "Content-Type: " + w.FormDataContentType()
}

func TestAudienceFile(t *testing.T) {
	t.Parallel()
	c := client{t, linetest.NewServer(t)}
	const at = "/v2/bot/audienceGroup/upload/byFile"
	var users strings.Builder
	const many = 100_000 // 3.5 MB, more than other bodies may have
	for i := range many {
		fmt.Fprintf(&users, "U%032x\n", i)
	}
	body, header := upload(t, users.String(), "description", "many", "isIfaAudience", "false", "uploadDescription", "first")
	id := made(t, c.call("POST "+at, body, header))
	require.Len(t, c.srv.Audiences(), 1)
	assert.Equal(t, many, c.srv.Audiences()[0].Members)
	assert.Equal(t, &audience.Upload{Description: "many", UploadDescription: "first"}, c.srv.Calls()[0].Request)

	body, header = upload(t, brown+"\n"+cony+"\n", "audienceGroupId", id)
	assert.Equal(t, 202, c.call("PUT "+at, body, header).status)
	assert.Equal(t, many+2, c.srv.Audiences()[0].Members)

	c.srv.AllowRefusals()
	refused := func(method, file string, fields ...string) response {
		body, header := upload(t, file, fields...)
		return c.call(method+" "+at, body, header)
	}
	assert.Equal(t, 400, refused("POST", brown+"\nbrown\n", "description", "a").status)
	assert.Equal(t, 400, refused("POST", brown, "description", "").status)
	assert.Equal(t, 400, refused("POST", brown, "description", "a", "isIfaAudience", "true").status)
	assert.Equal(t, 400, refused("PUT", brown, "audienceGroupId", "7").status)
	assert.Equal(t, 400, refused("PUT", brown).status)
	assert.Equal(t, 400, c.call("POST "+at, `{"description":"a"}`).status, "not a form")
	assert.Equal(t, 400, c.call("POST "+at, "torn", "Content-Type: multipart/form-data; boundary=a").status)
	assert.Len(t, c.srv.Audiences(), 1)
}

func TestCoupon(t *testing.T) {
	t.Parallel()
	c := client{t, linetest.NewServer(t)}
	const at = "/v2/bot/coupon"
	coupon := func(title string) string {
		return `{"title":"` + title + `","reward":{"type":"gift"},"acquisitionCondition":{"type":"normal"},"startTimestamp":1752678000,` +
			`"endTimestamp":4080000000,"timezone":"ASIA_TOKYO","visibility":"UNLISTED","maxUseCountPerTicket":1}`
	}
	c.expect(at, 200, `{"items":[]}`)
	var list []string
	for i := range 25 {
		r := c.call("POST "+at, coupon(fmt.Sprint("Coupon ", i)))
		require.Equal(t, 200, r.status, r.body)
		var made struct{ CouponID ids.CouponID }
		require.NoError(t, json.Unmarshal([]byte(r.body), &made))
		require.NoError(t, made.CouponID.Check())
		list = append(list, string(made.CouponID))
	}
	_, body := c.get(at + "/" + list[0])
	for _, want := range []string{`"title":"Coupon 0"`, `"status":"RUNNING"`, `"couponId":"` + list[0] + `"`, `"maxTicketPerUser":1`, `"reward":{"type":"gift"}`} {
		assert.Contains(t, body, want)
	}
	_, body = c.get(at)
	assert.Equal(t, 20, strings.Count(body, "couponId"))
	_, body = c.get(at + "?start=next-20&limit=100")
	assert.Equal(t, 5, strings.Count(body, "couponId"))
	assert.NotContains(t, body, `"next"`)

	assert.Equal(t, 200, c.call("PUT "+at+"/"+list[0]+"/close", "").status)
	assert.True(t, c.srv.Coupons()[0].Closed)
	assert.Equal(t, "Coupon 0", c.srv.Coupons()[0].Title)
	_, body = c.get(at + "?status=CLOSED")
	assert.Equal(t, 1, strings.Count(body, "couponId"))
	_, body = c.get(at + "?status=DRAFT,RUNNING&limit=100")
	assert.Equal(t, 24, strings.Count(body, "couponId"))
	_, body = c.get(at + "?status=CLOSED&status=RUNNING&limit=100")
	assert.Equal(t, 25, strings.Count(body, "couponId"))

	again := c.call("PUT "+at+"/"+list[0]+"/close", "")
	assert.Equal(t, 410, again.status)
	assert.Contains(t, again.body, "The coupon has already been closed.")
	assert.Equal(t, 404, c.call("PUT "+at+"/other/close", "").status)
	status, body := c.get(at + "/other")
	assert.Equal(t, 404, status)
	assert.Contains(t, body, "coupon not found")
	assert.Empty(t, c.srv.Refused())

	c.srv.AllowRefusals()
	for _, query := range []string{"status=GONE", "limit=101", "limit=0", "limit=x", "start=x"} {
		status, _ := c.get(at + "?" + query)
		assert.Equal(t, 400, status, query)
	}
	r := c.call("POST "+at, coupon(strings.Repeat("a", 61)))
	assert.Equal(t, 400, r.status)
	assert.JSONEq(t, `{"message":"The request body has 1 error(s)","details":[{"message":"Size must be between 1 and 60","property":"title"}]}`, r.body)
	assert.Equal(t, 400, c.call("POST "+at, strings.Replace(coupon("a"), "4080000000", "1752678001", 1)).status, "it has ended")
	assert.Len(t, c.srv.Coupons(), 25)
}
