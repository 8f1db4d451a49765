package fault_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/flex"
)

func TestViolationText(t *testing.T) {
	for _, c := range []struct {
		v    fault.Violation
		want string
	}{
		{fault.Violation{Path: "messages[0].text", Rule: fault.Required, Unit: "UTF-16 code units", Limit: 5000}, "messages[0].text: empty, needs 1 to 5000 UTF-16 code units"},
		{fault.Violation{Path: "messages[0].text", Rule: fault.Required}, "messages[0].text: missing"},
		{fault.Violation{Path: "a.mode", Rule: fault.Required, Detail: "missing, must be one of date, time"}, "a.mode: missing, must be one of date, time"},
		{fault.Violation{Path: "a.text", Rule: fault.TooLong, Unit: "grapheme clusters", Limit: 60, Got: 61, Detail: "beside a title or an image"}, "a.text: 61 grapheme clusters, at most 60 beside a title or an image"},
		{fault.Violation{Path: "a.label", Rule: fault.TooLong, Unit: "grapheme clusters", Limit: 20, Got: 21, Detail: `in a quick reply: "Confirm"`}, `a.label: 21 grapheme clusters, at most 20 in a quick reply: "Confirm"`},
		{fault.Violation{Path: "a.name", Rule: fault.TooLong, Unit: "UTF-16 code units", Limit: 20, Got: 21, Detail: `: "Cony"`}, `a.name: 21 UTF-16 code units, at most 20: "Cony"`},
		{fault.Violation{Path: "a", Rule: fault.TooLarge, Unit: "bytes of JSON", Limit: 51200, Got: 51812, Detail: "; heaviest: contents[3]"}, "a: 51812 bytes of JSON, at most 51200; heaviest: contents[3]"},
		{fault.Violation{Path: "messages", Rule: fault.TooMany, Unit: "messages", Limit: 5, Got: 6, Detail: "a request"}, "messages: 6 messages, at most 5 a request"},
		{fault.Violation{Path: "a", Rule: fault.TooFew, Unit: "actions", Limit: 2, Got: 1}, "a: 1 action, at least 2"},
		{fault.Violation{Path: "a", Rule: fault.TooFew, Unit: "actions", Limit: 2}, "a: no actions, at least 2"},
		{fault.Violation{Path: "a", Rule: fault.TooMany, Limit: 2, Got: 3}, "a: 3 items, at most 2"},
		{fault.Violation{Path: "a", Rule: fault.TooShort, Unit: "grapheme clusters", Limit: 2, Got: 1}, "a: 1 grapheme cluster, at least 2"},
		{fault.Violation{Path: "a", Rule: fault.TooMany, Unit: "audiences", Limit: 1, Got: 2, Detail: "a request"}, "a: 2 audiences, at most 1 a request"},
		{fault.Violation{Path: "a", Rule: fault.TooLong, Limit: 20, Detail: "too long, as LINE reported"}, "a: too long, as LINE reported"},
		{fault.Violation{Path: "a", Rule: fault.TooMany, Unit: "areas", Limit: 20}, "a: no areas, at most 20"},
		{fault.Violation{Path: "a", Rule: fault.NotHere}, "a: not here"},
		{fault.Violation{Rule: fault.DuplicateKey}, "duplicate key"},
		{fault.Violation{Path: "a", Rule: fault.Ignored, Severity: fault.SeverityWarning, Detail: "not shown"}, "warning: a: not shown"},
		{fault.Violation{Rule: fault.Deprecated, Severity: fault.SeverityWarning}, "warning: deprecated"},
	} {
		assert.Equal(t, c.want, c.v.Error())
		assert.True(t, strings.HasSuffix(c.want, c.v.Text()))
		assert.NotContains(t, c.v.Text(), "warning: ")
	}
}

func many(n int) []fault.Violation {
	list := make([]fault.Violation, n)
	for i := range list {
		list[i] = fault.Violation{Path: fault.PathOf(member("messages"), item(i), member("text")), Rule: fault.Required}
	}
	return list
}

