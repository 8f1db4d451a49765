package richmenu

import (
	"github.com/linemsg/linemsg/internal/convert"
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Body is a request body: a [*RichMenu], [*Alias], [*AliasUpdate], [*Batch], [*BulkLink] or [*BulkUnlink].
type Body interface {
	Validate() error
	Lint() []fault.Violation
	AppendJSON(buf []byte) ([]byte, error)

	describe(*schema.Fields)
}

// Checked validates a body and converts it to T, a type of another library with the same JSON, such as a request type
// of the official SDK. It is message.CheckedRequest for the bodies of this package:
//
//	request, err := richmenu.Checked[messaging_api.RichMenuRequest](menu)
//	response, err := bot.CreateRichMenu(request)
//
// It compares the JSON of T with the JSON of b. A member that T loses, such as one that LINE added later, is an
// error.
func Checked[T any](b Body) (*T, error) {
	if b == nil {
		return convert.Checked[T]("richmenu.Checked", nil)
	}
	return convert.Checked[T]("richmenu.Checked", b)
}
