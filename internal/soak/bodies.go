package soak

import (
	"encoding/json"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/narrowcast"
	"github.com/linemsg/linemsg/richmenu"
)

// Wire is what every body can do.
type Wire interface {
	json.Unmarshaler
	Lint() []fault.Violation
	Validate() error
	AppendJSON(b []byte) ([]byte, error)
}

// Bodies has an empty body of each kind, by its name in the table of facts.
var Bodies = map[string]func() Wire{
	"request.reply":         func() Wire { return new(message.Reply) },
	"request.push":          func() Wire { return new(message.Push) },
	"request.multicast":     func() Wire { return new(message.Multicast) },
	"request.broadcast":     func() Wire { return new(message.Broadcast) },
	"request.validate":      func() Wire { return new(message.Validation) },
	"request.narrowcast":    func() Wire { return new(narrowcast.Request) },
	"richmenu":              func() Wire { return new(richmenu.RichMenu) },
	"richmenu.response":     func() Wire { return new(richmenu.Response) },
	"richmenu.alias":        func() Wire { return new(richmenu.Alias) },
	"richmenu.alias.update": func() Wire { return new(richmenu.AliasUpdate) },
	"richmenu.batch":        func() Wire { return new(richmenu.Batch) },
	"richmenu.bulkLink":     func() Wire { return new(richmenu.BulkLink) },
	"richmenu.bulkUnlink":   func() Wire { return new(richmenu.BulkUnlink) },
}
