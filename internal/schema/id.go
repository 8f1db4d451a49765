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
	return idForm(severity, func(id T) bool { return check(id) == nil }, func(id T) (text, value string) {
		err := check(id)
		e, ok := errors.AsType[*ids.Error](err)
		switch {
		case !ok:
			return err.Error(), string(id)
		case e.Input == "": // of a type that hides its text
			return e.Reason, ""
		}
		return Quote(string(id)) + ": " + e.Reason, string(id)
	})
}

// IDLooks warns about an id that is not plausible, for ids whose form LINE does not document. what describes the
// plausible form.
func IDLooks[T ~string](plausible func(T) bool, what string) *Ext {
	return idForm(fault.SeverityWarning, plausible, func(id T) (text, value string) {
		return Quote(string(id)) + " does not look like " + what, string(id)
	})
}

func idForm[T ~string](severity fault.Severity, takes func(T) bool, wrong func(T) (text, value string)) *Ext {
	report := Finder.Error
	if severity == fault.SeverityWarning {
		report = Finder.Warn
	}
	return &Ext{Form: &Form{
		Name: reflect.TypeFor[T]().String(), Rule: fault.BadFormat, Warn: severity == fault.SeverityWarning, Sized: true,
		Takes: func(s string) bool { return takes(T(s)) },
		Check: func(x Finder, s string) {
			if takes(T(s)) {
				return
			}
			var text string
			text, x.value = wrong(T(s))
			report(x, fault.BadFormat, text)
		},
	}}
}
