package facts

import (
	"maps"
	"slices"
	"strconv"
	"testing"

	"github.com/linemsg/linemsg/message/fault"
)

// handCases are the cases in cases.json for some rows.
type handCases struct {
	Object     string     `json:"object"` // * matches the rest of a name
	Property   string     `json:"property"`
	Constraint string     `json:"constraint"`
	Detail     string     `json:"detail"` // the values or the condition of the row; empty: any
	Valid      []handCase `json:"valid"`
	Invalid    []handCase `json:"invalid"`
}

// handCase changes the body of an object, or replaces it.
type handCase struct {
	As   string         `json:"as"`   // only in this body
	Slot string         `json:"slot"` // only at this slot
	Set  map[string]any `json:"set"`  // paths from the object; "$" is the property of the row; null removes a member
	Root map[string]any `json:"root"` // paths from the root of the body
	Body any            `json:"body"` // the complete body
	At   *string        `json:"at"`   // the place of the finding, from the object or from the root of Body; default: the property
	Rule fault.Rule     `json:"rule"`
	Warn bool           `json:"warn"` // a warning although the row has level error
	Fail bool           `json:"fail"` // an error although the row has level warn
	Also bool           `json:"also"` // allow other errors
}

func (h handCases) about(r Row) bool { return r.matches(h.Object, h.Property, h.Constraint, h.Detail) }

func (s *Suite) handTrials(t *testing.T, r Row) []trial {
	t.Helper()
	var out []trial
	for _, h := range s.byHand {
		if !h.about(r) {
			continue
		}
		if len(h.Invalid) == 0 {
			t.Errorf("cases.json: %s %s %s has nothing invalid", h.Object, h.Property, h.Constraint)
		}
		for n, c := range h.Valid {
			out = append(out, s.handTrial(t, r, "valid "+strconv.Itoa(n+1), c, h.Invalid)...)
		}
		for n, c := range h.Invalid {
			if c.Rule == "" {
				t.Errorf("cases.json: %s %s %s: invalid %d has no rule", h.Object, h.Property, h.Constraint, n+1)
			}
			out = append(out, s.handTrial(t, r, "invalid "+strconv.Itoa(n+1), c, nil)...)
		}
	}
	return out
}

// handTrial returns a trial of c for each place of the object. A valid case must not break any rule of the invalid
// cases.
func (s *Suite) handTrial(t *testing.T, r Row, name string, c handCase, invalid []handCase) []trial {
	t.Helper()
	var out []trial
	for _, p := range s.places(r.Object) {
		if c.As != "" && c.As != p.as || c.Slot != "" && c.Slot != p.slot || r.Slot() != "" && r.Slot() != p.slot {
			continue
		}
		body, from := p.body, p.at
		if c.Body != nil {
			body, from = c.Body, ""
		}
		for _, key := range slices.Sorted(maps.Keys(c.Set)) {
			body = set(body, from.Join(fault.Path(resolve(key, r))), c.Set[key])
		}
		for _, key := range slices.Sorted(maps.Keys(c.Root)) {
			body = set(body, fault.Path(key), c.Root[key])
		}
		w := want{at: from, rule: c.Rule, also: c.Also}
		switch {
		case c.At != nil:
			w.at = from.Join(fault.Path(resolve(*c.At, r)))
		case isName(r.Property):
			w.at = from.Join(fault.Path(r.Property))
		}
		w.severity = severity(r.Level)
		if c.Warn {
			w.severity = fault.SeverityWarning
		}
		if c.Fail {
			w.severity = fault.SeverityError
		}
		for _, other := range invalid {
			w.never = append(w.never, other.Rule)
		}
		out = append(out, trial{name, p, body, w})
	}
	if out == nil {
		if c.As == "" && c.Slot == "" {
			t.Errorf("cases.json: %s has no place", r.Object)
		} else if c.Body != nil { // a case with its own body needs no place
			w := want{at: fault.Path(*c.At), rule: c.Rule, also: c.Also, severity: severity(r.Level)}
			if c.Warn {
				w.severity = fault.SeverityWarning
			}
			out = append(out, trial{name, place{as: c.As, slot: c.Slot}, c.Body, w})
		}
	}
	return out
}

func set(body any, p fault.Path, value any) any {
	if value == nil {
		return without(body, p)
	}
	return with(body, p, value)
}

func resolve(key string, r Row) string {
	if rest, ok := cutDollar(key); ok {
		return r.Property + rest
	}
	return key
}

func cutDollar(key string) (rest string, ok bool) {
	if key != "" && key[0] == '$' {
		return key[1:], true
	}
	return key, false
}

func severity(l Level) fault.Severity {
	if l == Warn {
		return fault.SeverityWarning
	}
	return fault.SeverityError
}
