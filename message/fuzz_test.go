package message_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
)

// Properties of any text: no panic; the encoding is JSON and decodes to itself; Validate and Lint agree; places are
// inside the text.

// checked has the methods that check a value.
type checked interface {
	Validate() error
	Lint() []fault.Violation
}

func holds(t *testing.T, text []byte, decoded error, v checked) {
	t.Helper()
	found := v.Lint()
	var refused []fault.Violation
	for _, one := range found {
		if one.Severity == fault.SeverityError {
			refused = append(refused, one)
		}
		assert.NotEmpty(t, one.Rule)
		assert.NotContains(t, one.Error(), "\n", "a violation is one line")
		assert.Equal(t, strings.ToValidUTF8(one.Error(), "?"), one.Error())
	}
	if valid := fault.Violations(v.Validate()); len(found) < 1000 {
		assert.Equal(t, refused, valid, "Validate returns the errors of Lint")
	}
	for _, l := range fault.Merge(text, decoded, found) {
		assert.True(t, 0 <= l.Offset && l.Offset <= len(text))
		assert.Equal(t, 1+bytes.Count(text[:l.Offset], []byte("\n")), l.Line)
		assert.True(t, l.Column >= 1 && l.Column <= l.Offset+1)
	}
	if decoded != nil {
		assert.NotEmpty(t, fault.Violations(decoded))
		assert.NotEmpty(t, decoded.Error())
	}
}

// asEncoded leaves out findings that encoding repairs: values in another JSON type that LINE accepts.
func asEncoded(found []fault.Violation) []fault.Violation {
	return slices.DeleteFunc(found, func(v fault.Violation) bool {
		return v.Rule == fault.WrongType && v.Severity == fault.SeverityWarning
	})
}

// list is checked like the messages of a request.
type list []message.Message

func (l list) Validate() error         { return message.Validate(l...) }
func (l list) Lint() []fault.Violation { return message.Lint(l...) }

func FuzzParse(f *testing.F) {
	for _, p := range payloads(f) {
		f.Add(p.body)
		var body struct{ Messages []json.RawMessage }
		require.NoError(f, json.Unmarshal(p.body, &body))
		for _, m := range body.Messages {
			f.Add([]byte(m))
		}
	}
	for _, text := range []string{
		`[null,7,{"type":null},{"type":"text","text":7,"text":"a"}]`,
		`{"type":"textV2","text":"{a}{{}}{","substitution":{"a":null,"":7,"b":{"type":"x"}}}`,
		`{"type":"text","text":"$","emojis":[{"index":-1},{"index":9e99}],"quickReply":{"items":[{"type":"x","action":{"type":"camera"}}]}}`,
		`{"type":"audio","duration":0.5}`, `{"type":"location","latitude":1e400}`, `{"type":"video","trackingId":"\u0000"}`,
		`{"type":"flex","contents":{"type":"bubble","body":{"type":"box","contents":[{"type":"text","flex":0}]}}}`,
		`{"type":"template","template":{"type":"carousel","columns":[{},{"actions":[{}]}]}}`,
		`{"type":"imagemap","actions":[{"type":"uri","area":{"x":-1}}],"video":{}}`,
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		before := bytes.Clone(text)
		ms, err := message.Parse(text)
		assert.Equal(t, before, text, "the text is only read")
		if fault.IsUnreadable(err) {
			assert.Empty(t, ms)
			return
		}
		holds(t, text, err, list(ms))
		for path, m := range message.All[message.Message](ms...) {
			_, ok := path.Message()
			assert.True(t, ok)
			assert.NotNil(t, m)
		}

		first, err := message.Messages(ms).MarshalJSON()
		if errors.Is(err, fault.TooDeep) { // a message of maximum depth is too deep in a list
			return
		}
		require.NoError(t, err)
		if ms == nil {
			return
		}
		require.True(t, json.Valid(first))
		again, err := message.Parse(first)
		require.False(t, fault.IsUnreadable(err), "%v", err)
		second, err := message.Messages(again).MarshalJSON()
		require.NoError(t, err)
		assert.Equal(t, string(first), string(second), "decoding what was encoded changes nothing")
	})
}

func FuzzRequest(f *testing.F) {
	for _, p := range payloads(f) {
		f.Add(p.body)
	}
	f.Add([]byte(`{"to":7,"messages":{},"notificationDisabled":"a","customAggregationUnits":["a",7],"x":1}`))
	f.Add([]byte(`{"to":["a",null],"messages":[],"replyToken":{}}`))
	f.Add([]byte(`{"chatId":7,"loadingSeconds":"7","markAsReadToken":{},"chat":{"userId":null,"a":1}}`))
	f.Add([]byte(`{"chatId":"C","loadingSeconds":1e9,"markAsReadToken":"a","chat":[]}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		for _, as := range []string{
			"reply", "push", "multicast", "broadcast", "validate", "liffSend", "liffShare", "loadingAnimation", "markAsRead", "markChatAsRead",
		} {
			r := newRequest(as)
			err := r.UnmarshalJSON(text)
			if fault.IsUnreadable(err) {
				assert.Nil(t, messagesOf(r))
				continue
			}
			holds(t, text, err, r)
			first, err := r.AppendJSON(nil)
			require.NoError(t, err)
			require.True(t, json.Valid(first))
			again := newRequest(as)
			require.False(t, fault.IsUnreadable(again.UnmarshalJSON(first)))
			second, err := again.AppendJSON([]byte("x"))
			require.NoError(t, err)
			assert.Equal(t, "x"+string(first), string(second), "decoding what was encoded changes nothing")
			assert.Equal(t, summary(asEncoded(r.Lint())), summary(again.Lint()), "and finds the same")
		}
	})
}
