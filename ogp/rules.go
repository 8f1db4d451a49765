package ogp

// Rules are rules that LINE does not document. The zero Rules are exactly LINE's documented rules; each field except
// Explain adds one. Rules are plain data: they can be copied, and shared between goroutines.
type Rules struct {
	// TwitterCards uses twitter:title, twitter:description and twitter:image if there is no og tag.
	TwitterCards bool

	// JSONLD uses headline or name, description and image of application/ld+json scripts if there is no meta tag. A
	// script over 64 KiB is ignored.
	JSONLD bool

	// Heading uses the first <h1> as the title if there is neither an og:title nor a title element.
	Heading bool

	// ImageLinks uses <link rel="image_src"> as the image if there is no og:image.
	ImageLinks bool

	// Icons uses the icon of the page as the image if there is no other image.
	Icons bool

	// PreferHTTPS uses the first https image of the best source that has one. It uses an http image only if there is
	// no https image.
	PreferHTTPS bool

	// NoSVG ignores images whose path ends with .svg or .svgz.
	NoSVG bool

	// NoBidi removes bidirectional controls (U+202A to U+202E, U+2066 to U+2069, U+200E, U+200F, U+061C), which can
	// make one title look like another.
	NoBidi bool

	// GuessCharset guesses the character set of a page that is not UTF-8 and names none. It decodes the page in the usual
	// character sets of Japan, China, Taiwan, Korea and Thailand and counts letters that are common there. Short texts
	// can be guessed wrong. Without GuessCharset, such a page is read as windows-1252, as in browsers.
	GuessCharset bool

	// Explain collects what [Preview.Findings] returns. It changes no other part of the preview. The page is then read to
	// its end or to its limit, kept in memory while it is read, and tokenized twice.
	Explain bool

	// MaxTitle and MaxDescription are the maximum lengths in code points; 0 means no limit. LINE's limits are not
	// known. Package message/length cuts between grapheme clusters.
	MaxTitle, MaxDescription int
}
