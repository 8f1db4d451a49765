package sdktest_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/line/line-bot-sdk-go/v8/linebot/manage_audience"
	"github.com/line/line-bot-sdk-go/v8/linebot/messaging_api"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/linetest"
)

// The SDK's client manages audiences.
func TestAudiences(t *testing.T) {
	t.Parallel()
	srv := linetest.NewServer(t)
	client, err := manage_audience.NewManageAudienceAPI(srv.AccessToken, manage_audience.WithEndpoint(srv.URL))
	require.NoError(t, err)
	blob, err := manage_audience.NewManageAudienceBlobAPI(srv.AccessToken, manage_audience.WithBlobEndpoint(srv.URL))
	require.NoError(t, err)

	made, err := client.CreateAudienceGroup(&manage_audience.CreateAudienceGroupRequest{
		Description: "regulars", Audiences: []manage_audience.Audience{{Id: brown}},
	})
	require.NoError(t, err)
	assert.Equal(t, "regulars", made.Description)
	_, err = client.AddAudienceToAudienceGroup(&manage_audience.AddAudienceToAudienceGroupRequest{
		AudienceGroupId: made.AudienceGroupId, Audiences: []manage_audience.Audience{{Id: cony}},
	})
	require.NoError(t, err)

	name := filepath.Join(t.TempDir(), "ids.txt")
	require.NoError(t, os.WriteFile(name, []byte(brown+"\n"+cony+"\n"), 0o600))
	file, err := os.Open(name)
	require.NoError(t, err)
	uploaded, err := blob.CreateAudienceForUploadingUserIds(file, "from a file", false, "first")
	require.NoError(t, err)
	file, err = os.Open(name)
	require.NoError(t, err)
	_, err = blob.AddUserIdsToAudience(file, uploaded.AudienceGroupId, "second")
	require.NoError(t, err)

	const request = "bb9744f9-47fa-4a29-941e-1234567890ab"
	clicked, err := client.CreateClickBasedAudienceGroup(&manage_audience.CreateClickBasedAudienceGroupRequest{Description: "clicked", RequestId: request})
	require.NoError(t, err)
	_, err = client.CreateImpBasedAudienceGroup(&manage_audience.CreateImpBasedAudienceGroupRequest{Description: "seen", RequestId: request})
	require.NoError(t, err)
	_, err = client.UpdateAudienceGroupDescription(clicked.AudienceGroupId, &manage_audience.UpdateAudienceGroupDescriptionRequest{Description: "tapped"})
	require.NoError(t, err)

	data, err := client.GetAudienceData(uploaded.AudienceGroupId)
	require.NoError(t, err)
	assert.EqualValues(t, "READY", data.AudienceGroup.Status)
	assert.EqualValues(t, 4, data.AudienceGroup.AudienceCount)
	require.Len(t, data.Jobs, 2)
	assert.Equal(t, "second", data.Jobs[1].Description)
	list, err := client.GetAudienceGroups(1, "tap", "", 40, true, "")
	require.NoError(t, err)
	require.Len(t, list.AudienceGroups, 1)
	assert.Equal(t, clicked.AudienceGroupId, list.AudienceGroups[0].AudienceGroupId)
	_, err = client.DeleteAudienceGroup(clicked.AudienceGroupId)
	require.NoError(t, err)
	assert.Len(t, srv.Audiences(), 3)
}

// The SDK's client creates a coupon, and a message sends it.
func TestCoupons(t *testing.T) {
	t.Parallel()
	srv := linetest.NewServer(t)
	client := newClient(t, srv)
	made, err := client.CreateCoupon(&messaging_api.CouponCreateRequest{
		Title: "100 yen off", AcquisitionCondition: &messaging_api.NormalAcquisitionConditionRequest{},
		Reward:         &messaging_api.CouponDiscountRewardRequest{PriceInfo: &messaging_api.DiscountFixedPriceInfoRequest{FixedAmount: 100}},
		StartTimestamp: time.Now().Unix(), EndTimestamp: time.Now().Add(time.Hour).Unix(),
		MaxUseCountPerTicket: 1, Visibility: "UNLISTED", Timezone: "ASIA_TOKYO",
	})
	require.NoError(t, err)
	_, err = client.PushMessage(&messaging_api.PushMessageRequest{
		To: brown, Messages: []messaging_api.MessageInterface{&message.Coupon{CouponID: ids.CouponID(made.CouponId)}},
	}, "")
	require.NoError(t, err)

	detail, err := client.GetCouponDetail(made.CouponId)
	require.NoError(t, err)
	assert.Equal(t, "100 yen off", detail.Title)
	assert.EqualValues(t, "RUNNING", detail.Status)
	_, err = client.CloseCoupon(made.CouponId)
	require.NoError(t, err)
	list, err := client.ListCoupon(&[]string{"CLOSED"}, "", 100)
	require.NoError(t, err)
	require.Len(t, list.Items, 1)
	_, err = client.CloseCoupon(made.CouponId)
	require.ErrorContains(t, err, "410")
}

// The SDK's client sends a LINE notification message to a phone number.
func TestNotification(t *testing.T) {
	t.Parallel()
	srv := linetest.NewServer(t)
	client := newClient(t, srv)
	to, err := ids.HashPhoneNumber("+818000001234")
	require.NoError(t, err)
	send := func() error {
		_, err := client.PushMessagesByPhone(&messaging_api.PnpMessagesRequest{To: string(to), Messages: hello()}, "15034552939884E2menu01")
		return err
	}
	require.ErrorContains(t, send(), "422")
	srv.SetPhoneNumber(to, brown)
	require.NoError(t, send())
	assert.Equal(t, []string{"hello", "world"}, linetest.Texts(srv.Chat(brown)...))
}
