package markdown

import (
	"fmt"
	"io"
	"log/slog"
)

// Format writes the same text for all options and under any verb: fmt does not show the quote token.
func (o Options) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, "[markdown options]") }

// LogValue returns the text that Format writes.
func (o Options) LogValue() slog.Value { return slog.StringValue("[markdown options]") }

// Format writes the same text for all streams and under any verb: fmt does not show the text of the answer.
func (s Stream) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, "[markdown stream]") }

// LogValue returns the text that Format writes.
func (s Stream) LogValue() slog.Value { return slog.StringValue("[markdown stream]") }
