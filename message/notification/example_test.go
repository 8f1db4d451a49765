package notification_test

import (
	"fmt"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/notification"
)

// The body of POST /v2/bot/message/pnp/templated/push.
func Example() {
	to, err := ids.HashPhoneNumber("+818000001234")
	if err != nil {
		fmt.Println(err)
		return
	}
	req := &notification.Templated{
		To: to, TemplateKey: "shipment_completed_ja",
		Body: &notification.Body{
			EmphasizedItem: &notification.Item{ItemKey: "date_002_ja", Content: "8月10日(土)"},
			Items:          []notification.Item{{ItemKey: "number_001_ja", Content: "1234567"}},
			Buttons:        []notification.Button{{ButtonKey: "contact_ja", URL: "https://example.com/ContactUs/"}},
		},
	}
	if err := req.Validate(); err != nil {
		fmt.Println(err)
		return
	}
	body, err := req.AppendJSON(nil)
	fmt.Println(string(body), err)
	// Output: {"to":"d41e0ad70dddfeb68f149ad6fc61574b9c5780ab7bcb2fba5517771ffbb2409c","templateKey":"shipment_completed_ja","body":{"emphasizedItem":{"itemKey":"date_002_ja","content":"8月10日(土)"},"items":[{"itemKey":"number_001_ja","content":"1234567"}],"buttons":[{"buttonKey":"contact_ja","url":"https://example.com/ContactUs/"}]}} <nil>
}

func ExampleTemplated() {
	date := notification.Item{ItemKey: "date_002_ja", Content: "Saturday, August 10, 2024"}
	req := &notification.Templated{
		To: "+818000001234", TemplateKey: "shipment_completed_ja",
		Body: &notification.Body{EmphasizedItem: &date, Items: []notification.Item{date}},
	}
	fmt.Println(req.Validate())
	// Output:
	// 3 violations:
	// 	to: wrong character "+" at character 1, not a phone number hash (64 hexadecimal digits, see HashPhoneNumber)
	// 	body.emphasizedItem.content: 25 UTF-16 code units, at most 15 in an emphasized item
	// 	body.emphasizedItem.itemKey: "date_002_ja" is that of items[0] too
}

func ExampleFlexible() {
	to, err := ids.HashPhoneNumber("+818000001234")
	if err != nil {
		fmt.Println(err)
		return
	}
	req := &notification.Flexible{To: to, Messages: []message.Message{
		&message.Text{Text: "Your parcel is on its way."},
		&message.Image{OriginalContentURL: "https://example.com/map.png", PreviewImageURL: "https://example.com/map-small.png"},
	}}
	fmt.Println(req)
	fmt.Println(req.Validate())

	tag := ids.NotificationDeliveryTag("parcel-1234567-shipped") // the header X-Line-Delivery-Tag
	fmt.Println(tag.Check())
	// Output:
	// [flexible notification of text, image, 260 bytes of JSON]
	// messages[1]: image is not allowed in a LINE notification message, only text, textV2, sticker, location, coupon, imagemap, template, flex
	// <nil>
}
