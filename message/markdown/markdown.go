package markdown

import (
	"github.com/yuin/goldmark/ast"

	"github.com/linemsg/linemsg/ids"
	"github.com/linemsg/linemsg/message"
)

// Options are the options of [Messages] and [NewStream]. With the zero Options everything becomes text messages of up to 5,000
// UTF-16 code units.
type Options struct {
	// Flex is the set of blocks that become Flex messages; zero means none. Without FlexCode, code is text. A command is then
	// in the same message as its explanation, and a part of it can be copied.
	Flex Flex

	// Emphasis is how bold and italic text is shown in text messages, which cannot be formatted.
	Emphasis Emphasis

	// Images makes image messages of images whose URL LINE accepts, if their paragraph contains only images. All other images
	// become text: their description and URL.
	Images bool

	// Limit is the maximum length of a text message in UTF-16 code units. Zero, values below it and values above 5,000 mean 5,000,
	// which is LINE's limit. Use a lower one to send messages earlier while the model writes. A limit of 1 does not divide a code
	// point of two code units.
	Limit int

	// QuickReply is set on the very last message, because LINE hides it when another message follows.
	QuickReply *message.QuickReply

	// Sender is set on each message.
	Sender *message.Sender

	// QuoteToken is set on the first message, if that is a text.
	QuoteToken ids.QuoteToken
}

// Emphasis is how a text message shows what Markdown writes as *italic*, **bold** or a heading.
type Emphasis uint8

// How emphasis is shown.
const (
	EmphasisNone      Emphasis = iota // like all other text
	EmphasisBrackets                  // 「bold and italic」, 【headings】
	EmphasisFullWidth                 // ｂｏｌｄ and italic ASCII in full-width forms
)

// Messages converts Markdown to messages, in the order of the source. The messages are valid for every source. There can be more
// than [message.MaxPerRequest], which LINE accepts in one request:
//
//	for batch := range slices.Chunk(ms, message.MaxPerRequest) { … }
//
// Messages returns no messages for a source without text. Bytes that are not valid UTF-8 become U+FFFD.
//
// The error is a [*fault.Error] with everything that LINE would refuse in QuickReply, Sender or QuoteToken.
func Messages(source string, o Options) ([]message.Message, error) {
	s, err := NewStream(o)
	if err != nil {
		return nil, err
	}
	s.rest = []byte(source)
	return s.Close(), nil
}

// writer makes messages of the blocks of a document, in order.
type writer interface {
	block(d *document, n ast.Node)
	end() // ends a message that is still being made of several blocks
}
