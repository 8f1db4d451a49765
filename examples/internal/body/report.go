package body

import (
	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
)

// Report is what was found in one file.
type Report struct {
	File         string
	Data         []byte
	Kind         string            // "" if unknown
	For          string            // the name of the use that the messages were checked for; "" without one
	Messages     []message.Message // that could be decoded
	Findings     []fault.Located
	More         int      // errors that are not in Findings
	Ignored      int      // findings that were removed from Findings, because the user does not want them
	Broken       bool     // not JSON; the only finding has the place and the reason
	Names        []string // of the placeholders {{name}}, if it was checked as a template
	Placeholders int      // texts with a placeholder that has no value, if that is allowed
	Skipped      bool     // not for LINE; the only finding has the reason, and does not count
	InFolder     bool     // found in a folder, and not named
	Err          error    // the file could not be read
}

// Options are the options of a check.
type Options struct {
	For         *Use      // where the messages will be sent; nil if it is not known
	SkipUnknown bool      // skip JSON that is not for LINE; files of a folder are always skipped
	Template    *Template // if Flex can have placeholders
}

// Examine checks the contents of a file.
func Examine(file string, data []byte, o Options) Report {
	r := Report{File: file, Data: data}
	ms, err := message.Parse(data)
	if fault.IsUnreadable(err) { // stricter than encoding/json: no invalid UTF-8, at most 2 MB
		if o.SkipUnknown && foreignText(data) {
			r.skip()
			return r
		}
		r.Broken, r.Findings = true, fault.Merge(data, err, nil)
		return r
	}
	if o.Template != nil {
		return examineTemplate(file, data, o)
	}
	k, ok := recognize(data)
	if !ok {
		if o.SkipUnknown && !embeds(data) {
			r.skip()
			return r
		}
		r.add(unknown(data))
		return r
	}
	k = o.For.kindOf(k, data)
	found := k.check(data)
	if o.SkipUnknown && foreign(k, data, found.list) {
		r.skip()
		return r
	}
	r.Kind, r.Messages = k.name, ms
	if check := o.For.checkOf(k, data); check != nil {
		r.For = o.For.Name
		found = check(data)
	}
	r.add(found)
	return r
}

// skip makes r the report of a file that is not for LINE.
func (r *Report) skip() {
	r.Skipped = true
	r.add(unknown(r.Data))
}

// unknown has the finding of a file of no kind.
func unknown(data []byte) findings {
	return merge(data, nil, []fault.Violation{{Rule: fault.UnknownKind, Detail: expected}}, nil)
}

func (r *Report) add(f findings) { r.Findings, r.More = f.list, f.more }

// Counted counts the errors and warnings.
func (r *Report) Counted() (errs, warnings int) {
	if r.Skipped {
		return 0, 0
	}
	for _, v := range r.Findings {
		if v.Severity == fault.SeverityWarning {
			warnings++
		} else {
			errs++
		}
	}
	return errs + r.More, warnings
}

// Unread reports whether the file could not be read, or is not JSON.
func (r *Report) Unread() bool { return r.Err != nil || r.Broken }

// The exit statuses, worst last.
const (
	Fine       = iota // LINE would refuse nothing
	Refused           // LINE would refuse something, or a file of a folder could not be read or is not JSON
	Unreadable        // a file that was named could not be read, or is not JSON
)

// Status returns the exit status for the file.
func (r *Report) Status() int {
	errs, _ := r.Counted()
	switch {
	case r.Unread() && !r.InFolder:
		return Unreadable
	case r.Unread() || errs > 0:
		return Refused
	}
	return Fine
}
