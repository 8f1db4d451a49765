// Package slot has the places of actions in LINE's reference, with the types that each accepts and the limit of
// its label. They are the rows of the label table
// (https://developers.line.biz/en/reference/messaging-api/#action-object-label-specs).
package slot

import "github.com/linemsg/linemsg/internal/schema"

// The placements.
var (
	ButtonsAction   = inTemplate("template.buttons.actions", "a buttons template", 1)
	ButtonsDefault  = inTemplate("template.buttons.defaultAction", "the body of a buttons template", 0)
	ConfirmAction   = inTemplate("template.confirm.actions", "a confirm template", 1)
	CarouselAction  = inTemplate("template.carousel.column.actions", "a carousel column", 1)
	CarouselDefault = inTemplate("template.carousel.column.defaultAction", "the body of a carousel column", 0)
	ImageCarousel   = uriInLIFF(idle(at("template.image_carousel.column.action", "an image carousel", inMessages, 0, 12, 0), noTap))
	QuickReply      = at("quickReply.item.action", "a quick reply", inQuickReply, 1, 20, schema.InQuick)
	RichMenuArea    = idle(at("richmenu.area.action", "a rich menu", inRichMenu, 0, 20, schema.OpenURI), noTap+restart)
	FlexBubble      = inFlex("flex.bubble.action", "a Flex bubble", 0)
	FlexBox         = inFlex("flex.box.action", "a Flex box", 0)
	FlexButton      = inFlex("flex.button.action", "a Flex button", 1)
	FlexImage       = inFlex("flex.image.action", "a Flex image", 0)
	FlexText        = inFlex("flex.text.action", "a Flex text", 0)
	FlexVideo       = at("flex.video.action", "a Flex video", onlyURI, 0, 40, schema.OpenURI)
)

// All returns the placements in the order of the reference.
func All() []*schema.Slot {
	return []*schema.Slot{
		ButtonsAction, ButtonsDefault, ConfirmAction, CarouselAction, CarouselDefault, ImageCarousel, QuickReply,
		RichMenuArea, FlexBubble, FlexBox, FlexButton, FlexImage, FlexText, FlexVideo,
	}
}

var (
	inMessages   = []string{"postback", "message", "uri", "datetimepicker", "clipboard"}
	inQuickReply = []string{"postback", "message", "uri", "datetimepicker", "camera", "cameraRoll", "location", "clipboard"}
	inRichMenu   = []string{"postback", "message", "uri", "datetimepicker", "richmenuswitch", "clipboard"}
)

var onlyURI = []string{"uri"}

// inert has the types that LINE documents for quick replies only, but accepts in templates and rich menus. It refuses
// them in Flex messages.
var inert = []string{"camera", "cameraRoll", "location"}

// The observed effects of inert types.
const (
	noTap   = "a tap does nothing"
	restart = ", and the LINE app was seen to restart when the menu was opened"
)

// elsewhere has the types that work in one place only, with that place.
var elsewhere = map[string]string{
	"camera": "a quick reply", "cameraRoll": "a quick reply", "location": "a quick reply",
	"richmenuswitch": "a rich menu",
}

// at returns a slot whose labels have lo to hi grapheme clusters. If lo is 1, the label is required.
func at(name, place string, only []string, lo, hi int, scope schema.Scope) *schema.Slot {
	return &schema.Slot{
		Name: name, Place: place, Only: only, Scope: scope, Elsewhere: elsewhere,
		Label: schema.Graphemes(lo, hi).Quoted().Where(&schema.Ext{Why: "in " + place}),
	}
}

func inTemplate(name, place string, lo int) *schema.Slot {
	return uriInLIFF(idle(at(name, place, inMessages, lo, 20, 0), noTap))
}

// idle makes s accept the inert types with a warning.
func idle(s *schema.Slot, instead string) *schema.Slot {
	s.Idle, s.Instead = inert, instead
	return s
}

func inFlex(name, place string, lo int) *schema.Slot {
	return uriInLIFF(at(name, place, inMessages, lo, 40, schema.OpenURI))
}

// uriInLIFF makes s accept only URI actions in messages of LIFF apps
// (https://developers.line.biz/en/reference/liff/#send-messages).
func uriInLIFF(s *schema.Slot) *schema.Slot {
	s.InLIFF = onlyURI
	return s
}
