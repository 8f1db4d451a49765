package facts

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/linemsg/linemsg/message/fault"
)

// Answer is the result of a package for a body.
type Answer struct {
	Decoded error             // of decoding
	Found   []fault.Violation // by Lint on the decoded value
	Invalid error             // of Validate on it
	Encoded []byte            // the decoded value, encoded again
	Err     error             // of encoding
}

// Reader decodes a body, checks it and encodes it. as is the name of the body in objects.json. slot is the place of
// the object in it, or empty if it has no slots.
type Reader func(as, slot string, body []byte) Answer

// trial is one body with the expected finding.
type trial struct {
	name  string
	place place
	body  any
	want  want
}

// want is the expected finding. Without a rule the body is accepted.
type want struct {
	at       fault.Path
	rule     fault.Rule
	severity fault.Severity

	unit       string // of the limit, if any
	limit, got int

	never []fault.Rule // rules that must not be reported at this path, not even as warnings
	also  bool         // allow other errors
	keeps bool         // encoding must return the same body
	near  bool         // also warn about the limit in code points

	orMissing bool // also accept an error that the property is missing
}

// place is an object in one body, at one of its slots.
type place struct {
	*object
	as, slot string
	body     any
	at       fault.Path
}

func (s *Suite) places(object string) []place {
	var out []place
	for i := range s.objects {
		o := &s.objects[i]
		if o.Object != object {
			continue
		}
		slots := o.Slots
		if slots == nil {
			slots = []string{""}
		}
		for _, as := range o.As {
			for _, slot := range slots {
				body := s.bodies[as]
				if o.JSON != nil {
					body = with(body, o.In, o.JSON)
				}
				out = append(out, place{o, as, slot, body, o.In.Join(fault.Path(o.At))})
			}
		}
	}
	return out
}

// CheckBehavior reads bodies that follow and break each row, and compares the place, rule, severity and numbers of
// the findings with the row. A row of level error or warn without a case fails.
func (s *Suite) CheckBehavior(t *testing.T, read Reader) {
	t.Helper()
	for _, object := range s.names() {
		for _, p := range s.places(object) {
			t.Run(strings.TrimSpace("as it is "+object+" "+p.as+" "+p.slot), func(t *testing.T) {
				run(t, read, trial{place: p, body: p.body, want: want{keeps: true}})
			})
			t.Run(strings.TrimSpace("unknown member "+object+" "+p.as+" "+p.slot), func(t *testing.T) {
				run(t, read, s.unknownMember(p))
			})
		}
	}
	for _, h := range s.byHand {
		if !slices.ContainsFunc(s.rows(), h.about) {
			t.Errorf("cases.json: %s %s %s %s matches no row of an object under test", h.Object, h.Property, h.Constraint, h.Detail)
		}
	}
	for _, r := range s.rows() {
		if _, ok := s.excused(r, "cases"); ok || r.Level == Info {
			continue
		}
		t.Run(r.String(), func(t *testing.T) {
			trials := s.trialsOf(t, r)
			if len(trials) == 0 && r.Level != "" {
				t.Errorf("no case for %+v: add one to cases.json, or an exception with a reason", r)
			}
			for _, one := range trials {
				t.Run(strings.TrimSpace(one.name+" "+one.place.as+" "+one.place.slot), func(t *testing.T) { run(t, read, one) })
			}
		})
	}
}

// trialsOf returns the cases of a row: those in cases.json, or else those made from the row.
func (s *Suite) trialsOf(t *testing.T, r Row) []trial {
	t.Helper()
	if byHand := s.handTrials(t, r); byHand != nil {
		return byHand
	}
	return s.trials(r)
}

// checkSeverities checks that Validate and Lint return the same errors, so that no warning makes Validate fail.
func checkSeverities(t *testing.T, a Answer) {
	t.Helper()
	errors := slices.DeleteFunc(slices.Clone(a.Found), func(v fault.Violation) bool { return v.Severity == fault.SeverityWarning })
	if invalid := fault.Violations(a.Invalid); !slices.Equal(invalid, errors) {
		t.Errorf("Validate finds %v, and Lint the errors %v", invalid, errors)
	}
}

// unknownMember is a member that is not in LINE's reference. Encoding must keep it.
func (s *Suite) unknownMember(p place) trial {
	w := want{at: p.at.Join("newInSpring"), rule: fault.UnknownProperty, severity: fault.SeverityWarning, keeps: true}
	if p.Strict {
		w.severity = fault.SeverityError
	}
	value := map[string]any{"a": []any{"b", nil, false}}
	return trial{place: p, body: with(p.body, w.at, value), want: w}
}

func run(t *testing.T, read Reader, one trial) {
	t.Helper()
	body := text(one.body)
	answer := read(one.place.as, one.place.slot, body)
	found := fault.Merge(body, answer.Decoded, answer.Found)
	checkSeverities(t, answer)
	w := one.want
	if w.orMissing && slices.ContainsFunc(found, func(l fault.Located) bool { return l.Path == w.at && l.Rule == fault.Required }) {
		w.rule, w.severity, w.keeps = fault.Required, fault.SeverityError, false
	}
	errors, hits := 0, 0
	for _, v := range found {
		if v.Severity == fault.SeverityError {
			errors++
		}
		if v.Path == w.at && slices.Contains(w.never, v.Rule) {
			t.Errorf("unexpected: %v", v)
		}
		if v.Path != w.at || v.Rule != w.rule || w.rule == "" {
			continue
		}
		hits++
		if v.Severity != w.severity {
			t.Errorf("%v is of severity %v, want %v", v, v.Severity, w.severity)
		}
		if w.limit != 0 && (v.Limit != w.limit || v.Got != w.got || w.unit != "" && v.Unit != w.unit) {
			t.Errorf("%v has limit %d, got %d, unit %q; want %d, %d, %q", v, v.Limit, v.Got, v.Unit, w.limit, w.got, w.unit)
		}
	}
	wanted := 0
	if w.rule != "" {
		if hits != 1 {
			t.Errorf("want %s at %s once, found it %d times", w.rule, w.at, hits)
		}
		if w.severity == fault.SeverityError {
			wanted = 1
		}
	}
	if errors != wanted && !w.also {
		t.Errorf("%d errors found, want %d", errors, wanted)
	}
	if near := slices.ContainsFunc(found, func(l fault.Located) bool { return l.Path == w.at && l.Rule == fault.NearLimit }); near != w.near && !w.also {
		t.Errorf("warning near the limit: %v, want %v", near, w.near)
	}
	if w.keeps && (answer.Err != nil || !reflect.DeepEqual(mustParse(body), mustParse(answer.Encoded))) {
		t.Errorf("encoding: (%v)\n%.2000s", answer.Err, answer.Encoded)
	}
	if t.Failed() {
		t.Logf("body: %.2000s", body)
		for i, v := range found {
			if i == 10 {
				break
			}
			t.Logf("found: %v (%s)", v, v.Rule)
		}
	}
}
