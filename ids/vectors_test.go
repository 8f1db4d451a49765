package ids_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/ids"
)

// accepted checks what holds for every accepted text.
func accepted(t *testing.T, name string, k kind, s string) {
	t.Helper()
	id, err := k.parse(s)
	require.NoError(t, err)
	assert.Equal(t, s, k.text(id))
	assert.IsType(t, k.of(""), id)
	assert.Equal(t, id, k.must(s))
	assert.NoError(t, id.(checker).Check())
	stringer, ok := id.(fmt.Stringer)
	assert.Equal(t, !k.secret, ok, "%s has String", name)
	if ok {
		assert.Equal(t, s, stringer.String())
	}
}

func TestValid(t *testing.T) {
	for _, name := range names {
		k := kinds[name]
		t.Run(name, func(t *testing.T) {
			for _, s := range vectors(t, k, "valid") {
				accepted(t, name, k, s)
				if id, ok := k.of(s).(plausible); ok {
					assert.True(t, id.Plausible(), "%q", s)
				}
			}
		})
	}
}

func TestImplausible(t *testing.T) {
	for _, name := range names {
		k := kinds[name]
		t.Run(name, func(t *testing.T) {
			for _, s := range vectors(t, k, "implausible") {
				accepted(t, name, k, s)
				assert.False(t, k.of(s).(plausible).Plausible(), "%q", s)
			}
		})
	}
}

func TestInvalid(t *testing.T) {
	for _, name := range names {
		k := kinds[name]
		t.Run(name, func(t *testing.T) {
			for _, s := range vectors(t, k, "invalid") {
				id, err := k.parse(s)
				var parsed *ids.Error
				require.ErrorAs(t, err, &parsed, "%q", s)
				assert.Zero(t, id)
				assert.Equal(t, "Parse"+name, parsed.Func)
				assert.NotEmpty(t, parsed.Reason)
				assert.NotContains(t, err.Error(), "\n", "%q", s)
				if k.secret {
					assert.Empty(t, parsed.Input)
					if s != "" {
						assert.NotContains(t, err.Error(), strings.TrimSpace(s))
					}
				} else {
					assert.Equal(t, s, parsed.Input)
				}
				assert.PanicsWithError(t, err.Error(), func() { k.must(s) })

				if id, ok := k.of(s).(plausible); ok {
					assert.False(t, id.Plausible(), "%q", s)
				}
				if k.number {
					continue // a conversion to int64 has no text to check
				}
				var checked *ids.Error
				require.ErrorAs(t, k.of(s).(checker).Check(), &checked, "%q", s)
				assert.Equal(t, name, checked.Func)
				assert.Equal(t, parsed.Reason, checked.Reason)
			}
		})
	}
}

func TestCheckOfNumbers(t *testing.T) {
	assert.NoError(t, ids.AudienceGroupID(1).Check())
	assert.EqualError(t, ids.AudienceGroupID(0).Check(), `ids.AudienceGroupID("0"): must be a positive number`)
	assert.EqualError(t, ids.MembershipPlanID(-3).Check(), `ids.MembershipPlanID("-3"): must be a positive number`)
	assert.EqualError(t, ids.MembershipPlanID(-120).Check(), `ids.MembershipPlanID("-120"): must be a positive number`)
}
