package richmenu_test

import (
	"testing"

	"github.com/linemsg/linemsg/internal/apitest"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/richmenu"
)

func TestAPI(t *testing.T) {
	apitest.Package{
		Wire: []any{
			new(richmenu.Alias),
			new(richmenu.AliasUpdate),
			new(richmenu.Area),
			new(richmenu.Batch),
			new(richmenu.Bounds),
			new(richmenu.BulkLink),
			new(richmenu.BulkUnlink),
			new(richmenu.RichMenu),
			new(richmenu.Link),
			new(richmenu.Unlink),
			new(richmenu.UnlinkAll),
			new(richmenu.RawOperation),
			new(richmenu.Response),
			new(richmenu.Size),
		},
		Local: []any{new(richmenu.TabSet), new(richmenu.Tab)},
		Others: []any{
			new(richmenu.ByLanguage[string]),
			new(richmenu.Call),
			new(richmenu.ImageInfo),
			new(richmenu.Layout),
			new(richmenu.Plan),
			new(richmenu.Region),
			new(richmenu.Step),
			new(richmenu.Template),
		},
		Funcs: []any{
			richmenu.Checked[richmenu.RichMenu],
			richmenu.CheckImage,
			richmenu.NewByLanguage[string],
			richmenu.Join,
			richmenu.NewRawOperation[string],
		},
		Parts: []any{new(action.URI)},
	}.Check(t)
}
