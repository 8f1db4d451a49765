package fault_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/fault"
)

var tooLong = fault.Violation{
	Path: "messages[0].text", Rule: fault.TooLong, Unit: "UTF-16 code units", Limit: 5000, Got: 5001, Doc: "https://example.com/?a&b",
}

func TestViolationJSON(t *testing.T) {
	b, err := json.Marshal(tooLong)
	require.NoError(t, err)
	assert.JSONEq(t, `{"path":"messages[0].text","rule":"too_long","severity":"error","unit":"UTF-16 code units","limit":5000,"got":5001,
		"message":"5001 UTF-16 code units, at most 5000","doc":"https://example.com/?a&b"}`, string(b))
	b, err = tooLong.MarshalJSON()
	require.NoError(t, err)
	assert.Contains(t, string(b), `"https://example.com/?a&b"`, "not escaped")
	assert.NotContains(t, string(b), "\n")

	b, err = json.Marshal(fault.Violation{Path: "a", Rule: fault.Ignored, Severity: fault.SeverityWarning, Detail: "not shown"})
	require.NoError(t, err)
	assert.JSONEq(t, `{"path":"a","rule":"ignored","severity":"warning","unit":"","limit":0,"got":0,"message":"not shown","doc":""}`, string(b))

	b, err = json.Marshal([]fault.Located{{Violation: tooLong, Offset: 7, Line: 2, Column: 3}})
	require.NoError(t, err)
	assert.JSONEq(t, `[{"path":"messages[0].text","rule":"too_long","severity":"error","unit":"UTF-16 code units","limit":5000,"got":5001,
		"message":"5001 UTF-16 code units, at most 5000","doc":"https://example.com/?a&b","line":2,"column":3}]`, string(b))
}

// members returns the names in an object.
func members(t *testing.T, text []byte) []string {
	t.Helper()
	var m map[string]json.RawMessage
	require.NoError(t, json.Unmarshal(text, &m), string(text))
	return slices.Sorted(maps.Keys(m))
}

// A log and JSON have the same names. A log leaves out doc.
func TestNamesOfLogAndJSON(t *testing.T) {
	inJSON, err := json.Marshal(tooLong)
	require.NoError(t, err)
	var names []string
	for _, a := range tooLong.LogValue().Group() {
		names = append(names, a.Key)
	}
	slices.Sort(names)
	assert.Equal(t, slices.DeleteFunc(members(t, inJSON), func(s string) bool { return s == "doc" }), names)
}

// A wrapped error is logged with its findings.
func TestAttr(t *testing.T) {
	var out bytes.Buffer
	log := slog.New(slog.NewJSONHandler(&out, nil))
	logged := func(err error) json.RawMessage {
		out.Reset()
		log.Info("not sent", fault.Attr("err", err))
		var line struct{ Err json.RawMessage }
		require.NoError(t, json.Unmarshal(out.Bytes(), &line))
		return line.Err
	}
	wrapped := fmt.Errorf("order 17: %w", &fault.Error{Violations: []fault.Violation{tooLong}, More: 3})
	assert.JSONEq(t, `{"message":`+quoted(t, wrapped.Error())+`,"count":4,"0":{"path":"messages[0].text","rule":"too_long","severity":"error",
		"message":"5001 UTF-16 code units, at most 5000","limit":5000,"got":5001,"unit":"UTF-16 code units"}}`, string(logged(wrapped)))
	assert.Equal(t, []string{"0", "1", "count", "message"}, members(t, logged(errors.Join(wrapped, tooLong))))
	assert.Equal(t, []string{"0", "count", "message"}, members(t, logged(tooLong)))
	var none *fault.Error
	assert.Equal(t, []string{"0", "count", "message"}, members(t, logged(errors.Join(none, tooLong))))
	assert.JSONEq(t, `"timeout"`, string(logged(errors.New("timeout"))))
	assert.JSONEq(t, `null`, string(logged(nil)))
}

func quoted(t *testing.T, s string) string {
	t.Helper()
	b, err := json.Marshal(s)
	require.NoError(t, err)
	return string(b)
}

func ExampleAttr() {
	var out bytes.Buffer
	log := slog.New(slog.NewTextHandler(&out, &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}}))
	err := fmt.Errorf("order 17: %w", fault.Violation{Path: "messages[0].text", Rule: fault.Required})
	log.Error("not sent", fault.Attr("err", err))
	fmt.Print(out.String())
	// Output: level=ERROR msg="not sent" err.message="order 17: messages[0].text: missing" err.count=1 err.0.path=messages[0].text err.0.rule=required err.0.severity=error err.0.message=missing
}

func ExampleViolation_MarshalJSON() {
	b, err := json.Marshal(fault.Violation{Path: "messages[0].text", Rule: fault.Required})
	fmt.Println(string(b), err)
	// Output: {"path":"messages[0].text","rule":"required","severity":"error","unit":"","limit":0,"got":0,"message":"missing","doc":""} <nil>
}
