package audience_test

import (
	"encoding/json"

	"github.com/linemsg/linemsg/message/audience"
	"github.com/linemsg/linemsg/message/fault"
)

const (
	user  = "U8189cf6745fc0d808977bdb0b9f22995"
	other = "U4af4980629f1d2c3b4a5968778695a4b"
	ifa   = "8D3A6F0B-41C2-4E9A-9B7D-2F5C0E1A6B38"
)

// body is what the bodies have in common.
type body interface {
	json.Unmarshaler
	AppendJSON(b []byte) ([]byte, error)
	Validate() error
	Lint() []fault.Violation
}

var bodies = map[string]func() body{
	"upload":     func() body { return new(audience.Upload) },
	"uploadIFA":  func() body { return new(audience.Upload) },
	"add":        func() body { return new(audience.Add) },
	"click":      func() body { return new(audience.Click) },
	"impression": func() body { return new(audience.Impression) },
	"rename":     func() body { return new(audience.Rename) },
}

// texts returns the violations as they are printed.
func texts(violations []fault.Violation) []string {
	var all []string
	for _, v := range violations {
		all = append(all, v.Error())
	}
	return all
}
