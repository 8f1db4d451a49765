package audience

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Click is the body of POST /v2/bot/audienceGroup/click, which creates an audience of the users who clicked a link in a
// broadcast or narrowcast. LINE sends to it only if it has at least 50 users.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#create-click-audience-group
type Click struct {
	Description string        // name of the audience; 1 to 120 UTF-16 code units, no control characters, not only spaces
	RequestID   ids.RequestID // of a broadcast or narrowcast of the last 60 days
	ClickURL    string        // at most 2000 UTF-16 code units; empty: any link of the message

	Extra map[string]json.RawMessage // JSON members without a field
}

func (c *Click) describe(f *schema.Fields) {
	f.Struct("audience.click", "a click audience", "create-click-audience-group", &c.Extra)
	describeName(f, &c.Description)
	f.String("requestId", (*string)(&c.RequestID), requestID)
	f.String("clickUrl", &c.ClickURL, schema.UTF16(0, MaxClickURL).Is(link))
}

// Impression is the body of POST /v2/bot/audienceGroup/imp, which creates an audience of the users who saw a broadcast or
// narrowcast. LINE sends to it only if it has at least 50 users.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#create-imp-audience-group
type Impression struct {
	Description string        // name of the audience; 1 to 120 UTF-16 code units, no control characters, not only spaces
	RequestID   ids.RequestID // of a broadcast or narrowcast of the last 60 days

	Extra map[string]json.RawMessage // JSON members without a field
}

func (i *Impression) describe(f *schema.Fields) {
	f.Struct("audience.impression", "an impression audience", "create-imp-audience-group", &i.Extra)
	describeName(f, &i.Description)
	f.String("requestId", (*string)(&i.RequestID), requestID)
}

// Rename is the body of PUT /v2/bot/audienceGroup/{audienceGroupId}/updateDescription.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#set-description-audience-group
type Rename struct {
	Description string // new name of the audience; 1 to 120 UTF-16 code units, no control characters, not only spaces

	Extra map[string]json.RawMessage // JSON members without a field
}

func (r *Rename) describe(f *schema.Fields) {
	f.Struct("audience.rename", "an audience rename", "set-description-audience-group", &r.Extra)
	describeName(f, &r.Description)
}

// describeName describes the name of an audience.
func describeName(f *schema.Fields, p *string) {
	f.String("description", p, schema.UTF16(1, MaxDescription).ForPeople())
	f.Rule("description", fault.BadFormat, "no control characters", func(x schema.Finder) {
		n := 0
		for _, c := range *p {
			if n++; unicode.IsControl(c) {
				x.Say(fmt.Sprintf("control character %U at character %d", c, n))
				return
			}
		}
	})
	f.Rule("description", fault.BadFormat, "not only spaces", func(x schema.Finder) {
		if *p != "" && onlySpaces(*p) {
			x.Say("only spaces")
		}
	})
	// QUIRK: LINE's page says spaces in English, and white space in Japanese.
	f.Lint("description", fault.Doubtful, "other white space only", func(x schema.Finder) {
		if schema.Blank(*p) && !onlySpaces(*p) && !strings.ContainsFunc(*p, unicode.IsControl) {
			x.Say("only white space, which LINE may refuse")
		}
	})
}

func onlySpaces(s string) bool { return strings.Trim(s, " ") == "" }

// requestID only warns: the form of request IDs is known only from LINE's samples.
var requestID = schema.Free().Required().Is(schema.IDLooks(ids.RequestID.Plausible, "a request ID, which is a UUID in lower case"))

// link only warns: a refusal was never seen.
var link = &schema.Ext{Form: &schema.Form{
	Name: "a scheme", Rule: fault.BadURI, Warn: true,
	Check: func(x schema.Finder, s string) {
		if _, ok := schema.Scheme(s); !ok {
			x.Warn(fault.BadURI, "no scheme in "+schema.Quote(s)+", so it is not a link of a message")
		}
	},
}}
