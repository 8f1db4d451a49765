package ogp

import (
	"bytes"
	"encoding/binary"
	"mime"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
)

// A charset turns the bytes of a page into text.
type charset struct {
	name     string
	encoding encoding.Encoding // nil for UTF-8
	bom      int               // length of the byte order mark in bytes
	guessed  bool              // from the letters, see guess
}

const utf8Name = "utf-8"

// determine chooses the character set of a page that begins with window. LINE's rules are not known; these are ours. A
// browser trusts the label first. Here valid UTF-8 is UTF-8 whatever the label says: wrong labels are common, and text in
// another character set is almost never valid UTF-8.
func (rules Rules) determine(window []byte, contentType string) charset {
	switch {
	case bytes.HasPrefix(window, []byte("\xef\xbb\xbf")):
		return charset{name: utf8Name, bom: 3}
	case bytes.HasPrefix(window, []byte("\xfe\xff")):
		return charsetOf("utf-16be", 2)
	case bytes.HasPrefix(window, []byte("\xff\xfe")):
		return charsetOf("utf-16le", 2)
	}
	header := canonical(headerLabel(contentType))
	if strings.HasPrefix(header, "utf-16") {
		return charsetOf(header, 0)
	}
	window = wholeRunes(window)
	ascii := isASCII(window)
	if !ascii && utf8.Valid(window) {
		return charset{name: utf8Name}
	}
	if header != "" && header != utf8Name {
		return charsetOf(header, 0)
	}
	label, other := readable(metaLabel(window, isXHTML(contentType))), xmlLabel(window)
	if label == "" || other != "" && isXHTML(contentType) {
		label = other
	}
	switch {
	case label != "" && label != utf8Name:
		return charsetOf(label, 0)
	case label == utf8Name, header == utf8Name:
		return charset{name: utf8Name}
	case rules.GuessCharset:
		if name := guess(window, ascii); name != "" {
			c := charsetOf(name, 0)
			c.guessed = true
			return c
		}
	}
	if ascii {
		return charset{name: utf8Name}
	}
	return charsetOf(windows1252, 0)
}

// doubt returns why the texts may not be what the author wrote, or "".
func (c charset) doubt(window []byte, contentType string) string {
	if c.guessed {
		return "the page names no character set, and " + c.name + " is a guess"
	}
	if isASCII(window) {
		if c.name == utf8Name && isJIS(window) {
			return "the page looks like " + iso2022JP + ", but is read as " + c.name + ", which garbles its texts"
		}
		return ""
	}
	window = wholeRunes(window)
	header, meta := canonical(headerLabel(contentType)), metaLabel(window, isXHTML(contentType))
	switch {
	case c.name == utf8Name && !utf8.Valid(window):
		return "the page is read as " + c.name + ", but has bytes that are not, which can garble its texts"
	case header != "" && header != c.name:
		return "the Content-Type header names " + header + ", but the page is read as " + c.name
	case meta != "" && meta != c.name && header == "":
		return "a meta tag names " + meta + ", but the page is read as " + c.name
	case c.name == windows1252 && header == "" && meta == "":
		return "the page is not UTF-8 and names no character set, and is read as " + c.name + ", which can garble its texts"
	}
	return ""
}

// charsetOf returns the character set with this WHATWG name, which is not "utf-8".
func charsetOf(name string, bom int) charset {
	e, _ := htmlindex.Get(name)
	return charset{name: name, encoding: e, bom: bom}
}

// aliases are labels that pages use but the WHATWG's table lacks.
var aliases = map[string]string{
	"cp932": "shift_jis", "ms932": "shift_jis", "windows-932": "shift_jis", "sjis-win": "shift_jis", "shiftjis": "shift_jis",
	"eucjp": "euc-jp", "euc_jp": "euc-jp", "eucjp-win": "euc-jp", "cp51932": "euc-jp", "ujis": "euc-jp",
	"iso2022jp": "iso-2022-jp", "iso-2022-jp-ms": "iso-2022-jp", "jis": "iso-2022-jp",
	"cp936": "gbk", "windows-936": "gbk", "ms936": "gbk", "euc-cn": "gbk",
	"cp950": "big5", "windows-950": "big5", "ms950": "big5", "big-5": "big5",
	"cp949": "euc-kr", "ms949": "euc-kr", "uhc": "euc-kr", "euckr": "euc-kr", "euc_kr": "euc-kr",
	"cp874": "windows-874", "tis620": "windows-874",
	"utf_8": utf8Name, "utf8mb4": utf8Name, "utf-8-sig": utf8Name,
	"latin-1": "windows-1252", "iso8859_1": "windows-1252",
}

