package ogp

// A Preview is what can be shown for a link: three parts, and where each came from. All texts are plain text in valid
// UTF-8, never HTML: write them through html/template or an encoder, and do not unescape them again.
//
// The zero Preview is that of a page with nothing to show.
type Preview struct {
	// URL is the final URL of the page, percent-encoded, or "" when [Page] had none.
	URL string

	// Title is one line.
	Title       string
	TitleSource Source

	// Description is one line: white space is collapsed. When it is text of the body it ends after 200 code points.
	Description       string
	DescriptionSource Source

	// Image is an absolute http or https URL, percent-encoded and at most 4096 bytes long, or "". Nobody has fetched
	// it: it may not exist, be no image, or be an SVG with a script. LINE's messages need https.
	Image       string
	ImageSource Source

	// Charset is the WHATWG name of the character set the page was read in, such as "shift_jis".
	Charset string

	// Unused names the Open Graph tags that were met and play no part in LINE's previews, such as "og:type": each
	// once, in order, at most 32 of them. What stands behind the place where reading stopped is not in it.
	Unused []string

	// Truncated says that the page was longer than was read of it, or broke off, and that what is missing could have
	// changed the answer.
	Truncated bool

	// Refresh is where <meta http-equiv="refresh"> would take a browser: an absolute http or https URL, or "".
	// It is reported, and not followed. As with Unused, one behind the place where reading stopped is not seen.
	Refresh string
}

// Empty reports whether there is nothing to show: no title, no description, no image.
func (p Preview) Empty() bool {
	return p.Title == "" && p.Description == "" && p.Image == ""
}

// A Source says where a part of a [Preview] came from; "" is the source of a part that is not there.
type Source string

// The sources of LINE's documented chain.
const (
	FromOGTitle       Source = "og:title"
	FromTitle         Source = "title" // the title element
	FromOGDescription Source = "og:description"
	FromDescription   Source = "description" // <meta name="description">
	FromBody          Source = "body"        // the text of the page
	FromOGImage       Source = "og:image"    // or og:image:url, which is the same
	FromOGSecureImage Source = "og:image:secure_url"
	FromPageImage     Source = "img" // the first fitting <img>; which one LINE takes is not documented
)

// The sources that only [Rules] or [Client] options bring.
const (
	FromTwitter   Source = "twitter"   // twitter:title, twitter:description, twitter:image
	FromJSONLD    Source = "json-ld"   // <script type="application/ld+json">
	FromHeading   Source = "h1"        // the first <h1>
	FromImageLink Source = "image_src" // <link rel="image_src">
	FromIcon      Source = "icon"      // <link rel="icon"> and its relatives
	FromURL       Source = "url"       // the URL itself is that of an image
)
