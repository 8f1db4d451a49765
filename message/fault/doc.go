// Package fault is what every check of this module answers: where a message is wrong, which rule it
// breaks, how sure that is, and what was found.
//
//	err := message.Validate(ms...)
//	if errors.Is(err, fault.TooLong) { … }
//	for _, v := range fault.Violations(err) {
//		log.Println(v.Path, v.Rule, v.Got, v.Limit)
//	}
//
// # Terminology
//
//   - A violation is one finding at one place.
//   - A [Path] is the place, in LINE's own notation: messages[0].template.actions[1].label.
//   - A [Rule] is a stable code to compare with errors.Is. Texts may be reworded, codes are not.
//   - A [Severity] is error where LINE refuses the object, as its reference says or as its server was
//     seen to answer, and warning where LINE takes it but something is deprecated, ignored, or so near
//     a limit nobody outside LINE can measure that it may fail.
//
// What LINE's own server says of the same faults is in package [github.com/linemsg/linemsg/message/lineerror].
//
// # Security
//
// The text of a violation quotes what the author of the bot wrote (labels, keywords, URLs, ids), cut at 40 grapheme
// clusters and 400 bytes. It never quotes a user's text, nor a token; the comment of package message has the list.
package fault
