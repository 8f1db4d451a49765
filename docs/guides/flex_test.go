package guides_test

import (
	_ "embed"
	"fmt"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/flex"
)

//go:embed receipt.json
var receiptJSON string

// receipt is parsed once. A mistake in the file is found when the program starts, and so in every test.
var receipt = flex.MustParse(receiptJSON)

func receiptFor(name, total, url string) (*message.Flex, error) {
	card, err := flex.Fill(receipt, map[string]string{"name": name, "total": total, "url": url})
	if err != nil {
		return nil, err // a name without a value, or a value without a place
	}
	return &message.Flex{AltText: message.AltText("Receipt for " + name), Contents: card}, nil
}

func Example_receipt() {
	m, err := receiptFor("佐藤さくら", "", "https://kissa.example/r/17")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(message.Validate(m))
	// Output:
	// messages[0].contents.body.contents[1].text: empty, needs text or contents
}

func Example_rows() {
	card := flex.Clone(receipt).(*flex.Bubble)
	for _, item := range []string{"Coffee", "Cheesecake"} {
		row := flex.NewBox(flex.Horizontal,
			&flex.Text{Text: item, Flex: new(0)},
			&flex.Text{Text: "¥520", Align: flex.End},
		)
		card.Body.Contents = append(card.Body.Contents, row)
	}
	for path, text := range flex.All[*flex.Text](card) {
		fmt.Println(path, text.Text)
	}
	// Output:
	// body.contents[0] {{name}}
	// body.contents[1] {{total}}
	// body.contents[2].contents[0] Coffee
	// body.contents[2].contents[1] ¥520
	// body.contents[3].contents[0] Cheesecake
	// body.contents[3].contents[1] ¥520
}
