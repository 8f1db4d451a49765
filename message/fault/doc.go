// Package fault defines the findings that every check of this module returns: the place in the message, the rule it
// breaks, the severity, and what was found.
//
//	err := message.Validate(ms...)
//	if errors.Is(err, fault.TooLong) { … }
//	for _, v := range fault.Violations(err) {
//		log.Println(v.Path, v.Rule, v.Got, v.Limit)
//	}
//
// Start with [Violations], [Violation] and [Rule].
//
// # Terminology
//
//   - A [Violation] is one finding at one place.
//   - A [Path] is the place, in LINE's own notation: messages[0].template.actions[1].label.
//   - A [Rule] is a stable code, to be compared with errors.Is. Texts may change, codes do not.
//   - A [Severity] is an error if LINE refuses the object, according to its reference or as seen from its server.
//     It is a warning if LINE accepts the object but has deprecated or ignores something, or may refuse it near a
//     limit that cannot be measured from outside.
//
// A violation is also data: json.Marshal and log/slog write its fields under the same names. [Attr] logs an error that
// wraps violations.
//
// Package [github.com/linemsg/linemsg/message/lineerror] reads the errors of LINE's own server.
//
// # Security
//
// The text of a violation quotes what a bot's author wrote (labels, keywords, URLs, ids), cut at 40 grapheme
// clusters and 400 bytes. It never quotes a user's text or a token. The documentation of package message has the
// full list.
package fault
