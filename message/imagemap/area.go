package imagemap

import (
	"encoding/json"
	"math"
	"strconv"

	"github.com/linemsg/linemsg/internal/schema"
)

// Area is a rectangle of the image, in pixels of its base [Size], with the origin at the top left corner. The zero
// Area counts as missing.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#imagemap-area-object
type Area struct {
	X, Y          int // of the top left corner, at least 0
	Width, Height int // at least 1

	Extra map[string]json.RawMessage // JSON members without a field
}

func (a *Area) describe(f *schema.Fields) {
	f.Struct("imagemap.area", "an area", "imagemap-area-object", &a.Extra)
	schema.Int(f, "x", &a.X, schema.Between(0, math.MaxInt32), schema.Always)
	schema.Int(f, "y", &a.Y, schema.Between(0, math.MaxInt32), schema.Always)
	schema.Int(f, "width", &a.Width, schema.Between(1, math.MaxInt32).Advised(), schema.Always) // LINE documents no lower bound
	schema.Int(f, "height", &a.Height, schema.Between(1, math.MaxInt32).Advised(), schema.Always)
}

func describeArea(f *schema.Fields, p *Area) {
	schema.One(f, "area", p, schema.Values((*Area).describe), schema.Always)
}

// edges calls say for each edge of a outside an image of size s. It skips sizes and areas with other violations.
func (a *Area) edges(s Size, say func(string)) {
	if a == nil || s.Width < 1 || s.Height < 1 {
		return
	}
	for _, edge := range [...]struct {
		name             string
		at, extent, size int
	}{{"right", a.X, a.Width, s.Width}, {"bottom", a.Y, a.Height, s.Height}} {
		if edge.at < 0 || edge.at > math.MaxInt32 || edge.extent < 1 || edge.extent > math.MaxInt32 {
			continue
		}
		end := int64(edge.at) + int64(edge.extent)
		if over := end - int64(edge.size); over > 0 {
			say(edge.name + " edge at " + strconv.FormatInt(end, 10) + ", " + strconv.FormatInt(over, 10) +
				" px outside the image (" + strconv.Itoa(edge.size) + ")")
		}
	}
}
