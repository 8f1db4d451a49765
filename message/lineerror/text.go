package lineerror

import (
	"slices"
	"strconv"
	"strings"

	"github.com/linemsg/linemsg/message/fault"
)

// Text returns the text that LINE's server uses for v. If that text has never been seen, Text returns one of this
// module, and known is false. There is usually one text, and there are two where the server sends two details. For a
// wrong JSON type, a bad ID or a sender's name that is too long, the server puts the text in the message of the
// response instead of the details.
//
// Do not compare texts that are not known. They are those for:
//
//   - bubbles of different sizes; a label, altText, displayText or postback data that is too long
//   - areas and base sizes of imagemaps; emoji; coordinates, stickers, coupons and moments
//   - the depth of Flex containers, and most of the text for their size
//   - in Flex, empty keywords, sizes, colors and URLs, nulls, and misplaced objects, except components in a box and
//     camera, camera roll and location actions
//   - most of the text for a background color of a template
//   - unknown members outside Flex, and repeated names below the members of a message or a request
//   - recipients, filters and limits of a narrowcast; LINE notification messages, except for the recipient
//   - coupons, except for a title that is too long, the type of a reward, and a member of another type of priceInfo
//   - rich menus, except for a missing or repeated member, a bad URI or ID and, in [ResponseTo], a menu from which two
//     operations of a batch start
//
// For uneven columns of a carousel, misplaced components and these actions, the text is known but the property is not:
// [Property] then returns the place that this module finds.
func Text(v fault.Violation) (texts []string, known bool) {
	s := spotOf(v)
	return s.texts(v, absent)
}

// texts returns the texts seen from LINE's server. It does not guess unknown texts.
func (s *spot) texts(v fault.Violation, p presence) (texts []string, known bool) {
	if name, ok := s.repeated(v); ok {
		return one(duplicateField + name + "'"), true
	}
	switch s.pass {
	case beans:
		texts = s.beanTexts(v)
	case template:
		texts = s.templateTexts(v, p)
	case flex:
		texts = s.flexTexts(v, p)
	case textV2:
		if v.Value != "" {
			texts = one("The key '" + v.Value + "' enclosed in '{}' does not match the pattern '^[a-zA-Z0-9_]{1,20}$'.")
		}
	}
	property, mistyped := s.mistyped(v)
	code, ofAudience := s.audienceCodeOf(v)
	switch {
	case texts != nil:
		return texts, true
	case ofAudience:
		return one(code.code), true
	case mistyped: // the message of the response, which has no details
		return one(invalid(property, nowhere)), true
	case v.Rule == fault.TooLarge && v.Object == "flex.bubble":
		if text := v.Text(); strings.HasPrefix(text, tooLarge) {
			return one(text), false // as parsed
		}
		return one(tooLarge + ". " + v.Text()), false // the rest has not been recorded
	case v.Rule == fault.BadFormat && s.pass == template && s.last() == "imageBackgroundColor" && !strings.Contains(v.Text(), sixDigits):
		return one(v.Text() + "; " + sixDigits), false // the text around the pattern has not been recorded
	}
	return one(v.Text()), false // LINE's text is not known
}

func one(text string) []string { return []string{text} }

func (s *spot) beanTexts(v fault.Violation) []string {
	if s.message < 0 {
		return s.bodyTexts(v)
	}
	direct := len(s.steps) == 1 // a member of the message itself
	switch v.Rule {
	case fault.Required:
		switch {
		case s.inQuickReply() && s.last() == "label":
			return one(labelSpecified)
		case s.inQuickReply() && s.last() == "text":
			return one(mustBeSpecified)
		case direct && slices.Contains(plainMembers, s.last()),
			s.first() == "actions" && len(s.steps) == 3 && s.last() == "text": // in an imagemap
			return one(mayNotBeEmpty)
		}
	case fault.UnknownKind, fault.NotSendable:
		if direct && s.last() == "type" {
			return one(oneOfTheTypes)
		}
	case fault.TooLong:
		switch {
		case direct && s.last() == "text":
			return one("Length must be between 0 and " + strconv.Itoa(v.Limit))
		case s.longName(v):
			return one(senderNameLong)
		}
	case fault.TooMany:
		if s.first() == "quickReply" && s.last() == "items" { // QUIRK: the text of the second pass
			return one(moreThan(v.Limit))
		}
	case fault.NotHTTPS:
		if direct && (s.last() == "originalContentUrl" || s.last() == "previewImageUrl") {
			return one(validHTTPS)
		}
	case fault.OutOfRange:
		if direct && s.last() == "duration" {
			return one(positive)
		}
	}
	return nil
}

