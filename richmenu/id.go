package richmenu

import (
	"errors"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// menuID only warns of a form that no sample has: LINE documents none, though its server answers "invalid
// richMenuId" to some.
var menuID = schema.Free().Required().Is(&schema.Ext{Form: &schema.Form{
	Name: "^richmenu-[0-9a-f]{32}$", Rule: fault.BadFormat, Warn: true,
	Check: func(say schema.Finder, s string) {
		if !ids.RichMenuID(s).Plausible() {
			say.Warn(fault.BadFormat, schema.Quote(s)+" does not look like a rich menu ID (richmenu- and 32 hexadecimal digits)")
		}
	},
}})

// aliasID is the form that LINE's reference has for creating an alias.
var aliasID = schema.UTF16(1, 32).Is(&schema.Ext{Form: &schema.Form{
	Name: "^[a-z0-9_-]{1,32}$", Rule: fault.BadFormat,
	Check: func(say schema.Finder, s string) {
		if len(s) <= 32 && ids.RichMenuAliasID(s).Check() != nil {
			say.Error(fault.BadFormat, schema.Quote(s)+" is no alias, those have 1 to 32 of a-z 0-9 _ -")
		}
	},
}})

var resumeKey = schema.UTF16(0, 100).Is(&schema.Ext{Form: &schema.Form{
	Name: "^[0-9a-zA-Z_-]{1,100}$", Rule: fault.BadFormat,
	Check: func(say schema.Finder, s string) {
		if len(s) <= 100 && ids.ResumeKey(s).Check() != nil {
			say.Error(fault.BadFormat, schema.Quote(s)+" is no resume key, those have 1 to 100 of A-Z a-z 0-9 _ -")
		}
	},
}})

// userID is an error: LINE answers "The property, 'userIds[0]', in the request body is invalid" and links
// nobody.
var userID = schema.Free().Required().Is(&schema.Ext{Form: &schema.Form{
	Name: "^(U[0-9a-f]{32}|LU[0-9a-f]{32}-U[0-9a-f]{32})$", Rule: fault.BadFormat,
	Check: func(say schema.Finder, s string) {
		if err := ids.UserID(s).Check(); err != nil {
			say.Error(fault.BadFormat, schema.Quote(s)+": "+reason(err))
		}
	},
}})

func reason(err error) string {
	if e, ok := errors.AsType[*ids.Error](err); ok {
		return e.Reason
	}
	return err.Error()
}
