package length

// For text in most languages of LINE's users, grapheme clusters can be counted without uniseg. Two sets of code points are
// enough.
//
// A base never joins another base. A mark joins whatever comes before it, except a control character, a line end and the start
// of the text. Both sets contain only blocks that are assigned, stable and in use. A code point that is missing costs time. One
// that is wrongly included makes counts wrong. The rest of Unicode is left to uniseg, including all code points that were not
// assigned in Unicode 15.0.
//
// Claim: consider a text of bases, marks, ASCII control characters and "\r\n" that does not begin with a mark and has no mark
// directly after a control character. In it a cluster begins at each base, control character and "\r\n", and nowhere else.
//
// Proof, by the rules of UAX #29 of Unicode 15.0 to 17.0:
//
//   - GB3 joins only CR and LF, which are counted together.
//   - GB4 and GB5 break before and after each control character. No mark comes after one, so another cluster begins there.
//   - GB6 to GB8 join a jamo of class L, V or T to an L, V, T or syllable before it. No jamo is in the sets. Hangul syllables (LV,
//     LVT) are bases, and do not join without a jamo.
//   - GB9 and GB9a join Extend, ZWJ and SpacingMark to what comes before. All marks are Extend or SpacingMark, and no base is
//     any of the three.
//   - GB9b joins what comes after Prepend, which is not in the sets.
//   - GB9c (since 15.1) joins two InCB=Consonant with a linker between them. No base is one: Thai is the only Brahmic script in
//     the sets, and has no conjuncts.
//   - GB11 joins emoji after ZWJ, which is not in the sets.
//   - GB12 and GB13 join regional indicators, which are not in the sets.
//   - GB999 breaks everywhere else, and so before each base.
//
// For the same reasons, counting may start at any base that begins a cluster. Only GB11 and GB12 look back further than one code
// point, and they do not look beyond the start of a cluster.

// A span is a range of code points, including both ends.
type span struct{ first, last rune }

var bases = []span{
	{0x0020, 0x007E},   // ASCII without control characters
	{0x00A0, 0x00AC},   // Latin-1, without the soft hyphen, which is a control character in UAX #29
	{0x00AE, 0x02FF},   // Latin Extended, IPA, modifier letters
	{0x0370, 0x0377},   // Greek
	{0x037A, 0x037F},   //
	{0x0384, 0x038A},   //
	{0x038C, 0x038C},   //
	{0x038E, 0x03A1},   //
	{0x03A3, 0x0482},   // and Cyrillic
	{0x048A, 0x052F},   //
	{0x0E01, 0x0E30},   // Thai consonants and vowels on the line
	{0x0E32, 0x0E32},   //
	{0x0E3F, 0x0E46},   //
	{0x0E4F, 0x0E5B},   //
	{0x1E00, 0x1EFF},   // Latin Extended Additional: Vietnamese
	{0x2000, 0x200A},   // spaces
	{0x2010, 0x2027},   // General Punctuation, without format and control characters
	{0x202F, 0x205F},   //
	{0x2070, 0x2071},   // superscripts and subscripts
	{0x2074, 0x208E},   //
	{0x2090, 0x209C},   //
	{0x20A0, 0x20C0},   // currency
	{0x2100, 0x218B},   // letterlike symbols, numbers
	{0x2190, 0x2426},   // arrows, mathematics, technical
	{0x2440, 0x244A},   //
	{0x2460, 0x2B73},   // enclosed, boxes, shapes, dingbats, more arrows
	{0x2B76, 0x2B95},   //
	{0x2B97, 0x2BFF},   //
	{0x2E80, 0x2E99},   // radicals
	{0x2E9B, 0x2EF3},   //
	{0x2F00, 0x2FD5},   //
	{0x3000, 0x3029},   // CJK punctuation, up to the tone marks
	{0x3030, 0x303F},   //
	{0x3041, 0x3096},   // hiragana, up to the voiced sound marks
	{0x309B, 0x30FF},   // and katakana
	{0x3105, 0x312F},   // bopomofo
	{0x3131, 0x318E},   // Hangul compatibility jamo, which do not join
	{0x3190, 0x31E3},   // kanbun, bopomofo, strokes
	{0x31F0, 0x321E},   // katakana extensions, enclosed
	{0x3220, 0x9FFF},   // enclosed, CJK compatibility, unified ideographs and Extension A
	{0xAC00, 0xD7A3},   // Hangul syllables
	{0xE000, 0xFA6D},   // private use, where LINE once had its emoji; compatibility ideographs
	{0xFA70, 0xFAD9},   //
	{0xFB00, 0xFB06},   // Latin ligatures
	{0xFE10, 0xFE19},   // vertical forms
	{0xFE30, 0xFE52},   // CJK compatibility forms
	{0xFE54, 0xFE66},   // small forms
	{0xFE68, 0xFE6B},   //
	{0xFF01, 0xFF9D},   // full width, and katakana of half width
	{0xFFE0, 0xFFE6},   // full-width signs
	{0xFFE8, 0xFFEE},   //
	{0xFFFC, 0xFFFD},   // replacements; a byte that is not UTF-8 counts as U+FFFD
	{0x1F000, 0x1F02B}, // tiles
	{0x1F030, 0x1F093}, //
	{0x1F0A0, 0x1F0AE}, // cards
	{0x1F0B1, 0x1F0BF}, //
	{0x1F0C1, 0x1F0CF}, //
	{0x1F0D1, 0x1F0F5}, //
	{0x1F100, 0x1F1AD}, // enclosed letters, up to the regional indicators
	{0x1F200, 0x1F202}, // enclosed ideographs
	{0x1F210, 0x1F23B}, //
	{0x1F240, 0x1F248}, //
	{0x1F250, 0x1F251}, //
	{0x1F260, 0x1F265}, //
	{0x1F300, 0x1F3FA}, // emoji, up to the skin tones
	{0x1F400, 0x1F6D7}, //
	{0x1F6DC, 0x1F6EC}, //
	{0x1F6F0, 0x1F6FC}, //
	{0x1F700, 0x1F776}, //
	{0x1F77B, 0x1F7D9}, //
	{0x1F7E0, 0x1F7EB}, //
	{0x1F7F0, 0x1F7F0}, //
	{0x1F900, 0x1FA53}, //
	{0x1FA60, 0x1FA6D}, //
	{0x1FA70, 0x1FA7C}, //
	{0x1FA80, 0x1FA88}, //
	{0x1FA90, 0x1FABD}, //
	{0x1FABF, 0x1FAC5}, //
	{0x1FACE, 0x1FADB}, //
	{0x1FAE0, 0x1FAE8}, //
	{0x1FAF0, 0x1FAF8}, //
	{tabled, beyond},   // Extension B of the ideographs: 𠮷, 𩸽
}

