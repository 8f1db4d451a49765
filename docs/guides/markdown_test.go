package guides_test

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
	"github.com/linemsg/linemsg/message/markdown"
)

const answer = `## Opening hours

We are **open** on weekends:

| Day | Hours |
|-----|-------|
| Sat | 10–18 |
| Sun | 11–17 |

- [Book a table](https://kissa.example/book)
- Call us
`

func Example_answer() {
	ms, err := markdown.Messages(answer, markdown.Options{
		QuickReply: message.QuickReplies(&action.Message{Label: "Book", Text: "Book a table"}),
	})
	if err != nil {
		fmt.Println(err) // the quick reply is not valid; Markdown is never an error
		return
	}
	for request := range slices.Chunk(ms, message.MaxPerRequest) { // a reply, then pushes
		for _, m := range request {
			fmt.Println(m.(*message.Text).Text)
		}
	}
	// Output:
	// Opening hours
	//
	// We are open on weekends:
	//
	// Day: Hours
	// Sat: 10–18
	// Sun: 11–17
	//
	// • Book a table (https://kissa.example/book)
	// • Call us
}

func Example_tables() {
	ms, err := markdown.Messages(answer, markdown.Options{Flex: markdown.FlexTables})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range ms {
		fmt.Println(m.GetType())
	}
	// Output:
	// text
	// flex
	// text
}

// stream sends messages while the model writes.
func stream(pieces iter.Seq[string], send func([]message.Message)) error {
	s, err := markdown.NewStream(markdown.Options{Limit: 400}) // shorter messages come sooner
	if err != nil {
		return err
	}
	for piece := range pieces {
		if ms := s.Add(piece); len(ms) > 0 {
			send(ms)
		}
	}
	send(s.Close())
	return nil
}

func Example_stream() {
	story := strings.Repeat("A paragraph of the answer, which goes on for a while.\n\n", 20)
	n := 0
	err := stream(strings.SplitAfterSeq(story, " "), func(ms []message.Message) { n += len(ms) })
	fmt.Println(n, err)
	// Output:
	// 3 <nil>
}

// send passes messages to a client, five at a time.
func send(ms []message.Message, one func(part []message.Message) error) error {
	for part := range slices.Chunk(ms, message.MaxPerRequest) {
		if err := one(part); err != nil {
			return err // stop: what follows makes no sense without it
		}
	}
	return nil
}

func Example_long() {
	long := strings.Repeat("長い文章。", 2000)
	ms := (&message.Text{Text: long}).Split()
	fmt.Println(len(ms))
	_ = send(ms, func(part []message.Message) error {
		fmt.Println("a request with", len(part))
		return nil
	})
	// Output:
	// 2
	// a request with 2
}
