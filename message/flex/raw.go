package flex

import (
	"encoding/json"
	"maps"
	"slices"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Raw is the JSON of a container, component, hero or background of a type that this version does not know.
// Validate refuses it, as LINE refuses unknown types in a Flex message. Only a spacer, which was a component until
// 2023, is a warning, unless its size is empty.
type Raw struct{ raw schema.Raw }

// NewRaw returns a Raw for the JSON of one object with a type member. Use it for types that LINE added after this
// version.
func NewRaw[S ~string | ~[]byte](text S) (*Raw, error) {
	return schema.NewRaw(text, func(r schema.Raw) Raw { return Raw{r} })
}

// JSON returns the JSON passed to [NewRaw] or decoded, unchanged.
func (r *Raw) JSON() json.RawMessage {
	if r == nil {
		return nil
	}
	return r.raw.JSON()
}

// describe describes a container. [described] handles every other place.
func (r *Raw) describe(f *schema.Fields) { r.describeAs(f, notContainers) }

func (r *Raw) describeAs(f *schema.Fields, refused map[string]fault.Violation) {
	r.raw.Describe(f, "Flex", known, refused)
	// The SDK for Go once sent an empty size, which LINE refused (line-bot-sdk-go#125).
	f.Rule("size", fault.Empty, "empty, must be a text or left out", func(x schema.Finder) {
		x.If(r.raw.Kind() == "spacer" && r.hasEmptySize())
	})
}

// hasEmptySize reports whether the size is null or an empty text.
func (r *Raw) hasEmptySize() bool {
	var members map[string]json.RawMessage
	_ = json.Unmarshal(r.raw.JSON(), &members) // valid, because it was parsed before
	size := string(members["size"])
	return size == "null" || size == `""`
}

// described returns the description of a sum in which the kinds of refused are not allowed.
func described[T interface{ describe(*schema.Fields) }](refused map[string]fault.Violation) func(T, *schema.Fields) {
	return func(v T, f *schema.Fields) {
		if r, ok := any(v).(*Raw); ok {
			r.describeAs(f, refused)
			return
		}
		v.describe(f)
	}
}

var known = []string{
	"bubble", "carousel", "box", "button", "image", "video", "icon", "text", "span", "separator", "filler", "linearGradient",
}

// Known types, refused at these places.
var (
	notContainers = refusals("a Flex message needs a bubble or a carousel", []string{"bubble", "carousel"}, map[string]fault.Violation{
		"flex":     wholeMessage("flex is"),
		"text":     wholeMessage("text is a component or"),
		"textV2":   wholeMessage("textV2 is"),
		"sticker":  wholeMessage("sticker is"),
		"image":    wholeMessage("image is a component or"),
		"video":    wholeMessage("video is a component or"),
		"audio":    wholeMessage("audio is"),
		"location": wholeMessage("location is"),
		"imagemap": wholeMessage("imagemap is"),
		"template": wholeMessage("template is"),
		"coupon":   wholeMessage("coupon is"),
	})
	notHeroes = refusals("a hero block is a box, an image or a video", []string{"box", "image", "video"}, map[string]fault.Violation{
		"spacer": spacer,
	})
	notAltContents = refusals("an altContent is a box or an image", []string{"box", "image"}, nil)
	notInBox       = refusals("a box contains box, button, image, icon, text, separator, filler",
		[]string{"box", "button", "image", "icon", "text", "separator", "filler"}, map[string]fault.Violation{
			"span":   {Rule: fault.NotHere, Detail: "span is allowed only in the contents of a text"},
			"video":  {Rule: fault.NotHere, Detail: "video is allowed only in a hero block"},
			"spacer": spacer,
		})
	notBackgrounds = refusals("a background is a linearGradient", []string{"linearGradient"}, nil)
)

// wholeMessage refuses a message where a container is expected.
func wholeMessage(is string) fault.Violation {
	return fault.Violation{Rule: fault.NotHere, Detail: is + " a whole message, not a Flex container; read it with message.Parse"}
}

var spacer = fault.Violation{
	Rule: fault.Deprecated, Severity: fault.SeverityWarning,
	Detail: "spacer is no longer in LINE's reference; use the margin of a component or the padding of its box",
}

// refusals refuses every known kind except those in taken.
func refusals(why string, taken []string, special map[string]fault.Violation) map[string]fault.Violation {
	all := make(map[string]fault.Violation, len(known)+len(special))
	for _, kind := range known {
		if !slices.Contains(taken, kind) {
			all[kind] = fault.Violation{Rule: fault.NotHere, Detail: kind + " is not allowed here, " + why}
		}
	}
	maps.Copy(all, special)
	return all
}
