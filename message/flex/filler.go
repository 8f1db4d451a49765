package flex

import (
	"encoding/json"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Filler is empty space. LINE has deprecated it in favor of padding, margin and justifyContent; Lint warns about
// it.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#filler
type Filler struct {
	Flex *int // share of the parent's width or height; nil is 1 in a horizontal or baseline box and 0 in a vertical one

	Extra map[string]json.RawMessage // JSON members without a field
}

func (e *Filler) describe(f *schema.Fields) {
	f.Kind("flex", "filler", "filler", &e.Extra)
	f.Lint("", fault.Deprecated, "a filler is deprecated, use margin, padding or justifyContent", func(x schema.Finder) { x.If(true) })
	describeFlex(f, &e.Flex)
}
