package ogp

// A Preview is the preview of a link: a title, a description and an image, and where each came from. All texts are
// plain text in valid UTF-8, not HTML: escape them for HTML, and do not unescape them again.
//
// The zero Preview has nothing to show.
type Preview struct {
	// URL is the final URL of the page, percent-encoded, or "" if [Page] had none.
	URL string

	// Title is one line.
	Title       string
	TitleSource Source

	// Description is one line. Text of the body ends after 200 code points.
	Description       string
	DescriptionSource Source

	// Image is an absolute http or https URL, percent-encoded, of at most 4096 bytes, or "". It has not been fetched:
	// it may not exist, may not be an image, or may be an SVG with a script. LINE's messages require https.
	Image       string
	ImageSource Source

	// Charset is the WHATWG name of the page's character set, such as "shift_jis".
	Charset string

	// Unused names the Open Graph tags that LINE's previews do not use, such as "og:type": each once, in order, at
	// most 32 of them. Tags after the point where reading stopped are not included.
	Unused []string

	// Truncated reports whether the page was cut or broke off where the rest could have changed the preview.
	Truncated bool

	// Refresh is the target of <meta http-equiv="refresh">, an absolute http or https URL, or "". It has not been
	// followed. A refresh after the point where reading stopped is not seen.
	Refresh string

	findings []Finding // nil unless Rules.Explain
}

// Empty reports whether there is nothing to show: no title, no description, no image.
func (p Preview) Empty() bool {
	return p.Title == "" && p.Description == "" && p.Image == ""
}

// A Source is where a part of a [Preview] came from. It is "" if the part is missing.
type Source string

// These sources follow LINE's documented rules.
const (
	FromOGTitle       Source = "og:title"
	FromTitle         Source = "title" // the title element
	FromOGDescription Source = "og:description"
	FromDescription   Source = "description" // <meta name="description">
	FromBody          Source = "body"        // the text of the page
	FromOGImage       Source = "og:image"    // or og:image:url, which is the same
	FromOGSecureImage Source = "og:image:secure_url"
	FromPageImage     Source = "img" // the first suitable <img>; which one LINE uses is not documented
)

// These sources are used only with fields of [Rules] or [Client].
const (
	FromTwitter   Source = "twitter"   // twitter:title, twitter:description, twitter:image
	FromJSONLD    Source = "json-ld"   // <script type="application/ld+json">
	FromHeading   Source = "h1"        // the first <h1>
	FromImageLink Source = "image_src" // <link rel="image_src">
	FromIcon      Source = "icon"      // <link rel="icon"> and similar links
	FromURL       Source = "url"       // the URL itself is that of an image
)
