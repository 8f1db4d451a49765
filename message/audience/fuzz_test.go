package audience_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/audience"
	"github.com/linemsg/linemsg/message/fault"
)

// Nothing panics on any bytes, and decoding and encoding again changes nothing.
func FuzzBodies(f *testing.F) {
	for _, s := range []string{
		`{}`, `null`, `[]`,
		`{"description":"a","isIfaAudience":true,"uploadDescription":"b","audiences":[{"id":"` + ifa + `"},{"id":"` + user + `"},{},null,{"id":7}]}`,
		`{"description":"\n ","isIfaAudience":"false","audiences":null}`,
		`{"audienceGroupId":"5614991017776","audiences":[{"id":"@brown","new":[1]}],"uploadDescription":5}`,
		`{"description":null,"requestId":"5b59509c-c57b-11e9-aa8c-2a2ae2dbcce4","clickUrl":"kissa.example"}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for as, blank := range bodies {
			first := blank()
			decoded := first.UnmarshalJSON(data)
			fault.Merge(data, decoded, first.Lint())
			once, err := first.AppendJSON(nil)
			if err != nil { // a decoded body can always be encoded
				require.Error(t, decoded)
				continue
			}
			require.True(t, json.Valid(once))
			second := blank()
			again := second.UnmarshalJSON(once)
			if decoded == nil {
				require.NoError(t, again, as)
			}
			twice, err := second.AppendJSON(nil)
			require.NoError(t, err)
			assert.Equal(t, string(once), string(twice))
			found := slices.DeleteFunc(first.Lint(), func(v fault.Violation) bool { // fixed by the encoder
				return v.Rule == fault.WrongType && v.Severity == fault.SeverityWarning
			})
			assert.Equal(t, texts(found), texts(second.Lint()), as)
		}
	})
}

// A file of any bytes has as many members as lines that are not blank, and no error quotes it.
func FuzzCheckFile(f *testing.F) {
	for _, s := range []string{"", "\n", user, user + "\r\n" + other, ifa + "\n\n" + user, "\uFEFF" + user + " \nx", "x\n" + ifa, strings.Repeat("a", 100)} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) >= 64<<10 {
			return // a line too long
		}
		want := 0
		for line := range bytes.SplitSeq(bytes.TrimPrefix(data, []byte("\uFEFF")), []byte("\n")) {
			if len(bytes.TrimSpace(line)) > 0 {
				want++
			}
		}
		info, err := audience.CheckFile(bytes.NewReader(data))
		if err == nil {
			assert.Equal(t, want, info.Members)
			assert.NotEqual(t, audience.KindUnknown, info.Kind)
			return
		}
		assert.LessOrEqual(t, info.Members, want)
		assert.Empty(t, info.Warnings)
		assert.Len(t, fault.Violations(err), 1)
		assert.Less(t, len(err.Error()), 120)
	})
}
