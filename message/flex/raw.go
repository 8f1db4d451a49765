package flex

import (
	"encoding/json"
	"maps"
	"slices"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
)

// Raw is a container, component, hero or background of a kind that this version does not know, whole. A
// check refuses it, as LINE does: inside Flex it takes nothing that it does not know. Only a spacer, which was a
// component until 2023, is a warning.
type Raw struct{ raw schema.Raw }

// NewRaw takes the JSON of one object that has a type. Use it to send what LINE has added since.
func NewRaw[S ~string | ~[]byte](text S) (*Raw, error) {
	r, err := schema.NewRaw(text)
	if err != nil {
		return nil, err
	}
	return &Raw{r}, nil
}

// JSON is the object as it came.
func (r *Raw) JSON() json.RawMessage {
	if r == nil {
		return nil
	}
	return r.raw.JSON()
}

// describe describes a container: what stands anywhere else is described by [described].
func (r *Raw) describe(f *schema.Fields) { r.describeAs(f, notContainers) }

func (r *Raw) describeAs(f *schema.Fields, refused map[string]fault.Violation) {
	r.raw.Describe(f, "Flex", known, refused)
}

// described makes the description of a sum in which some kinds, known elsewhere, are refused.
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

// What LINE has, and not here.
var (
	notContainers = refusals("a Flex message takes a bubble or a carousel", []string{"bubble", "carousel"}, map[string]fault.Violation{
		"flex":     wholeMessage("flex is"),
		"text":     wholeMessage("text is a component, or"),
		"textV2":   wholeMessage("textV2 is"),
		"sticker":  wholeMessage("sticker is"),
		"image":    wholeMessage("image is a component, or"),
		"video":    wholeMessage("video is a component, or"),
		"audio":    wholeMessage("audio is"),
		"location": wholeMessage("location is"),
		"imagemap": wholeMessage("imagemap is"),
		"template": wholeMessage("template is"),
		"coupon":   wholeMessage("coupon is"),
	})
	notHeroes = refusals("a hero block takes a box, an image or a video", []string{"box", "image", "video"}, map[string]fault.Violation{
		"spacer": spacer,
	})
	notAltContents = refusals("an altContent takes a box or an image", []string{"box", "image"}, nil)
	notInBox       = refusals("a box takes box, button, image, icon, text, separator, filler",
		[]string{"box", "button", "image", "icon", "text", "separator", "filler"}, map[string]fault.Violation{
			"span":   {Rule: fault.NotHere, Detail: "span stands only in the contents of a text"},
			"video":  {Rule: fault.NotHere, Detail: "video stands only in a hero block"},
			"spacer": spacer,
		})
	notBackgrounds = refusals("a background is a linearGradient", []string{"linearGradient"}, nil)
)

// wholeMessage refuses a kind of message where a container is to stand.
func wholeMessage(is string) fault.Violation {
	return fault.Violation{Rule: fault.NotHere, Detail: is + " a whole message, not a Flex container; read it with message.Parse"}
}

// spacer was a component until 2023.
var spacer = fault.Violation{
	Rule: fault.Deprecated, Severity: fault.SeverityWarning,
	Detail: "spacer is no component of LINE's reference any more; use margin of a component or padding of its box",
}

// refusals says of each known kind but those taken that it does not stand here.
func refusals(why string, taken []string, special map[string]fault.Violation) map[string]fault.Violation {
	all := make(map[string]fault.Violation, len(known)+len(special))
	for _, kind := range known {
		if !slices.Contains(taken, kind) {
			all[kind] = fault.Violation{Rule: fault.NotHere, Detail: kind + " does not stand here, " + why}
		}
	}
	maps.Copy(all, special)
	return all
}
