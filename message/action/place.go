package action

import (
	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/internal/slot"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/length"
)

// Place is a place of an action, which sets the limit of its label: 40 grapheme clusters in a Flex button, but 12
// in an image carousel.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#action-object-label-specs
type Place uint8

// The places and the lengths of their labels in grapheme clusters. The zero Place accepts no label.
const (
	InTemplate      Place = iota + 1 // buttons, confirm and carousel templates: 1 to 20
	InImageCarousel                  // image carousel templates: at most 12
	InQuickReply                     // quick replies: 1 to 20
	InFlexButton                     // Flex buttons: 1 to 40
	InFlex                           // other Flex components, which do not show the label: at most 40
	InRichMenu                       // areas of rich menus, read by screen readers: at most 20
)

// slots has one placement of each place. All placements of a place have the same limits.
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

// MaxLabel returns the limit of a label in grapheme clusters.
func (p Place) MaxLabel() int { return p.slot().Label.Max() }

// FitLabel returns s cut to the limit of a label, with an ellipsis if it was cut, and never inside a grapheme
// cluster. The result is also within the limit in code points, which LINE's server has been seen to count.
func (p Place) FitLabel(s string) string {
	limit := p.MaxLabel()
	if length.CodePoint.Fits(s, limit) { // and so do the clusters
		return s
	}
	return length.CodePoint.Truncate(s, limit, schema.Ellipsis)
}

// Fit shortens the texts of an action in this place: its label, and the texts that a tap sends or shows. It changes the
// action and returns what it shortened. Fit of a message does the same for the actions in it.
func (p Place) Fit(a Action) []fault.Violation { return schema.FitNode(a, kinds, p.slot()) }

// CheckLabel returns an error if a label is too long for this place, missing although required, or not valid UTF-8.
// It is the error of Validate for a message with this label; warnings are not included.
func (p Place) CheckLabel(s string) error {
	if p.slot() == nowhere && s != "" {
		return fault.Violation{Path: "label", Rule: fault.NotHere, Detail: "the zero Place accepts no label"}
	}
	one := labeled{place: p, label: s}
	return schema.Validate(&one, (*labeled).describe)
}

type labeled struct {
	place Place
	label string
}

func (l *labeled) describe(f *schema.Fields) {
	f.Struct("label", "a label", "action-object-label-specs", nil)
	f.String("label", &l.label, l.place.slot().Label)
}
