package action_test

import (
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/action"
)

// drafts keeps what does not fit into the data of a postback. A bot with several processes keeps it in its database, with
// a time at which it is deleted.
type drafts struct {
	mu   sync.Mutex
	last int
	all  map[string]string
}

// put returns a short key for a text.
func (d *drafts) put(text string) (key string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.last++
	key = "draft-" + strconv.Itoa(d.last)
	d.all[key] = text
	return key
}

// take returns the text of a key once, so that a second tap on the same button does nothing.
func (d *drafts) take(key string) (text string, ok bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	text, ok = d.all[key]
	delete(d.all, key)
	return text, ok
}

// Data that can be longer than 300 UTF-16 code units stays with the bot, and the button has its key.
func Example_longData() {
	d := &drafts{all: make(map[string]string)}

	question := strings.Repeat("Do you have tables outside? ", 20) // of a user
	button := &action.Postback{Label: "Send it", Data: d.put(question)}
	fmt.Println(message.Validate(&message.Text{Text: "Shall I ask the shop?", QuickReply: message.QuickReplies(button)}))

	// The webhook of the tap has the key.
	text, ok := d.take(button.Data)
	fmt.Println(text == question, ok)
	_, ok = d.take(button.Data)
	fmt.Println(ok)
	// Output:
	// <nil>
	// true true
	// false
}
