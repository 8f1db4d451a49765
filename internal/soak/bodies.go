package soak

import (
	"encoding/json"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/audience"
	"github.com/linemsg/linemsg/message/coupon"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/narrowcast"
	"github.com/linemsg/linemsg/message/notification"
	"github.com/linemsg/linemsg/richmenu"
)

// Wire has the methods of all bodies.
type Wire interface {
	json.Unmarshaler
	Lint() []fault.Violation
	Validate() error
	AppendJSON(b []byte) ([]byte, error)
}

// Bodies has a function for each kind of body that returns an empty one. The key is the name of the object in the table of facts.
// The key of a validation for an endpoint has the endpoint after " for ".
var Bodies = map[string]func() Wire{
	"request.reply":         func() Wire { return new(message.Reply) },
	"request.push":          func() Wire { return new(message.Push) },
	"request.multicast":     func() Wire { return new(message.Multicast) },
	"request.broadcast":     func() Wire { return new(message.Broadcast) },
	"request.narrowcast":    func() Wire { return new(narrowcast.Request) },
	"request.pnpFlexible":   func() Wire { return new(notification.Flexible) },
	"request.pnpTemplated":  func() Wire { return new(notification.Templated) },
	"request.liffSend":      func() Wire { return new(message.LIFFSend) },
	"request.liffShare":     func() Wire { return new(message.LIFFShare) },
	"richmenu":              func() Wire { return new(richmenu.RichMenu) },
	"richmenu.response":     func() Wire { return new(richmenu.Response) },
	"richmenu.alias":        func() Wire { return new(richmenu.Alias) },
	"richmenu.alias.update": func() Wire { return new(richmenu.AliasUpdate) },
	"richmenu.batch":        func() Wire { return new(richmenu.Batch) },
	"richmenu.bulkLink":     func() Wire { return new(richmenu.BulkLink) },
	"richmenu.bulkUnlink":   func() Wire { return new(richmenu.BulkUnlink) },
	"audience.upload":       func() Wire { return new(audience.Upload) },
	"audience.add":          func() Wire { return new(audience.Add) },
	"audience.click":        func() Wire { return new(audience.Click) },
	"audience.impression":   func() Wire { return new(audience.Impression) },
	"audience.rename":       func() Wire { return new(audience.Rename) },
	"coupon.request":        func() Wire { return new(coupon.Request) },
	"coupon.response":       func() Wire { return new(coupon.Response) },

	"request.loadingAnimation": func() Wire { return new(message.LoadingAnimation) },
	"request.markAsRead":       func() Wire { return new(message.MarkAsRead) },
	//lint:ignore SA1019 LINE has deprecated it, but still accepts it
	"request.markChatAsRead": func() Wire { return new(message.MarkChatAsRead) },

	"request.validate":                func() Wire { return new(message.Validation) },
	"request.validate for reply":      func() Wire { return &message.Validation{For: message.ForReply} },
	"request.validate for push":       func() Wire { return &message.Validation{For: message.ForPush} },
	"request.validate for multicast":  func() Wire { return &message.Validation{For: message.ForMulticast} },
	"request.validate for narrowcast": func() Wire { return &message.Validation{For: message.ForNarrowcast} },
	"request.validate for broadcast":  func() Wire { return &message.Validation{For: message.ForBroadcast} },
}