var plainMembers = []string{"type", "text", "altText", "template", "contents", "originalContentUrl", "previewImageUrl", "address"}

// bodyTexts returns the texts for violations outside messages: in requests and rich menus.
func (s *spot) bodyTexts(v fault.Violation) []string {
	direct := len(s.steps) == 1
	switch v.Rule {
	case fault.Required, fault.TooMany:
		switch {
		case direct && s.last() == "messages":
			return one(sizeBetween1 + "5")
		case v.Rule == fault.Required && direct && s.last() == "replyToken":
			return one(mayNotBeEmpty)
		case v.Rule == fault.Required && direct && (v.Object == "richmenu" || v.Object == "" && slices.Contains(menuMembers, s.last())):
			return one(mustBeSpecified)
		}
	case fault.TooLong:
		if direct && s.last() == "title" && v.Object == "coupon.request" {
			return one(sizeBetween1 + strconv.Itoa(v.Limit))
		}
	case fault.UnknownKind:
		if s.first() == "reward" && len(s.steps) == 2 && s.last() == "type" {
			return one(oneOfTheRewards)
		}
	case fault.NotHere:
		if strings.HasPrefix(v.Object, "priceInfo.") {
			return one(mustNotBeSpecified)
		}
	case fault.BadURI:
		if s.first() == "areas" { // QUIRK: even a bad scheme is not "invalid uri scheme" here
			return one(invalidURI)
		}
	case fault.DuplicateKey:
		if s.repeatedMenu(v) && v.Value != "" {
			return one(menuTwice + v.Value + ") is duplicated")
		}
	case fault.BadFormat:
		switch {
		case s.last() == "richMenuId":
			return one(invalidMenuID)
		case direct && s.last() == "chatId": // in the loading animation
			return one(onlyUserID)
		case direct && toPhone(v):
			return one(badDigest)
		}
	case fault.OutOfRange:
		if direct && s.last() == "loadingSeconds" {
			return secondsTexts(v)
		}
	}
	return nil
}

// toPhone reports whether v is about the recipient of a LINE notification message.
func toPhone(v fault.Violation) bool {
	return v.Path == "to" && (v.Object == "request.pnpFlexible" || v.Object == "request.pnpTemplated")
}

// secondsTexts returns the texts for the seconds of a loading animation. A number that breaks both rules has both.
func secondsTexts(v fault.Violation) (texts []string) {
	text := v.Text()
	number, _, _ := strings.Cut(text, ",")
	n, err := strconv.Atoi(number)
	if text != secondsStep && (err != nil || n < 5 || n > 60) {
		texts = one(secondsRange)
	}
	if text == secondsStep || err == nil && n%5 != 0 {
		texts = append(texts, secondsStep)
	}
	return texts
}

var menuMembers = []string{"size", "selected", "name", "chatBarText", "areas"}

