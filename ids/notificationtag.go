package ids

import "database/sql/driver"

// A NotificationDeliveryTag is your own name for a LINE notification message:
// 16 to 100 characters (documented). It is the X-Line-Delivery-Tag header and
// comes back in the delivery event. The messages are an option for corporate
// customers.
//
// See https://github.com/line/line-openapi.
type NotificationDeliveryTag string

var notificationTagForm = form{
	typ: "NotificationDeliveryTag", name: "a notification delivery tag",
	words: "16 to 100 characters",
	rule:  pattern{min: 16, max: 100, quick: anyText.quick, char: anyText.char},
}

// ParseNotificationDeliveryTag takes 16 to 100 characters other than control
// characters and nothing else; the [*Error] says what is wrong.
func ParseNotificationDeliveryTag(s string) (NotificationDeliveryTag, error) {
	return parse[NotificationDeliveryTag](&notificationTagForm, s)
}

// MustParseNotificationDeliveryTag is for constants and tests: it panics where
// [ParseNotificationDeliveryTag] has an error.
func MustParseNotificationDeliveryTag(s string) NotificationDeliveryTag {
	return must(ParseNotificationDeliveryTag(s))
}

// Check returns the error [ParseNotificationDeliveryTag] would have.
func (id NotificationDeliveryTag) Check() error { return check(&notificationTagForm, id) }

// String returns the text as it stands.
func (id NotificationDeliveryTag) String() string { return string(id) }

// MarshalText returns the text as it stands, valid or not.
func (id NotificationDeliveryTag) MarshalText() ([]byte, error) { return []byte(id), nil }

// UnmarshalText takes what [ParseNotificationDeliveryTag] takes; an error leaves id alone.
func (id *NotificationDeliveryTag) UnmarshalText(text []byte) error {
	return set(&notificationTagForm, id, string(text))
}

// Scan takes text from a database by the rule of
// [ParseNotificationDeliveryTag], and NULL as "".
func (id *NotificationDeliveryTag) Scan(src any) error { return scan(&notificationTagForm, id, src) }

// Value returns the text, or NULL for "".
func (id NotificationDeliveryTag) Value() (driver.Value, error) { return value(id) }
