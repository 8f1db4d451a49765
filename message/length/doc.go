// Package length counts text the way LINE counts it, and cuts and splits text
// at the limits that LINE sets.
//
//	if !length.UTF16.Fits(text, 5000) { // the limit of a text message
//		text = length.UTF16.Truncate(text, 5000, "…")
//	}
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
// page says grapheme clusters. Hence the third unit.
//
// A LINE emoji (a "$" or a placeholder in the text, with an entry in a list
// beside it) counts as its alternative text, such as "(love)". LINE does not
// publish these texts. This package counts the string it is given, so the length
// of a text with LINE emoji is not known exactly; each "$" may be several units.
//
// # Grapheme clusters and the version of Unicode
//
// Clusters are those of github.com/rivo/uniseg; version 0.4.7 follows Unicode
// 15.0. Which version LINE's server follows is not public. For usual text in
// Japanese, Chinese, Korean and Thai and for emoji, the versions from 15.0 to 17.0
// agree. They differ in Indic scripts and Khmer: later versions take a conjunct
// such as न्दी for one cluster, 15.0 for two, so हिन्दी counts 3 here and 2 by
// Unicode 17.0. In these scripts the count here is never too small, but near a
// limit a text may be refused that LINE accepts, and Cut, Truncate and Split may
// part a conjunct.
//
// uniseg is the judge of clusters, but it is not asked about all of them. Code points
// that join nothing, and marks that join whatever is in front, are told by two lists
// of blocks that have been the same in each version since 15.0; everything else goes
// to uniseg. Tests hold the lists against the version that is linked.
//
// # Speed
//
// Fits answers most texts by their length in bytes. Where that leaves it open, it
// counts eight bytes at a time, and stops behind the limit. A label of Japanese, Thai
// or emoji is in most cases within its limit by its code points, so its clusters are
// not counted. Of all functions only Truncate and Split allocate.
//
// # Invalid UTF-8
//
// Every function takes any string. A byte that is not part of valid UTF-8 is
// counted as one U+FFFD, as by a range loop: one UTF-16 code unit, one code
// point, one grapheme cluster (marks that follow join it). The bytes themselves
// are never changed, dropped or replaced. JSON cannot carry them, so check
// utf8.ValidString before sending.
//
// # Limits
//
// A negative limit lets nothing fit, not even the empty string. No function
// panics.
package length
