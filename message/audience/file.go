package audience

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/message/fault"
)

// MaxFileMembers is the number of IDs that an uploaded file can have.
const MaxFileMembers = 1_500_000

// FileInfo describes a file of user IDs or IFAs.
type FileInfo struct {
	Members  int  // lines with an ID, as far as the file was read
	Kind     Kind // KindUser or KindIFA; isIfaAudience of the upload must be true for KindIFA
	Warnings []fault.Violation
}

// CheckFile reads a text file with one ID per line. It returns an error if LINE would refuse it as the part "file" of the
// form for /v2/bot/audienceGroup/upload/byFile: POST creates an audience, and PUT adds to one. The rules for the other parts
// are those of [Upload] and [Add].
//
// A file must have 1 to [MaxFileMembers] IDs of one kind and nothing else. CheckFile stops at the first line that LINE
// refuses, and returns a *[fault.Error] with the number of that line but without its content. An error of r is returned
// wrapped. Warnings are about lines that LINE may refuse: blank lines, white space around an ID, a byte order mark, and text
// that does not look like an IFA. Each warning has the number of the first such line.
//
// CheckFile uses 64 kB of memory, whatever the size of the file. It does not detect IDs that occur twice.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#create-upload-audience-group-by-file
func CheckFile(r io.Reader) (FileInfo, error) {
	c := new(fileCheck)
	if r == nil {
		return c.info, c.refuse(fault.Nil, "nil io.Reader")
	}
	from := &failing{Reader: r}
	lines := bufio.NewScanner(from)
	lines.Buffer(make([]byte, 0, maxLine), maxLine)
	lines.Split(from.line)
	for lines.Scan() {
		c.line++
		if err := c.check(lines.Text()); err != nil {
			return c.info, err
		}
	}
	switch err := lines.Err(); {
	case errors.Is(err, bufio.ErrTooLong):
		c.line++
		return c.info, c.refuseLine("longer than any ID")
	case err != nil:
		return c.info, fmt.Errorf("%s: after line %d: %w", filePath, c.line, err)
	}
	return c.end()
}

// failing is a reader that may return an error in the middle of a line.
type failing struct {
	io.Reader

	failed bool
}

// Read reads, and notes an error.
func (f *failing) Read(p []byte) (int, error) {
	n, err := f.Reader.Read(p)
	f.failed = err != nil && !errors.Is(err, io.EOF)
	return n, err //nolint:wrapcheck // as a reader does
}

// line is [bufio.ScanLines] without a last line that could not be read to its end.
func (f *failing) line(data []byte, atEOF bool) (advance int, token []byte, err error) {
	return bufio.ScanLines(data, atEOF && !f.failed)
}

const (
	filePath = "audience.CheckFile"
	fileDoc  = "https://developers.line.biz/en/reference/messaging-api/#create-upload-audience-group-by-file"

	maxLine = 64 << 10 // bytes
)

type fileCheck struct {
	info    FileInfo
	line    int // number of the current line
	first   int // number of the first line of the kind of the file
	mark    bool
	blank   sightings
	spaced  sightings
	unknown sightings
}

// sightings are lines of which a warning names the first.
type sightings struct{ count, first int }

func (s *sightings) add(line int) {
	if s.count++; s.count == 1 {
		s.first = line
	}
}

func (c *fileCheck) check(text string) error {
	if c.line == 1 {
		text, c.mark = strings.CutPrefix(text, "\uFEFF")
	}
	id := strings.TrimSpace(text)
	if id == "" {
		c.blank.add(c.line)
		return nil
	}
	if id != text {
		c.spaced.add(c.line)
	}
	if c.info.Members == MaxFileMembers {
		return c.refuse(fault.TooMany, "line "+strconv.Itoa(c.line)+": more than "+strconv.Itoa(MaxFileMembers)+" user IDs or IFAs")
	}
	c.info.Members++
	kind := kindOf(id)
	if kind == KindUnknown {
		c.unknown.add(c.line)
	} else if c.info.Kind == KindUnknown {
		c.info.Kind, c.first = kind, c.line
	}
	switch {
	case c.info.Kind == KindUser && c.unknown.count > 0:
		c.line = c.unknown.first
		return c.refuseLine("not a user ID (U and 32 hexadecimal digits)")
	case kind == KindUser && c.info.Kind == KindIFA:
		return c.refuseLine("a user ID, but line " + strconv.Itoa(c.first) + " is an IFA")
	case kind == KindIFA && c.info.Kind == KindUser:
		return c.refuseLine("an IFA, but line " + strconv.Itoa(c.first) + " is a user ID")
	}
	return nil
}

func (c *fileCheck) end() (FileInfo, error) {
	switch {
	case c.info.Members == 0:
		return c.info, c.refuse(fault.Required, "no user IDs or IFAs, needs at least one")
	case c.info.Kind == KindUnknown:
		c.line = c.unknown.first
		return c.info, c.refuseLine("neither a user ID nor an IFA, and no other line has one")
	}
	if c.mark {
		c.warn(fault.Doubtful, "line 1: begins with a byte order mark, which may not be part of an ID")
	}
	c.warnOf(c.blank, "blank")
	c.warnOf(c.spaced, "white space around the ID")
	c.warnOf(c.unknown, "does not look like an IFA, which is a UUID")
	return c.info, nil
}

func (c *fileCheck) warnOf(s sightings, what string) {
	switch s.count {
	case 0:
	case 1:
		c.warn(fault.Doubtful, "line "+strconv.Itoa(s.first)+": "+what)
	default:
		c.warn(fault.Doubtful, "line "+strconv.Itoa(s.first)+": "+what+", the first of "+strconv.Itoa(s.count)+" such lines")
	}
}

func (c *fileCheck) warn(rule fault.Rule, detail string) {
	c.info.Warnings = append(c.info.Warnings, fault.Violation{
		Path: filePath, Rule: rule, Severity: fault.SeverityWarning, Detail: detail, Doc: fileDoc,
	})
}

func (c *fileCheck) refuseLine(what string) error {
	return c.refuse(fault.BadFormat, "line "+strconv.Itoa(c.line)+": "+what)
}

func (c *fileCheck) refuse(rule fault.Rule, detail string) error {
	return &fault.Error{Violations: []fault.Violation{{Path: filePath, Rule: rule, Detail: detail, Doc: fileDoc}}}
}
