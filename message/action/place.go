package action

import (
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/internal/slot"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/length"
)

// Place is where an action stands, as far as its label is concerned: the same action may have a label of
// 40 grapheme clusters in a Flex button and of 12 in an image carousel.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#action-object-label-specs
type Place uint8

// The places. The zero Place is none: it takes no label.
const (
	InTemplate      Place = iota + 1 // buttons, confirm and carousel templates: 1 to 20
	InImageCarousel                  // image carousel templates: at most 12
	InQuickReply                     // quick replies: 1 to 20
	InFlexButton                     // Flex buttons: 1 to 40
	InFlex                           // other Flex components, where a label is not shown: at most 40
	InRichMenu                       // areas of rich menus, where screen readers speak it: at most 20
)

// slots has one placement for each place; those of a place agree in their labels.
var slots = [...]*schema.Slot{
	InTemplate: slot.ButtonsAction, InImageCarousel: slot.ImageCarousel, InQuickReply: slot.QuickReply,
	InFlexButton: slot.FlexButton, InFlex: slot.FlexBox, InRichMenu: slot.RichMenuArea,
}

func (p Place) slot() *schema.Slot {
	if int(p) < len(slots) && slots[p] != nil {
		return slots[p]
	}
	return nowhere
}

var nowhere = &schema.Slot{}

// MaxLabel is the limit of a label, in grapheme clusters.
func (p Place) MaxLabel() int { return p.slot().Label.Max() }

// FitLabel cuts s to the limit of a label, with an ellipsis where something is cut, and never inside of a
// grapheme cluster. The result is within the limit in code points as well, which LINE's server was seen
// to count.
func (p Place) FitLabel(s string) string {
	limit := p.MaxLabel()
	if length.CodePoint.Fits(s, limit) { // so the clusters are within it too
		return s
	}
	return length.CodePoint.Truncate(s, limit, "…")
}

// CheckLabel answers with what a check of a message would say of a label at this place: that it is too
// long, missing where one is needed, or not valid UTF-8. Warnings are left out.
func (p Place) CheckLabel(s string) error {
	if p.slot() == nowhere && s != "" {
		return fault.Violation{Path: "label", Rule: fault.NotHere, Detail: "the zero Place takes no label"}
	}
	one := labelled{place: p, label: s}
	return schema.Validate(&one, (*labelled).describe)
}

type labelled struct {
	place Place
	label string
}

func (l *labelled) describe(f *schema.Fields) {
	f.Struct("label", "a label", "action-object-label-specs", nil)
	f.String("label", &l.label, l.place.slot().Label)
}
