package ogp

// Rules are choices that LINE does not document. The zero Rules are LINE's documented chain and nothing else; each
// field turns one thing on. They are plain data: copy them, and share them between goroutines.
type Rules struct {
	// TwitterCards takes twitter:title, twitter:description and twitter:image where there is no og tag.
	TwitterCards bool

	// JSONLD takes headline or name, description and image of the first application/ld+json scripts where there is no
	// meta tag. A script over 64 KiB is ignored.
	JSONLD bool

	// Heading takes the first <h1> as title where there is neither og:title nor a title element.
	Heading bool

	// ImageLinks takes <link rel="image_src"> as image where there is no og:image.
	ImageLinks bool

	// Icons takes the icon of the page as image, where there is no other.
	Icons bool

	// PreferHTTPS takes the first https image of the best source that has one, and an http image only where there is
	// no https image at all.
	PreferHTTPS bool

	// NoSVG passes over images whose path ends with .svg or .svgz.
	NoSVG bool

	// NoBidi removes the controls of writing direction (U+202A to U+202E, U+2066 to U+2069, U+200E, U+200F, U+061C),
	// which can make a title look like another one.
	NoBidi bool

	// GuessCharset tries the usual character sets of Japan, China, Korea and Thailand where a page does not name
	// its own and is not UTF-8. Otherwise such a page is read as windows-1252, as browsers do.
	GuessCharset bool

	// MaxTitle and MaxDescription cut texts after so many code points; 0 means no limit. Where LINE cuts
	// is not known. Package message/length cuts at grapheme clusters.
	MaxTitle, MaxDescription int
}
