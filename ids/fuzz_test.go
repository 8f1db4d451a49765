package ids_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/linemsg/linemsg/ids"
)

func seed(f *testing.F, want func(k kind) bool) {
	f.Helper()
	seen := map[string]bool{}
	for _, name := range names {
		if k := kinds[name]; want(k) {
			for _, s := range allVectors(f, k) {
				if !seen[s] {
					seen[s] = true
					f.Add(s)
				}
			}
		}
	}
}

// FuzzParse parses every text as every type. Parsing and printing must be
// inverse, errors must be one line, and the regular expressions of the table
// must agree.
func FuzzParse(f *testing.F) {
	seed(f, func(kind) bool { return true })
	match := patterns(f)
	f.Fuzz(func(t *testing.T, s string) {
		for _, name := range names {
			k := kinds[name]
			id, err := k.parse(s)
			if err == nil {
				assert.Equal(t, s, k.text(id), name)
				assert.NoError(t, id.(checker).Check(), name)
			} else {
				assert.Zero(t, id, name)
				assert.NotContains(t, err.Error(), "\n", name)
			}
			if match[name] != nil {
				agree(t, name, k, match[name], s)
			}
		}
	})
}

func FuzzParseNumber(f *testing.F) {
	seed(f, func(k kind) bool { return k.number })
	f.Fuzz(func(t *testing.T, s string) {
		n, err := strconv.ParseInt(s, 10, 64)
		want := err == nil && n > 0 && strconv.FormatInt(n, 10) == s
		id, err := ids.ParseAudienceGroupID(s)
		assert.Equal(t, want, err == nil)
		if want {
			assert.Equal(t, s, id.String())
		}
	})
}

func FuzzScan(f *testing.F) {
	seed(f, func(kind) bool { return true })
	f.Fuzz(func(t *testing.T, s string) {
		for _, name := range names {
			k := kinds[name]
			p := k.blank()
			_, err := k.parse(s)
			assert.Equal(t, err == nil, p.Scan([]byte(s)) == nil, name)
			stored, err := k.deref(p).(checker).Value()
			assert.NoError(t, err)
			again := k.blank()
			assert.NoError(t, again.Scan(stored), name)
			assert.Equal(t, k.deref(p), k.deref(again), name)
		}
	})
}

func FuzzProviderIDFromConsoleURL(f *testing.F) {
	for _, s := range []string{"", "/", "/basic", "/../1", "%2f", "?a#b", "create"} {
		f.Add("https://developers.line.biz/console/provider/1234567890" + s)
		f.Add("https://developers.line.biz/console/provider/" + s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		id, err := ids.ProviderIDFromConsoleURL(s)
		if err != nil {
			assert.Empty(t, id)
			return
		}
		assert.True(t, id.Plausible())
		assert.Contains(t, strings.ToLower(s), "developers.line.biz")
	})
}

func FuzzWebhookEventIDTime(f *testing.F) {
	seed(f, func(k kind) bool { return k.file == "webhook_event_id" })
	f.Fuzz(func(t *testing.T, s string) {
		id := ids.WebhookEventID(s)
		assert.Equal(t, id.Check() != nil, id.Time().IsZero())
	})
}
