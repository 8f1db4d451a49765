package preview

import (
	"bytes"
	"encoding/json"
	"strconv"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// maxRaw is how much JSON of an unknown type is shown, in bytes.
const maxRaw = 2000

// unknown draws an object of an unknown type, as a card with its JSON. what says what the object is, such as "message".
func (d *drawing) unknown(what string, v interface{ GetType() string }, p fault.Path) *element {
	card := box("pv-card pv-unknown")
	if schema.IsNil(v) {
		card.Text = "nil, no " + what
		return d.name(card, p)
	}
	card.add(label("pv-caption", what+" of an unknown type: "+v.GetType()))
	if raw, ok := v.(interface{ JSON() json.RawMessage }); ok {
		card.add(label("pv-json", shown(raw.JSON())))
	}
	return d.name(card, p)
}

// shown returns JSON with line breaks and indents, cut at maxRaw bytes. Longer JSON is only cut.
func shown(raw json.RawMessage) string {
	var b bytes.Buffer
	if len(raw) > maxRaw || json.Indent(&b, raw, "", "  ") != nil {
		b.Reset()
		b.Write(raw)
	}
	text := b.String()
	if len(text) <= maxRaw {
		return text
	}
	text = head(text, maxRaw)
	return text + "… " + strconv.Itoa(b.Len()-len(text)) + " bytes more"
}
