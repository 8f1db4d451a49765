package ids

import "database/sql/driver"

// A NotificationDeliveryTag is a name you choose for a LINE notification
// message, an option for corporate customers: 16 to 100 characters
// (documented). It is the X-Line-Delivery-Tag header, and part of the delivery
// event.
//
// See https://developers.line.biz/en/reference/line-notification-messages/#send-line-notification-message-flexible.
type NotificationDeliveryTag string

var notificationTagForm = form{
	typ: "NotificationDeliveryTag", name: "a notification delivery tag",
	words: "16 to 100 characters",
	rule:  anyText.between(16, 100),
}

// ParseNotificationDeliveryTag parses s, which must be 16 to 100 characters
// other than control characters.
func ParseNotificationDeliveryTag(s string) (NotificationDeliveryTag, error) {
	return parse[NotificationDeliveryTag](&notificationTagForm, s)
}

func MustParseNotificationDeliveryTag(s string) NotificationDeliveryTag {
	return must(ParseNotificationDeliveryTag(s))
}
func (id NotificationDeliveryTag) Check() error                 { return check(&notificationTagForm, id) }
func (id NotificationDeliveryTag) String() string               { return string(id) }
func (id NotificationDeliveryTag) MarshalText() ([]byte, error) { return []byte(id), nil }
func (id *NotificationDeliveryTag) UnmarshalText(text []byte) error {
	return set(&notificationTagForm, id, string(text))
}
func (id *NotificationDeliveryTag) Scan(src any) error          { return scan(&notificationTagForm, id, src) }
func (id NotificationDeliveryTag) Value() (driver.Value, error) { return value(id) }
