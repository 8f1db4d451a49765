package facts

import "github.com/linemsg/linemsg/message/fault"

// percentEncoded is what the table asks of URLs, in its words.
const percentEncoded = "percent-encoded UTF-8"

// idiom is a rule that stands in many objects in the same words, with texts that keep and break it.
type idiom struct {
	constraint, values string
	taken, refused     []string
	rule               fault.Rule
}

var idioms = []idiom{
	{
		"url", "https",
		[]string{"https://example.com/a", "HTTPS://example.com/a", "https://example.com:8443/a?b=c#d"},
		[]string{"http://example.com/a", "HTTP://example.com/a", "ftp://example.com/a", "example.com/a", "/a", "//example.com/a", " https://example.com/a", "data:image/png;base64,AAAA"},
		fault.NotHTTPS,
	}, {
		// What the server was seen to take and to refuse, https://developers.line.biz/en/reference/messaging-api/#uri-action
		// beside it: the reference does not have mailto.
		"url", "http|https|line|tel",
		[]string{"https://example.com/a", "http://example.com/a", "HTTPS://example.com/a", "line://app/1653575653-5xEDvzVq", "tel:09001234567", "mailto:a@example.com"},
		[]string{
			"sms:09001234567", "javascript:alert(1)", "data:text/plain,a", "ftp://example.com", "file:///etc/hosts",
			"example.com/a", "/cart", " https://example.com/a", "\thttps://example.com/a", "\nhttps://example.com/a",
			"ht\ttps://example.com/a", "https\n://example.com/a", `\thttps://example.com/a`, `\nhttps://example.com/a`,
		},
		fault.BadURI,
	}, {
		"pattern", percentEncoded,
		[]string{"https://example.com/%E3%81%82?q=Good%20morning"},
		[]string{"https://example.com/あ", "https://example.com/a b", "https://example.com/100%", `https://example.com/"a"`, "https://example.jp/<a>"},
		fault.Doubtful,
	}, {
		"deprecated", "line://",
		[]string{"https://line.me/R/nv/chat"}, []string{"line://nv/chat", "LINE://nv/chat"}, fault.Deprecated,
	}, {
		"other", "mailto: tolerated",
		[]string{"https://example.com/mailto:"}, []string{"mailto:a@example.com", "MAILTO:a@example.com"}, fault.Doubtful,
	}, {
		"other", "path ending in .apk",
		[]string{"https://example.com/a.dapk", "https://example.com/a.apk/b", "https://example.com/apk"},
		[]string{"https://example.com/a.apk", "https://example.com/a.apk?v=2"},
		fault.Doubtful,
	},
}

func (m *maker) idiom(i idiom) {
	for _, s := range i.taken {
		m.take(s, s, i.rule)
	}
	for _, s := range i.refused {
		m.refuse(s, s, i.rule)
	}
}
