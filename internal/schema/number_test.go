package schema_test

import (
	"encoding/json"
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// numbers has a whole number of each kind.
type numbers struct {
	ID    int64
	Level *int
	Wait  time.Duration
	Extra schema.Extra
}

func (n *numbers) describe(f *schema.Fields) {
	f.Struct("numbers", "numbers", "numbers", &n.Extra)
	schema.Int(f, "id", &n.ID, schema.Between(-1<<63, 1<<63-1), schema.Always)
	f.OptInt("level", &n.Level, schema.Between(-1<<63, 1<<63-1))
	schema.Int(f, "wait", &n.Wait, schema.Milliseconds, schema.Optional)
}

// A whole number is decoded exactly, in whatever form, or refused.
func TestWholeNumbersAreExact(t *testing.T) {
	const (
		fraction = ", must be a whole number"
		range64  = " does not fit a 64-bit integer"
	)
	for text, want := range map[string]struct {
		value   int64
		detail  string
		noFloat bool // not a number in a string
	}{
		"5":                      {value: 5},
		"-5":                     {value: -5},
		"5.0":                    {value: 5},
		"5e0":                    {value: 5},
		"1.0e3":                  {value: 1000},
		"1.5E+1":                 {value: 15},
		"1500e-2":                {value: 15},
		"0.00012e5":              {value: 12},
		"-0.0":                   {value: 0},
		"0e999999999":            {value: 0},
		"0e-999999999":           {value: 0},
		"9007199254740993.0":     {value: 9007199254740993}, // not representable as a float64
		"123456789012345678.0":   {value: 123456789012345678},
		"1.23456789012345678e17": {value: 123456789012345678},
		"1e18":                   {value: 1e18},
		"9223372036854775807":    {value: 1<<63 - 1},
		"9223372036854775807.0":  {value: 1<<63 - 1},
		"-9223372036854775808.0": {value: -1 << 63},
		"1" + strings.Repeat("0", 5000) + "e-5000":  {value: 1},
		"0." + strings.Repeat("0", 5000) + "1e5001": {value: 1},
		"1." + strings.Repeat("0", 5000):            {value: 1},
		"9223372036854775808":                       {detail: "9223372036854775808" + range64},
		"9223372036854775808.0":                     {detail: "9223372036854775808.0" + range64},
		"9223372036854775807.5":                     {detail: "9223372036854775807.5" + fraction},
		"-9223372036854775809.0":                    {detail: "-9223372036854775809.0" + range64},
		"1e19":                                      {detail: "1e19" + range64},
		"1e400":                                     {detail: "1e400" + range64, noFloat: true},
		"1e999999999":                               {detail: "1e999999999" + range64, noFloat: true},
		"1e99999999999999999999":                    {detail: "1e99999999999999999999" + range64, noFloat: true},
		"1.5":                                       {detail: "1.5" + fraction},
		"1." + strings.Repeat("1", 38):              {detail: "1." + strings.Repeat("1", 38) + fraction},
		"1." + strings.Repeat("1", 39):              {detail: "1." + strings.Repeat("1", 38) + "…" + fraction},
		"4503599627370497.5":                        {detail: "4503599627370497.5" + fraction},
		"123456789012345678.1":                      {detail: "123456789012345678.1" + fraction}, // a whole number as a float64
		"1e-400":                                    {detail: "1e-400" + fraction},
		"1e-99999999999999999999":                   {detail: "1e-99999999999999999999" + fraction},
		"1" + strings.Repeat("0", 5000) + "1" + "e-5000": {detail: "1" + strings.Repeat("0", 39) + "…" + fraction},
	} {
		for _, quote := range []string{"", `"`} {
			if quote != "" && want.noFloat {
				continue
			}
			body := `{"id":` + quote + text + quote + `,"level":` + quote + text + quote + `}`
			v := new(numbers)
			err := schema.Decode([]byte(body), v, (*numbers).describe)
			if want.detail != "" {
				require.EqualError(t, err, "2 violations:\n\tid: "+want.detail+"\n\tlevel: "+want.detail, body)
				assert.Zero(t, v.ID, body)
				assert.Nil(t, v.Level, body)
				continue
			}
			require.NoError(t, err, body)
			assert.Equal(t, want.value, v.ID, body)
			require.NotNil(t, v.Level, body)
			assert.Equal(t, want.value, int64(*v.Level), body)
			b, err := schema.Append(nil, v, (*numbers).describe)
			require.NoError(t, err)
			assert.Equal(t, fmt.Sprintf(`{"id":%d,"level":%d}`, want.value, want.value), string(b))
		}
	}
}

func TestDurationsAreExact(t *testing.T) {
	v := new(numbers)
	require.NoError(t, schema.Decode([]byte(`{"id":1,"wait":9007199254740.0}`), v, (*numbers).describe))
	assert.Equal(t, 9007199254740*time.Millisecond, v.Wait)
	err := schema.Decode([]byte(`{"id":1,"wait":9007199254740.5}`), v, (*numbers).describe)
	require.ErrorIs(t, err, fault.WrongType)

	for text, want := range map[string]time.Duration{
		"9223372036854": 9223372036854 * time.Millisecond, "-9223372036854": -9223372036854 * time.Millisecond,
	} {
		require.NoError(t, schema.Decode([]byte(`{"id":1,"wait":`+text+`}`), v, (*numbers).describe))
		assert.Equal(t, want, v.Wait)
	}
	for _, text := range []string{"9223372036855", "-9223372036855"} {
		err := schema.Decode([]byte(`{"id":1,"wait":`+text+`}`), v, (*numbers).describe)
		assert.EqualError(t, err, "wait: "+text+" milliseconds do not fit in a time.Duration")
	}
}

// The text for a number out of bounds, at bounds that are none.
func TestOutside(t *testing.T) {
	for _, c := range []struct {
		bounds schema.Bounds
		v      int64
		want   string
	}{
		{schema.Between(1, 9), 10, "10, must be 1 to 9"},
		{schema.Between(1, 9), -10, "-10, must be 1 to 9"},
		{schema.Between(10, 99), 9, "9, must be 10 to 99"},
		{schema.Between(10, 99), 100, "100, must be 10 to 99"},
		{schema.Between(10, 10), 11, "11, must be 10"},
		{schema.Between(10, 99).Or(-11, "all"), 9, "9, must be 10 to 99, or -11 for all"},
		{schema.Between(10, 99).Or(-11, "all"), -11, ""},
		{schema.Between(1, math.MaxInt32-1), -1, "-1, must be 1 to 2147483646"},
		{schema.Between(1, math.MaxInt32-1), math.MaxInt32, "2147483647, must be 1 to 2147483646"},
		{schema.Between(1, math.MaxInt32), math.MaxInt32, ""},
		{schema.Between(1, math.MaxInt32), math.MaxInt32 + 1, "2147483648, at most 2147483647"},
		{schema.Between(1, math.MaxInt32), -1, "-1, must be positive"},
		{schema.Between(2, math.MaxInt32), 1, "1, must be at least 2"},
		{schema.Between(12, math.MaxInt64), 11, "11, must be at least 12"},
		{schema.Between(0, math.MaxInt32), -1, "-1, must be at least 0"},
		{schema.Between(2, 9).Advised(), 1, "warning: number: 1, should be 2 to 9"},
		{schema.Between(2, math.MaxInt64).Advised(), 1, "warning: number: 1, should be at least 2"},
	} {
		want := []string{"number: " + c.want}
		if strings.HasPrefix(c.want, "warning") {
			want[0] = c.want
		} else if c.want == "" {
			want = nil
		}
		assert.Equal(t, want, texts(schema.Lint(&c.v, func(v *int64, f *schema.Fields) {
			f.Struct("numbers", "numbers", "", new(schema.Extra))
			schema.Int(f, "number", v, c.bounds, schema.Optional)
		})))
	}
}

func TestFractions(t *testing.T) {
	for _, c := range []struct {
		v             float64
		written, want string
	}{
		{0, "0", ""}, {1, "1", ""}, {-1, "-1", ""}, {0.125, "0.125", ""}, {1e-7, "0.0000001", ""},
		{1.0625, "1.0625", "warning: ratio: 1.0625, should be -1 to 1"}, {-1.0625, "-1.0625", "warning: ratio: -1.0625, should be -1 to 1"},
		{math.NaN(), "", "ratio: NaN is not a number in JSON"}, {math.Inf(1), "", "ratio: +Inf is not a number in JSON"},
		{math.Inf(-1), "", "ratio: -Inf is not a number in JSON"},
	} {
		v := &tree{Ratio: c.v}
		assert.Equal(t, c.want, strings.Join(texts(schema.Lint(v, (*tree).describe)), "; "))
		b, err := schema.Append(nil, v, (*tree).describe)
		if c.written == "" {
			require.EqualError(t, err, c.want)
		} else {
			require.NoError(t, err)
			assert.Equal(t, `{"ratio":`+c.written+`}`, string(b))
		}
	}
}

// What Extra holds is what no field could.
func TestHeld(t *testing.T) {
	for text, c := range map[string]struct{ held, number, truth bool }{
		"": {true, true, true}, "null": {}, ` null`: {}, `""`: {}, ` "" `: {},
		"5": {true, false, true}, `"5"`: {true, false, true}, `"+15.0"`: {true, false, true}, `"-2e1"`: {true, false, true}, `"0.0"`: {true, false, true},
		`"1.5"`: {true, true, true}, `"1e"`: {true, true, true}, `"1ex"`: {true, true, true}, `"e5"`: {true, true, true}, `"."`: {true, true, true},
		`"-"`: {true, true, true}, `"+"`: {true, true, true}, `"5x"`: {true, true, true}, `"x"`: {true, true, true}, "[]": {true, true, true},
		"true": {true, true, false}, `"true"`: {true, true, false}, `"FALSE"`: {true, true, false}, `"fal\u017fe"`: {true, true, true},
	} {
		x := schema.Extra{"a": json.RawMessage(text)}
		assert.Equal(t, c.held, schema.Held(x, "a"), text)
		assert.Equal(t, c.number, schema.HeldNumber(x, "a"), text)
		assert.Equal(t, c.truth, schema.HeldBool(x, "a"), text)
		assert.False(t, schema.Held(x, "b"))
		assert.False(t, schema.HeldNumber(x, "b"))
		assert.False(t, schema.HeldBool(x, "b"))
	}
}

// math/big must read the same number.
func FuzzWholeNumbers(f *testing.F) {
	for _, text := range []string{"123456789012345678.0", "1e18", "1.0e3", "0.00012e5", "-9223372036854775808.0", "9223372036854775807.5", "1e-7", "100e-2", "-0e5"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if _, exponent, ok := strings.Cut(strings.ToLower(text), "e"); ok && len(strings.TrimLeft(exponent, "+-0")) > 3 {
			return // math/big writes all its digits
		}
		v := new(numbers)
		err := schema.Decode([]byte(`{"id":`+text+`}`), v, (*numbers).describe)
		number, ok := new(big.Rat).SetString(text)
		if !ok || strings.ContainsAny(text, "/_xXpPoObB,: \t\r\n") || v.Extra != nil && err == nil {
			return
		}
		fits := number.IsInt() && number.Num().IsInt64()
		if err == nil {
			assert.Equal(t, number.String(), strconv.FormatInt(v.ID, 10)+"/1", text)
		} else if _, held := v.Extra["id"]; held {
			assert.False(t, fits, text)
		}
	})
}
