package schema

import (
	"errors"
	"reflect"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message/fault"
)

// IDForm is the rule for an id that check accepts, as in IDForm(ids.UserID.Check, fault.SeverityError). The text of a
// violation is the reason of the [ids.Error], or the text of another error. The ledger lists the name of the type.
func IDForm[T ~string](check func(T) error, severity fault.Severity) *Ext {
	return idForm(severity, func(id T) bool { return check(id) == nil }, func(id T) string {
		err := check(id)
		if e, ok := errors.AsType[*ids.Error](err); ok {
			return Quote(string(id)) + ": " + e.Reason
		}
		return err.Error()
	})
}

// IDLooks warns about an id that is not plausible, for ids whose form LINE does not document. what describes the
// plausible form.
func IDLooks[T ~string](plausible func(T) bool, what string) *Ext {
	return idForm(fault.SeverityWarning, plausible, func(id T) string { return Quote(string(id)) + " does not look like " + what })
}

func idForm[T ~string](severity fault.Severity, takes func(T) bool, wrong func(T) string) *Ext {
	report := Finder.Error
	if severity == fault.SeverityWarning {
		report = Finder.Warn
	}
	return &Ext{Form: &Form{
		Name: reflect.TypeFor[T]().String(), Rule: fault.BadFormat, Warn: severity == fault.SeverityWarning, Sized: true,
		Takes: func(s string) bool { return takes(T(s)) },
		Check: func(x Finder, s string) {
			if !takes(T(s)) {
				report(x, fault.BadFormat, wrong(T(s)))
			}
		},
	}}
}
