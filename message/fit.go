package message

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/linemsg/linemsg/internal/schema"
	"github.com/linemsg/linemsg/message/fault"
	"github.com/linemsg/linemsg/message/length"
)

// Fit shortens the texts that people read and that are over their limits, in ms and everything in them: texts, titles,
// labels, alternative texts, addresses, names of senders, and the texts that an action sends or shows. It is for texts of
// users and databases, which can be of any length. Each is cut between grapheme clusters and ends with an ellipsis.
//
//	m := &message.Text{Text: "You wrote: " + userText}
//	for _, v := range message.Fit(m) {
//		slog.Info("shortened", "violation", v)
//	}
//
// Fit changes the messages and returns what it changed, with paths as in a request: at most 1,000 changes, and then, under
// [fault.More], the number of further ones. The rules are [fault.Shortened] and [fault.Removed], the severity is warning,
// and no text is quoted. Fitted texts pass Validate, and Lint reports none of them as near its limit: like
// [action.Place.FitLabel], Fit also keeps to the limit in code points.
//
// The LINE emoji, mentions and other substitutions of a removed end are removed too. A {placeholder} is never cut.
//
// Fit never changes URLs, ids, tokens, keywords, clipboard texts or the data of a postback, because a part of one means
// something else. Validate reports those that are too long; see [action.Postback] for long data. Texts in Flex components have no limit
// but the size of their bubble. Raw messages and the members in Extra are not changed.
//
// To send all of a text, see [Text.Split].
func Fit(ms ...Message) []fault.Violation {
	return schema.Fit(&Validation{Messages: ms}, (*Validation).describe)
}

// emojiLimit is the limit of a text with LINE emoji, if each counts as the longest alternative text assumed.
func emojiLimit(emoji int) int { return MaxText - assumedAltText*min(emoji, maxOfOneKind) }

// fit shortens the text of a message with emojis. A text without any needs no care.
func (m *Text) fit(x schema.Finder) {
	limit := emojiLimit(len(m.Emojis))
	if len(m.Emojis) == 0 || length.UTF16.Fits(m.Text, limit) {
		return
	}
	x.Shortened(length.UTF16, limit, length.UTF16.Count(m.Text))
	m.Text = length.UTF16.Truncate(m.Text, limit, schema.Ellipsis)
	end := length.UTF16.Count(strings.TrimSuffix(m.Text, schema.Ellipsis))
	var kept []TextEmoji // a new list: the old one may be in use elsewhere
	for i, e := range m.Emojis {
		if e.Index >= end {
			x.Removed(fault.Member("emojis"), fault.Step{Index: i})
		} else {
			kept = append(kept, e)
		}
	}
	m.Emojis = kept
}

// fit shortens a text with placeholders or doubled braces in front of the one that it would cut.
func (m *TextV2) fit(x schema.Finder) {
	_, emoji := m.used("emoji")
	limit := emojiLimit(emoji)
	if length.UTF16.Fits(m.Text, limit) {
		return
	}
	x.Shortened(length.UTF16, limit, length.UTF16.Count(m.Text))
	head, _ := length.UTF16.Cut(m.Text, limit-length.UTF16.Count(schema.Ellipsis))
	end := len(head)
	kept, removed := make(map[string]bool), make(map[string]bool)
	for _, a := range m.atoms() {
		if a.end > end {
			end = min(end, a.start)
		}
		if a.start < end {
			kept[a.name] = true
		} else {
			removed[a.name] = true
		}
	}
	m.Text = strings.TrimRightFunc(m.Text[:end], unicode.IsSpace) + schema.Ellipsis
	substitution := maps.Clone(m.Substitution) // the old map may be in use elsewhere
	for _, name := range slices.Sorted(maps.Keys(substitution)) {
		if removed[name] && !kept[name] {
			delete(substitution, name)
			x.Removed(fault.Member("substitution"), fault.Member(name))
		}
	}
	m.Substitution = substitution
}