var marks = []span{
	{0x0300, 0x036F},   // combining diacritical marks
	{0x0E31, 0x0E31},   // Thai vowels and tones above and below
	{0x0E33, 0x0E3A},   // SARA AM, which is SpacingMark; the others are Extend
	{0x0E47, 0x0E4E},   //
	{0x20D0, 0x20F0},   // marks for symbols: keycaps
	{0x3099, 0x309A},   // voiced sound marks
	{0xFE00, 0xFE0F},   // variation selectors: text and emoji
	{0xFF9E, 0xFF9F},   // voiced sound marks of half width
	{0x1F3FB, 0x1F3FF}, // skin tones
}

// A block is 64 code points, with a bit for each in both sets.
type block struct{ base, mark uint64 }

// tabled is the first code point that is not in blocks. The blocks are 32 kB, of which a text needs only the parts for its
// script.
const tabled = 0x20000

var blocks = func() *[tabled / 64]block {
	var all [tabled / 64]block
	for _, b := range bases {
		b.each(func(i rune, bits uint64) { all[i].base |= bits })
	}
	for _, m := range marks {
		m.each(func(i rune, bits uint64) { all[i].mark |= bits })
	}
	return &all
}()

// each calls set for each block of s below tabled, with the bits of s in it. It works by blocks, because it delays the start of
// every program that imports the package.
func (s span) each(set func(i rune, bits uint64)) {
	for i := s.first / 64; i <= s.last/64 && i < tabled/64; i++ {
		bits := ^uint64(0)
		if i == s.first/64 {
			bits <<= uint(s.first % 64)
		}
		if i == s.last/64 {
			bits &= ^uint64(0) >> uint(63-s.last%64)
		}
		set(i, bits)
	}
}

// beyond is the last code point of the span of bases that begins at tabled.
const beyond = 0x2A6DF

func isBase(r rune) bool {
	if uint32(r) < tabled {
		return blocks[uint32(r)/64].base>>(uint32(r)%64)&1 != 0
	}
	return r <= beyond
}

func isMark(r rune) bool {
	return uint32(r) < tabled && blocks[uint32(r)/64].mark>>(uint32(r)%64)&1 != 0
}
