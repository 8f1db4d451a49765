package fault_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/fault"
)

func Example() {
	err := message.Validate(&message.Text{}, &message.Sticker{PackageID: "446"})
	if errors.Is(err, fault.Required) {
		fmt.Println("something is missing")
	}
	for _, v := range fault.Violations(err) {
		fmt.Println(v.Path, v.Rule)
	}
	// Output:
	// something is missing
	// messages[0].text required
	// messages[1].stickerId required
}

// Compare rules, not texts.
func ExampleRule() {
	err := message.Validate(make([]message.Message, 6)...)
	fmt.Println(errors.Is(err, fault.TooMany), errors.Is(err, fault.TooFew))
	// Output: true false
}

func ExampleViolation() {
	err := message.Validate(&message.Text{})
	if v, ok := errors.AsType[fault.Violation](err); ok {
		fmt.Println(v.Path)
		fmt.Println(v.Limit, v.Unit)
		fmt.Println(v.Text())
		fmt.Println(v.Doc)
	}
	// Output:
	// messages[0].text
	// 5000 UTF-16 code units
	// empty, needs 1 to 5000 UTF-16 code units
	// https://developers.line.biz/en/reference/messaging-api/#text-message
}

func ExampleViolation_LogValue() {
	log := slog.New(slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}}))
	log.Warn("not sent", "fault", fault.Violation{Path: "messages[0].text", Rule: fault.Required})
	// Output: level=WARN msg="not sent" fault.path=messages[0].text fault.rule=required fault.severity=error fault.message=missing
}

func ExampleError() {
	err := message.Validate(&message.Text{}, nil)
	fmt.Println(err)
	// Output:
	// 2 violations:
	// 	messages[0].text: empty, needs 1 to 5000 UTF-16 code units
	// 	messages[1]: nil
}

// Violations also finds violations in wrapped errors.
func ExampleViolations() {
	err := fmt.Errorf("order 7: %w", message.Validate(&message.Text{}))
	for _, v := range fault.Violations(err) {
		fmt.Println(v.Path)
	}
	fmt.Println(len(fault.Violations(nil)))
	// Output:
	// messages[0].text
	// 0
}

func ExampleIsUnreadable() {
	_, err := message.Parse(`{"messages": [`)
	fmt.Println(fault.IsUnreadable(err))
	_, err = message.Parse(`{"messages": [7]}`)
	fmt.Println(fault.IsUnreadable(err))
	// Output:
	// true
	// false
}

func ExampleSeverity() {
	for _, v := range message.Lint(&message.Sticker{PackageID: "1", StickerID: "1"}) {
		fmt.Println(v.Severity, v.Path)
	}
	// Output: warning messages[0].packageId
}

func ExamplePath() {
	p := fault.Path(`messages[2].substitution["a.b"].type`)
	for s := range p.Steps() {
		fmt.Printf("%q %d\n", s.Name, s.Index)
	}
	// Output:
	// "messages" 0
	// "" 2
	// "substitution" 0
	// "a.b" 0
	// "type" 0
}

func ExamplePathOf() {
	fmt.Println(fault.PathOf(fault.Step{Name: "messages"}, fault.Step{Index: 2}, fault.Step{Name: "text"}))
	// Output: messages[2].text
}

func ExamplePath_Message() {
	err := message.Validate(&message.Text{Text: "Hello"}, &message.Text{})
	i, ok := fault.Violations(err)[0].Path.Message()
	fmt.Println(i, ok)
	// Output: 1 true
}

// LINE's server names places in a Flex container with JSON pointers.
func ExamplePath_Pointer() {
	p := fault.Path("messages[0].contents.body.contents[2].text")
	fmt.Println(p.Pointer("messages[0].contents"))
	// Output: /body/contents/2/text true
}

// Locate adds line and column in the JSON from which a message was decoded.
func ExampleLocate() {
	text := []byte("{\n  \"type\": \"text\",\n  \"text\": \"\"\n}")
	var m message.Text
	if err := json.Unmarshal(text, &m); err != nil {
		fmt.Println(err)
		return
	}
	for _, l := range fault.Locate(text, m.Lint()) {
		fmt.Printf("line %d, column %d: %v\n", l.Line, l.Column, l)
	}
	// Output: line 3, column 11: text: empty, needs 1 to 5000 UTF-16 code units
}

// Merge combines the findings of decoding and of a check, each once and in order.
func ExampleMerge() {
	text := []byte("[\n  {\"type\": \"text\", \"text\": \"\"},\n  {\"type\": \"text\", \"text\": 7}\n]")
	ms, err := message.Parse(text)
	for _, l := range fault.Merge(text, err, message.Lint(ms...)) {
		fmt.Printf("line %d: %v\n", l.Line, l)
	}
	// Output:
	// line 2: messages[0].text: empty, needs 1 to 5000 UTF-16 code units
	// line 3: warning: messages[1].text: a number, should be a string
}

func ExampleStep() {
	for s := range fault.Path("messages[2].text").Steps() {
		if s.Name != "" {
			fmt.Println("member", s.Name)
		} else {
			fmt.Println("item", s.Index)
		}
	}
	// Output:
	// member messages
	// item 2
	// member text
}

func ExampleLocated() {
	text := []byte("[\n  {\"type\": \"text\"}\n]")
	ms, err := message.Parse(text)
	for _, l := range fault.Merge(text, err, message.Lint(ms...)) {
		fmt.Println(l.Line, l.Column, l.Path, l.Rule)
	}
	// Output: 2 3 messages[0].text required
}

func ExampleMember() {
	fmt.Println(fault.PathOf(fault.Member("messages"), fault.Step{Index: 1}, fault.Member("text")))
	fmt.Println(fault.PathOf(fault.Member("substitution"), fault.Member("")))
	// Output:
	// messages[1].text
	// substitution[""]
}