// canonical returns the WHATWG name of the character set with this label, or "".
func canonical(label string) string {
	label = strings.ToLower(strings.Trim(label, spaces+`'"`))
	if name, ok := aliases[label]; ok {
		return name
	}
	e, err := htmlindex.Get(label)
	if err != nil {
		return ""
	}
	name, err := htmlindex.Name(e)
	if err != nil || name == "replacement" || name == "x-user-defined" {
		return ""
	}
	return name
}

// headerLabel returns the charset parameter of a Content-Type, even from a malformed header.
func headerLabel(contentType string) string {
	if contentType == "" {
		return ""
	}
	if _, params, err := mime.ParseMediaType(contentType); err == nil {
		return params["charset"]
	}
	return labelIn(contentType, "charset")
}

// labelIn returns the value after key and "=". Some pages write ":" instead.
func labelIn(s, key string) string {
	for i, rest := range strings.Split(strings.ToLower(s), key) {
		rest = strings.TrimLeft(rest, spaces)
		if i > 0 && rest != "" && (rest[0] == '=' || rest[0] == ':') {
			rest = strings.TrimLeft(rest[1:], spaces+`'"`)
			return rest[:endOf([]byte(rest), spaces+`;,'"`)]
		}
	}
	return ""
}

var xmlDeclaration = regexp.MustCompile(`(?s)^<\?xml\s(.*?)\?>`)

// xmlLabel returns the character set named by the XML declaration, or "".
func xmlLabel(window []byte) string {
	declaration := xmlDeclaration.FindSubmatch(window)
	if declaration == nil {
		return ""
	}
	return readable(canonical(labelIn(string(declaration[1]), "encoding")))
}

// readable returns the character set for a label that was read as ASCII. A label in UTF-16 could not have been read
// that way, so one that names UTF-16 means UTF-8.
func readable(name string) string {
	if strings.HasPrefix(name, "utf-16") {
		return utf8Name
	}
	return name
}

// metaLabel returns the character set named by the first <meta> in the window that names one, or "".
func metaLabel(window []byte, xhtml bool) string {
	var end int // behind the last "<meta"
	for i := indexMeta(window, 0); i < len(window); i = indexMeta(window, end) {
		end = i + len("<meta")
	}
	if end == 0 {
		return ""
	}
	t := newTokens(bytes.NewReader(window), xhtml)
	t.until = int64(end)
	for {
		switch t.next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken:
			if t.class&metaTag == 0 {
				continue
			}
			if label := labelOf(t); label != "" {
				return label
			}
		}
	}
}

// labelOf returns the character set named by a <meta>, or "".
func labelOf(t *tokens) string {
	var label, content string
	var pragma bool
	for key, value := range t.attributes() {
		switch string(key) {
		case "charset":
			label = canonical(string(value))
		case "http-equiv":
			pragma = bytes.EqualFold(bytes.TrimSpace(value), []byte("content-type"))
		case "content":
			content = string(value)
		}
	}
	if label == "" && pragma {
		label = canonical(labelIn(content, "charset"))
	}
	return label
}

// indexMeta returns the index of the first "<meta" in b at or after index from, or len(b).
func indexMeta(b []byte, from int) int {
	const name = "<meta"
	for i := from; ; i++ {
		n := bytes.IndexByte(b[i:], '<')
		if n < 0 {
			return len(b)
		}
		i += n
		if tag := b[i:min(i+len(name), len(b))]; len(tag) == len(name) && tag[1]|0x20 == 'm' && bytes.EqualFold(tag, []byte(name)) {
			return i
		}
	}
}

// wholeRunes returns b without an incomplete rune at its end.
func wholeRunes(b []byte) []byte {
	for i, c := range slices.Backward(b) {
		if !utf8.RuneStart(c) {
			continue
		}
		if !utf8.FullRune(b[i:]) {
			return b[:i]
		}
		break
	}
	return b
}

func isASCII(b []byte) bool {
	for len(b) >= 8 {
		if binary.LittleEndian.Uint64(b)&0x8080808080808080 != 0 {
			return false
		}
		b = b[8:]
	}
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
