package linetest_test

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/linemsg/linemsg/internal/apitest"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/linetest"
)

func TestAPI(t *testing.T) {
	apitest.Package{
		Others: []any{new(linetest.Call), new(linetest.Event)},
		Made:   []any{new(linetest.Server)},
		Args:   []any{t, http.NotFoundHandler(), httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/", nil)},
		Funcs: []any{
			linetest.Texts,
			linetest.TextEvent,
			linetest.StickerEvent,
			linetest.LocationEvent,
			linetest.ImageEvent,
			linetest.VideoEvent,
			linetest.AudioEvent,
			linetest.FileEvent,
			linetest.EditEvent,
			linetest.UnsendEvent,
			linetest.VideoPlayCompleteEvent,
			linetest.BeaconEvent,
			linetest.AccountLinkEvent,
			linetest.AccountLinkFailedEvent,
			linetest.MembershipEvent,
			linetest.AttachedEvent,
			linetest.DetachedEvent,
			linetest.ActivatedEvent,
			linetest.DeactivatedEvent,
			linetest.PostbackEvent,
			linetest.DatetimeEvent,
			linetest.RichMenuSwitchEvent,
			linetest.FollowEvent,
			linetest.UnfollowEvent,
			linetest.JoinEvent,
			linetest.LeaveEvent,
			linetest.MemberJoinedEvent,
			linetest.MemberLeftEvent,
			linetest.NewServer,
			linetest.Sign[string],
			linetest.Serve,
		},
		Parts: []any{new(message.Text)},
	}.Check(t)
}
