package ids_test

import (
	"testing"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/apitest"
)

func TestAPI(t *testing.T) {
	apitest.Package{
		Others: []any{
			new(ids.AccessToken),
			new(ids.AggregationUnit),
			new(ids.AudienceGroupID),
			new(ids.BasicID),
			new(ids.ChannelID),
			new(ids.ChannelSecret),
			new(ids.ChatID),
			new(ids.CouponID),
			new(ids.DeliveryTag),
			new(ids.EmojiID),
			new(ids.Error),
			new(ids.GroupID),
			new(ids.HWID),
			new(ids.IFA),
			new(ids.ImageSetID),
			new(ids.Kind),
			new(ids.LIFFID),
			new(ids.LINEID),
			new(ids.LinkToken),
			new(ids.MINIAppPath),
			new(ids.MarkAsReadToken),
			new(ids.MembershipPlanID),
			new(ids.MessageID),
			new(ids.Nonce),
			new(ids.NotificationDeliveryTag),
			new(ids.PackageID),
			new(ids.PhoneNumberHash),
			new(ids.PremiumID),
			new(ids.ProductID),
			new(ids.ProviderID),
			new(ids.QuoteToken),
			new(ids.ReplyToken),
			new(ids.RequestID),
			new(ids.ResumeKey),
			new(ids.RetryKey),
			new(ids.RichMenuAliasID),
			new(ids.RichMenuID),
			new(ids.RoomID),
			new(ids.StickerID),
			new(ids.TrackingID),
			new(ids.UserID),
			new(ids.WebhookEventID),
		},
	}.Check(t)
}
