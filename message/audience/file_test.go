package audience_test

import (
	"errors"
	"io"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/linemsg/linemsg/message/audience"
	"github.com/linemsg/linemsg/message/fault"
)

func TestCheckFile(t *testing.T) {
	const module = "LU8189cf6745fc0d808977bdb0b9f22995-U4af4980629f1d2c3b4a5968778695a4b"
	lower := strings.ToLower(ifa)
	for _, c := range []struct {
		name, text string
		members    int
		kind       audience.Kind
		err        string
		warnings   []string
	}{
		{name: "user IDs", text: user + "\n" + other + "\n", members: 2, kind: audience.KindUser},
		{name: "without the last line end", text: user + "\n" + other, members: 2, kind: audience.KindUser},
		{name: "CRLF", text: user + "\r\n" + other + "\r\n", members: 2, kind: audience.KindUser},
		{name: "user of a module channel", text: module + "\n" + user, members: 2, kind: audience.KindUser},
		{name: "IFAs", text: ifa + "\n" + lower + "\n", members: 2, kind: audience.KindIFA},
		{name: "empty", err: "no user IDs or IFAs, needs at least one"},
		{name: "blank", text: "\n \n\r\n", err: "no user IDs or IFAs, needs at least one"},
		{name: "a header", text: "user_id\n" + user + "\n", members: 2, kind: audience.KindUser, err: "line 1: not a user ID (U and 32 hexadecimal digits)"},
		{name: "a LINE ID", text: user + "\n\n@brown\n" + ifa, members: 2, kind: audience.KindUser, err: "line 3: not a user ID (U and 32 hexadecimal digits)"},
		{name: "a list", text: user + "," + other, members: 1, err: "line 1: neither a user ID nor an IFA, and no other line has one"},
		{name: "an IFA after user IDs", text: user + "\n" + other + "\n" + ifa, members: 3, kind: audience.KindUser, err: "line 3: an IFA, but line 1 is a user ID"},
		{name: "a user ID after IFAs", text: "\nx\n" + ifa + "\n" + user, members: 3, kind: audience.KindIFA, err: "line 4: a user ID, but line 3 is an IFA"},
		{name: "nothing known", text: "\na\nb", members: 2, err: "line 2: neither a user ID nor an IFA, and no other line has one"},
		{name: "UTF-16", text: "\xff\xfeU\x008\x00\n\x00", members: 2, err: "line 1: neither a user ID nor an IFA, and no other line has one"},
		{name: "a byte order mark", text: "\uFEFF" + user, members: 1, kind: audience.KindUser, warnings: []string{
			"line 1: begins with a byte order mark, which may not be part of an ID",
		}},
		{name: "a byte order mark elsewhere", text: user + "\n\uFEFF" + other, members: 2, kind: audience.KindUser, err: "line 2: not a user ID (U and 32 hexadecimal digits)"},
		{name: "white space", text: " " + user + "\n\n" + other + "\t\n\n", members: 2, kind: audience.KindUser, warnings: []string{
			"line 2: blank, the first of 2 such lines", "line 1: white space around the ID, the first of 2 such lines",
		}},
		{name: "strange IFAs", text: "device\n" + ifa + "\n", members: 2, kind: audience.KindIFA, warnings: []string{
			"line 1: does not look like an IFA, which is a UUID",
		}},
		{name: "a long line", text: user + "\n" + strings.Repeat("a", 1<<17), members: 1, kind: audience.KindUser, err: "line 2: longer than any ID"},
		{name: "65,535 bytes in a line", text: user + strings.Repeat(" ", 65_535-len(user)) + "\n", members: 1, kind: audience.KindUser, warnings: []string{
			"line 1: white space around the ID",
		}},
		{name: "65,536 bytes in a line", text: user + strings.Repeat(" ", 65_536-len(user)) + "\n", err: "line 1: longer than any ID"},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, r := range []io.Reader{strings.NewReader(c.text), iotest.OneByteReader(strings.NewReader(c.text)), iotest.DataErrReader(strings.NewReader(c.text))} {
				info, err := audience.CheckFile(r)
				assert.Equal(t, c.members, info.Members)
				assert.Equal(t, c.kind, info.Kind)
				if c.err == "" {
					require.NoError(t, err)
				} else {
					require.EqualError(t, err, "audience.CheckFile: "+c.err)
					require.Len(t, fault.Violations(err), 1)
				}
				var warnings []string
				for _, v := range info.Warnings {
					assert.Equal(t, fault.SeverityWarning, v.Severity)
					warnings = append(warnings, v.Text())
				}
				assert.Equal(t, c.warnings, warnings)
			}
		})
	}
}

// lines is a file of n user IDs that is never in memory.
type lines struct{ n, at int }

func (l *lines) Read(p []byte) (int, error) {
	const line = user + "\n"
	done := 0
	for done < len(p) && l.at < l.n*len(line) {
		k := copy(p[done:], line[l.at%len(line):])
		k = min(k, l.n*len(line)-l.at)
		done, l.at = done+k, l.at+k
	}
	if done == 0 {
		return 0, io.EOF
	}
	return done, nil
}

func TestLimitOfFile(t *testing.T) {
	info, err := audience.CheckFile(&lines{n: audience.MaxFileMembers})
	require.NoError(t, err)
	assert.Equal(t, audience.FileInfo{Members: 1_500_000, Kind: audience.KindUser}, info)

	more := &lines{n: 1 << 22}
	info, err = audience.CheckFile(more)
	require.ErrorIs(t, err, fault.TooMany)
	require.EqualError(t, err, "audience.CheckFile: line 1500001: more than 1500000 user IDs or IFAs")
	assert.Equal(t, 1_500_000, info.Members)
	assert.Less(t, more.at, 1_500_001*34+1<<17, "the rest is not read")
}

// The memory in use does not grow with the file.
func TestMemoryOfFile(t *testing.T) {
	var before, now runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	read, most := 0, uint64(0)
	_, err := audience.CheckFile(io.TeeReader(&lines{n: 300_000}, writer(func(p []byte) {
		if read += len(p); read > 1<<20 { // now and then
			read = 0
			runtime.GC()
			runtime.ReadMemStats(&now)
			most = max(most, now.HeapAlloc)
		}
	})))
	require.NoError(t, err)
	assert.Less(t, most, before.HeapAlloc+1<<20, "10 MB were read")
}

type writer func(p []byte)

func (w writer) Write(p []byte) (int, error) { w(p); return len(p), nil }

func TestReaderErrors(t *testing.T) {
	broken := errors.New("broken")
	info, err := audience.CheckFile(io.MultiReader(strings.NewReader(user+"\n"+other+"\n"), iotest.ErrReader(broken)))
	require.ErrorIs(t, err, broken)
	require.EqualError(t, err, "audience.CheckFile: after line 2: broken")
	assert.Equal(t, 2, info.Members)

	for _, part := range []string{user[:5], user, "x", "\uFEFF"[:2], " "} { // of a line that could not be read to its end
		info, err = audience.CheckFile(io.MultiReader(strings.NewReader(user+"\n"+part), iotest.ErrReader(broken)))
		require.EqualError(t, err, "audience.CheckFile: after line 1: broken", part)
		assert.Equal(t, 1, info.Members)
	}

	_, err = audience.CheckFile(nil)
	require.ErrorIs(t, err, fault.Nil)
}
