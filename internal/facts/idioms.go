package facts

import "github.com/linemsg/linemsg/message/fault"

// percentEncoded is the table's rule for URLs.
const percentEncoded = "percent-encoded UTF-8"

// idiom is a rule that many objects share, with texts that follow and break it.
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
		// What the server has been seen to accept and refuse, in addition to
		// https://developers.line.biz/en/reference/messaging-api/#uri-action, which does not have mailto.
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
		"other", "file ending of JPEG|PNG",
		[]string{
			"https://example.com/a.jpg", "https://example.com/a.JPEG", "https://example.com/a.png?v=2", "https://example.com/a",
			"https://example.com/a.mp4/still.jpg", "https://example.com/a.gif?fm=jpg&w=1040", "https://example.com/a.mp4?x-oss-process=video/snapshot,f_jpg",
			"https://example.mov", "https://example.com/?file=a.mp4", "https://example.com/v1.2",
		},
		[]string{
			"https://example.com/a.mp4", "https://example.com/a.M4A", "https://example.com/a.mp3?sig=1", "https://example.com/a.mov#t=1",
			"https://example.com/a.wav", "https://example.com/a.ogg", "https://example.com/a.webm", "https://example.com/a.3gp",
			"https://example.com/a.m4v", "https://example.com/a.gif", "https://example.com/a.webp", "https://example.com/a.pdf",
			"https://example.com/a.gif?name=b.jpg",
		},
		fault.Doubtful,
	}, {
		"other", "file ending of PNG",
		[]string{"https://example.com/a.png", "https://example.com/a.PNG?v=2", "https://example.com/a", "https://example.com/a.jpg?format=png"},
		[]string{
			"https://example.com/a.jpg", "https://example.com/a.JPEG", "https://example.com/a.jpg?v=2", "https://example.com/a.jpg?fm=jpg",
			"https://example.com/a.gif", "https://example.com/a.webp", "https://example.com/a.svg", "https://example.com/a.mp4", "https://example.com/a.m4a",
		},
		fault.Doubtful,
	}, {
		"other", "file ending of MP4",
		[]string{"https://example.com/a.mp4", "https://example.com/a.MP4?v=2", "https://example.com/a", "https://example.com/a.m4v"},
		[]string{
			"https://example.com/a.mov", "https://example.com/a.webm", "https://example.com/a.m3u8", "https://example.com/a.jpg",
			"https://example.com/a.PNG", "https://example.com/a.gif?v=2", "https://example.com/a.mp3", "https://example.com/a.m4a", "https://example.com/a.wav",
		},
		fault.Doubtful,
	}, {
		"other", "file ending of MP3|M4A",
		[]string{"https://example.com/a.mp3", "https://example.com/a.M4A?v=2", "https://example.com/a"},
		[]string{
			"https://example.com/a.wav", "https://example.com/a.ogg", "https://example.com/a.aac", "https://example.com/a.webm", "https://example.com/a.mp4",
			"https://example.com/a.mov", "https://example.com/a.JPG?v=2", "https://example.com/a.png", "https://example.com/a.pdf",
		},
		fault.Doubtful,
	}, {
		"other", "white space only",
		[]string{"a", " a ", "あ\u3000い", "𠀋", "👨‍👩‍👧‍👦", "か\u3099"},
		[]string{" ", "\n", "\t \r\n", "\u3000", "\u00A0", "\u200B", "\uFEFF ", "\u3164", "\u2800"},
		fault.Doubtful,
	}, {
		"other", "line break",
		[]string{"Buy it", "買う", "👨‍👩‍👧‍👦", "Buy\tit"},
		[]string{"Buy\nit", "Buy\r\nit", "Buy\n", "買う\u2028"},
		fault.Doubtful,
	}, {
		"deprecated", "line://",
		[]string{"https://line.me/R/nv/chat"}, []string{"line://nv/chat", "LINE://nv/chat"}, fault.Deprecated,
	}, {
		"deprecated", "https://line.me/R/app/",
		[]string{"https://liff.line.me/1653575653-5xEDvzVq", "https://line.me/R/nv/chat", "https://line.me.example/R/app/1", "https://example.com/R/app/1"},
		[]string{"https://line.me/R/app/1653575653-5xEDvzVq", "HTTPS://LINE.me/R/app/1653575653-5xEDvzVq?a=b", "http://line.me/R/app/1653575653-5xEDvzVq"},
		fault.Deprecated,
	}, {
		"deprecated", "unencoded @ of a LINE ID",
		[]string{
			"https://line.me/R/ti/p/%40linedevelopers", "https://line.me/R/oaMessage/%40linedevelopers/?a@b", "https://line.me/R/nv/recommendOA/%40linedevelopers",
			"https://line.me/R/ti/p/~brown", "https://page.line.me/@linedevelopers", "https://example.com/R/ti/p/@linedevelopers",
		},
		[]string{
			"https://line.me/R/ti/p/@linedevelopers", "https://line.me/ti/p/@linedevelopers", "https://line.me/R/oaMessage/@linedevelopers",
			"https://line.me/R/oaMessage/@linedevelopers/?Hi%20there%21", "https://line.me/R/nv/recommendOA/@linedevelopers",
		},
		fault.Deprecated,
	}, {
		"other", "@ in the id of home/public",
		[]string{
			"https://line.me/R/home/public/profile?id=linedevelopers", "https://line.me/R/home/public/main?id=linedevelopers",
			"https://line.me/R/home/public/post?id=linedevelopers&postId=1153267270308077003", "https://example.com/R/home/public/main?id=@a",
		},
		[]string{
			"https://line.me/R/home/public/profile?id=@linedevelopers", "https://line.me/R/home/public/profile?id=%40linedevelopers",
			"https://line.me/R/home/public/main?id=%40linedevelopers", "https://line.me/R/home/public/post?postId=1153267270308077003&id=%40linedevelopers",
		},
		fault.Doubtful,
	}, {
		"other", "openExternalBrowser of a LIFF URL",
		[]string{
			"https://example.com/?openExternalBrowser=1", "https://liff.line.me/1653575653-5xEDvzVq?next=openExternalBrowser", "https://line.me/R/nv/chat?openExternalBrowser=1",
		},
		[]string{
			"https://liff.line.me/1653575653-5xEDvzVq?openExternalBrowser=1", "https://liff.line.me/1653575653-5xEDvzVq/a?b=c&openExternalBrowser=1#d",
			"https://liff.line.me/1653575653-5xEDvzVq?openInAppBrowser=0", "https://miniapp.line.me/1653575653-5xEDvzVq?openExternalBrowser=1",
			"https://line.me/R/app/1653575653-5xEDvzVq?openExternalBrowser=1",
		},
		fault.Ignored,
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
