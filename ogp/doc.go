// Package ogp says what LINE would show for a link: a title, a description and an image, and where each came from.
//
//	preview, err := ogp.Fetch(ctx, "https://shop.example/order")    // from the web, guarded
//	preview, err := ogp.Parse(r, ogp.Page{URL: "https://shop.example/order"})    // or from bytes
//	fmt.Println(preview.Title, preview.TitleSource)
//
// # Whose rules
//
// LINE's, from its FAQ "How are URL previews generated in chats?": the tags og:title, og:description and og:image are
// used, and no other og tag is. Without og:title the text of the title element is taken; without og:description the
// description tag or the text of the body; without og:image an image of the page. What cannot be found is not shown.
//
// Ours, because LINE does not say:
//
//   - The description tag is <meta name="description">, and comes before the body.
//   - An empty or blank tag counts as missing. Of several, the first that is not blank wins, as ogp.me has it. Keys may be
//     in property or in name, in any case, anywhere in the page.
//   - The body text is what is visible: no scripts, no noscript, nothing hidden, no nav, header, footer, aside, buttons
//     and the like; its first 200 code points. The image is the first <img> with a source, not below 32 pixels, and
//     not in such a part; data-src counts where src is not http.
//   - og:image:url is og:image; og:image:secure_url is taken when there is neither. Relative URLs are resolved, against
//     the first <base> too; only http and https are taken. At most 1000 images are looked at.
//   - The character set is that of a byte order mark, of a UTF-16 header, UTF-8 if the first 32 KiB are valid UTF-8,
//     that of the header, that of the XML declaration (of application/xhtml+xml) or of a <meta>, in this order. Where
//     nothing says anything it is UTF-8 for ASCII, and otherwise windows-1252, as in browsers: one byte that is not
//     UTF-8 is enough. Rules.GuessCharset looks closer.
//   - Reading stops at the last of the three og tags; 32 KiB into the body it stops at the first tag, if each of the
//     three parts has something by then. What follows does not count, not even a <base>, which in
//     HTML comes before all URLs.
//   - The attributes of a tag over 16 KiB do not count, nor does what follows 16 KiB of text without markup, or 8 KiB
//     of a title. Above 4 MiB a page is cut.
//
// [Rules] turns on what other readers do and LINE does not document: Twitter cards, JSON-LD, icons and more.
//
// Unknown are the image LINE takes from a page, the lengths at which it cuts, its limits of time and size, how it
// follows redirects, and its choice of character sets; by one report it runs no scripts. So a preview made here is what
// a careful reader of LINE's rules would show, not a promise. For LIFF URLs, line://app/…, LINE ignores the tags.
//
// # LINE's cache
//
// LINE keeps previews on its servers, and by reports in its apps too; for how long is not known. A changed page shows its old
// preview until then. LINE's FAQ links to a tool that deletes a page from the cache of the servers, PagePoker; newer
// copies of the FAQ leave it out, and it does not reach the apps. What always works is another URL, of the page or of
// the image, such as one with a new query.
//
// # HTML
//
// The tokenizer of golang.org/x/net/html decides what is a tag, an attribute and an entity; no tree is built. Scripts,
// styles and the like, whose content is not markup, are searched for their end and not tokenized, which makes big pages
// cheap. A page is read once, in time proportional to its length and with about 128 KiB of memory, however it is nested
// or broken. Bad HTML is not an error.
//
// # Security
//
// Pages and their URLs come from strangers. [Parse] is safe for any bytes: linear time, bounded memory, no
// recursion into the page, no panic. What it returns is text, valid UTF-8 without control characters, decoded exactly
// once: it is not HTML, and has to be escaped like any other text. Texts may imitate other texts; Rules.NoBidi removes
// the invisible controls of writing direction. An image is a URL that has not been fetched: it is http or https, and
// may still lead to a private address, or to an SVG with a script. So may a refresh.
//
// [Client] is guarded against server-side request forgery, and needs no settings for it:
//
//   - Each address is checked when the connection is made, after DNS, for every redirect: no name, no second answer of
//     a resolver and no spelling of an address gets around it. Only global unicast outside the special blocks of IANA is
//     allowed; see [IsPublic]. Only Client.Allow loosens it.
//   - Only http and https, ports 80 and 443, no user names, URLs up to 4096 bytes.
//   - A host is an address in its usual form, and not 127.1, 0x7f000001 or 2130706433; or a valid name in DNS: labels
//     of up to 63 letters, digits, underscores and inner hyphens, 253 bytes in all. What is not ASCII, and what begins
//     with "xn--", is valid under IDNA.
//   - No proxy from the environment, no cookies, no credentials, no referrer; HTTP/1.1, and no connection is kept.
//   - At most 5 redirects, none in a circle. A meta refresh is reported, and followed only with Client.FollowRefresh.
//   - 10 seconds for everything; 5 for a connection, for TLS and for the header of an answer; 64 KiB of header; 1 MiB of
//     body, counted after decompression, and less when the answer is known sooner. Of a gzip body at most 64 KiB more
//     are read, even if nothing comes out of them.
//   - Only success, only HTML by its content type (or by its bytes, where there is none and sniffing is not forbidden),
//     no attachments, no content coding but gzip, and that at most twice.
//
// With Client.Transport, checking addresses is up to the transport; URLs, redirects and bodies are still checked. How
// many pages are fetched at a time and from one host, sharing a fetch between callers, and remembering failures are up
// to the caller. Never let the sender of a request make you fetch without end.
package ogp
