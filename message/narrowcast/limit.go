package narrowcast

import (
	"encoding/json"
	"math"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Limit bounds how many people get a narrowcast. Where more are picked, LINE draws lots.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#send-narrowcast-limit
type Limit struct {
	Max                   int  // people, at least 1; 0 is absent: no limit
	UpToRemainingQuota    bool // true: no more than the quota of the month leaves; false: an error where it is too small
	ForbidPartialDelivery bool // true: all or nobody; only beside UpToRemainingQuota

	Extra map[string]json.RawMessage // members that LINE has and this type has not
}

func (l *Limit) describe(f *schema.Fields) {
	f.Struct("narrowcast.limit", "a limit", "send-narrowcast-limit", &l.Extra)
	schema.Int(f, "max", &l.Max, schema.Between(1, math.MaxInt), schema.Optional)
	f.Bool("upToRemainingQuota", &l.UpToRemainingQuota, schema.Optional)
	f.Bool("forbidPartialDelivery", &l.ForbidPartialDelivery, schema.Optional)
	f.Rule("forbidPartialDelivery", fault.Needs, "true, needs upToRemainingQuota to be true", func(x schema.Finder) {
		x.If(l.ForbidPartialDelivery && !l.UpToRemainingQuota)
	})
}
