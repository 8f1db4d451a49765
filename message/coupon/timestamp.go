package coupon

import (
	"time"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Timestamp is a time in seconds since January 1, 1970 UTC. The times of webhooks are in milliseconds.
type Timestamp int64

// At returns the Timestamp of t. Fractions of a second are dropped. It returns 0 for the zero Time.
func At(t time.Time) Timestamp {
	if t.IsZero() {
		return 0
	}
	return Timestamp(t.Unix())
}

// Time returns the time of t in UTC.
func (t Timestamp) Time() time.Time { return time.Unix(int64(t), 0).UTC() }

// suspicious is in the year 5138, or in 1973 if it counts milliseconds.
const suspicious Timestamp = 100_000_000_000

func lintSeconds(f *schema.Fields, name string, t Timestamp) {
	f.Lint(name, fault.Doubtful, "after the year 5137; the unit is seconds, not milliseconds", func(x schema.Finder) {
		x.If(t >= suspicious)
	})
}
