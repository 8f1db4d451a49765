// Package length counts text as LINE counts it, and cuts and splits text at
// LINE's limits.
//
//	if !length.UTF16.Fits(text, 5000) { // the limit of a text message
//		text = length.UTF16.Truncate(text, 5000, "…")
//	}
//
// Start with [UTF16], [Grapheme] and the methods [Unit.Count], [Unit.Fits] and [Unit.Truncate].
//
// # Units
//
// LINE counts most texts in UTF-16 code units: "a" and "あ" are 1, "👋" is 2,
// "👋🏻" is 4. A closed list of properties (labels of actions, texts of templates,
// the name and chat bar text of a rich menu, and a few more) is counted in
// grapheme clusters, the characters that a reader sees: "👋🏻" is 1. The lists are
// on LINE's page "Character counting in a text":
// https://developers.line.biz/en/docs/messaging-api/text-character-count/
//
// LINE's server has been seen to count some labels in code points, where its
// page says grapheme clusters. This is why there is a third unit.
//
// A LINE emoji is a "$" or a placeholder in the text, with an entry in a separate
// list. LINE counts it as its alternative text, such as "(love)", and does not
// publish these texts. This package counts the "$" or the placeholder, so the
// length of a text with LINE emoji is not known exactly.
//
// # Grapheme clusters and the version of Unicode
//
// Clusters are those of github.com/rivo/uniseg. Its version 0.4.7 follows Unicode
// 15.0. The version that LINE's server follows is not public. For usual text in
// Japanese, Chinese, Korean and Thai and for emoji, the versions from 15.0 to 17.0
// agree. They differ in Indic scripts and Khmer. A conjunct such as न्दी is two
// clusters in 15.0 and one in later versions, so हिन्दी counts 3 here and 2 by
// Unicode 17.0. In these scripts the count here is never too small, but a text near
// a limit may be refused although LINE accepts it, and Cut, Truncate and Split may
// break a conjunct.
//
// Most clusters are counted without uniseg. Code points that never join, and marks
// that always join the code point before them, are in two lists of blocks that have
// not changed in any version since 15.0. Everything else is counted by uniseg. Tests
// compare the lists with the linked version of uniseg.
//
// # Speed
//
// For most texts, Fits needs only the length in bytes. Otherwise it counts eight bytes
// at a time, and stops after the limit. A label in Japanese or Thai usually has no more
// code points than its limit, so its clusters are not counted. Only Truncate and Split
// allocate.
//
// # Invalid UTF-8
//
// All functions accept any string. A byte that is not part of valid UTF-8 counts
// as U+FFFD, as in a range loop. It is one UTF-16 code unit, one code point, and one
// grapheme cluster together with the marks after it. Such bytes are never changed,
// dropped or replaced. JSON cannot contain them, so check utf8.ValidString before
// sending.
//
// # Limits
//
// Nothing fits into a negative limit, not even the empty string. No function
// panics.
package length
