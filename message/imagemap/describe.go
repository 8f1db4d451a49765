package imagemap

import (
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Describe describes the members of an imagemap message. altText describes the member between baseUrl and baseSize. It is
// for the packages of this module.
func Describe(f *schema.Fields, baseURL *string, altText func(), size *Size, video **Video, actions *[]Action) {
	describeBaseURL(f, baseURL)
	altText()
	schema.One(f, "baseSize", size, schema.Values((*Size).describe), schema.Always)
	schema.One(f, "video", video, schema.Pointers((*Video).describe), schema.Optional)
	f.Lint("video", fault.OutOfRange, "the area must be inside the image", func(x schema.Finder) {
		if v := *video; v != nil {
			v.Area.edges(*size, func(detail string) { x.In("area", detail) })
		}
	})
	schema.List(f, "actions", actions, schema.Variants(kinds, nil), schema.Items(0, MaxActions, "actions"))
	f.Rule("actions", fault.Required, "missing", func(x schema.Finder) { x.If(*actions == nil && !x.Held("actions")) })
	f.Lint("actions", fault.Doubtful, "empty; LINE does not document whether it accepts that", func(x schema.Finder) {
		x.If(*actions != nil && len(*actions) == 0)
	})
	f.Lint("actions", fault.OutOfRange, "each area must be inside the image", func(x schema.Finder) {
		for i, a := range schema.Present(*actions) {
			a.area().edges(*size, func(detail string) { x.At(i, "area", detail) })
		}
	})
}
