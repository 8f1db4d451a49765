package audience

import (
	"errors"
	"strconv"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Kind is what the members of an audience are.
type Kind uint8

// The kinds.
const (
	KindUnknown Kind = iota // neither
	KindUser                // user IDs
	KindIFA                 // IFAs
)

// String returns "unknown", "user ID" or "IFA".
func (k Kind) String() string {
	switch k {
	case KindUnknown:
		return "unknown"
	case KindUser:
		return "user ID"
	case KindIFA:
		return "IFA"
	}
	return "Kind(" + strconv.Itoa(int(k)) + ")"
}

// kindOf returns the kind of an ID by its form. LINE documents the form of user IDs, but not that of IFAs.
func kindOf(id string) Kind {
	switch {
	case ids.ChatID(id).Kind() == ids.KindUser:
		return KindUser
	case ids.IFA(id).Plausible():
		return KindIFA
	}
	return KindUnknown
}

// firstKind returns the first kind in a list that is known, and the index of that member.
func firstKind(list []Member) (kind Kind, at int) {
	for i := range list {
		if kind := kindOf(list[i].ID); kind != KindUnknown {
			return kind, i
		}
	}
	return KindUnknown, noMember
}

// noMember is in the place of an index where isIfaAudience determines the kind.
const noMember = -1

// ofKind requires that all members are of the kind that expected returns, with the index of the member that has it. rule is in
// the words of the table of facts.
func ofKind(f *schema.Fields, list []Member, expected func() (Kind, int), rule string) {
	f.Rule("audiences", fault.BadFormat, rule, func(x schema.Finder) {
		want, at := expected()
		for i := range list {
			if id := list[i].ID; id != "" && kindOf(id) != want {
				if wrong := refusal(id, want, at); wrong != "" {
					x.At(i, "id", wrong)
				}
			}
		}
	})
	f.Lint("audiences", fault.Doubtful, "IFAs are UUIDs", func(x schema.Finder) {
		want, _ := expected()
		if want == KindUser {
			return
		}
		for i := range list {
			if id := list[i].ID; id != "" && kindOf(id) == KindUnknown {
				x.At(i, "id", "does not look like "+expectation(want))
			}
		}
	})
	f.Lint("audiences", fault.Doubtful, "an ID twice", func(x schema.Finder) {
		if len(list) > MaxMembers {
			return
		}
		seen := make(map[string]int, len(list))
		for i := range list {
			id := list[i].ID
			if first, ok := seen[id]; !ok {
				seen[id] = i
			} else if id != "" {
				x.At(i, "id", "the same as audiences["+strconv.Itoa(first)+"].id")
			}
		}
	})
}

func expectation(want Kind) string {
	if want == KindIFA {
		return "an IFA, which is a UUID"
	}
	return "a user ID or an IFA"
}

// refusal returns why LINE refuses an ID that is not of the kind of the member at an index, or "" if it may not.
func refusal(id string, want Kind, at int) string {
	switch is := kindOf(id); {
	case want == KindIFA && is == KindUser:
		return "a user ID, but " + reason(at, "isIfaAudience is true", "is an IFA")
	case want == KindUser && is == KindIFA:
		return "an IFA, but " + reason(at, "isIfaAudience is not true", "is a user ID")
	case want != KindUser:
		return ""
	}
	if e, ok := errors.AsType[*ids.Error](ids.UserID(id).Check()); ok {
		return e.Reason // without the ID, which may be anything
	}
	return ""
}

func reason(at int, flag, kind string) string {
	if at == noMember {
		return flag
	}
	return "audiences[" + strconv.Itoa(at) + "].id " + kind
}
