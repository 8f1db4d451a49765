package notification_test

import (
	"testing"

	"github.com/linemsg/linemsg/internal/apitest"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/notification"
)

func TestAPI(t *testing.T) {
	apitest.Package{
		Wire: []any{
			new(notification.Flexible),
			new(notification.Templated),
			new(notification.Body),
			new(notification.Item),
			new(notification.Button),
		},
		Parts: []any{new(message.Text)},
	}.Check(t)
}
