package narrowcast_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/narrowcast"
)

// ends asserts that encoding and checking r end soon, with the given rule.
func ends(t *testing.T, r *narrowcast.Request, want fault.Rule) {
	t.Helper()
	done := make(chan struct{})
	go func() {
		defer close(done)
		assert.ErrorIs(t, r.Validate(), want)
		found := r.Lint()
		if assert.NotEmpty(t, found) {
			assert.Equal(t, want, found[0].Rule)
		}
		b, err := r.AppendJSON([]byte("kept"))
		assert.ErrorIs(t, err, want)
		assert.Equal(t, "kept", string(b))
	}()
	select {
	case <-done:
	case <-time.After(time.Minute):
		require.Fail(t, "does not end")
	}
}

func TestOperatorThatContainsItself(t *testing.T) {
	loops := map[string]func(*narrowcast.Operator){
		"not":       func(o *narrowcast.Operator) { o.Not = o },
		"and":       func(o *narrowcast.Operator) { o.And = []narrowcast.Recipient{o} },
		"and twice": func(o *narrowcast.Operator) { o.And = []narrowcast.Recipient{o, o} }, // 2^128 paths
		"or, with leaves": func(o *narrowcast.Operator) {
			o.Or = append(audiences(20), o, audience, o)
		},
		"through another": func(o *narrowcast.Operator) {
			o.Or = []narrowcast.Recipient{&narrowcast.Operator{And: []narrowcast.Recipient{audience, o}}, o}
		},
	}
	for name, loop := range loops {
		t.Run("recipient "+name, func(t *testing.T) {
			o := new(narrowcast.Operator)
			loop(o)
			ends(t, to(o), fault.TooDeep)
		})
	}
	t.Run("demographic", func(t *testing.T) {
		o := new(narrowcast.DemographicOperator)
		o.Or = []narrowcast.Demographic{o, women, o}
		ends(t, of(o), fault.TooDeep)
	})
}

// This tree has no cycle, but more than 10^12 objects.
func TestOperatorInManyPlaces(t *testing.T) {
	o := &narrowcast.Operator{Not: audience}
	for range 40 {
		o = &narrowcast.Operator{And: []narrowcast.Recipient{o, o}}
	}
	ends(t, to(o), fault.TooLarge)
}

func TestDepth(t *testing.T) {
	nested := func(n int) *narrowcast.Request {
		var r narrowcast.Recipient = audience
		for range n {
			r = &narrowcast.Operator{Not: r}
		}
		return to(r)
	}
	// The body and the audience are one level each. Encoder, decoder and checks agree at 256.
	deepest := nested(254)
	assert.NoError(t, deepest.Validate())
	b, err := deepest.AppendJSON(nil)
	require.NoError(t, err)
	assert.NoError(t, new(narrowcast.Request).UnmarshalJSON(b))
	ends(t, nested(255), fault.TooDeep)
}