// One violation is one line. Several are their number, a line each for at most ten, and the number of the rest.
func TestErrorText(t *testing.T) {
	line := func(i int) string { return "\n\tmessages[" + strconv.Itoa(i) + "].text: missing" }
	ten := ""
	for i := range 10 {
		ten += line(i)
	}
	for name, c := range map[string]struct {
		err  *fault.Error
		want string
	}{
		"one":                  {&fault.Error{Violations: many(1)}, "messages[0].text: missing"},
		"two":                  {&fault.Error{Violations: many(2)}, "2 violations:" + line(0) + line(1)},
		"three":                {&fault.Error{Violations: many(3)}, "3 violations:" + line(0) + line(1) + line(2)},
		"ten":                  {&fault.Error{Violations: many(10)}, "10 violations:" + ten},
		"eleven":               {&fault.Error{Violations: many(11)}, "11 violations:" + ten + "\n\tand 1 more"},
		"a thousand kept":      {&fault.Error{Violations: many(1000), More: 234}, "1234 violations:" + ten + "\n\tand 1224 more"},
		"one kept of three":    {&fault.Error{Violations: many(1), More: 2}, "3 violations:" + line(0) + "\n\tand 2 more"},
		"none, which none has": {&fault.Error{}, "no violations"},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, c.want, c.err.Error()) })
	}
}

// A path made long by a hostile name is cut, so that an error fits in a log.
func TestLongPathIsCut(t *testing.T) {
	v := fault.Violation{Path: fault.PathOf(member(strings.Repeat("あ", 100_000)), member("text")), Rule: fault.Required}
	assert.Less(t, len(v.Error()), 400)
	assert.True(t, strings.HasSuffix(v.Error(), ".text: missing"))
	assert.Equal(t, strings.ToValidUTF8(v.Error(), "?"), v.Error())

	whole := fault.Violation{Path: fault.Path("a" + strings.Repeat("b", 298) + "c"), Rule: fault.Required}
	assert.Equal(t, string(whole.Path)+": missing", whole.Error())
	cut := fault.Violation{Path: fault.Path("a" + strings.Repeat("b", 299) + "c"), Rule: fault.Required}
	assert.Equal(t, "a"+strings.Repeat("b", 139)+"…"+strings.Repeat("b", 139)+"c: missing", cut.Error())
}

func TestErrorsIsAndAs(t *testing.T) {
	err := error(&fault.Error{Violations: []fault.Violation{
		{Path: "messages[0].text", Rule: fault.TooLong, Limit: 5000, Got: 5001},
		{Path: "messages[1]", Rule: fault.Nil},
	}})
	for _, err := range []error{err, fmt.Errorf("sending: %w", err), errors.Join(errors.New("a"), err)} {
		assert.ErrorIs(t, err, fault.TooLong)
		assert.ErrorIs(t, err, fault.Nil)
		assert.NotErrorIs(t, err, fault.TooMany)
		var v fault.Violation
		require.ErrorAs(t, err, &v)
		assert.Equal(t, 5001, v.Got)
		var e *fault.Error
		require.ErrorAs(t, err, &e)
		assert.Len(t, e.Violations, 2)
	}
	assert.EqualError(t, fault.TooLong, "too_long")
}

func TestViolations(t *testing.T) {
	two := &fault.Error{Violations: many(2)}
	one := many(1)[0]
	_, marshaled := json.Marshal(failing{two})
	require.Error(t, marshaled)
	for name, c := range map[string]struct {
		err  error
		want []fault.Violation
	}{
		"nil":                    {nil, nil},
		"typed nil":              {(*fault.Error)(nil), nil},
		"another error":          {errors.New("a"), nil},
		"a rule alone":           {fault.TooLong, nil},
		"an error":               {two, many(2)},
		"one violation":          {one, many(1)},
		"wrapped":                {fmt.Errorf("b: %w", fmt.Errorf("a: %w", two)), many(2)},
		"joined":                 {errors.Join(errors.New("a"), two, one), append(many(2), one)},
		"wrapped twice in one":   {fmt.Errorf("%w and %w", one, two), append(many(1), many(2)...)},
		"through encoding/json":  {marshaled, many(2)},
		"wrapped encoding/json":  {fmt.Errorf("posting: %w", marshaled), many(2)},
		"an empty error":         {&fault.Error{}, nil},
		"an empty error wrapped": {fmt.Errorf("a: %w", &fault.Error{}), nil},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, c.want, fault.Violations(c.err)) })
	}
}

