package markdown_test

import (
	"fmt"
	"slices"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/markdown"
)

func ExampleMessages() {
	answer := "## Opening hours\n\n" +
		"We are **open** on:\n\n" +
		"| Day | Hours |\n|---|---|\n| Sat | 10:00~18:00 |\n| Sun | closed |\n\n" +
		"1. [Book a table](https://kissa.example/book)\n2. Call us\n"
	ms, err := markdown.Messages(answer, markdown.Options{
		QuickReply: message.QuickReplies(&action.Message{Label: "Book", Text: "book"}), // on the last message
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for batch := range slices.Chunk(ms, message.MaxPerRequest) { // one request each
		for _, m := range batch {
			fmt.Println(m.(*message.Text).Text)
		}
	}
	// Output:
	// Opening hours
	//
	// We are open on:
	//
	// Day: Hours
	// Sat: 10:00~18:00
	// Sun: closed
	//
	// 1. Book a table (https://kissa.example/book)
	// 2. Call us
}

// Tables become cards. The altText, which phones show in notifications, is the beginning of their text.
func ExampleOptions() {
	ms, err := markdown.Messages("Prices:\n\n| Coffee | Price |\n|---|--:|\n| Drip | ¥500 |", markdown.Options{Flex: markdown.FlexTables})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range ms {
		switch m := m.(type) {
		case *message.Text:
			fmt.Println("text:", m.Text)
		case *message.Flex:
			fmt.Println("card:", m.AltText)
		}
	}
	// Output:
	// text: Prices:
	// card: Coffee Price Drip ¥500
}

// A bot sends while the model writes.
func ExampleStream() {
	tokens := []string{"First ", "paragraph.\n", "\nSecond ", "**para", "graph**.\n", "\nThird."}
	s, err := markdown.NewStream(markdown.Options{Limit: 20})
	if err != nil {
		fmt.Println(err)
		return
	}
	send := func(ms []message.Message) {
		for _, m := range ms {
			fmt.Printf("%q\n", m.(*message.Text).Text)
		}
	}
	for _, token := range tokens {
		send(s.Add(token))
	}
	send(s.Close())
	// Output:
	// "First paragraph."
	// "Second paragraph."
	// "Third."
}
