package facts

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/linemsg/linemsg/message/fault"
)

// Answer is what a package makes of a body.
type Answer struct {
	Decoded error             // of decoding it
	Found   []fault.Violation // of Lint on what was decoded
	Invalid error             // of Validate on it
	Encoded []byte            // what was decoded, encoded again
	Err     error             // of that
}

// Reader decodes a body, checks it and encodes it again. as is the name of the body in objects.json, slot the
// place in it where the object stands, empty where it has no places.
type Reader func(as, slot string, body []byte) Answer

// trial is one body and what should be found in it.
type trial struct {
	name  string
	place place
	body  any
	want  want
}

// want is what should be found. Without a rule the body is taken.
type want struct {
	at       fault.Path
	rule     fault.Rule
	severity fault.Severity

	unit       string // of a limit, if set
	limit, got int

	never []fault.Rule // must not be found at this path, not even as a warning
	also  bool         // other errors may stand beside it: the body is not made whole for this trial
	keeps bool         // the body comes back from encoding as it went in
	near  bool         // a warning that the limit in code points is passed

	orMissing bool // where the place wants the property, it is missing instead, as an error
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
				out = append(out, place{o, as, slot, body, join(o.In, o.At)})
			}
		}
	}
	return out
}

// CheckBehaviour reads bodies that keep and break each row, and holds what is found against the row: the place,
// the rule, the severity, the numbers. A row of level error or warn without a case fails.
func (s *Suite) CheckBehaviour(t *testing.T, read Reader) {
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
			trials := s.handTrials(t, r)
			if trials == nil {
				trials = s.trials(r)
			}
			if len(trials) == 0 && r.Level != "" {
				t.Errorf("no case for %+v: add one to cases.json, or an exception with a reason", r)
			}
			for _, one := range trials {
				t.Run(strings.TrimSpace(one.name+" "+one.place.as+" "+one.place.slot), func(t *testing.T) { run(t, read, one) })
			}
		})
	}
}

// checkSeverities holds a Validate against a Lint: the errors of the one are those of the other, so no warning fails a Validate.
func checkSeverities(t *testing.T, a Answer) {
	t.Helper()
	errors := slices.DeleteFunc(slices.Clone(a.Found), func(v fault.Violation) bool { return v.Severity == fault.SeverityWarning })
	if invalid := fault.Violations(a.Invalid); !slices.Equal(invalid, errors) {
		t.Errorf("Validate finds %v, and Lint the errors %v", invalid, errors)
	}
}

// unknownMember is a member that LINE's reference does not have. It comes back from encoding.
func (s *Suite) unknownMember(p place) trial {
	w := want{at: join(p.at, "newInSpring"), rule: fault.UnknownProperty, severity: fault.SeverityWarning, keeps: true}
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
			t.Errorf("found, and should not be: %v", v)
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
		t.Errorf("a warning near the limit: %v, want %v", near, w.near)
	}
	if w.keeps && (answer.Err != nil || !reflect.DeepEqual(mustParse(body), mustParse(answer.Encoded))) {
		t.Errorf("encoded again it is (%v)\n%.2000s", answer.Err, answer.Encoded)
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
