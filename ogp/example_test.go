package ogp_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"

	"github.com/linemsg/linemsg/ogp"
)

func Example() {
	page := `<title>Page 1 - Brown Cafe</title>
		<meta property="og:title" content="Brown Cafe &amp; Bar">
		<meta name="description" content="Open until 22:00">
		<img src="photos/front door.jpg" alt="">`
	preview, err := ogp.Parse(strings.NewReader(page), ogp.Page{URL: "https://cafe.example/en/"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(preview.Title, "from", preview.TitleSource)
	fmt.Println(preview.Description, "from", preview.DescriptionSource)
	fmt.Println(preview.Image, "from", preview.ImageSource)
	// Output:
	// Brown Cafe & Bar from og:title
	// Open until 22:00 from description
	// https://cafe.example/en/photos/front%20door.jpg from img
}

func ExampleParse() {
	page := "<meta charset=Shift_JIS><title>\x93\xfa\x96{</title>" // 日本
	preview, err := ogp.Parse(strings.NewReader(page), ogp.Page{})
	fmt.Println(preview.Title, preview.Charset, err)

	_, err = ogp.Parse(strings.NewReader(page), ogp.Page{URL: "cafe.example"})
	fmt.Println(err)
	// Output:
	// 日本 shift_jis <nil>
	// ogp.Parse "cafe.example": not an absolute URL
}

func ExampleParseBytes() {
	preview, err := ogp.ParseBytes([]byte("<p>Just <b>text</b>"), ogp.Page{})
	fmt.Printf("%q from %s, %v\n", preview.Description, preview.DescriptionSource, err)
	// Output:
	// "Just text" from body, <nil>
}

func ExamplePage() {
	page := ogp.Page{URL: "https://cafe.example/en/menu", ContentType: "text/html; charset=euc-jp"}
	preview, err := ogp.ParseBytes([]byte("<title>\xc6\xfc\xcb\xdc</title><img src=/a.jpg>"), page)
	fmt.Println(preview.Title, preview.Image, err)
	// Output:
	// 日本 https://cafe.example/a.jpg <nil>
}

func ExampleRules() {
	page := []byte(`<meta name="twitter:title" content="A card"><title>A page</title>`)
	for _, rules := range []ogp.Rules{{}, {TwitterCards: true}} {
		preview, err := rules.ParseBytes(page, ogp.Page{})
		fmt.Println(preview.Title, preview.TitleSource, err)
	}
	// Output:
	// A page title <nil>
	// A card twitter <nil>
}

func ExampleRules_Parse() {
	rules := ogp.Rules{PreferHTTPS: true, NoSVG: true}
	page := `<meta property="og:image" content="http://cafe.example/logo.svg"><img src="https://cafe.example/a.jpg">`
	preview, err := rules.Parse(strings.NewReader(page), ogp.Page{})
	fmt.Println(preview.Image, preview.ImageSource, err)
	// Output:
	// https://cafe.example/a.jpg img <nil>
}

func ExampleRules_ParseBytes() {
	preview, err := ogp.Rules{Heading: true, MaxTitle: 10}.ParseBytes([]byte("<h1>A very long heading</h1>"), ogp.Page{})
	fmt.Printf("%q %s %v\n", preview.Title, preview.TitleSource, err)
	// Output:
	// "A very lon" h1 <nil>
}

func ExamplePreview() {
	preview, err := ogp.ParseBytes([]byte(`<meta property="og:type" content="website">
		<meta http-equiv="refresh" content="0; url=https://new.example/"><title>Moved</title>`), ogp.Page{})
	fmt.Println(preview.Title, preview.Unused, preview.Refresh, preview.Truncated, err)
	// Output:
	// Moved [og:type] https://new.example/ false <nil>
}

func ExamplePreview_Findings() {
	page := `<title>Brown Cafe</title>
<meta property="og:titel" content="Brown Cafe &amp; Bar">
<meta property="og:image" content="http://cafe.example/front door.jpg">`
	preview, err := ogp.Rules{Explain: true}.ParseBytes([]byte(page), ogp.Page{URL: "https://cafe.example/"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, finding := range preview.Findings() {
		if finding.Part != ogp.PartDescription {
			fmt.Println(finding)
		}
	}
	// Output:
	// 1:1: the title is from the title element, because no og:title can be used
	// 2:1: "og:titel" is not the name of a tag that LINE uses; write og:title
	// 3:1: the image is from og:image
	// 3:1: og:image is http, and apps may refuse to load it; serve the image over https
	// 3:1: the URL in og:image has white space; percent-encode the URL
}

func ExamplePreview_Empty() {
	preview, err := ogp.ParseBytes([]byte("<html><body></body></html>"), ogp.Page{})
	fmt.Println(preview.Empty(), err)
	// Output:
	// true <nil>
}

func ExampleSource() {
	preview, err := ogp.ParseBytes([]byte(`<meta property="og:title" content=" "><title>T</title>`), ogp.Page{})
	fmt.Println(preview.TitleSource == ogp.FromTitle, preview.ImageSource == "", err)
	// Output:
	// true true <nil>
}

// A test must allow loopback and the port explicitly.
func ExampleClient() {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = fmt.Fprint(w, `<title>Brown Cafe</title>`)
	}))
	defer server.Close()
	address := netip.MustParseAddrPort(server.Listener.Addr().String())
	client := &ogp.Client{
		Allow: []netip.Prefix{netip.PrefixFrom(address.Addr(), 32)},
		Ports: []uint16{address.Port()},
	}
	preview, err := client.Fetch(context.Background(), server.URL+"/menu")
	fmt.Println(preview.Title, preview.TitleSource, err)
	// Output:
	// Brown Cafe title <nil>
}

func ExampleClient_Fetch() {
	client := &ogp.Client{AcceptLanguage: "ja", RefuseDowngrade: true, Rules: ogp.Rules{PreferHTTPS: true}}
	_, err := client.Fetch(context.Background(), "https://user@shop.example/")
	fmt.Println(err)
	fmt.Println(errors.Is(err, ogp.ErrURL))
	// Output:
	// ogp.Fetch "https://user@shop.example/": has a user name
	// true
}

func ExampleFetch() {
	_, err := ogp.Fetch(context.Background(), "http://169.254.169.254/latest/meta-data/")
	fmt.Println(err)
	// Output:
	// ogp.Fetch "http://169.254.169.254/latest/meta-data/": 169.254.169.254 is not a public address
}

func ExampleError() {
	_, err := ogp.Fetch(context.Background(), "http://10.0.0.7/")
	if e, ok := errors.AsType[*ogp.Error](err); ok {
		fmt.Println(e.Kind, e.Addr)
	}
	// Output:
	// address not allowed 10.0.0.7
}

func ExampleIsPublic() {
	for address := range strings.FieldsSeq("8.8.8.8 10.0.0.7 169.254.169.254 2606:4700::1111 ::1 ::ffff:8.8.8.8") {
		fmt.Println(address, ogp.IsPublic(netip.MustParseAddr(address)))
	}
	// Output:
	// 8.8.8.8 true
	// 10.0.0.7 false
	// 169.254.169.254 false
	// 2606:4700::1111 true
	// ::1 false
	// ::ffff:8.8.8.8 false
}

func ExampleIsLINECrawler() {
	fmt.Println(ogp.IsLINECrawler("facebookexternalhit/1.1;line-poker/1.0"))
	fmt.Println(ogp.IsLINECrawler("facebookexternalhit/1.1")) // Meta's, imitated by many others
	// Output:
	// true
	// false
}
