package action

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/linemsg/linemsg/internal/link"
	"github.com/linemsg/linemsg/internal/schema"
)

// EncodeURI percent-encodes a URI, as UTF-8, in the way LINE requires:
// https://example.com/注文?q=Good morning becomes
// https://example.com/%E6%B3%A8%E6%96%87?q=Good%20morning. Domain names are encoded too. Existing percent-encoding
// is kept, so encoding twice changes nothing.
//
// It is an error if s has no scheme, has control characters or invalid UTF-8, or begins or ends with white space,
// which LINE does not trim.
//
// Source: https://developers.line.biz/en/reference/messaging-api/#url-encoding
func EncodeURI(s string) (string, error) {
	if !utf8.ValidString(s) {
		return "", fmt.Errorf("action.EncodeURI(%s): invalid UTF-8", schema.Quote(s))
	}
	if s != strings.TrimSpace(s) {
		return "", fmt.Errorf("action.EncodeURI(%s): white space around the URI", schema.Quote(s))
	}
	if _, ok := schema.Scheme(s); !ok {
		return "", fmt.Errorf("action.EncodeURI(%s): no scheme; %s", schema.Quote(s), link.Schemes)
	}
	var b strings.Builder
	for i := range len(s) {
		c := s[i]
		switch {
		case c < ' ' || c == 0x7F:
			return "", fmt.Errorf("action.EncodeURI(%s): control character at byte %d", schema.Quote(s), i)
		case c >= utf8.RuneSelf || strings.IndexByte(" \"<>\\^`{|}", c) >= 0 || c == '%' && !schema.Escaped(s[i:]):
			fmt.Fprintf(&b, "%%%02X", c)
		default:
			b.WriteByte(c)
		}
	}
	return b.String(), nil
}
