package richmenu

import (
	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// menuID only warns about an unusual form: LINE does not document the form, although its server refuses some IDs with
// "invalid richMenuId".
var menuID = schema.Free().Required().Is(schema.IDLooks(ids.RichMenuID.Plausible, "a rich menu ID (richmenu- and 32 hexadecimal digits)"))

// aliasID is the form documented for creating an alias.
var aliasID = schema.UTF16(1, 32).Is(schema.IDForm(ids.RichMenuAliasID.Check, fault.SeverityError))

var resumeKey = schema.UTF16(0, 100).Is(schema.IDForm(ids.ResumeKey.Check, fault.SeverityError))

// userID is an error: LINE refuses all users with "The property, 'userIds[0]', in the request body is invalid".
var userID = schema.Free().Required().Is(schema.IDForm(ids.UserID.Check, fault.SeverityError))
