package flex_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
)

// Bugs of LINE's Go SDK (v8) that must not appear here.

// SDK bug 1, issue 505: unset fields are sent as flex 0, maxLines 0, wrap false.
func TestSDKAbsentIsNotZero(t *testing.T) {
	for want, c := range map[string]flex.Component{
		`{"type":"text","text":"a"}`:                                           &flex.Text{Text: "a"},
		`{"type":"text","text":"a","flex":0,"maxLines":0}`:                     &flex.Text{Text: "a", Flex: new(0), MaxLines: new(0)},
		`{"type":"text","text":"a","wrap":true}`:                               &flex.Text{Text: "a", Wrap: true},
		`{"type":"image","url":"https://example.com/a.png"}`:                   &flex.Image{URL: "https://example.com/a.png"},
		`{"type":"box","layout":"vertical","contents":[]}`:                     &flex.Box{Layout: flex.Vertical},
		`{"type":"filler"}`:                                                    &flex.Filler{},
		`{"type":"icon","url":"https://example.com/a.png"}`:                    &flex.Icon{URL: "https://example.com/a.png"},
		`{"type":"button","action":{"type":"message","label":"a","text":"b"}}`: &flex.Button{Action: &action.Message{Label: "a", Text: "b"}},
	} {
		out, err := json.Marshal(c)
		require.NoError(t, err)
		assert.Equal(t, want, string(out))
	}
	c := flex.MustParse(`{"type":"bubble","body":{"type":"box","layout":"horizontal","contents":[{"type":"text","text":"a","flex":0},{"type":"text","text":"b"}]}}`)
	contents := c.(*flex.Bubble).Body.Contents
	assert.Equal(t, new(0), contents[0].(*flex.Text).Flex)
	assert.Nil(t, contents[1].(*flex.Text).Flex)
}

// SDK bug 2: a value inside another loses its type. Here values do not implement the interfaces, and a value
// keeps its type when encoded.
func TestSDKValueKeepsItsType(t *testing.T) {
	out, err := json.Marshal(map[string]any{"a": flex.Text{Text: "a"}, "b": flex.Bubble{Body: flex.NewBox(flex.Vertical)}})
	require.NoError(t, err)
	assert.JSONEq(t, `{"a":{"type":"text","text":"a"},"b":{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[]}}}`, string(out))

	_, isComponent := any(flex.Text{}).(flex.Component)
	_, isContainer := any(flex.Bubble{}).(flex.Container)
	_, isTyped := any(flex.Text{}).(interface{ GetType() string })
	assert.False(t, isComponent || isContainer || isTyped)
	out, err = json.Marshal(inBody(&flex.Text{Contents: []flex.Span{{Text: "a"}}}))
	require.NoError(t, err)
	assert.Contains(t, string(out), `"contents":[{"type":"span","text":"a"}]`)
}

// SDK bug 3, issues 467 and 657: an unknown type is sent as a Go struct.
func TestSDKUnknownTypeIsKept(t *testing.T) {
	const in = `{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[{"type":"spacer","size":"md"}]}}`
	c, err := flex.Parse(in)
	require.NoError(t, err)
	out, err := json.Marshal(c)
	require.NoError(t, err)
	assert.Equal(t, in, string(out))
	assert.NoError(t, c.Validate())
	assert.Equal(t, []string{
		"warning: body.contents[0].type: spacer is no longer in LINE's reference; use the margin of a component or the padding of its box",
	}, texts(c.Lint()))
}

// SDK bug 4: unknown members are silently dropped, and a typed nil panics.
func TestSDKUnknownMemberIsKept(t *testing.T) {
	const in = `{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[{"type":"text","text":"a","glow":{"px":[1,2.50]}}]},"nova":null}`
	c, err := flex.Parse(in)
	require.NoError(t, err)
	out, err := json.Marshal(c)
	require.NoError(t, err)
	assert.JSONEq(t, in, string(out))
	assert.ErrorIs(t, c.Validate(), fault.UnknownProperty)

	b := &flex.Bubble{Hero: (*flex.Image)(nil), Body: &flex.Box{Layout: flex.Vertical, Contents: []flex.Component{(*flex.Text)(nil)}}}
	assert.EqualError(t, b.Validate(), "body.contents[0]: nil *flex.Text")
	out, err = json.Marshal(b)
	require.NoError(t, err)
	assert.Equal(t, `{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[null]}}`, string(out))
}

// Our types implement the interfaces of the SDK, which have this one method.
var (
	_ = []interface{ GetType() string }{
		(*flex.Bubble)(nil), (*flex.Carousel)(nil), (*flex.Box)(nil), (*flex.Button)(nil), (*flex.Image)(nil), (*flex.Video)(nil), (*flex.Icon)(nil),
		(*flex.Text)(nil), (*flex.Span)(nil), (*flex.Separator)(nil), (*flex.Filler)(nil), (*flex.LinearGradient)(nil), (*flex.Raw)(nil),
	}
)
