package notification

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
)

// Templated is the body of POST /v2/bot/message/pnp/templated/push: a LINE notification message (template), made of a
// template, items and buttons that LINE has prepared.
//
// Source: https://developers.line.biz/en/reference/line-notification-messages/#send-line-notification-message-template
type Templated struct {
	To          ids.PhoneNumberHash // see [ids.HashPhoneNumber]
	TemplateKey string              // such as shipment_completed_ja
	Body        *Body               // optional

	Extra map[string]json.RawMessage // JSON members without a field
}

func (r *Templated) describe(f *schema.Fields) {
	f.Struct("request.pnpTemplated", "a templated notification", doc, &r.Extra)
	schema.Weighed(f, r, (*Templated).describe, schema.Body, func() {
		describeTo(f, &r.To)
		f.String("templateKey", &r.TemplateKey, schema.Free().Required())
		schema.One(f, "body", &r.Body, schema.Pointers((*Body).describe), schema.Optional)
	})
}

const doc = "line-notification-messages/#send-line-notification-message-template"

// The limits of a [Body]. Those of texts are in UTF-16 code units.
const (
	MaxItems      = 15
	MaxButtons    = 2
	MaxContent    = 300  // of an item
	MaxEmphasized = 15   // of the emphasized item
	MaxButtonURL  = 1000 // of a button
)

// Body has the items and buttons of a [Templated].
type Body struct {
	EmphasizedItem *Item    // optional; Content at most 15 UTF-16 code units
	Items          []Item   // at most 15; no item twice, also not the emphasized one
	Buttons        []Button // at most 2

	Extra map[string]json.RawMessage // JSON members without a field
}

func (b *Body) describe(f *schema.Fields) {
	f.Struct("pnpTemplated.body", "a body of a notification", doc, &b.Extra)
	f.Within(schema.Emphasized, true, func() {
		schema.One(f, "emphasizedItem", &b.EmphasizedItem, schema.Pointers((*Item).describe), schema.Optional)
	})
	schema.List(f, "items", &b.Items, schema.Values((*Item).describe), schema.Items(0, MaxItems, "items"))
	schema.List(f, "buttons", &b.Buttons, schema.Values((*Button).describe), schema.Items(0, MaxButtons, "buttons"))

	f.Rule("emphasizedItem", fault.DuplicateKey, "not one of items too", b.checkEmphasized)
	f.Rule("items", fault.DuplicateKey, "each item once", b.checkItems)
	f.Lint("buttons", fault.Doubtful, "each button once", func(x schema.Finder) {
		if len(b.Buttons) == MaxButtons && b.Buttons[0].ButtonKey == b.Buttons[1].ButtonKey && b.Buttons[0].ButtonKey != "" {
			x.At(1, "buttonKey", schema.Quote(b.Buttons[1].ButtonKey)+" is that of buttons[0] too")
		}
	})
}

// checkEmphasized finds the emphasized item among the items, where LINE reports it.
func (b *Body) checkEmphasized(x schema.Finder) {
	if b.EmphasizedItem == nil || b.EmphasizedItem.ItemKey == "" {
		return
	}
	for i := range b.Items {
		if key := b.Items[i].ItemKey; key == b.EmphasizedItem.ItemKey {
			x.In("itemKey", schema.Quote(key)+" is that of items["+strconv.Itoa(i)+"] too")
			return
		}
	}
}

// checkItems finds items that appear twice. Of lists that are too long it looks at the beginning, since that they are
// too long is reported anyway.
func (b *Body) checkItems(x schema.Finder) {
	for i := range b.Items[:min(len(b.Items), MaxItems)] {
		for first := range i {
			if key := b.Items[i].ItemKey; key != "" && key == b.Items[first].ItemKey {
				x.At(i, "itemKey", schema.Quote(key)+" is that of items["+strconv.Itoa(first)+"] too")
				break
			}
		}
	}
}

// Item is a line of a [Templated]: a label that LINE has prepared, and its value.
//
// Source: https://developers.line.biz/en/reference/line-notification-messages/#send-line-notification-message-template-items
type Item struct {
	ItemKey string // such as date_002_ja
	Content string // 1 to 300 UTF-16 code units; 1 to 15 of the emphasized item

	Extra map[string]json.RawMessage // JSON members without a field
}

func (i *Item) describe(f *schema.Fields) {
	f.Struct("pnpTemplated.item", "an item", doc+"-items", &i.Extra)
	f.String("itemKey", &i.ItemKey, schema.Free().Required())
	f.String("content", &i.Content, schema.UTF16(1, MaxContent).ForPeople().If(f.Scoped(schema.Emphasized), emphasized))
}

var emphasized = &schema.Ext{Max: MaxEmphasized, Why: "in an emphasized item"}

// Button is a button of a [Templated]: a label that LINE has prepared, and the page that it opens.
//
// Source: https://developers.line.biz/en/reference/line-notification-messages/#send-line-notification-message-template-buttons
type Button struct {
	ButtonKey string // such as contact_ja
	URL       string // 1 to 1000 UTF-16 code units; https, percent-encoded: see [action.EncodeURI]

	Extra map[string]json.RawMessage // JSON members without a field
}

func (b *Button) describe(f *schema.Fields) {
	f.Struct("pnpTemplated.button", "a button", doc+"-buttons", &b.Extra)
	f.String("buttonKey", &b.ButtonKey, schema.Free().Required())
	f.String("url", &b.URL, schema.UTF16(1, MaxButtonURL))
	f.Lint("url", fault.Doubtful, "a page: https, percent-encoded", b.lintURL)
}

// lintURL warns of what may not open a page. LINE documents a length only.
func (b *Button) lintURL(x schema.Finder) {
	scheme, ok := schema.Scheme(b.URL)
	encoded, err := action.EncodeURI(b.URL)
	switch {
	case b.URL == "":
	case !ok:
		x.Say("no scheme in " + schema.Quote(b.URL) + ", should be https")
	case !strings.EqualFold(scheme, "https") && !strings.EqualFold(scheme, "http"):
		x.Say(schema.Quote(scheme) + " may not open a page, should be https: " + schema.Quote(b.URL))
	case err != nil || encoded != b.URL:
		x.Say("should be percent-encoded as UTF-8: " + schema.Quote(b.URL))
	}
}
