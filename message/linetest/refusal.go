package linetest

import (
	"strings"

	"github.com/linemsg/linemsg/message"
	"github.com/linemsg/linemsg/message/narrowcast"
	"github.com/linemsg/linemsg/message/preview"
)

// refusal describes a refused call for the log of a test: the response, and each violation below the message that it concerns.
func refusal(c Call) string {
	lines := []string{c.String(), "response: " + string(c.Answer)}
	if c.Endpoint == "" {
		lines = append(lines, "linetest does not serve this path; see Server.Handle")
	}
	if ms := messagesOf(c.Request); len(ms) > 0 && len(c.Violations) > 0 {
		var tree strings.Builder
		_ = preview.TextWith(&tree, preview.TextOptions{Short: true, Findings: c.Violations}, ms...) // a Builder returns no errors
		return strings.Join(append(lines, strings.Split(strings.TrimSuffix(tree.String(), "\n"), "\n")...), "\n\t")
	}
	for _, v := range c.Violations {
		lines = append(lines, v.Error())
	}
	return strings.Join(lines, "\n\t")
}

// messagesOf returns the messages of a body.
func messagesOf(request any) []message.Message {
	switch r := request.(type) {
	case *message.Reply:
		return r.Messages
	case *message.Push:
		return r.Messages
	case *message.Multicast:
		return r.Messages
	case *message.Broadcast:
		return r.Messages
	case *message.Validation:
		return r.Messages
	case *narrowcast.Request:
		return r.Messages
	}
	return nil
}