func (s *spot) templateTexts(v fault.Violation, p presence) []string {
	switch v.Rule {
	case fault.Required:
		switch {
		case v.Object == "template.confirm" && s.last() == "actions":
			return one("must be 2 items")
		case s.ofAction() && s.last() == "label" && p == empty:
			return one(nonEmptyText)
		}
	case fault.TooFew, fault.TooMany:
		switch {
		case v.Limit == 2: // a confirm template has exactly two
			return one("must be 2 items")
		case v.Rule == fault.TooMany && s.last() == "actions":
			return one(moreThan(v.Limit))
		}
	case fault.TooLong:
		switch {
		case s.last() == "uri":
			return one("size must be between 0 and " + strconv.Itoa(v.Limit))
		case !s.ofAction() && (s.last() == "title" || s.last() == "text"):
			return one("must not be longer than " + strconv.Itoa(v.Limit) + " characters")
		}
	case fault.BadURI:
		if _, ok := scheme(v.Value); s.last() == "uri" && (!ok || !refusedScheme(v.Value)) {
			return one(invalidURI)
		}
	case fault.NotHTTPS:
		if s.last() == "thumbnailImageUrl" {
			return one(invalidScheme)
		}
	case fault.Empty:
		switch s.last() {
		case "thumbnailImageUrl":
			return []string{nonEmptyText, invalidScheme}
		case "title":
			return one(nonEmptyText)
		}
	case fault.Uneven:
		return one(unlikeColumns)
	}
	return nil
}

func (s *spot) flexTexts(v fault.Violation, p presence) []string {
	switch v.Rule {
	case fault.Required:
		switch {
		case len(s.steps) == 1 || v.Object == "flex.bubble" && s.last() == "":
			return one(noBlock)
		case s.last() == "type":
			return one(invalidProperty)
		case s.last() == "label" && s.ofAction():
			return one(labelSpecified)
		case s.last() == "text" && p == empty:
			return one(nonEmptyText)
		case s.last() == "text" && s.ofAction():
			return one(mustBeSpecified)
		case s.last() == "text" && v.Object == "flex.text":
			return []string{noTextContent, textOrContents}
		case s.last() == "url" && p == absent && v.Object == "flex.image":
			return one(mustBeSpecified)
		}
	case fault.NotHere:
		switch {
		case s.last() == "action" && slices.Contains(quickReplyActions, v.Value):
			return one(v.Value + notForFlex)
		case s.inBox():
			return one(badBoxContent)
		}
	case fault.UnknownProperty:
		return one(unknownField)
	case fault.NotOneOf, fault.BadFormat, fault.WrongType:
		return one(invalidProperty)
	case fault.NotHTTPS:
		if _, ok := scheme(v.Value); ok || v.Value == "" {
			return one(invalidScheme)
		}
	case fault.BadURI:
		_, ok := scheme(v.Value)
		switch {
		case s.last() == "url", ok && refusedScheme(v.Value): // QUIRK: also for a url with an unencoded bar
			return one(invalidScheme)
		case !ok && v.Value != "":
			return []string{invalidURI, invalidScheme}
		}
		return one(invalidURI)
	case fault.TooMany:
		if s.last() == "contents" {
			return one(moreThan(v.Limit))
		}
	}
	return nil
}

// quickReplyActions are the actions that are only allowed in a quick reply.
var quickReplyActions = []string{"camera", "cameraRoll", "location"}

func moreThan(n int) string { return "must not be more than " + strconv.Itoa(n) + " items" }

// refusedScheme reports whether LINE's server refuses the scheme of uri.
func refusedScheme(uri string) bool {
	name, _ := scheme(uri)
	switch strings.ToLower(name) {
	case "https", "http", "line", "tel", "mailto":
		return false
	}
	return true
}

// scheme returns the scheme of a URI: letters, digits, + - . before the first colon (RFC 3986 section 3.1).
func scheme(uri string) (name string, ok bool) {
	name, _, ok = strings.Cut(uri, ":")
	if !ok || name == "" {
		return "", false
	}
	for i := range len(name) {
		c := name[i]
		letter := c|0x20 >= 'a' && c|0x20 <= 'z'
		if !letter && (i == 0 || (c < '0' || c > '9') && c != '+' && c != '-' && c != '.') {
			return "", false
		}
	}
	return name, true
}
