package notification_test

import (
	"testing"

	"github.com/linemsg/linemsg/internal/growth"
	"github.com/linemsg/linemsg/message/notification"
)

// What is foreign or long costs in proportion to its length.
func TestGrowth(t *testing.T) {
	growth.Check(t, growth.Table{}.JSON(
		new(notification.Flexible), new(notification.Templated), new(notification.Body), new(notification.Item), new(notification.Button),
	), nil)
}
