package guides_test

import (
	"fmt"
	"strings"

	"github.com/linemsg/linemsg/ogp"
)

const page = `<!DOCTYPE html>
<title>喫茶ほし</title>
<meta property="og:title" content="チーズケーキ | 喫茶ほし">
<meta property="og:descripion" content="毎日15時に焼き上がります">
<meta property="og:image" content="/img/cake.jpg">
<p>神保町の小さな喫茶店です。`

func Example_preview() {
	preview, err := ogp.Rules{Explain: true}.Parse(strings.NewReader(page), ogp.Page{URL: "https://kissa.example/cake"})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(preview.Title)
	fmt.Println(preview.Description)
	fmt.Println(preview.Image)
	for _, f := range preview.Findings() {
		fmt.Println(f)
	}
	// Output:
	// チーズケーキ | 喫茶ほし
	// 神保町の小さな喫茶店です。
	// https://kissa.example/img/cake.jpg
	// 3:1: the title is from og:title
	// 6:4: the description is from the text of the page, because no og:description can be used
	// 4:1: "og:descripion" is not the name of a tag that LINE uses; write og:description
	// 5:1: the image is from og:image
	// 5:1: og:image is "/img/cake.jpg", a relative URL, and LINE may not resolve it; write an absolute https URL
}
