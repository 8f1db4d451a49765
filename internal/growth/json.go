package growth

import (
	"encoding/json"
	"maps"
	"reflect"
	"strconv"
	"strings"
)

// JSON adds the methods UnmarshalJSON and AppendJSON of types, given as pointers. Decoded values are also checked.
func (t Table) JSON(values ...json.Unmarshaler) Table {
	t = maps.Clone(t)
	for _, v := range values {
		typ := reflect.TypeOf(v).Elem()
		kind := ""
		if k, ok := v.(interface{ GetType() string }); ok {
			kind = k.GetType()
		}
		t[typ.Name()+".UnmarshalJSON"] = func(n int) func() {
			data := foreign(kind, n)
			return func() {
				v := reflect.New(typ).Interface().(json.Unmarshaler)
				_ = v.UnmarshalJSON(data)
				if c, ok := v.(interface{ Validate() error }); ok {
					_ = c.Validate()
				}
			}
		}
		if _, ok := v.(appender); !ok {
			continue
		}
		t[typ.Name()+".AppendJSON"] = func(n int) func() {
			v := reflect.New(typ).Interface().(json.Unmarshaler)
			_ = v.UnmarshalJSON(foreign(kind, n))
			return func() { _, _ = v.(appender).AppendJSON(nil) }
		}
	}
	return t
}

type appender interface {
	AppendJSON(b []byte) ([]byte, error)
}

// foreign returns an object with long texts, lists and maps under every name in the descriptions, and with unknown
// members.
func foreign(kind string, n int) []byte {
	var b strings.Builder
	b.WriteString(`{"type":` + strconv.Quote(kind))
	for _, name := range []string{"text", "label", "data", "displayText", "altText", "title", "name", "address", "richMenuAliasId", "clipboardText", "trackingId", "deliveryTag", "description", "uploadDescription", "usageCondition", "requestId"} {
		b.WriteString(`,"` + name + `":"$` + strings.Repeat("あ{a}$", n/8) + `"`)
	}
	for _, name := range []string{"uri", "url", "originalContentUrl", "previewImageUrl", "baseUrl", "imageUrl", "thumbnailImageUrl", "linkUri", "barcodeImageUrl", "clickUrl"} {
		b.WriteString(`,"` + name + `":"https://example.com/` + strings.Repeat("%41/", n/4) + `"`)
	}
	for _, name := range []string{"contents", "emojis", "actions", "areas", "columns", "messages", "items", "operations", "and", "or", "oneOf", "audiences"} {
		b.WriteString(`,"` + name + `":[{}` + strings.Repeat(`,{"index":0,"type":"text","text":"a","id":"U4af4980629f1d2c3b4a5968778695a4b","bounds":{}}`, n/50) + `]`)
	}
	for _, name := range []string{"to", "userIds", "customAggregationUnits"} {
		b.WriteString(`,"` + name + `":["a"` + strings.Repeat(`,"U4af4980629f1d2c3b4a5968778695a4b"`, n/50) + `]`)
	}
	b.WriteString(`,"substitution":{"a":{"type":"emoji"}`)
	for i := range n / 50 {
		b.WriteString(`,"k` + strconv.Itoa(i) + `":{"type":"emoji"}`)
	}
	b.WriteString("}")
	for i := range n / 50 {
		b.WriteString(`,"new` + strconv.Itoa(i) + `":[{"a":1}]`)
	}
	return []byte(b.String() + "}")
}
