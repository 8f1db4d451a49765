package narrowcast

import (
	"encoding/json"
	"math"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Limit limits how many people receive a narrowcast. LINE chooses them at random from those selected.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#send-narrowcast-limit
type Limit struct {
	Max                   int  // people, at least 1; 0 means no limit
	UpToRemainingQuota    bool // true: at most the remaining monthly quota; false: an error if the quota is too small
	ForbidPartialDelivery bool // true: send to all or nobody; only with UpToRemainingQuota

	Extra map[string]json.RawMessage // JSON members without a field
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