// failing is a json.Marshaler of an error.
type failing struct{ err error }

func (f failing) MarshalJSON() ([]byte, error) { return nil, f.err }

func TestIsUnreadable(t *testing.T) {
	for _, r := range []fault.Rule{fault.Syntax, fault.BadText, fault.TooDeep, fault.TooLarge} {
		assert.True(t, fault.IsUnreadable(fault.Violation{Rule: r}), "%s", r)
		assert.True(t, fault.IsUnreadable(fmt.Errorf("reading: %w", &fault.Error{Violations: []fault.Violation{{Rule: r}}})), "%s", r)
		assert.False(t, fault.IsUnreadable(fault.Violation{Path: "text", Rule: r}), "%s at a place", r)
		assert.False(t, fault.IsUnreadable(fault.Violation{Rule: r, Object: "flex.bubble"}), "%s of a checked value", r)
	}
	large := &flex.Bubble{Body: flex.NewBox(flex.Vertical, &flex.Text{Text: strings.Repeat("a", 30_000)})}
	require.ErrorIs(t, large.Validate(), fault.TooLarge)
	assert.False(t, fault.IsUnreadable(large.Validate()), "a bubble that was read or composed")
	assert.False(t, fault.IsUnreadable(nil))
	assert.False(t, fault.IsUnreadable(errors.New("a")))
	assert.False(t, fault.IsUnreadable(fault.Violation{Rule: fault.WrongType}))
}

func TestSlog(t *testing.T) {
	var out bytes.Buffer
	log := slog.New(slog.NewJSONHandler(&out, &slog.HandlerOptions{ReplaceAttr: func(groups []string, a slog.Attr) slog.Attr {
		if len(groups) == 0 && a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}}))
	log.Info("found", "fault", fault.Violation{Path: "messages[0].text", Rule: fault.TooLong, Unit: "UTF-16 code units", Limit: 5000, Got: 5001, Doc: "https://example.com"})
	assert.JSONEq(t, `{"level":"INFO","msg":"found","fault":{"path":"messages[0].text","rule":"too_long","severity":"error",
		"message":"5001 UTF-16 code units, at most 5000","limit":5000,"got":5001,"unit":"UTF-16 code units"}}`, out.String())

	out.Reset()
	log.Info("found", "fault", fault.Violation{Path: "a", Rule: fault.Ignored, Severity: fault.SeverityWarning, Detail: "not shown"})
	assert.JSONEq(t, `{"level":"INFO","msg":"found","fault":{"path":"a","rule":"ignored","severity":"warning","message":"not shown"}}`, out.String())

	out.Reset()
	log.Info("found", "error", &fault.Error{Violations: many(12), More: 3})
	var line struct {
		Error map[string]json.RawMessage
	}
	require.NoError(t, json.Unmarshal(out.Bytes(), &line))
	assert.Equal(t, "15", string(line.Error["count"]))
	assert.Len(t, line.Error, 1+10, "ten and the count")
	assert.JSONEq(t, `{"path":"messages[0].text","rule":"required","severity":"error","message":"missing"}`, string(line.Error["0"]))
}

func TestSeverity(t *testing.T) {
	assert.Equal(t, "error", fault.SeverityError.String())
	assert.Equal(t, "warning", fault.SeverityWarning.String())
	b, err := json.Marshal(map[string]fault.Severity{"s": fault.SeverityWarning})
	require.NoError(t, err)
	assert.JSONEq(t, `{"s":"warning"}`, string(b))
}

func TestNilError(t *testing.T) {
	var e *fault.Error
	assert.Equal(t, "no violations", e.Error())
	assert.Empty(t, e.Unwrap())
	assert.NotErrorIs(t, e, fault.Required)
	assert.Empty(t, fault.Violations(e))
}
