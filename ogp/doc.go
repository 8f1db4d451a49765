// Package ogp returns the preview LINE would show for a link: a title, a description and an image, and where each came
// from.
//
//	preview, err := ogp.Fetch(ctx, "https://shop.example/order")              // from the web, guarded
//	preview, err := ogp.Parse(r, ogp.Page{URL: "https://shop.example/order"}) // from bytes
//	fmt.Println(preview.Title, preview.TitleSource)
//
// Start with [Fetch], [Parse], [Preview] and [Rules].
//
// # Rules
//
// LINE's rules are in its FAQ "How are URL previews generated in chats?". LINE uses og:title, og:description and
// og:image, and no other og tag. Without og:title it uses the title element; without og:description, the description
// tag or the text of the body; without og:image, an image of the page. A part that is not found is not shown.
//
// The FAQ leaves the rest open. Package ogp fills the gaps:
//
//   - The description tag is <meta name="description">. It comes before the body.
//   - An empty or blank tag counts as missing. Of several tags, the first that is not blank wins, as in ogp.me. The key
//     may be in property or in name, in any case, anywhere in the page.
//   - The body text is the visible text, up to 200 code points. It excludes scripts, noscript, hidden elements, nav,
//     header, footer, aside, buttons and the like.
//   - The image is the first <img> with a source, outside such elements and not declared smaller than 32 pixels. If src
//     is not http or https, data-src is used.
//   - og:image:url means og:image; og:image:secure_url is used if both are missing. Relative URLs are resolved, against
//     the first <base> too. Only http and https URLs are used. At most 1000 images are checked.
//   - The character set is the first of: that of a byte order mark; UTF-16 if the Content-Type header names it; UTF-8 if
//     the first 32 KiB are valid UTF-8; that of the Content-Type header; that of a <meta>; that of the XML declaration,
//     which comes before the <meta> in application/xhtml+xml. A page without any of these is UTF-8 if it is ASCII, and
//     otherwise windows-1252, as in browsers. Rules.GuessCharset guesses from the letters.
//   - Reading stops after the last of the three og tags. If the URL of the image is relative, it stops at the first <base>
//     or at the end of the head. Otherwise it stops 32 KiB into the body, at the next tag, if each part has been found.
//     Body text of less than 80 code points is not enough for that: up to 256 KiB of the body are searched for more.
//     What follows is ignored, even a <base>, although in HTML it applies to all URLs.
//   - Ignored are the attributes of a tag over 16 KiB, text after 16 KiB without markup, and a title after 8 KiB. [Parse]
//     cuts a page at 4 MiB, and [Client] at 1 MiB, unless told otherwise.
//
// [Rules] adds what other readers use and LINE does not document: Twitter cards, JSON-LD, icons and more.
//
// Some of LINE's rules are unknown: which image it chooses from a page, where it cuts texts, its limits on time and
// size, how it follows redirects, and how it chooses a character set. One report says that it runs no scripts. A
// preview is therefore a careful reading of LINE's rules, not a promise. For LIFF URLs (line://app/…) LINE ignores the
// tags.
//
// # LINE's cache
//
// LINE caches previews on its servers and, by some reports, in its apps. How long is not known; a changed page shows
// its old preview until then. An earlier version of LINE's FAQ linked to PagePoker, a tool that deletes a page from the
// servers' cache. The present version does not, and by one report the tool is gone. A new URL for the page or the image
// always works, for example one with a new query.
//
// # Why a preview looks wrong
//
// With Rules.Explain, [Preview.Findings] lists where each part came from and what is wrong with the page: tags that are
// blank, misspelled, in a comment or behind a quote that is not closed, images that are not https, texts that were escaped
// twice, and more. [Client.Image] requests the image and reads its format and size.
//
//	client := ogp.Client{Rules: ogp.Rules{Explain: true}, UserAgent: ogp.LINEUserAgent}
//	preview, err := client.Fetch(ctx, "https://shop.example/order")
//	for _, finding := range preview.Findings() {
//		fmt.Println(finding) // 12:3: og:image is blank; write an absolute https URL in content
//	}
//	image, err := client.Image(ctx, preview)
//
// The program examples/urlpreview prints all of this.
//
// # HTML
//
// The tokenizer of golang.org/x/net/html finds tags, attributes and entities. No tree is built. Scripts, styles and the
// like are searched for their end instead of tokenized, which makes big pages cheap. Without Rules.Explain a page is read
// once, in linear time and about 128 KiB of memory, however deeply nested or broken it is. Bad HTML is not an error.
//
// # Security
//
// Pages and their URLs are untrusted. [Parse] is safe for any bytes: linear time, bounded memory, no recursion into the
// page, no panic. Its texts are valid UTF-8 without control characters, decoded exactly once. They are not HTML, and
// must be escaped like any other text. One text can imitate another; Rules.NoBidi removes invisible bidirectional
// controls. Image and Refresh are http or https URLs that have not been fetched: they can lead to a private address, or
// to an SVG with a script. Client.Image fetches an image under the rules below.
//
// [Client] is guarded against server-side request forgery by default:
//
//   - Each address is checked when the connection is made, after DNS and for every redirect. A name, a second DNS
//     response or an unusual spelling of an address cannot bypass the check. Only global unicast addresses outside
//     IANA's special blocks are allowed; see [IsPublic]. Only Client.Allow adds to them.
//   - Only http and https, ports 80 and 443, no user names, and URLs up to 4096 bytes are allowed.
//   - A host is an address in its usual form (not 127.1, 0x7f000001 or 2130706433) or a valid DNS name: labels of up to
//     63 letters, digits, underscores and inner hyphens, 253 bytes in all. Names that are not ASCII and labels that
//     begin with "xn--" must be valid under IDNA.
//   - There are no proxies from the environment, no cookies, no credentials and no referrer. The protocol is HTTP/1.1,
//     and no connection is kept.
//   - At most 5 redirects are followed, and none in a circle. A meta refresh is reported, and followed only with
//     Client.FollowRefresh.
//   - A fetch takes at most 10 seconds. Of these, connecting, TLS and the response header take at most 5 each. It reads at
//     most 64 KiB of header and 1 MiB of decompressed body, and stops early once the preview is known. Of a gzip body it
//     reads at most 64 KiB more than that, even if it decompresses to nothing.
//   - The status must be a success and the content type HTML. Without a content type the bytes decide, unless sniffing is
//     forbidden. Attachments are refused. So are content codings other than gzip, and more than two of them.
//
// With Client.Transport the transport checks addresses; the client still checks URLs, redirects and bodies. The caller
// limits how many pages are fetched at once and from one host, shares fetches, and caches failures. Never let a
// requester trigger an unlimited number of fetches.
package ogp
